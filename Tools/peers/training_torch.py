#!/usr/bin/env python3
"""A training step in PyTorch, eager or by torch.compile, on the work of a file of `striate bench --export`.

    python3 Tools/peers/training_torch.py FILE [--compile] [--threads N]

Says versions and the first losses, then times the step for each line read; see serving.py.
"""

import time

import serving
import torch
import torch_networks
from torch.nn import functional as F
from works import Work


def loss_of(task, outputs, data):
    """As Striate's `BenchmarkNetwork.loss`."""
    if task == "classes":
        return F.cross_entropy(outputs, data[1])
    if task == "reconstruction":
        return F.mse_loss(outputs, data[0])
    return F.smooth_l1_loss(outputs.gather(1, data[1].unsqueeze(1)).squeeze(1), data[2])


class Step:
    def __init__(self, work, dropout, is_compiled, has_weights=True):
        self.network = torch_networks.make(work.name, dropout)
        if has_weights:
            torch_networks.load(self.network, work.weights)
        self.data = [torch.tensor(array) for array in work.data]
        self.task = work.task
        # Eager PyTorch as most use it; beside torch.compile its fastest optimizer.
        self.optimizer = torch.optim.SGD(
            self.network.parameters(), lr=work.learning_rate, momentum=work.momentum, fused=is_compiled or None)
        self.loss = torch.compile(self.forward) if is_compiled else self.forward

    def forward(self):
        return loss_of(self.task, self.network(self.data[0]), self.data)

    def run(self):
        self.optimizer.zero_grad()
        loss = self.loss()
        loss.backward()
        self.optimizer.step()
        return loss


def flops(work):
    """Multiplications and additions of a step's convolutions and matrix products, forward and backward."""
    from torch.utils.flop_counter import FlopCounterMode
    if work.name == "lstm":
        # PyTorch's counter does not look into its recurrent kernel. Forward there are four products, of inputs and states
        # in two layers; backward two for each, but for the gradient of the input, which nobody asks for.
        steps, batch, inputs = work.data[0].shape
        return 11 * 2 * steps * batch * inputs * 4 * 256
    with FlopCounterMode(display=False) as counter:
        Step(work, 0, False).run()
    return counter.get_total_flops()


def main():
    options = serving.options()
    torch.set_num_threads(options.threads)
    work = Work(options.file)
    if options.steps:
        step = Step(work, 0.5, options.compile, has_weights=False)
        for _ in range(options.steps):
            loss = step.run().item()
        serving.say(loss=loss, peak_memory=serving.peak_memory())
        return
    losses = None
    if not options.compile:
        checked = Step(work, 0, False)
        losses = [checked.run().item() for _ in work.losses]
        del checked
    start = time.perf_counter()
    step = Step(work, 0.5, options.compile)
    step.run()
    serving.serve(
        step.run, work.executions, version=torch.__version__, losses=losses,
        flops=None if options.compile else flops(work), first_step_seconds=time.perf_counter() - start)


if __name__ == "__main__":
    main()
