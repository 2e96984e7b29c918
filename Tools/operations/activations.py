"""Activations."""

from rows import *

TITLE = "Activations"


def extremes():
    """Where naive formulas overflow or cancel; nobody differentiates these."""
    return [Input("fixed", (10,), values=[0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, math.nan])]


def activation(names, torch, swift, *more, low=-1.5, high=1.5, **options):
    return row(names, torch, swift, *SHAPES(low, high), *more, extremes(), **options)


ROWS = [
    activation(["torch.relu", "torch.nn.functional.relu"], "F.relu(x)", "x.relu()", integers=True),
    activation("torch.nn.functional.relu6", "F.relu6(x)", "x.relu6()", [X(4, low=4, high=8)]),
    activation(["torch.nn.functional.leaky_relu"], "F.leaky_relu(x)", "x.leakyReLU()"),
    activation(["torch.nn.functional.leaky_relu"], "F.leaky_relu(x, 0.25)", "x.leakyReLU(slope: 0.25)"),
    row(["torch.prelu", "torch.nn.functional.prelu"], "F.prelu(x, y)", "x.preLU(slopes: y)", [X(2, 3), X(3)],
        [X(2, 3, 2), X(3, low=0.1, high=0.5)], [X(4), X(1)], [X(0, 3), X(3)], [T(3, 2), X(2)]),
    row(["torch.rrelu", "torch.nn.functional.rrelu"], "F.rrelu(x)", "x.randomizedLeakyReLU()", *SHAPES()),
    row(["torch.rrelu", "torch.nn.functional.rrelu"], "F.rrelu(x, 0.1, 0.5)", "x.randomizedLeakyReLU(low: 0.1, high: 0.5)", [X(2, 3)]),
    activation("torch.nn.functional.elu", "F.elu(x)", "x.elu()"),
    activation("torch.nn.functional.elu", "F.elu(x, 1.5)", "x.elu(alpha: 1.5)"),
    activation(["torch.celu", "torch.nn.functional.celu"], "F.celu(x)", "x.celu()"),
    activation(["torch.celu", "torch.nn.functional.celu"], "F.celu(x, 1.5)", "x.celu(alpha: 1.5)"),
    activation(["torch.selu", "torch.nn.functional.selu"], "F.selu(x)", "x.selu()"),
    activation(["torch.sigmoid", "torch.special.expit", "torch.nn.functional.sigmoid"], "torch.sigmoid(x)", "x.sigmoid()"),
    activation("torch.nn.functional.tanh", "torch.tanh(x)", "x.tanh()"),
    activation("torch.nn.functional.logsigmoid", "F.logsigmoid(x)", "x.logSigmoid()", [V([0.0])]),
    activation("torch.nn.functional.softplus", "-F.logsigmoid(-x)", "x.softplus()", [V([0.0])],
               note="PyTorch's softplus is the identity above 20, this one is exact everywhere"),
    activation("torch.nn.functional.softplus", "F.softplus(x, 2, 60)", "x.softplus(beta: 2)"),
    activation("torch.nn.functional.silu", "F.silu(x)", "x.silu()"),
    row("torch.nn.functional.mish", "F.mish(x)", "x.mish()", *SHAPES(),
        [Input("fixed", (5,), values=[0.0, 5.0, -5.0, 18.0, -100.0])]),
    activation("torch.nn.functional.gelu", "F.gelu(x)", "x.gelu()", [Input("fixed", (3,), values=[-6.0, -8.0, 9.0])]),
    activation("torch.nn.functional.gelu", "F.gelu(x, approximate='tanh')", "x.gelu(approximation: .tanh)"),
    activation(["torch.nn.functional.hardtanh"], "F.hardtanh(x)", "x.hardTanh()"),
    activation(["torch.nn.functional.hardtanh"], "F.hardtanh(x, -0.5, 0.7)", "x.hardTanh(low: -0.5, high: 0.7)"),
    activation("torch.nn.functional.hardsigmoid", "F.hardsigmoid(x)", "x.hardSigmoid()", low=-4, high=4,
               tolerance=1e-6, note="PyTorch's derivative is 1/6 in float32"),
    activation("torch.nn.functional.hardswish", "F.hardswish(x)", "x.hardSwish()", low=-4, high=4),
    activation("torch.nn.functional.hardshrink", "F.hardshrink(x, 0.4)", "x.hardShrink(0.4)"),
    activation("torch.nn.functional.softshrink", "F.softshrink(x, 0.4)", "x.softShrink(0.4)"),
    activation("torch.nn.functional.tanhshrink", "F.tanhshrink(x)", "x.tanhShrink()"),
    activation(["torch.threshold", "torch.nn.functional.threshold"], "F.threshold(x, 0.3, -2)",
               "x.thresholded(above: 0.3, elsewhere: -2)"),
    activation("torch.nn.functional.softsign", "F.softsign(x)", "x.softsign()"),
    row("torch.nn.functional.glu", "F.glu(x, 1)", "x.gatedLinearUnit(axis: 1)", [X(2, 4)], [X(1, 2, 3)], [X(0, 2)], [T(3, 2)]),
    row("torch.nn.functional.glu", "F.glu(x)", "x.gatedLinearUnit()", [X(2, 4)], [X(2)]),
    row(["torch.softmax", "torch.nn.functional.softmax", "torch.special.softmax"], "torch.softmax(x, 1)", "x.softmax(axis: 1)",
        [X(2, 4)], [X(3, 1)], [X(0, 3)], [T(3, 4)], [X(2, 3, 2)]),
    row(["torch.softmax", "torch.nn.functional.softmax"], "torch.softmax(x, -1)", "x.softmax()", [X(4)],
        [Input("fixed", (3,), values=[1000.0, 999.0, -1000.0])]),
    row(["torch.log_softmax", "torch.nn.functional.log_softmax", "torch.special.log_softmax"], "torch.log_softmax(x, 1)",
        "x.logSoftmax(axis: 1)", [X(2, 4)], [X(3, 1)], [X(0, 3)], [T(3, 4)], [X(2, 3, 2)]),
    row(["torch.log_softmax", "torch.nn.functional.log_softmax"], "torch.log_softmax(x, -1)", "x.logSoftmax()", [X(4)],
        [Input("fixed", (3,), values=[1000.0, 999.0, -1000.0])]),
    row("torch.nn.functional.softmin", "F.softmin(x, 1)", "x.softmin(axis: 1)", [X(2, 4)], [X(3, 1)], [X(0, 3)], [T(3, 4)]),
]
