"""Optimizers and schedules beside PyTorch's: what tests and docs/training-parity.md run, in both languages.

A row of an optimizer: PyTorch's class, what it is given there, and the expression in Swift, in which `model` is what is
trained. A row of a schedule is the same; its base rate is `BASE`.
"""

import torch
from torch.optim import lr_scheduler as L

BASE = 0.1


class Lion(torch.optim.Optimizer):
    """The paper's reference (Chen et al. 2023, arXiv:2302.06675, program 1)."""

    def __init__(self, params, lr=1e-4, betas=(0.9, 0.99), weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.mul_(1 - group["lr"] * group["weight_decay"])
                average = self.state[p].setdefault("exp_avg", torch.zeros_like(p))
                first, second = group["betas"]
                p.add_((average * first + p.grad * (1 - first)).sign(), alpha=-group["lr"])
                average.mul_(second).add_(p.grad, alpha=1 - second)


class Row:
    """An optimizer with options."""

    def __init__(self, name, options, swift, clip=None, schedule=None, groups=None, note=None, tolerances=(1e-10, 1e-4)):
        self.name, self.options, self.swift = name, options, swift
        self.clip, self.schedule, self.groups = clip, schedule, groups
        self.note, self.tolerances = note, tolerances

    @property
    def title(self):
        """What the page calls the row."""
        text = ", ".join(f"{k}={v!r}" for k, v in self.options.items())
        return text + (f"; {self.note}" if self.note else "")

    def make(self, weights, biases):
        """PyTorch's optimizer."""
        kind = Lion if self.name == "Lion" else getattr(torch.optim, self.name)
        parameters = [p for pair in zip(weights, biases) for p in pair]
        if self.groups:
            rate = self.groups.get("lr", self.options.get("lr"))
            parameters = [{"params": weights}, {"params": biases, **self.groups, "lr": rate}]
        return kind(parameters, **self.options)


OPTIMIZERS = [
    Row("SGD", {"lr": 0.2}, "SGD(model, learningRate: 0.2)"),
    Row("SGD", {"lr": 0.05, "momentum": 0.9, "weight_decay": 0.01},
        "SGD(model, learningRate: 0.05, momentum: 0.9, weightDecay: 0.01)"),
    Row("SGD", {"lr": 0.05, "momentum": 0.9, "nesterov": True},
        "SGD(model, learningRate: 0.05, momentum: 0.9, nesterov: true)"),
    Row("SGD", {"lr": 0.1, "momentum": 0.8, "dampening": 0.5},
        "SGD(model, learningRate: 0.1, momentum: 0.8, dampening: 0.5)"),
    Row("SGD", {"lr": 0.05, "momentum": 0.9, "weight_decay": 0.01},
        'SGD(model, learningRate: 0.05, momentum: 0.9, weightDecay: 0.01, groups: [.matching("*.bias", learningRate: 0.1, '
        "weightDecay: 0)])",
        groups={"lr": 0.1, "weight_decay": 0}, note="biases with lr=0.1, weight_decay=0"),
    Row("SGD", {"lr": 0.2, "momentum": 0.9},
        "clipped(SGD(model, learningRate: 0.2, momentum: 0.9), .norm(0.1))",
        clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.1), note="clip_grad_norm_(0.1)"),
    Row("SGD", {"lr": 0.2}, "clipped(SGD(model, learningRate: 0.2), .norm(0.05, order: .infinity))",
        clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.05, norm_type=float("inf")),
        note="clip_grad_norm_(0.05, inf)"),
    Row("SGD", {"lr": 0.2}, "clipped(SGD(model, learningRate: 0.2), .norm(0.2, order: 1))",
        clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.2, norm_type=1), note="clip_grad_norm_(0.2, 1)"),
    Row("SGD", {"lr": 0.2}, "clipped(SGD(model, learningRate: 0.2), .norm(0.1, order: 3))",
        clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.1, norm_type=3), note="clip_grad_norm_(0.1, 3)"),
    Row("SGD", {"lr": 0.2}, "clipped(SGD(model, learningRate: 0.2), .value(0.02))",
        clip=lambda p: torch.nn.utils.clip_grad_value_(p, 0.02), note="clip_grad_value_(0.02)"),
    Row("SGD", {"lr": BASE, "momentum": 0.9},
        "scheduled(SGD(model, learningRate: 0.1, momentum: 0.9), OneCycle(steps: 100))",
        schedule=lambda o: L.OneCycleLR(o, BASE, total_steps=100), note="OneCycleLR"),
    Row("Adam", {"lr": 0.05}, "Adam(model, learningRate: 0.05)"),
    Row("Adam", {"lr": 0.02, "betas": (0.8, 0.95), "eps": 1e-6, "weight_decay": 0.1},
        "Adam(model, learningRate: 0.02, betas: (0.8, 0.95), epsilon: 1e-6, weightDecay: 0.1)"),
    Row("Adam", {"lr": 0.05, "amsgrad": True, "betas": (0.9, 0.9)},
        "Adam(model, learningRate: 0.05, betas: (0.9, 0.9), amsgrad: true)"),
    Row("Adam", {"lr": BASE},
        "scheduled(Adam(model, learningRate: 0.1), OneCycle(steps: 100, annealing: .linear, threePhases: true))",
        schedule=lambda o: L.OneCycleLR(o, BASE, total_steps=100, anneal_strategy="linear", three_phase=True),
        note="OneCycleLR, linear, three phases"),
    Row("AdamW", {"lr": 0.05}, "AdamW(model, learningRate: 0.05)"),
    Row("AdamW", {"lr": 0.05, "weight_decay": 0.2, "amsgrad": True},
        "AdamW(model, learningRate: 0.05, weightDecay: 0.2, amsgrad: true)"),
    Row("NAdam", {"lr": 0.01}, "NAdam(model, learningRate: 0.01)"),
    Row("NAdam", {"lr": 0.005, "weight_decay": 0.1, "momentum_decay": 0.01},
        "NAdam(model, learningRate: 0.005, weightDecay: 0.1, momentumDecay: 0.01)"),
    Row("NAdam", {"lr": 0.005, "weight_decay": 0.1, "decoupled_weight_decay": True},
        "NAdam(model, learningRate: 0.005, weightDecay: 0.1, decoupledWeightDecay: true)"),
    Row("RAdam", {"lr": 0.05}, "RAdam(model, learningRate: 0.05)"),
    Row("RAdam", {"lr": 0.05, "weight_decay": 0.1}, "RAdam(model, learningRate: 0.05, weightDecay: 0.1)"),
    Row("RAdam", {"lr": 0.05, "weight_decay": 0.1, "decoupled_weight_decay": True},
        "RAdam(model, learningRate: 0.05, weightDecay: 0.1, decoupledWeightDecay: true)"),
    Row("Adamax", {"lr": 0.05}, "Adamax(model, learningRate: 0.05)"),
    Row("Adamax", {"lr": 0.05, "weight_decay": 0.1}, "Adamax(model, learningRate: 0.05, weightDecay: 0.1)"),
    Row("Adagrad", {"lr": 0.1}, "Adagrad(model, learningRate: 0.1)"),
    Row("Adagrad", {"lr": 0.1, "lr_decay": 0.01, "weight_decay": 0.1, "initial_accumulator_value": 0.1},
        "Adagrad(model, learningRate: 0.1, learningRateDecay: 0.01, weightDecay: 0.1, initialAccumulator: 0.1)"),
    Row("Adadelta", {}, "Adadelta(model)"),
    Row("Adadelta", {"lr": 2.0, "rho": 0.8, "weight_decay": 0.1},
        "Adadelta(model, learningRate: 2, rho: 0.8, weightDecay: 0.1)"),
    Row("RMSprop", {"lr": 0.01}, "RMSprop(model, learningRate: 0.01)"),
    Row("RMSprop", {"lr": 0.003, "centered": True, "weight_decay": 0.1},
        "RMSprop(model, learningRate: 0.003, weightDecay: 0.1, centered: true)"),
    Row("RMSprop", {"lr": 0.005, "momentum": 0.8}, "RMSprop(model, learningRate: 0.005, momentum: 0.8)"),
    Row("RMSprop", {"lr": 0.005, "momentum": 0.8, "centered": True},
        "RMSprop(model, learningRate: 0.005, momentum: 0.8, centered: true)"),
    Row("Rprop", {}, "Rprop(model)"),
    Row("Rprop", {"lr": 0.05, "etas": (0.6, 1.1), "step_sizes": (1e-4, 0.2)},
        "Rprop(model, learningRate: 0.05, etas: (0.6, 1.1), stepSizes: 1e-4...0.2)"),
    Row("Lion", {"lr": 0.002}, "Lion(model, learningRate: 0.002)"),
    Row("Lion", {"lr": 0.002, "weight_decay": 0.5}, "Lion(model, learningRate: 0.002, weightDecay: 0.5)"),
    Row("LBFGS", {"lr": 0.03, "max_iter": 2, "history_size": 20},
        "LBFGS(model, learningRate: 0.03, maxIterations: 2, historySize: 20)"),
    # Near the minimum float32 losses no longer tell better from worse, and where the search stops is a matter of the
    # last bit: with inputs changed by that much PyTorch's own float32 ends between 5e-6 and 1e-3 from its float64.
    Row("LBFGS", {"max_iter": 3, "line_search_fn": "strong_wolfe"},
        "LBFGS(model, maxIterations: 3, lineSearch: .strongWolfe)", tolerances=(1e-8, 1e-2)),
    Row("LBFGS", {"line_search_fn": "strong_wolfe"}, "LBFGS(model, lineSearch: .strongWolfe)",
        tolerances=(1e-8, 1e-2)),
]


def decreasing(step):
    """The factor of the row with a lambda."""
    return 1 / (1 + step / 10)


# PyTorch's name, its arguments as text, the schedule, and the expression in Swift.
SCHEDULES = [
    ("StepLR", "30, gamma=0.1", lambda o: L.StepLR(o, 30), "StepDecay(every: 30)"),
    ("StepLR", "7, gamma=0.8", lambda o: L.StepLR(o, 7, 0.8), "StepDecay(every: 7, gamma: 0.8)"),
    ("MultiStepLR", "[80, 30, 30], gamma=0.5", lambda o: L.MultiStepLR(o, [80, 30, 30], 0.5),
     "MultiStepDecay(at: [80, 30, 30], gamma: 0.5)"),
    ("ExponentialLR", "0.95", lambda o: L.ExponentialLR(o, 0.95), "ExponentialDecay(gamma: 0.95)"),
    ("PolynomialLR", "100, power=1", lambda o: L.PolynomialLR(o, 100), "PolynomialDecay(steps: 100)"),
    ("PolynomialLR", "120, power=2.5", lambda o: L.PolynomialLR(o, 120, 2.5),
     "PolynomialDecay(steps: 120, power: 2.5)"),
    ("LinearLR", "defaults", L.LinearLR, "LinearWarmUp()"),
    ("LinearLR", "1, 0.1, 110", lambda o: L.LinearLR(o, 1, 0.1, 110), "LinearWarmUp(from: 1, to: 0.1, steps: 110)"),
    ("ConstantLR", "defaults", L.ConstantLR, "ConstantWarmUp()"),
    ("ConstantLR", "0.5, 50", lambda o: L.ConstantLR(o, 0.5, 50), "ConstantWarmUp(factor: 0.5, steps: 50)"),
    ("CosineAnnealingLR", "100", lambda o: L.CosineAnnealingLR(o, 100), "CosineAnnealing(steps: 100)"),
    ("CosineAnnealingLR", "30, eta_min=0.01", lambda o: L.CosineAnnealingLR(o, 30, 0.01),
     "CosineAnnealing(steps: 30, minimum: 0.01)"),
    ("CosineAnnealingWarmRestarts", "20", lambda o: L.CosineAnnealingWarmRestarts(o, 20),
     "CosineWarmRestarts(firstPeriod: 20)"),
    ("CosineAnnealingWarmRestarts", "10, T_mult=2, eta_min=0.001",
     lambda o: L.CosineAnnealingWarmRestarts(o, 10, 2, 0.001),
     "CosineWarmRestarts(firstPeriod: 10, multiplier: 2, minimum: 0.001)"),
    ("OneCycleLR", "0.1, total_steps=150", lambda o: L.OneCycleLR(o, BASE, total_steps=150), "OneCycle(steps: 150)"),
    ("OneCycleLR", "0.1, total_steps=150, pct_start=0.2, linear, three_phase",
     lambda o: L.OneCycleLR(o, BASE, total_steps=150, pct_start=0.2, anneal_strategy="linear", three_phase=True),
     "OneCycle(steps: 150, rise: 0.2, annealing: .linear, threePhases: true)"),
    ("OneCycleLR", "0.1, total_steps=150, no momentum, div_factor=10, final_div_factor=100",
     lambda o: L.OneCycleLR(o, BASE, total_steps=150, cycle_momentum=False, div_factor=10, final_div_factor=100),
     "OneCycle(steps: 150, momentum: nil, startDivisor: 10, finalDivisor: 100)"),
    ("CyclicLR", "0.1, 0.5, 20", lambda o: L.CyclicLR(o, BASE, 0.5, 20), "CyclicRate(maximum: 0.5, rise: 20)"),
    ("CyclicLR", "0.1, 0.5, 20, 13, triangular2", lambda o: L.CyclicLR(o, BASE, 0.5, 20, 13, "triangular2"),
     "CyclicRate(maximum: 0.5, rise: 20, fall: 13, mode: .halving)"),
    ("CyclicLR", "0.1, 0.5, 20, exp_range, gamma=0.98, no momentum",
     lambda o: L.CyclicLR(o, BASE, 0.5, 20, mode="exp_range", gamma=0.98, cycle_momentum=False),
     "CyclicRate(maximum: 0.5, rise: 20, mode: .exponential(gamma: 0.98), momentum: nil)"),
    ("LambdaLR", "1/(1 + t/10)", lambda o: L.LambdaLR(o, decreasing), "LambdaRate { 1 / (1 + Double($0) / 10) }"),
    ("SequentialLR", "[LinearLR(0.01, 10), CosineAnnealingLR(100)], [10]",
     lambda o: L.SequentialLR(o, [L.LinearLR(o, 0.01, 1, 10), L.CosineAnnealingLR(o, 100)], [10]),
     "CosineAnnealing(steps: 100).warmedUp(steps: 10, from: 0.01)"),
    ("SequentialLR", "[ConstantLR(0.2, 20), ExponentialLR(0.9), StepLR(10)], [20, 60]",
     lambda o: L.SequentialLR(o, [L.ConstantLR(o, 0.2, 20), L.ExponentialLR(o, 0.9), L.StepLR(o, 10)], [20, 60]),
     "SequentialSchedule([ConstantWarmUp(factor: 0.2, steps: 20), ExponentialDecay(gamma: 0.9), StepDecay(every: 10)], "
     "milestones: [20, 60])"),
    ("ChainedScheduler", "[LinearLR(0.1, 20), ExponentialLR(0.97), MultiStepLR([50, 90])]",
     lambda o: L.ChainedScheduler([L.LinearLR(o, 0.1, 1, 20), L.ExponentialLR(o, 0.97), L.MultiStepLR(o, [50, 90])]),
     "ChainedSchedule([LinearWarmUp(from: 0.1, steps: 20), ExponentialDecay(gamma: 0.97), MultiStepDecay(at: [50, 90])])"),
]


def metric(step):
    """What the rows of ReduceLROnPlateau are told: it falls, then stays, with a little noise."""
    return max(0.25, 1 - step / 64) + (7 * step % 5) / 1024


# The arguments as text, those of PyTorch's, the expression in Swift, and the sign of the metric.
PLATEAUS = [
    ("patience=3", {"patience": 3}, "ReduceOnPlateau(patience: 3)", 1),
    ("max, factor=0.5, patience=2, cooldown=4", {"mode": "max", "factor": 0.5, "patience": 2, "cooldown": 4},
     "ReduceOnPlateau(mode: .maximum, factor: 0.5, patience: 2, cooldown: 4)", -1),
    ("factor=0.7, patience=1, threshold=0.05 abs, min_lr=0.01",
     {"factor": 0.7, "patience": 1, "threshold": 0.05, "threshold_mode": "abs", "min_lr": 0.01},
     "ReduceOnPlateau(factor: 0.7, patience: 1, threshold: .absolute(0.05), minimum: 0.01)", 1),
    ("max, factor=0.9, patience=0, threshold=0.1 abs",
     {"mode": "max", "factor": 0.9, "patience": 0, "threshold": 0.1, "threshold_mode": "abs"},
     "ReduceOnPlateau(mode: .maximum, factor: 0.9, patience: 0, threshold: .absolute(0.1))", -1),
]
