#!/usr/bin/env python3
"""Trains the PyTorch twin of `striate train lenet5`: same network, batches, optimizer and schedule.

    python3 Tools/twin_lenet.py --data DIR --epochs 3 --seeds 1 2 3      MNIST's IDX files in DIR
    python3 Tools/twin_lenet.py --embedded --seeds 1 2 3 4 5             the digits inside the package

Prints the test accuracy after each epoch and, over several seeds, the median of the last ones; writes them as JSON
with --json. Needs torch, and scikit-learn for --embedded: pip install torch scikit-learn.
"""

import argparse
import gzip
import json
import math
import pathlib
import statistics
import sys
import time

try:
    import torch
    from torch import nn
    from torch.nn import functional as F
except ImportError:
    sys.exit(f"{pathlib.Path(sys.argv[0]).name} needs PyTorch: pip install torch")

MEAN, DEVIATION = 0.1307, 0.3081


class LeNet5(nn.Module):
    """`[N, 1, 28, 28]` -> `[N, 10]`, with the names that Striate's checkpoints use."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
            nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2))
        self.classifier = nn.Sequential(
            nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))

    def forward(self, images):
        return self.classifier(self.features(images))


def normalized(pixels):
    """Pixels in 0 ... 1 as the network sees them."""
    return (pixels - MEAN) / DEVIATION


def read_idx(folder, name):
    """The array of one of MNIST's IDX files of bytes, compressed or not."""
    path = pathlib.Path(folder) / name
    compressed = path.with_name(name + ".gz")
    if not path.exists() and not compressed.exists():
        sys.exit(f"{folder} has neither {name} nor {name}.gz")
    data = gzip.decompress(compressed.read_bytes()) if compressed.exists() else path.read_bytes()
    if data[:3] != b"\0\0\x08":
        sys.exit(f"{path} is not an IDX file of bytes")
    shape = [int.from_bytes(data[4 + 4 * axis:8 + 4 * axis], "big") for axis in range(data[3])]
    body = bytearray(data[4 + 4 * len(shape):])
    if len(body) != math.prod(shape):
        sys.exit(f"{path} is truncated: {len(body)} bytes for {shape}")
    return torch.frombuffer(body, dtype=torch.uint8).reshape(shape)


def load_mnist(folder):
    """((training images, labels), (test images, labels)) with images `[N, 1, 28, 28]`."""
    def part(prefix):
        images = read_idx(folder, prefix + "-images-idx3-ubyte").unsqueeze(1).float() / 255
        return normalized(images), read_idx(folder, prefix + "-labels-idx1-ubyte").long()

    return part("train"), part("t10k")


def load_embedded():
    """The embedded digits, 8×8 in 0 ... 16 enlarged to 28×28, as `load_mnist` gives its images."""
    from make_digits import TEST_COUNT, split_digits
    images, labels = map(torch.from_numpy, split_digits())
    pixels = images.reshape(-1, 1, 8, 8).float() / 16
    enlarged = normalized(F.interpolate(pixels, size=(28, 28), mode="bilinear", align_corners=False))
    labels = labels.long()
    return (enlarged[:-TEST_COUNT], labels[:-TEST_COUNT]), (enlarged[-TEST_COUNT:], labels[-TEST_COUNT:])


def load(folder):
    """MNIST in `folder`, or the embedded digits without one."""
    return load_embedded() if folder is None else load_mnist(folder)


def batches(images, labels, size, order=None):
    """Images and labels in the given order; the last batch may be smaller."""
    for start in range(0, len(labels), size):
        part = slice(start, start + size) if order is None else order[start:start + size]
        yield images[part], labels[part]


def accuracy(model, images, labels):
    """The fraction of images whose largest score is at their label."""
    with torch.inference_mode():
        right = sum((model(x).argmax(1) == y).sum().item() for x, y in batches(images, labels, 1000))
    return right / len(labels)


def decayed(rate, decay, step, total):
    """The learning rate of step 0, 1 ... total − 1."""
    return rate * (1 - step / total) if decay == "linear" else rate


def shifted(images, reach, generator):
    """Each image moved by random whole numbers of pixels, at most `reach` along each axis, over the background."""
    if reach == 0:
        return images
    count, _, height, width = images.shape
    padded = F.pad(images, (reach,) * 4, value=normalized(0))
    down, right = torch.randint(0, 2 * reach + 1, (2, count, 1), generator=generator)
    rows, columns = down + torch.arange(height), right + torch.arange(width)
    return padded[torch.arange(count)[:, None, None], :, rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)


def train(data, seed, epochs, batch, rate, decay, shift=0):
    """Trains from PyTorch's default initialisation. The test set chooses nothing.

    Returns the accuracy after each epoch and the seconds spent on training.
    """
    (images, labels), test = data
    torch.manual_seed(seed)
    model = LeNet5()
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)
    random = torch.Generator().manual_seed(seed)
    total, step, seconds, accuracies = epochs * math.ceil(len(labels) / batch), 0, 0.0, []
    for _ in range(epochs):
        start = time.perf_counter()
        for x, y in batches(images, labels, batch, torch.randperm(len(labels), generator=random)):
            optimizer.param_groups[0]["lr"] = decayed(rate, decay, step, total)
            optimizer.zero_grad()
            F.cross_entropy(model(shifted(x, shift, random)), y).backward()
            optimizer.step()
            step += 1
        seconds += time.perf_counter() - start
        accuracies.append(accuracy(model, *test))
    return accuracies, seconds


def main():
    parser = argparse.ArgumentParser(description="Trains the PyTorch twin of LeNet-5.")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", metavar="DIR", help="folder with MNIST's IDX files")
    source.add_argument("--embedded", action="store_true", help="train on the digits inside the package")
    parser.add_argument("--epochs", type=int, help="3 for MNIST, 30 for the embedded digits")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--learning-rate", type=float, default=0.05)
    parser.add_argument("--decay", choices=["linear", "none"], default="linear",
                        help="whether the learning rate falls to 0 over the run")
    parser.add_argument("--shift", type=int, help="random shifts by up to this many pixels; 2 for the embedded digits")
    parser.add_argument("--seeds", "--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    data = load(options.data)
    epochs = options.epochs or (30 if options.embedded else 3)
    shift = options.shift if options.shift is not None else 2 if options.embedded else 0
    runs = []
    for seed in options.seeds:
        accuracies, seconds = train(
            data, seed, epochs, options.batch, options.learning_rate, options.decay, shift)
        shown = accuracies if len(accuracies) <= 5 else accuracies[-1:]
        print(f"seed {seed}: test accuracy {' '.join(f'{value:.4f}' for value in shown)}  {seconds:.1f} s", flush=True)
        runs.append({"seed": seed, "test_accuracies": accuracies, "training_seconds": seconds})
    median = statistics.median(run["test_accuracies"][-1] for run in runs)
    print(f"median test accuracy {median:.4f}")
    if options.json:
        configuration = dict(
            data="embedded" if options.embedded else "mnist", epochs=epochs, batch=options.batch, momentum=0.9,
            learning_rate=options.learning_rate, learning_rate_decay=options.decay, shift=shift,
            threads=options.threads)
        result = {"torch": torch.__version__, "configuration": configuration, "runs": runs, "test_accuracy": median}
        pathlib.Path(options.json).write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
