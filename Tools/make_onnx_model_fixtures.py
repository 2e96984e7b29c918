#!/usr/bin/env python3
"""Writes Tests/StriateONNXTests/ModelFixtures+Generated.swift: what onnxruntime makes of photos with published models.

    python3 Tools/make_onnx_model_fixtures.py [DATA]     (needs: pip install onnxruntime numpy pillow)

DATA is the folder of real data, ../shared/data by default. Boxes are chosen with the rules of the detector's own program
(score above 0.7, intersection over union of at most 0.5), best first, in pixels of the photo.
"""

import pathlib
import sys

import numpy as np
import onnxruntime
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Tests/StriateONNXTests/ModelFixtures+Generated.swift"


def session(path):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options)


def overlap(box, others):
    low, high = np.maximum(box[:2], others[:, :2]), np.minimum(box[2:], others[:, 2:])
    common = np.prod(np.clip(high - low, 0, None), axis=1)
    return common / (np.prod(box[2:] - box[:2]) + np.prod(others[:, 2:] - others[:, :2], axis=1) - common)


def faces(detector, path):
    photo = Image.open(path).convert("RGB")
    pixels = np.asarray(photo.resize((320, 240), Image.BILINEAR)).astype(np.float32)
    x = ((pixels - 127) / 128).transpose(2, 0, 1)[None]
    scores, boxes = detector.run(None, {"input": x})
    score, box = scores[0, :, 1], boxes[0]
    order = [i for i in np.argsort(-score, kind="stable") if score[i] > 0.7]
    kept = []
    while order:
        best = order.pop(0)
        kept.append(best)
        order = [i for i in order if overlap(box[best], box[i][None])[0] <= 0.5]
    size = np.array([photo.width, photo.height, photo.width, photo.height])
    return [[*(box[i].astype(np.float64) * size), float(score[i])] for i in kept]


def enlarged(model, path):
    """Every 97th number of the brightness of a photo, three times as large."""
    photo = Image.open(path).convert("L").resize((224, 224), Image.BILINEAR)
    x = (np.asarray(photo).astype(np.float32) / 255)[None, None]
    return model.run(None, {"input": x})[0].ravel()[::97]


def rows(name, comment, values):
    lines = "".join("    [" + ", ".join(repr(round(float(v), 6)) for v in row) + "],\n" for row in values)
    return f"  /// {comment}\n  static let {name}: [[Double]] = [\n{lines}  ]\n"


def main():
    data = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "../shared/data"
    detector = session(data / "weights/ultraface/version-RFB-320.onnx")
    model = session(data / "weights/espcn-superres/super_resolution.onnx")
    pixels = enlarged(model, data / "weights/ultraface/13.jpg")
    parts = [
        rows(f"facesOf{n}", f"Faces of `{n}.jpg`: x₁, y₁, x₂, y₂ in pixels, and the score.",
             faces(detector, data / f"weights/ultraface/{n}.jpg")) for n in (4, 13)]
    parts.append(
        "  /// Every 97th of the 672 · 672 numbers of the enlarged brightness of `13.jpg`.\n  static let enlarged: [Float] = ["
        + ", ".join(repr(round(float(v), 6)) for v in pixels) + "]\n")
    TARGET.write_text(
        "// Made by Tools/make_onnx_model_fixtures.py\n// swift-format-ignore-file\n\n"
        "/// What onnxruntime makes of photos.\nenum ModelFixtures {\n" + "\n".join(parts) + "}\n")


if __name__ == "__main__":
    main()
