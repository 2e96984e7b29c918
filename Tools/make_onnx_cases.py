#!/usr/bin/env python3
"""Writes the cases of the Python package `onnx` as folders that `striate onnx conformance` runs.

    python3 Tools/make_onnx_cases.py FOLDER            (needs: pip install onnx numpy)

Each case is FOLDER/NAME with model.onnx, set_0/input_0.npy ..., set_0/output_0.npy ... and case.json:
{"suite": "node", "operators": ["Conv"], "sets": [{"inputs": ["x", "w"], "outputs": ["y"]}]}
A sequence is input_0.npz, a tensor of bfloat16, which NumPy does not have, input_0.safetensors; an optional value that is
not there has no file.

The suite "node" are the operator cases whose model declares plain tensors of standard types: booleans, integers of 8 to 64
bits, and floating point of 16 to 64 bits. Those with sequences or optional values of such tensors are the suite
"node-sequences". Of the others, such as texts and numbers of 8 bits and less, is printed how many there are.
"""

import json
import pathlib
import re
import shutil
import struct
import sys
import warnings

import ml_dtypes
import numpy as np
import onnx
from google.protobuf.message import DecodeError
from onnx import numpy_helper
from onnx.backend.test.case.node import collect_testcases

BFLOAT16 = np.dtype(ml_dtypes.bfloat16)
STANDARD = {BFLOAT16} | {np.dtype(name) for name in (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64").split()}


class Unsuitable(Exception):
    """A value that is neither tensors of standard types nor nothing."""


def plain(value):
    """The array of a value, or a list of them, or None for an optional value that is not there."""
    if value is None:
        return None
    if isinstance(value, list):
        return [plain(element) for element in value]
    if isinstance(value, onnx.TensorProto):
        value = numpy_helper.to_array(value)
    if not isinstance(value, (np.ndarray, np.generic)) or value.dtype not in STANDARD:
        raise Unsuitable
    return np.asarray(value)


def save(stem, value):
    """Writes a value as the file of its kind."""
    if value is None:
        return
    if isinstance(value, list):
        np.savez(f"{stem}.npz", *value)
    elif value.dtype == BFLOAT16:
        header = json.dumps({"x": {"dtype": "BF16", "shape": value.shape, "data_offsets": [0, value.nbytes]}}).encode()
        pathlib.Path(f"{stem}.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + value.tobytes())
    else:
        np.save(f"{stem}.npy", value)


def base_operator(name, nodes):
    """The operator that a case tests; those of expanded functions are known by the case's name."""
    kinds = [node.op_type for node in nodes]
    if len(set(kinds)) == 1:
        return kinds[0]
    return re.sub(r"^test_", "", name).split("_")[0] + " (expanded)"


def write(folder, suite, name, model, sets):
    target = folder / f"{suite}-{name}"
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
                save(target / f"set_{index}" / f"{kind}_{number}", value)
        described.append({"inputs": inputs[: len(given)], "outputs": outputs[: len(expected)]})
    (target / "case.json").write_text(json.dumps({
        "suite": suite, "operators": [base_operator(name, graph.node)], "sets": described}))


def write_node_cases(folder):
    counts = {"node": 0, "node-sequences": 0, "others": 0}
    for case in collect_testcases():
        ports = list(case.model.graph.input) + list(case.model.graph.output)
        is_plain = all(port.type.WhichOneof("value") == "tensor_type" for port in ports)
        suite = "node" if is_plain else "node-sequences"
        try:
            sets = [([plain(v) for v in given], [plain(v) for v in expected]) for given, expected in case.data_sets]
            write(folder, suite, case.name, case.model, sets)
        except Unsuitable:
            suite = "others"
        counts[suite] += 1
    print(", ".join(f"{suite}: {count}" for suite, count in counts.items()))


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
        except (Unsuitable, DecodeError):
            sets = []
        if not sets:
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
    for old in folder.glob("*/case.json"):
        shutil.rmtree(old.parent)
    write_node_cases(folder)
    for suite in ("pytorch-operator", "pytorch-converted", "simple"):
        write_stored_cases(folder, suite)
    write_light_cases(folder)


if __name__ == "__main__":
    main()
