#!/usr/bin/env python3
"""Writes Tests/StriateSystemsTests/ReceptiveFieldFixtures+Generated.swift: what NumPy finds out about cells and filters.

Cells are shown gratings as pictures, pixel by pixel, in Float64. Filters are not: a filter's answer to all phases of a
grating is the modulus of its Fourier transform at the grating's frequency, so that the program's experiment and this
script share no step.

    python3 Tools/make_receptive_field_fixtures.py ../shared/data        (needs NumPy and PyTorch: pip install numpy torch)
"""

import math
import pathlib
import sys

try:
    import numpy as np
    import torch
except ImportError:
    sys.exit("make_receptive_field_fixtures.py needs NumPy and PyTorch: pip install numpy torch")

from fixtures import array, number

OUTPUT = (
    pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateSystemsTests/ReceptiveFieldFixtures+Generated.swift")
ANGLES = np.arange(0, 180, 5)
# angle, wavelength, phase; then the grating's frequency and angle
CELLS = [(37.0, 7.0, 0.0, 0.15, 30.0), (100.0, 5.0, 90.0, 0.2, 110.0), (171.5, 9.0, 200.0, 0.1, 0.0)]
SIZE, PHASES = 63, 8
NOISE = [(64, 1, 5, 5), (32, 3, 3, 3), (48, 3, 11, 11), (20, 2, 4, 7)]
REAL = [
    ("weights/resnet-cifar10/resnet20-12fca82f.th", ["state_dict", "module.conv1.weight"]),
    ("weights/ultraface/version-RFB-320.pth", ["base_net.0.0.weight"]),
]


def grid(height, width):
    y, x = np.mgrid[0:height, 0:width]
    return x - (width - 1) / 2, (height - 1) / 2 - y


def across(height, width, angle):
    x, y = grid(height, width)
    return y * math.cos(math.radians(angle)) - x * math.sin(math.radians(angle))


def gabor(angle, wavelength, phase):
    x, y = grid(SIZE, SIZE)
    side = y * math.cos(math.radians(angle)) - x * math.sin(math.radians(angle))
    along = x * math.cos(math.radians(angle)) + y * math.sin(math.radians(angle))
    deviation = 0.56 * wavelength
    return np.exp(-(side**2 + 0.25 * along**2) / (2 * deviation**2)) * np.cos(
        2 * math.pi * side / wavelength + math.radians(phase))


def cell_responses(angle, wavelength, phase, frequency, shown):
    """Simple cell, then complex cell, for each phase of drift."""
    simple, energy = [], []
    for step in range(PHASES):
        stimulus = np.cos(2 * math.pi * frequency * across(SIZE, SIZE, shown) - 2 * math.pi * step / PHASES)
        even = float((stimulus * gabor(angle, wavelength, phase)).sum())
        odd = float((stimulus * gabor(angle, wavelength, phase + 90)).sum())
        simple.append(max(0.0, even))
        energy.append(even**2 + odd**2)
    return simple + energy


def splitmix(index):
    mask = (1 << 64) - 1
    z = (index * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & mask
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return z ^ (z >> 31)


def noise(shape):
    """Element i is SplitMix64(i)'s upper 24 bits as a number in [-0.5, 0.5): exact in Float32."""
    return np.array([(splitmix(i) >> 40) / 2**24 - 0.5 for i in range(math.prod(shape))]).reshape(shape)


def survey(weight):
    """Selectivity and angle of the largest response for each filter [O, C, H, W]."""
    filters = weight.astype(np.float64).sum(1)
    height, width = filters.shape[1:]
    count = min(height, width, 16)
    result = []
    for taps in filters:
        curves = []
        for j in range(1, count + 1):
            frequency = j / (2 * count)
            curves.append([
                abs((taps * np.exp(2j * math.pi * frequency * across(height, width, angle))).sum()) for angle in ANGLES])
        curves = np.array(curves)
        curve = curves[curves.max(1).argmax()]
        peak = int(curve.argmax())
        orthogonal = curve[(peak + 18) % 36]
        result.append(((curve[peak] - orthogonal) / (curve[peak] + orthogonal), peak * 5))
    return np.array(result)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1])
    cells = [value for cell in CELLS for value in cell_responses(*cell)]
    parts = []
    for shape in NOISE:
        found = survey(noise(shape))
        parts.append(
            f"    .init(\n      shape: {list(shape)}, fraction: {number(float((found[:, 0] > 0.5).mean()))},\n"
            f"      selectivity: {array(found[:, 0].tolist(), '      ')},\n"
            f"      angles: {array(found[:, 1].tolist(), '      ')})")
    real = []
    for path, keys in REAL:
        value = torch.load(data / path, map_location="cpu", weights_only=True)
        for key in keys:
            value = value[key]
        found = survey(value.numpy())
        real.append(
            f"    .init(\n      file: \"{path}\", fraction: {number(float((found[:, 0] > 0.5).mean()))},\n"
            f"      selectivity: {array(found[:, 0].tolist(), '      ')})")
    parts, real = ",\n".join(parts), ",\n".join(real)
    OUTPUT.write_text(
        f"""\
// Written by Tools/make_receptive_field_fixtures.py; do not edit.
// swift-format-ignore-file

/// What NumPy finds out about cells and filters.
enum ReceptiveFieldFixtures {{
  /// A field's angle, wavelength and phase, and the frequency and angle of what is shown.
  static let cells: [[Double]] = {[list(cell) for cell in CELLS]}
  static let phases = {PHASES}

  /// For each cell: the simple cell's answer to each phase, then the complex cell's.
  static let responses: [Double] = {array(cells, "  ")}

  struct Noise {{
    let shape: [Int]
    let fraction: Double
    let selectivity: [Double]
    let angles: [Double]
  }}

  static let noise: [Noise] = [
{parts}
  ]

  struct Weights {{
    let file: String
    let fraction: Double
    let selectivity: [Double]
  }}

  static let weights: [Weights] = [
{real}
  ]
}}
""",
        encoding="utf-8")
    print(f"{OUTPUT.name}: {len(CELLS)} cells, {len(NOISE)} layers of noise, {len(REAL)} files of weights")


if __name__ == "__main__":
    main()
