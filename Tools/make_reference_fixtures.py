#!/usr/bin/env python3
"""Writes Tests/StriateReferenceTests/Fixtures+Generated.swift: what PyTorch computes, in float64.

Inputs are not stored. Both sides make them by the same formula, `pattern`: small multiples of 1/8, exact in every
element type, so that sums of products can be compared without a tolerance.

    python Tools/make_reference_fixtures.py        (needs torch and numpy)
"""

import math
import pathlib

from fixtures import array, pattern, shape_text, torch
from torch.nn import functional as F

OUTPUT = pathlib.Path(__file__).parent.parent / "Tests/StriateReferenceTests/Fixtures+Generated.swift"


def pair(values):
    return f"Pair({values[0]}, {values[1]})"


def convolution(name, images, weight, strides=(1, 1), before=(0, 0), after=(0, 0), dilation=(1, 1), groups=1):
    x = pattern(images, 1).requires_grad_()
    w = pattern(weight, 2).requires_grad_()
    padded = F.pad(x, (before[1], after[1], before[0], after[0]))
    y = F.conv2d(padded, w, stride=strides, dilation=dilation, groups=groups)
    dx, dw = torch.autograd.grad(y, (x, w), pattern(y.shape, 3))
    return f"""    ConvolutionFixture(
      name: "{name}", images: {shape_text(images)}, weight: {shape_text(weight)}, output: {shape_text(y.shape)},
      geometry: ConvolutionGeometry(
        strides: {pair(strides)}, paddingBefore: {pair(before)}, paddingAfter: {pair(after)},
        dilation: {pair(dilation)}, groups: {groups}),
      y: {array(y, "      ")},
      dx: {array(dx, "      ")},
      dweight: {array(dw, "      ")})"""


def pool(name, images, window, strides, padding, counts_padding=True, ceil=False):
    x = pattern(images, 1).requires_grad_()
    options = dict(stride=strides, padding=padding, ceil_mode=ceil)
    maxima, positions = F.max_pool2d(x, window, return_indices=True, **options)
    dy = pattern(maxima.shape, 2)
    (dmaxima,) = torch.autograd.grad(maxima, x, dy)
    averages = F.avg_pool2d(x, window, count_include_pad=counts_padding, **options)
    (daverages,) = torch.autograd.grad(averages, x, dy)
    return f"""    PoolFixture(
      name: "{name}", images: {shape_text(images)}, output: {shape_text(maxima.shape)},
      geometry: PoolGeometry(
        window: {pair(window)}, strides: {pair(strides)}, padding: {pair(padding)}, countsPadding: {str(counts_padding).lower()}),
      maxima: {array(maxima, "      ")},
      positions: {array(positions, "      ")},
      dmaxima: {array(dmaxima, "      ")},
      averages: {array(averages, "      ")},
      daverages: {array(daverages, "      ")})"""


def matmul(name, batches_a, batches_b, m, k, n, transpose_a=False, transpose_b=False, post=None):
    a_shape = (batches_a, k, m) if transpose_a else (batches_a, m, k)
    b_shape = (batches_b, n, k) if transpose_b else (batches_b, k, n)
    a, b = pattern(a_shape, 1), pattern(b_shape, 2)
    y = (a.mT if transpose_a else a) @ (b.mT if transpose_b else b)
    y_shape = y.shape
    if post:
        y = ACTIVATIONS[post](y + pattern((n,), 3) + pattern(y_shape, 4))
    activation = f"{SWIFT_ACTIVATIONS[post]}" if post else "nil"
    return f"""    MatmulFixture(
      name: "{name}", a: {shape_text(a_shape)}, b: {shape_text(b_shape)}, y: {shape_text(y_shape)},
      transposeA: {str(transpose_a).lower()}, transposeB: {str(transpose_b).lower()}, activation: {activation},
      expected: {array(y, "      ")})"""


ACTIVATIONS = {
    "relu": F.relu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "leakyReLU": lambda x: F.leaky_relu(x, 0.125),
    "elu": lambda x: F.elu(x, 1.5),
}
SWIFT_ACTIVATIONS = {
    "relu": ".relu", "tanh": ".tanh", "sigmoid": ".sigmoid",
    "leakyReLU": ".leakyReLU(slope: 0.125)", "elu": ".elu(alpha: 1.5)",
}


def softmax(name, shape, logarithmic):
    x = (pattern(shape, 1) * 8).requires_grad_()
    y = F.log_softmax(x, -1) if logarithmic else F.softmax(x, -1)
    (dx,) = torch.autograd.grad(y, x, pattern(shape, 2))
    return f"""    SoftmaxFixture(
      name: "{name}", shape: {shape_text(shape)}, logarithmic: {str(logarithmic).lower()},
      y: {array(y, "      ")},
      dx: {array(dx, "      ")})"""


def batch_norm(name, shape, epsilon):
    x = pattern(shape, 1).requires_grad_()
    gamma = pattern(shape[1:2], 2).requires_grad_()
    beta = pattern(shape[1:2], 3).requires_grad_()
    y = F.batch_norm(x, None, None, gamma, beta, training=True, eps=epsilon)
    dx, dgamma, dbeta = torch.autograd.grad(y, (x, gamma, beta), pattern(shape, 4))
    return f"""    BatchNormFixture(
      name: "{name}", shape: {shape_text(shape)}, epsilon: {epsilon},
      y: {array(y, "      ")},
      mean: {array(x.mean((0, 2)), "      ")},
      variance: {array(x.var((0, 2), unbiased=False), "      ")},
      dx: {array(dx, "      ")},
      dgamma: {array(dgamma, "      ")}, dbeta: {array(dbeta, "      ")})"""


def layer_norm(name, shape, epsilon, centred, count):
    x = pattern(shape, 1).requires_grad_()
    parameters = [pattern(shape[1:], 2).requires_grad_(), pattern(shape[1:], 3).requires_grad_()][:count]
    if centred:
        y = F.layer_norm(x, shape[1:], *parameters, eps=epsilon)
        mean, square = x.mean(1), x.var(1, unbiased=False)
    else:
        y = F.rms_norm(x, shape[1:], *parameters, eps=epsilon)
        mean, square = torch.zeros(shape[0]), (x * x).mean(1)
    dx, *gradients = torch.autograd.grad(y, (x, *parameters), pattern(shape, 4))
    listed = ", ".join(array(g, "        ") for g in gradients)
    listed = f"[\n        {listed}\n      ]" if gradients else "[]"
    return f"""    LayerNormFixture(
      name: "{name}", shape: {shape_text(shape)},
      kernel: LayerNormKernel(epsilon: {epsilon}, isCentred: {str(centred).lower()}, parameterCount: {count}),
      y: {array(y, "      ")},
      mean: {array(mean, "      ")},
      inverse: {array((square + epsilon) ** -0.5, "      ")},
      dx: {array(dx, "      ")},
      gradients: {listed})"""


SPECIAL = [0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.75, -3.0, 1.0, -1.0, 7.0, -20.0, 100.0,
           math.inf, -math.inf, math.nan]
UNARY = {
    "negate": torch.neg, "abs": torch.abs, "sign": torch.sign, "exp": torch.exp, "log": torch.log,
    "expm1": torch.expm1, "log1p": torch.log1p, "sqrt": torch.sqrt, "rsqrt": torch.rsqrt,
    "reciprocal": torch.reciprocal, "sin": torch.sin, "cos": torch.cos, "tanh": torch.tanh,
    "sigmoid": torch.sigmoid, "erf": torch.erf, "floor": torch.floor, "ceil": torch.ceil, "round": torch.round,
    "square": torch.square, "relu": torch.relu,
    "exp2": torch.exp2, "log2": torch.log2, "log10": torch.log10, "tan": torch.tan, "asin": torch.asin,
    "acos": torch.acos, "atan": torch.atan, "sinh": torch.sinh, "cosh": torch.cosh, "asinh": torch.asinh,
    "acosh": torch.acosh, "atanh": torch.atanh, "erfc": torch.erfc, "softplus": lambda x: -F.logsigmoid(-x),
    "truncate": torch.trunc,
}
BINARY = {
    "add": torch.add, "subtract": torch.sub, "multiply": torch.mul, "divide": torch.div, "maximum": torch.maximum,
    "minimum": torch.minimum, "power": torch.pow, "remainder": torch.remainder, "equal": torch.eq,
    "notEqual": torch.ne, "less": torch.lt, "lessOrEqual": torch.le, "greater": torch.gt, "greaterOrEqual": torch.ge,
    "atan2": torch.atan2, "hypot": torch.hypot, "copySign": torch.copysign,
    "truncatedRemainder": torch.fmod, "floorDivide": torch.floor_divide,
}
PAIRED = [0.0, 0.5, -0.5, 2.0, -2.0, 3.0, 7.0, -7.25, math.inf, -math.inf, math.nan]


def unary(name):
    # torch's sign(NaN) is 0; here NaN stays, as the opcode documents.
    y = UNARY[name](torch.tensor(SPECIAL, dtype=torch.float64))
    if name == "sign":
        y[-1] = math.nan
    return f"    .{name}: {array(y, '    ')}"


def binary(name):
    a = torch.tensor(PAIRED, dtype=torch.float64).repeat_interleave(len(PAIRED))
    b = torch.tensor(PAIRED, dtype=torch.float64).repeat(len(PAIRED))
    return f"    .{name}: {array(BINARY[name](a, b).double(), '    ')}"


INTEGERS = [0, 1, -1, 2, 3, -3, 7, -7]
INTEGER_BINARY = {"add", "subtract", "multiply", "maximum", "minimum", "remainder", "and", "or", "xor", "less", "equal",
                  "truncatedRemainder", "floorDivide", "leftShift", "rightShift", "gcd"}


def integer_binary(name):
    a = torch.tensor(INTEGERS, dtype=torch.int64).repeat_interleave(len(INTEGERS))
    b = torch.tensor(INTEGERS, dtype=torch.int64).repeat(len(INTEGERS))
    functions = dict(BINARY, **{
        "and": torch.bitwise_and, "or": torch.bitwise_or, "xor": torch.bitwise_xor, "gcd": torch.gcd,
        "leftShift": torch.bitwise_left_shift, "rightShift": torch.bitwise_right_shift})
    if name in {"remainder", "truncatedRemainder", "floorDivide"}:
        # torch fails for a divisor of zero, where the kernel gives 0
        y = torch.where(b == 0, 0, functions[name](a, torch.where(b == 0, 1, b)))
    else:
        y = functions[name](a, b)
    return f"    .{name}: {array(y.double(), '    ')}"


def take_along(name, shape, axis, taken):
    indices_shape = tuple(taken if a == axis else n for a, n in enumerate(shape))
    indices = torch.arange(math.prod(indices_shape)).reshape(indices_shape) * 5 % 7 % shape[axis]
    x = pattern(shape, 1)
    return f"""    IndexFixture(
      name: "{name}", shape: {shape_text(shape)}, axis: {axis}, indices: {array(indices, "      ")},
      indicesShape: {shape_text(indices_shape)},
      read: {array(torch.gather(x, axis, indices), "      ")},
      added: {array(x.scatter_add(axis, indices, pattern(indices_shape, 2)), "      ")})"""


def gather(name, shape, axis, indices_shape):
    indices = torch.arange(math.prod(indices_shape)).reshape(indices_shape) * 5 % 7 % shape[axis]
    x = pattern(shape, 1)
    result_shape = shape[:axis] + indices_shape + shape[axis + 1:]
    flat = indices.reshape(-1)
    read = torch.index_select(x, axis, flat)
    updates = pattern(result_shape, 2).reshape(read.shape)
    return f"""    IndexFixture(
      name: "{name}", shape: {shape_text(shape)}, axis: {axis}, indices: {array(indices, "      ")},
      indicesShape: {shape_text(indices_shape)},
      read: {array(read, "      ")},
      added: {array(x.index_add(axis, flat, updates), "      ")})"""


def table(name, kind, rows):
    return f"extension {kind} {{\n  static let all: [{kind}] = [\n" + ",\n".join(rows) + "\n  ]\n}\n"


def dictionary(name, rows):
    return f"  static let {name}: [ElementwiseOpcode: [Double]] = [\n" + ",\n".join(rows) + "\n  ]\n"


sections = [
    "// Written by Tools/make_reference_fixtures.py with PyTorch; do not edit.\n\nimport StriateKernels\n",
    table("convolutions", "ConvolutionFixture", [
        convolution("plain", (2, 2, 5, 4), (3, 2, 3, 2)),
        convolution("stride and padding", (1, 2, 5, 6), (2, 2, 3, 3), (2, 3), (1, 2), (1, 2)),
        convolution("asymmetric padding", (1, 1, 4, 5), (2, 1, 3, 2), (1, 2), (2, 0), (0, 3)),
        convolution("dilation", (1, 2, 7, 6), (2, 2, 3, 2), (1, 1), (1, 1), (1, 1), (2, 3)),
        convolution("groups", (2, 4, 4, 3), (6, 2, 2, 2), groups=2),
        convolution("depthwise, all options", (2, 3, 6, 7), (6, 1, 2, 3), (2, 2), (2, 1), (1, 3), (3, 2), 3),
        convolution("1×1", (1, 3, 2, 3), (2, 3, 1, 1)),
        convolution("stride beyond the window", (1, 1, 7, 7), (1, 1, 2, 2), (3, 4)),
        convolution("empty batch", (0, 2, 4, 4), (3, 2, 3, 3)),
    ]),
    table("pools", "PoolFixture", [
        pool("halving", (2, 2, 4, 6), (2, 2), (2, 2), (0, 0)),
        pool("overlapping", (1, 2, 5, 6), (3, 2), (1, 2), (1, 1)),
        pool("padding not counted", (1, 1, 5, 5), (3, 3), (2, 2), (1, 1), counts_padding=False),
        pool("beyond the edge", (1, 2, 5, 6), (3, 3), (2, 3), (1, 0), ceil=True),
        pool("beyond the edge, padding not counted", (1, 1, 6, 5), (2, 3), (3, 2), (1, 1), False, True),
        pool("global", (2, 1, 3, 3), (3, 3), (1, 1), (0, 0)),
    ]),
    table("matmuls", "MatmulFixture", [
        matmul("plain", 1, 1, 3, 4, 2),
        matmul("batched", 2, 2, 2, 3, 4),
        matmul("a stretched, transposed", 1, 3, 2, 3, 2, transpose_a=True),
        matmul("b stretched, transposed", 3, 1, 2, 3, 2, transpose_b=True),
        matmul("both transposed", 2, 2, 3, 5, 2, True, True),
        matmul("vectors", 1, 1, 1, 6, 1),
        matmul("no inner elements", 1, 1, 2, 0, 3),
        *[matmul(post, 1, 1, 3, 2, 4, post=post) for post in ACTIVATIONS],
    ]),
    table("softmaxes", "SoftmaxFixture", [
        softmax("rows", (3, 5), False),
        softmax("logarithmic rows", (3, 5), True),
        softmax("one element", (2, 1), False),
        softmax("three axes", (2, 2, 3), True),
    ]),
    table("batchNorms", "BatchNormFixture", [
        batch_norm("images", (3, 2, 4), 1e-5),
        batch_norm("features", (5, 3, 1), 0.125),
    ]),
    table("layerNorms", "LayerNormFixture", [
        layer_norm("scale and shift", (3, 7), 1e-5, True, 2),
        layer_norm("scale", (2, 5), 0.125, True, 1),
        layer_norm("neither", (4, 3), 1e-5, True, 0),
        layer_norm("one row", (1, 6), 1e-3, True, 2),
        layer_norm("root mean square", (3, 5), 1e-3, False, 1),
        layer_norm("root mean square of rows of one", (2, 1), 0.125, False, 0),
    ]),
    "extension IndexFixture {\n  static let gathers: [IndexFixture] = [\n" + ",\n".join([
        gather("rows", (4, 3), 0, (5,)),
        gather("middle axis, two axes of indices", (2, 3, 2), 1, (2, 2)),
        gather("last axis, one index", (2, 4), 1, ()),
    ]) + "\n  ]\n  static let alongs: [IndexFixture] = [\n" + ",\n".join([
        take_along("rows", (4, 3), 0, 2),
        take_along("middle axis", (2, 3, 2), 1, 4),
        take_along("last axis", (2, 5), 1, 1),
    ]) + "\n  ]\n}\n",
    "extension ElementwiseFixture {\n"
    + "  static let special: [Double] = " + array(SPECIAL, "  ") + "\n\n"
    + "  /// Each function at `special`.\n" + dictionary("unary", [unary(n) for n in UNARY]) + "\n"
    + "  static let paired: [Double] = " + array(PAIRED, "  ") + "\n\n"
    + "  /// Each function at all pairs of `paired`, the first operand varying slowest.\n"
    + dictionary("binary", [binary(n) for n in BINARY]) + "\n"
    + "  static let integers: [Double] = " + array(INTEGERS, "  ") + "\n\n"
    + "  /// Each function at all pairs of `integers`.\n"
    + dictionary("integerBinary", [integer_binary(n) for n in sorted(INTEGER_BINARY)]) + "}\n",
]

OUTPUT.write_text("\n".join(sections))
print(f"wrote {OUTPUT.name}: {OUTPUT.stat().st_size} bytes")
