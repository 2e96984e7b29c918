#!/usr/bin/env python3
"""Writes Tests/StriateFormatsTests/Fixtures.swift: small files made by other people's libraries, with what they hold.

The expected values come from NumPy, Pillow, zlib and the safetensors package, never from Striate.

    pip install numpy pillow safetensors
    Tools/make_format_fixtures.py
"""

import gzip
import io
import pathlib
import struct
import zlib

import numpy as np
from PIL import Image
from safetensors.numpy import save

from quoting import quoted

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateFormatsTests/Fixtures.swift"
random = np.random.default_rng(7)


def smooth(height, width, channels):
    """A picture with slopes and an edge, so that filters, scans and rounding all have work to do."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [127 + 120 * np.sin(0.5 * x + c) * np.cos(0.4 * y - c) for c in range(channels)]
    image = np.stack(planes, -1)
    image[: height // 2, width // 2 :] = 255 - image[: height // 2, width // 2 :]
    return np.clip(image, 0, 255).astype(np.uint8)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, rows, extra=b"", interlace=0):
    """A PNG from packed rows without filters, for the kinds that Pillow cannot write."""
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def packed(row, depth):
    """A row of samples of 1, 2 or 4 bits, the first in the highest bits."""
    bits = "".join(format(int(value), f"0{depth}b") for value in row)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def adam7(image):
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    for x, y, step_x, step_y in passes:
        part = image[y::step_y, x::step_x]
        if part.size:
            yield from (row.tobytes() for row in part)


def saved(array, kind, mode=None, **options):
    stream = io.BytesIO()
    Image.fromarray(array.squeeze(), mode=mode).save(stream, kind, **options)
    return stream.getvalue()


def pictures():
    grey, rgb, rgba = smooth(7, 9, 1), smooth(7, 9, 3), smooth(7, 9, 4)
    yield "PNG grey", saved(grey, "PNG"), grey, 0
    yield "PNG RGB", saved(rgb, "PNG"), rgb, 0
    yield "PNG RGBA", saved(rgba, "PNG"), rgba, 0
    yield "PNG RGB interlaced", png(9, 7, 8, 2, adam7(rgb), interlace=1), rgb, 0
    for depth in (1, 2, 4):
        levels = random.integers(0, 2**depth, (5, 11))
        rows = [packed(row, depth) for row in levels]
        yield f"PNG grey of {depth} bits", png(11, 5, depth, 0, rows), (levels * (255 // (2**depth - 1)))[..., None], 0
    deep = random.integers(0, 65536, (4, 5), dtype=np.uint16)
    rows = [row.astype(">u2").tobytes() for row in deep]
    yield "PNG grey of 16 bits", png(5, 4, 16, 0, rows), np.rint(deep / 257)[..., None], 0
    pairs = random.integers(0, 256, (3, 4, 2), dtype=np.uint8)
    expected = np.concatenate([pairs[..., :1]] * 3 + [pairs[..., 1:]], -1)
    yield "PNG grey and alpha", png(4, 3, 8, 4, [row.tobytes() for row in pairs]), expected, 0
    palette = random.integers(0, 256, (4, 3), dtype=np.uint8)
    alpha = np.array([0, 128, 255, 255], dtype=np.uint8)
    indices = random.integers(0, 4, (6, 7))
    rows = [packed(row, 2) for row in indices]
    plain = chunk(b"PLTE", palette.tobytes())
    yield "PNG palette", png(7, 6, 2, 3, rows, plain), palette[indices], 0
    clear = plain + chunk(b"tRNS", alpha[:2].tobytes())
    expected = np.concatenate([palette[indices], alpha[indices][..., None]], -1)
    yield "PNG palette with transparency", png(7, 6, 2, 3, rows, clear), expected, 0

    large_grey, large = smooth(19, 21, 1), smooth(19, 21, 3)
    for name, array, options in [
        ("JPEG grey", large_grey, {}),
        ("JPEG RGB", large, {"subsampling": 0}),
        ("JPEG RGB subsampled", large, {"subsampling": 2}),
        ("JPEG progressive", large, {"progressive": True}),
    ]:
        data = saved(array, "JPEG", quality=90, **options)
        pixels = np.asarray(Image.open(io.BytesIO(data)))
        yield name, data, pixels.reshape(19, 21, -1), 2
    stream = io.BytesIO()
    Image.fromarray(large).convert("CMYK").save(stream, "JPEG", quality=95)
    pixels = np.asarray(Image.open(io.BytesIO(stream.getvalue())).convert("RGB"))
    yield "JPEG CMYK", stream.getvalue(), pixels, 3

    yield "PGM", saved(grey, "PPM"), grey, 0
    yield "PPM", saved(rgb, "PPM"), rgb, 0


def resizings():
    for channels, mode in ((1, "L"), (3, "RGB"), (4, "RGBA")):
        source = smooth(13, 17, channels)
        image = Image.fromarray(source.squeeze(), mode=mode)
        for width, height in ((8, 8), (5, 13), (17, 4), (28, 20)):
            for name, kind in (("area", Image.Resampling.BOX), ("bilinear", Image.Resampling.BILINEAR)):
                result = np.asarray(image.resize((width, height), kind))
                yield channels, source, name, width, height, result


def main():
    out = ["// Made by Tools/make_format_fixtures.py. Do not edit.\n// swift-format-ignore-file\n"]
    out.append("enum Fixtures {")
    out.append("  /// File, and what Pillow or NumPy say it holds.")
    out.append("  static let pictures: [PictureFixture] = [")
    for name, data, pixels, tolerance in pictures():
        height, width, channels = pixels.shape
        out.append(f'    PictureFixture(\n      name: "{name}", width: {width}, height: {height}, channels: {channels}, '
                   f"tolerance: {tolerance},\n      file: {quoted(data)},\n"
                   f"      pixels: {quoted(pixels.astype(np.uint8).tobytes())}),")
    out.append("  ]\n")

    cases = list(resizings())
    out.append("  /// 17 × 13 pixels, by number of channels.")
    out.append("  static let resizeSources: [Int: String] = [")
    for channels in (1, 3, 4):
        source = next(case[1] for case in cases if case[0] == channels)
        out.append(f"    {channels}: {quoted(source.tobytes())},")
    out.append("  ]\n")
    out.append("  /// What Pillow's `resize` makes of them.")
    out.append("  static let resizings: [ResizeFixture] = [")
    for channels, _, name, width, height, result in cases:
        out.append(f"    ResizeFixture(\n      channels: {channels}, filter: .{name}, width: {width}, height: {height},\n"
                   f"      pixels: {quoted(result.tobytes())}),")
    out.append("  ]\n")

    rgb = random.integers(0, 256, (8, 8, 3), dtype=np.uint8)
    grey = np.asarray(Image.fromarray(rgb).convert("L"))
    out.append("  /// 64 colours, and their brightness by Pillow's `convert(\"L\")`.")
    out.append(f"  static let colours = {quoted(rgb.tobytes())}")
    out.append(f"  static let brightness = {quoted(grey.tobytes())}\n")

    images = struct.pack(">IIII", 0x00000803, 3, 2, 2) + bytes(range(12))
    labels = struct.pack(">II", 0x00000801, 3) + bytes([7, 2, 9])
    text = b"counter-based " * 40
    members = gzip.compress(text[:100], mtime=0) + gzip.compress(text[100:], mtime=0)
    out.append("  static let imagesGzip = " + quoted(gzip.compress(images, mtime=0)))
    out.append("  static let labelsGzip = " + quoted(gzip.compress(labels, mtime=0)))
    out.append('  /// "counter-based " forty times, as two members.')
    out.append("  static let twoMembersGzip = " + quoted(members))
    out.append("  /// A million zeros in about a thousand bytes.")
    out.append("  static let bombGzip = " + quoted(gzip.compress(bytes(1_000_000), mtime=0)) + "\n")

    weights = {
        "conv.bias": np.array([0.5, -1.25, 3e-8], dtype=np.float32),
        "conv.weight": np.arange(6, dtype=np.float32).reshape(2, 3) / 7,
        "a.scalar": np.array(2.5, dtype=np.float32),
        "z.empty": np.zeros((0, 4), dtype=np.float32),
    }
    out.append("  /// Four F32 tensors as `safetensors.numpy.save` writes them.")
    out.append("  static let safetensorsFloat32 = " + quoted(save(weights, {"system": "LeNet-5 \u201ctest\u201d"})))
    mixed = {
        "bool": np.array([True, False, True]),
        "f64": np.array([1e300, -2.5]),
        "i32": np.array([[-1], [2**31 - 1]], dtype=np.int32),
        "i64": np.array([-(2**63), 2**40], dtype=np.int64),
        "half": np.array([1.5, -2], dtype=np.float16),
        "u8": np.array([0, 255], dtype=np.uint8),
    }
    out.append("  /// Six types in one file.")
    out.append("  static let safetensorsMixed = " + quoted(save(mixed)))
    out.append("}")
    TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
