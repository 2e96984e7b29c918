#!/usr/bin/env python3
"""Writes what PyTorch says of LeNet-5 of 1998 with closed-form weights, for Tests/StriateSystemsTests.

    python3 Tools/make_lenet1998_fixtures.py

Loss, gradients and second derivatives of three hashed patterns in float64: of each tensor the sum and the largest.
"""

import pathlib

import torch

import lenet1998

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateSystemsTests/LeNet5Of1998Fixtures+Generated.swift"


def main():
    torch.set_default_dtype(torch.float64)
    model = lenet1998.LeNet5()
    for number, (name, parameter) in enumerate(model.named_parameters()):
        scale = (6 / parameter[0].numel()) ** 0.5 if parameter.dim() > 1 else 0.1
        values = (lenet1998.hashed(number, parameter.numel()) * scale).float().double()
        parameter.data = values.reshape(parameter.shape)
    x = lenet1998.hashed(1_000_000, 3 * 1024).reshape(3, 1, 32, 32)
    labels = torch.tensor([0, 2, 1])
    # Near codes all terms of the loss count; distances of about 84 would leave only y_D.
    quarters = (model.stages(x)[-2].detach() * 4).round()
    model.codes[:3] = quarters / 4
    value = lenet1998.loss(model(x), labels)
    gradients = torch.autograd.grad(value, list(model.parameters()))
    seconds = lenet1998.curvatures(model, x)
    lines = [
        "// Written by Tools/make_lenet1998_fixtures.py; do not edit.", "",
        "enum LeNet5Of1998Fixtures {", f"  static let loss = {value.item()!r}", "",
        "  /// The codes of the first three classes, in quarters; the others are the bitmaps.",
        "  static let quarters: [Double] = [",
        *[f"    {', '.join(str(int(v)) for v in part)}," for part in quarters.flatten()[:-22].split(23)],
        f"    {', '.join(str(int(v)) for v in quarters.flatten()[-22:])}", "  ]", "",
        "  /// Name; of the gradient the sum and the largest magnitude; of the second derivatives the same.",
        "  static let derivatives: [(name: String, gradient: [Double], second: [Double])] = ["]
    rows = []
    for (name, _), gradient in zip(model.named_parameters(), gradients):
        second = seconds[name]
        rows.append(
            f'    (\n      "{name}", [{gradient.sum().item()!r}, {gradient.abs().max().item()!r}],\n'
            f"      [{second.sum().item()!r}, {second.max().item()!r}]\n    )")
    OUTPUT.write_text("\n".join(lines) + "\n" + ",\n".join(rows) + "\n  ]\n}\n")


if __name__ == "__main__":
    main()
