#!/usr/bin/env python3
"""Writes small models and what onnxruntime computes with them: Tests/StriateONNXTests/Fixtures+Generated.swift and, for
the command line, Tests/CommandLineTests/ONNXModels+Generated.swift.

    python3 Tools/make_onnx_fixtures.py            (needs: pip install onnx==1.23.2 onnxruntime numpy)
"""

import base64
import pathlib

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

TESTS = pathlib.Path(__file__).resolve().parent.parent / "Tests"
TARGET = TESTS / "StriateONNXTests/Fixtures+Generated.swift"
COMMANDS = TESTS / "CommandLineTests/ONNXModels+Generated.swift"
rng = np.random.default_rng(7)


def model(nodes, inputs, outputs, initializers=(), opset=18):
    graph = helper.make_graph(
        nodes, "fixture",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in initializers])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    return made


def values(*shape):
    return rng.standard_normal(shape).astype(np.float32)


def convolutional():
    """Convolution, batch norm, pooling, and a reshape whose shape the graph computes."""
    node = helper.make_node
    return model([
        node("Conv", ["x", "conv.weight", "conv.bias"], ["c"], name="conv", pads=[1, 1, 1, 1], strides=[2, 2]),
        node("BatchNormalization", ["c", "bn.weight", "bn.bias", "bn.mean", "bn.var"], ["b"], name="bn"),
        node("Relu", ["b"], ["r"], name="relu"),
        node("MaxPool", ["r"], ["p"], name="pool", kernel_shape=[2, 2], strides=[1, 1], auto_pad="SAME_UPPER"),
        node("Shape", ["p"], ["s"], name="shape"),
        node("Gather", ["s", "zero"], ["n"], name="batch"),
        node("Unsqueeze", ["n", "axes"], ["n1"], name="unsqueeze"),
        node("Concat", ["n1", "rest"], ["t"], name="concat", axis=0),
        node("Reshape", ["p", "t"], ["f"], name="reshape"),
        node("Gemm", ["f", "fc.weight", "fc.bias"], ["y"], name="fc", transB=1),
    ], [("x", ["batch", 2, 6, 6])], ["y"], [
        ("conv.weight", values(4, 2, 3, 3)), ("conv.bias", values(4)), ("bn.weight", values(4)), ("bn.bias", values(4)),
        ("bn.mean", values(4)), ("bn.var", np.abs(values(4)) + 0.5), ("zero", np.int64(0)),
        ("axes", np.array([0])), ("rest", np.array([-1])), ("fc.weight", values(3, 36)), ("fc.bias", values(3))])


def filled():
    """Convolution and batch norm whose weights nodes fill with numbers, and a pool that is padded behind alone."""
    node = helper.make_node

    def fill(name, number, *shape):
        shapes.append((name + ".shape", np.array(shape, np.int64)))
        value = numpy_helper.from_array(np.array([number], np.float32))
        return node("ConstantOfShape", [name + ".shape"], [name], value=value)

    shapes = []
    return model([
        fill("conv.weight", 0.25, 3, 2, 3, 3), fill("conv.bias", -0.5, 3), fill("bn.weight", 1.5, 3),
        fill("bn.bias", 0.125, 3), fill("bn.mean", 0.25, 3), fill("bn.var", 2, 3), fill("other", 2, 1),
        node("Conv", ["x", "conv.weight", "conv.bias"], ["c"], name="conv", pads=[1, 1, 1, 1]),
        node("BatchNormalization", ["c", "bn.weight", "bn.bias", "bn.mean", "bn.var"], ["b"], name="bn"),
        node("MaxPool", ["b"], ["p"], name="pool", kernel_shape=[3, 3], strides=[2, 2], pads=[0, 0, 1, 1]),
        node("Mul", ["p", "other"], ["y"], name="mul"),
    ], [("x", ["batch", 2, 6, 6])], ["y"], shapes)


def unsupported():
    node = helper.make_node
    return model([
        node("NoSuchOperator", ["x"], ["a"], name="first"),
        node("Relu", ["a"], ["b"], name="second", slope=0.5),
        node("Neg", ["b"], ["y"], name="third"),
    ], [("x", [2])], ["y"])


def misspelt():
    node = helper.make_node
    return model([
        node("Sigmoyd", ["x"], ["a"], name="first"),
        node("LeakyRelu", ["a"], ["b"], name="second", aplha=0.1, gamma=2.0),
        node("Gelu", ["b"], ["c"], name="third", domain="com.microsoft"),
        node("Relu", ["c"], ["y"], name="fourth", slope=0.5),
    ], [("x", [2])], ["y"])


def unfitting():
    return model([helper.make_node("MatMul", ["x", "w"], ["y"], name="product")], [("x", [2, 3])], ["y"],
                 [("w", values(4, 5))])


def cyclic():
    node = helper.make_node
    return model([
        node("Add", ["x", "b"], ["a"], name="first"), node("Neg", ["a"], ["b"], name="second"),
    ], [("x", [2])], ["b"])


def external(location):
    made = model([helper.make_node("Add", ["x", "w"], ["y"], name="add")], [("x", [2])], ["y"], [("w", values(2))])
    tensor = made.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", "8"), ("length", "8")):
        tensor.external_data.add(key=key, value=value)
    return made


def huge():
    made = model([helper.make_node("Add", ["x", "w"], ["y"], name="add")], [("x", [2])], ["y"], [("w", values(2))])
    del made.graph.initializer[0].dims[:]
    made.graph.initializer[0].dims.extend([1 << 30, 1 << 30, 1 << 30])
    return made


def detector():
    """Sees two objects that overlap and one by itself in every picture; the first of each pair of classes is nothing."""
    scores = np.array([[[0.1, 0.9], [0.2, 0.8], [0.3, 0.7], [0.9, 0.1]]], np.float32)
    boxes = np.array([[[0, 0, 0.5, 0.5], [0, 0, 0.5, 0.4], [0.75, 0.5, 1, 1], [0.5, 0.5, 1, 1]]], np.float32)
    made = model([
        helper.make_node("ReduceMean", ["image"], ["mean"], name="mean", keepdims=0),
        helper.make_node("Mul", ["mean", "zero"], ["nothing"], name="nothing"),
        helper.make_node("Add", ["somewhere", "nothing"], ["boxes"], name="boxes"),
        helper.make_node("Add", ["sure", "nothing"], ["scores"], name="scores"),
    ], [("image", [1, 3, 8, 8])], ["scores", "boxes"], [
        ("zero", np.float32(0)), ("somewhere", boxes), ("sure", scores)])
    for output, array in zip(made.graph.output, (scores, boxes)):
        output.CopyFrom(helper.make_tensor_value_info(output.name, TensorProto.FLOAT, array.shape))
    return made


def sequences():
    """A sequence and a tensor as inputs; all of them in a row, and the longer sequence, as outputs."""
    kind = helper.make_sequence_type_proto(helper.make_tensor_type_proto(TensorProto.FLOAT, [None, 2]))
    made = model([
        helper.make_node("SequenceInsert", ["s", "t"], ["longer"], name="insert"),
        helper.make_node("ConcatFromSequence", ["longer"], ["joined"], name="join", axis=0),
    ], [("t", [1, 2])], ["joined"])
    made.graph.input.insert(0, helper.make_value_info("s", kind))
    made.graph.output.append(helper.make_value_info("longer", kind))
    return made


def pictures():
    """The probabilities that a picture is red, green or blue, by the means of its channels."""
    return model([
        helper.make_node("GlobalAveragePool", ["image"], ["means"], name="means"),
        helper.make_node("Softmax", ["means"], ["p"], name="softmax", axis=1),
        helper.make_node("Flatten", ["p"], ["probabilities"], name="flatten"),
    ], [("image", [1, 3, 4, 4])], ["probabilities"])


def rows():
    """Scores of a row's two numbers and of their sum."""
    return model([helper.make_node("Gemm", ["x", "w"], ["scores"], name="gemm")], [("x", ["batch", 2])], ["scores"],
                 [("w", np.array([[1, 0, 1], [0, 1, 1]], np.float32))])


def swift(name, comment, content):
    return f"  /// {comment}\n  static let {name} = {content}\n"


def floats(array):
    return "[" + ", ".join(repr(float(v)) for v in np.asarray(array).ravel()) + "] as [Float]"


def text(made):
    return '"' + base64.b64encode(made.SerializeToString()).decode() + '"'


def main():
    network = convolutional()
    x = values(2, 2, 6, 6)
    session = onnxruntime.InferenceSession(network.SerializeToString())
    y = session.run(None, {"x": x})[0]
    # Numbers of their own, so that what the others drew stays.
    elements = [np.arange(4, dtype=np.float32).reshape(2, 2), np.full((1, 2), -1, np.float32)]
    joined, longer = onnxruntime.InferenceSession(sequences().SerializeToString()).run(
        None, {"s": elements, "t": np.array([[7, 8]], np.float32)})
    assert [part.shape for part in longer] == [(2, 2), (1, 2), (1, 2)]
    pooled = onnxruntime.InferenceSession(filled().SerializeToString()).run(None, {"x": x})[0]
    assert pooled.shape == (2, 3, 3, 3)
    parts = [
        swift("convolutional", convolutional.__doc__, text(network)),
        swift("input", "`[2, 2, 6, 6]`", floats(x)), swift("output", "`[2, 3]`, as onnxruntime has it.", floats(y)),
        swift("filled", filled.__doc__, text(filled())),
        swift("pooled", "Of `filled`, `[2, 3, 3, 3]`, as onnxruntime has it.", floats(pooled)),
        swift("unsupported", "An operator and an attribute that nobody knows.", text(unsupported())),
        swift("misspelt", "Names that are nearly right.", text(misspelt())),
        swift("unfitting", "A product of matrices that do not fit.", text(unfitting())),
        swift("cyclic", "Two nodes that wait for each other.", text(cyclic())),
        swift("external", "A weight in `weights.bin`, bytes 8 to 16.", text(external("weights.bin"))),
        swift("escaping", "A weight in a file outside the folder.", text(external("../weights.bin"))),
        swift("huge", "A weight of 2⁹⁰ elements.", text(huge())),
        swift("sequences", sequences.__doc__, text(sequences())),
        swift("joined", "Of the sequence 0 1; 2 3 and -1 -1, and the tensor 7 8, as onnxruntime has it.", floats(joined)),
    ]
    TARGET.write_text(
        "// Made by Tools/make_onnx_fixtures.py\n// swift-format-ignore-file\n\n"
        "/// Models in base64, and what onnxruntime computes with them.\nenum Fixtures {\n" + "\n".join(parts) + "}\n")
    commands = [
        swift("convolutional", convolutional.__doc__, text(network)), swift("misspelt", "Names that are nearly right.", text(misspelt())),
        swift("detector", detector.__doc__, text(detector())),
        swift("sequences", sequences.__doc__, text(sequences())), swift("pictures", pictures.__doc__, text(pictures())),
        swift("rows", rows.__doc__, text(rows())),
    ]
    COMMANDS.write_text(
        "// Made by Tools/make_onnx_fixtures.py\n// swift-format-ignore-file\n\n"
        "/// Models in base64.\nenum ONNXModels {\n" + "\n".join(commands) + "}\n")


if __name__ == "__main__":
    main()
