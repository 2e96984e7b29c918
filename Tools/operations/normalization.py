from rows import *
from torch.nn import functional as F

TITLE = "Normalization, softmax and shuffles"

FN = "torch.nn.functional."


def krizhevsky(x, n, alpha, beta, k):
    squares = F.pad(x * x, (0, 0, 0, 0, n // 2, (n - 1) // 2))
    return x / (k + alpha * squares.unfold(1, n, 1).sum(-1)) ** beta


ROWS = [
    row([FN + "batch_norm", "torch.batch_norm"], "F.batch_norm(x, None, None, y, z, training=True)",
        "x.batchNormalized(scale: y, shift: z)", [X(3, 2, 2), X(2), X(2)], [X(2, 2, 2, 2), X(2), X(2)],
        [X(4, 3), X(3), X(3)], [T(2, 3, 2), X(3), X(3)]),
    row([FN + "batch_norm", "torch.batch_norm"], "F.batch_norm(x, None, None, training=True, eps=0.01)",
        "x.batchNormalized(epsilon: 0.01)", [X(3, 2, 2)]),
    row([FN + "batch_norm", "torch.batch_norm"], "F.batch_norm(x, y, z, w, w * 2, eps=0.1)",
        "x.batchNormalized(mean: y, variance: z, scale: w, shift: w * 2, epsilon: 0.1)",
        [X(3, 2, 2), N(2), N(2, low=0.5, high=1.5), X(2)], [X(0, 2), N(2), N(2, low=0.5, high=1.5), X(2)]),
    row([FN + "layer_norm", "torch.layer_norm"], "F.layer_norm(x, (4,))", "x.layerNormalized()", [X(3, 4)],
        [X(2, 3, 4)], [X(0, 4)], [T(3, 4)]),
    row([FN + "layer_norm", "torch.layer_norm"], "F.layer_norm(x, (2, 3), y, z, 0.01)",
        "x.layerNormalized(trailingAxes: 2, scale: y, shift: z, epsilon: 0.01)", [X(3, 2, 3), X(2, 3), X(2, 3)],
        [X(2, 3), X(2, 3), X(2, 3)]),
    row([FN + "layer_norm", "torch.layer_norm"], "F.layer_norm(x, y.shape, y, z)",
        "x.layerNormalized(scale: y, shift: z)", [X(2, 7), X(7), X(7)], [X(1, 17), X(17), X(17)],
        [X(5, 33), X(33), X(33)], [T(2, 7), X(7), X(7)], note="widths that no vector divides"),
    row([FN + "layer_norm", "torch.layer_norm"], "F.layer_norm(x, (1,), y, z)",
        "x.layerNormalized(scale: y, shift: z)", [X(3, 1), X(1), X(1)], note="rows of one value become the shift"),
    row([FN + "group_norm", "torch.group_norm"], "F.group_norm(x, 2, y, z)",
        "x.groupNormalized(groups: 2, scale: y, shift: z)", [X(2, 4, 3), X(4), X(4)], [X(3, 4), X(4), X(4)],
        [X(1, 4, 2, 3), X(4), X(4)]),
    row([FN + "group_norm", "torch.group_norm"], "F.group_norm(x, 1, eps=0.01)",
        "x.groupNormalized(groups: 1, epsilon: 0.01)", [X(2, 3, 2)]),
    row([FN + "instance_norm", "torch.instance_norm"], "F.instance_norm(x, weight=y, bias=z)",
        "x.instanceNormalized(scale: y, shift: z)", [X(2, 3, 4), X(3), X(3)], [X(2, 2, 2, 3), X(2), X(2)]),
    row([FN + "instance_norm", "torch.instance_norm"], "F.instance_norm(x, y, z, use_input_stats=False)",
        "x.batchNormalized(mean: y, variance: z)", [X(2, 3, 4), N(3), N(3, low=0.5, high=1.5)]),
    row([FN + "rms_norm", "torch.rms_norm"], "F.rms_norm(x, (4,))", "x.rootMeanSquareNormalized()", [X(3, 4)],
        [T(3, 4)], [X(0, 4)], half=False),
    row([FN + "rms_norm", "torch.rms_norm"], "F.rms_norm(x, (2, 3), y, 0.01)",
        "x.rootMeanSquareNormalized(trailingAxes: 2, scale: y, epsilon: 0.01)", [X(3, 2, 3), X(2, 3)]),
    row([FN + "rms_norm", "torch.rms_norm"], "F.rms_norm(x, y.shape, y, 0.01)",
        "x.rootMeanSquareNormalized(scale: y, epsilon: 0.01)", [X(2, 7), X(7)], [X(1, 17), X(17)],
        [X(3, 1), X(1)], half=False),
    row(FN + "local_response_norm", "F.local_response_norm(x, 3, alpha=0.5, beta=0.6, k=1.5)",
        "x.localResponseNormalized(size: 3, alpha: 0.5, beta: 0.6, k: 1.5)", [X(2, 5, 2, 2)], [X(1, 4, 3)]),
    row(FN + "local_response_norm", "F.local_response_norm(x, 4, alpha=0.5)",
        "x.localResponseNormalized(size: 4, alpha: 0.5)", [X(1, 6, 2, 2)]),
    row(FN + "local_response_norm", "krizhevsky(x, 5, 1e-2, 0.75, 2)",
        "x.localResponseNormalized(size: 5, alpha: 1e-2, beta: 0.75, k: 2, convention: .sum)", [X(2, 7, 2, 2)],
        note="the formula of Krizhevsky et al. 2012, section 3.3, where α is not divided by n"),
    row("torch._weight_norm", "torch._weight_norm(x, y, 0)", "x.weightNormalized(gain: y)",
        [X(3, 2, 2), X(3, 1, 1)], [X(3, 4), X(3, 1)], note="torch.nn.utils.parametrizations.weight_norm"),
    row("torch._weight_norm", "torch._weight_norm(x, y, -1)", "x.weightNormalized(gain: y, axis: nil)",
        [X(3, 4), X()], note="one norm of the whole tensor"),
    row([FN + "softmax", "torch.softmax"], "torch.softmax(x, -1)", "x.softmax()", [X(2, 3)], [X(2, 1)], [X(0, 3)],
        [T(3, 4)]),
    row([FN + "softmax", "torch.softmax"], "torch.softmax(x, 1)", "x.softmax(axis: 1)", [X(2, 3, 2)]),
    row([FN + "softmax", "torch.softmax"], "torch.softmax(x + 120, -1)", "(x + 120).softmax()", [X(2, 3)], half=False),
    row([FN + "log_softmax", "torch.log_softmax"], "torch.log_softmax(x, -1)", "x.logSoftmax()", [X(2, 3)], [X(2, 1)],
        [X(0, 3)], [T(3, 4)]),
    row([FN + "log_softmax", "torch.log_softmax"], "torch.log_softmax(x, 0)", "x.logSoftmax(axis: 0)", [X(3, 2, 2)]),
    row(FN + "softmin", "F.softmin(x, 0)", "x.softmin(axis: 0)", [X(3, 2)]),
    row([FN + "pixel_shuffle", "torch.pixel_shuffle"], "torch.pixel_shuffle(x, 2)", "x.pixelShuffled(by: 2)",
        [X(1, 8, 2, 3)], [X(4, 1, 2)], [X(2, 1, 4, 2, 1)], [T(1, 4, 2, 3)]),
    row([FN + "pixel_unshuffle", "torch.pixel_unshuffle"], "torch.pixel_unshuffle(x, 2)", "x.pixelUnshuffled(by: 2)",
        [X(1, 2, 4, 6)], [X(1, 2, 4)], [T(1, 1, 4, 2)]),
    row([FN + "channel_shuffle", "torch.channel_shuffle"], "torch.channel_shuffle(x, 2)",
        "x.channelShuffled(groups: 2)", [X(1, 6, 2, 2)], [X(2, 4, 1, 3)]),
]
