// Written by Tools/make_catalogue.py from Tools/operations/losses.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let losses = OperationFamily(
    name: "losses", title: "Losses",
    rows: [
      losses_torch_nn_functional_mse_loss(),
      losses_torch_nn_functional_cross_entropy(),
      losses_torch_nn_functional_multi_margin_loss(),
      losses_torch_nn_functional_multi_margin_loss_2(),
    ])
}

@inline(never) private func losses_torch_nn_functional_mse_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.mse_loss", ["torch.nn.functional.mse_loss"], torch: "F.mse_loss(x, y)", swift: "x.meanSquaredError(y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanSquaredError(y)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y)", swift: "x.crossEntropy(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 5], -1.5...1.5, transposed: true), .integer([2], 0..<5)],
      [.float([1, 1], -1.5...1.5), .given(.integer, [1], [0.0])],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y) * x.shape[1]", swift: "x.hinge(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 5], -1.5...1.5, transposed: true), .integer([2], 0..<5)],
    ], kind: .loss, types: [.float64, .float32], note: "the sum over classes, as Weston and Watkins have it; PyTorch divides it by their number"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 2", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, margin=0.5) * x.shape[1]", swift: "x.hinge(labels: y, margin: 0.5)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y, margin: 0.5)]
  }
}
