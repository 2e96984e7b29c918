"""Layers of StriateNN. Their parameters are further inputs of a row, so that gradients are compared by them too."""

import torch

from rows import *

TITLE = "Layers"


def _layer(names, torch_expression, make, *cases, parameters="", call="layer(x)", **options):
    """`parameters`: assignments between making the layer and calling it."""
    return row(names, torch_expression, f"let layer = {make}\n{parameters}return [{call}]", *cases, kind="layer", **options)


WEIGHT = "layer.weight.cell.set(y)\n"
BIAS = "layer.bias?.cell.set(z)\n"
NORM = ("layer.weight.cell.set(y)\nlayer.bias.cell.set(z)\nlayer.runningMean.cell.set(.zeros([2], dtype: x.dtype))\n"
        "layer.runningVar.cell.set(.ones([2], dtype: x.dtype))\n")
STATISTICS = ("layer.weight.cell.set(y)\nlayer.bias.cell.set(z)\nlayer.runningMean.cell.set(inputs[3])\n"
              "layer.runningVar.cell.set(inputs[4])\n")

ROWS = [
    _layer("torch.nn.Linear", "F.linear(x, y, z)", "Linear(from: 3, to: 2)", [X(4, 3), X(2, 3), X(2)],
           [X(2, 2, 3), X(2, 3), X(2)], [X(0, 3), X(2, 3), X(2)], [T(1, 3), T(2, 3), X(2)], parameters=WEIGHT + BIAS),
    _layer("torch.nn.Linear", "F.linear(x, y)", "Linear(from: 3, to: 2, bias: false)", [X(4, 3), X(2, 3)],
           parameters=WEIGHT),
    _layer("torch.nn.Conv2d", "F.conv2d(x, y, z)", "Conv2D(from: 2, to: 2, kernel: 2)",
           [X(1, 2, 3, 4), X(2, 2, 2, 2), X(2)], [T(2, 2, 3, 2), X(2, 2, 2, 2), X(2)], parameters=WEIGHT + BIAS),
    _layer("torch.nn.Conv2d", "F.conv2d(x, y, z, stride=2, padding=1)", "Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1)",
           [X(1, 1, 5, 4), X(2, 1, 3, 3), X(2)], parameters=WEIGHT + BIAS),
    _layer("torch.nn.Conv2d", "F.conv2d(x, y, dilation=2, groups=2)",
           "Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false)",
           [X(1, 2, 4, 4), X(2, 1, 2, 2)], parameters=WEIGHT),
    _layer("torch.nn.Conv2d", "F.conv2d(x, y, z, stride=(1, 2), padding=(1, 0))",
           "Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0))",
           [X(1, 1, 3, 5), X(1, 1, 2, 3), X(1)], parameters=WEIGHT + BIAS),
    _layer("torch.nn.BatchNorm2d", "F.batch_norm(x, None, None, y, z, training=True)", "BatchNorm2D(2)",
           [X(2, 2, 2, 3), X(2), X(2)], [T(3, 2, 1, 2), X(2), X(2)], parameters=NORM, half=False),
    _layer("torch.nn.BatchNorm2d", "F.batch_norm(x, None, None, y, z, training=True, eps=0.01)", "BatchNorm2D(2, epsilon: 0.01)",
           [X(2, 2, 2, 3), X(2), X(2)], parameters=NORM, half=False),
    _layer("torch.nn.BatchNorm2d", "F.batch_norm(x, inputs[3], inputs[4], y, z)", "BatchNorm2D(2)",
           [X(2, 2, 2, 3), X(2), X(2), N(2), N(2, low=0.5, high=2)], parameters=STATISTICS,
           call="withPhase(.inference) { layer(x) }", half=False),
    _layer("torch.nn.MaxPool2d", "F.max_pool2d(x, 2)", "MaxPool2D(2)", [X(1, 2, 4, 5)], [T(2, 1, 3, 4)]),
    _layer("torch.nn.MaxPool2d", "F.max_pool2d(x, 3, stride=2, padding=1)", "MaxPool2D(3, stride: 2, padding: 1)", [X(1, 2, 4, 5)]),
    _layer("torch.nn.AvgPool2d", "F.avg_pool2d(x, 2)", "AveragePool2D(2)", [X(1, 2, 4, 5)], [T(2, 1, 3, 4)]),
    _layer("torch.nn.AvgPool2d", "F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False)",
           "AveragePool2D(3, stride: 2, padding: 1, countsPadding: false)", [X(1, 2, 4, 5)]),
    _layer("torch.nn.Flatten", "torch.flatten(x, 1)", "Flatten()", [X(2, 3, 2)], [T(2, 3)], [X(0, 2, 2)]),
    _layer("torch.nn.ReLU", "F.relu(x)", "ReLU()", *SHAPES()),
    _layer("torch.nn.Tanh", "torch.tanh(x)", "Tanh()", *SHAPES()),
    _layer("torch.nn.Sigmoid", "torch.sigmoid(x)", "Sigmoid()", *SHAPES()),
    _layer("torch.nn.LeakyReLU", "F.leaky_relu(x, 0.2)", "LeakyReLU(slope: 0.2)", *SHAPES()),
    _layer("torch.nn.LeakyReLU", "F.leaky_relu(x)", "LeakyReLU()", *SHAPES()),
    _layer("torch.nn.ELU", "F.elu(x, 0.7)", "ELU(alpha: 0.7)", *SHAPES()),
    _layer("torch.nn.ELU", "F.elu(x)", "ELU()", *SHAPES()),
    _layer("torch.nn.Dropout", "F.dropout(x, 0.3, training=False)", "Dropout(0.3)", *SHAPES(),
           call="withPhase(.inference) { layer(x) }"),
    _layer("torch.nn.Dropout", "F.dropout(x, 1.0)", "Dropout(1)", *SHAPES()),
    _layer("torch.nn.Dropout", "F.dropout(x, 0.0)", "Dropout(0)", *SHAPES()),
]
