#!/usr/bin/env python3
"""Checks exported models with onnx.checker and runs them with onnxruntime.

    python3 Tools/check_onnx_export.py FOLDER            (needs: pip install onnx onnxruntime numpy)

FOLDER has a folder for each model, as the tests of the export write it: model.onnx, set_0/input_0.npy ...,
set_0/output_0.npy ... and case.json with the names of inputs and outputs. The outputs are the module's own. A number
agrees if |a - b| <= 1e-4 * max(1, the largest |b| of the output): untrained networks of a hundred layers give numbers of 1e8,
and onnxruntime with and without its optimizations agrees no closer. Whole numbers and truth values must be equal. Prints a line
for each model that does not agree, and at the end how many there were and the largest difference. Ends with status 1 if one
does not agree.
"""

import json
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime

TOLERANCE = 1e-4


def fault(folder):
    """What is wrong with a model, or the largest difference of its results."""
    path = folder / "model.onnx"
    onnx.checker.check_model(str(path), full_check=True)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = json.loads((folder / "case.json").read_text())["sets"][0]
    given = {}
    wanted = {value.name for value in session.get_inputs()}
    for index, name in enumerate(names["inputs"]):
        if name in wanted:
            given[name] = np.load(folder / "set_0" / f"input_{index}.npy")
    largest = 0.0
    for index, (name, actual) in enumerate(zip(names["outputs"], session.run(names["outputs"], given))):
        expected = np.load(folder / "set_0" / f"output_{index}.npy")
        if actual.shape != expected.shape or actual.dtype != expected.dtype:
            return f"{name} is {actual.dtype}{list(actual.shape)}, not {expected.dtype}{list(expected.shape)}"
        if actual.dtype.kind not in "fc":
            if not np.array_equal(actual, expected):
                return f"{name} differs"
            continue
        with np.errstate(all="ignore"):
            same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
            finite = np.abs(expected[np.isfinite(expected)])
            distance = np.where(same, 0, np.abs(actual - expected) / max(1, finite.max(initial=0)))
        if distance.size:
            largest = max(largest, float(np.nan_to_num(distance.max(), nan=np.inf)))
    return largest


def main():
    folders = sorted(path.parent for path in pathlib.Path(sys.argv[1]).glob("*/model.onnx"))
    largest, failed = 0.0, 0
    for folder in folders:
        try:
            result = fault(folder)
        except Exception as error:  # Of three libraries, each with errors of its own.
            result = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        if isinstance(result, str) or result > TOLERANCE:
            failed += 1
            print(f"{folder.name}: {result}")
        else:
            largest = max(largest, result)
    print(f"{len(folders)} models, {len(folders) - failed} agree, largest difference {largest:.2e}")
    sys.exit(failed > 0 or not folders)


if __name__ == "__main__":
    main()
