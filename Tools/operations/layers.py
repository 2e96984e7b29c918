"""Layers of StriateNN. Their parameters are further inputs of a row, so that gradients are compared by them too: they
are handed to PyTorch's module in the order in which it names them, and to Striate's in its own."""

import torch
from torch import nn

from rows import *

TITLE = "Layers"


def run(module, inputs, arguments=1, **options):
    """The module's value at the first inputs, with the others as its parameters."""
    names = [name for name, _ in module.named_parameters()]
    values = inputs[arguments:]
    if len(names) != len(values):
        raise ValueError(f"{type(module).__name__} has {names}, and there are {len(values)} values")
    module = module.to(values[0].dtype if values else inputs[0].dtype if inputs[0].is_floating_point() else None)
    return torch.func.functional_call(module, dict(zip(names, values)), tuple(inputs[:arguments]), options)


def packed(module, x, lengths, values):
    """A recurrent network on sequences of these lengths."""
    names = [name for name, _ in module.named_parameters()]
    sequences = nn.utils.rnn.pack_padded_sequence(x, lengths, module.batch_first, enforce_sorted=False)
    output, state = torch.func.functional_call(module, dict(zip(names, values)), (sequences,))
    steps = x.shape[1 if module.batch_first else 0]
    output, _ = nn.utils.rnn.pad_packed_sequence(output, module.batch_first, total_length=steps)
    return output, state


def locally_connected(x, weight, bias, kernel, stride, padding):
    """A convolution with filters of its own at each position, in elementary operations."""
    windows = torch.nn.functional.unfold(x, kernel, stride=stride, padding=padding)
    height, width, outputs = weight.shape[:3]
    columns = windows.transpose(1, 2).reshape(x.shape[0], height, width, -1)
    y = torch.einsum("nhwk,hwok->nohw", columns, weight.flatten(3))
    return y if bias is None else y + bias


def _row(names, torch_expression, swift, *cases, **options):
    return row(names, torch_expression, swift, *cases, kind="layer", **options)


def _module(name, torch_module, swift, *cases, arguments=1, call="(x)", options="", **row_options):
    """A module with parameters, drawn for each case."""
    parameters = [X(*p.shape) for p in eval(f"nn.{torch_module}").parameters()]
    row_options.setdefault("half", False)
    start = f".with(inputs[{arguments}...])" if parameters else ""
    count = f", {arguments}" if arguments != 1 else ""
    return _row([f"torch.nn.{name}"] if isinstance(name, str) else [f"torch.nn.{name[0]}", *name[1:]],
                f"run(nn.{torch_module}, inputs{count}{options})", swift.replace("@", start) + call,
                *[list(case) + parameters for case in cases], **row_options)


def _plain(name, torch_module, swift, *cases, **options):
    """A module without parameters. Half types are the operations' business, but for activations."""
    options.setdefault("half", False)
    return _row(name if isinstance(name, list) else f"torch.nn.{name}", f"nn.{torch_module}(x)", f"{swift}(x)",
                *cases, **options)


def _inference(name, torch_module, swift, *cases, **options):
    options.setdefault("half", False)
    return _row(name if isinstance(name, list) else f"torch.nn.{name}", f"nn.{torch_module}.eval()(x)",
                f"withPhase(.inference) {{ {swift}(x) }}", *cases, **options)


NORM = ("layer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))\n"
        "layer.runningVar?.cell.set(.ones([2], dtype: x.dtype))\n")
STATISTICS = ("layer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(inputs[3])\n"
              "layer.runningVar?.cell.set(inputs[4])\n")


def _norm(torch_name, torch_expression, make, *cases, parameters=NORM, call="layer(x)"):
    return _row(f"torch.nn.{torch_name}", torch_expression, f"let layer = {make}\n{parameters}return [{call}]", *cases,
                half=False)


LINEAR = [
    _module("Linear", "Linear(3, 2)", "Linear(from: 3, to: 2)@", [X(4, 3)], [X(2, 2, 3)], [X(0, 3)], [T(1, 3)], half=True),
    _module("Linear", "Linear(3, 2, bias=False)", "Linear(from: 3, to: 2, bias: false)@", [X(4, 3)], half=True),
    _module(("Bilinear", "torch.bilinear"), "Bilinear(3, 2, 4)", "Bilinear(from: 3, and: 2, to: 4)@",
            [X(2, 3), X(2, 2)], [X(2, 1, 3), X(2, 1, 2)], arguments=2, call="(x, y)"),
    _module("Bilinear", "Bilinear(3, 2, 2, bias=False)", "Bilinear(from: 3, and: 2, to: 2, bias: false)@",
            [X(2, 3), X(2, 2)], arguments=2, call="(x, y)"),
]

CONVOLUTIONS = [
    _module("Conv1d", "Conv1d(2, 4, 3)", "Conv1D(from: 2, to: 4, kernel: 3)@", [X(2, 2, 6)], [T(1, 2, 5)]),
    _module("Conv1d", "Conv1d(2, 4, 2, stride=2, padding=1, dilation=2, groups=2)",
            "Conv1D(from: 2, to: 4, kernel: 2, stride: 2, padding: 1, dilation: 2, groups: 2)@", [X(1, 2, 6)]),
    _module("Conv1d", "Conv1d(1, 2, 4, padding='same')", "Conv1D(from: 1, to: 2, kernel: 4, padding: .same)@", [X(1, 1, 6)]),
    _module("Conv2d", "Conv2d(2, 2, 2)", "Conv2D(from: 2, to: 2, kernel: 2)@", [X(1, 2, 3, 4)], [T(2, 2, 3, 2)], half=True),
    _module("Conv2d", "Conv2d(1, 2, 3, stride=2, padding=1)",
            "Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1)@", [X(1, 1, 5, 4)], half=True),
    _module("Conv2d", "Conv2d(2, 2, 2, dilation=2, groups=2, bias=False)",
            "Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false)@", [X(1, 2, 4, 4)], half=True),
    _module("Conv2d", "Conv2d(1, 1, (2, 3), stride=(1, 2), padding=(1, 0))",
            "Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0))@", [X(1, 1, 3, 5)],
            half=True),
    _module("Conv2d", "Conv2d(1, 1, 3, padding='same')", "Conv2D(from: 1, to: 1, kernel: 3, padding: .same)@", [X(1, 1, 4, 3)]),
    *[_module("Conv2d", f"Conv2d(1, 2, 3, padding=1, padding_mode='{mode}')",
              f"Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .{mode})@", [X(1, 1, 3, 4)])
      for mode in ("reflect", "replicate", "circular")],
    _module("Conv3d", "Conv3d(2, 2, 2)", "Conv3D(from: 2, to: 2, kernel: 2)@", [X(1, 2, 2, 3, 3)]),
    _module("Conv3d", "Conv3d(1, 2, (1, 2, 2), stride=(1, 2, 1), padding=(1, 0, 1))",
            "Conv3D(from: 1, to: 2, kernel: Triple(1, 2, 2), strides: Triple(1, 2, 1), padding: Triple(1, 0, 1))@",
            [X(1, 1, 2, 4, 2)]),
    _module("ConvTranspose1d", "ConvTranspose1d(2, 3, 3, stride=2, padding=1, output_padding=1)",
            "ConvTransposed1D(from: 2, to: 3, kernel: 3, stride: 2, padding: 1, outputPadding: 1)@", [X(2, 2, 4)]),
    _module("ConvTranspose2d", "ConvTranspose2d(2, 3, 2)", "ConvTransposed2D(from: 2, to: 3, kernel: 2)@", [X(1, 2, 3, 2)]),
    _module("ConvTranspose2d", "ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False)",
            "ConvTransposed2D(from: 2, to: 4, kernel: 3, stride: 2, padding: 1, outputPadding: 1, groups: 2, bias: false)@",
            [X(1, 2, 2, 3)]),
    _module("ConvTranspose2d", "ConvTranspose2d(1, 1, (2, 3), stride=(1, 2), padding=(0, 1), dilation=(2, 1))",
            "ConvTransposed2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(0, 1), "
            "dilation: Pair(2, 1))@", [X(1, 1, 2, 3)]),
    _module("ConvTranspose3d", "ConvTranspose3d(2, 1, 2, stride=2)",
            "ConvTransposed3D(from: 2, to: 1, kernel: 2, stride: 2)@", [X(1, 2, 2, 1, 2)]),
    _row("locally connected", "locally_connected(x, y, z, 2, 1, 0)",
         "LocallyConnected2D(from: 2, to: 3, image: Pair(3, 4), kernel: 2).with(inputs[1...])(x)",
         [X(2, 2, 3, 4), X(2, 3, 3, 2, 2, 2), X(3, 2, 3)], half=False, note="PyTorch has no layer for it"),
    _row("locally connected", "locally_connected(x, y, None, 3, 2, 1)",
         "LocallyConnected2D(from: 1, to: 2, image: Pair(4), kernel: 3, stride: 2, padding: 1, bias: false)"
         ".with(inputs[1...])(x)", [X(1, 1, 4, 4), X(2, 2, 2, 1, 3, 3)], half=False),
]


def _pools(dimensions, shape, odd):
    """The poolings of sequences, images or volumes."""
    d = dimensions
    return [
        _plain(f"MaxPool{d}d", f"MaxPool{d}d(2)", f"MaxPool{d}D(2)", [X(*shape)]),
        _plain(f"MaxPool{d}d", f"MaxPool{d}d(3, stride=2, padding=1)", f"MaxPool{d}D(3, stride: 2, padding: 1)", [X(*odd)]),
        _plain(f"MaxPool{d}d", f"MaxPool{d}d(2, stride=2, ceil_mode=True)", f"MaxPool{d}D(2, roundsUp: true)", [X(*odd)]),
        _plain(f"MaxPool{d}d", f"MaxPool{d}d(2, stride=1, dilation=2)", f"MaxPool{d}D(2, stride: 1, dilation: 2)", [X(*odd)]),
        _row(f"torch.nn.MaxUnpool{d}d", f"nn.MaxUnpool{d}d(2)(*nn.MaxPool{d}d(2, return_indices=True)(x))",
             f"let pooled = MaxPool{d}D(2).withIndices(x)\nreturn [MaxUnpool{d}D(2)(pooled.values, indices: pooled.indices)]",
             [X(*shape)], half=False),
        _plain(f"AvgPool{d}d", f"AvgPool{d}d(2)", f"AveragePool{d}D(2)", [X(*shape)]),
        _plain(f"AvgPool{d}d", f"AvgPool{d}d(3, stride=2, padding=1, count_include_pad=False)",
               f"AveragePool{d}D(3, stride: 2, padding: 1, countsPadding: false)", [X(*odd)]),
        _plain(f"AvgPool{d}d", f"AvgPool{d}d(2, ceil_mode=True)", f"AveragePool{d}D(2, roundsUp: true)", [X(*odd)]),
        _plain(f"LPPool{d}d", f"LPPool{d}d(3, 2)", f"LpPool{d}D(exponent: 3, 2)", [X(*shape, low=0.2, high=2)], half=False),
        _plain(f"AdaptiveAvgPool{d}d", f"AdaptiveAvgPool{d}d(2)", f"AdaptiveAveragePool{d}D(to: 2)", [X(*odd)], half=False),
        _plain(f"AdaptiveMaxPool{d}d", f"AdaptiveMaxPool{d}d(2)", f"AdaptiveMaxPool{d}D(to: 2)", [X(*odd)], half=False),
    ]


POOLING = (
    _pools(1, (2, 2, 6), (1, 2, 7)) + _pools(2, (1, 2, 4, 6), (1, 2, 5, 3)) + _pools(3, (1, 2, 2, 4, 2), (1, 1, 3, 5, 3))
    + [_plain("MaxPool2d", "MaxPool2d((2, 3), stride=(1, 2))", "MaxPool2D(Pair(2, 3), strides: Pair(1, 2))", [X(1, 2, 4, 5)]),
       _plain("AvgPool2d", "AvgPool2d((2, 3), divisor_override=4)", "AveragePool2D(Pair(2, 3), divisor: 4)", [X(1, 2, 4, 6)]),
       _plain("AdaptiveAvgPool2d", "AdaptiveAvgPool2d((3, 2))", "AdaptiveAveragePool2D(to: Pair(3, 2))", [X(1, 2, 4, 5)],
              half=False),
       _plain("AdaptiveMaxPool2d", "AdaptiveMaxPool2d((3, 2))", "AdaptiveMaxPool2D(to: Pair(3, 2))", [X(1, 2, 4, 5)],
              half=False),
       _row("torch.nn.AdaptiveAvgPool2d", "nn.AdaptiveAvgPool2d(1)(x).flatten(1)", "GlobalAveragePool()(x)", [X(2, 3, 2, 4)]),
       _row("torch.nn.AdaptiveMaxPool2d", "nn.AdaptiveMaxPool2d(1)(x).flatten(1)", "GlobalMaxPool()(x)", [X(2, 3, 2, 4)]),
       _plain("FractionalMaxPool2d", "FractionalMaxPool2d(2, output_size=4)",
              "FractionalMaxPool2D(Pair(2), to: Pair(4))", [X(1, 2, 5, 5)],
              half=False,
              note="extents at which the places do not depend on the draw"),
       _plain("FractionalMaxPool3d", "FractionalMaxPool3d(2, output_size=2)",
              "FractionalMaxPool3D(Triple(2), to: Triple(2))", [X(1, 1, 5, 5, 5)], half=False,
              note="extents at which the places do not depend on the draw")]
)


def _batch_norms(dimensions, shape):
    d = dimensions
    return [
        _norm(f"BatchNorm{d}d", "F.batch_norm(x, None, None, y, z, training=True)", f"BatchNorm{d}D(2)",
              [X(*shape), X(2), X(2)]),
        _norm(f"BatchNorm{d}d", "F.batch_norm(x, inputs[3], inputs[4], y, z)", f"BatchNorm{d}D(2)",
              [X(*shape), X(2), X(2), N(2), N(2, low=0.5, high=2)], parameters=STATISTICS,
              call="withPhase(.inference) { layer(x) }"),
        _plain(f"BatchNorm{d}d", f"BatchNorm{d}d(2, affine=False, track_running_stats=False)",
               f"BatchNorm{d}D(2, affine: false, tracksStatistics: false)", [X(*shape)], half=False),
        _plain(f"InstanceNorm{d}d", f"InstanceNorm{d}d(2)", f"InstanceNorm{d}D(2)", [X(*shape[:2], 3, *shape[3:])], half=False),
        _module(f"InstanceNorm{d}d", f"InstanceNorm{d}d(2, eps=0.01, affine=True)",
                f"InstanceNorm{d}D(2, epsilon: 0.01, affine: true)@", [X(*shape[:2], 3, *shape[3:])]),
    ]


NORMALIZATION = (
    _batch_norms(1, (3, 2, 2)) + _batch_norms(2, (2, 2, 2, 3)) + _batch_norms(3, (2, 2, 1, 2, 2))
    + [_norm("BatchNorm1d", "F.batch_norm(x, None, None, y, z, training=True, eps=0.01)", "BatchNorm1D(2, epsilon: 0.01)",
             [X(4, 2), X(2), X(2)]),
       _module("LayerNorm", "LayerNorm(4)", "LayerNorm(4)@", [X(3, 4)], [X(2, 1, 4)]),
       _module("LayerNorm", "LayerNorm((2, 3), eps=0.01, bias=False)", "LayerNorm([2, 3], epsilon: 0.01, bias: false)@",
               [X(2, 2, 3)]),
       _plain("LayerNorm", "LayerNorm(4, elementwise_affine=False)", "LayerNorm(4, affine: false)", [X(3, 4)], half=False),
       _module("RMSNorm", "RMSNorm(4, eps=0.01)", "RMSNorm(4, epsilon: 0.01)@", [X(3, 4)]),
       _plain("RMSNorm", "RMSNorm((2, 3), elementwise_affine=False)", "RMSNorm([2, 3], affine: false)", [X(2, 2, 3)],
              half=False),
       _module("GroupNorm", "GroupNorm(2, 4)", "GroupNorm(groups: 2, channels: 4)@", [X(2, 4, 3)], [X(1, 4, 2, 2)]),
       _plain("GroupNorm", "GroupNorm(1, 4, eps=0.01, affine=False)",
              "GroupNorm(groups: 1, channels: 4, epsilon: 0.01, affine: false)", [X(2, 4, 3)], half=False),
       _plain("LocalResponseNorm", "LocalResponseNorm(3, alpha=0.5, beta=0.6, k=1.5)",
              "LocalResponseNorm(3, alpha: 0.5, beta: 0.6, k: 1.5)", [X(1, 5, 2, 2)], half=False),
       _plain("LocalResponseNorm", "LocalResponseNorm(5)", "LocalResponseNorm(5)", [X(1, 6, 2, 2)], half=False)]
)

DROPOUT = [
    _inference("Dropout", "Dropout(0.3)", "Dropout(0.3)", *SHAPES()),
    _row("torch.nn.Dropout", "F.dropout(x, 1.0)", "Dropout(1)(x)", *SHAPES()),
    _row("torch.nn.Dropout", "F.dropout(x, 0.0)", "Dropout(0)(x)", *SHAPES()),
    _inference("Dropout1d", "Dropout1d(0.3)", "Dropout1D(0.3)", [X(2, 2, 3)]),
    _inference("Dropout2d", "Dropout2d(0.3)", "Dropout2D(0.3)", [X(2, 2, 3, 1)]),
    _inference("Dropout3d", "Dropout3d(0.3)", "Dropout3D(0.3)", [X(2, 2, 3, 1, 2)]),
    _row("torch.nn.Dropout2d", "F.dropout2d(x, 1.0)", "Dropout2D(1)(x)", [X(2, 2, 3, 1)]),
    _inference(["torch.nn.AlphaDropout", "torch.alpha_dropout"], "AlphaDropout(0.3)", "AlphaDropout(0.3)", [X(2, 3)]),
    _inference(["torch.nn.FeatureAlphaDropout", "torch.feature_alpha_dropout"], "FeatureAlphaDropout(0.3)",
               "AlphaDropout(0.3, byChannel: true)", [X(2, 3, 2)]),
]

INDICES = IV([[0, 2, 1], [4, 1, 3]])
EMBEDDING = [
    _module(("Embedding", "torch.embedding"), "Embedding(5, 3)", "Embedding(count: 5, dimension: 3)@", [INDICES],
            [IV([4, 4])]),
    _module("Embedding", "Embedding(5, 3, padding_idx=1)", "Embedding(count: 5, dimension: 3, paddingIndex: 1)@",
            [IV([[0, 2, 3], [4, 2, 2]])], note="without the row for padding, whose gradient is not that of its value"),
    *[_module("EmbeddingBag", f"EmbeddingBag(5, 3, mode='{mode}')",
              f"EmbeddingBag(count: 5, dimension: 3, reduction: .{ours})@", [INDICES])
      for mode, ours in (("mean", "mean"), ("sum", "sum"), ("max", "maximum"))],
    _module("EmbeddingBag", "EmbeddingBag(5, 3, padding_idx=2)", "EmbeddingBag(count: 5, dimension: 3, paddingIndex: 2)@",
            [IV([0, 2, 4, 1, 1, 2]), IV([0, 2, 5])], arguments=2, call="(x, offsets: y)"),
    _module("EmbeddingBag", "EmbeddingBag(5, 3, mode='sum', include_last_offset=True)",
            "EmbeddingBag(count: 5, dimension: 3, reduction: .sum, includesLast: true)@",
            [IV([0, 2, 4, 1, 1, 3]), IV([0, 2, 6]), X(6)], arguments=3, call="(x, offsets: y, weights: z)"),
]


def _recurrent(name, torch_module, swift, *cases, states=(), lengths=None):
    parameters = [X(*p.shape) for p in eval(f"nn.{torch_module}").parameters()]
    results = "return [s.output, s.hidden, s.cell]" if name == "LSTM" else "return [s.output, s.hidden]"
    start = 1 + len(states) + (lengths is not None)
    labels = "".join(f", {label}: {letter}" for label, letter in zip(states, "yz"))
    if lengths is not None:
        labels += ", lengths: y"
        expression = f"packed(nn.{torch_module}, x, y, inputs[2:])"
    elif not states:
        expression = f"run(nn.{torch_module}, inputs)"
    elif len(states) == 1:
        expression = f"run(nn.{torch_module}, inputs, 2)"
    else:
        expression = f"run(nn.{torch_module}, [x, (y, z), *inputs[3:]], 2)"
    extra = [IV(lengths)] if lengths is not None else []
    return _row(f"torch.nn.{name}", expression, f"let s = {swift}.with(inputs[{start}...]).sequence(x{labels})\n{results}",
                *[list(case) + extra + parameters for case in cases], half=False)


RECURRENT = [
    _recurrent("RNN", "RNN(3, 2)", "RNN(from: 3, to: 2)", [X(3, 2, 3)], [X(1, 1, 3)]),
    _recurrent("RNN", "RNN(3, 2, nonlinearity='relu', bias=False, batch_first=True)",
               "RNN(from: 3, to: 2, usesReLU: true, bias: false, isBatchFirst: true)", [X(2, 3, 3)]),
    _recurrent("RNN", "RNN(2, 2, bidirectional=True)", "RNN(from: 2, to: 2, isBidirectional: true)", [X(4, 3, 2)],
               lengths=[2, 4, 1]),
    _recurrent("GRU", "GRU(3, 2)", "GRU(from: 3, to: 2)", [X(3, 2, 3)]),
    _recurrent("GRU", "GRU(3, 2, num_layers=2, bidirectional=True)", "GRU(from: 3, to: 2, layers: 2, isBidirectional: true)",
               [X(3, 2, 3), X(4, 2, 2)], states=["hidden"]),
    _recurrent("GRU", "GRU(2, 2, num_layers=2, bidirectional=True, batch_first=True)",
               "GRU(from: 2, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true)", [X(2, 3, 2)], lengths=[1, 3]),
    _recurrent("LSTM", "LSTM(3, 2)", "LSTM(from: 3, to: 2)", [X(3, 2, 3)]),
    _recurrent("LSTM", "LSTM(3, 2, num_layers=2, bidirectional=True, batch_first=True)",
               "LSTM(from: 3, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true)",
               [X(2, 3, 3), X(4, 2, 2), X(4, 2, 2)], states=["hidden", "cell"]),
    _recurrent("LSTM", "LSTM(2, 2, num_layers=2, bidirectional=True)",
               "LSTM(from: 2, to: 2, layers: 2, isBidirectional: true)", [X(4, 3, 2)], lengths=[3, 4, 1]),
    _module("RNNCell", "RNNCell(3, 2)", "RNNCell(from: 3, to: 2)@", [X(2, 3)]),
    _module("RNNCell", "RNNCell(3, 2, nonlinearity='relu')", "RNNCell(from: 3, to: 2, usesReLU: true)@",
            [X(2, 3), X(2, 2)], arguments=2, call="(x, hidden: y)"),
    _module("GRUCell", "GRUCell(3, 2)", "GRUCell(from: 3, to: 2)@", [X(2, 3), X(2, 2)], arguments=2,
            call="(x, hidden: y)"),
    _row("torch.nn.LSTMCell", "run(nn.LSTMCell(3, 2), [x, (y, z), *inputs[3:]], 2)",
         "let s = LSTMCell(from: 3, to: 2).with(inputs[3...])(x, hidden: y, cell: z)\nreturn [s.hidden, s.cell]",
         [X(2, 3), X(2, 2), X(2, 2), X(8, 3), X(8, 2), X(8), X(8)], half=False),
    _row("torch.nn.LSTMCell", "run(nn.LSTMCell(3, 2, bias=False), inputs)",
         "let s = LSTMCell(from: 3, to: 2, bias: false).with(inputs[1...])(x)\nreturn [s.hidden, s.cell]",
         [X(2, 3), X(8, 3), X(8, 2)], half=False),
]


def _attention(torch_module, swift, case, call, expression, **options):
    parameters = [X(*p.shape) for p in eval(f"nn.{torch_module}").parameters()]
    return _row(["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"],
                f"run(nn.{torch_module}, {expression})[0]",
                f"{swift}.with(inputs[{len(case)}...]){call}", case + parameters, half=False, **options)


KEY_MASK = BV([[True, True, False], [True, False, False]])
CAUSAL = "torch.ones(3, 3, dtype=torch.bool).triu(1)"
ATTENTION = [
    _attention("MultiheadAttention(4, 2)", "MultiHeadAttention(4, heads: 2)", [X(3, 2, 4)], "(x)", "[x, x, x, *inputs[1:]], 3"),
    _attention("MultiheadAttention(4, 2, batch_first=True)", "MultiHeadAttention(4, heads: 2, isBatchFirst: true)",
               [X(2, 2, 4), X(2, 3, 4), KEY_MASK], "(x, keys: y, values: y, keyMask: z)",
               "[x, y, y, *inputs[3:]], 3, key_padding_mask=~z"),
    _attention("MultiheadAttention(4, 1, bias=False, kdim=3, vdim=2)",
               "MultiHeadAttention(4, heads: 1, bias: false, keyExtent: 3, valueExtent: 2)",
               [X(2, 2, 4), X(3, 2, 3), X(3, 2, 2)], "(x, keys: y, values: z)", "inputs, 3"),
    _attention("MultiheadAttention(4, 2)", "MultiHeadAttention(4, heads: 2)", [X(3, 2, 4)],
               "(x, keys: x, values: x, isCausal: true)", f"[x, x, x, *inputs[1:]], 3, attn_mask={CAUSAL}"),
    _attention("MultiheadAttention(4, 2)", "MultiHeadAttention(4, heads: 2)", [X(3, 2, 4), X(3, 3), KEY_MASK],
               "(x, keys: x, values: x, mask: y, keyMask: z)",
               "[x, x, x, *inputs[3:]], 3, attn_mask=y, key_padding_mask=torch.zeros(z.shape, dtype=x.dtype)"
               ".masked_fill(~z, -torch.inf)"),
    _attention("MultiheadAttention(4, 2)", "MultiHeadAttention(4, heads: 2)", [X(3, 4)], "(x)", "[x, x, x, *inputs[1:]], 3"),
    _row("torch.nn.MultiheadAttention",
         "run(nn.MultiheadAttention(4, 2), [x, y, y, *inputs[3:]], 3, key_padding_mask=~z, average_attn_weights=False)[1]",
         "MultiHeadAttention(4, heads: 2).with(inputs[3...]).attentionWeights(x, keys: y, keyMask: z)",
         [X(2, 2, 4), X(3, 2, 4), KEY_MASK, X(12, 4), X(12), N(4, 4), N(4)], half=False),
]


def _transformer(name, torch_module, swift, case, call, expression, **options):
    parameters = [X(*p.shape, low=-0.8, high=0.8) for p in eval(f"nn.{torch_module}").parameters()]
    return _row(f"torch.nn.{name}", f"run(nn.{torch_module}, {expression})",
                f"{swift}.with(inputs[{len(case)}...]){call}", case + parameters, half=False, **options)


ENCODER, OUR_ENCODER = "TransformerEncoderLayer(4, 2, 3, dropout=0.0", "TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0"
DECODER, OUR_DECODER = "TransformerDecoderLayer(4, 2, 3, dropout=0.0", "TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0"
TRANSFORMERS = [
    _transformer("TransformerEncoderLayer", f"{ENCODER})", f"{OUR_ENCODER})", [X(3, 2, 4)], "(x)", "inputs"),
    _transformer("TransformerEncoderLayer", f"{ENCODER}, activation='gelu', norm_first=True, batch_first=True)",
                 f"{OUR_ENCODER}, activation: GELU(), isBatchFirst: true, normsFirst: true)", [X(2, 3, 4), KEY_MASK],
                 "(x, mask: nil, keyMask: y)", "[x, *inputs[2:]], src_key_padding_mask=~y"),
    _transformer("TransformerDecoderLayer", f"{DECODER})", f"{OUR_DECODER})", [X(3, 2, 4), X(2, 2, 4)],
                 "(x, memory: y, isCausal: true)", f"inputs, 2, tgt_mask={CAUSAL}"),
    _transformer("TransformerDecoderLayer", f"{DECODER}, norm_first=True, bias=False)",
                 f"{OUR_DECODER}, normsFirst: true, bias: false)", [X(2, 2, 4), X(3, 2, 4), KEY_MASK],
                 "(x, memory: y, memoryKeyMask: z)", "[x, y, *inputs[3:]], 2, memory_key_padding_mask=~z"),
    _transformer("TransformerEncoder", f"TransformerEncoder(nn.{ENCODER}), 2, nn.LayerNorm(4))",
                 f"TransformerEncoder((0..<2).map {{ _ in {OUR_ENCODER}) }}, norm: LayerNorm(4))", [X(3, 2, 4)], "(x)", "inputs"),
    _transformer("TransformerDecoder", f"TransformerDecoder(nn.{DECODER}), 2)",
                 f"TransformerDecoder((0..<2).map {{ _ in {OUR_DECODER}) }})", [X(3, 2, 4), X(2, 2, 4)],
                 "(x, memory: y)", "inputs, 2"),
    _transformer("Transformer", "Transformer(4, 2, 1, 1, 3, dropout=0.0)",
                 "Transformer(4, heads: 2, encoderLayers: 1, decoderLayers: 1, inner: 3, dropout: 0)",
                 [X(3, 2, 4), X(2, 2, 4)], "(x, y)", "inputs, 2"),
]

KINKED = SHAPES(low=-4.1, high=4.3)
ACTIVATIONS = [
    *[_plain(name, f"{name}()", f"{ours}()", *SHAPES(), half=True) for name, ours in (
        ("ReLU", "ReLU"), ("Tanh", "Tanh"), ("Sigmoid", "Sigmoid"), ("LogSigmoid", "LogSigmoid"), ("SiLU", "SiLU"),
        ("Mish", "Mish"), ("GELU", "GELU"), ("Softplus", "Softplus"), ("Softsign", "Softsign"), ("Tanhshrink", "TanhShrink"),
        ("SELU", "SELU"), ("CELU", "CELU"), ("ELU", "ELU"), ("LeakyReLU", "LeakyReLU"), ("Hardshrink", "HardShrink"),
        ("Softshrink", "SoftShrink"), ("Hardtanh", "HardTanh"))],
    *[_plain(name, f"{name}()", f"{ours}()", *KINKED) for name, ours in (("ReLU6", "ReLU6"), ("Hardswish", "HardSwish"))],
    _plain("Hardsigmoid", "Hardsigmoid()", "HardSigmoid()", *KINKED, tolerance=1e-7,
           note="PyTorch's derivative is 1/6 in float32"),
    _plain("LeakyReLU", "LeakyReLU(0.2)", "LeakyReLU(slope: 0.2)", *SHAPES()),
    _plain("ELU", "ELU(0.7)", "ELU(alpha: 0.7)", *SHAPES()),
    _plain("CELU", "CELU(0.5)", "CELU(alpha: 0.5)", *SHAPES()),
    _plain("GELU", "GELU('tanh')", "GELU(approximation: .tanh)", *SHAPES()),
    _plain("Softplus", "Softplus(2)", "Softplus(beta: 2)", *SHAPES()),
    _plain(["torch.nn.Hardshrink", "torch.hardshrink"], "Hardshrink(0.4)", "HardShrink(0.4)", *SHAPES()),
    _plain("Softshrink", "Softshrink(0.4)", "SoftShrink(0.4)", *SHAPES()),
    _plain("Hardtanh", "Hardtanh(-0.5, 0.8)", "HardTanh(low: -0.5, high: 0.8)", *SHAPES()),
    _plain("Threshold", "Threshold(0.3, -2)", "Threshold(above: 0.3, elsewhere: -2)", *SHAPES()),
    _inference("RReLU", "RReLU()", "RReLU()", *SHAPES()),
    _module("PReLU", "PReLU()", "PReLU()@", [X(2, 3)], [X(4)]),
    _module("PReLU", "PReLU(3)", "PReLU(channels: 3)@", [X(2, 3)], [X(2, 3, 2)]),
    _plain("GLU", "GLU()", "GLU()", [X(2, 4)]),
    _plain("GLU", "GLU(0)", "GLU(axis: 0)", [X(2, 3)]),
    _plain("Softmax", "Softmax(1)", "Softmax(axis: 1)", [X(2, 3)], [X(2, 3, 2)]),
    _plain("Softmax", "Softmax(-1)", "Softmax()", [X(2, 3)], [X(4)]),
    _plain("Softmax2d", "Softmax2d()", "Softmax(axis: 1)", [X(1, 3, 2, 2)]),
    _plain("LogSoftmax", "LogSoftmax(1)", "LogSoftmax(axis: 1)", [X(2, 3)], [X(2, 3, 2)]),
    _plain("Softmin", "Softmin(1)", "Softmin(axis: 1)", [X(2, 3)]),
]

PADS = []
for d, shape, sides, ours in (
        (1, (1, 2, 4), "(1, 2)", "before: 1, after: 2"),
        (2, (1, 2, 3, 4), "(1, 2, 2, 0)", "before: Pair(2, 1), after: Pair(0, 2)"),
        (3, (1, 1, 3, 3, 3), "(1, 0, 2, 1, 1, 2)", "before: Triple(1, 2, 1), after: Triple(2, 1, 0)")):
    for mode, swift in (("Reflection", ".reflect"), ("Replication", ".replicate"), ("Circular", ".circular")):
        PADS.append(_plain(f"{mode}Pad{d}d", f"{mode}Pad{d}d({sides})", f"Pad{d}D({ours}, mode: {swift})", [X(*shape)]))
    PADS.append(_plain(f"ZeroPad{d}d", f"ZeroPad{d}d(1)", f"Pad{d}D(1)", [X(*shape)]))
    PADS.append(_plain(f"ConstantPad{d}d", f"ConstantPad{d}d({sides}, 1.5)", f"Pad{d}D({ours}, mode: .constant(1.5))",
                       [X(*shape)]))

SHAPING = [
    _plain("Identity", "Identity()", "Identity()", [X(2, 3)]),
    _plain("Flatten", "Flatten()", "Flatten()", [X(2, 3, 2)], [T(2, 3)], [X(0, 2, 2)]),
    _plain("Flatten", "Flatten(0, 1)", "Flatten(from: 0, through: 1)", [X(2, 3, 2)]),
    _plain("Unflatten", "Unflatten(1, (2, 3))", "Unflatten(axis: 1, into: [2, 3])", [X(2, 6)], [X(1, 6, 2)]),
    _plain("PixelShuffle", "PixelShuffle(2)", "PixelShuffle(2)", [X(1, 8, 2, 3)]),
    _plain("PixelUnshuffle", "PixelUnshuffle(2)", "PixelUnshuffle(2)", [X(1, 2, 4, 6)]),
    _plain(["torch.nn.ChannelShuffle", "torch.nn.functional.native_channel_shuffle"], "ChannelShuffle(2)",
           "ChannelShuffle(groups: 2)", [X(1, 6, 2, 2)]),
    _plain("Upsample", "Upsample(scale_factor=2)", "Upsample(by: 2)", [X(1, 2, 3)], [X(1, 2, 2, 3)]),
    _plain("Upsample", "Upsample(scale_factor=2, mode='bilinear')", "Upsample(by: 2, interpolation: .linear)",
           [X(1, 2, 2, 3)], half=False),
    _plain("Upsample", "Upsample(size=(5, 4), mode='bilinear', align_corners=True)",
           "Upsample(to: [5, 4], interpolation: .linear, alignsCorners: true)", [X(1, 2, 2, 3)], half=False),
    _plain("Upsample", "Upsample(size=(5, 4), mode='bicubic')", "Upsample(to: [5, 4], interpolation: .cubic)",
           [X(1, 2, 3, 3)], half=False),
    _plain("UpsamplingNearest2d", "UpsamplingNearest2d(scale_factor=2)", "Upsample(by: 2)", [X(1, 2, 2, 3)]),
    _plain("UpsamplingBilinear2d", "UpsamplingBilinear2d(scale_factor=2)",
           "Upsample(by: 2, interpolation: .linear, alignsCorners: true)", [X(1, 2, 2, 3)], half=False),
    _plain("Unfold", "Unfold((2, 2), padding=1, stride=2)", "Unfold(Pair(2), strides: Pair(2), padding: Pair(1))",
           [X(1, 2, 4, 4)]),
    _plain("Fold", "Fold((4, 3), (2, 2), dilation=1)", "Fold(into: Pair(4, 3), window: Pair(2))", [X(1, 8, 6)], half=False),
    _row(["torch.nn.CosineSimilarity", "torch.cosine_similarity"], "nn.CosineSimilarity()(x, y)", "CosineSimilarity()(x, y)",
         [X(2, 3), X(2, 3)], half=False),
    _row(["torch.nn.PairwiseDistance", "torch.pairwise_distance"], "nn.PairwiseDistance(p=3, keepdim=True)(x, y)",
         "PairwiseDistance(order: 3, keepingAxis: true)(x, y)", [X(2, 3), X(2, 3)], half=False),
    _row("residual", "x + torch.tanh(F.linear(x, y, z))",
         "Residual { Linear(from: 3, to: 3); Tanh() }.with(inputs[1...])(x)", [X(2, 3), X(3, 3), X(3)], half=False,
         note="PyTorch has no layer for it"),
    _row("residual", "F.linear(x, w) + F.linear(x, y, z)",
         "Residual { Linear(from: 3, to: 2) } shortcut: { Linear(from: 3, to: 2, bias: false) }.with(inputs[1...])(x)",
         [X(2, 3), X(2, 3), X(2), X(2, 3)], half=False),
    _row("parallel", "torch.cat([F.linear(x, y, z), torch.tanh(x)], 1)",
         "Parallel { Linear(from: 3, to: 2); Tanh() }.with(inputs[1...])(x)", [X(2, 3), X(2, 3), X(2)], half=False,
         note="PyTorch has no layer for it"),
]

ROWS = (LINEAR + CONVOLUTIONS + POOLING + NORMALIZATION + DROPOUT + EMBEDDING + RECURRENT + ATTENTION + TRANSFORMERS
        + ACTIVATIONS + PADS + SHAPING)
