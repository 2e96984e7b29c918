"""LeNet-5 of 1998 in PyTorch, as the twin and the makers of fixtures share it (doi:10.1109/5.726791)."""

import math
import pathlib
import re

import numpy
import torch
from torch import nn
from torch.nn import functional as F

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "Sources/StriateSystems/LeNet5Of1998/DigitCodes.swift"
TABLE = [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [0, 4, 5], [0, 1, 5], [0, 1, 2, 3], [1, 2, 3, 4], [2, 3, 4, 5],
         [0, 3, 4, 5], [0, 1, 4, 5], [0, 1, 2, 5], [0, 1, 3, 4], [1, 2, 4, 5], [0, 2, 3, 5], [0, 1, 2, 3, 4, 5]]
REJECTION = 0.1


def codes():
    """The bitmaps `[10, 84]` that are drawn in Striate's source."""
    rows = re.findall(r"^\s+([.#]{7})$", SOURCE.read_text(), re.MULTILINE)
    return torch.tensor([1.0 if pixel == "#" else -1.0 for row in rows for pixel in row]).reshape(10, 84)


def squash(a):
    return 1.7159 * torch.tanh(2 / 3 * a)


class LeNet5(nn.Module):
    """`[N, 1, 32, 32]` -> squared distances `[N, 10]`; names as in Striate's files."""

    def __init__(self):
        super().__init__()
        self.S2w, self.S2b = nn.Parameter(torch.empty(6)), nn.Parameter(torch.empty(6))
        self.S4w, self.S4b = nn.Parameter(torch.empty(16)), nn.Parameter(torch.empty(16))
        self.C1 = nn.Conv2d(1, 6, 5)
        self.C3 = nn.ModuleList(nn.Conv2d(len(seen), 1, 5) for seen in TABLE)
        self.C5 = nn.Conv2d(16, 120, 5)
        self.F6 = nn.Linear(120, 84)
        self.register_buffer("codes", codes())
        for name, parameter in self.named_parameters():
            layer = name.split(".")
            if len(layer) == 1:
                bound = 0.6
            else:
                bound = math.sqrt(3 / self.get_submodule(".".join(layer[:-1])).weight[0].numel())
            nn.init.uniform_(parameter, -bound, bound)

    def stages(self, x):
        """Results of C1, the sums of S2, S2, C3, the sums of S4, S4, C5, F6, and the distances."""
        c1 = squash(self.C1(x))
        sum2 = F.avg_pool2d(c1, 2) * 4
        s2 = squash(sum2 * self.S2w.view(-1, 1, 1) + self.S2b.view(-1, 1, 1))
        c3 = squash(torch.cat([layer(s2[:, seen]) for layer, seen in zip(self.C3, TABLE)], 1))
        sum4 = F.avg_pool2d(c3, 2) * 4
        s4 = squash(sum4 * self.S4w.view(-1, 1, 1) + self.S4b.view(-1, 1, 1))
        c5 = squash(self.C5(s4)).flatten(1)
        f6 = squash(self.F6(c5))
        return c1, sum2, s2, c3, sum4, s4, c5, f6, (f6[:, None] - self.codes).square().sum(2)

    def forward(self, x):
        return self.stages(x)[-1]


def loss(distances, labels):
    """Equation 9, the mean over the batch."""
    partition = math.exp(-REJECTION) + torch.exp(-distances).sum(1)
    return (distances.gather(1, labels[:, None])[:, 0] + torch.log(partition)).mean()


def through_squash(second, y):
    """∂²E/∂a² of ∂²E/∂y² without the term of f″."""
    return second * (2 / 3 * (1.7159 - y.square() / 1.7159)).square()


def through_convolution(second, weight, x):
    """∂²E/∂x², ∂²E/∂w² and ∂²E/∂b² by windows: each connection by itself, then summed over places."""
    side = second.shape[2]
    windows = F.unfold(x, 5).square()
    flat = second.flatten(2)
    of_weight = torch.einsum("nop,nkp->ok", flat, windows).reshape(weight.shape)
    columns = torch.einsum("nop,ok->nkp", flat, weight.flatten(1).square())
    return F.fold(columns, (side + 4, side + 4), 5), of_weight, flat.sum((0, 2))


def through_subsampling(second, coefficient, total):
    """∂²E/∂x², and those of coefficient and bias."""
    of_sum = second * coefficient.view(-1, 1, 1).square()
    return (of_sum.repeat_interleave(2, 2).repeat_interleave(2, 3), (second * total.square()).sum((0, 2, 3)),
            second.sum((0, 2, 3)))


@torch.no_grad()
def curvatures(model, x):
    """The diagonal of Gauss and Newton's approximation, by name, the mean over the patterns (appendix C)."""
    c1, sum2, s2, c3, sum4, s4, c5, f6, distances = model.stages(x)

    def of_pattern(row):
        return loss((row - model.codes).square().sum(1)[None], torch.zeros(1, dtype=torch.long))

    # The true class changes the first derivative only: y_D has the same second derivative, 2, for each.
    second = torch.stack([torch.autograd.functional.hessian(of_pattern, row).diagonal() for row in f6])
    result = {}
    second = through_squash(second, f6)
    result["F6.weight"], result["F6.bias"] = second.T @ c5.square(), second.sum(0)
    second = through_squash(second @ model.F6.weight.square(), c5)[:, :, None, None]
    second, result["C5.weight"], result["C5.bias"] = through_convolution(second, model.C5.weight, s4)
    second = through_squash(second, s4)
    second, result["S4w"], result["S4b"] = through_subsampling(second, model.S4w, sum4)
    second = through_squash(second, c3)
    below = torch.zeros_like(s2)
    for position, (layer, seen) in enumerate(zip(model.C3, TABLE)):
        part, weight, bias = through_convolution(second[:, position:position + 1], layer.weight, s2[:, seen])
        result[f"C3.{position}.weight"], result[f"C3.{position}.bias"] = weight, bias
        below[:, seen] += part
    second = through_squash(below, s2)
    second, result["S2w"], result["S2b"] = through_subsampling(second, model.S2w, sum2)
    _, result["C1.weight"], result["C1.bias"] = through_convolution(through_squash(second, c1), model.C1.weight, x)
    return {name: result[name] / len(x) for name, _ in model.named_parameters()}


def hashed(tensor, count):
    """s(tensor, 0 ..< count) in −1 ... 1 from splitmix64, as Striate's tests have it."""
    with numpy.errstate(over="ignore"):
        z = numpy.arange(count, dtype=numpy.uint64) + numpy.uint64(tensor << 32) + numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z ^= z >> numpy.uint64(31)
    return torch.from_numpy((z >> numpy.uint64(40)).astype(numpy.float64) / 2**23 - 1)
