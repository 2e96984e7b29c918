#!/usr/bin/env python3
"""Writes the cases of the Python package `onnx` as folders that `striate onnx conformance` runs.

    python3 Tools/make_onnx_cases.py FOLDER            (needs: pip install onnx numpy)

Each case is FOLDER/NAME with model.onnx, set_0/input_0.npy ..., set_0/output_0.npy ... and case.json:
{"suite": "node", "operators": ["Conv"], "sets": [{"inputs": ["x", "w"], "outputs": ["y"]}]}

Written are cases whose inputs and outputs all are tensors of standard types: booleans, integers of 8 to 64 bits, and
floating point of 16 to 64 bits. How many others there are is printed.
"""

import json
import pathlib
import re
import shutil
import sys
import warnings

import numpy as np
import onnx
from onnx import numpy_helper
from onnx.backend.test.case.node import collect_testcases

STANDARD = {np.dtype(name) for name in (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64").split()}


def is_plain(value):
    return isinstance(value, (np.ndarray, np.generic)) and value.dtype in STANDARD


def plain(value):
    """The array of a value, or None where it is none."""
    if isinstance(value, onnx.TensorProto):
        value = numpy_helper.to_array(value)
    return np.asarray(value) if is_plain(value) else None


def base_operator(name, nodes):
    """The operator that a case tests; those of expanded functions are known by the case's name."""
    kinds = [node.op_type for node in nodes]
    if len(set(kinds)) == 1:
        return kinds[0]
    return re.sub(r"^test_", "", name).split("_")[0] + " (expanded)"


def write(folder, suite, name, model, sets):
    target = folder / f"{suite}-{name}"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    (target / "model.onnx").write_bytes(model if isinstance(model, bytes) else model.SerializeToString())
    graph = (onnx.load_from_string(model) if isinstance(model, bytes) else model).graph
    constants = {tensor.name for tensor in graph.initializer}
    inputs = [info.name for info in graph.input if info.name not in constants]
    outputs = [info.name for info in graph.output]
    described = []
    for index, (given, expected) in enumerate(sets):
        (target / f"set_{index}").mkdir()
        for kind, values in (("input", given), ("output", expected)):
            for number, value in enumerate(values):
                np.save(target / f"set_{index}" / f"{kind}_{number}.npy", value)
        described.append({"inputs": inputs[: len(given)], "outputs": outputs[: len(expected)]})
    (target / "case.json").write_text(json.dumps({
        "suite": suite, "operators": [base_operator(name, graph.node)], "sets": described}))


def write_node_cases(folder):
    written = skipped = 0
    for case in collect_testcases():
        sets = [([plain(v) for v in given], [plain(v) for v in expected]) for given, expected in case.data_sets]
        if any(value is None for part in sets for values in part for value in values):
            skipped += 1
            continue
        write(folder, "node", case.name, case.model, sets)
        written += 1
    print(f"node: {written} cases, {skipped} others")


def tensors(path):
    """The arrays of a data set's folder as (inputs, outputs)."""
    def read(kind):
        found = sorted(path.glob(f"{kind}_*.pb"), key=lambda file: int(file.stem.split("_")[1]))
        values = []
        for file in found:
            tensor = onnx.TensorProto()
            tensor.ParseFromString(file.read_bytes())
            values.append(plain(tensor))
        return values
    return read("input"), read("output")


def write_stored_cases(folder, suite):
    root = pathlib.Path(onnx.__file__).parent / "backend" / "test" / "data" / suite
    written = skipped = 0
    for path in sorted(root.iterdir()):
        if not (path / "model.onnx").exists():
            continue
        try:
            sets = [tensors(data) for data in sorted(path.glob("test_data_set_*"))]
        except Exception:
            sets = [([None], [None])]
        if not sets or any(value is None for part in sets for values in part for value in values):
            skipped += 1
            continue
        write(folder, suite, path.name, (path / "model.onnx").read_bytes(), sets)
        written += 1
    print(f"{suite}: {written} cases, {skipped} others")


def write_light_cases(folder):
    """The networks without weights, which the graph makes, on the input of the package's own runner."""
    root = pathlib.Path(onnx.__file__).parent / "backend" / "test" / "data" / "light"
    written = 0
    for path in sorted(root.glob("*.onnx")):
        model = onnx.load(path)
        constants = {tensor.name for tensor in model.graph.initializer}
        given = []
        for info in model.graph.input:
            if info.name not in constants:
                shape = [dimension.dim_value for dimension in info.type.tensor_type.shape.dim]
                size = int(np.prod(shape))
                given.append((np.arange(size).astype(np.float32) / size).reshape(shape))
        expected = []
        for number in range(len(model.graph.output)):
            tensor = onnx.TensorProto()
            tensor.ParseFromString((root / f"{path.stem}_output_{number}.pb").read_bytes())
            expected.append(plain(tensor))
        write(folder, "light", path.stem, path.read_bytes(), [(given, expected)])
        written += 1
    print(f"light: {written} cases, 0 others")


def main():
    warnings.filterwarnings("ignore")
    folder = pathlib.Path(sys.argv[1])
    write_node_cases(folder)
    for suite in ("pytorch-operator", "pytorch-converted", "simple"):
        write_stored_cases(folder, suite)
    write_light_cases(folder)


if __name__ == "__main__":
    main()
