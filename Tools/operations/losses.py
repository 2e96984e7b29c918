"""Losses: the functions of StriateNN."""

from rows import *

TITLE = "Losses"

ROWS = [
    row("torch.nn.functional.mse_loss", "F.mse_loss(x, y)", "x.meanSquaredError(y)", [X(3, 4), X(3, 4)], [T(4, 3), X(4, 3)],
        kind="loss"),
    row("torch.nn.functional.cross_entropy", "F.cross_entropy(x, y)", "x.crossEntropy(labels: y)",
        [X(4, 3), I(4, high=3)], [T(2, 5), I(2, high=5)], [X(1, 1), IV([0])], kind="loss"),
    row("torch.nn.functional.multi_margin_loss", "F.multi_margin_loss(x, y) * x.shape[1]", "x.hinge(labels: y)",
        [X(4, 3), I(4, high=3)], [T(2, 5), I(2, high=5)], kind="loss",
        note="the sum over classes, as Weston and Watkins have it; PyTorch divides it by their number"),
    row("torch.nn.functional.multi_margin_loss", "F.multi_margin_loss(x, y, margin=0.5) * x.shape[1]",
        "x.hinge(labels: y, margin: 0.5)", [X(4, 3), I(4, high=3)], kind="loss"),
]
