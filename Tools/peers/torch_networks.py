"""The benchmarks' networks in PyTorch, under the names that Striate's files of weights use."""

import torch
from torch import nn


def alexnet(dropout):
    """As torchvision has it."""
    features = nn.Sequential(
        nn.Conv2d(3, 64, 11, stride=4, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Conv2d(192, 384, 3, padding=1), nn.ReLU(),
        nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(),
        nn.Conv2d(256, 256, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2))
    classifier = nn.Sequential(
        nn.Dropout(dropout), nn.Linear(256 * 6 * 6, 4096), nn.ReLU(),
        nn.Dropout(dropout), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000))
    return Classifier(features, nn.AdaptiveAvgPool2d(6), classifier)


def vgg11(dropout):
    layers, channels = [], 3
    for width, count in ((64, 1), (128, 1), (256, 2), (512, 2), (512, 2)):
        for _ in range(count):
            layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
            channels = width
        layers.append(nn.MaxPool2d(2))
    classifier = nn.Sequential(
        nn.Linear(512 * 7 * 7, 4096), nn.ReLU(), nn.Dropout(dropout),
        nn.Linear(4096, 4096), nn.ReLU(), nn.Dropout(dropout), nn.Linear(4096, 1000))
    return Classifier(nn.Sequential(*layers), nn.AdaptiveAvgPool2d(7), classifier)


class Classifier(nn.Module):
    def __init__(self, features, pool, classifier):
        super().__init__()
        self.features, self.pool, self.classifier = features, pool, classifier

    def forward(self, x):
        return self.classifier(self.pool(self.features(x)).flatten(1))


class BasicBlock(nn.Module):
    def __init__(self, inputs, width, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample = None
        if stride != 1 or inputs != width:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, width, 1, stride, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        y = torch.relu_(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        y += x if self.downsample is None else self.downsample(x)
        return torch.relu_(y)


class ResNet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        self.layer1 = nn.Sequential(BasicBlock(64, 64, 1), BasicBlock(64, 64, 1))
        self.layer2 = nn.Sequential(BasicBlock(64, 128, 2), BasicBlock(128, 128, 1))
        self.layer3 = nn.Sequential(BasicBlock(128, 256, 2), BasicBlock(256, 256, 1))
        self.layer4 = nn.Sequential(BasicBlock(256, 512, 2), BasicBlock(512, 512, 1))
        self.fc = nn.Linear(512, 1000)

    def forward(self, x):
        x = self.maxpool(torch.relu_(self.bn1(self.conv1(x))))
        return self.fc(self.layer4(self.layer3(self.layer2(self.layer1(x)))).mean((2, 3)))


class ConvNormReLU(nn.Module):
    def __init__(self, inputs, outputs, kernel):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, bias=False)
        self.bn = nn.BatchNorm2d(outputs, eps=1e-3)

    def forward(self, x):
        return torch.relu_(self.bn(self.conv(x)))


class InceptionClassifier(nn.Module):
    """GoogLeNet's module 3a as torchvision has it, and scores from the means of its maps."""

    def __init__(self):
        super().__init__()
        self.block = nn.Module()
        self.block.branch1 = ConvNormReLU(192, 64, 1)
        self.block.branch2 = nn.Sequential(ConvNormReLU(192, 96, 1), ConvNormReLU(96, 128, 3))
        self.block.branch3 = nn.Sequential(ConvNormReLU(192, 16, 1), ConvNormReLU(16, 32, 3))
        self.block.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, padding=1, ceil_mode=True), ConvNormReLU(192, 32, 1))
        self.fc = nn.Linear(256, 10)

    def forward(self, x):
        block = self.block
        maps = torch.cat([block.branch1(x), block.branch2(x), block.branch3(x), block.branch4(x)], 1)
        return self.fc(maps.mean((2, 3)))


class SequenceClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(256, 256, 2)
        self.fc = nn.Linear(256, 10)

    def forward(self, x):
        return self.fc(self.lstm(x)[0][-1])


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2))
        self.classifier = nn.Sequential(
            nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))

    def forward(self, x):
        return self.classifier(self.features(x))


def autoencoder():
    widths = [784, 1000, 500, 250, 30, 250, 500, 1000, 784]
    layers = []
    for position in range(1, len(widths)):
        layers.append(nn.Linear(widths[position - 1], widths[position]))
        if position != len(widths) // 2:
            layers.append(nn.Sigmoid())
    return nn.Sequential(*layers)


def make(name, dropout=0.5):
    """A network with PyTorch's own initial weights."""
    match name:
        case "tiny-mlp":
            return nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 2))
        case "mlp":
            return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))
        case "lenet5":
            return LeNet5()
        case "alexnet":
            return alexnet(dropout)
        case "vgg11":
            return vgg11(dropout)
        case "resnet18":
            return ResNet18()
        case "inception":
            return InceptionClassifier()
        case "lstm":
            return SequenceClassifier()
        case "autoencoder":
            return autoencoder()
        case "dqn":
            return nn.Sequential(
                nn.Conv2d(4, 32, 8, 4), nn.ReLU(), nn.Conv2d(32, 64, 4, 2), nn.ReLU(), nn.Conv2d(64, 64, 3), nn.ReLU(),
                nn.Flatten(), nn.Linear(64 * 7 * 7, 512), nn.ReLU(), nn.Linear(512, 6))
    raise KeyError(name)


def load(network, weights):
    """Striate's initial weights; buffers that Striate has not, such as a batch norm's count of batches, stay."""
    network.load_state_dict(
        {name: torch.tensor(array) for name, array in weights.items()}, strict=False)
    absent = {name for name, _ in network.named_parameters()} ^ {
        name for name in weights if not name.endswith(("running_mean", "running_var", "num_batches_tracked"))}
    assert not absent, f"names differ: {sorted(absent)}"
    return network
