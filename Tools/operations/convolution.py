from rows import *

TITLE = "Convolutions"

LINE = [X(2, 4, 7), X(6, 2, 3), X(6)]
IMAGES = [X(2, 2, 4, 5), X(3, 2, 2, 3)]
VOLUME = [X(1, 2, 4, 3, 4), X(2, 2, 2, 2, 3), X(2)]


def conv(axes):
    return [f"torch.conv{axes}d", f"torch.nn.functional.conv{axes}d"]


def transposed(axes):
    return [f"torch.conv_transpose{axes}d", f"torch.nn.functional.conv_transpose{axes}d"]


ROWS = [
    row(conv(1), "torch.conv1d(x, y)", "x.convolution1D(y)", [X(2, 2, 5), X(3, 2, 2)], [X(1, 1, 1), X(1, 1, 1)],
        [X(0, 2, 4), X(3, 2, 2)], [T(2, 2, 5), T(3, 2, 2)]),
    row(conv(1), "torch.conv1d(x, y, z, stride=2, padding=1, dilation=2, groups=2)",
        "x.convolution1D(y, bias: z, stride: 2, padding: 1, dilation: 2, groups: 2)", LINE),
    row(conv(1), "torch.conv1d(x, y, padding='same', dilation=3)",
        "x.convolution1D(y, padding: .same, dilation: 3)", [X(1, 2, 7), X(2, 2, 2)], [X(1, 1, 2), X(1, 1, 4)]),
    row(conv(2), "torch.conv2d(x, y)", "x.convolution(y)", IMAGES, [X(1, 2, 1, 1), X(2, 2, 1, 1)],
        [X(0, 1, 3, 3), X(2, 1, 2, 2)], [T(1, 2, 4, 3), T(2, 2, 2, 3)]),
    row(conv(2), "torch.conv2d(x, y, z, stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=3)",
        "x.convolution(y, bias: z, strides: Pair(2, 1), padding: Pair(1, 2), dilation: Pair(1, 2), groups: 3)",
        [X(1, 3, 4, 5), X(6, 1, 2, 3), X(6)]),
    row(conv(2), "torch.conv2d(x, y, stride=2)", "x.convolution(y, strides: Pair(2))", [X(1, 1, 6, 6), X(1, 1, 3, 3)],
        note="the last row and column reach no window"),
    row(conv(2), "torch.conv2d(x, y, padding='same')", "x.convolution(y, padding: .same)", IMAGES),
    row(conv(2), "torch.conv2d(x, y, padding='valid')", "x.convolution(y, padding: .valid)", IMAGES),
    row(conv(2), "torch.conv2d(F.pad(x, (2, 0, 0, 1)), y)",
        "x.convolution(y, padding: .sides(before: Pair(0, 2), after: Pair(1, 0)))", IMAGES),
    row(conv(3), "torch.conv3d(x, y)", "x.convolution3D(y)", VOLUME[:2], [X(1, 1, 1, 1, 1), X(2, 1, 1, 1, 1)],
        [X(0, 1, 2, 2, 2), X(2, 1, 2, 1, 1)], [T(1, 1, 2, 4, 3), T(1, 1, 2, 2, 3)]),
    row(conv(3), "torch.conv3d(x, y, z, stride=(2, 1, 1), padding=(2, 0, 1), dilation=(1, 2, 1))",
        "x.convolution3D(y, bias: z, strides: Triple(2, 1, 1), padding: .both(Triple(2, 0, 1)), "
        "dilation: Triple(1, 2, 1))", VOLUME),
    row(conv(3), "torch.conv3d(x, y, padding='same', dilation=(2, 1, 1), groups=2)",
        "x.convolution3D(y, padding: .same, dilation: Triple(2, 1, 1), groups: 2)", [X(1, 2, 4, 2, 3), X(2, 1, 2, 2, 3)]),
    row(transposed(1), "torch.conv_transpose1d(x, y)", "x.transposedConvolution1D(y)", [X(2, 2, 4), X(2, 3, 3)],
        [X(1, 1, 1), X(1, 1, 1)], [X(0, 2, 3), X(2, 1, 2)], [T(1, 2, 3), T(2, 2, 2)]),
    row(transposed(1),
        "torch.conv_transpose1d(x, y, z, stride=3, padding=1, output_padding=2, groups=2, dilation=2)",
        "x.transposedConvolution1D(y, bias: z, stride: 3, padding: 1, outputPadding: 2, dilation: 2, groups: 2)",
        [X(1, 4, 4), X(4, 1, 3), X(2)]),
    row(transposed(2), "torch.conv_transpose2d(x, y)", "x.transposedConvolution2D(y)", [X(1, 2, 3, 3), X(2, 2, 2, 3)],
        [T(1, 2, 3, 2), T(2, 1, 2, 3)]),
    row(transposed(2),
        "torch.conv_transpose2d(x, y, z, stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2, dilation=(1, 2))",
        "x.transposedConvolution2D(y, bias: z, strides: Pair(2, 3), padding: Pair(1, 0), outputPadding: Pair(1, 2), "
        "dilation: Pair(1, 2), groups: 2)", [X(1, 2, 2, 3), X(2, 1, 2, 2), X(2)]),
    row(transposed(2), "torch.conv_transpose2d(x, y, stride=2, output_padding=1)",
        "x.transposedConvolution2D(y, strides: Pair(2), outputPadding: Pair(1))", [X(1, 1, 2, 3), X(1, 2, 3, 2)]),
    row(transposed(3), "torch.conv_transpose3d(x, y)", "x.transposedConvolution3D(y)",
        [X(1, 2, 2, 2, 3), X(2, 2, 2, 1, 2)]),
    row(transposed(3),
        "torch.conv_transpose3d(x, y, z, stride=(2, 1, 2), padding=(1, 0, 1), output_padding=(1, 0, 0), groups=2, "
        "dilation=(2, 1, 1))",
        "x.transposedConvolution3D(y, bias: z, strides: Triple(2, 1, 2), padding: Triple(1, 0, 1), "
        "outputPadding: Triple(1, 0, 0), dilation: Triple(2, 1, 1), groups: 2)",
        [X(1, 2, 2, 2, 2), X(2, 1, 2, 2, 2), X(2)]),
    row("torch.conv_tbc", "torch.conv_tbc(x, y, z, 1)",
        "x.transposed([1, 2, 0]).convolution1D(y.transposed([2, 1, 0]), bias: z, padding: 1).transposed([2, 0, 1])",
        [X(4, 2, 3), X(2, 3, 2), X(2)]),
]
