#!/usr/bin/env python3
"""Writes Tests/StriateSystemsTests/SingleLayerFixtures+Generated.swift: perceptrons and Adalines by NumPy.

The patterns are made by a formula that both sides have, the rules are those of the papers, written once more, and the
least squares are NumPy's.

    python3 Tools/make_single_layer_fixtures.py        (needs NumPy, and PyTorch for fixtures.py)
"""

import pathlib
import sys

try:
    import numpy
except ImportError:
    sys.exit("make_single_layer_fixtures.py needs NumPy: pip install numpy")

from fixtures import array, pattern

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateSystemsTests/SingleLayerFixtures+Generated.swift"
COUNT, INPUTS, UNITS = 30, 4, 3


def patterns():
    """The inputs with a constant 1 behind them, classes, and targets."""
    x = pattern([COUNT, INPUTS], 3).numpy()
    labels = numpy.arange(COUNT) * 7 % 11 % UNITS
    targets = pattern([COUNT, UNITS], 5).numpy()
    return numpy.hstack([x, numpy.ones((COUNT, 1))]), labels, targets


def perceptron(x, labels, passes=4):
    """Units on their own: y = 1 if s > 0; and the plain mean of all weights after each presentation."""
    w = numpy.zeros((INPUTS + 1, UNITS))
    total, mistakes = numpy.zeros_like(w), 0
    for _ in range(passes):
        for row, label in zip(x, labels):
            d = numpy.arange(UNITS) == label
            y = row @ w > 0
            w += numpy.outer(row, d.astype(float) - y)
            mistakes += int((d != y).sum())
            total += w
    return w, total / (passes * COUNT), mistakes


def competing(x, labels, passes=4):
    """The unit with the largest sum wins."""
    w = numpy.zeros((INPUTS + 1, UNITS))
    total, mistakes = numpy.zeros_like(w), 0
    for _ in range(passes):
        for row, label in zip(x, labels):
            winner = int(numpy.argmax(row @ w))
            if winner != label:
                w[:, label] += row
                w[:, winner] -= row
                mistakes += 1
            total += w
    return w, total / (passes * COUNT), mistakes


def lms(x, targets, passes, rate):
    w = numpy.zeros((INPUTS + 1, UNITS))
    for _ in range(passes):
        for row, d in zip(x, targets):
            w += rate(row) * numpy.outer(row, d - row @ w)
    return w


def rule_two(x, d, weights, steps, alpha):
    """MRII on one hidden layer and one output, as a run of steps over patterns in order."""
    hidden, output = weights[0].copy(), weights[1].copy()

    def sign(s):
        return numpy.where(s >= 0, 1.0, -1.0)

    def out(h):
        return 1.0 if output @ numpy.append(h, 1) >= 0 else -1.0

    for step in range(steps):
        row, wanted = numpy.append(x[step % 4], 1), d[step % 4]
        s = hidden @ row
        h = sign(s)
        if out(h) == wanted:
            continue
        order = sorted(range(len(s)), key=lambda j: (abs(s[j]), j))
        trials = [[j] for j in order]
        trials += [[a, b] for place, a in enumerate(order) for b in order[place + 1 :]]
        for trial in trials:
            flipped = h.copy()
            flipped[trial] *= -1
            if out(flipped) == wanted:
                for j in trial:
                    hidden[j] += alpha * (flipped[j] - s[j]) * row / (row @ row)
                break
        h = numpy.append(sign(hidden @ row), 1)
        if (1.0 if output @ h >= 0 else -1.0) != wanted:
            output += alpha * (wanted - output @ h) * h / (h @ h)
    return hidden, output


def row(name, values, comment):
    return f"  /// {comment}\n  static let {name}: [Double] = {array(numpy.asarray(values).reshape(-1).tolist(), '  ')}\n"


def main():
    x, labels, targets = patterns()
    alone, alone_mean, alone_mistakes = perceptron(x, labels)
    rivals, rivals_mean, rival_mistakes = competing(x, labels)
    wiener = numpy.linalg.lstsq(x, targets, rcond=None)[0]
    # An input that is the sum of two others: R has no inverse, and the shortest solution is meant.
    twice = numpy.hstack([x[:, :INPUTS], x[:, :1] + x[:, 1:2], x[:, INPUTS:]])
    shortest = numpy.linalg.lstsq(twice, targets, rcond=None)[0]
    start = pattern([2, 3], 1).numpy() / 2, pattern([3], 2).numpy() / 2
    xor = numpy.array([[-1, -1], [-1, 1], [1, -1], [1, 1]], dtype=float)
    hidden, output = rule_two(xor, [-1, 1, 1, -1], start, 12, 0.5)
    rows = [
        row("perceptron", alone, "Weights `[5, 3]` of units on their own after 4 passes."),
        row("perceptronMean", alone_mean, "The mean of the weights after each presentation."),
        f"  static let perceptronMistakes = {alone_mistakes}\n",
        row("competing", rivals, "Weights of competing units after 4 passes."),
        row("competingMean", rivals_mean, "Their mean."),
        f"  static let competingMistakes = {rival_mistakes}\n",
        row("alphaLMS", lms(x, targets, 3, lambda r: 0.3 / (r @ r)), "Weights of α-LMS, α = 0.3, after 3 passes."),
        row("muLMS", lms(x, targets, 3, lambda r: 2 * 0.01), "Weights of μ-LMS, μ = 0.01, after 3 passes."),
        row("leastSquares", wiener, "numpy.linalg.lstsq, `[5, 3]`."),
        f"  static let leastError = {float(((x @ wiener - targets) ** 2).mean())!r}\n",
        row("shortest", shortest, "lstsq with an input that is the sum of two others before the constant one, `[6, 3]`."),
        row("ruleTwoHidden", hidden, "Hidden weights `[2, 3]` of MRII on XOR after 12 patterns in order, α = 0.5."),
        row("ruleTwoOutput", output, "Output weights `[3]`."),
    ]
    OUTPUT.write_text(
        "// Written by Tools/make_single_layer_fixtures.py; do not edit.\n// swift-format-ignore-file\n\n"
        "/// Perceptrons and Adalines by NumPy.\nenum SingleLayerFixtures {\n" + "\n".join(rows) + "}\n")


if __name__ == "__main__":
    main()
