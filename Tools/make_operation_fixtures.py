#!/usr/bin/env python3
"""Writes Tests/StriateRuntimeTests/OperationFixtures+Generated.swift: operations and their gradients in PyTorch, in
float64.

Inputs are not stored. Both sides make input number s = 1, 2 ... by the same formula: `pattern` with salt s, times a
scale, plus an offset that keeps it off kinks and inside the domain. Gradients are those of (y · w).sum(), where w is
the pattern with salt 9. The rows' names are those in Tests/StriateRuntimeTests/OperationTable.swift.

    python3 Tools/make_operation_fixtures.py        (needs torch)
"""

import pathlib

from fixtures import array, pattern, shape_text, torch
from torch.nn import functional as F

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateRuntimeTests/OperationFixtures+Generated.swift"


class Input:
    """The pattern of a shape, scaled and moved."""

    def __init__(self, *shape, scale=1, offset=0.0625):
        self.shape, self.scale, self.offset = shape, scale, offset

    def tensor(self, salt):
        return (pattern(self.shape, salt) * self.scale + self.offset).requires_grad_()

    def text(self):
        options = "" if self.scale == 1 else f", scale: {self.scale}"
        options += "" if self.offset == 0.0625 else f", offset: {self.offset}"
        return f".init({shape_text(self.shape)}{options})"


def positive(*shape):
    """Between 1/8 and 23/8."""
    return Input(*shape, offset=1.5)


def exact(*shape):
    """With zeros and equal elements."""
    return Input(*shape, offset=0)


def row(name, inputs, function, indices=None, differentiable=True):
    """A fixture of `function` of the inputs and, if there are any, the indices."""
    x = [given.tensor(salt) for salt, given in enumerate(inputs, 1)]
    positions = [] if indices is None else [torch.tensor(indices)]
    y = function(*x, *positions).double()
    fields = [f'name: "{name}"', f"inputs: [{', '.join(given.text() for given in inputs)}]"]
    if indices is not None:
        fields.append(f"indices: {array(positions[0].reshape(-1).double(), '      ')}")
        fields.append(f"indicesShape: {shape_text(positions[0].shape)}")
    fields.append(f"shape: {shape_text(y.shape)}")
    line = ", ".join(fields)
    lines = [line] if len(line) <= 110 else fields
    lines.append(f"y: {array(y, '      ')}")
    if differentiable:
        gradients = torch.autograd.grad((y * pattern(y.shape, 9)).sum(), x, allow_unused=True)
        texts = [array(torch.zeros(0) if g is None else g, "        ") for g in gradients]
        lines.append("gradients: [\n        " + ",\n        ".join(texts) + "\n      ]")
    return "    OperationFixture(\n      " + ",\n      ".join(lines) + ")"


def twice(function):
    """The gradients of (function · w).sum() with respect to all inputs, one after the other, w with salt 8."""
    def gradients(*x):
        y = function(*x)
        each = torch.autograd.grad((y * pattern(y.shape, 8)).sum(), x, create_graph=True)
        return torch.cat([g.reshape(-1) for g in each])
    return gradients


def hinge(scores, labels, margin=1.0):
    # torch averages over the classes, the textbook sums.
    return F.multi_margin_loss(scores, labels, margin=margin) * scores.shape[1]


def batch_norm(x, gamma, beta):
    return F.batch_norm(x, None, None, gamma, beta, training=True, eps=1e-5)


def along_rows(x, indices):
    return torch.gather(x, 1, indices)


def gather_axis_1(x, indices):
    return torch.index_select(x, 1, indices.reshape(-1) % x.shape[1]).reshape(
        x.shape[0], *indices.shape, *x.shape[2:])


SMALL = Input(3, 5)
PLAIN = [
    ("negate", SMALL, torch.neg), ("abs", SMALL, torch.abs), ("exp", SMALL, torch.exp),
    ("log", positive(3, 5), torch.log), ("expm1", SMALL, torch.expm1), ("log1p", positive(3, 5), torch.log1p),
    ("sqrt", positive(3, 5), torch.sqrt), ("rsqrt", positive(3, 5), torch.rsqrt),
    ("reciprocal", SMALL, torch.reciprocal), ("sin", SMALL, torch.sin), ("cos", SMALL, torch.cos),
    ("tanh", SMALL, torch.tanh), ("sigmoid", SMALL, torch.sigmoid), ("erf", SMALL, torch.erf),
    ("square", SMALL, torch.square), ("relu", SMALL, torch.relu),
    ("leakyReLU", SMALL, lambda x: F.leaky_relu(x, 0.01)), ("leakyReLU 0.25", SMALL, lambda x: F.leaky_relu(x, 0.25)),
    ("elu", SMALL, F.elu), ("elu 1.5", SMALL, lambda x: F.elu(x, 1.5)),
    ("exp of a scalar", Input(), torch.exp), ("tanh of one element", Input(1, 1), torch.tanh),
    ("sigmoid of nothing", Input(0, 3), torch.sigmoid),
]
STEPS = [
    ("sign", exact(3, 5), torch.sign), ("floor", SMALL, torch.floor), ("ceil", SMALL, torch.ceil),
    ("rounded", exact(5, 5), torch.round), ("argmax", SMALL, lambda x: x.argmax(-1)),
    ("argmin", SMALL, lambda x: x.argmin(0)), ("any", SMALL, lambda x: (x > 1).any(1)),
    ("all", SMALL, lambda x: (x > -1).all(0)),
]
BINARY = [
    ("add", [Input(3, 4), Input(4)], torch.add), ("subtract", [Input(2, 1, 4), Input(3, 1)], torch.sub),
    ("multiply", [Input(3, 1), Input(1, 4)], torch.mul), ("divide", [Input(2, 3), Input(2, 1)], torch.div),
    ("multiply by itself", [Input(2, 3)], lambda x: x * x),
    ("multiply with nothing", [Input(0, 3), Input(3)], torch.mul),
    ("add a scalar", [Input(2, 3), Input()], torch.add),
    ("maximum", [Input(2, 3, 4), exact(3, 1)], torch.maximum),
    ("minimum", [Input(2, 3, 4), exact(3, 1)], torch.minimum),
    ("maximum of equals", [Input(2, 3)], lambda x: torch.maximum(x, x * 1)),
    ("power", [positive(3, 4), Input(4)], torch.pow), ("cube", [exact(3, 4)], lambda x: x ** 3),
    ("remainder", [Input(3, 4), Input(4, offset=1.53125)], torch.remainder),
    ("numbers on the right", [SMALL], lambda x: ((x + 1.5) * 3 - 0.25) / 7),
    ("numbers on the left", [positive(3, 5)], lambda x: 1.5 / x + (2.5 - 3 * x)),
    ("maximum with a number", [SMALL], lambda x: x.clamp(min=0.5)),
    ("minimum with a number", [SMALL], lambda x: x.clamp(max=0.5)),
    ("select", [exact(3, 4), Input(4), Input(2, 3, 1)], lambda c, a, b: torch.where(c > 0, a, b)),
    ("select numbers", [SMALL], lambda x: torch.where(x > 0, x, 0.5) * torch.where(x > 1, 2.0, x)),
    ("cast", [SMALL], lambda x: x * (x > 0)),
]
COMPARISONS = [
    ("isEqual", torch.eq), ("isNotEqual", torch.ne), ("isLess", torch.lt), ("isLessOrEqual", torch.le),
    ("isGreater", torch.gt), ("isGreaterOrEqual", torch.ge), ("and", lambda a, b: (a > 0) & (b > 0)),
    ("or", lambda a, b: (a > 0) | (b > 0)), ("xor", lambda a, b: (a > 0) ^ (b > 0)), ("not", lambda a, b: ~(a > b)),
]
CUBE = Input(2, 3, 4)
REDUCTIONS = [
    ("sum", CUBE, torch.sum), ("sum of axes", CUBE, lambda x: x.sum((0, 2))),
    ("sum keeping axes", CUBE, lambda x: x.sum(1, keepdim=True)), ("sum of nothing", Input(0, 3), lambda x: x.sum(0)),
    ("sum of a scalar", Input(), torch.sum),
    ("mean", CUBE, torch.mean), ("mean of an axis", CUBE, lambda x: x.mean(-1)),
    ("max", CUBE, lambda x: x.amax((0, 1))), ("max of equals", exact(2, 30), lambda x: x.amax(1, keepdim=True)),
    ("min", CUBE, lambda x: x.amin(2)), ("min of all", exact(2, 30), lambda x: x.amin()),
    ("product", Input(2, 4), lambda x: x.prod(1)), ("product with zeros", exact(3, 12), lambda x: x.prod(0)),
    ("product with two zeros", exact(2, 30), lambda x: x.prod(1)),
    ("variance", CUBE, lambda x: x.var((0, 2), correction=0)),
    ("unbiased variance", CUBE, lambda x: x.var(1, correction=1, keepdim=True)),
]
VIEWS = [
    ("reshaped", [CUBE], lambda x: x.reshape(4, -1)), ("flattened", [CUBE], lambda x: x.flatten(1)),
    ("expanded", [CUBE], lambda x: x.unsqueeze(-1)), ("transposed", [CUBE], lambda x: x.mT),
    ("transposed by order", [CUBE], lambda x: x.permute(2, 0, 1)), ("slice", [CUBE], lambda x: x[:, 1:3]),
    ("slice with step", [Input(3, 8)], lambda x: x[:, 1:8:3]), ("part", [CUBE], lambda x: x[-1]),
    ("flipped", [CUBE], lambda x: x.flip(1)), ("padded", [Input(2, 3)], lambda x: F.pad(x, (0, 2, 1, 0), value=0.5)),
    ("concatenated", [Input(2, 1, 2), Input(2, 3, 2), Input(2, 2, 2)], lambda *x: torch.cat(x, 1)),
    ("broadcast", [Input(3, 1)], lambda x: x.broadcast_to(2, 3, 4)),
]
INDEXED = [
    ("gather", [Input(4, 3)], [2, 0, 2, 3, 1], lambda x, i: x[i]),
    ("gather along axis 1", [Input(2, 4, 3)], [[-1, 0], [2, 2]], gather_axis_1),
    ("addingUpdates", [Input(4, 3), Input(5, 3)], [2, 0, 2, 3, 2], lambda x, u, i: x.index_add(0, i, u)),
    ("takeAlong", [Input(3, 4)], [[0, 3], [1, 1], [2, 0]], along_rows),
    ("crossEntropy", [Input(4, 5)], [3, 0, 4, 4], F.cross_entropy),
    ("crossEntropy of large scores", [Input(3, 4, scale=64)], [0, 3, 1], F.cross_entropy),
    ("hinge", [Input(4, 5)], [3, 0, 4, 4], hinge),
    ("hinge with margin", [Input(3, 4)], [1, 0, 3], lambda s, y: hinge(s, y, 0.5)),
]
PRODUCTS = [
    ("matmul", [Input(3, 4), Input(4, 2)]), ("matmul of batches", [Input(2, 3, 4), Input(2, 4, 2)]),
    ("matmul, broadcast batches", [Input(2, 1, 3, 4), Input(5, 4, 2)]),
    ("matmul of rows", [Input(2, 3, 4), Input(4, 5)]),
    ("matmul, one matrix first", [Input(3, 4), Input(2, 4, 2)]),
    ("matmul of vector and matrix", [Input(4), Input(4, 3)]), ("matmul of matrix and vector", [Input(3, 4), Input(4)]),
    ("dot product", [Input(5), Input(5)]),
]
IMAGES, FILTERS = Input(2, 2, 5, 4), Input(3, 2, 3, 2)
CONVOLUTIONS = [
    ("convolution", [IMAGES, FILTERS], {}), ("convolution with stride", [IMAGES, FILTERS], dict(stride=(2, 1))),
    ("convolution with padding", [IMAGES, FILTERS], dict(padding=(1, 2))),
    ("convolution with dilation", [Input(1, 2, 6, 5), FILTERS], dict(dilation=(2, 3))),
    ("convolution in groups", [Input(1, 4, 4, 4), Input(6, 2, 3, 3)], dict(groups=2)),
    ("convolution with all options", [Input(2, 3, 6, 7), Input(6, 1, 2, 3)],
     dict(stride=2, padding=(1, 2), dilation=(2, 1), groups=3)),
    ("convolution 1×1", [Input(2, 3, 2, 2), Input(4, 3, 1, 1)], {}),
]
POOLED = Input(2, 2, 5, 6)
POOLS = [
    ("maxPool", POOLED, lambda x: F.max_pool2d(x, 2)),
    ("maxPool with overlap", POOLED, lambda x: F.max_pool2d(x, (3, 2), (1, 2), (1, 1))),
    ("averagePool", POOLED, lambda x: F.avg_pool2d(x, 2)),
    ("averagePool with padding", POOLED, lambda x: F.avg_pool2d(x, 3, 2, 1)),
    ("averagePool not counting padding", POOLED, lambda x: F.avg_pool2d(x, 3, 2, 1, count_include_pad=False)),
]
BATCH = [Input(3, 2, 2, 2), positive(2), Input(2)]
FUNCTIONS = [
    ("softmax", [SMALL], lambda x: x.softmax(-1)), ("softmax along axis 1", [CUBE], lambda x: x.softmax(1)),
    ("softmax of large numbers", [Input(2, 4, scale=64)], lambda x: x.softmax(-1)),
    ("logSoftmax", [SMALL], lambda x: x.log_softmax(-1)),
    ("logSoftmax along axis 0", [SMALL], lambda x: x.log_softmax(0)),
    ("meanSquaredError", [Input(3, 4), Input(3, 4)], F.mse_loss),
    ("batchNorm", BATCH, batch_norm), ("batchNorm of rows", [Input(6, 3), positive(3), Input(3)], batch_norm),
    ("batchNorm statistics", BATCH, lambda x, g, b: torch.cat(
        [batch_norm(x, g, b).reshape(-1), x.mean((0, 2, 3)), x.var((0, 2, 3), correction=0)])),
]
TWICE = [
    ("tanh", [SMALL], torch.tanh), ("sigmoid", [SMALL], torch.sigmoid),
    ("divide", [Input(2, 3), Input(2, 1)], torch.div),
    ("softmax", [SMALL], lambda x: x.softmax(-1)), ("logSoftmax", [SMALL], lambda x: x.log_softmax(-1)),
    ("matmul", [Input(3, 4), Input(4, 2)], torch.matmul),
    ("convolution", [Input(1, 2, 4, 4), Input(2, 2, 2, 3)], lambda x, w: F.conv2d(x, w, padding=1, stride=(1, 2))),
    ("square of maxPool", [Input(1, 2, 4, 4)], lambda x: F.max_pool2d(x, 2).square()),
    ("square of averagePool", [Input(1, 2, 4, 4)], lambda x: F.avg_pool2d(x, 2).square()),
    ("batchNorm", BATCH, batch_norm),
]


def rows():
    for name, given, function in PLAIN + REDUCTIONS + POOLS:
        yield row(name, [given], function)
    for name, given, function in STEPS:
        yield row(name, [given], function, differentiable=False)
    for name, given, function in BINARY + VIEWS + FUNCTIONS:
        yield row(name, given, function)
    for name, function in COMPARISONS:
        yield row(name, [exact(2, 3, 4), exact(3, 1)], function, differentiable=False)
    for name, given, indices, function in INDEXED:
        yield row(name, given, function, indices=indices)
    for name, given in PRODUCTS:
        yield row(name, given, torch.matmul)
    for name, given, options in CONVOLUTIONS:
        yield row(name, given, lambda x, w, o=options: F.conv2d(x, w, **o))
    for name, given, function in TWICE:
        yield row("gradient of " + name, given, twice(function))


def main():
    table = list(rows())
    OUTPUT.write_text(
        "// Written by Tools/make_operation_fixtures.py with PyTorch; do not edit.\n\n"
        "extension OperationFixture {\n  static let all: [OperationFixture] = [\n" + ",\n".join(table) + "\n  ]\n}\n")
    print(f"{OUTPUT.name}: {len(table)} rows, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
