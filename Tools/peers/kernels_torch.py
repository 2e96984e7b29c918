#!/usr/bin/env python3
"""Single kernels in PyTorch, eager or by torch.compile, on the shapes of Striate's `KernelBenchmark`.

    python3 Tools/peers/kernels_torch.py [--compile] [--threads N]

Times the kernel named on each line read, with a number of repeats behind it: `softmax 3`.
"""

import argparse
import sys

import serving
import torch
from torch.nn import functional as F


def uniform(*shape, low=-1.0, high=1.0):
    return torch.empty(*shape).uniform_(low, high)


def chain(x):
    y = (F.relu(x * 2 + 0.5) - 0.75).abs() * x + 0.25
    return torch.clamp_max(y, 1)


def make(name, is_compiled):
    """The kernel as a function without arguments; nothing where the peer has no form of its own for it."""
    compiled = torch.compile if is_compiled else lambda function: function
    kind, *numbers = name.replace("x", "-").split("-") if name.startswith("conv") else name.split("-")
    if name == "elementwise-8":
        x, function = uniform(1 << 24), compiled(chain)
        return lambda: function(x)
    if name == "softmax":
        x, function = uniform(4096, 1024), compiled(lambda x: x.softmax(1))
        return lambda: function(x)
    if name == "layer-norm":
        x, layer = uniform(4096, 1024), torch.nn.LayerNorm(1024).requires_grad_(False)
        function = compiled(layer)
        return lambda: function(x)
    if name == "layer-norm-training":
        x, dy = uniform(4096, 1024).requires_grad_(), uniform(4096, 1024)
        weight, bias = uniform(1024).requires_grad_(), uniform(1024).requires_grad_()
        function = compiled(lambda: F.layer_norm(x, (1024,), weight, bias))

        def step():
            with torch.enable_grad():
                return torch.autograd.grad(function(), (x, weight, bias), dy)
        return step
    if name in ("gru-training", "rnn-training"):
        x, layer = uniform(64, 32, 256).requires_grad_(), getattr(torch.nn, kind.upper())(256, 256)

        def recurrent_step():
            with torch.enable_grad():
                return torch.autograd.grad(layer(x)[0].square().sum(), (x, *layer.parameters()))
        return None if is_compiled else recurrent_step
    if name == "adam":
        import torch_networks
        parameters = list(torch_networks.make("alexnet").parameters())
        for parameter in parameters:
            parameter.grad = uniform(*parameter.shape)
        return torch.optim.Adam(parameters, lr=1e-4, fused=is_compiled or None).step
    if is_compiled:
        return None
    if name == "copy":
        x, y = torch.ones(1 << 26), torch.zeros(1 << 26)
        return lambda: y.copy_(x)
    if kind == "sgemm":
        extent = int(numbers[0])
        a, b = uniform(extent, extent), uniform(extent, extent)
        return lambda: a @ b
    if kind == "conv":
        batch, inputs, outputs, extent = (int(number) for number in numbers[:4])
        x, w = uniform(batch, inputs, extent, extent), uniform(outputs, inputs, 3, 3)
        if numbers[4] == "forward":
            return lambda: F.conv2d(x, w, padding=1)
        dy = uniform(batch, outputs, extent, extent)
        mask = [numbers[4] == "input", numbers[4] == "weight", False]
        return lambda: torch.ops.aten.convolution_backward(
            dy, x, w, None, [1, 1], [1, 1], [1, 1], False, [0, 0], 1, mask)
    raise KeyError(name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    serving.say(version=torch.__version__)
    for line in sys.stdin:
        name, repeats = line.split()
        with torch.no_grad():
            body = make(name, options.compile)
            if body is None:
                serving.say(seconds=None)
                continue
            body()
            once = serving.seconds(1, 1, body)
            serving.say(seconds=serving.seconds(int(repeats), min(2000, int(0.05 / once) + 1), body))


if __name__ == "__main__":
    main()
