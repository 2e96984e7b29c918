#!/usr/bin/env python3
"""Writes Tests/StriateSystemsTests/BackPropagationFixtures+Generated.swift: the first sweeps of the two networks of
Rumelhart, Hinton & Williams 1986, by PyTorch's autograd in float64, and 50 steps of PyTorch's optimizers on the surfaces
of the race.

First weights are not stored but made by one formula on both sides: number i of all weights, in the order of PyTorch's
modules, is 0.3 * sin(1.7 * (i + 1)) times a scale.

    python3 Tools/make_backprop_fixtures.py        (needs torch)
"""

import itertools
import math
import pathlib

import torch

TARGET = pathlib.Path(__file__).resolve().parent.parent / (
    "Tests/StriateSystemsTests/BackPropagationFixtures+Generated.swift")
SWEEPS = 30


def fill(layers, scale):
    i = 0
    with torch.no_grad():
        for layer in layers:
            for p in (layer.weight, layer.bias):
                flat = p.view(-1)
                for k in range(flat.numel()):
                    flat[k] = scale * 0.3 * math.sin(1.7 * (i + 1))
                    i += 1


def symmetry():
    words = list(itertools.product([0.0, 1.0], repeat=6))
    x = torch.tensor(words)
    t = torch.tensor([[1.0 if w == w[::-1] else 0.0] for w in words])
    layers = [torch.nn.Linear(6, 2), torch.nn.Linear(2, 1)]
    fill(layers, 1)
    parameters = [p for layer in layers for p in (layer.weight, layer.bias)]
    changes = [torch.zeros_like(p) for p in parameters]
    errors, first = [], []
    for sweep in range(SWEEPS):
        error = 0.5 * (torch.sigmoid(layers[1](torch.sigmoid(layers[0](x)))) - t).square().sum()
        gradients = torch.autograd.grad(error, parameters)
        if sweep == 0:
            first = torch.cat([g.reshape(-1) for g in gradients]).tolist()
        errors.append(error.item())
        with torch.no_grad():
            for p, c, g in zip(parameters, changes, gradients):
                c.mul_(0.9).sub_(0.1 * g)
                p.add_(c)
    return errors, first


def family():
    """Six made-up rows, with decay and a change of the rates after 20 sweeps."""
    people, relations, targets = torch.zeros(6, 24), torch.zeros(6, 12), torch.zeros(6, 24)
    for n in range(6):
        people[n, 4 * n] = relations[n, 2 * n + 1] = targets[n, (5 * n + 3) % 24] = targets[n, 7] = 1
    shapes = [(24, 6), (12, 6), (12, 12), (12, 6), (6, 24)]
    layers = [torch.nn.Linear(a, b) for a, b in shapes]
    fill(layers, 3)
    parameters = [p for layer in layers for p in (layer.weight, layer.bias)]
    changes = [torch.zeros_like(p) for p in parameters]
    errors = []
    s = torch.sigmoid
    for sweep in range(SWEEPS):
        rate, momentum = (0.05, 0.5) if sweep < 20 else (0.1, 0.9)
        codes = torch.cat([s(layers[0](people)), s(layers[1](relations))], 1)
        o = s(layers[4](s(layers[3](s(layers[2](codes))))))
        good = ((targets == 1) & (o > 0.8)) | ((targets == 0) & (o < 0.2))
        error = 0.5 * torch.where(good, torch.zeros_like(o), o - targets).square().sum()
        gradients = torch.autograd.grad(error, parameters)
        errors.append(error.item())
        with torch.no_grad():
            for p, c, g in zip(parameters, changes, gradients):
                c.mul_(momentum).sub_(rate * g)
                p.add_(c).mul_(1 - 0.002)
    return errors


SURFACES = {
    "beale": (lambda x, y: (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2,
              (1, 1.5), [0.03, 0.003, 0.003, 1, 10, 0.03, 0.3]),
    "saddle": (lambda x, y: x**2 - y**2, (1, 0.001), [0.05, 0.05, 0.05, 0.05, 1, 0.05, 0.05]),
    "valley": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, (-1.2, 1),
               [0.001, 0.003, 0.001, 0.3, 10, 0.01, 0.1]),
}
OPTIMIZERS = [
    lambda p, r: torch.optim.SGD(p, r), lambda p, r: torch.optim.SGD(p, r, momentum=0.9),
    lambda p, r: torch.optim.SGD(p, r, momentum=0.9, nesterov=True), lambda p, r: torch.optim.Adagrad(p, r),
    lambda p, r: torch.optim.Adadelta(p, r), lambda p, r: torch.optim.RMSprop(p, r, alpha=0.9),
    lambda p, r: torch.optim.Adam(p, r),
]


def race(name, racer):
    """The places after 1, 2, 5, 10, 20 and 50 steps."""
    function, start, rates = SURFACES[name]
    p = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = OPTIMIZERS[racer]([p], rates[racer])
    places = []
    for step in range(1, 51):
        optimizer.zero_grad()
        function(p[0], p[1]).backward()
        optimizer.step()
        if step in (1, 2, 5, 10, 20, 50):
            places += p.tolist()
    return places


def lines(numbers):
    text, line = "", "     "
    for number in numbers:
        part = f" {number:.13g},"
        if len(line) + len(part) > 118:
            text, line = text + line + "\n", "     "
        line += part
    return (text + line).rstrip(",")


def main():
    torch.set_default_dtype(torch.float64)
    errors, gradients = symmetry()
    parts = [("symmetryErrors", errors), ("symmetryGradients", gradients), ("familyErrors", family())]
    body = "\n".join(f"  static let {name}: [Double] = [\n{lines(numbers)}\n  ]" for name, numbers in parts)
    rows = ",\n".join(
        f"    \"{name}\": [\n" + ",\n".join(f"      [\n  {lines(race(name, racer))}\n      ]" for racer in range(7)) + "\n    ]"
        for name in SURFACES)
    TARGET.write_text(
        "// Written by Tools/make_backprop_fixtures.py. Do not edit.\n\n"
        "enum BackPropagationFixtures {\n" + body
        + "\n  /// Of each racer, the places after 1, 2, 5, 10, 20 and 50 steps.\n"
        + f"  static let race: [String: [[Double]]] = [\n{rows}\n  ]\n}}\n")


if __name__ == "__main__":
    main()
