"""Losses: the functions of StriateNN."""

from rows import *

TITLE = "Losses"

ROWS = [
    row("torch.nn.functional.mse_loss", "F.mse_loss(x, y)", "x.meanSquaredError(y)", [X(3, 4), X(3, 4)], [T(4, 3), X(4, 3)],
        kind="loss"),
]
