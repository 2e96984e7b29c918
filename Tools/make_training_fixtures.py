#!/usr/bin/env python3
"""Writes Tests/StriateNNTests/OptimizerFixtures+Generated.swift: 100 steps of PyTorch's optimizers, and the running
statistics of batch norm, in float64.

The problem is y = tanh(x·Wᵀ + b) with the mean squared error; x, W, b and the target are not stored but made by the
same formula on both sides, `pattern` with salts 1 to 4, W and b at a quarter and the target at half.

    python3 Tools/make_training_fixtures.py        (needs torch)
"""

import pathlib

from fixtures import array, pattern, torch
from torch.nn import functional as F

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateNNTests/OptimizerFixtures+Generated.swift"
STEPS = 100
ROWS, INPUTS, OUTPUTS = 8, 4, 3


def train(name, make, halving=False):
    """The losses before each step, and the weights after the last one."""
    x, target = pattern((ROWS, INPUTS), 1), pattern((ROWS, OUTPUTS), 4) / 2
    weight = (pattern((OUTPUTS, INPUTS), 2) / 4).requires_grad_()
    bias = (pattern((OUTPUTS,), 3) / 4).requires_grad_()
    optimizer = make([weight, bias])
    losses = []
    for step in range(STEPS):
        if halving and step == STEPS // 2:
            optimizer.param_groups[0]["lr"] /= 2
        optimizer.zero_grad()
        loss = F.mse_loss(torch.tanh(x @ weight.T + bias), target)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return f"""    OptimizerFixture(
      name: "{name}",
      losses: {array(losses, "      ")},
      weight: {array(weight, "      ")},
      bias: {array(bias, "      ")})"""


def running_statistics():
    """Mean and variance that `torch.nn.BatchNorm2d` keeps after three batches."""
    layer = torch.nn.BatchNorm2d(2, dtype=torch.float64)
    for salt in (1, 2, 3):
        layer(pattern((3, 2, 2, 3), salt))
    return (f"  /// Of BatchNorm2d after three batches `[3, 2, 2, 3]`, the patterns with salts 1, 2 and 3.\n"
            f"  static let runningMean: [Double] = {array(layer.running_mean, '  ')}\n"
            f"  static let runningVariance: [Double] = {array(layer.running_var, '  ')}\n")


def main():
    sgd, adam = torch.optim.SGD, torch.optim.Adam
    rows = [
        train("SGD", lambda p: sgd(p, lr=0.2)),
        train("SGD, learning rate halved after 50 steps", lambda p: sgd(p, lr=0.2), halving=True),
        train("SGD with momentum and weight decay", lambda p: sgd(p, lr=0.05, momentum=0.9, weight_decay=0.01)),
        train("SGD with Nesterov momentum", lambda p: sgd(p, lr=0.05, momentum=0.9, nesterov=True)),
        train("Adam", lambda p: adam(p, lr=0.05)),
        train("Adam with other betas and weight decay",
              lambda p: adam(p, lr=0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1)),
    ]
    OUTPUT.write_text(
        "// Written by Tools/make_training_fixtures.py with PyTorch; do not edit.\n\n"
        "extension OptimizerFixture {\n  static let all: [OptimizerFixture] = [\n" + ",\n".join(rows) + "\n  ]\n\n"
        + running_statistics() + "}\n")
    print(f"{OUTPUT.name}: {len(rows)} rows, {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
