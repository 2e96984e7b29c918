#!/usr/bin/env python3
"""Writes Tests/StriateDataTests/Augmentation+Generated.swift, what PyTorch makes of a small picture, and
Download+Generated.swift, small archives of tarfile and digests of hashlib.

    python3 Tools/make_data_fixtures.py

The colour functions are torchvision's for tensors of bytes (transforms/_functional_tensor.py), written out here because
torchvision need not be installed; the affine map is torch's grid_sample with zero padding. Needs torch: pip install torch.
"""

import gzip
import hashlib
import io
import math
import pathlib
import subprocess
import tarfile

import torch

TESTS = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateDataTests"
OUTPUT = TESTS / "Augmentation+Generated.swift"
HEIGHT, WIDTH = 7, 9


def blend(a, b, ratio):
    return (ratio * a.float() + (1.0 - ratio) * b).clamp(0, 255).to(torch.uint8)


def grey(image):
    r, g, b = image.unbind(-3)
    return (0.2989 * r + 0.587 * g + 0.114 * b).to(torch.uint8).unsqueeze(-3)


def brightness(image, factor):
    return blend(image, torch.zeros_like(image).float(), factor)


def contrast(image, factor):
    return blend(image, grey(image).float().mean(dim=(-3, -2, -1), keepdim=True), factor)


def saturation(image, factor):
    return blend(image, grey(image).float(), factor)


def rgb2hsv(image):
    r, g, b = image.unbind(-3)
    maxc, minc = image.max(dim=-3).values, image.min(dim=-3).values
    eqc = maxc == minc
    cr = maxc - minc
    ones = torch.ones_like(maxc)
    s = cr / torch.where(eqc, ones, maxc)
    divisor = torch.where(eqc, ones, cr)
    rc, gc, bc = (maxc - r) / divisor, (maxc - g) / divisor, (maxc - b) / divisor
    hr = (maxc == r) * (bc - gc)
    hg = ((maxc == g) & (maxc != r)) * (2.0 + rc - bc)
    hb = ((maxc != g) & (maxc != r)) * (4.0 + gc - rc)
    h = torch.fmod((hr + hg + hb) / 6.0 + 1.0, 1.0)
    return torch.stack((h, s, maxc), dim=-3)


def hsv2rgb(image):
    h, s, v = image.unbind(-3)
    i = torch.floor(h * 6.0)
    f = h * 6.0 - i
    i = i.to(torch.int32) % 6
    p = torch.clamp(v * (1.0 - s), 0.0, 1.0)
    q = torch.clamp(v * (1.0 - s * f), 0.0, 1.0)
    t = torch.clamp(v * (1.0 - s * (1.0 - f)), 0.0, 1.0)
    mask = i.unsqueeze(-3) == torch.arange(6).view(-1, 1, 1)
    choices = torch.stack(
        (torch.stack((v, q, p, p, t, v)), torch.stack((t, v, v, q, p, p)), torch.stack((p, p, t, v, v, q))))
    return torch.einsum("ijk, xijk -> xjk", mask.float(), choices)


def hue(image, shift):
    hsv = rgb2hsv(image.float() / 255)
    h = (hsv[0] + shift) % 1.0
    rgb = hsv2rgb(torch.stack((h, hsv[1], hsv[2])))
    return rgb.mul(255 + 1.0 - 1e-3).to(torch.uint8)


def affine(image, angle, translate, scale, shear):
    """torchvision's _get_inverse_affine_matrix about the centre, and its sampling of tensors."""
    rot, sx, sy = math.radians(angle), math.radians(shear[0]), math.radians(shear[1])
    cx, cy = 0.0, 0.0
    tx, ty = translate
    a = math.cos(rot - sy) / math.cos(sy)
    b = -math.cos(rot - sy) * math.tan(sx) / math.cos(sy) - math.sin(rot)
    c = math.sin(rot - sy) / math.cos(sy)
    d = -math.sin(rot - sy) * math.tan(sx) / math.cos(sy) + math.cos(rot)
    matrix = [d / scale, -b / scale, 0.0, -c / scale, a / scale, 0.0]
    matrix[2] += matrix[0] * (-cx - tx) + matrix[1] * (-cy - ty) + cx
    matrix[5] += matrix[3] * (-cx - tx) + matrix[4] * (-cy - ty) + cy
    theta = torch.tensor(matrix, dtype=torch.float64).reshape(1, 2, 3)
    base = torch.empty(1, HEIGHT, WIDTH, 3, dtype=torch.float64)
    base[..., 0].copy_(torch.linspace(-WIDTH * 0.5 + 0.5, WIDTH * 0.5 - 0.5, WIDTH))
    base[..., 1].copy_(torch.linspace(-HEIGHT * 0.5 + 0.5, HEIGHT * 0.5 - 0.5, HEIGHT).unsqueeze(-1))
    base[..., 2].fill_(1)
    rescaled = theta.transpose(1, 2) / torch.tensor([0.5 * WIDTH, 0.5 * HEIGHT], dtype=torch.float64)
    grid = base.view(1, HEIGHT * WIDTH, 3).bmm(rescaled).view(1, HEIGHT, WIDTH, 2)
    result = torch.nn.functional.grid_sample(
        image.double()[None], grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    return torch.round(result[0]).to(torch.uint8)


def hexadecimal(image):
    return bytes(image.permute(1, 2, 0).contiguous().flatten().tolist()).hex()


def archive(entries, form=tarfile.USTAR_FORMAT):
    """A .tar.gz of (name, content or None for a folder, link target or None), hexadecimal."""
    output = io.BytesIO()
    with tarfile.open(fileobj=output, mode="w", format=form) as tar:
        for name, content, link in entries:
            info = tarfile.TarInfo(name)
            if link is not None:
                info.type, info.linkname = tarfile.SYMTYPE, link
            elif content is None:
                info.type = tarfile.DIRTYPE
            else:
                info.size = len(content)
            tar.addfile(info, io.BytesIO(content or b""))
    return gzip.compress(output.getvalue(), mtime=0).hex()


def write_downloads():
    good = archive([("set/", None, None), ("set/one.bin", bytes(range(200)), None), ("./set/two.txt", b"two\n", None)])
    hostile = [
        ("up.tar", archive([("../evil", b"x", None)]), "the entry ../evil leads out of the folder"),
        ("deep.tar", archive([("a/../../evil", b"x", None)]), "the entry a/../../evil leads out of the folder"),
        ("root.tar", archive([("/etc/evil", b"x", None)]), "the entry /etc/evil leads out of the folder"),
        ("link.tar", archive([("a", None, "/etc"), ("a/evil", b"x", None)]), "the entry a is neither a file nor a folder"),
    ]
    rows = [f'    ("{name}", "{data}", "{text}")' for name, data, text in hostile]
    digests = []
    for count in [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000]:
        content = bytes((i * 7 + 3) % 256 for i in range(count))
        digests.append(
            f'    ({count}, "{hashlib.md5(content).hexdigest()}",\n      "{hashlib.sha256(content).hexdigest()}")')
    (TESTS / "Download+Generated.swift").write_text(
        "// Written by Tools/make_data_fixtures.py; do not edit.\n\nenum DownloadFixtures {\n"
        f'  static let archive =\n    "{good}"\n\n'
        "  static let hostileArchives: [(name: String, archive: String, message: String)] = [\n"
        + ",\n".join(rows) + "\n  ]\n\n  /// Of the bytes 3, 10, 17 ...\n"
        "  static let digests: [(count: Int, md5: String, sha256: String)] = [\n" + ",\n".join(digests) + "\n  ]\n}\n")


def main():
    write_downloads()
    generator = torch.Generator().manual_seed(4)
    image = torch.randint(0, 256, (3, HEIGHT, WIDTH), generator=generator, dtype=torch.uint8)
    image[:, 0, 0] = 77  # grey has no hue
    image[:, 0, 1] = 0
    image[:, 0, 2] = 255
    rows = []
    for name, function, factors in [
        ("brightness", brightness, [0.3, 1, 1.7]), ("contrast", contrast, [0, 0.4, 1.6]),
        ("saturation", saturation, [0, 0.5, 1.9]), ("hue", hue, [-0.5, -0.13, 0, 0.27, 0.5])]:
        for factor in factors:
            rows.append(f'    (.{name}, {factor}, "{hexadecimal(function(image, factor))}"),')
    maps = []
    for angle, translate, scale, shear in [
        (30, (0, 0), 1, (0, 0)), (-75, (2, -1), 1.3, (0, 0)), (10, (0, 1), 0.6, (15, 0)), (0, (0.5, 0.25), 1, (-20, 8)),
        (90, (0, 0), 1, (0, 0))]:
        pixels = hexadecimal(affine(image, angle, translate, scale, shear))
        maps.append(
            f'    AffineCase(\n      rotation: {angle}, shift: ({translate[0]}, {translate[1]}), scale: {scale},'
            f' shear: ({shear[0]}, {shear[1]}),\n      pixels: "{pixels}"),')
    OUTPUT.write_text(
        "// Written by Tools/make_data_fixtures.py; do not edit.\n\n"
        "enum AugmentationFixtures {\n"
        f"  static let width = {WIDTH}\n  static let height = {HEIGHT}\n\n"
        f'  /// `[H, W, C]`.\n  static let image =\n    "{hexadecimal(image)}"\n\n'
        "  static let colors: [(property: ColorProperty, factor: Float, pixels: String)] = [\n"
        + "\n".join(rows).rstrip(",") + "\n  ]\n\n"
        "  static let maps = [\n" + "\n".join(maps).rstrip(",") + "\n  ]\n}\n")
    configuration = str(TESTS.parent.parent / ".swift-format")
    written = [str(OUTPUT), str(TESTS / "Download+Generated.swift")]
    subprocess.run(["swift", "format", "--in-place", "--configuration", configuration] + written, check=True)


if __name__ == "__main__":
    main()
