// Written by Tools/make_catalogue.py from Tools/operations/pooling.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let pooling = OperationFamily(
    name: "pooling", title: "Pooling",
    rows: [
      pooling_torch_nn_functional_max_pool1d(),
      pooling_torch_nn_functional_max_pool1d_2(),
      pooling_torch_nn_functional_max_pool1d_with_indices(),
      pooling_torch_nn_functional_max_pool2d(),
      pooling_torch_nn_functional_max_pool2d_2(),
      pooling_torch_nn_functional_max_pool2d_3(),
      pooling_torch_nn_functional_max_pool2d_4(),
      pooling_torch_nn_functional_max_pool2d_with_indices(),
      pooling_torch_nn_functional_max_pool3d(),
      pooling_torch_nn_functional_max_pool3d_2(),
      pooling_torch_nn_functional_max_pool3d_with_indices(),
      pooling_torch_nn_functional_avg_pool1d(),
      pooling_torch_nn_functional_avg_pool1d_2(),
      pooling_torch_nn_functional_avg_pool2d(),
      pooling_torch_nn_functional_avg_pool2d_2(),
      pooling_torch_nn_functional_avg_pool2d_3(),
      pooling_torch_nn_functional_avg_pool2d_4(),
      pooling_torch_nn_functional_avg_pool2d_5(),
      pooling_torch_nn_functional_avg_pool3d(),
      pooling_torch_nn_functional_avg_pool3d_2(),
      pooling_torch_nn_functional_avg_pool3d_3(),
      pooling_torch_nn_functional_avg_pool3d_4(),
      pooling_torch_nn_functional_lp_pool1d(),
      pooling_torch_nn_functional_lp_pool2d(),
      pooling_torch_nn_functional_lp_pool3d(),
      pooling_torch_nn_functional_max_unpool1d(),
      pooling_torch_nn_functional_max_unpool1d_2(),
      pooling_torch_nn_functional_max_unpool2d(),
      pooling_torch_nn_functional_max_unpool3d(),
      pooling_torch_nn_functional_adaptive_avg_pool1d(),
      pooling_torch_nn_functional_adaptive_avg_pool2d(),
      pooling_torch_nn_functional_adaptive_avg_pool3d(),
      pooling_torch_nn_functional_adaptive_max_pool1d(),
      pooling_torch_nn_functional_adaptive_max_pool1d_with_indices(),
      pooling_torch_nn_functional_adaptive_max_pool2d(),
      pooling_torch_nn_functional_adaptive_max_pool2d_with_indices(),
      pooling_torch_nn_functional_adaptive_max_pool3d(),
      pooling_torch_nn_functional_adaptive_max_pool3d_with_indices(),
      pooling_torch_nn_functional_adaptive_avg_pool2d_2(),
      pooling_torch_nn_functional_adaptive_max_pool2d_2(),
      pooling_torch_nn_functional_fractional_max_pool2d(),
      pooling_torch_nn_functional_fractional_max_pool3d(),
    ])
}

@inline(never) private func pooling_torch_nn_functional_max_pool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool1d", ["torch.nn.functional.max_pool1d", "torch.max_pool1d"], torch: "F.max_pool1d(x, 2)", swift: "x.maxPool(window: 2)",
    cases: [
      [.float([2, 3, 5], -1.5...1.5)],
      [.float([1, 1, 2], -1.5...1.5)],
      [.float([2, 2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: 2)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool1d 2", ["torch.nn.functional.max_pool1d", "torch.max_pool1d"], torch: "F.max_pool1d(x, 3, 2, 1, 2, ceil_mode=True)", swift: "x.maxPool(window: 3, strides: 2, padding: 1, dilation: 2, roundsUp: true)",
    cases: [
      [.float([1, 2, 8], -1.5...1.5)],
      [.float([1, 1, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: 3, strides: 2, padding: 1, dilation: 2, roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool1d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool1d_with_indices", ["torch.nn.functional.max_pool1d_with_indices", "torch.max_pool1d_with_indices"], torch: "F.max_pool1d(x, 3, 1, return_indices=True)", swift: "let pooled = x.maxPoolWithIndices(window: 3, strides: 1)\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: 3, strides: 1)
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool2d", ["torch.nn.functional.max_pool2d", "torch.max_pool2d"], torch: "F.max_pool2d(x, 2)", swift: "x.maxPool(window: Pair(2))",
    cases: [
      [.float([2, 1, 4, 5], -1.5...1.5)],
      [.float([0, 2, 4, 4], -1.5...1.5)],
      [.float([1, 1, 2, 2], -1.5...1.5)],
      [.float([1, 2, 4, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Pair(2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool2d 2", ["torch.nn.functional.max_pool2d", "torch.max_pool2d"], torch: "F.max_pool2d(x, (3, 2), (1, 2), 1)", swift: "x.maxPool(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1))",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool2d 3", ["torch.nn.functional.max_pool2d", "torch.max_pool2d"], torch: "F.max_pool2d(x, 2, 1, 1, (2, 1))", swift: "x.maxPool(window: Pair(2), strides: Pair(1), padding: Pair(1), dilation: Pair(2, 1))",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Pair(2), strides: Pair(1), padding: Pair(1), dilation: Pair(2, 1))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool2d 4", ["torch.nn.functional.max_pool2d", "torch.max_pool2d"], torch: "F.max_pool2d(x, 2, 2, 1, ceil_mode=True)", swift: "x.maxPool(window: Pair(2), strides: Pair(2), padding: Pair(1), roundsUp: true)",
    cases: [
      [.float([1, 1, 5, 4], -1.5...1.5)],
      [.float([1, 1, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Pair(2), strides: Pair(2), padding: Pair(1), roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool2d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool2d_with_indices", ["torch.nn.functional.max_pool2d_with_indices"], torch: "F.max_pool2d(x, 3, 2, 1, return_indices=True)", swift: "let pooled = x.maxPoolWithIndices(window: Pair(3), strides: Pair(2), padding: Pair(1))\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: Pair(3), strides: Pair(2), padding: Pair(1))
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool3d", ["torch.nn.functional.max_pool3d", "torch.max_pool3d"], torch: "F.max_pool3d(x, 2)", swift: "x.maxPool(window: Triple(2))",
    cases: [
      [.float([1, 2, 2, 4, 3], -1.5...1.5)],
      [.float([1, 1, 2, 4, 3], -1.5...1.5, transposed: true)],
      [.float([0, 1, 2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Triple(2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool3d 2", ["torch.nn.functional.max_pool3d", "torch.max_pool3d"], torch: "F.max_pool3d(x, (2, 2, 3), (2, 1, 2), 1, (1, 2, 1), ceil_mode=True)", swift: "x.maxPool(window: Triple(2, 2, 3), strides: Triple(2, 1, 2), padding: Triple(1), dilation: Triple(1, 2, 1), roundsUp: true)",
    cases: [
      [.float([1, 1, 4, 3, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maxPool(window: Triple(2, 2, 3), strides: Triple(2, 1, 2), padding: Triple(1), dilation: Triple(1, 2, 1), roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_pool3d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_pool3d_with_indices", ["torch.nn.functional.max_pool3d_with_indices"], torch: "F.max_pool3d(x, 2, 1, return_indices=True)", swift: "let pooled = x.maxPoolWithIndices(window: Triple(2), strides: Triple(1))\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 2, 3, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: Triple(2), strides: Triple(1))
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool1d", ["torch.nn.functional.avg_pool1d", "torch.avg_pool1d"], torch: "F.avg_pool1d(x, 3, 2, 1)", swift: "x.averagePool(window: 3, strides: 2, padding: 1)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
      [.float([1, 2, 5], -1.5...1.5, transposed: true)],
      [.float([0, 1, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: 3, strides: 2, padding: 1)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool1d 2", ["torch.nn.functional.avg_pool1d", "torch.avg_pool1d"], torch: "F.avg_pool1d(x, 3, 2, 1, ceil_mode=True, count_include_pad=False)", swift: "x.averagePool(window: 3, strides: 2, padding: 1, roundsUp: true, countsPadding: false)",
    cases: [
      [.float([1, 2, 6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: 3, strides: 2, padding: 1, roundsUp: true, countsPadding: false)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool2d", ["torch.nn.functional.avg_pool2d"], torch: "F.avg_pool2d(x, 2)", swift: "x.averagePool(window: Pair(2))",
    cases: [
      [.float([2, 1, 4, 5], -1.5...1.5)],
      [.float([1, 1, 2, 2], -1.5...1.5)],
      [.float([1, 2, 4, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Pair(2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool2d 2", ["torch.nn.functional.avg_pool2d"], torch: "F.avg_pool2d(x, 3, 2, 1)", swift: "x.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1))",
    cases: [
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1))]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool2d 3", ["torch.nn.functional.avg_pool2d"], torch: "F.avg_pool2d(x, 3, 2, 1, count_include_pad=False)", swift: "x.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1), countsPadding: false)",
    cases: [
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1), countsPadding: false)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool2d 4", ["torch.nn.functional.avg_pool2d"], torch: "F.avg_pool2d(x, (3, 2), 2, 1, ceil_mode=True)", swift: "x.averagePool(window: Pair(3, 2), strides: Pair(2), padding: Pair(1), roundsUp: true)",
    cases: [
      [.float([1, 2, 6, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Pair(3, 2), strides: Pair(2), padding: Pair(1), roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool2d_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool2d 5", ["torch.nn.functional.avg_pool2d"], torch: "F.avg_pool2d(x, 2, 1, 1, divisor_override=3)", swift: "x.averagePool(window: Pair(2), strides: Pair(1), padding: Pair(1), divisor: 3)",
    cases: [
      [.float([1, 2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Pair(2), strides: Pair(1), padding: Pair(1), divisor: 3)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool3d", ["torch.nn.functional.avg_pool3d"], torch: "F.avg_pool3d(x, 2, 1)", swift: "x.averagePool(window: Triple(2), strides: Triple(1))",
    cases: [
      [.float([1, 2, 3, 2, 3], -1.5...1.5)],
      [.float([1, 1, 2, 4, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Triple(2), strides: Triple(1))]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool3d 2", ["torch.nn.functional.avg_pool3d"], torch: "F.avg_pool3d(x, (2, 3, 2), 2, 1, ceil_mode=True)", swift: "x.averagePool(window: Triple(2, 3, 2), strides: Triple(2), padding: Triple(1), roundsUp: true)",
    cases: [
      [.float([1, 1, 3, 4, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Triple(2, 3, 2), strides: Triple(2), padding: Triple(1), roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool3d_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool3d 3", ["torch.nn.functional.avg_pool3d"], torch: "F.avg_pool3d(x, 2, 2, 1, count_include_pad=False)", swift: "x.averagePool(window: Triple(2), strides: Triple(2), padding: Triple(1), countsPadding: false)",
    cases: [
      [.float([1, 1, 3, 4, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Triple(2), strides: Triple(2), padding: Triple(1), countsPadding: false)]
  }
}

@inline(never) private func pooling_torch_nn_functional_avg_pool3d_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.avg_pool3d 4", ["torch.nn.functional.avg_pool3d"], torch: "F.avg_pool3d(x, 2, divisor_override=5)", swift: "x.averagePool(window: Triple(2), divisor: 5)",
    cases: [
      [.float([1, 2, 2, 4, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.averagePool(window: Triple(2), divisor: 5)]
  }
}

@inline(never) private func pooling_torch_nn_functional_lp_pool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.lp_pool1d", ["torch.nn.functional.lp_pool1d"], torch: "F.lp_pool1d(x, 3, 2, 1)", swift: "x.powerAveragePool(exponent: 3, window: 2, strides: 1)",
    cases: [
      [.float([1, 2, 5], 0.4...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.powerAveragePool(exponent: 3, window: 2, strides: 1)]
  }
}

@inline(never) private func pooling_torch_nn_functional_lp_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.lp_pool2d", ["torch.nn.functional.lp_pool2d"], torch: "F.lp_pool2d(x, 2, 2, ceil_mode=True)", swift: "x.powerAveragePool(exponent: 2, window: Pair(2), roundsUp: true)",
    cases: [
      [.float([1, 2, 4, 3], 0.4...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.powerAveragePool(exponent: 2, window: Pair(2), roundsUp: true)]
  }
}

@inline(never) private func pooling_torch_nn_functional_lp_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.lp_pool3d", ["torch.nn.functional.lp_pool3d"], torch: "F.lp_pool3d(x, 2, 2)", swift: "x.powerAveragePool(exponent: 2, window: Triple(2))",
    cases: [
      [.float([1, 1, 2, 4, 3], 0.4...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.powerAveragePool(exponent: 2, window: Triple(2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_unpool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_unpool1d", ["torch.nn.functional.max_unpool1d"], torch: "F.max_unpool1d(*F.max_pool1d(x, 2, return_indices=True), 2)", swift: "let pooled = x.maxPoolWithIndices(window: 2)\nreturn [pooled.values.maxUnpool(pooled.indices, window: 2)]",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: 2)
    return [pooled.values.maxUnpool(pooled.indices, window: 2)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_unpool1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_unpool1d 2", ["torch.nn.functional.max_unpool1d"], torch: "F.max_unpool1d(x, y, 3, 2, 1, output_size=(6,))", swift: "x.maxUnpool(y, window: 3, strides: 2, padding: 1, outputSize: 6)",
    cases: [
      [.float([1, 1, 3], -1.5...1.5), .given(.integer, [1, 1, 3], [1.0, 5.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maxUnpool(y, window: 3, strides: 2, padding: 1, outputSize: 6)]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_unpool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_unpool2d", ["torch.nn.functional.max_unpool2d"], torch: "F.max_unpool2d(*F.max_pool2d(x, 2, return_indices=True), 2, output_size=(5, 4))", swift: "let pooled = x.maxPoolWithIndices(window: Pair(2))\nreturn [pooled.values.maxUnpool(pooled.indices, window: Pair(2), outputSize: Pair(5, 4))]",
    cases: [
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: Pair(2))
    return [pooled.values.maxUnpool(pooled.indices, window: Pair(2), outputSize: Pair(5, 4))]
  }
}

@inline(never) private func pooling_torch_nn_functional_max_unpool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.max_unpool3d", ["torch.nn.functional.max_unpool3d"], torch: "F.max_unpool3d(*F.max_pool3d(x, 2, return_indices=True), 2)", swift: "let pooled = x.maxPoolWithIndices(window: Triple(2))\nreturn [pooled.values.maxUnpool(pooled.indices, window: Triple(2))]",
    cases: [
      [.float([1, 2, 2, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.maxPoolWithIndices(window: Triple(2))
    return [pooled.values.maxUnpool(pooled.indices, window: Triple(2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_avg_pool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_avg_pool1d", ["torch.nn.functional.adaptive_avg_pool1d", "torch.adaptive_avg_pool1d"], torch: "F.adaptive_avg_pool1d(x, 3)", swift: "x.adaptiveAveragePool(outputSize: 3)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
      [.float([1, 2, 7], -1.5...1.5)],
      [.float([1, 1, 2], -1.5...1.5)],
      [.float([1, 2, 5], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveAveragePool(outputSize: 3)]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_avg_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_avg_pool2d", ["torch.nn.functional.adaptive_avg_pool2d"], torch: "F.adaptive_avg_pool2d(x, (2, 3))", swift: "x.adaptiveAveragePool(outputSize: Pair(2, 3))",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
      [.float([1, 2, 5, 4], -1.5...1.5)],
      [.float([0, 1, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveAveragePool(outputSize: Pair(2, 3))]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_avg_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_avg_pool3d", ["torch.nn.functional.adaptive_avg_pool3d"], torch: "F.adaptive_avg_pool3d(x, (1, 2, 2))", swift: "x.adaptiveAveragePool(outputSize: Triple(1, 2, 2))",
    cases: [
      [.float([1, 2, 3, 3, 2], -1.5...1.5)],
      [.float([1, 1, 2, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveAveragePool(outputSize: Triple(1, 2, 2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool1d", ["torch.nn.functional.adaptive_max_pool1d"], torch: "F.adaptive_max_pool1d(x, 3)", swift: "x.adaptiveMaxPool(outputSize: 3)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
      [.float([1, 2, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveMaxPool(outputSize: 3)]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool1d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool1d_with_indices", ["torch.nn.functional.adaptive_max_pool1d_with_indices", "torch.adaptive_max_pool1d"], torch: "F.adaptive_max_pool1d(x, 4, return_indices=True)", swift: "let pooled = x.adaptiveMaxPoolWithIndices(outputSize: 4)\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
      [.float([1, 1, 8], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.adaptiveMaxPoolWithIndices(outputSize: 4)
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool2d", ["torch.nn.functional.adaptive_max_pool2d"], torch: "F.adaptive_max_pool2d(x, (2, 3))", swift: "x.adaptiveMaxPool(outputSize: Pair(2, 3))",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveMaxPool(outputSize: Pair(2, 3))]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool2d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool2d_with_indices", ["torch.nn.functional.adaptive_max_pool2d_with_indices"], torch: "F.adaptive_max_pool2d(x, (3, 2), return_indices=True)", swift: "let pooled = x.adaptiveMaxPoolWithIndices(outputSize: Pair(3, 2))\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 2, 5, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.adaptiveMaxPoolWithIndices(outputSize: Pair(3, 2))
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool3d", ["torch.nn.functional.adaptive_max_pool3d"], torch: "F.adaptive_max_pool3d(x, (2, 1, 2))", swift: "x.adaptiveMaxPool(outputSize: Triple(2, 1, 2))",
    cases: [
      [.float([1, 1, 3, 3, 4], -1.5...1.5)],
      [.float([1, 1, 4, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.adaptiveMaxPool(outputSize: Triple(2, 1, 2))]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool3d_with_indices() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool3d_with_indices", ["torch.nn.functional.adaptive_max_pool3d_with_indices"], torch: "F.adaptive_max_pool3d(x, 2, return_indices=True)", swift: "let pooled = x.adaptiveMaxPoolWithIndices(outputSize: Triple(2))\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 1, 3, 4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let pooled = x.adaptiveMaxPoolWithIndices(outputSize: Triple(2))
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_avg_pool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_avg_pool2d 2", ["torch.nn.functional.adaptive_avg_pool2d"], torch: "F.adaptive_avg_pool2d(x, 1)[:, :, 0, 0]", swift: "x.globalAveragePool()",
    cases: [
      [.float([2, 2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.globalAveragePool()]
  }
}

@inline(never) private func pooling_torch_nn_functional_adaptive_max_pool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.adaptive_max_pool2d 2", ["torch.nn.functional.adaptive_max_pool2d"], torch: "F.adaptive_max_pool2d(x, 1)[:, :, 0, 0]", swift: "x.globalMaxPool()",
    cases: [
      [.float([2, 2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.globalMaxPool()]
  }
}

@inline(never) private func pooling_torch_nn_functional_fractional_max_pool2d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.fractional_max_pool2d", ["torch.nn.functional.fractional_max_pool2d", "torch.nn.functional.fractional_max_pool2d_with_indices"], torch: "F.fractional_max_pool2d(x, (2, 3), output_size=(3, 2), _random_samples=y, return_indices=True)", swift: "let pooled = x.fractionalMaxPoolWithIndices(window: Pair(2, 3), outputSize: Pair(3, 2), samples: y)\nreturn [pooled.values, pooled.indices]",
    cases: [
      [.float([1, 2, 6, 5], -1.5...1.5), .fixed([1, 2, 2], 0.05...0.95)],
      [.float([1, 1, 4, 4], -1.5...1.5), .fixed([1, 1, 2], 0.05...0.95)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let pooled = x.fractionalMaxPoolWithIndices(window: Pair(2, 3), outputSize: Pair(3, 2), samples: y)
    return [pooled.values, pooled.indices]
  }
}

@inline(never) private func pooling_torch_nn_functional_fractional_max_pool3d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.fractional_max_pool3d", ["torch.nn.functional.fractional_max_pool3d", "torch.nn.functional.fractional_max_pool3d_with_indices"], torch: "F.fractional_max_pool3d(x, 2, output_size=(1, 3, 2), _random_samples=y)", swift: "x.fractionalMaxPool(window: Triple(2), outputSize: Triple(1, 3, 2), samples: y)",
    cases: [
      [.float([1, 1, 3, 5, 4], -1.5...1.5), .fixed([1, 1, 3], 0.05...0.95)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.fractionalMaxPool(window: Triple(2), outputSize: Triple(1, 3, 2), samples: y)]
  }
}
