// Written by Tools/make_catalogue.py from Tools/operations/reductions.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let reductions = OperationFamily(
    name: "reductions", title: "Reductions and statistics",
    rows: [
      reductions_torch_sum(),
      reductions_torch_sum_2(),
      reductions_torch_sum_3(),
      reductions_torch_mean(),
      reductions_torch_mean_2(),
      reductions_torch_prod(),
      reductions_torch_prod_2(),
      reductions_torch_prod_3(),
      reductions_torch_amax(),
      reductions_torch_amax_2(),
      reductions_torch_amax_3(),
      reductions_torch_amin(),
      reductions_torch_amin_2(),
      reductions_torch_max(),
      reductions_torch_max_2(),
      reductions_torch_max_3(),
      reductions_torch_min(),
      reductions_torch_min_2(),
      reductions_torch_max_4(),
      reductions_torch_aminmax(),
      reductions_torch_aminmax_2(),
      reductions_torch_argmax(),
      reductions_torch_argmax_2(),
      reductions_torch_argmax_3(),
      reductions_torch_argmin(),
      reductions_torch_argmin_2(),
      reductions_torch_any(),
      reductions_torch_any_2(),
      reductions_torch_all(),
      reductions_torch_all_2(),
      reductions_torch_count_nonzero(),
      reductions_torch_count_nonzero_2(),
      reductions_torch_nansum(),
      reductions_torch_nansum_2(),
      reductions_torch_nanmean(),
      reductions_torch_nanmean_2(),
      reductions_torch_nanmean_3(),
      reductions_torch_var(),
      reductions_torch_var_2(),
      reductions_torch_var_3(),
      reductions_torch_var_4(),
      reductions_torch_var_mean(),
      reductions_torch_std(),
      reductions_torch_std_2(),
      reductions_torch_std_mean(),
      reductions_torch_logsumexp(),
      reductions_torch_logsumexp_2(),
      reductions_torch_logsumexp_3(),
      reductions_torch_norm(),
      reductions_torch_norm_2(),
      reductions_torch_norm_3(),
      reductions_torch_linalg_vector_norm(),
      reductions_torch_linalg_vector_norm_2(),
      reductions_torch_linalg_vector_norm_3(),
      reductions_torch_linalg_vector_norm_4(),
      reductions_torch_linalg_vector_norm_5(),
      reductions_torch_linalg_vector_norm_6(),
      reductions_torch_linalg_vector_norm_7(),
      reductions_torch_nn_functional_normalize(),
      reductions_torch_nn_functional_normalize_2(),
      reductions_torch_renorm(),
      reductions_torch_renorm_2(),
      reductions_torch_dist(),
      reductions_torch_dist_2(),
      reductions_torch_cdist(),
      reductions_torch_cdist_2(),
      reductions_torch_cdist_3(),
      reductions_torch_cdist_4(),
      reductions_torch_pdist(),
      reductions_torch_pdist_2(),
      reductions_torch_nn_functional_pairwise_distance(),
      reductions_torch_nn_functional_pairwise_distance_2(),
      reductions_torch_nn_functional_cosine_similarity(),
      reductions_torch_nn_functional_cosine_similarity_2(),
      reductions_torch_cov(),
      reductions_torch_cov_2(),
      reductions_torch_cov_3(),
      reductions_torch_cov_4(),
      reductions_torch_cov_5(),
      reductions_torch_corrcoef(),
      reductions_torch_corrcoef_2(),
      reductions_torch_histc(),
      reductions_torch_histc_2(),
      reductions_torch_histogram(),
      reductions_torch_histogram_2(),
      reductions_torch_histogram_3(),
      reductions_torch_histogram_4(),
      reductions_torch_histogram_5(),
      reductions_torch_bincount(),
      reductions_torch_bincount_2(),
      reductions_torch_bincount_3(),
      reductions_torch_bincount_4(),
    ])
}

@inline(never) private func reductions_torch_sum() -> OperationRow {
  OperationRow(
    "torch.sum", ["torch.sum"], torch: "torch.sum(x)", swift: "x.sum()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.sum()]
  }
}

@inline(never) private func reductions_torch_sum_2() -> OperationRow {
  OperationRow(
    "torch.sum 2", ["torch.sum"], torch: "torch.sum(x, (0, 2))", swift: "x.sum(axes: [0, -1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.sum(axes: [0, -1])]
  }
}

@inline(never) private func reductions_torch_sum_3() -> OperationRow {
  OperationRow(
    "torch.sum 3", ["torch.sum"], torch: "torch.sum(x, 1, keepdim=True)", swift: "x.sum(axes: [1], keepingAxes: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sum(axes: [1], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_mean() -> OperationRow {
  OperationRow(
    "torch.mean", ["torch.mean"], torch: "torch.mean(x)", swift: "x.mean()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.mean()]
  }
}

@inline(never) private func reductions_torch_mean_2() -> OperationRow {
  OperationRow(
    "torch.mean 2", ["torch.mean"], torch: "torch.mean(x, (-1, 0), keepdim=True)", swift: "x.mean(axes: [-1, 0], keepingAxes: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.mean(axes: [-1, 0], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_prod() -> OperationRow {
  OperationRow(
    "torch.prod", ["torch.prod"], torch: "torch.prod(x)", swift: "x.product()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
      [.given(.float, [3], [0.5, 0.0, -2.0])],
      [.given(.float, [4], [0.0, 1.5, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], note: "gradients of any order are exact at zeros"
  ) { inputs in
    let x = inputs[0]
    return [x.product()]
  }
}

@inline(never) private func reductions_torch_prod_2() -> OperationRow {
  OperationRow(
    "torch.prod 2", ["torch.prod"], torch: "torch.prod(x, 1)", swift: "x.product(axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
      [.given(.float, [2, 3], [0.5, 0.0, 2.0, 0.0, 0.0, 3.0])],
      [.float([2, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.product(axes: [1])]
  }
}

@inline(never) private func reductions_torch_prod_3() -> OperationRow {
  OperationRow(
    "torch.prod 3", ["torch.prod"], torch: "torch.prod(torch.prod(x, 2, keepdim=True), 0)", swift: "x.product(axes: [0, 2]).reshaped(to: [-1, 1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "several axes at once"
  ) { inputs in
    let x = inputs[0]
    return [x.product(axes: [0, 2]).reshaped(to: [-1, 1])]
  }
}

@inline(never) private func reductions_torch_amax() -> OperationRow {
  OperationRow(
    "torch.amax", ["torch.amax"], torch: "torch.amax(x, ())", swift: "x.max()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.max()]
  }
}

@inline(never) private func reductions_torch_amax_2() -> OperationRow {
  OperationRow(
    "torch.amax 2", ["torch.amax"], torch: "torch.amax(x, (0, 2))", swift: "x.max(axes: [0, 2])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.max(axes: [0, 2])]
  }
}

@inline(never) private func reductions_torch_amax_3() -> OperationRow {
  OperationRow(
    "torch.amax 3", ["torch.amax"], torch: "torch.amax(x, 1, keepdim=True)", swift: "x.max(axes: [1], keepingAxes: true)",
    cases: [
      [.given(.float, [2, 3], [1.0, 3.0, 3.0, 2.0, 2.0, -1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isOnce: true, note: "two equal ones share the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.max(axes: [1], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_amin() -> OperationRow {
  OperationRow(
    "torch.amin", ["torch.amin"], torch: "torch.amin(x, ())", swift: "x.min()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.min()]
  }
}

@inline(never) private func reductions_torch_amin_2() -> OperationRow {
  OperationRow(
    "torch.amin 2", ["torch.amin"], torch: "torch.amin(x, 1)", swift: "x.min(axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.min(axes: [1])]
  }
}

@inline(never) private func reductions_torch_max() -> OperationRow {
  OperationRow(
    "torch.max", ["torch.max"], torch: "torch.max(x)", swift: "x.max()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.max()]
  }
}

@inline(never) private func reductions_torch_max_2() -> OperationRow {
  OperationRow(
    "torch.max 2", ["torch.max"], torch: "torch.max(x, 1)", swift: "let m = x.max(axis: 1)\nreturn [m.values, m.indices]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let m = x.max(axis: 1)
    return [m.values, m.indices]
  }
}

@inline(never) private func reductions_torch_max_3() -> OperationRow {
  OperationRow(
    "torch.max 3", ["torch.max"], torch: "torch.max(x, -1, keepdim=True)", swift: "let m = x.max(axis: -1, keepingAxis: true)\nreturn [m.values, m.indices]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let m = x.max(axis: -1, keepingAxis: true)
    return [m.values, m.indices]
  }
}

@inline(never) private func reductions_torch_min() -> OperationRow {
  OperationRow(
    "torch.min", ["torch.min"], torch: "torch.min(x)", swift: "x.min()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.min()]
  }
}

@inline(never) private func reductions_torch_min_2() -> OperationRow {
  OperationRow(
    "torch.min 2", ["torch.min"], torch: "torch.min(x, 0)", swift: "let m = x.min(axis: 0)\nreturn [m.values, m.indices]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let m = x.min(axis: 0)
    return [m.values, m.indices]
  }
}

@inline(never) private func reductions_torch_max_4() -> OperationRow {
  OperationRow(
    "torch.max 4", ["torch.max"], torch: "torch.max(torch.where(x > 1, torch.nan, x).detach(), 1)", swift: "let m = x.isGreater(than: 1).select(x.number(.nan), x).stopGradient().max(axis: 1)\nreturn [m.values, m.indices]",
    cases: [
      [.fixed([4, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "NaN is the extreme"
  ) { inputs in
    let x = inputs[0]
    let m = x.isGreater(than: 1).select(x.number(.nan), x).stopGradient().max(axis: 1)
    return [m.values, m.indices]
  }
}

@inline(never) private func reductions_torch_aminmax() -> OperationRow {
  OperationRow(
    "torch.aminmax", ["torch.aminmax"], torch: "tuple(torch.aminmax(x))", swift: "let e = x.extremes()\nreturn [e.minimum, e.maximum]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let e = x.extremes()
    return [e.minimum, e.maximum]
  }
}

@inline(never) private func reductions_torch_aminmax_2() -> OperationRow {
  OperationRow(
    "torch.aminmax 2", ["torch.aminmax"], torch: "tuple(torch.aminmax(x, dim=1, keepdim=True))", swift: "let e = x.extremes(axes: [1], keepingAxes: true)\nreturn [e.minimum, e.maximum]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let e = x.extremes(axes: [1], keepingAxes: true)
    return [e.minimum, e.maximum]
  }
}

@inline(never) private func reductions_torch_argmax() -> OperationRow {
  OperationRow(
    "torch.argmax", ["torch.argmax"], torch: "torch.argmax(x)", swift: "x.argmax(axis: nil)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argmax(axis: nil)]
  }
}

@inline(never) private func reductions_torch_argmax_2() -> OperationRow {
  OperationRow(
    "torch.argmax 2", ["torch.argmax"], torch: "torch.argmax(x, 1, keepdim=True)", swift: "x.argmax(axis: 1, keepingAxis: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argmax(axis: 1, keepingAxis: true)]
  }
}

@inline(never) private func reductions_torch_argmax_3() -> OperationRow {
  OperationRow(
    "torch.argmax 3", ["torch.argmax"], torch: "torch.argmax(x)", swift: "x.argmax(axis: nil)",
    cases: [
      [.given(.float, [4], [1.0, .nan, 3.0, .nan])],
      [.given(.float, [3], [2.0, 3.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argmax(axis: nil)]
  }
}

@inline(never) private func reductions_torch_argmin() -> OperationRow {
  OperationRow(
    "torch.argmin", ["torch.argmin"], torch: "torch.argmin(x)", swift: "x.argmin(axis: nil)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argmin(axis: nil)]
  }
}

@inline(never) private func reductions_torch_argmin_2() -> OperationRow {
  OperationRow(
    "torch.argmin 2", ["torch.argmin"], torch: "torch.argmin(x, -1)", swift: "x.argmin()",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argmin()]
  }
}

@inline(never) private func reductions_torch_any() -> OperationRow {
  OperationRow(
    "torch.any", ["torch.any"], torch: "torch.any(x > 0.5)", swift: "x.isGreater(than: 0.5).any()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isGreater(than: 0.5).any()]
  }
}

@inline(never) private func reductions_torch_any_2() -> OperationRow {
  OperationRow(
    "torch.any 2", ["torch.any"], torch: "torch.any(x, 1)", swift: "x.any(axes: [1])",
    cases: [
      [.given(.float, [3, 2], [0.0, .nan, 0.0, -0.0, 0.5, 0.0])],
      [.integer([3, 4], 0..<2)],
      [.bool([3, 2])],
      [.float([2, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.any(axes: [1])]
  }
}

@inline(never) private func reductions_torch_all() -> OperationRow {
  OperationRow(
    "torch.all", ["torch.all"], torch: "torch.all(x, 1, keepdim=True)", swift: "x.all(axes: [1], keepingAxes: true)",
    cases: [
      [.given(.float, [3, 2], [0.0, .nan, 0.5, -1.0, .nan, 0.25])],
      [.integer([3, 4], 0..<3)],
      [.bool([3, 2])],
      [.float([2, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.all(axes: [1], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_all_2() -> OperationRow {
  OperationRow(
    "torch.all 2", ["torch.all"], torch: "torch.all(x)", swift: "x.all()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.all()]
  }
}

@inline(never) private func reductions_torch_count_nonzero() -> OperationRow {
  OperationRow(
    "torch.count_nonzero", ["torch.count_nonzero"], torch: "torch.count_nonzero(x)", swift: "x.countNonzero()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
      [.given(.float, [4], [0.0, .nan, -0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.countNonzero()]
  }
}

@inline(never) private func reductions_torch_count_nonzero_2() -> OperationRow {
  OperationRow(
    "torch.count_nonzero 2", ["torch.count_nonzero"], torch: "torch.count_nonzero(x, (0, 2))", swift: "x.countNonzero(axes: [0, 2])",
    cases: [
      [.integer([2, 3, 4], 0..<3)],
      [.bool([2, 3, 2])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.countNonzero(axes: [0, 2])]
  }
}

@inline(never) private func reductions_torch_nansum() -> OperationRow {
  OperationRow(
    "torch.nansum", ["torch.nansum"], torch: "torch.nansum(x)", swift: "x.nanSum()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.nanSum()]
  }
}

@inline(never) private func reductions_torch_nansum_2() -> OperationRow {
  OperationRow(
    "torch.nansum 2", ["torch.nansum"], torch: "torch.nansum(torch.where(y, torch.nan, x), 1)", swift: "y.select(x.number(.nan), x).nanSum(axes: [1])",
    cases: [
      [.float([3, 4], -1.5...1.5), .bool([3, 4])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [y.select(x.number(.nan), x).nanSum(axes: [1])]
  }
}

@inline(never) private func reductions_torch_nanmean() -> OperationRow {
  OperationRow(
    "torch.nanmean", ["torch.nanmean"], torch: "torch.nanmean(x)", swift: "x.nanMean()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.nanMean()]
  }
}

@inline(never) private func reductions_torch_nanmean_2() -> OperationRow {
  OperationRow(
    "torch.nanmean 2", ["torch.nanmean"], torch: "torch.nanmean(torch.where(y, torch.nan, x), 1, keepdim=True)", swift: "y.select(x.number(.nan), x).nanMean(axes: [1], keepingAxes: true)",
    cases: [
      [.float([3, 4], -1.5...1.5), .bool([3, 4])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [y.select(x.number(.nan), x).nanMean(axes: [1], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_nanmean_3() -> OperationRow {
  OperationRow(
    "torch.nanmean 3", ["torch.nanmean"], torch: "torch.nanmean(x * torch.nan, 0)", swift: "(x * x.number(.nan)).nanMean(axes: [0])",
    cases: [
      [.fixed([2, 2], -1.5...1.5)],
      [.fixed([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [(x * x.number(.nan)).nanMean(axes: [0])]
  }
}

@inline(never) private func reductions_torch_var() -> OperationRow {
  OperationRow(
    "torch.var", ["torch.var"], torch: "torch.var(x)", swift: "x.variance(correction: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.variance(correction: 1)]
  }
}

@inline(never) private func reductions_torch_var_2() -> OperationRow {
  OperationRow(
    "torch.var 2", ["torch.var"], torch: "torch.var(x, (0, 2), correction=0)", swift: "x.variance(axes: [0, 2])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.variance(axes: [0, 2])]
  }
}

@inline(never) private func reductions_torch_var_3() -> OperationRow {
  OperationRow(
    "torch.var 3", ["torch.var"], torch: "torch.var(x, 1, correction=2, keepdim=True)", swift: "x.variance(axes: [1], correction: 2, keepingAxes: true)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.variance(axes: [1], correction: 2, keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_var_4() -> OperationRow {
  OperationRow(
    "torch.var 4", ["torch.var"], torch: "torch.var(x, 1, correction=5)", swift: "x.variance(axes: [1], correction: 5)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "no degrees of freedom: infinite"
  ) { inputs in
    let x = inputs[0]
    return [x.variance(axes: [1], correction: 5)]
  }
}

@inline(never) private func reductions_torch_var_mean() -> OperationRow {
  OperationRow(
    "torch.var_mean", ["torch.var_mean"], torch: "torch.var_mean(x, 1)", swift: "let s = x.varianceAndMean(axes: [1], correction: 1)\nreturn [s.spread, s.mean]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.varianceAndMean(axes: [1], correction: 1)
    return [s.spread, s.mean]
  }
}

@inline(never) private func reductions_torch_std() -> OperationRow {
  OperationRow(
    "torch.std", ["torch.std"], torch: "torch.std(x)", swift: "x.standardDeviation(correction: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.standardDeviation(correction: 1)]
  }
}

@inline(never) private func reductions_torch_std_2() -> OperationRow {
  OperationRow(
    "torch.std 2", ["torch.std"], torch: "torch.std(x, (0, 2), correction=0, keepdim=True)", swift: "x.standardDeviation(axes: [0, 2], keepingAxes: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.standardDeviation(axes: [0, 2], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_std_mean() -> OperationRow {
  OperationRow(
    "torch.std_mean", ["torch.std_mean"], torch: "torch.std_mean(x, 1)", swift: "let s = x.standardDeviationAndMean(axes: [1], correction: 1)\nreturn [s.spread, s.mean]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.standardDeviationAndMean(axes: [1], correction: 1)
    return [s.spread, s.mean]
  }
}

@inline(never) private func reductions_torch_logsumexp() -> OperationRow {
  OperationRow(
    "torch.logsumexp", ["torch.logsumexp"], torch: "torch.logsumexp(x, 1)", swift: "x.logSumExp(axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 4], -300.0...300.0)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.logSumExp(axes: [1])]
  }
}

@inline(never) private func reductions_torch_logsumexp_2() -> OperationRow {
  OperationRow(
    "torch.logsumexp 2", ["torch.logsumexp"], torch: "torch.logsumexp(x, (0, 2), keepdim=True)", swift: "x.logSumExp(axes: [0, 2], keepingAxes: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSumExp(axes: [0, 2], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_logsumexp_3() -> OperationRow {
  OperationRow(
    "torch.logsumexp 3", ["torch.logsumexp"], torch: "torch.logsumexp(torch.where(x > 0, x, -torch.inf), 1)", swift: "x.isGreater(than: 0).select(x, x.number(-.infinity)).logSumExp(axes: [1])",
    cases: [
      [.fixed([4, 2], -1.5...1.5)],
      [.fixed([1, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "−∞ of nothing"
  ) { inputs in
    let x = inputs[0]
    return [x.isGreater(than: 0).select(x, x.number(-.infinity)).logSumExp(axes: [1])]
  }
}

@inline(never) private func reductions_torch_norm() -> OperationRow {
  OperationRow(
    "torch.norm", ["torch.norm"], torch: "torch.norm(x)", swift: "x.vectorNorm()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm()]
  }
}

@inline(never) private func reductions_torch_norm_2() -> OperationRow {
  OperationRow(
    "torch.norm 2", ["torch.norm"], torch: "torch.norm(x, 1, 1)", swift: "x.vectorNorm(order: 1, axes: [1])",
    cases: [
      [.float([2, 3], 0.2...1.5)],
      [.float([3, 2], -1.5...(-0.2))],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: 1, axes: [1])]
  }
}

@inline(never) private func reductions_torch_norm_3() -> OperationRow {
  OperationRow(
    "torch.norm 3", ["torch.norm"], torch: "torch.norm(x, 2, (0, 1), keepdim=True)", swift: "x.vectorNorm(axes: [0, 1], keepingAxes: true)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(axes: [0, 1], keepingAxes: true)]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, 3, 1)", swift: "x.vectorNorm(order: 3, axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: 3, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_2() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 2", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, 0.5, 1)", swift: "x.vectorNorm(order: 0.5, axes: [1])",
    cases: [
      [.float([2, 3], 0.2...1.5)],
      [.given(.float, [2, 2], [0.5, 1.5, 2.0, 0.75])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: 0.5, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_3() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 3", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, -2.5, 1)", swift: "x.vectorNorm(order: -2.5, axes: [1])",
    cases: [
      [.float([2, 3], 0.2...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: -2.5, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_4() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 4", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, math.inf, 1)", swift: "x.vectorNorm(order: .infinity, axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: .infinity, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_5() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 5", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, -math.inf, 1)", swift: "x.vectorNorm(order: -.infinity, axes: [1])",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: -.infinity, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_6() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 6", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, 0, 1)", swift: "x.vectorNorm(order: 0, axes: [1])",
    cases: [
      [.given(.float, [2, 2], [0.0, 1.0, -2.0, 0.5])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: 0, axes: [1])]
  }
}

@inline(never) private func reductions_torch_linalg_vector_norm_7() -> OperationRow {
  OperationRow(
    "torch.linalg.vector_norm 7", ["torch.linalg.vector_norm"], torch: "torch.linalg.vector_norm(x, 2.5)", swift: "x.vectorNorm(order: 2.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vectorNorm(order: 2.5)]
  }
}

@inline(never) private func reductions_torch_nn_functional_normalize() -> OperationRow {
  OperationRow(
    "torch.nn.functional.normalize", ["torch.nn.functional.normalize"], torch: "F.normalize(x)", swift: "x.normalized()",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.normalized()]
  }
}

@inline(never) private func reductions_torch_nn_functional_normalize_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.normalize 2", ["torch.nn.functional.normalize"], torch: "F.normalize(x, p=3, dim=0, eps=0.5)", swift: "x.normalized(order: 3, axis: 0, epsilon: 0.5)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2], -0.2...0.2)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.normalized(order: 3, axis: 0, epsilon: 0.5)]
  }
}

@inline(never) private func reductions_torch_renorm() -> OperationRow {
  OperationRow(
    "torch.renorm", ["torch.renorm"], torch: "torch.renorm(x, 2, 0, 1.0)", swift: "x.renormalized(axis: 0, maximum: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.renormalized(axis: 0, maximum: 1)]
  }
}

@inline(never) private func reductions_torch_renorm_2() -> OperationRow {
  OperationRow(
    "torch.renorm 2", ["torch.renorm"], torch: "torch.renorm(x, 1, 1, 2.5)", swift: "x.renormalized(order: 1, axis: 1, maximum: 2.5)",
    cases: [
      [.float([3, 4], 0.1...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.renormalized(order: 1, axis: 1, maximum: 2.5)]
  }
}

@inline(never) private func reductions_torch_dist() -> OperationRow {
  OperationRow(
    "torch.dist", ["torch.dist"], torch: "torch.dist(x, y)", swift: "x.distance(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], 2.0...3.0)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], 2.0...3.0)],
      [.float([], -1.5...1.5), .float([2, 2], 2.0...3.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distance(to: y)]
  }
}

@inline(never) private func reductions_torch_dist_2() -> OperationRow {
  OperationRow(
    "torch.dist 2", ["torch.dist"], torch: "torch.dist(x, y, 3)", swift: "x.distance(to: y, order: 3)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distance(to: y, order: 3)]
  }
}

@inline(never) private func reductions_torch_cdist() -> OperationRow {
  OperationRow(
    "torch.cdist", ["torch.cdist"], torch: "torch.cdist(x, y)", swift: "x.distances(to: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([5, 3], 1.6...5.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 1, 2], 1.6...5.0)],
      [.float([2, 3], -1.5...1.5), .float([2, 3], 1.6...5.0, transposed: true)],
      [.float([1, 3], -1.5...1.5), .float([3, 1, 3], 1.6...5.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distances(to: y)]
  }
}

@inline(never) private func reductions_torch_cdist_2() -> OperationRow {
  OperationRow(
    "torch.cdist 2", ["torch.cdist"], torch: "torch.cdist(x, y, 1)", swift: "x.distances(to: y, order: 1)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([5, 3], 1.6...5.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 1, 2], 1.6...5.0)],
      [.float([2, 3], -1.5...1.5), .float([2, 3], 1.6...5.0, transposed: true)],
      [.float([1, 3], -1.5...1.5), .float([3, 1, 3], 1.6...5.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distances(to: y, order: 1)]
  }
}

@inline(never) private func reductions_torch_cdist_3() -> OperationRow {
  OperationRow(
    "torch.cdist 3", ["torch.cdist"], torch: "torch.cdist(x, y, 3.5)", swift: "x.distances(to: y, order: 3.5)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([5, 3], 1.6...5.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 1, 2], 1.6...5.0)],
      [.float([2, 3], -1.5...1.5), .float([2, 3], 1.6...5.0, transposed: true)],
      [.float([1, 3], -1.5...1.5), .float([3, 1, 3], 1.6...5.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distances(to: y, order: 3.5)]
  }
}

@inline(never) private func reductions_torch_cdist_4() -> OperationRow {
  OperationRow(
    "torch.cdist 4", ["torch.cdist"], torch: "torch.cdist(x, y, math.inf)", swift: "x.distances(to: y, order: .infinity)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([5, 3], 1.6...5.0)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 1, 2], 1.6...5.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.distances(to: y, order: .infinity)]
  }
}

@inline(never) private func reductions_torch_pdist() -> OperationRow {
  OperationRow(
    "torch.pdist", ["torch.pdist"], torch: "torch.pdist(x)", swift: "x.pairDistances()",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.pairDistances()]
  }
}

@inline(never) private func reductions_torch_pdist_2() -> OperationRow {
  OperationRow(
    "torch.pdist 2", ["torch.pdist"], torch: "torch.pdist(x, 1)", swift: "x.pairDistances(order: 1)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.pairDistances(order: 1)]
  }
}

@inline(never) private func reductions_torch_nn_functional_pairwise_distance() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pairwise_distance", ["torch.nn.functional.pairwise_distance"], torch: "F.pairwise_distance(x, y)", swift: "x.rowDistance(to: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([2, 1, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.rowDistance(to: y)]
  }
}

@inline(never) private func reductions_torch_nn_functional_pairwise_distance_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pairwise_distance 2", ["torch.nn.functional.pairwise_distance"], torch: "F.pairwise_distance(x, y, p=1, eps=0.01, keepdim=True)", swift: "x.rowDistance(to: y, order: 1, epsilon: 0.01, keepingAxis: true)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.rowDistance(to: y, order: 1, epsilon: 0.01, keepingAxis: true)]
  }
}

@inline(never) private func reductions_torch_nn_functional_cosine_similarity() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_similarity", ["torch.nn.functional.cosine_similarity"], torch: "F.cosine_similarity(x, y)", swift: "x.cosineSimilarity(to: y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.cosineSimilarity(to: y)]
  }
}

@inline(never) private func reductions_torch_nn_functional_cosine_similarity_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.cosine_similarity 2", ["torch.nn.functional.cosine_similarity"], torch: "F.cosine_similarity(x, y, dim=0, eps=0.5)", swift: "x.cosineSimilarity(to: y, axis: 0, epsilon: 0.5)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([4, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.cosineSimilarity(to: y, axis: 0, epsilon: 0.5)]
  }
}

@inline(never) private func reductions_torch_cov() -> OperationRow {
  OperationRow(
    "torch.cov", ["torch.cov"], torch: "torch.cov(x)", swift: "x.covariance()",
    cases: [
      [.float([3, 5], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5, transposed: true)],
      [.float([6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.covariance()]
  }
}

@inline(never) private func reductions_torch_cov_2() -> OperationRow {
  OperationRow(
    "torch.cov 2", ["torch.cov"], torch: "torch.cov(x, correction=0)", swift: "x.covariance(correction: 0)",
    cases: [
      [.float([3, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.covariance(correction: 0)]
  }
}

@inline(never) private func reductions_torch_cov_3() -> OperationRow {
  OperationRow(
    "torch.cov 3", ["torch.cov"], torch: "torch.cov(x, fweights=y, aweights=z)", swift: "x.covariance(frequencies: y, weights: z)",
    cases: [
      [.float([3, 5], -1.5...1.5), .integer([5], 1..<4), .float([5], 0.5...2.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.covariance(frequencies: y, weights: z)]
  }
}

@inline(never) private func reductions_torch_cov_4() -> OperationRow {
  OperationRow(
    "torch.cov 4", ["torch.cov"], torch: "torch.cov(x, fweights=y)", swift: "x.covariance(frequencies: y)",
    cases: [
      [.float([2, 4], -1.5...1.5), .integer([4], 1..<4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.covariance(frequencies: y)]
  }
}

@inline(never) private func reductions_torch_cov_5() -> OperationRow {
  OperationRow(
    "torch.cov 5", ["torch.cov"], torch: "torch.cov(x, aweights=y, correction=0)", swift: "x.covariance(correction: 0, weights: y)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([4], 0.5...2.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.covariance(correction: 0, weights: y)]
  }
}

@inline(never) private func reductions_torch_corrcoef() -> OperationRow {
  OperationRow(
    "torch.corrcoef", ["torch.corrcoef"], torch: "torch.corrcoef(x)", swift: "x.correlations()",
    cases: [
      [.float([3, 5], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.correlations()]
  }
}

@inline(never) private func reductions_torch_corrcoef_2() -> OperationRow {
  OperationRow(
    "torch.corrcoef 2", ["torch.corrcoef"], torch: "torch.corrcoef(x)", swift: "x.correlations()",
    cases: [
      [.fixed([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.correlations()]
  }
}

@inline(never) private func reductions_torch_histc() -> OperationRow {
  OperationRow(
    "torch.histc", ["torch.histc"], torch: "torch.histc(x, 4, -1, 1)", swift: "x.histogram(bins: 4, range: -1...1).counts",
    cases: [
      [.fixed([20], -1.5...1.5)],
      [.fixed([4, 5], -1.5...1.5)],
      [.fixed([0], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.histogram(bins: 4, range: -1...1).counts]
  }
}

@inline(never) private func reductions_torch_histc_2() -> OperationRow {
  OperationRow(
    "torch.histc 2", ["torch.histc"], torch: "torch.histc(x, 5)", swift: "x.histogram(bins: 5).counts",
    cases: [
      [.fixed([20], -1.5...1.5)],
      [.fixed([1], -1.5...1.5)],
      [.fixed([0], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.histogram(bins: 5).counts]
  }
}

@inline(never) private func reductions_torch_histogram() -> OperationRow {
  OperationRow(
    "torch.histogram", ["torch.histogram"], torch: "torch.histogram(x, 5)", swift: "let h = x.histogram(bins: 5)\nreturn [h.counts, h.edges]",
    cases: [
      [.fixed([20], -1.5...1.5)],
      [.fixed([3, 4], -1.5...1.5)],
      [.fixed([0], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let h = x.histogram(bins: 5)
    return [h.counts, h.edges]
  }
}

@inline(never) private func reductions_torch_histogram_2() -> OperationRow {
  OperationRow(
    "torch.histogram 2", ["torch.histogram"], torch: "torch.histogram(x.detach(), 4, range=(-1.0, 1.5), weight=y, density=True)", swift: "let h = x.histogram(bins: 4, range: -1...1.5, weights: y, isDensity: true)\nreturn [h.counts, h.edges]",
    cases: [
      [.fixed([12], -1.5...1.5), .fixed([12], 0.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let h = x.histogram(bins: 4, range: -1...1.5, weights: y, isDensity: true)
    return [h.counts, h.edges]
  }
}

@inline(never) private func reductions_torch_histogram_3() -> OperationRow {
  OperationRow(
    "torch.histogram 3", ["torch.histogram"], torch: "torch.histogram(x.detach(), torch.tensor([-1.0, 0.0, 0.25, 1.0], dtype=x.dtype))", swift: "let edges = Tensor([-1, 0, 0.25, 1] as [Double], shape: [4]).cast(to: x.dtype)\nlet h = x.histogram(edges: edges)\nreturn [h.counts, h.edges]",
    cases: [
      [.fixed([12], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let edges = Tensor([-1, 0, 0.25, 1] as [Double], shape: [4]).cast(to: x.dtype)
    let h = x.histogram(edges: edges)
    return [h.counts, h.edges]
  }
}

@inline(never) private func reductions_torch_histogram_4() -> OperationRow {
  OperationRow(
    "torch.histogram 4", ["torch.histogram"], torch: "torch.histogram(x / 4, torch.tensor([-1.0, 0.0, 0.25, 1.0]))", swift: "let h = (x / 4).histogram(edges: Tensor([-1, 0, 0.25, 1]))\nreturn [h.counts, h.edges]",
    cases: [
      [.given(.integer, [6], [-4.0, 0.0, 1.0, 4.0, 8.0, -12.0])],
    ], types: [.float64], isFlat: true, note: "elements on edges"
  ) { inputs in
    let x = inputs[0]
    let h = (x / 4).histogram(edges: Tensor([-1, 0, 0.25, 1]))
    return [h.counts, h.edges]
  }
}

@inline(never) private func reductions_torch_histogram_5() -> OperationRow {
  OperationRow(
    "torch.histogram 5", ["torch.histogram"], torch: "torch.zeros(3, dtype=y.dtype).index_add(0, torch.bucketize(x.detach(), torch.tensor([-0.5, 0.5], dtype=x.dtype)), y)", swift: "x.histogram(bins: 3, range: -1.5...1.5, weights: y).counts",
    cases: [
      [.fixed([12], -1.5...1.5), .float([12], 0.5...1.5)],
    ], types: [.float64, .float32], note: "the weights have a gradient, which PyTorch's own histogram lacks"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.histogram(bins: 3, range: -1.5...1.5, weights: y).counts]
  }
}

@inline(never) private func reductions_torch_bincount() -> OperationRow {
  OperationRow(
    "torch.bincount", ["torch.bincount"], torch: "torch.bincount(x)", swift: "try x.bincount()",
    cases: [
      [.integer([12], 0..<4)],
      [.given(.integer, [3], [5.0, 0.0, 5.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [try x.bincount()]
  }
}

@inline(never) private func reductions_torch_bincount_2() -> OperationRow {
  OperationRow(
    "torch.bincount 2", ["torch.bincount"], torch: "torch.bincount(x, minlength=7)", swift: "try x.bincount(minimumLength: 7)",
    cases: [
      [.integer([12], 0..<4)],
      [.integer([0], 0..<4)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [try x.bincount(minimumLength: 7)]
  }
}

@inline(never) private func reductions_torch_bincount_3() -> OperationRow {
  OperationRow(
    "torch.bincount 3", ["torch.bincount"], torch: "torch.bincount(x, minlength=6)", swift: "x.bincount(length: 6)",
    cases: [
      [.integer([12], 0..<4)],
    ], types: [.float64], isFlat: true, note: "with a fixed length"
  ) { inputs in
    let x = inputs[0]
    return [x.bincount(length: 6)]
  }
}

@inline(never) private func reductions_torch_bincount_4() -> OperationRow {
  OperationRow(
    "torch.bincount 4", ["torch.bincount"], torch: "torch.zeros(4, dtype=y.dtype).index_add(0, x, y)", swift: "try x.bincount(weights: y)",
    cases: [
      [.given(.integer, [5], [3.0, 0.0, 1.0, 3.0, 3.0]), .float([5], -1.5...1.5)],
    ], types: [.float64, .float32], note: "the weights have a gradient, which PyTorch's own bincount lacks"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [try x.bincount(weights: y)]
  }
}
