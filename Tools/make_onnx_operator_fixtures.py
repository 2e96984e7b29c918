#!/usr/bin/env python3
"""Writes Tests/StriateONNXTests/OperatorFixtures+Generated.swift: nodes with operands that the package `onnx` has no cases
for (sums beyond 2²⁴, groups, blocks, ties, odd lengths), and what onnxruntime computes.

    python3 Tools/make_onnx_operator_fixtures.py         (needs: pip install onnx==1.23.2 onnxruntime numpy)
"""

import base64
import io
import pathlib

import ml_dtypes
import numpy as np
import onnxruntime
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateONNXTests/OperatorFixtures+Generated.swift"
rng = np.random.default_rng(11)
f32 = np.float32


class Constant:
    """An operand that stands in the model, of a type that NumPy has no files for."""

    def __init__(self, values, kind):
        self.tensor = numpy_helper.from_array(values.astype(kind))


def u8(*shape):
    return rng.integers(0, 256, shape, np.uint8)


def i8(*shape):
    return rng.integers(-128, 128, shape, np.int8)


def normal(*shape):
    return rng.standard_normal(shape).astype(f32)


def positive(*shape):
    return (rng.random(shape) * 0.05 + 0.01).astype(f32)


def integer_cases():
    wide = np.full((3, 700), 255, np.uint8)
    yield "MatMulInteger", dict(a=wide, b=np.full((700, 2), 255, np.uint8)), {}, 10
    yield "MatMulInteger", dict(a=u8(5, 700), b=i8(700, 6), za=np.uint8(3), zb=i8(6)), {}, 10
    yield "MatMulInteger", dict(a=u8(2, 3, 300), b=u8(2, 300, 4), za=np.uint8(200), zb=np.uint8(9)), {}, 10
    yield "ConvInteger", dict(x=u8(2, 40, 9, 8), w=u8(6, 20, 3, 3), zx=np.uint8(120), zw=np.uint8(7)), dict(
        group=2, pads=[1, 0, 1, 2], strides=[2, 1]), 10
    yield "ConvInteger", dict(x=u8(1, 3, 20), w=u8(4, 3, 5), zx=np.uint8(5)), dict(auto_pad="SAME_UPPER", dilations=[2]), 10
    yield "QLinearConv", dict(
        x=u8(2, 30, 7, 7), sx=f32(0.04), zx=np.uint8(130), w=i8(8, 15, 3, 3), sw=positive(8), zw=np.zeros(8, np.int8),
        sy=f32(3), zy=np.uint8(100), b=rng.integers(-5000, 5000, 8, np.int32)), dict(group=2, pads=[1, 1, 1, 1]), 10
    yield "QLinearConv", dict(
        x=i8(1, 2, 9, 9), sx=f32(0.04), zx=np.int8(-10), w=i8(3, 2, 3, 3), sw=f32(0.02), zw=np.int8(0), sy=f32(0.5),
        zy=np.int8(3)), dict(dilations=[2, 2]), 10
    yield "QLinearMatMul", dict(
        a=u8(2, 4, 600), sa=f32(0.03), za=np.uint8(128), b=u8(2, 600, 5), sb=f32(0.02), zb=np.uint8(100), sy=f32(2.5),
        zy=np.uint8(77)), {}, 10
    yield "QLinearMatMul", dict(
        a=i8(7, 20), sa=f32(0.03), za=np.int8(2), b=i8(20, 5), sb=positive(5), zb=np.zeros(5, np.int8), sy=f32(0.9),
        zy=np.int8(-5)), {}, 21
    # Pairs of products that do not fit 16 bits.
    yield "ConvInteger", dict(
        x=np.full((1, 64, 6, 6), 255, np.uint8), w=np.full((8, 64, 3, 3), 127, np.int8)), dict(pads=[1, 1, 1, 1]), 10
    yield "MatMulInteger", dict(a=np.full((4, 700), -128, np.int8), b=np.full((700, 3), -128, np.int8)), {}, 10


def contributed_cases():
    """Operators of onnxruntime's own domain, which it puts into models that it quantizes."""
    own = "com.microsoft"
    x = dict(x=u8(2, 3, 6, 5), sx=f32(0.04), zx=np.uint8(120))
    y = dict(sy=f32(0.05), zy=np.uint8(90))
    other = dict(b=u8(3, 1, 5), sb=f32(0.02), zb=np.uint8(3))
    yield "QLinearAdd", x | other | y, {}, own
    yield "QLinearMul", x | other | y, {}, own
    yield "QLinearSigmoid", x | dict(sy=f32(1 / 256), zy=np.uint8(0)), {}, own
    yield "QLinearLeakyRelu", x | y, dict(alpha=0.2), own
    yield "QLinearGlobalAveragePool", x | y, {}, own
    yield "QLinearAveragePool", x | y, dict(kernel_shape=[3, 2], strides=[2, 1], pads=[1, 0, 1, 1]), own
    yield "QLinearConcat", y | x | dict(b=u8(2, 4, 6, 5), sb=f32(0.03), zb=np.uint8(128)), dict(axis=1), own
    yield "QLinearSoftmax", x | dict(sy=f32(1 / 256), zy=np.uint8(0)), dict(axis=1, opset=13), own
    yield "QGemm", dict(
        a=u8(4, 300), sa=f32(0.03), za=np.uint8(128), b=i8(5, 300), sb=f32(0.02), zb=np.int8(0),
        c=rng.integers(-900, 900, 5, np.int32), sy=f32(2), zy=np.uint8(77)), dict(transB=1), own
    yield "QGemm", dict(
        a=u8(4, 30), sa=f32(0.03), za=np.uint8(128), b=i8(30, 5), sb=positive(5), zb=np.zeros(5, np.int8)), {}, own


def quantized_cases():
    x = normal(4, 6, 5) * 4
    # Halves, where rounding decides.
    x[0, 0] = [0.5, 1.5, -0.5, -2.5, 6e4]
    yield "QuantizeLinear", dict(x=x, s=f32(1), z=np.uint8(3)), {}, 10
    yield "QuantizeLinear", dict(x=x, s=positive(6), z=i8(6)), dict(axis=1), 13
    yield "QuantizeLinear", dict(x=x, s=positive(5), z=rng.integers(0, 60000, 5).astype(np.uint16)), dict(axis=-1), 21
    yield "QuantizeLinear", dict(x=x, s=f32(0.001), z=np.int16(-700)), {}, 21
    yield "QuantizeLinear", dict(x=x, s=positive(4, 3, 5), z=u8(4, 3, 5)), dict(axis=1, block_size=2), 21
    yield "QuantizeLinear", dict(x=x.astype(np.float16)[1:], s=np.float16(0.25), z=np.int8(1)), {}, 19
    yield "DequantizeLinear", dict(x=i8(4, 6, 5), s=positive(6), z=i8(6)), dict(axis=1), 13
    yield "DequantizeLinear", dict(x=u8(4, 6, 5), s=positive(4, 2, 5), z=u8(4, 2, 5)), dict(axis=1, block_size=3), 21
    yield "DequantizeLinear", dict(x=rng.integers(-1000, 1000, (3, 4), np.int32), s=f32(0.1)), {}, 13
    yield "DequantizeLinear", dict(x=rng.integers(0, 65536, (3, 4)).astype(np.uint16), s=f32(0.1), z=np.uint16(40000)), {}, 21
    for low, kind in ((-8, ml_dtypes.int4), (0, ml_dtypes.uint4)):
        whole = rng.integers(low, low + 16, (3, 5)).astype(np.int8)
        yield "DequantizeLinear", dict(
            x=Constant(whole, kind), s=positive(3, 2), z=Constant(whole[:, 1:3], kind)), dict(axis=1, block_size=3), 21
    yield "DynamicQuantizeLinear", dict(x=normal(7, 9)), {}, 11
    yield "DynamicQuantizeLinear", dict(x=np.abs(normal(11))), {}, 11
    yield "DynamicQuantizeLinear", dict(x=np.zeros(4, f32)), {}, 11


def detection_cases():
    corners = rng.integers(0, 12, (2, 60, 4)).astype(f32)
    scores = (rng.integers(0, 30, (2, 3, 60)) / 30).astype(f32)
    limits = dict(n=np.int64(9), iou=f32(0.3), least=f32(0.2))
    yield "NonMaxSuppression", dict(b=corners, s=scores, **limits), {}, 11
    yield "NonMaxSuppression", dict(b=corners + 1, s=scores, **limits), dict(center_point_box=1), 11
    yield "NonMaxSuppression", dict(b=corners, s=scores), {}, 11
    x = normal(2, 3, 11, 9)
    rois = np.array([[0, 0, 20, 16], [3.3, 2.2, 9.5, 8.1], [-4, 5, 30, 7], [6, 6, 6.2, 6.1]], f32)
    images = np.array([0, 1, 1, 0])
    for mode, coordinates, samples in (
            ("avg", "half_pixel", 2), ("avg", "output_half_pixel", 0), ("max", "half_pixel", 2), ("max", "output_half_pixel", 3)):
        yield "RoiAlign", dict(x=x, r=rois, i=images), dict(
            mode=mode, coordinate_transformation_mode=coordinates, sampling_ratio=samples, output_height=3, output_width=2,
            spatial_scale=0.5), 16
    yield "MaxRoiPool", dict(x=x, r=np.array([[0, 0, 0, 8, 10], [1, 2, 3, 7, 9]], f32)), dict(
        pooled_shape=[3, 2], spatial_scale=1.0), 1
    yield "MaxUnpool", dict(x=normal(2, 3, 2, 3), i=np.stack([
        np.sort(rng.permutation(24)[:6]).reshape(2, 3) + 24 * p for p in range(6)]).reshape(2, 3, 2, 3)), dict(
            kernel_shape=[2, 2], strides=[2, 2]), 11
    yield "Col2Im", dict(x=normal(2, 3 * 6, 15), size=np.array([7, 6]), block=np.array([2, 3])), dict(
        pads=[0, 1, 1, 0], strides=[2, 1], dilations=[2, 1]), 18
    yield "DeformConv", dict(
        x=normal(2, 4, 6, 7), w=normal(6, 2, 3, 2), o=normal(2, 24, 4, 8) * 2, b=normal(6),
        m=rng.random((2, 12, 4, 8)).astype(f32)), dict(group=2, offset_group=2, pads=[1, 1, 1, 1], strides=[1, 1],
                                                       dilations=[2, 1], kernel_shape=[3, 2]), 19


def signal_cases():
    x, z = normal(2, 9, 1), normal(2, 9, 2)
    yield "DFT", dict(x=x), dict(axis=1), 17
    yield "DFT", dict(x=x, n=np.int64(7)), dict(axis=1, onesided=1), 17
    yield "DFT", dict(x=z, n=np.int64(16)), dict(axis=1), 17
    yield "DFT", dict(x=z), dict(axis=1, inverse=1), 17
    yield "DFT", dict(x=normal(3, 8, 5, 1), n=np.int64(8), axis=np.int64(1)), dict(onesided=1), 20
    signal = normal(2, 50, 1)
    yield "STFT", dict(x=signal, step=np.int64(7), w=positive(12)), {}, 17
    yield "STFT", dict(x=signal, step=np.int64(5), w=None, n=np.int64(11)), dict(onesided=0), 17
    yield "MelWeightMatrix", dict(
        bands=np.int64(20), n=np.int64(512), rate=np.int64(16000), low=f32(60), high=f32(7600)), {}, 17


def other_cases():
    rows = rng.integers(0, 2, (7, 3)).astype(f32)
    yield "Unique", dict(x=rows), dict(axis=0, sorted=0), 11
    yield "Unique", dict(x=rows), dict(axis=0), 11
    yield "Unique", dict(x=rng.integers(0, 5, (3, 4))), dict(sorted=0), 11
    yield "TfIdfVectorizer", dict(x=rng.integers(0, 4, (3, 9))), dict(
        mode="TFIDF", min_gram_length=1, max_gram_length=3, max_skip_count=2, ngram_counts=[0, 3, 9],
        ngram_indexes=[4, 0, 1, 2, 3, 5, 6], pool_int64s=[0, 1, 3, 0, 1, 2, 2, 1, 0, 0, 1, 2], weights=[1., 2, 3, .5, 4, 5, 6]), 9
    ml = "ai.onnx.ml"
    yield "ArrayFeatureExtractor", dict(x=normal(3, 2, 5), i=np.array([[4, 0, 0]])), {}, ml
    yield "Binarizer", dict(x=normal(4, 3)), dict(threshold=0.25), ml
    yield "TreeEnsemble", dict(x=rng.integers(0, 6, (20, 3)).astype(f32)), trees(), ml


def trees():
    """Two trees of seven nodes each, whole in depth, with every comparison but membership."""
    def tensor(name, values, dtype):
        values = np.asarray(values, dtype)
        return helper.make_tensor(name, helper.np_dtype_to_tensor_dtype(values.dtype), values.shape, values.tolist())
    inner = np.arange(14) % 7 < 3
    yes = [7 * t + 2 * n + 1 if n < 3 else 2 * (4 * t + n - 3) for t in range(2) for n in range(7)]
    no = [7 * t + 2 * n + 2 if n < 3 else 2 * (4 * t + n - 3) + 1 for t in range(2) for n in range(7)]
    leaf = [0 if i else 1 for i in inner]
    return dict(
        tree_roots=[0, 7], n_targets=2, aggregate_function=1, nodes_featureids=rng.integers(0, 3, 14).tolist(),
        nodes_modes=tensor("modes", rng.integers(0, 6, 14), np.uint8),
        nodes_splits=tensor("splits", rng.integers(0, 6, 14), f32), nodes_truenodeids=yes, nodes_falsenodeids=no,
        nodes_trueleafs=leaf, nodes_falseleafs=leaf, leaf_targetids=rng.integers(0, 2, 16).tolist(),
        leaf_weights=tensor("weights", rng.standard_normal(16), f32))


OUTPUTS = {"DynamicQuantizeLinear": 3, "Unique": 4}


def made(operator, operands, attributes, version):
    """The model of one node, and its results by onnxruntime, or by the package's own evaluator where that has none."""
    domain, opset = (version, 20) if isinstance(version, str) else ("", version)
    given = {name: np.asarray(value) for name, value in operands.items() if value is not None
             and not isinstance(value, Constant)}
    outputs = [f"y{i}" for i in range(OUTPUTS.get(operator, 1))]
    node = helper.make_node(
        operator, [name if value is not None else "" for name, value in operands.items()], outputs, domain=domain,
        **attributes)
    graph = helper.make_graph([node], "fixture", [
        helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(value.dtype), value.shape)
        for name, value in given.items()], [helper.make_empty_tensor_value_info(name) for name in outputs])
    for name, value in operands.items():
        if isinstance(value, Constant):
            value.tensor.name = name
            graph.initializer.append(value.tensor)
    imports = [helper.make_opsetid("", opset)] + ([helper.make_opsetid(domain, 1 if domain == "com.microsoft" else 5)] if domain else [])
    model = helper.make_model(graph, opset_imports=imports, ir_version=10)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        results = onnxruntime.InferenceSession(model.SerializeToString(), options).run(None, given)
    except Exception as error:
        print(f"{operator} by onnx.reference: {str(error)[:110]}")
        results = ReferenceEvaluator(model).run(None, given)
    return model, given, dict(zip(outputs, results))


def archive(arrays):
    memory = io.BytesIO()
    np.savez_compressed(memory, **arrays)
    return base64.b64encode(memory.getvalue()).decode()


def main():
    lines, counts = [], {}
    for cases in (integer_cases, contributed_cases, quantized_cases, detection_cases, signal_cases, other_cases):
        for operator, operands, attributes, version in cases():
            counts[operator] = counts.get(operator, 0) + 1
            model, given, results = made(operator, operands, attributes, version)
            arrays = {"in-" + k: v for k, v in given.items()} | {"out-" + k: v for k, v in results.items()}
            lines.append(
                f'    OperatorFixture(\n      name: "{operator} {counts[operator]}",\n'
                f'      model: "{base64.b64encode(model.SerializeToString()).decode()}",\n'
                f'      arrays: "{archive(arrays)}"),\n')
    TARGET.write_text(
        "// Made by Tools/make_onnx_operator_fixtures.py\n// swift-format-ignore-file\n\n"
        "extension OperatorFixture {\n  static let all = [\n" + "".join(lines) + "  ]\n}\n")


if __name__ == "__main__":
    main()
