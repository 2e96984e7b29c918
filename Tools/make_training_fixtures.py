#!/usr/bin/env python3
"""Writes Tests/StriateNNTests/OptimizerFixtures+Generated.swift and ScheduleFixtures+Generated.swift: 100 steps of
PyTorch's optimizers in float64 and float32, and 150 of its schedules (see training_rows.py); an average of weights, and
the running statistics of batch norm.

The problem is y = tanh(tanh(x·W₁ᵀ + b₁)·W₂ᵀ + b₂) with the mean squared error; inputs, parameters and the target are not
stored but made by the same formula on both sides, `pattern` with salts 1 to 6, parameters at a quarter and the target
at half.

    python3 Tools/make_training_fixtures.py        (needs torch)
"""

import pathlib

from fixtures import array, pattern, torch
from torch.nn import functional as F
from training_rows import BASE, OPTIMIZERS, PLATEAUS, SCHEDULES, metric

TESTS = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateNNTests"
STEPS = 100
# Of L-BFGS's rows, times the sum of the squares of all parameters: with it there is one minimum, to which rounding
# errors shrink.
PENALTY = 1 / 16
SCHEDULE_STEPS = 150
ROWS, INPUTS, HIDDEN, OUTPUTS = 8, 4, 5, 3
TYPES = [torch.float64, torch.float32]


def problem(dtype):
    """Input, target, and the layers' weights and biases."""
    x, target = pattern((ROWS, INPUTS), 1), pattern((ROWS, OUTPUTS), 4) / 2
    weights = [pattern((HIDDEN, INPUTS), 2) / 4, pattern((OUTPUTS, HIDDEN), 5) / 4]
    biases = [pattern((HIDDEN,), 3) / 4, pattern((OUTPUTS,), 6) / 4]
    cast = lambda tensors: [t.to(dtype).requires_grad_() for t in tensors]
    return x.to(dtype), target.to(dtype), cast(weights), cast(biases)


def train(row, dtype, average=None):
    """The losses before each step and the parameters after the last one, or their average."""
    # Scalars in the state, such as NAdam's product, are of the default type.
    torch.set_default_dtype(dtype)
    x, target, weights, biases = problem(dtype)
    parameters = [p for pair in zip(weights, biases) for p in pair]
    optimizer = row.make(weights, biases)
    schedule = row.schedule(optimizer) if row.schedule else None
    means = [torch.nn.Parameter(p.detach().clone()) for p in parameters]
    losses = []

    def closure():
        optimizer.zero_grad()
        hidden = torch.tanh(x @ weights[0].T + biases[0])
        loss = F.mse_loss(torch.tanh(hidden @ weights[1].T + biases[1]), target)
        if row.name == "LBFGS":
            loss = loss + PENALTY * sum(p.square().sum() for p in parameters)
        loss.backward()
        return loss

    for step in range(STEPS):
        if row.name == "LBFGS":
            losses.append(float(optimizer.step(closure)))
            continue
        losses.append(float(closure()))
        if row.clip:
            row.clip(parameters)
        optimizer.step()
        if schedule and step + 1 < STEPS:
            schedule.step()
        if average:
            average(means, parameters, step)
    torch.set_default_dtype(torch.float32)
    return losses, torch.cat([p.detach().reshape(-1) for p in (means if average else parameters)]).tolist()


def lines(numbers, dtype, indent):
    """Numbers as text, wrapped."""
    result, line = [], ""
    for number in numbers:
        text = f"{number:.14g}" if dtype == torch.float64 else f"{number:.9g}"
        if len(indent) + len(line) + len(text) + 1 > 119:
            result.append(line.rstrip())
            line = ""
        line += text + " "
    return "\n".join(indent + line for line in result + [line.rstrip()])


def swift_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def optimizer_row(row):
    runs = "\n".join(
        lines(part, dtype, "        ") + "\n" for dtype in TYPES for part in train(row, dtype))
    name = row.name if row.name == "Lion" else f"torch.optim.{row.name}"
    kind = ".closure" if row.name == "LBFGS" else ".gradient"
    return f"""    OptimizerRow(
      name: "{name}", options: {swift_string(row.title)},
      swift: {swift_string(row.swift)}, tolerances: [{row.tolerances[0]}, {row.tolerances[1]}],
      make: {{ model in {kind}({row.swift}) }},
      numbers: \"\"\"
{runs.rstrip()}
        \"\"\")"""


def averages():
    """The averages of all parameters after 100 steps of SGD, as `torch.optim.swa_utils` keeps them."""
    kept = torch.optim.swa_utils.get_ema_multi_avg_fn(0.9)

    def average(means, parameters, step):
        with torch.no_grad():
            if step == 0:
                for mean, parameter in zip(means, parameters):
                    mean.copy_(parameter)
            else:
                kept([m.data for m in means], [p.data for p in parameters], step)

    return train(OPTIMIZERS[1], torch.float64, average)[1]


def running_statistics():
    """Mean and variance that `torch.nn.BatchNorm2d` keeps after three batches."""
    layer = torch.nn.BatchNorm2d(2, dtype=torch.float64)
    for salt in (1, 2, 3):
        layer(pattern((3, 2, 2, 3), salt))
    return (f"  /// Of BatchNorm2d after three batches `[3, 2, 2, 3]`, the patterns with salts 1, 2 and 3.\n"
            f"  static let runningMean: [Double] = {array(layer.running_mean, '  ')}\n"
            f"  static let runningVariance: [Double] = {array(layer.running_var, '  ')}\n")


def dummy():
    """An optimizer for schedules."""
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=BASE, momentum=0.9)


def schedule_row(name, options, make, swift):
    optimizer = dummy()
    schedule = make(optimizer)
    group = optimizer.param_groups[0]
    rates, momenta = [], []
    for step in range(SCHEDULE_STEPS):
        rates.append(float(group["lr"]))
        momenta.append(float(group["momentum"]))
        optimizer.step()
        if step + 1 < SCHEDULE_STEPS:
            schedule.step()
    moves = any(m != 0.9 for m in momenta)
    text = lines(rates, torch.float64, "        ") + ("\n\n" + lines(momenta, torch.float64, "        ") if moves else "")
    return f"""    ScheduleRow(
      name: "{name}", options: {swift_string(options)},
      swift: {swift_string(swift)},
      schedule: {swift},
      numbers: \"\"\"
{text}
        \"\"\")"""


def plateau_row(options, arguments, swift, sign):
    optimizer = dummy()
    schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, **arguments)
    rates = []
    for step in range(SCHEDULE_STEPS):
        schedule.step(sign * metric(step))
        rates.append(float(optimizer.param_groups[0]["lr"]))
    return f"""    PlateauRow(
      options: {swift_string(options)}, swift: {swift_string(swift)}, sign: {sign},
      make: {{ {swift} }},
      numbers: \"\"\"
{lines(rates, torch.float64, "        ")}
        \"\"\")"""


def write(name, text):
    path = TESTS / name
    path.write_text("// Written by Tools/make_training_fixtures.py with PyTorch; do not edit.\n// swift-format-ignore-file\n\n" + text)
    print(f"{name}: {path.stat().st_size} bytes")


def main():
    rows = ",\n".join(optimizer_row(row) for row in OPTIMIZERS)
    write("OptimizerFixtures+Generated.swift", f"""import Striate

extension OptimizerRow {{
  static let all: [OptimizerRow] = [
{rows}
  ]
}}

enum TrainingFixture {{
  /// Of all parameters after 100 steps of the second row.
  static let averages: [Double] = {array(averages(), '  ')}

{running_statistics()}}}
""")
    rows = ",\n".join(schedule_row(*row) for row in SCHEDULES)
    plateaus = ",\n".join(plateau_row(*row) for row in PLATEAUS)
    write("ScheduleFixtures+Generated.swift", f"""import Striate

extension ScheduleRow {{
  static let all: [ScheduleRow] = [
{rows}
  ]
}}

extension PlateauRow {{
  static let all: [PlateauRow] = [
{plateaus}
  ]
}}
""")


if __name__ == "__main__":
    main()
