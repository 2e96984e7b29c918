// Written by Tools/make_catalogue.py from Tools/operations/normalization.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let normalization = OperationFamily(
    name: "normalization", title: "Normalization, softmax and shuffles",
    rows: [
      normalization_torch_nn_functional_batch_norm(),
      normalization_torch_nn_functional_batch_norm_2(),
      normalization_torch_nn_functional_batch_norm_3(),
      normalization_torch_nn_functional_layer_norm(),
      normalization_torch_nn_functional_layer_norm_2(),
      normalization_torch_nn_functional_layer_norm_3(),
      normalization_torch_nn_functional_layer_norm_4(),
      normalization_torch_nn_functional_group_norm(),
      normalization_torch_nn_functional_group_norm_2(),
      normalization_torch_nn_functional_instance_norm(),
      normalization_torch_nn_functional_instance_norm_2(),
      normalization_torch_nn_functional_rms_norm(),
      normalization_torch_nn_functional_rms_norm_2(),
      normalization_torch_nn_functional_rms_norm_3(),
      normalization_torch_nn_functional_local_response_norm(),
      normalization_torch_nn_functional_local_response_norm_2(),
      normalization_torch_nn_functional_local_response_norm_3(),
      normalization_torch_weight_norm(),
      normalization_torch_weight_norm_2(),
      normalization_torch_nn_functional_softmax(),
      normalization_torch_nn_functional_softmax_2(),
      normalization_torch_nn_functional_softmax_3(),
      normalization_torch_nn_functional_log_softmax(),
      normalization_torch_nn_functional_log_softmax_2(),
      normalization_torch_nn_functional_softmin(),
      normalization_torch_nn_functional_pixel_shuffle(),
      normalization_torch_nn_functional_pixel_unshuffle(),
      normalization_torch_nn_functional_channel_shuffle(),
    ])
}

@inline(never) private func normalization_torch_nn_functional_batch_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.batch_norm", ["torch.nn.functional.batch_norm", "torch.batch_norm"], torch: "F.batch_norm(x, None, None, y, z, training=True)", swift: "x.batchNormalized(scale: y, shift: z)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true), .float([3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.batchNormalized(scale: y, shift: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_batch_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.batch_norm 2", ["torch.nn.functional.batch_norm", "torch.batch_norm"], torch: "F.batch_norm(x, None, None, training=True, eps=0.01)", swift: "x.batchNormalized(epsilon: 0.01)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.batchNormalized(epsilon: 0.01)]
  }
}

@inline(never) private func normalization_torch_nn_functional_batch_norm_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.batch_norm 3", ["torch.nn.functional.batch_norm", "torch.batch_norm"], torch: "F.batch_norm(x, y, z, w, w * 2, eps=0.1)", swift: "x.batchNormalized(mean: y, variance: z, scale: w, shift: w * 2, epsilon: 0.1)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...1.5), .float([2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.batchNormalized(mean: y, variance: z, scale: w, shift: w * 2, epsilon: 0.1)]
  }
}

@inline(never) private func normalization_torch_nn_functional_layer_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.layer_norm", ["torch.nn.functional.layer_norm", "torch.layer_norm"], torch: "F.layer_norm(x, (4,))", swift: "x.layerNormalized()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.layerNormalized()]
  }
}

@inline(never) private func normalization_torch_nn_functional_layer_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.layer_norm 2", ["torch.nn.functional.layer_norm", "torch.layer_norm"], torch: "F.layer_norm(x, (2, 3), y, z, 0.01)", swift: "x.layerNormalized(trailingAxes: 2, scale: y, shift: z, epsilon: 0.01)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.layerNormalized(trailingAxes: 2, scale: y, shift: z, epsilon: 0.01)]
  }
}

@inline(never) private func normalization_torch_nn_functional_layer_norm_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.layer_norm 3", ["torch.nn.functional.layer_norm", "torch.layer_norm"], torch: "F.layer_norm(x, y.shape, y, z)", swift: "x.layerNormalized(scale: y, shift: z)",
    cases: [
      [.float([2, 7], -1.5...1.5), .float([7], -1.5...1.5), .float([7], -1.5...1.5)],
      [.float([1, 17], -1.5...1.5), .float([17], -1.5...1.5), .float([17], -1.5...1.5)],
      [.float([5, 33], -1.5...1.5), .float([33], -1.5...1.5), .float([33], -1.5...1.5)],
      [.float([2, 7], -1.5...1.5, transposed: true), .float([7], -1.5...1.5), .float([7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "widths that no vector divides"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.layerNormalized(scale: y, shift: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_layer_norm_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.layer_norm 4", ["torch.nn.functional.layer_norm", "torch.layer_norm"], torch: "F.layer_norm(x, (1,), y, z)", swift: "x.layerNormalized(scale: y, shift: z)",
    cases: [
      [.float([3, 1], -1.5...1.5), .float([1], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "rows of one value become the shift"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.layerNormalized(scale: y, shift: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_group_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.group_norm", ["torch.nn.functional.group_norm", "torch.group_norm"], torch: "F.group_norm(x, 2, y, z)", swift: "x.groupNormalized(groups: 2, scale: y, shift: z)",
    cases: [
      [.float([2, 4, 3], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([1, 4, 2, 3], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.groupNormalized(groups: 2, scale: y, shift: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_group_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.group_norm 2", ["torch.nn.functional.group_norm", "torch.group_norm"], torch: "F.group_norm(x, 1, eps=0.01)", swift: "x.groupNormalized(groups: 1, epsilon: 0.01)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.groupNormalized(groups: 1, epsilon: 0.01)]
  }
}

@inline(never) private func normalization_torch_nn_functional_instance_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.instance_norm", ["torch.nn.functional.instance_norm", "torch.instance_norm"], torch: "F.instance_norm(x, weight=y, bias=z)", swift: "x.instanceNormalized(scale: y, shift: z)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5), .float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.instanceNormalized(scale: y, shift: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_instance_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.instance_norm 2", ["torch.nn.functional.instance_norm", "torch.instance_norm"], torch: "F.instance_norm(x, y, z, use_input_stats=False)", swift: "x.batchNormalized(mean: y, variance: z)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5), .fixed([3], -1.5...1.5), .fixed([3], 0.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.batchNormalized(mean: y, variance: z)]
  }
}

@inline(never) private func normalization_torch_nn_functional_rms_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.rms_norm", ["torch.nn.functional.rms_norm", "torch.rms_norm"], torch: "F.rms_norm(x, (4,))", swift: "x.rootMeanSquareNormalized()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.rootMeanSquareNormalized()]
  }
}

@inline(never) private func normalization_torch_nn_functional_rms_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.rms_norm 2", ["torch.nn.functional.rms_norm", "torch.rms_norm"], torch: "F.rms_norm(x, (2, 3), y, 0.01)", swift: "x.rootMeanSquareNormalized(trailingAxes: 2, scale: y, epsilon: 0.01)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.rootMeanSquareNormalized(trailingAxes: 2, scale: y, epsilon: 0.01)]
  }
}

@inline(never) private func normalization_torch_nn_functional_rms_norm_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.rms_norm 3", ["torch.nn.functional.rms_norm", "torch.rms_norm"], torch: "F.rms_norm(x, y.shape, y, 0.01)", swift: "x.rootMeanSquareNormalized(scale: y, epsilon: 0.01)",
    cases: [
      [.float([2, 7], -1.5...1.5), .float([7], -1.5...1.5)],
      [.float([1, 17], -1.5...1.5), .float([17], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.rootMeanSquareNormalized(scale: y, epsilon: 0.01)]
  }
}

@inline(never) private func normalization_torch_nn_functional_local_response_norm() -> OperationRow {
  OperationRow(
    "torch.nn.functional.local_response_norm", ["torch.nn.functional.local_response_norm"], torch: "F.local_response_norm(x, 3, alpha=0.5, beta=0.6, k=1.5)", swift: "x.localResponseNormalized(size: 3, alpha: 0.5, beta: 0.6, k: 1.5)",
    cases: [
      [.float([2, 5, 2, 2], -1.5...1.5)],
      [.float([1, 4, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.localResponseNormalized(size: 3, alpha: 0.5, beta: 0.6, k: 1.5)]
  }
}

@inline(never) private func normalization_torch_nn_functional_local_response_norm_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.local_response_norm 2", ["torch.nn.functional.local_response_norm"], torch: "F.local_response_norm(x, 4, alpha=0.5)", swift: "x.localResponseNormalized(size: 4, alpha: 0.5)",
    cases: [
      [.float([1, 6, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.localResponseNormalized(size: 4, alpha: 0.5)]
  }
}

@inline(never) private func normalization_torch_nn_functional_local_response_norm_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.local_response_norm 3", ["torch.nn.functional.local_response_norm"], torch: "krizhevsky(x, 5, 1e-2, 0.75, 2)", swift: "x.localResponseNormalized(size: 5, alpha: 1e-2, beta: 0.75, k: 2, convention: .sum)",
    cases: [
      [.float([2, 7, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "the formula of Krizhevsky et al. 2012, section 3.3, where α is not divided by n"
  ) { inputs in
    let x = inputs[0]
    return [x.localResponseNormalized(size: 5, alpha: 1e-2, beta: 0.75, k: 2, convention: .sum)]
  }
}

@inline(never) private func normalization_torch_weight_norm() -> OperationRow {
  OperationRow(
    "torch._weight_norm", ["torch._weight_norm"], torch: "torch._weight_norm(x, y, 0)", swift: "x.weightNormalized(gain: y)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([3, 1, 1], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "torch.nn.utils.parametrizations.weight_norm"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.weightNormalized(gain: y)]
  }
}

@inline(never) private func normalization_torch_weight_norm_2() -> OperationRow {
  OperationRow(
    "torch._weight_norm 2", ["torch._weight_norm"], torch: "torch._weight_norm(x, y, -1)", swift: "x.weightNormalized(gain: y, axis: nil)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "one norm of the whole tensor"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.weightNormalized(gain: y, axis: nil)]
  }
}

@inline(never) private func normalization_torch_nn_functional_softmax() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softmax", ["torch.nn.functional.softmax", "torch.softmax"], torch: "torch.softmax(x, -1)", swift: "x.softmax()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmax()]
  }
}

@inline(never) private func normalization_torch_nn_functional_softmax_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softmax 2", ["torch.nn.functional.softmax", "torch.softmax"], torch: "torch.softmax(x, 1)", swift: "x.softmax(axis: 1)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmax(axis: 1)]
  }
}

@inline(never) private func normalization_torch_nn_functional_softmax_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softmax 3", ["torch.nn.functional.softmax", "torch.softmax"], torch: "torch.softmax(x + 120, -1)", swift: "(x + 120).softmax()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [(x + 120).softmax()]
  }
}

@inline(never) private func normalization_torch_nn_functional_log_softmax() -> OperationRow {
  OperationRow(
    "torch.nn.functional.log_softmax", ["torch.nn.functional.log_softmax", "torch.log_softmax"], torch: "torch.log_softmax(x, -1)", swift: "x.logSoftmax()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSoftmax()]
  }
}

@inline(never) private func normalization_torch_nn_functional_log_softmax_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.log_softmax 2", ["torch.nn.functional.log_softmax", "torch.log_softmax"], torch: "torch.log_softmax(x, 0)", swift: "x.logSoftmax(axis: 0)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSoftmax(axis: 0)]
  }
}

@inline(never) private func normalization_torch_nn_functional_softmin() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softmin", ["torch.nn.functional.softmin"], torch: "F.softmin(x, 0)", swift: "x.softmin(axis: 0)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmin(axis: 0)]
  }
}

@inline(never) private func normalization_torch_nn_functional_pixel_shuffle() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pixel_shuffle", ["torch.nn.functional.pixel_shuffle", "torch.pixel_shuffle"], torch: "torch.pixel_shuffle(x, 2)", swift: "x.pixelShuffled(by: 2)",
    cases: [
      [.float([1, 8, 2, 3], -1.5...1.5)],
      [.float([4, 1, 2], -1.5...1.5)],
      [.float([2, 1, 4, 2, 1], -1.5...1.5)],
      [.float([1, 4, 2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.pixelShuffled(by: 2)]
  }
}

@inline(never) private func normalization_torch_nn_functional_pixel_unshuffle() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pixel_unshuffle", ["torch.nn.functional.pixel_unshuffle", "torch.pixel_unshuffle"], torch: "torch.pixel_unshuffle(x, 2)", swift: "x.pixelUnshuffled(by: 2)",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
      [.float([1, 2, 4], -1.5...1.5)],
      [.float([1, 1, 4, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.pixelUnshuffled(by: 2)]
  }
}

@inline(never) private func normalization_torch_nn_functional_channel_shuffle() -> OperationRow {
  OperationRow(
    "torch.nn.functional.channel_shuffle", ["torch.nn.functional.channel_shuffle", "torch.channel_shuffle"], torch: "torch.channel_shuffle(x, 2)", swift: "x.channelShuffled(groups: 2)",
    cases: [
      [.float([1, 6, 2, 2], -1.5...1.5)],
      [.float([2, 4, 1, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.channelShuffled(groups: 2)]
  }
}
