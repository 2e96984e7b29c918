#!/usr/bin/env python3
"""Writes Tests/StriateSystemsTests/WeightsFixtures+Generated.swift: what PyTorch gives with weights made elsewhere.

The network is ResNet-20 for CIFAR-10 as the weights' author has it (github.com/akamaster/pytorch_resnet_cifar10, BSD-2):
shortcuts without weights, which take every second pixel and fill the new channels with zeros (option A of He et al. 2016,
arXiv:1512.03385). It runs on the test pictures of cifar10-jpg, decoded by Pillow, normalized with ImageNet's figures.

    python3 Tools/make_weights_fixtures.py ../shared/data        (needs PyTorch and Pillow: pip install torch pillow)
"""

import pathlib
import sys

try:
    import numpy
    import torch
    from PIL import Image
    from torch import nn
    from torch.nn import functional
except ImportError:
    sys.exit("make_weights_fixtures.py needs PyTorch and Pillow: pip install torch pillow")

from quoting import quoted

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateSystemsTests/WeightsFixtures+Generated.swift"
WEIGHTS = "weights/resnet-cifar10/resnet20-12fca82f.th"
PICTURES = "cifar10-jpg/test"
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.widens = inputs != outputs

    def forward(self, x):
        y = self.bn2(self.conv2(functional.relu(self.bn1(self.conv1(x)))))
        if self.widens:
            missing = (y.shape[1] - x.shape[1]) // 2
            x = functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, missing, missing))
        return functional.relu(y + x)


class ResNet20(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.layer1 = nn.Sequential(Block(16, 16, 1), Block(16, 16, 1), Block(16, 16, 1))
        self.layer2 = nn.Sequential(Block(16, 32, 2), Block(32, 32, 1), Block(32, 32, 1))
        self.layer3 = nn.Sequential(Block(32, 64, 2), Block(64, 64, 1), Block(64, 64, 1))
        self.linear = nn.Linear(64, 10)

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(functional.relu(self.bn1(self.conv1(x))))))
        return self.linear(x.mean((2, 3)))


def pictures(folder):
    """All pictures `[N, 3, 32, 32]` and their classes, sorted by class and name."""
    images, labels = [], []
    for label, name in enumerate(sorted(path.name for path in folder.iterdir() if path.is_dir())):
        for path in sorted((folder / name).iterdir()):
            pixels = torch.from_numpy(numpy.array(Image.open(path).convert("RGB"))).permute(2, 0, 1).float() / 255
            images.append((pixels - torch.tensor(MEAN).view(3, 1, 1)) / torch.tensor(DEVIATION).view(3, 1, 1))
            labels.append(label)
    return torch.stack(images), torch.tensor(labels)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1])
    model = ResNet20()
    state = torch.load(data / WEIGHTS, map_location="cpu", weights_only=True)["state_dict"]
    model.load_state_dict({name.removeprefix("module."): tensor for name, tensor in state.items()}, strict=False)
    missing = set(model.state_dict()) - {name.removeprefix("module.") for name in state}
    assert all(name.endswith("num_batches_tracked") for name in missing), missing
    model.eval()
    images, labels = pictures(data / PICTURES)
    with torch.no_grad():
        logits = model(images)
    right = int((logits.argmax(1) == labels).sum())
    OUTPUT.write_text(
        f"""\
// Written by Tools/make_weights_fixtures.py; do not edit.
// swift-format-ignore-file

/// What PyTorch gives with weights made elsewhere.
enum WeightsFixtures {{
  /// Pictures of cifar10-jpg/test that ResNet-20 has right.
  static let rightCount = {right}

  /// ResNet-20's logits `[{len(labels)}, 10]` on cifar10-jpg/test: float32, little-endian, as hexadecimal.
  static let logits = {quoted(logits.numpy().astype("<f4").tobytes())}
}}
""",
        encoding="utf-8")
    print(f"{OUTPUT.name}: {right} of {len(labels)} are right, logits up to {logits.abs().max():.1f}")


if __name__ == "__main__":
    main()
