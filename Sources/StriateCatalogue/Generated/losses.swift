// Written by Tools/make_catalogue.py from Tools/operations/losses.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let losses = OperationFamily(
    name: "losses", title: "Losses",
    rows: [
      losses_torch_nn_functional_cross_entropy(),
      losses_torch_nn_functional_cross_entropy_2(),
      losses_torch_nn_functional_cross_entropy_3(),
      losses_torch_nn_functional_cross_entropy_4(),
      losses_torch_nn_functional_cross_entropy_5(),
      losses_torch_nn_functional_cross_entropy_6(),
      losses_torch_nn_functional_cross_entropy_7(),
      losses_torch_nn_functional_cross_entropy_8(),
      losses_torch_nn_functional_cross_entropy_9(),
      losses_torch_nn_functional_cross_entropy_10(),
      losses_torch_nn_functional_cross_entropy_11(),
      losses_torch_nn_functional_cross_entropy_12(),
      losses_torch_nn_functional_cross_entropy_13(),
      losses_torch_nn_functional_cross_entropy_14(),
      losses_torch_nn_functional_cross_entropy_15(),
      losses_torch_nn_functional_cross_entropy_16(),
      losses_torch_nn_functional_cross_entropy_17(),
      losses_torch_nn_functional_cross_entropy_18(),
      losses_torch_nn_functional_cross_entropy_19(),
      losses_torch_nn_functional_cross_entropy_20(),
      losses_torch_nn_functional_cross_entropy_21(),
      losses_torch_nn_functional_cross_entropy_22(),
      losses_torch_nn_functional_cross_entropy_23(),
      losses_torch_nn_functional_cross_entropy_24(),
      losses_torch_nn_functional_nll_loss(),
      losses_torch_nn_functional_nll_loss_2(),
      losses_torch_nn_functional_nll_loss_3(),
      losses_torch_nn_functional_nll_loss_4(),
      losses_torch_nn_functional_nll_loss_5(),
      losses_torch_nn_functional_nll_loss_6(),
      losses_torch_nn_functional_linear_cross_entropy(),
      losses_bootstrapped_cross_entropy(),
      losses_bootstrapped_cross_entropy_2(),
      losses_torch_nn_functional_multi_margin_loss(),
      losses_torch_nn_functional_multi_margin_loss_2(),
      losses_hinge(),
      losses_hinge_2(),
      losses_hinge_3(),
      losses_hinge_4(),
      losses_torch_nn_functional_multi_margin_loss_3(),
      losses_torch_nn_functional_multi_margin_loss_4(),
      losses_torch_nn_functional_multi_margin_loss_5(),
      losses_torch_nn_functional_multi_margin_loss_6(),
      losses_torch_nn_functional_multi_margin_loss_7(),
      losses_torch_nn_functional_multi_margin_loss_8(),
      losses_torch_nn_functional_multilabel_margin_loss(),
      losses_torch_nn_functional_multilabel_margin_loss_2(),
      losses_torch_nn_functional_multilabel_margin_loss_3(),
      losses_torch_nn_functional_multilabel_soft_margin_loss(),
      losses_torch_nn_functional_multilabel_soft_margin_loss_2(),
      losses_torch_nn_functional_multilabel_soft_margin_loss_3(),
      losses_torch_nn_functional_multilabel_soft_margin_loss_4(),
      losses_torch_nn_functional_multilabel_soft_margin_loss_5(),
      losses_torch_nn_functional_multilabel_soft_margin_loss_6(),
      losses_torch_nn_functional_soft_margin_loss(),
      losses_torch_nn_functional_soft_margin_loss_2(),
      losses_torch_nn_functional_soft_margin_loss_3(),
      losses_torch_nn_functional_binary_cross_entropy(),
      losses_torch_nn_functional_binary_cross_entropy_2(),
      losses_torch_nn_functional_binary_cross_entropy_3(),
      losses_torch_nn_functional_binary_cross_entropy_4(),
      losses_torch_nn_functional_binary_cross_entropy_5(),
      losses_torch_nn_functional_binary_cross_entropy_6(),
      losses_torch_nn_functional_binary_cross_entropy_7(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits_2(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits_3(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits_4(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits_5(),
      losses_torch_nn_functional_binary_cross_entropy_with_logits_6(),
      losses_torchvision_ops_sigmoid_focal_loss(),
      losses_torchvision_ops_sigmoid_focal_loss_2(),
      losses_torchvision_ops_sigmoid_focal_loss_3(),
      losses_torchvision_ops_sigmoid_focal_loss_4(),
      losses_torchvision_ops_sigmoid_focal_loss_5(),
      losses_torchvision_ops_sigmoid_focal_loss_6(),
      losses_focal_loss(),
      losses_focal_loss_2(),
      losses_dice_loss(),
      losses_dice_loss_2(),
      losses_dice_loss_3(),
      losses_dice_loss_4(),
      losses_dice_loss_5(),
      losses_dice_loss_6(),
      losses_torch_nn_functional_mse_loss(),
      losses_torch_nn_functional_mse_loss_2(),
      losses_torch_nn_functional_mse_loss_3(),
      losses_torch_nn_functional_l1_loss(),
      losses_torch_nn_functional_l1_loss_2(),
      losses_torch_nn_functional_l1_loss_3(),
      losses_torch_nn_functional_smooth_l1_loss(),
      losses_torch_nn_functional_smooth_l1_loss_2(),
      losses_torch_nn_functional_smooth_l1_loss_3(),
      losses_torch_nn_functional_smooth_l1_loss_4(),
      losses_torch_nn_functional_smooth_l1_loss_5(),
      losses_torch_nn_functional_smooth_l1_loss_6(),
      losses_torch_nn_functional_smooth_l1_loss_7(),
      losses_torch_nn_functional_huber_loss(),
      losses_torch_nn_functional_huber_loss_2(),
      losses_torch_nn_functional_huber_loss_3(),
      losses_torch_nn_functional_huber_loss_4(),
      losses_torch_nn_functional_huber_loss_5(),
      losses_torch_nn_functional_huber_loss_6(),
      losses_ln_cosh_loss(),
      losses_torch_nn_functional_kl_div(),
      losses_torch_nn_functional_kl_div_2(),
      losses_torch_nn_functional_kl_div_3(),
      losses_torch_nn_functional_kl_div_4(),
      losses_torch_nn_functional_kl_div_5(),
      losses_torch_nn_functional_kl_div_6(),
      losses_torch_nn_functional_kl_div_7(),
      losses_torch_nn_functional_poisson_nll_loss(),
      losses_torch_nn_functional_poisson_nll_loss_2(),
      losses_torch_nn_functional_poisson_nll_loss_3(),
      losses_torch_nn_functional_poisson_nll_loss_4(),
      losses_torch_nn_functional_poisson_nll_loss_5(),
      losses_torch_nn_functional_gaussian_nll_loss(),
      losses_torch_nn_functional_gaussian_nll_loss_2(),
      losses_torch_nn_functional_gaussian_nll_loss_3(),
      losses_torch_nn_functional_gaussian_nll_loss_4(),
      losses_torch_nn_functional_cosine_embedding_loss(),
      losses_torch_nn_functional_cosine_embedding_loss_2(),
      losses_torch_nn_functional_cosine_embedding_loss_3(),
      losses_torch_nn_functional_cosine_embedding_loss_4(),
      losses_torch_nn_functional_hinge_embedding_loss(),
      losses_torch_nn_functional_hinge_embedding_loss_2(),
      losses_torch_nn_functional_hinge_embedding_loss_3(),
      losses_torch_nn_functional_hinge_embedding_loss_4(),
      losses_torch_nn_functional_margin_ranking_loss(),
      losses_torch_nn_functional_margin_ranking_loss_2(),
      losses_torch_nn_functional_margin_ranking_loss_3(),
      losses_torch_nn_functional_margin_ranking_loss_4(),
      losses_torch_nn_functional_triplet_margin_loss(),
      losses_torch_nn_functional_triplet_margin_loss_2(),
      losses_torch_nn_functional_triplet_margin_loss_3(),
      losses_torch_nn_functional_triplet_margin_loss_4(),
      losses_torch_nn_functional_triplet_margin_with_distance_loss(),
      losses_contrastive_loss(),
      losses_contrastive_loss_2(),
      losses_weighted_(),
      losses_weighted_2(),
      losses_torch_nn_functional_ctc_loss(),
      losses_torch_nn_functional_ctc_loss_2(),
      losses_torch_nn_functional_ctc_loss_3(),
    ])
}

@inline(never) private func losses_torch_nn_functional_cross_entropy() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y)", swift: "x.crossEntropy(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 5], -1.5...1.5, transposed: true), .integer([2], 0..<5)],
      [.float([1, 1], -1.5...1.5), .given(.integer, [1], [0.0])],
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
      [.float([2, 3, 4], -1.5...1.5), .integer([2, 4], 0..<3)],
      [.float([3], -1.5...1.5), .given(.integer, [], [2.0])],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 2", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, reduction='none')", swift: "x.crossEntropy(labels: y, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 3", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, reduction='sum')", swift: "x.crossEntropy(labels: y, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 4", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z)", swift: "x.crossEntropy(labels: y, weights: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 5", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, reduction='none')", swift: "x.crossEntropy(labels: y, weights: z, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 6", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, reduction='sum')", swift: "x.crossEntropy(labels: y, weights: z, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 7", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, ignore_index=-100)", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 8", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, ignore_index=-100, reduction='none')", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_9() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 9", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, ignore_index=-100, reduction='sum')", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_10() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 10", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, ignore_index=1)", swift: "x.crossEntropy(labels: y, ignoreIndex: 1)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, ignoreIndex: 1)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_11() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 11", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, ignore_index=1, reduction='none')", swift: "x.crossEntropy(labels: y, ignoreIndex: 1, reduction: .none)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, ignoreIndex: 1, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_12() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 12", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, ignore_index=1, reduction='sum')", swift: "x.crossEntropy(labels: y, ignoreIndex: 1, reduction: .sum)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, ignoreIndex: 1, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_13() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 13", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, label_smoothing=0.1)", swift: "x.crossEntropy(labels: y, labelSmoothing: 0.1)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, labelSmoothing: 0.1)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_14() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 14", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, label_smoothing=0.1, reduction='none')", swift: "x.crossEntropy(labels: y, labelSmoothing: 0.1, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, labelSmoothing: 0.1, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_15() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 15", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, label_smoothing=0.1, reduction='sum')", swift: "x.crossEntropy(labels: y, labelSmoothing: 0.1, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(labels: y, labelSmoothing: 0.1, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_16() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 16", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.2, ignore_index=-100)", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_17() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 17", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.2, ignore_index=-100, reduction='none')", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_18() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 18", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.2, ignore_index=-100, reduction='sum')", swift: "x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(labels: y, weights: z, ignoreIndex: -100, labelSmoothing: 0.2, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_19() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 19", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y)", swift: "x.crossEntropy(targets: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 3, 2], 0.0...1.0)],
      [.float([3], -1.5...1.5), .float([3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_20() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 20", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, reduction='none')", swift: "x.crossEntropy(targets: y, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_21() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 21", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, reduction='sum')", swift: "x.crossEntropy(targets: y, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossEntropy(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_22() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 22", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.1)", swift: "x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 3, 2], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_23() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 23", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.1, reduction='none')", swift: "x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cross_entropy_24() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cross_entropy 24", ["torch.nn.functional.cross_entropy"], torch: "F.cross_entropy(x, y, z, label_smoothing=0.1, reduction='sum')", swift: "x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.crossEntropy(targets: y, weights: z, labelSmoothing: 0.1, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y)", swift: "x.negativeLogLikelihood(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
      [.float([3], -1.5...1.5), .given(.integer, [], [1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.negativeLogLikelihood(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss 2", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y, reduction='none')", swift: "x.negativeLogLikelihood(labels: y, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.negativeLogLikelihood(labels: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss 3", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y, reduction='sum')", swift: "x.negativeLogLikelihood(labels: y, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.negativeLogLikelihood(labels: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss 4", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y, z, ignore_index=-100)", swift: "x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss 5", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y, z, ignore_index=-100, reduction='none')", swift: "x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_nll_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.nll_loss 6", ["torch.nn.functional.nll_loss"], torch: "F.nll_loss(x, y, z, ignore_index=-100, reduction='sum')", swift: "x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .given(.integer, [4], [0.0, 2.0, -100.0, 1.0]), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.negativeLogLikelihood(labels: y, weights: z, ignoreIndex: -100, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_linear_cross_entropy() -> OperationRow {
  OperationRow(
    "torch.nn.functional.linear_cross_entropy", ["torch.nn.functional.linear_cross_entropy"], torch: "F.linear_cross_entropy(x, y, z)", swift: "x.linear(y).crossEntropy(labels: z)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32], note: "two calls: the product's memory is the plan's business"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.linear(y).crossEntropy(labels: z)]
  }
}

@inline(never) private func losses_bootstrapped_cross_entropy() -> OperationRow {
  OperationRow(
    "bootstrapped cross-entropy", ["bootstrapped cross-entropy"], torch: "bootstrapped(x, y, 2).mean()", swift: "x.bootstrappedCrossEntropy(labels: y, count: 2)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
      [.float([2, 3, 4], -1.5...1.5), .integer([2, 4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32], note: "of FRRN; PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.bootstrappedCrossEntropy(labels: y, count: 2)]
  }
}

@inline(never) private func losses_bootstrapped_cross_entropy_2() -> OperationRow {
  OperationRow(
    "bootstrapped cross-entropy 2", ["bootstrapped cross-entropy"], torch: "bootstrapped(x, y, 3, weight=z, ignore_index=1)", swift: "x.bootstrappedCrossEntropy(labels: y, count: 3, weights: z, ignoreIndex: 1, reduction: .none)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.bootstrappedCrossEntropy(labels: y, count: 3, weights: z, ignoreIndex: 1, reduction: .none)]
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

@inline(never) private func losses_hinge() -> OperationRow {
  OperationRow(
    "hinge", ["hinge"], torch: "weston_watkins(x, y, power=2)", swift: "x.hinge(labels: y, isSquared: true, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32], note: "squared"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y, isSquared: true, reduction: .none)]
  }
}

@inline(never) private func losses_hinge_2() -> OperationRow {
  OperationRow(
    "hinge 2", ["hinge"], torch: "weston_watkins(x, y, 0.7, 2).mean()", swift: "x.hinge(labels: y, margin: 0.7, isSquared: true)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y, margin: 0.7, isSquared: true)]
  }
}

@inline(never) private func losses_hinge_3() -> OperationRow {
  OperationRow(
    "hinge 3", ["hinge"], torch: "crammer_singer(x, y).mean()", swift: "x.hinge(labels: y, form: .crammerSinger)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 5], -1.5...1.5, transposed: true), .integer([2], 0..<5)],
    ], kind: .loss, types: [.float64, .float32], note: "of Crammer and Singer"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y, form: .crammerSinger)]
  }
}

@inline(never) private func losses_hinge_4() -> OperationRow {
  OperationRow(
    "hinge 4", ["hinge"], torch: "crammer_singer(x, y, 1.5, 2).sum()", swift: "x.hinge(labels: y, margin: 1.5, form: .crammerSinger, isSquared: true, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hinge(labels: y, margin: 1.5, form: .crammerSinger, isSquared: true, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 3", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y)", swift: "x.multiMarginLoss(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([3], -1.5...1.5), .given(.integer, [], [1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multiMarginLoss(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 4", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, reduction='none')", swift: "x.multiMarginLoss(labels: y, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multiMarginLoss(labels: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 5", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, reduction='sum')", swift: "x.multiMarginLoss(labels: y, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multiMarginLoss(labels: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 6", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, p=2, margin=0.8, weight=z)", swift: "x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 7", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, p=2, margin=0.8, weight=z, reduction='none')", swift: "x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_multi_margin_loss_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multi_margin_loss 8", ["torch.nn.functional.multi_margin_loss"], torch: "F.multi_margin_loss(x, y, p=2, margin=0.8, weight=z, reduction='sum')", swift: "x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multiMarginLoss(labels: y, exponent: 2, margin: 0.8, weights: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_margin_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_margin_loss", ["torch.nn.functional.multilabel_margin_loss"], torch: "F.multilabel_margin_loss(x, y)", swift: "x.multilabelMarginLoss(labels: y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.integer, [3, 4], [3.0, 0.0, -1.0, 1.0, -1.0, 2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 3.0])],
      [.float([4], -1.5...1.5), .given(.integer, [4], [2.0, -1.0, 2.0, 2.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelMarginLoss(labels: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_margin_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_margin_loss 2", ["torch.nn.functional.multilabel_margin_loss"], torch: "F.multilabel_margin_loss(x, y, reduction='none')", swift: "x.multilabelMarginLoss(labels: y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.integer, [3, 4], [3.0, 0.0, -1.0, 1.0, -1.0, 2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 3.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelMarginLoss(labels: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_margin_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_margin_loss 3", ["torch.nn.functional.multilabel_margin_loss"], torch: "F.multilabel_margin_loss(x, y, reduction='sum')", swift: "x.multilabelMarginLoss(labels: y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.integer, [3, 4], [3.0, 0.0, -1.0, 1.0, -1.0, 2.0, 1.0, 0.0, 0.0, 1.0, 2.0, 3.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelMarginLoss(labels: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y)", swift: "x.multilabelSoftMarginLoss(targets: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelSoftMarginLoss(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss 2", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y, reduction='none')", swift: "x.multilabelSoftMarginLoss(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelSoftMarginLoss(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss 3", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y, reduction='sum')", swift: "x.multilabelSoftMarginLoss(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.multilabelSoftMarginLoss(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss 4", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y, z)", swift: "x.multilabelSoftMarginLoss(targets: y, weights: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multilabelSoftMarginLoss(targets: y, weights: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss 5", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y, z, reduction='none')", swift: "x.multilabelSoftMarginLoss(targets: y, weights: z, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multilabelSoftMarginLoss(targets: y, weights: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_multilabel_soft_margin_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.multilabel_soft_margin_loss 6", ["torch.nn.functional.multilabel_soft_margin_loss"], torch: "F.multilabel_soft_margin_loss(x, y, z, reduction='sum')", swift: "x.multilabelSoftMarginLoss(targets: y, weights: z, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.multilabelSoftMarginLoss(targets: y, weights: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_soft_margin_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.soft_margin_loss", ["torch.nn.functional.soft_margin_loss"], torch: "F.soft_margin_loss(x, y)", swift: "x.softMarginLoss(targets: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.softMarginLoss(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_soft_margin_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.soft_margin_loss 2", ["torch.nn.functional.soft_margin_loss"], torch: "F.soft_margin_loss(x, y, reduction='none')", swift: "x.softMarginLoss(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.softMarginLoss(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_soft_margin_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.soft_margin_loss 3", ["torch.nn.functional.soft_margin_loss"], torch: "F.soft_margin_loss(x, y, reduction='sum')", swift: "x.softMarginLoss(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.softMarginLoss(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y)", swift: "x.binaryCrossEntropy(targets: y)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropy(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 2", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, reduction='none')", swift: "x.binaryCrossEntropy(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropy(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 3", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, reduction='sum')", swift: "x.binaryCrossEntropy(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropy(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 4", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, z)", swift: "x.binaryCrossEntropy(targets: y, weights: z)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.binaryCrossEntropy(targets: y, weights: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 5", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, z, reduction='none')", swift: "x.binaryCrossEntropy(targets: y, weights: z, reduction: .none)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.binaryCrossEntropy(targets: y, weights: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 6", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, z, reduction='sum')", swift: "x.binaryCrossEntropy(targets: y, weights: z, reduction: .sum)",
    cases: [
      [.float([2, 3], 0.05...0.95), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.binaryCrossEntropy(targets: y, weights: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy 7", ["torch.nn.functional.binary_cross_entropy"], torch: "F.binary_cross_entropy(x, y, reduction='none')", swift: "x.binaryCrossEntropy(targets: y, reduction: .none)",
    cases: [
      [.fixed([2], 0.1...0.9), .fixed([2], 0.1...0.8)],
    ], kind: .loss, types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropy(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits", ["torch.nn.functional.binary_cross_entropy_with_logits", "torch.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y)", swift: "x.binaryCrossEntropyWithLogits(targets: y)",
    cases: [
      [.float([2, 3], -40.0...40.0), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropyWithLogits(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits 2", ["torch.nn.functional.binary_cross_entropy_with_logits", "torch.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y, reduction='none')", swift: "x.binaryCrossEntropyWithLogits(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], -40.0...40.0), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropyWithLogits(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits 3", ["torch.nn.functional.binary_cross_entropy_with_logits", "torch.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y, reduction='sum')", swift: "x.binaryCrossEntropyWithLogits(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], -40.0...40.0), .float([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.binaryCrossEntropyWithLogits(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits 4", ["torch.nn.functional.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y, z, pos_weight=w)", swift: "x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits 5", ["torch.nn.functional.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y, z, pos_weight=w, reduction='none')", swift: "x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_binary_cross_entropy_with_logits_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.binary_cross_entropy_with_logits 6", ["torch.nn.functional.binary_cross_entropy_with_logits"], torch: "F.binary_cross_entropy_with_logits(x, y, z, pos_weight=w, reduction='sum')", swift: "x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], 0.0...1.0), .fixed([3], 0.4...2.0), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.binaryCrossEntropyWithLogits(targets: y, weights: z, positiveWeights: w, reduction: .sum)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y)", swift: "x.focalLoss(targets: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss 2", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y, reduction='none')", swift: "x.focalLoss(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss_3() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss 3", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y, reduction='sum')", swift: "x.focalLoss(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss_4() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss 4", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y, alpha=None, gamma=3)", swift: "x.focalLoss(targets: y, alpha: nil, gamma: 3)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y, alpha: nil, gamma: 3)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss_5() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss 5", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y, alpha=None, gamma=3, reduction='none')", swift: "x.focalLoss(targets: y, alpha: nil, gamma: 3, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y, alpha: nil, gamma: 3, reduction: .none)]
  }
}

@inline(never) private func losses_torchvision_ops_sigmoid_focal_loss_6() -> OperationRow {
  OperationRow(
    "torchvision.ops.sigmoid_focal_loss 6", ["torchvision.ops.sigmoid_focal_loss"], torch: "focal(x, y, alpha=None, gamma=3, reduction='sum')", swift: "x.focalLoss(targets: y, alpha: nil, gamma: 3, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .fixed([2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(targets: y, alpha: nil, gamma: 3, reduction: .sum)]
  }
}

@inline(never) private func losses_focal_loss() -> OperationRow {
  OperationRow(
    "focal loss", ["focal loss"], torch: "class_focal(x, y)", swift: "x.focalLoss(labels: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3)],
      [.float([2, 3, 2, 2], -1.5...1.5), .integer([2, 2, 2], 0..<3)],
    ], kind: .loss, types: [.float64, .float32], note: "of softmax; PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.focalLoss(labels: y)]
  }
}

@inline(never) private func losses_focal_loss_2() -> OperationRow {
  OperationRow(
    "focal loss 2", ["focal loss"], torch: "class_focal(x, y, 1.5, z)", swift: "x.focalLoss(labels: y, gamma: 1.5, weights: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([4], 0..<3), .fixed([3], 0.4...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.focalLoss(labels: y, gamma: 1.5, weights: z)]
  }
}

@inline(never) private func losses_dice_loss() -> OperationRow {
  OperationRow(
    "dice loss", ["dice loss"], torch: "dice(x, y)", swift: "x.diceLoss(targets: y)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
      [.float([1, 2, 2, 3], 0.0...1.0), .float([1, 2, 2, 3], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32], note: "PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y)]
  }
}

@inline(never) private func losses_dice_loss_2() -> OperationRow {
  OperationRow(
    "dice loss 2", ["dice loss"], torch: "dice(x, y, reduction='none')", swift: "x.diceLoss(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32], note: "PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_dice_loss_3() -> OperationRow {
  OperationRow(
    "dice loss 3", ["dice loss"], torch: "dice(x, y, reduction='sum')", swift: "x.diceLoss(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32], note: "PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_dice_loss_4() -> OperationRow {
  OperationRow(
    "dice loss 4", ["dice loss"], torch: "dice(x, y, 0.5, True)", swift: "x.diceLoss(targets: y, smoothing: 0.5, isSquared: true)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y, smoothing: 0.5, isSquared: true)]
  }
}

@inline(never) private func losses_dice_loss_5() -> OperationRow {
  OperationRow(
    "dice loss 5", ["dice loss"], torch: "dice(x, y, 0.5, True, reduction='none')", swift: "x.diceLoss(targets: y, smoothing: 0.5, isSquared: true, reduction: .none)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y, smoothing: 0.5, isSquared: true, reduction: .none)]
  }
}

@inline(never) private func losses_dice_loss_6() -> OperationRow {
  OperationRow(
    "dice loss 6", ["dice loss"], torch: "dice(x, y, 0.5, True, reduction='sum')", swift: "x.diceLoss(targets: y, smoothing: 0.5, isSquared: true, reduction: .sum)",
    cases: [
      [.float([2, 3, 4], 0.0...1.0), .float([2, 3, 4], 0.0...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.diceLoss(targets: y, smoothing: 0.5, isSquared: true, reduction: .sum)]
  }
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

@inline(never) private func losses_torch_nn_functional_mse_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.mse_loss 2", ["torch.nn.functional.mse_loss"], torch: "F.mse_loss(x, y, reduction='none')", swift: "x.meanSquaredError(y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanSquaredError(y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_mse_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.mse_loss 3", ["torch.nn.functional.mse_loss"], torch: "F.mse_loss(x, y, reduction='sum')", swift: "x.meanSquaredError(y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanSquaredError(y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_l1_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.l1_loss", ["torch.nn.functional.l1_loss"], torch: "F.l1_loss(x, y)", swift: "x.meanAbsoluteError(y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanAbsoluteError(y)]
  }
}

@inline(never) private func losses_torch_nn_functional_l1_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.l1_loss 2", ["torch.nn.functional.l1_loss"], torch: "F.l1_loss(x, y, reduction='none')", swift: "x.meanAbsoluteError(y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanAbsoluteError(y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_l1_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.l1_loss 3", ["torch.nn.functional.l1_loss"], torch: "F.l1_loss(x, y, reduction='sum')", swift: "x.meanAbsoluteError(y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.meanAbsoluteError(y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y)", swift: "x.smoothL1Loss(y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 2", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, reduction='none')", swift: "x.smoothL1Loss(y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 3", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, reduction='sum')", swift: "x.smoothL1Loss(y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 4", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, beta=0.3)", swift: "x.smoothL1Loss(y, beta: 0.3)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, beta: 0.3)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 5", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, beta=0.3, reduction='none')", swift: "x.smoothL1Loss(y, beta: 0.3, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, beta: 0.3, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 6", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, beta=0.3, reduction='sum')", swift: "x.smoothL1Loss(y, beta: 0.3, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, beta: 0.3, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_smooth_l1_loss_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.smooth_l1_loss 7", ["torch.nn.functional.smooth_l1_loss"], torch: "F.smooth_l1_loss(x, y, beta=0.0)", swift: "x.smoothL1Loss(y, beta: 0)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.smoothL1Loss(y, beta: 0)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y)", swift: "x.huberLoss(y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss 2", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y, reduction='none')", swift: "x.huberLoss(y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss 3", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y, reduction='sum')", swift: "x.huberLoss(y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss 4", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y, delta=0.4)", swift: "x.huberLoss(y, delta: 0.4)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y, delta: 0.4)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss 5", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y, delta=0.4, reduction='none')", swift: "x.huberLoss(y, delta: 0.4, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y, delta: 0.4, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_huber_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.huber_loss 6", ["torch.nn.functional.huber_loss"], torch: "F.huber_loss(x, y, delta=0.4, reduction='sum')", swift: "x.huberLoss(y, delta: 0.4, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.huberLoss(y, delta: 0.4, reduction: .sum)]
  }
}

@inline(never) private func losses_ln_cosh_loss() -> OperationRow {
  OperationRow(
    "ln cosh loss", ["ln cosh loss"], torch: "torch.log(torch.cosh(x - y)).mean()", swift: "x.logCoshLoss(y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], note: "PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logCoshLoss(y)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y)", swift: "x.klDivergence(targets: y)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], 0.1...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 2", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, reduction='none')", swift: "x.klDivergence(targets: y, reduction: .none)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], 0.1...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 3", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, reduction='sum')", swift: "x.klDivergence(targets: y, reduction: .sum)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], 0.1...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 4", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, reduction='batchmean')", swift: "x.klDivergence(targets: y, reduction: .batchMean)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], 0.1...1.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, reduction: .batchMean)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 5", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, log_target=True)", swift: "x.klDivergence(targets: y, isLogarithmic: true)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], -3.0...(-0.1))],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, isLogarithmic: true)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 6", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, log_target=True, reduction='none')", swift: "x.klDivergence(targets: y, isLogarithmic: true, reduction: .none)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], -3.0...(-0.1))],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, isLogarithmic: true, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_kl_div_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.kl_div 7", ["torch.nn.functional.kl_div", "torch.kl_div"], torch: "F.kl_div(x, y, log_target=True, reduction='sum')", swift: "x.klDivergence(targets: y, isLogarithmic: true, reduction: .sum)",
    cases: [
      [.float([3, 4], -3.0...(-0.1)), .float([3, 4], -3.0...(-0.1))],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.klDivergence(targets: y, isLogarithmic: true, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_poisson_nll_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.poisson_nll_loss", ["torch.nn.functional.poisson_nll_loss", "torch.poisson_nll_loss"], torch: "F.poisson_nll_loss(x, y)", swift: "x.poissonNegativeLogLikelihood(targets: y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], 0.0...5.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.poissonNegativeLogLikelihood(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_poisson_nll_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.poisson_nll_loss 2", ["torch.nn.functional.poisson_nll_loss", "torch.poisson_nll_loss"], torch: "F.poisson_nll_loss(x, y, reduction='none')", swift: "x.poissonNegativeLogLikelihood(targets: y, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], 0.0...5.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.poissonNegativeLogLikelihood(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_poisson_nll_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.poisson_nll_loss 3", ["torch.nn.functional.poisson_nll_loss", "torch.poisson_nll_loss"], torch: "F.poisson_nll_loss(x, y, reduction='sum')", swift: "x.poissonNegativeLogLikelihood(targets: y, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], 0.0...5.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.poissonNegativeLogLikelihood(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_poisson_nll_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.poisson_nll_loss 4", ["torch.nn.functional.poisson_nll_loss"], torch: "F.poisson_nll_loss(x, y, log_input=False, full=True)", swift: "x.poissonNegativeLogLikelihood(targets: y, isLogarithmic: false, isFull: true)",
    cases: [
      [.float([3, 4], 0.2...4.0), .fixed([3, 4], 0.0...5.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.poissonNegativeLogLikelihood(targets: y, isLogarithmic: false, isFull: true)]
  }
}

@inline(never) private func losses_torch_nn_functional_poisson_nll_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.poisson_nll_loss 5", ["torch.nn.functional.poisson_nll_loss"], torch: "F.poisson_nll_loss(x, y, log_input=False, full=True, reduction='none')", swift: "x.poissonNegativeLogLikelihood(targets: y, isLogarithmic: false, isFull: true, reduction: .none)",
    cases: [
      [.float([3, 4], 0.2...4.0), .fixed([3, 4], 0.0...5.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.poissonNegativeLogLikelihood(targets: y, isLogarithmic: false, isFull: true, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_gaussian_nll_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gaussian_nll_loss", ["torch.nn.functional.gaussian_nll_loss"], torch: "F.gaussian_nll_loss(x, y, z)", swift: "x.gaussianNegativeLogLikelihood(targets: y, variances: z)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .float([3, 4], 0.2...2.0)],
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .float([3, 1], 0.2...2.0)],
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .float([3], 0.2...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.gaussianNegativeLogLikelihood(targets: y, variances: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_gaussian_nll_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gaussian_nll_loss 2", ["torch.nn.functional.gaussian_nll_loss"], torch: "F.gaussian_nll_loss(x, y, z, reduction='none')", swift: "x.gaussianNegativeLogLikelihood(targets: y, variances: z, reduction: .none)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .float([3, 4], 0.2...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.gaussianNegativeLogLikelihood(targets: y, variances: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_gaussian_nll_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gaussian_nll_loss 3", ["torch.nn.functional.gaussian_nll_loss"], torch: "F.gaussian_nll_loss(x, y, z, reduction='sum')", swift: "x.gaussianNegativeLogLikelihood(targets: y, variances: z, reduction: .sum)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .float([3, 4], 0.2...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.gaussianNegativeLogLikelihood(targets: y, variances: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_gaussian_nll_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gaussian_nll_loss 4", ["torch.nn.functional.gaussian_nll_loss"], torch: "F.gaussian_nll_loss(x, y, z, full=True, eps=0.9)", swift: "x.gaussianNegativeLogLikelihood(targets: y, variances: z, isFull: true, epsilon: 0.9)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5), .fixed([3, 4], 0.2...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.gaussianNegativeLogLikelihood(targets: y, variances: z, isFull: true, epsilon: 0.9)]
  }
}

@inline(never) private func losses_torch_nn_functional_cosine_embedding_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_embedding_loss", ["torch.nn.functional.cosine_embedding_loss", "torch.cosine_embedding_loss"], torch: "F.cosine_embedding_loss(x, y, z)", swift: "x.cosineEmbeddingLoss(y, targets: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, -1.0, 1.0, -1.0])],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5), .given(.integer, [], [1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.cosineEmbeddingLoss(y, targets: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_cosine_embedding_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_embedding_loss 2", ["torch.nn.functional.cosine_embedding_loss", "torch.cosine_embedding_loss"], torch: "F.cosine_embedding_loss(x, y, z, reduction='none')", swift: "x.cosineEmbeddingLoss(y, targets: z, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, -1.0, 1.0, -1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.cosineEmbeddingLoss(y, targets: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_cosine_embedding_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_embedding_loss 3", ["torch.nn.functional.cosine_embedding_loss", "torch.cosine_embedding_loss"], torch: "F.cosine_embedding_loss(x, y, z, reduction='sum')", swift: "x.cosineEmbeddingLoss(y, targets: z, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, -1.0, 1.0, -1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.cosineEmbeddingLoss(y, targets: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_cosine_embedding_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_embedding_loss 4", ["torch.nn.functional.cosine_embedding_loss", "torch.cosine_embedding_loss"], torch: "F.cosine_embedding_loss(x, y, z, margin=-0.6)", swift: "x.cosineEmbeddingLoss(y, targets: z, margin: -0.6)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, -1.0, 1.0, -1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.cosineEmbeddingLoss(y, targets: z, margin: -0.6)]
  }
}

@inline(never) private func losses_torch_nn_functional_hinge_embedding_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hinge_embedding_loss", ["torch.nn.functional.hinge_embedding_loss", "torch.hinge_embedding_loss"], torch: "F.hinge_embedding_loss(x, y)", swift: "x.hingeEmbeddingLoss(targets: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hingeEmbeddingLoss(targets: y)]
  }
}

@inline(never) private func losses_torch_nn_functional_hinge_embedding_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hinge_embedding_loss 2", ["torch.nn.functional.hinge_embedding_loss", "torch.hinge_embedding_loss"], torch: "F.hinge_embedding_loss(x, y, reduction='none')", swift: "x.hingeEmbeddingLoss(targets: y, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hingeEmbeddingLoss(targets: y, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_hinge_embedding_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hinge_embedding_loss 3", ["torch.nn.functional.hinge_embedding_loss", "torch.hinge_embedding_loss"], torch: "F.hinge_embedding_loss(x, y, reduction='sum')", swift: "x.hingeEmbeddingLoss(targets: y, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hingeEmbeddingLoss(targets: y, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_hinge_embedding_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hinge_embedding_loss 4", ["torch.nn.functional.hinge_embedding_loss", "torch.hinge_embedding_loss"], torch: "F.hinge_embedding_loss(x, y, margin=0.3)", swift: "x.hingeEmbeddingLoss(targets: y, margin: 0.3)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hingeEmbeddingLoss(targets: y, margin: 0.3)]
  }
}

@inline(never) private func losses_torch_nn_functional_margin_ranking_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.margin_ranking_loss", ["torch.nn.functional.margin_ranking_loss", "torch.margin_ranking_loss"], torch: "F.margin_ranking_loss(x, y, z)", swift: "x.marginRankingLoss(y, targets: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.marginRankingLoss(y, targets: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_margin_ranking_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.margin_ranking_loss 2", ["torch.nn.functional.margin_ranking_loss", "torch.margin_ranking_loss"], torch: "F.margin_ranking_loss(x, y, z, reduction='none')", swift: "x.marginRankingLoss(y, targets: z, reduction: .none)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.marginRankingLoss(y, targets: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_margin_ranking_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.margin_ranking_loss 3", ["torch.nn.functional.margin_ranking_loss", "torch.margin_ranking_loss"], torch: "F.margin_ranking_loss(x, y, z, reduction='sum')", swift: "x.marginRankingLoss(y, targets: z, reduction: .sum)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.marginRankingLoss(y, targets: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_margin_ranking_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.margin_ranking_loss 4", ["torch.nn.functional.margin_ranking_loss", "torch.margin_ranking_loss"], torch: "F.margin_ranking_loss(x, y, z, margin=0.5)", swift: "x.marginRankingLoss(y, targets: z, margin: 0.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, -1.0, 1.0, -1.0, -1.0, 1.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.marginRankingLoss(y, targets: z, margin: 0.5)]
  }
}

@inline(never) private func losses_torch_nn_functional_triplet_margin_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.triplet_margin_loss", ["torch.nn.functional.triplet_margin_loss", "torch.triplet_margin_loss"], torch: "F.triplet_margin_loss(x, y, z)", swift: "x.tripletMarginLoss(positive: y, negative: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.tripletMarginLoss(positive: y, negative: z)]
  }
}

@inline(never) private func losses_torch_nn_functional_triplet_margin_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.triplet_margin_loss 2", ["torch.nn.functional.triplet_margin_loss", "torch.triplet_margin_loss"], torch: "F.triplet_margin_loss(x, y, z, reduction='none')", swift: "x.tripletMarginLoss(positive: y, negative: z, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.tripletMarginLoss(positive: y, negative: z, reduction: .none)]
  }
}

@inline(never) private func losses_torch_nn_functional_triplet_margin_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.triplet_margin_loss 3", ["torch.nn.functional.triplet_margin_loss", "torch.triplet_margin_loss"], torch: "F.triplet_margin_loss(x, y, z, reduction='sum')", swift: "x.tripletMarginLoss(positive: y, negative: z, reduction: .sum)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.tripletMarginLoss(positive: y, negative: z, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_triplet_margin_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.triplet_margin_loss 4", ["torch.nn.functional.triplet_margin_loss", "torch.triplet_margin_loss"], torch: "F.triplet_margin_loss(x, y, z, margin=2.0, p=1, swap=True)", swift: "x.tripletMarginLoss(positive: y, negative: z, margin: 2, order: 1, swaps: true)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.tripletMarginLoss(positive: y, negative: z, margin: 2, order: 1, swaps: true)]
  }
}

@inline(never) private func losses_torch_nn_functional_triplet_margin_with_distance_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.triplet_margin_with_distance_loss", ["torch.nn.functional.triplet_margin_with_distance_loss"], torch: "F.triplet_margin_with_distance_loss(x, y, z, distance_function=lambda a, b: (a - b).square().sum(-1), swap=True)", swift: "x.tripletMarginLoss(positive: y, negative: z, swaps: true) { ($0 - $1).square().sum(axes: [-1]) }",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.0...0.8), .float([4, 3], -0.7...1.2)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.tripletMarginLoss(positive: y, negative: z, swaps: true) { ($0 - $1).square().sum(axes: [-1]) }]
  }
}

@inline(never) private func losses_contrastive_loss() -> OperationRow {
  OperationRow(
    "contrastive loss", ["contrastive loss"], torch: "contrastive(x, y, z).mean()", swift: "x.contrastiveLoss(y, similar: z)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, 0.0, 1.0, 0.0])],
    ], kind: .loss, types: [.float64, .float32], note: "PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.contrastiveLoss(y, similar: z)]
  }
}

@inline(never) private func losses_contrastive_loss_2() -> OperationRow {
  OperationRow(
    "contrastive loss 2", ["contrastive loss"], torch: "contrastive(x, y, z, 3.0)", swift: "x.contrastiveLoss(y, similar: z, margin: 3, reduction: .none)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .given(.integer, [4], [1.0, 0.0, 1.0, 0.0])],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.contrastiveLoss(y, similar: z, margin: 3, reduction: .none)]
  }
}

@inline(never) private func losses_weighted_() -> OperationRow {
  OperationRow(
    "weighted χ²", ["weighted χ²"], torch: "chi_squared(x, y, z)", swift: "x.weightedChiSquared(y, weights: z)",
    cases: [
      [.float([4, 3], 0.1...2.0), .float([4, 3], 0.1...2.0), .float([3], -1.5...1.5)],
      [.fixed([2], 0.0...1.0), .float([2], 0.1...1.0), .float([2], -1.5...1.5)],
    ], kind: .loss, types: [.float64, .float32], note: "of DeepFace; PyTorch has no name for it"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.weightedChiSquared(y, weights: z)]
  }
}

@inline(never) private func losses_weighted_2() -> OperationRow {
  OperationRow(
    "weighted χ² 2", ["weighted χ²"], torch: "chi_squared(x, y, 1).mean()", swift: "x.weightedChiSquared(y, reduction: .mean)",
    cases: [
      [.float([4, 3], 0.1...2.0), .float([4, 3], 0.1...2.0)],
    ], kind: .loss, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.weightedChiSquared(y, reduction: .mean)]
  }
}

@inline(never) private func losses_torch_nn_functional_ctc_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss", ["torch.nn.functional.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='mean')", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .mean)",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .mean)]
  }
}

@inline(never) private func losses_torch_nn_functional_ctc_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 2", ["torch.nn.functional.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='sum')", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .sum)",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .sum)]
  }
}

@inline(never) private func losses_torch_nn_functional_ctc_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 3", ["torch.nn.functional.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='none')", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .none)",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
    ], kind: .loss, types: [.float64, .float32], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, reduction: .none)]
  }
}
