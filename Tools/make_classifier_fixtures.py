"""Writes Tests/StriateSystemsTests/ClassifierFixtures+Generated.swift: colours of a picture, ten crops and the mean
of their softmax, and the update of the papers, by NumPy; the first
losses of a residual network of 8 layers by PyTorch.

    python3 Tools/make_classifier_fixtures.py
"""

import numpy as np
import torch
import torch.nn.functional as F

PATH = "Tests/StriateSystemsTests/ClassifierFixtures+Generated.swift"


def picture(height, width):
    """Bytes by a formula that the test repeats."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    return ((y * y * 7 + x * 13 + c * 29 * (x + 1) + x * y) % 251).astype(np.uint8)


def numbers(values):
    texts = [repr(float(v)) for v in np.asarray(values).ravel()]
    rows = [", ".join(texts[start:start + 4]) for start in range(0, len(texts), 4)]
    return "[\n    " + ",\n    ".join(rows) + "\n  ]"


def colors():
    pixels = picture(9, 14).reshape(-1, 3) / 255.0
    covariance = np.cov(pixels.T, bias=True)
    values, vectors = np.linalg.eigh(covariance)
    return pixels.mean(0), covariance, values[::-1], vectors[:, ::-1]


def crops(image, size):
    """Top left, top right, bottom left, bottom right, centre, and the same of the mirrored picture."""
    def five(a):
        h, w = a.shape[0] - size, a.shape[1] - size
        places = [(0, 0), (0, w), (h, 0), (h, w), (round(h / 2), round(w / 2))]
        return [a[y:y + size, x:x + size] for y, x in places]
    return five(image) + five(image[:, ::-1])


def averaged(views):
    """The mean of the softmax of W·(x/255 − 0.5)/0.5 with a matrix by a formula."""
    rows = np.stack([((v / 255.0 - 0.5) / 0.5).transpose(2, 0, 1).ravel() for v in views])
    weight = np.sin(np.arange(4 * rows.shape[1], dtype=np.float64) * 0.37).reshape(4, -1)
    scores = rows @ weight.T
    e = np.exp(scores - scores.max(1, keepdims=True))
    return (e / e.sum(1, keepdims=True)).mean(0)


def velocity():
    """v ← 0.9 v − 0.1 ε w − ε g, w ← w + v, for ½ |w − (1, −2)|², with ε divided by 10 after two steps."""
    w, v, path = np.array([0.5, 0.25]), np.zeros(2), []
    for step in range(5):
        rate = 0.2 if step < 2 else 0.02
        v = 0.9 * v - 0.1 * rate * w - rate * (w - np.array([1.0, -2.0]))
        w = w + v
        path += list(w)
    return path


class Block(torch.nn.Module):
    """Of He et al.'s section 4.2, option A."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(inputs, outputs, 3, 1 if inputs == outputs else 2, 1, bias=False)
        self.bn1 = torch.nn.BatchNorm2d(outputs)
        self.conv2 = torch.nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = torch.nn.BatchNorm2d(outputs)
        self.missing = outputs - inputs

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        if self.missing:
            x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.missing // 2, self.missing // 2))
        return F.relu(y + x)


class Residual(torch.nn.Module):
    """Eight layers."""

    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = torch.nn.BatchNorm2d(16)
        self.layers = torch.nn.Sequential(Block(16, 16), Block(16, 32), Block(32, 64))
        self.fc = torch.nn.Linear(64, 10)

    def forward(self, x):
        return self.fc(self.layers(F.relu(self.bn1(self.conv1(x)))).mean((2, 3)))


def residual_losses(steps=6):
    """Of SGD with momentum 0.9, weight decay 1e-4 and learning rate 0.1, from weights and pictures by a formula, in Float64."""
    model = Residual().double()
    for number, parameter in enumerate(model.parameters()):
        if parameter.dim() >= 2:
            wave = np.sin(np.arange(parameter.numel()) * 0.37 + number) * 0.1
            parameter.data = torch.tensor(wave.astype(np.float32)).double().reshape(parameter.shape)
        elif parameter is model.fc.bias:
            parameter.data.zero_()
    images = torch.tensor(np.sin(np.arange(4 * 3 * 32 * 32) * 0.11).astype(np.float32)).double().reshape(4, 3, 32, 32)
    labels = torch.tensor([0, 3, 7, 9])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def main():
    mean, covariance, values, vectors = colors()
    views = crops(picture(9, 14), 6)
    text = f"""// Made by Tools/make_classifier_fixtures.py; do not edit.

enum ClassifierFixtures {{
  static let mean: [Double] = {numbers(mean)}
  static let covariance: [Double] = {numbers(covariance)}
  static let eigenvalues: [Double] = {numbers(values)}
  /// Columns, up to their sign.
  static let eigenvectors: [Double] = {numbers(vectors)}
  /// The first byte of each of ten crops of 6 × 6.
  static let cropBytes: [UInt8] = [{", ".join(str(int(v[0, 0, 0])) for v in views)}]
  static let averagedSoftmax: [Double] = {numbers(averaged(views))}
  static let residualLosses: [Double] = {numbers(residual_losses())}
  static let velocityPath: [Double] = {numbers(velocity())}
}}
"""
    with open(PATH, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
