#!/usr/bin/env python3
"""Compares the first losses of `striate train lenet5` with PyTorch's, from the same weights and batches.

    python3 Tools/parity_lenet.py --striate .build/release/striate [--data DIR]

PyTorch draws the first weights and both sides start from them; the data come in file order, from the start again in
each epoch. Prints the largest relative difference of the losses and fails if it is above the tolerance.
Needs torch, and scikit-learn for the embedded digits: pip install torch scikit-learn.
"""

import argparse
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

from twin_lenet import LeNet5, batches, decayed, load, torch
from torch.nn import functional as F


def write_safetensors(path, tensors):
    """Writes float32 tensors by name: 8 bytes of the header's length, a JSON header, then the data."""
    header, data = {}, b""
    for name, tensor in sorted(tensors.items()):
        content = tensor.detach().contiguous().numpy().astype("<f4").tobytes()
        header[name] = {
            "dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def striate_losses(options, weights, folder):
    """The losses of Striate's steps."""
    command = [
        options.striate, "train", "lenet5", "--init", str(weights), "--no-shuffle", "--shift", "0",
        "--steps", str(options.steps), "--epochs", str(options.steps), "--batch", str(options.batch),
        "--learning-rate", str(options.learning_rate), "--decay", options.decay, "--device", options.device,
        "--out", str(folder), "--quiet"]
    if options.data:
        command += ["--data", options.data]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"parity_lenet.py: {error}")
    lines = map(json.loads, (folder / "metrics.jsonl").read_text().splitlines())
    return [line["loss"] for line in lines if "step" in line]


def torch_losses(model, options):
    """The losses of PyTorch's steps."""
    (images, labels), _ = load(options.data)
    optimizer = torch.optim.SGD(model.parameters(), lr=options.learning_rate, momentum=0.9)
    losses = []
    while True:
        for x, y in batches(images, labels, options.batch):
            if len(losses) == options.steps:
                return losses
            optimizer.param_groups[0]["lr"] = decayed(
                options.learning_rate, options.decay, len(losses), options.steps)
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())


def main():
    parser = argparse.ArgumentParser(description="Compares LeNet-5's first losses with PyTorch's.")
    parser.add_argument("--striate", default=".build/release/striate", help="the program (default: %(default)s)")
    parser.add_argument("--data", metavar="DIR", help="folder with MNIST's IDX files; the embedded digits without it")
    parser.add_argument("--steps", type=int, default=100)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--learning-rate", type=float, default=0.05)
    parser.add_argument("--decay", choices=["linear", "none"], default="none")
    parser.add_argument("--device", choices=["cpu", "reference"], default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tolerance", type=float, default=1e-4)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    model = LeNet5()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_safetensors(folder / "init.safetensors", model.state_dict())
        ours = striate_losses(options, folder / "init.safetensors", folder / "run")
    theirs = torch_losses(model, options)
    if len(ours) != len(theirs):
        sys.exit(f"parity_lenet.py: Striate took {len(ours)} steps, PyTorch {len(theirs)}")
    differences = [abs(a - b) / abs(b) for a, b in zip(ours, theirs)]
    worst = max(range(len(differences)), key=differences.__getitem__)
    print(f"{len(ours)} losses, {theirs[0]:.6f} ... {theirs[-1]:.6f}: maximum relative difference "
          f"{differences[worst]:.2e} at step {worst + 1} ({ours[worst]:.8f}, PyTorch {theirs[worst]:.8f})")
    # Written so that NaN fails too.
    if not differences[worst] <= options.tolerance or any(d != d for d in differences):
        sys.exit(f"parity_lenet.py: above the tolerance of {options.tolerance:g}")


if __name__ == "__main__":
    main()
