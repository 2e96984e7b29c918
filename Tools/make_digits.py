#!/usr/bin/env python3
"""Writes Sources/StriateData/Digits/Digits+Generated.swift: the handwriting inside the package.

The images are the test set of UCI's Optical Recognition of Handwritten Digits (Alpaydin & Kaynak 1998,
doi:10.24432/C50P49, CC BY 4.0) as scikit-learn packages it: 1,797 images of 8×8, values 0 ... 16. They are split by
class into 1,437 for training and 360 for testing, always the same way.

    python3 Tools/make_digits.py        (needs scikit-learn: pip install scikit-learn)
"""

import argparse
import base64
import pathlib
import sys

try:
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split
except ImportError:
    sys.exit("make_digits.py needs scikit-learn: pip install scikit-learn")

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Sources/StriateData/Digits/Digits+Generated.swift"
TEST_COUNT = 360
LINE = 112

TEMPLATE = '''\
// Written by Tools/make_digits.py; do not edit.
//
// The test set of UCI's Optical Recognition of Handwritten Digits (Alpaydin & Kaynak 1998, doi:10.24432/C50P49,
// CC BY 4.0), as packaged in scikit-learn, split by class: the training images first, then the test images.

extension EmbeddedDigits {{
  static let trainingCount = {training}
  static let testCount = {test}

  /// FNV-1a, 64 bits, over the pixels of all images, a byte each, and then over all labels.
  static let checksum: UInt64 = {checksum:#018x}

  /// Base64 of {record} bytes an image: 64 pixels of 5 bits, row by row, highest bits first, and a byte for the label.
  static let encoded = """
{lines}
    """
}}
'''


def split_digits():
    """The images, `[1797, 64]` in 0 ... 16, and labels, in the order of the file: training, then test."""
    digits = load_digits()
    positions = range(len(digits.target))
    training, test = train_test_split(positions, test_size=TEST_COUNT, stratify=digits.target, random_state=0)
    order = list(training) + list(test)
    return digits.data.astype("uint8")[order], digits.target.astype("uint8")[order]


def packed(image, label):
    """40 bytes of pixels and one of the label."""
    bits = 0
    for value in image.tolist():
        bits = bits << 5 | value
    return bits.to_bytes(40, "big") + bytes([label])


def fnv1a(data):
    """The 64-bit FNV-1a hash (Fowler, Noll & Vo)."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def main():
    parser = argparse.ArgumentParser(description="Writes the embedded digits as Swift source.")
    parser.add_argument("--output", type=pathlib.Path, default=OUTPUT)
    output = parser.parse_args().output
    images, labels = split_digits()
    data = b"".join(packed(image, label) for image, label in zip(images, labels))
    text = base64.b64encode(data).decode()
    checksum = fnv1a(images.tobytes() + labels.tobytes())
    lines = "\n".join("    " + text[start:start + LINE] for start in range(0, len(text), LINE))
    output.write_text(TEMPLATE.format(
        training=len(labels) - TEST_COUNT, test=TEST_COUNT, checksum=checksum, record=len(data) // len(labels),
        lines=lines))
    print(f"{output.name}: {len(labels)} images, {output.stat().st_size} bytes, FNV-1a {checksum:#018x}")


if __name__ == "__main__":
    main()
