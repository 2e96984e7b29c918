#!/usr/bin/env python3
"""Times Striate's loader and PyTorch's DataLoader with Pillow on the same JPEG files, one after the other in each round.

    STRIATE_ONLY_TESTS=StriateDataTests swift build -c release --product striatePackageTests
    python3 Tools/bench_loader.py --data ../shared/data

Both read a folder of pictures by class with two workers, crop at random from a padded picture, flip at random, scale,
normalise, and make batches of 64: on CIFAR's 32×32 JPEGs, and on 224×224 JPEGs cut out of photos. PyTorch's side does what
torchvision's RandomCrop, RandomHorizontalFlip, ToTensor and Normalize do. Prints a Markdown table of medians over the
rounds, and fails if Striate is not twice as fast on CIFAR and 1.2 times at 224×224. Needs torch and Pillow.
"""

import argparse
import glob
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import torch
from PIL import Image, ImageOps

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/striatePackageTests.xctest"
MEAN = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
DEVIATION = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)


class Pictures(torch.utils.data.Dataset):
    """torchvision's ImageFolder with its usual transforms for training."""

    def __init__(self, folder, side):
        self.side = side
        classes = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
        self.samples = [
            (path, label) for label, name in enumerate(classes) for path in sorted(glob.glob(f"{folder}/{name}/*.jpg"))]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        with open(path, "rb") as file:
            image = Image.open(file).convert("RGB")
        image = ImageOps.expand(image, border=self.side // 8, fill=0)
        x = random.randint(0, image.width - self.side)
        y = random.randint(0, image.height - self.side)
        image = image.crop((x, y, x + self.side, y + self.side))
        if random.random() < 0.5:
            image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        tensor = torch.from_numpy(numpy.array(image, copy=True)).permute(2, 0, 1).contiguous()
        return tensor.to(torch.float32).div(255).sub_(MEAN).div_(DEVIATION), label


def pytorch(folder, side, epochs):
    loader = torch.utils.data.DataLoader(
        Pictures(folder, side), batch_size=64, shuffle=True, num_workers=2, persistent_workers=True)
    rates = []
    for epoch in range(epochs + 1):
        start, count = time.perf_counter(), 0
        for images, _ in loader:
            count += len(images)
        if epoch:
            rates.append(count / (time.perf_counter() - start))
    return rates


def striate(folder, side, epochs):
    """Pictures a second in each epoch, and the peak of memory in megabytes."""
    result = subprocess.run(
        [str(PROGRAM), "--testing-library", "swift-testing", "--filter", "pictures a second"], capture_output=True,
        text=True, env=os.environ | {"STRIATE_LOADER_BENCHMARK": f"{folder},{side},{epochs}"})
    match = re.search(r"loader benchmark: (\d+) (.*)", result.stdout)
    if not match:
        sys.exit(f"no figures came: {result.stdout}{result.stderr}")
    return [float(rate) for rate in match.group(2).split()], int(match.group(1)) / 1024


def make_photos(source, folder, count):
    """Parts of photos, 224×224, as JPEGs of quality 90."""
    photos = sorted(glob.glob(f"{source}/*.jpg"))
    if not photos:
        sys.exit(f"no photos in {source}")
    generator = random.Random(1)
    for index in range(count):
        with Image.open(photos[index % len(photos)]) as photo:
            photo = photo.convert("RGB")
            side = generator.randint(224, min(photo.size))
            x, y = generator.randint(0, photo.width - side), generator.randint(0, photo.height - side)
            part = photo.crop((x, y, x + side, y + side)).resize((224, 224), Image.Resampling.BICUBIC)
        target = pathlib.Path(folder) / f"class{index % 5}"
        target.mkdir(exist_ok=True)
        part.save(target / f"{index:04}.jpg", quality=90)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=str(ROOT.parent / "shared/data"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=3, help="counted epochs a round; one more warms up")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as photos:
        make_photos(f"{arguments.data}/bccd/BCCD/JPEGImages", photos, 500)
        works = [("CIFAR, 32×32", f"{arguments.data}/cifar10-jpg/train", 32, 2), ("photos, 224×224", photos, 224, 1.2)]
        failed = False
        print("| pictures | Striate, pictures/s | PyTorch, pictures/s | ratio | wanted | Striate's peak memory |")
        print("|---|---|---|---|---|---|")
        for name, folder, side, wanted in works:
            ours, theirs, memory = [], [], 0
            for _ in range(arguments.rounds):
                rates, megabytes = striate(folder, side, arguments.epochs)
                ours += rates
                memory = max(memory, megabytes)
                theirs += pytorch(folder, side, arguments.epochs)
            a, b = statistics.median(ours), statistics.median(theirs)
            failed |= a / b < wanted
            print(f"| {name} | {a:,.0f} | {b:,.0f} | {a / b:.2f} | {wanted} | {memory:.0f} MB |")
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, torch {torch.__version__}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
