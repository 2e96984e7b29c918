#!/usr/bin/env python3
"""Writes Tests/StriateNNTests/LayerFixtures+Generated.swift from PyTorch: names, shapes and first values of what layers
hold, and running statistics after three batches.

Of first values the standard deviation and the largest magnitude over many draws are kept: of a uniform distribution the
one is the other divided by the root of 3.

    python3 Tools/make_layer_fixtures.py        (needs torch)
"""

import pathlib
import warnings

from fixtures import array, pattern, torch
from torch import nn

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateNNTests/LayerFixtures+Generated.swift"
DRAWS = 40

LAYERS = {
    "Linear": lambda: nn.Linear(64, 48),
    "Bilinear": lambda: nn.Bilinear(12, 8, 16),
    "Conv1D": lambda: nn.Conv1d(16, 32, 5),
    "Conv2D in groups": lambda: nn.Conv2d(8, 64, (3, 5), groups=4),
    "Conv3D": lambda: nn.Conv3d(4, 16, 3),
    "ConvTransposed1D": lambda: nn.ConvTranspose1d(16, 32, 5),
    "ConvTransposed2D in groups": lambda: nn.ConvTranspose2d(32, 16, 3, groups=2),
    "ConvTransposed3D": lambda: nn.ConvTranspose3d(8, 16, 2),
    "BatchNorm1D": lambda: nn.BatchNorm1d(6),
    "BatchNorm2D without affine map": lambda: nn.BatchNorm2d(6, affine=False),
    "BatchNorm3D without statistics": lambda: nn.BatchNorm3d(6, track_running_stats=False),
    "InstanceNorm2D": lambda: nn.InstanceNorm2d(6),
    "InstanceNorm1D with everything": lambda: nn.InstanceNorm1d(6, affine=True, track_running_stats=True),
    "LayerNorm": lambda: nn.LayerNorm((3, 4)),
    "LayerNorm without bias": lambda: nn.LayerNorm(5, bias=False),
    "RMSNorm": lambda: nn.RMSNorm(5),
    "GroupNorm": lambda: nn.GroupNorm(2, 6),
    "PReLU": lambda: nn.PReLU(3),
    "Embedding": lambda: nn.Embedding(100, 30, padding_idx=2),
    "EmbeddingBag": lambda: nn.EmbeddingBag(100, 30),
    "RNN": lambda: nn.RNN(20, 30, num_layers=2),
    "GRU without bias": lambda: nn.GRU(20, 30, bias=False, bidirectional=True),
    "LSTM": lambda: nn.LSTM(20, 30, num_layers=2, bidirectional=True),
    "RNNCell": lambda: nn.RNNCell(20, 30),
    "GRUCell": lambda: nn.GRUCell(20, 30),
    "LSTMCell": lambda: nn.LSTMCell(20, 30),
    "MultiHeadAttention": lambda: nn.MultiheadAttention(32, 4),
    "MultiHeadAttention with other keys": lambda: nn.MultiheadAttention(32, 4, kdim=20, vdim=24),
    "TransformerEncoderLayer": lambda: nn.TransformerEncoderLayer(16, 2, 40),
    "TransformerDecoderLayer without bias": lambda: nn.TransformerDecoderLayer(16, 2, 40, bias=False),
    "TransformerEncoder": lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(16, 2, 40), 2, nn.LayerNorm(16)),
    "Transformer": lambda: nn.Transformer(16, 2, 1, 1, 40),
}


def number(value):
    return repr(float(f"{value:.5g}"))


def layer(name, make):
    drawn = [make().state_dict() for _ in range(DRAWS)]
    cells = []
    for key, first in drawn[0].items():
        values = torch.stack([state[key].double() for state in drawn])
        spread, largest = values.square().mean().sqrt().item(), values.abs().max().item()
        cells.append(f'      .init("{key}", {list(first.shape)}, rootMeanSquare: {number(spread)}, largest: {number(largest)})')
    return f'    LayerFixture(\n      name: "{name}",\n      cells: [\n  ' + ",\n  ".join(cells) + "\n      ])"


def statistics(name, module, shape):
    """What the module keeps after three batches."""
    module = module.double()
    for salt in (1, 2, 3):
        module(pattern(shape, salt))
    return (f"  /// Of {name} after three batches {list(shape)}, the patterns with salts 1, 2 and 3.\n"
            f"  static let {name}: (mean: [Double], variance: [Double]) = (\n"
            f"    {array(module.running_mean, '    ')},\n    {array(module.running_var, '    ')}\n  )\n")


def main():
    warnings.simplefilter("ignore")
    torch.manual_seed(1)
    rows = [layer(name, make) for name, make in LAYERS.items()]
    running = [
        statistics("cumulativeBatchNorm", nn.BatchNorm2d(2, momentum=None), (3, 2, 2, 3)),
        statistics("batchNormOfRows", nn.BatchNorm1d(3, momentum=0.3), (4, 3)),
        statistics("instanceNorm", nn.InstanceNorm2d(2, track_running_stats=True), (3, 2, 2, 3)),
    ]
    OUTPUT.write_text(
        "// Written by Tools/make_layer_fixtures.py with PyTorch; do not edit.\n// swift-format-ignore-file\n\n"
        "extension LayerFixture {\n  static let all: [LayerFixture] = [\n" + ",\n".join(rows) + "\n  ]\n\n"
        + "\n".join(running) + "}\n")
    print(f"{OUTPUT.name}: {len(rows)} layers, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
