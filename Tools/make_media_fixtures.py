#!/usr/bin/env python3
"""Writes Tests/StriateFormatsTests/MediaFixtures.swift: sounds and photos, and what SciPy and Pillow make of them.

    pip install numpy pillow scipy
    Tools/make_media_fixtures.py
"""

import io
import pathlib
import struct
import wave

import numpy as np
from PIL import Image, ImageOps
from scipy.io import wavfile

from quoting import quoted

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateFormatsTests/MediaFixtures.swift"
random = np.random.default_rng(5)


def smooth(height, width, channels):
    y, x = np.mgrid[0:height, 0:width]
    planes = [127 + 120 * np.sin(0.21 * x + c) * np.cos(0.17 * y - c) for c in range(channels)]
    image = np.stack(planes, -1)
    image[: height // 2, width // 2 :] = 255 - image[: height // 2, width // 2 :]
    return np.clip(image, 0, 255).astype(np.uint8)


def written(samples, rate=8000):
    stream = io.BytesIO()
    wavfile.write(stream, rate, samples)
    return stream.getvalue()


def of_24_bits(samples, rate=8000):
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(3)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<i", value)[:3] for value in samples.reshape(-1).tolist()))
    return stream.getvalue()


def extensible(data):
    """The same file with a WAVE_FORMAT_EXTENSIBLE header, and chunks that readers have to skip."""
    tag, channels, rate, speed, frame, bits = struct.unpack("<HHIIHH", data[20:36])
    tail = bytes.fromhex("000000001000800000aa00389b71")
    header = struct.pack("<HHIIHHHHIH", 0xFFFE, channels, rate, speed, frame, bits, 22, bits, 3, tag) + tail
    start = data.index(b"data")
    body = b"WAVE" + b"LIST" + struct.pack("<I", 3) + b"abc\0" + b"fmt " + struct.pack("<I", 40) + header
    body += b"fact" + struct.pack("<II", 4, 0) + data[start:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def sounds():
    low, high = [-1, 0, 1, 5], [3, -3]
    eight = np.array([[0, 128], [255, 100], [129, 1]], np.uint8)
    sixteen = np.array([[-32768, 32767], [0, 1], [-1, 12345]], np.int16)
    wide = np.array([[-(2**31), 2**31 - 1], [1 << 20, -5]], np.int32)
    floats = np.array([[0.5, -1], [1.25, 1e-8], [0, -0.1]], np.float32)
    yield "8 bits", written(eight), (eight.astype(np.float64) - 128) / 128
    yield "16 bits", written(sixteen), sixteen / 2**15
    yield "16 bits, mono", written(sixteen[:, 0], 16000), sixteen[:, :1] / 2**15
    yield "32 bits", written(wide), wide / 2**31
    yield "float", written(floats), floats
    yield "double", written(floats.astype(np.float64)), floats
    third = np.array([[-(2**23), 2**23 - 1, 7], [-1, 0, 1 << 22]], np.int32)
    yield "24 bits", of_24_bits(third), third / 2**23
    yield "extensible", extensible(written(sixteen)), sixteen / 2**15
    yield "extensible float", extensible(written(floats)), floats


def saved(array, **options):
    stream = io.BytesIO()
    Image.fromarray(array.squeeze()).save(stream, "JPEG", **options)
    return stream.getvalue()


def scaled():
    photo = smooth(48, 72, 3)
    for name, data in (("subsampled", saved(photo, quality=75)),
                       ("progressive", saved(photo, quality=75, progressive=True, subsampling=0)),
                       ("grey", saved(smooth(48, 72, 1), quality=75))):
        results = []
        for width, height in ((60, 40), (36, 20), (17, 12), (9, 6), (4, 4)):
            image = Image.open(io.BytesIO(data))
            image.draft(image.mode, (width, height))
            results.append((width, height, np.asarray(image).reshape(image.size[1], image.size[0], -1)))
        # The whole size is what other fixtures test.
        yield name, data, results[1:]


def held():
    image = smooth(16, 24, 3)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[274] = orientation
        data = saved(image, quality=80, exif=exif)
        yield orientation, data, np.asarray(ImageOps.exif_transpose(Image.open(io.BytesIO(data))))


def main():
    out = ["// Made by Tools/make_media_fixtures.py. Do not edit.\n// swift-format-ignore-file\n", "import StriateFormats\n\nextension Fixtures {"]
    out.append("  /// WAV files, and the samples that SciPy and the `wave` module find in them.")
    out.append("  static let sounds: [SoundFixture] = [")
    for name, data, samples in sounds():
        try:
            rate, found = wavfile.read(io.BytesIO(data))
            assert found.reshape(samples.shape[0], -1).shape == samples.shape
        except ValueError:
            rate = 8000
        numbers = ", ".join(repr(float(np.float32(value))) for value in samples.reshape(-1))
        out.append(f'    SoundFixture(\n      name: "{name}", rate: {rate}, channels: {samples.shape[1]},\n'
                   f"      file: {quoted(data)},\n      samples: [{numbers}]),")
    out.append("  ]\n")
    out.append("  /// Photos of 72 × 48 pixels as Pillow's draft mode reads them for a size that is enough.")
    out.append("  static let scaled: [ScaledFixture] = [")
    for name, data, results in scaled():
        out.append(f'    ScaledFixture(\n      name: "{name}", file: {quoted(data)},\n      results: [')
        for width, height, pixels in results:
            out.append(f"        .init(\n          wanted: ImageSize(width: {width}, height: {height}), "
                       f"width: {pixels.shape[1]}, height: {pixels.shape[0]},\n          pixels: {quoted(pixels.tobytes())}),")
        out.append("      ]),")
    out.append("  ]\n")
    out.append("  /// A photo by each EXIF orientation, and how Pillow turns it.")
    out.append("  static let held: [(orientation: Int, file: String, width: Int, height: Int, pixels: String)] = [")
    for orientation, data, pixels in held():
        out.append(f"    ({orientation}, {quoted(data)}, {pixels.shape[1]}, {pixels.shape[0]},\n"
                   f"     {quoted(pixels.tobytes())}),")
    out.append("  ]\n")
    image = smooth(20, 28, 3)
    out.append("  /// 28 × 20 pixels, and what Pillow reads back from the JPEG that it writes at quality 75.")
    out.append(f"  static let photo = {quoted(image.tobytes())}")
    for name, array in (("photoAsJPEG", image), ("greyAsJPEG", image[..., :1])):
        pixels = np.asarray(Image.open(io.BytesIO(saved(np.ascontiguousarray(array), quality=75))))
        out.append(f"  static let {name} = {quoted(pixels.tobytes())}")
    out.append("}")
    TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")


main()
