#!/usr/bin/env python3
"""Writes Tests/CommandLineTests/Digits+Generated.swift: ten embedded test digits, and one of them as a JPEG file.

    python3 Tools/make_command_line_fixtures.py        (needs Pillow: pip install Pillow)
"""

import base64
import io
import pathlib
import re
import sys

try:
    from PIL import Image
except ImportError:
    sys.exit("make_command_line_fixtures.py needs Pillow: pip install Pillow")

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "Sources/StriateData/Digits/Digits+Generated.swift"
OUTPUT = ROOT / "Tests/CommandLineTests/Digits+Generated.swift"
# Positions in the test split of one clearly written digit of each class, 0 ... 9.
POSITIONS = [54, 45, 25, 17, 27, 28, 19, 22, 21, 40]
JPEG_DIGIT = 7
ENLARGEMENT = 12

TEMPLATE = '''\
// Written by Tools/make_command_line_fixtures.py; do not edit.

import Foundation

extension HandwrittenDigit {{
  /// Ten of the embedded test digits (UCI Optical Recognition of Handwritten Digits, CC BY 4.0), one of each class.
  static let all: [HandwrittenDigit] = [
{digits}
  ]

  /// The {digit} of the table, dark on light, {side}×{side}, as a JPEG file.
  static let jpeg = Data(base64Encoded: """
{jpeg}
    """, options: .ignoreUnknownCharacters)!
}}
'''


def test_digits():
    """The test images in order: label and 64 pixels of 0 ... 16."""
    text = SOURCE.read_text()
    records = base64.b64decode(re.search(r'encoded = """(.*?)"""', text, re.S).group(1))
    first = int(re.search(r"trainingCount = (\d+)", text).group(1))
    for start in range(first * 41, len(records), 41):
        bits = int.from_bytes(records[start : start + 40], "big")
        yield records[start + 40], [bits >> 5 * (63 - pixel) & 31 for pixel in range(64)]


def main():
    images = list(test_digits())
    chosen = [images[position] for position in POSITIONS]
    assert [label for label, _ in chosen] == list(range(10))
    rows = []
    for label, pixels in chosen:
        rows.append(f"    HandwrittenDigit(\n      label: {label},\n      pixels: [")
        for row in range(8):
            line = ", ".join(f"{value}" for value in pixels[8 * row : 8 * row + 8])
            rows.append("        " + line + ("," if row < 7 else ""))
        rows.append("      ])" + ("," if label < 9 else ""))
    side = 8 * ENLARGEMENT
    picture = Image.new("L", (side, side))
    pixels = chosen[JPEG_DIGIT][1]
    picture.putdata(
        [255 - pixels[y // ENLARGEMENT * 8 + x // ENLARGEMENT] * 255 // 16 for y in range(side) for x in range(side)])
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=80)
    text = base64.b64encode(file.getvalue()).decode()
    lines = "\n".join("    " + text[start : start + 112] for start in range(0, len(text), 112))
    OUTPUT.write_text(TEMPLATE.format(digits="\n".join(rows), digit=JPEG_DIGIT, side=side, jpeg=lines))


if __name__ == "__main__":
    main()
