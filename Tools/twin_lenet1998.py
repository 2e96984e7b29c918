#!/usr/bin/env python3
"""The PyTorch twin of `striate train lenet5-1998`: same network, loss, curvatures and rule, one pattern a step.

    python3 Tools/twin_lenet1998.py --data DIR --compare .build/release/striate
    python3 Tools/twin_lenet1998.py --data DIR --patterns 60000

With --compare Striate trains from the twin's weights on the same patterns in the order of the data. Their losses of the
first 100 patterns must agree within --tolerance, and both are timed in turns. Without it the twin alone trains and tells
losses and test error. Needs torch: pip install torch
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import torch
from torch.nn import functional as F

import lenet1998
from twin_lenet import DEVIATION, MEAN, load

DAMPING = 0.02


def framed(part):
    """Images of 28×28 as 32×32 with −0.1 for paper and 1.175 for ink."""
    images, labels = part
    return F.pad((images * DEVIATION + MEAN) * 1.275 - 0.1, (2, 2, 2, 2), value=-0.1), labels


def train(model, images, labels, patterns, rate):
    """A step for each of the first patterns; gives the losses and the seconds of the steps."""
    parameters = dict(model.named_parameters())
    seconds = lenet1998.curvatures(model, images[:500])
    steps = [rate / (DAMPING + seconds[name]) for name in parameters]
    losses, start = [], time.perf_counter()
    for x, y in zip(images[:patterns].split(1), labels[:patterns].split(1)):
        loss = lenet1998.loss(model(x), y)
        gradients = torch.autograd.grad(loss, list(parameters.values()))
        with torch.no_grad():
            for parameter, gradient, step in zip(parameters.values(), gradients, steps):
                parameter -= step * gradient
        losses.append(loss.item())
    return losses, time.perf_counter() - start


def run_striate(program, options, weights):
    """Striate's losses and the seconds of its steps, on the same patterns from the same weights."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            program, "train", "lenet5-1998", "--data", options.data, "--init", weights, "--no-shuffle", "--decay", "none",
            "--learning-rate", str(options.learning_rate), "--steps", str(options.patterns), "--threads",
            str(options.threads), "--out", folder, "--quiet", "--json", "--checkpoint-every", str(options.patterns)]
        report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        file = pathlib.Path(folder) / "checkpoint.safetensors"
        return losses_in(file), report["result"]["training_seconds"]


def losses_in(file):
    """All losses of a run, from its checkpoint."""
    data = file.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + size])
    name = next(name for name in header if name.endswith("losses"))
    first, last = header[name]["data_offsets"]
    return numpy.frombuffer(data[8 + size + first:8 + size + last], dtype="<f8").tolist()


def main():
    parser = argparse.ArgumentParser(description="Trains the PyTorch twin of LeNet-5 of 1998.")
    parser.add_argument("--data", required=True, metavar="DIR", help="folder with MNIST's IDX files")
    parser.add_argument("--patterns", type=int, default=3000)
    parser.add_argument("--learning-rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3, help="of timing, in turns")
    parser.add_argument("--compare", metavar="PROGRAM", help="the striate to compare with")
    parser.add_argument("--tolerance", type=float, default=1e-3, help="of the first 100 losses, relative")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    training, test = load(options.data)
    (images, labels), test = framed(training), framed(test)
    torch.manual_seed(options.seed)
    model = lenet1998.LeNet5()
    if options.compare is None:
        losses, seconds = train(model, images, labels, options.patterns, options.learning_rate)
        with torch.no_grad():
            wrong = sum((model(x).argmin(1) != y).sum().item() for x, y in zip(test[0].split(1000), test[1].split(1000)))
        print(f"mean loss {statistics.mean(losses):.4f}, test error {wrong / len(test[1]):.4f}, "
              f"{seconds / len(losses) * 1000:.3f} ms a pattern")
        return
    state = {name: value.clone() for name, value in model.state_dict().items()}
    with tempfile.TemporaryDirectory() as folder:
        weights = folder + "/weights.npz"
        numpy.savez(weights, **{name: value.numpy() for name, value in state.items()})
        times = {"PyTorch": [], "Striate": []}
        for _ in range(options.rounds):
            model.load_state_dict(state)
            losses, seconds = train(model, images, labels, options.patterns, options.learning_rate)
            times["PyTorch"].append(seconds / len(losses))
            ours, seconds = run_striate(options.compare, options, weights)
            times["Striate"].append(seconds / len(ours))
    worst = max(abs(a - b) / abs(b) for a, b in zip(ours[:100], losses[:100]))
    print(f"the first 100 losses differ by at most {worst:.2e} relative")
    for name, values in times.items():
        print(f"{name}: {statistics.median(values) * 1000:.3f} ms a pattern (median of {len(values)})")
    if worst > options.tolerance:
        sys.exit(f"that is more than {options.tolerance}")


if __name__ == "__main__":
    main()
