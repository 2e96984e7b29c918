#!/usr/bin/env python3
"""Writes Tests/StriateFormatsTests/ArrayFixtures.swift: arrays in the files of NumPy and PyTorch, and what they hold.

Files are written by NumPy and PyTorch themselves; those that the two cannot write (other byte orders, old versions)
are put together here and read back by them. With the published weights at hand (STRIATE_DATA) their tensors' names,
types, shapes and checksums are written too, as torch.load finds them.

    pip install numpy torch
    STRIATE_DATA=... Tools/make_array_fixtures.py
"""

import io
import json
import os
import pathlib
import pickle
import struct
import zipfile
import zlib

import numpy as np
import torch

from quoting import quoted

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateFormatsTests/ArrayFixtures.swift"
DATA = os.environ.get("STRIATE_DATA")
random = np.random.default_rng(11)

NAMES = {"bool": "bool", "int8": "int8", "uint8": "uint8", "int16": "int16", "uint16": "uint16", "int32": "int32",
         "uint32": "uint32", "int64": "int64", "uint64": "uint64", "float16": "float16", "bfloat16": "bfloat16",
         "float32": "float32", "float64": "float64", "complex64": "complex64", "float8_e4m3fn": "float8E4M3",
         "float8_e5m2": "float8E5M2"}


def array_row(name, dtype, shape, data):
    return (f'        ArrayFixture(name: "{name}", dtype: .{NAMES[dtype]}, shape: {list(shape)}, '
            f"bytes: {quoted(data)})")


def numpy_row(name, array):
    little = np.ascontiguousarray(array.astype(array.dtype.newbyteorder("<")))
    return array_row(name, array.dtype.newbyteorder("=").name, array.shape, little.tobytes())


def torch_row(name, tensor):
    tensor = tensor.detach().contiguous()
    data = tensor.reshape(-1).view(torch.uint8).numpy().tobytes() if tensor.numel() else b""
    return array_row(name, str(tensor.dtype).removeprefix("torch."), tensor.shape, data)


def npy(array, version=None):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version)
    return stream.getvalue()


def npy_cases():
    values = [-2, -1, 0, 1, 100, 3]
    for name in ("bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32",
                 "float64", "complex64"):
        yield name, npy(np.array(values).astype(name).reshape(2, 3))
    for name in (">i2", ">u4", ">i8", ">f2", ">f4", ">f8", ">c8"):
        yield name.replace(">", "big-endian "), npy(np.array(values).astype(name).reshape(3, 2))
    box = np.arange(24, dtype=np.int32).reshape(2, 3, 4)
    yield "Fortran order", npy(np.asfortranarray(box))
    yield "Fortran order, big-endian", npy(np.asfortranarray(box.astype(">i4")))
    yield "Fortran order of bytes", npy(np.asfortranarray(box.astype(np.uint8)))
    yield "Fortran order of doubles", npy(np.asfortranarray(box.astype(np.float64)))
    yield "Fortran order of one row", npy(np.asfortranarray(box[:1, :1]))
    yield "scalar", npy(np.float32(2.5).reshape(()))
    yield "one element", npy(np.array([7], np.int64))
    yield "empty", npy(np.zeros((0, 4), np.float32))
    yield "empty in Fortran order", npy(np.asfortranarray(np.zeros((3, 0, 2), np.float32)))
    yield "version 2", npy(box, (2, 0))
    yield "version 3", npy(box, (3, 0))
    text = b'{"descr":"<f4","shape":(2L,),"fortran_order":False}'
    yield "Python 2", b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + struct.pack("<ff", 1, 2)


def npz(compressed):
    stream = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(
        stream, weight=np.arange(6, dtype=np.float32).reshape(2, 3), zeros=np.zeros((40, 5), np.int16),
        **{"layer.bias": np.array([True, False])})
    return stream.getvalue()


def saved(value, **options):
    stream = io.BytesIO()
    torch.save(value, stream, **options)
    return stream.getvalue()


def flattened(value, path=""):
    """The tensors under the names that Striate gives them."""
    if isinstance(value, torch.Tensor):
        yield path or "tensor", value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from flattened(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from flattened(item, f"{path}.{index}" if path else str(index))


def swapped(data):
    """The same zip file as a big-endian machine would write it: all storages are of 32 bits."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if "/data/" in item.filename:
                content = np.frombuffer(content, "<u4").astype(">u4").tobytes()
            if item.filename.endswith("byteorder"):
                content = b"big"
            target.writestr(zipfile.ZipInfo(item.filename), content)
    return stream.getvalue()


def torch_cases():
    torch.manual_seed(3)
    base = torch.arange(12, dtype=torch.float32).reshape(3, 4) / 8
    plain = {"weight": base, "bias": torch.tensor([1.5, -2])}
    everything = {
        "epoch": 3, "best": 0.25, "name": "née", "none": None, "flags": [True, False], "big": 2**40, "negative": -7,
        "pair": (torch.tensor(5), torch.zeros(0, 3)), "nested": {1: {"deep": [torch.tensor([True, False])]}},
        "size": torch.Size([2, 3]), "device": torch.device("cpu"), "bytes": b"\x00\xff",
    }
    views = {"whole": base, "row": base[1], "transposed": base.t(), "every other": base[:, ::2],
             "expanded": torch.tensor([[1.0], [2.0]]).expand(2, 3), "permuted": base.reshape(2, 3, 2).permute(2, 0, 1)}
    types = {str(t).removeprefix("torch."): torch.tensor([1, 0, 2, 3]).to(t) for t in (
        torch.bool, torch.int8, torch.uint8, torch.int16, torch.int32, torch.int64, torch.float16, torch.bfloat16,
        torch.float64, torch.complex64, torch.uint16, torch.float8_e4m3fn, torch.float8_e5m2)}
    old_types = {k: v for k, v in types.items() if k not in ("uint16", "float8_e4m3fn", "float8_e5m2")}
    network = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    optimizer = torch.optim.Adam(network[0].parameters())
    network[0](torch.ones(2, 2)).sum().backward()
    optimizer.step()
    legacy = {"_use_new_zipfile_serialization": False}
    for protocol in (2, 3, 4, 5):
        yield f"zip, protocol {protocol}", plain, {"pickle_protocol": protocol}
    yield "legacy", plain, legacy
    for protocol in (3, 4, 5):
        yield f"legacy, protocol {protocol}", plain, dict(legacy, pickle_protocol=protocol)
    for kind, options in (("zip", {}), ("legacy", legacy)):
        yield f"{kind}: one tensor", base, options
        yield f"{kind}: values of all kinds", everything, options
        yield f"{kind}: views of one storage", views, options
        yield f"{kind}: state dictionary", network.state_dict(), options
        yield f"{kind}: parameters", {"p": torch.nn.Parameter(base), "list": [torch.nn.Parameter(base[0])]}, options
    yield "zip: a list", [base, base], {}
    yield "zip: element types", types, {}
    yield "legacy: element types", old_types, legacy
    yield "zip: a training run", {"model": network[0].state_dict(), "optimizer": optimizer.state_dict()}, {}


def torch_row_of_case(name, value, data):
    # What counts is what PyTorch reads, not what was given to it. Its own safe reader knows protocol 2 only.
    loaded = torch.load(io.BytesIO(data), weights_only=False)
    rows = ",\n".join(torch_row(*item) for item in flattened(loaded))
    assert [k for k, _ in flattened(loaded)] == [k for k, _ in flattened(value)]
    return f'    FileFixture(\n      name: "{name}", file: {quoted(data)},\n      arrays: [\n{rows}\n      ]),'


class Command:
    def __init__(self, function, *arguments):
        self.call = (function, arguments)

    def __reduce__(self):
        return self.call


def hostile():
    """Pickles that would run something, each with the opcode and the name to be told."""
    for protocol in (0, 2, 4):
        data = pickle.dumps(Command(os.system, "echo owned"), protocol)
        yield f"os.system, protocol {protocol}", data, "STACK_GLOBAL" if protocol == 4 else "GLOBAL", "posix.system"
    yield "eval in a zip file", saved({"a": Command(eval, "1+1")}), "GLOBAL", "__builtin__.eval"
    data = saved({"a": Command(eval, "1+1")}, _use_new_zipfile_serialization=False)
    yield "eval in a legacy file", data, "GLOBAL", "__builtin__.eval"


def weights():
    if not DATA:
        return
    for path in ("resnet-cifar10/resnet20-12fca82f.th", "ultraface/version-RFB-320.pth", "facenet-mtcnn/pnet.pt",
                 "facenet-mtcnn/rnet.pt"):
        loaded = torch.load(pathlib.Path(DATA) / "weights" / path, map_location="cpu", weights_only=True)
        lines = []
        for name, tensor in flattened(loaded):
            data = tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()
            kind = NAMES[str(tensor.dtype).removeprefix("torch.")]
            lines.append(f"{name} {kind} {'x'.join(map(str, tensor.shape))} {zlib.crc32(data)}")
        yield path, lines
    path = "burn-mnist-cnn/mnist.safetensors"
    data = (pathlib.Path(DATA) / "weights" / path).read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    lines = []
    for name, entry in sorted(header.items()):
        kind = {"F32": "float32", "I64": "int64", "I32": "int32", "U32": "uint32", "U8": "uint8"}[entry["dtype"]]
        first, last = entry["data_offsets"]
        crc = zlib.crc32(data[start + first : start + last])
        lines.append(f"{name} {kind} {'x'.join(map(str, entry['shape']))} {crc}")
    yield path, lines


def main():
    out = ["// Made by Tools/make_array_fixtures.py. Do not edit.\n// swift-format-ignore-file\n"]
    out.append("import StriateFormats\n\nextension Fixtures {")
    out.append("  /// Files of NumPy, each with its array.\n  static let npy: [FileFixture] = [")
    for name, data in npy_cases():
        array = np.load(io.BytesIO(data))
        out.append(f'    FileFixture(\n      name: "{name}", file: {quoted(data)},\n      arrays: [\n'
                   f'{numpy_row("x", array)}\n      ]),')
    out.append("  ]\n")
    for name, compressed in (("npz", False), ("npzCompressed", True)):
        data = npz(compressed)
        rows = ",\n".join(numpy_row(k, v) for k, v in np.load(io.BytesIO(data)).items())
        out.append(f'  static let {name} = FileFixture(\n    name: "{name}", file: {quoted(data)},\n    arrays: [\n{rows}\n    ])\n')
    structured = np.zeros(2, [("a", "<i4"), ("b", "<f4")])
    objects = np.array([{}, None], dtype=object)
    stream = io.BytesIO()
    np.save(stream, objects, allow_pickle=True)
    out.append("  /// What is not an array of numbers.\n  static let npyRefused: [(name: String, file: String)] = [")
    for name, data in (("structures", npy(structured)), ("objects", stream.getvalue()),
                       ("texts", npy(np.array(["ab", "c"]))), ("bytes", npy(np.array([b"ab"]))),
                       ("dates", npy(np.array(["2020-01-01"], "M8[D]"))), ("long", npy(np.zeros(1, np.longdouble))),
                       ("complex128", npy(np.zeros(1, complex)))):
        out.append(f'    ("{name}", {quoted(data)}),')
    out.append("  ]\n")
    out.append("  /// Files of torch.save, each with the tensors that torch.load finds.\n  static let torch: [FileFixture] = [")
    for name, value, options in torch_cases():
        data = saved(value, **options)
        out.append(torch_row_of_case(name, value, data))
        if name == "zip: one tensor":
            out.append(torch_row_of_case("zip: big-endian", value, swapped(data)))
    out.append("  ]\n")
    stream = io.BytesIO()
    torch.jit.save(torch.jit.trace(torch.nn.Linear(1, 1), torch.ones(1, 1)), stream)
    with zipfile.ZipFile(io.BytesIO(stream.getvalue())) as source:
        small = io.BytesIO()
        with zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as target:
            for item in source.infolist():
                if item.filename.endswith((".pkl", ".py", "version")):
                    target.writestr(zipfile.ZipInfo(item.filename), source.read(item))
    out.append("  /// A program of torch.jit.save.\n  static let torchScript = " + quoted(small.getvalue()) + "\n")
    out.append("  /// A whole network, not its state dictionary.\n  static let wholeModel = "
               + quoted(saved(torch.nn.Linear(1, 1))) + "\n")
    out.append("  /// Pickles that would run something; the opcode and the name that the refusal tells.")
    out.append("  static let hostilePickles: [(name: String, file: String, opcode: String, global: String)] = [")
    for name, data, opcode, what in hostile():
        out.append(f'    ("{name}", {quoted(data)}, "{opcode}", "{what}"),')
    out.append("  ]\n")
    out.append("  /// Published weights: name, type, shape and CRC-32 of each tensor as torch.load finds it, or json and zlib.")
    out.append("  static let weights: [(file: String, tensors: String)] = [")
    for path, lines in weights():
        text = "\n      ".join(lines)
        out.append(f'    (\n      "{path}",\n      """\n      {text}\n      """),')
    out.append("  ]\n}")
    TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
