// Written by Tools/make_catalogue.py from Tools/operations/sorting.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let sorting = OperationFamily(
    name: "sorting", title: "Scans, sorting and searching",
    rows: [
      sorting_torch_cumsum(),
      sorting_torch_cumsum_2(),
      sorting_torch_cumprod(),
      sorting_torch_cumprod_2(),
      sorting_torch_logcumsumexp(),
      sorting_torch_logcumsumexp_2(),
      sorting_torch_logcumsumexp_3(),
      sorting_torch_cummax(),
      sorting_torch_cummax_2(),
      sorting_torch_cummax_3(),
      sorting_torch_cummax_4(),
      sorting_torch_cummin(),
      sorting_torch_cummin_2(),
      sorting_torch_cummin_3(),
      sorting_torch_diff(),
      sorting_torch_diff_2(),
      sorting_torch_diff_3(),
      sorting_torch_diff_4(),
      sorting_torch_trapezoid(),
      sorting_torch_trapezoid_2(),
      sorting_torch_trapezoid_3(),
      sorting_torch_cumulative_trapezoid(),
      sorting_torch_cumulative_trapezoid_2(),
      sorting_torch_cumulative_trapezoid_3(),
      sorting_torch_sort(),
      sorting_torch_sort_2(),
      sorting_torch_sort_3(),
      sorting_torch_sort_4(),
      sorting_torch_sort_5(),
      sorting_torch_sort_6(),
      sorting_torch_sort_7(),
      sorting_torch_sort_8(),
      sorting_torch_sort_9(),
      sorting_torch_argsort(),
      sorting_torch_argsort_2(),
      sorting_torch_msort(),
      sorting_torch_topk(),
      sorting_torch_topk_2(),
      sorting_torch_topk_3(),
      sorting_torch_topk_4(),
      sorting_torch_kthvalue(),
      sorting_torch_kthvalue_2(),
      sorting_torch_median(),
      sorting_torch_median_2(),
      sorting_torch_median_3(),
      sorting_torch_median_4(),
      sorting_torch_nanmedian(),
      sorting_torch_nanmedian_2(),
      sorting_torch_mode(),
      sorting_torch_mode_2(),
      sorting_torch_mode_3(),
      sorting_torch_quantile(),
      sorting_torch_quantile_2(),
      sorting_torch_quantile_3(),
      sorting_torch_quantile_4(),
      sorting_torch_quantile_5(),
      sorting_torch_quantile_6(),
      sorting_torch_quantile_7(),
      sorting_torch_quantile_8(),
      sorting_torch_nanquantile(),
      sorting_torch_nanquantile_2(),
      sorting_torch_nanquantile_3(),
      sorting_torch_nanquantile_4(),
      sorting_torch_nanquantile_5(),
      sorting_torch_nanquantile_6(),
      sorting_torch_searchsorted(),
      sorting_torch_searchsorted_2(),
      sorting_torch_searchsorted_3(),
      sorting_torch_searchsorted_4(),
      sorting_torch_bucketize(),
      sorting_torch_bucketize_2(),
      sorting_torch_isin(),
      sorting_torch_isin_2(),
      sorting_torch_nonzero(),
      sorting_torch_argwhere(),
      sorting_torch_masked_select(),
      sorting_torch_unique(),
      sorting_torch_unique_2(),
      sorting_torch_unique_3(),
      sorting_torch_unique_4(),
      sorting_torch_unique_5(),
      sorting_torch_unique_6(),
      sorting_torch_unique_consecutive(),
      sorting_torch_unique_consecutive_2(),
    ])
}

@inline(never) private func sorting_torch_cumsum() -> OperationRow {
  OperationRow(
    "torch.cumsum", ["torch.cumsum"], torch: "torch.cumsum(x, 1)", swift: "x.cumulativeSum(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeSum(axis: 1)]
  }
}

@inline(never) private func sorting_torch_cumsum_2() -> OperationRow {
  OperationRow(
    "torch.cumsum 2", ["torch.cumsum"], torch: "torch.cumsum(x, 0)", swift: "x.cumulativeSum(axis: 0)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
      [.bool([5])],
      [.integer([4, 2], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeSum(axis: 0)]
  }
}

@inline(never) private func sorting_torch_cumprod() -> OperationRow {
  OperationRow(
    "torch.cumprod", ["torch.cumprod"], torch: "torch.cumprod(x, 1)", swift: "x.cumulativeProduct(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
      [.given(.float, [2, 3], [0.5, 0.0, 2.0, 0.0, 1.5, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], note: "gradients of any order are exact at zeros"
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeProduct(axis: 1)]
  }
}

@inline(never) private func sorting_torch_cumprod_2() -> OperationRow {
  OperationRow(
    "torch.cumprod 2", ["torch.cumprod"], torch: "torch.cumprod(x, 0)", swift: "x.cumulativeProduct(axis: 0)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeProduct(axis: 0)]
  }
}

@inline(never) private func sorting_torch_logcumsumexp() -> OperationRow {
  OperationRow(
    "torch.logcumsumexp", ["torch.logcumsumexp"], torch: "torch.logcumsumexp(x, 1)", swift: "x.logCumulativeSumExp(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
      [.float([2, 5], -200.0...200.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logCumulativeSumExp(axis: 1)]
  }
}

@inline(never) private func sorting_torch_logcumsumexp_2() -> OperationRow {
  OperationRow(
    "torch.logcumsumexp 2", ["torch.logcumsumexp"], torch: "torch.logcumsumexp(x, 0)", swift: "x.logCumulativeSumExp(axis: 0)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logCumulativeSumExp(axis: 0)]
  }
}

@inline(never) private func sorting_torch_logcumsumexp_3() -> OperationRow {
  OperationRow(
    "torch.logcumsumexp 3", ["torch.logcumsumexp"], torch: "torch.logcumsumexp(x / y, 0)", swift: "(x / y).logCumulativeSumExp(axis: 0)",
    cases: [
      [.given(.integer, [6], [-1.0, -1.0, 1.0, 1.0, 1.0, 2.0]), .given(.integer, [6], [0.0, 0.0, 1.0, 0.0, 0.0, 1.0])],
      [.given(.integer, [5], [-1.0, 1.0, 2.0, 0.0, 0.0]), .given(.integer, [5], [0.0, 1.0, 1.0, 0.0, 1.0])],
    ], types: [.float64], isFlat: true, note: "−∞ of nothing, ∞, NaN"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x / y).logCumulativeSumExp(axis: 0)]
  }
}

@inline(never) private func sorting_torch_cummax() -> OperationRow {
  OperationRow(
    "torch.cummax", ["torch.cummax"], torch: "torch.cummax(x, 1)", swift: "let s = x.cumulativeMaximum(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.cumulativeMaximum(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummax_2() -> OperationRow {
  OperationRow(
    "torch.cummax 2", ["torch.cummax"], torch: "torch.cummax(x, 0)", swift: "let s = x.cumulativeMaximum(axis: 0)\nreturn [s.values, s.indices]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.cumulativeMaximum(axis: 0)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummax_3() -> OperationRow {
  OperationRow(
    "torch.cummax 3", ["torch.cummax"], torch: "torch.cummax(x, 1)", swift: "let s = x.cumulativeMaximum(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.cumulativeMaximum(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummax_4() -> OperationRow {
  OperationRow(
    "torch.cummax 4", ["torch.cummax"], torch: "torch.cummax(torch.where(y, torch.nan, x), 1)", swift: "let s = y.select(x.number(.nan), x).cumulativeMaximum(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.fixed([3, 6], -1.5...1.5), .bool([3, 6])],
      [.fixed([1, 2], -1.5...1.5), .bool([1, 2])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = y.select(x.number(.nan), x).cumulativeMaximum(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummin() -> OperationRow {
  OperationRow(
    "torch.cummin", ["torch.cummin"], torch: "torch.cummin(x, 1)", swift: "let s = x.cumulativeMinimum(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.cumulativeMinimum(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummin_2() -> OperationRow {
  OperationRow(
    "torch.cummin 2", ["torch.cummin"], torch: "torch.cummin(x, 0)", swift: "let s = x.cumulativeMinimum(axis: 0)\nreturn [s.values, s.indices]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.cumulativeMinimum(axis: 0)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_cummin_3() -> OperationRow {
  OperationRow(
    "torch.cummin 3", ["torch.cummin"], torch: "torch.cummin(torch.where(y, torch.nan, x), 0)", swift: "let s = y.select(x.number(.nan), x).cumulativeMinimum(axis: 0)\nreturn [s.values, s.indices]",
    cases: [
      [.fixed([3, 6], -1.5...1.5), .bool([3, 6])],
      [.fixed([1, 2], -1.5...1.5), .bool([1, 2])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = y.select(x.number(.nan), x).cumulativeMinimum(axis: 0)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_diff() -> OperationRow {
  OperationRow(
    "torch.diff", ["torch.diff"], torch: "torch.diff(x)", swift: "x.differences()",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.differences()]
  }
}

@inline(never) private func sorting_torch_diff_2() -> OperationRow {
  OperationRow(
    "torch.diff 2", ["torch.diff"], torch: "torch.diff(x, n=2, dim=0)", swift: "x.differences(axis: 0, order: 2)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.differences(axis: 0, order: 2)]
  }
}

@inline(never) private func sorting_torch_diff_3() -> OperationRow {
  OperationRow(
    "torch.diff 3", ["torch.diff"], torch: "torch.diff(x, prepend=y, append=z)", swift: "x.differences(prepending: y, appending: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 1], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.differences(prepending: y, appending: z)]
  }
}

@inline(never) private func sorting_torch_diff_4() -> OperationRow {
  OperationRow(
    "torch.diff 4", ["torch.diff"], torch: "torch.diff(x)", swift: "x.differences()",
    cases: [
      [.bool([6])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.differences()]
  }
}

@inline(never) private func sorting_torch_trapezoid() -> OperationRow {
  OperationRow(
    "torch.trapezoid", ["torch.trapezoid", "torch.trapz"], torch: "torch.trapezoid(x)", swift: "x.trapezoid()",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.trapezoid()]
  }
}

@inline(never) private func sorting_torch_trapezoid_2() -> OperationRow {
  OperationRow(
    "torch.trapezoid 2", ["torch.trapezoid"], torch: "torch.trapezoid(x, dx=0.3, dim=0)", swift: "x.trapezoid(spacing: 0.3, axis: 0)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.trapezoid(spacing: 0.3, axis: 0)]
  }
}

@inline(never) private func sorting_torch_trapezoid_3() -> OperationRow {
  OperationRow(
    "torch.trapezoid 3", ["torch.trapezoid"], torch: "torch.trapezoid(x, y)", swift: "x.trapezoid(at: y)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.trapezoid(at: y)]
  }
}

@inline(never) private func sorting_torch_cumulative_trapezoid() -> OperationRow {
  OperationRow(
    "torch.cumulative_trapezoid", ["torch.cumulative_trapezoid"], torch: "torch.cumulative_trapezoid(x)", swift: "x.cumulativeTrapezoid()",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeTrapezoid()]
  }
}

@inline(never) private func sorting_torch_cumulative_trapezoid_2() -> OperationRow {
  OperationRow(
    "torch.cumulative_trapezoid 2", ["torch.cumulative_trapezoid"], torch: "torch.cumulative_trapezoid(x, dx=0.3, dim=0)", swift: "x.cumulativeTrapezoid(spacing: 0.3, axis: 0)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cumulativeTrapezoid(spacing: 0.3, axis: 0)]
  }
}

@inline(never) private func sorting_torch_cumulative_trapezoid_3() -> OperationRow {
  OperationRow(
    "torch.cumulative_trapezoid 3", ["torch.cumulative_trapezoid"], torch: "torch.cumulative_trapezoid(x, y)", swift: "x.cumulativeTrapezoid(at: y)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.cumulativeTrapezoid(at: y)]
  }
}

@inline(never) private func sorting_torch_sort() -> OperationRow {
  OperationRow(
    "torch.sort", ["torch.sort"], torch: "torch.sort(x)", swift: "let s = x.sorted()\nreturn [s.values, s.indices]",
    cases: [
      [.float([3, 5], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5, transposed: true)],
      [.float([2, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.sorted()
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_2() -> OperationRow {
  OperationRow(
    "torch.sort 2", ["torch.sort"], torch: "torch.sort(x, 0, descending=True)", swift: "let s = x.sorted(axis: 0, descending: true)\nreturn [s.values, s.indices]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.sorted(axis: 0, descending: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_3() -> OperationRow {
  OperationRow(
    "torch.sort 3", ["torch.sort"], torch: "torch.sort(x, dim=1, stable=True)", swift: "let s = x.sorted()\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
      [.bool([3, 5])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.sorted()
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_4() -> OperationRow {
  OperationRow(
    "torch.sort 4", ["torch.sort"], torch: "torch.sort(x, dim=1, descending=True, stable=True)", swift: "let s = x.sorted(descending: true)\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
      [.bool([3, 5])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.sorted(descending: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_5() -> OperationRow {
  OperationRow(
    "torch.sort 5", ["torch.sort"], torch: "torch.sort(torch.where(y, torch.nan, x), dim=1, stable=True)", swift: "let s = y.select(x.number(.nan), x).sorted()\nreturn [s.values, s.indices]",
    cases: [
      [.fixed([3, 6], -1.5...1.5), .bool([3, 6])],
      [.fixed([1, 2], -1.5...1.5), .bool([1, 2])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = y.select(x.number(.nan), x).sorted()
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_6() -> OperationRow {
  OperationRow(
    "torch.sort 6", ["torch.sort"], torch: "torch.sort(torch.where(y, torch.nan, x), dim=1, descending=True, stable=True)", swift: "let s = y.select(x.number(.nan), x).sorted(descending: true)\nreturn [s.values, s.indices]",
    cases: [
      [.fixed([3, 6], -1.5...1.5), .bool([3, 6])],
      [.fixed([1, 2], -1.5...1.5), .bool([1, 2])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = y.select(x.number(.nan), x).sorted(descending: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_7() -> OperationRow {
  OperationRow(
    "torch.sort 7", ["torch.sort"], torch: "torch.sort(x / y, dim=1, stable=True)", swift: "let s = (x / y).sorted()\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [1, 6], [0.0, 0.0, 1.0, -1.0, 0.0, -1.0]), .given(.integer, [1, 6], [1.0, -1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = (x / y).sorted()
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_8() -> OperationRow {
  OperationRow(
    "torch.sort 8", ["torch.sort"], torch: "torch.sort(x / y, dim=1, descending=True, stable=True)", swift: "let s = (x / y).sorted(descending: true)\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [1, 6], [0.0, 0.0, 1.0, -1.0, 0.0, -1.0]), .given(.integer, [1, 6], [1.0, -1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = (x / y).sorted(descending: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_sort_9() -> OperationRow {
  OperationRow(
    "torch.sort 9", ["torch.sort"], torch: "torch.sort(x, 0)", swift: "let s = x.sorted(axis: 0)\nreturn [s.values, s.indices]",
    cases: [
      [.float([60], -1.5...1.5)],
      [.integer([60], -100000..<100000)],
    ], types: [.float64, .float32], note: "more than are sorted by insertion"
  ) { inputs in
    let x = inputs[0]
    let s = x.sorted(axis: 0)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_argsort() -> OperationRow {
  OperationRow(
    "torch.argsort", ["torch.argsort"], torch: "torch.argsort(x, 1)", swift: "x.argSort(axis: 1)",
    cases: [
      [.float([3, 5], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argSort(axis: 1)]
  }
}

@inline(never) private func sorting_torch_argsort_2() -> OperationRow {
  OperationRow(
    "torch.argsort 2", ["torch.argsort"], torch: "torch.argsort(x, dim=0, descending=True, stable=True)", swift: "x.argSort(axis: 0, descending: true)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.argSort(axis: 0, descending: true)]
  }
}

@inline(never) private func sorting_torch_msort() -> OperationRow {
  OperationRow(
    "torch.msort", ["torch.msort"], torch: "torch.msort(x)", swift: "x.sorted(axis: 0).values",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sorted(axis: 0).values]
  }
}

@inline(never) private func sorting_torch_topk() -> OperationRow {
  OperationRow(
    "torch.topk", ["torch.topk"], torch: "torch.topk(x, 3)", swift: "let s = x.topK(3)\nreturn [s.values, s.indices]",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.topK(3)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_topk_2() -> OperationRow {
  OperationRow(
    "torch.topk 2", ["torch.topk"], torch: "torch.topk(x, 2, 0, largest=False)", swift: "let s = x.topK(2, axis: 0, largest: false)\nreturn [s.values, s.indices]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.topK(2, axis: 0, largest: false)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_topk_3() -> OperationRow {
  OperationRow(
    "torch.topk 3", ["torch.topk"], torch: "torch.topk(x, 0)", swift: "let s = x.topK(0)\nreturn [s.values, s.indices]",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.topK(0)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_topk_4() -> OperationRow {
  OperationRow(
    "torch.topk 4", ["torch.topk"], torch: "torch.topk(x / y, 2)", swift: "let s = (x / y).topK(2)\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 4], [1.0, 0.0, -2.0, 5.0, 2.0, 0.0, 3.0, 1.0]), .given(.integer, [2, 4], [1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])],
    ], types: [.float64], isFlat: true, note: "NaN is the largest"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = (x / y).topK(2)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_kthvalue() -> OperationRow {
  OperationRow(
    "torch.kthvalue", ["torch.kthvalue"], torch: "torch.kthvalue(x, 2)", swift: "let s = x.kthSmallest(2)\nreturn [s.values, s.indices]",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.kthSmallest(2)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_kthvalue_2() -> OperationRow {
  OperationRow(
    "torch.kthvalue 2", ["torch.kthvalue"], torch: "torch.kthvalue(x, 1, 0, keepdim=True)", swift: "let s = x.kthSmallest(1, axis: 0, keepingAxis: true)\nreturn [s.values, s.indices]",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.kthSmallest(1, axis: 0, keepingAxis: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_median() -> OperationRow {
  OperationRow(
    "torch.median", ["torch.median"], torch: "torch.median(x)", swift: "x.median()",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.median()]
  }
}

@inline(never) private func sorting_torch_median_2() -> OperationRow {
  OperationRow(
    "torch.median 2", ["torch.median"], torch: "torch.median(x, 1)", swift: "let s = x.median(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.float([3, 5], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let s = x.median(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_median_3() -> OperationRow {
  OperationRow(
    "torch.median 3", ["torch.median"], torch: "torch.median(x, 0, keepdim=True)", swift: "let s = x.median(axis: 0, keepingAxis: true)\nreturn [s.values, s.indices]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.median(axis: 0, keepingAxis: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_median_4() -> OperationRow {
  OperationRow(
    "torch.median 4", ["torch.median"], torch: "torch.median(x / y, 1)", swift: "let s = (x / y).median(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 4], [1.0, 0.0, -2.0, 5.0, 2.0, 0.0, 3.0, 1.0]), .given(.integer, [2, 4], [1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])],
    ], types: [.float64], isFlat: true, note: "NaN where there is one"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = (x / y).median(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_nanmedian() -> OperationRow {
  OperationRow(
    "torch.nanmedian", ["torch.nanmedian"], torch: "torch.nanmedian(torch.where(y, torch.nan, x))", swift: "y.select(x.number(.nan), x).nanMedian()",
    cases: [
      [.float([8], -1.5...1.5), .bool([8])],
      [.float([2, 3], -1.5...1.5), .bool([2, 3])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [y.select(x.number(.nan), x).nanMedian()]
  }
}

@inline(never) private func sorting_torch_nanmedian_2() -> OperationRow {
  OperationRow(
    "torch.nanmedian 2", ["torch.nanmedian"], torch: "torch.nanmedian(torch.where(y, torch.nan, x), 1)", swift: "let s = y.select(x.number(.nan), x).nanMedian(axis: 1)\nreturn [s.values, s.indices]",
    cases: [
      [.float([3, 5], -1.5...1.5), .bool([3, 5])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = y.select(x.number(.nan), x).nanMedian(axis: 1)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_mode() -> OperationRow {
  OperationRow(
    "torch.mode", ["torch.mode"], torch: "torch.mode(x)", swift: "let s = x.mode()\nreturn [s.values, s.indices]",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.mode()
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_mode_2() -> OperationRow {
  OperationRow(
    "torch.mode 2", ["torch.mode"], torch: "torch.mode(torch.round(x), 0, keepdim=True)", swift: "let s = x.rounded().mode(axis: 0, keepingAxis: true)\nreturn [s.values, s.indices]",
    cases: [
      [.fixed([7, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let s = x.rounded().mode(axis: 0, keepingAxis: true)
    return [s.values, s.indices]
  }
}

@inline(never) private func sorting_torch_mode_3() -> OperationRow {
  OperationRow(
    "torch.mode 3", ["torch.mode"], torch: "torch.mode(x, 1).values.square()", swift: "x.mode(axis: 1).values.square()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.mode(axis: 1).values.square()]
  }
}

@inline(never) private func sorting_torch_quantile() -> OperationRow {
  OperationRow(
    "torch.quantile", ["torch.quantile"], torch: "torch.quantile(x, 0.3, 1, interpolation='linear')", swift: "x.quantile(0.3, axis: 1, interpolation: .linear)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.3, axis: 1, interpolation: .linear)]
  }
}

@inline(never) private func sorting_torch_quantile_2() -> OperationRow {
  OperationRow(
    "torch.quantile 2", ["torch.quantile"], torch: "torch.quantile(x, 0.3, 1, interpolation='lower')", swift: "x.quantile(0.3, axis: 1, interpolation: .lower)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.3, axis: 1, interpolation: .lower)]
  }
}

@inline(never) private func sorting_torch_quantile_3() -> OperationRow {
  OperationRow(
    "torch.quantile 3", ["torch.quantile"], torch: "torch.quantile(x, 0.3, 1, interpolation='higher')", swift: "x.quantile(0.3, axis: 1, interpolation: .higher)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.3, axis: 1, interpolation: .higher)]
  }
}

@inline(never) private func sorting_torch_quantile_4() -> OperationRow {
  OperationRow(
    "torch.quantile 4", ["torch.quantile"], torch: "torch.quantile(x, 0.3, 1, interpolation='midpoint')", swift: "x.quantile(0.3, axis: 1, interpolation: .midpoint)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.3, axis: 1, interpolation: .midpoint)]
  }
}

@inline(never) private func sorting_torch_quantile_5() -> OperationRow {
  OperationRow(
    "torch.quantile 5", ["torch.quantile"], torch: "torch.quantile(x, 0.3, 1, interpolation='nearest')", swift: "x.quantile(0.3, axis: 1, interpolation: .nearest)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.3, axis: 1, interpolation: .nearest)]
  }
}

@inline(never) private func sorting_torch_quantile_6() -> OperationRow {
  OperationRow(
    "torch.quantile 6", ["torch.quantile"], torch: "torch.quantile(x, 0.6)", swift: "x.quantile(0.6)",
    cases: [
      [.float([7], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantile(0.6)]
  }
}

@inline(never) private func sorting_torch_quantile_7() -> OperationRow {
  OperationRow(
    "torch.quantile 7", ["torch.quantile"], torch: "torch.quantile(x, torch.tensor([0.0, 0.25, 1.0], dtype=x.dtype), 0, keepdim=True)", swift: "x.quantiles([0, 0.25, 1], axis: 0, keepingAxis: true)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([3, 2, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.quantiles([0, 0.25, 1], axis: 0, keepingAxis: true)]
  }
}

@inline(never) private func sorting_torch_quantile_8() -> OperationRow {
  OperationRow(
    "torch.quantile 8", ["torch.quantile"], torch: "torch.quantile(torch.where(y, torch.nan, x), 0.5, 1)", swift: "y.select(x.number(.nan), x).quantile(0.5, axis: 1)",
    cases: [
      [.fixed([3, 6], -1.5...1.5), .bool([3, 6])],
      [.fixed([1, 2], -1.5...1.5), .bool([1, 2])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [y.select(x.number(.nan), x).quantile(0.5, axis: 1)]
  }
}

@inline(never) private func sorting_torch_nanquantile() -> OperationRow {
  OperationRow(
    "torch.nanquantile", ["torch.nanquantile"], torch: "torch.nanquantile(x, 0.3, 1, interpolation='linear')", swift: "x.nanQuantile(0.3, axis: 1, interpolation: .linear)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.nanQuantile(0.3, axis: 1, interpolation: .linear)]
  }
}

@inline(never) private func sorting_torch_nanquantile_2() -> OperationRow {
  OperationRow(
    "torch.nanquantile 2", ["torch.nanquantile"], torch: "torch.nanquantile(x, 0.3, 1, interpolation='lower')", swift: "x.nanQuantile(0.3, axis: 1, interpolation: .lower)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.nanQuantile(0.3, axis: 1, interpolation: .lower)]
  }
}

@inline(never) private func sorting_torch_nanquantile_3() -> OperationRow {
  OperationRow(
    "torch.nanquantile 3", ["torch.nanquantile"], torch: "torch.nanquantile(x, 0.3, 1, interpolation='higher')", swift: "x.nanQuantile(0.3, axis: 1, interpolation: .higher)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.nanQuantile(0.3, axis: 1, interpolation: .higher)]
  }
}

@inline(never) private func sorting_torch_nanquantile_4() -> OperationRow {
  OperationRow(
    "torch.nanquantile 4", ["torch.nanquantile"], torch: "torch.nanquantile(x, 0.3, 1, interpolation='midpoint')", swift: "x.nanQuantile(0.3, axis: 1, interpolation: .midpoint)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.nanQuantile(0.3, axis: 1, interpolation: .midpoint)]
  }
}

@inline(never) private func sorting_torch_nanquantile_5() -> OperationRow {
  OperationRow(
    "torch.nanquantile 5", ["torch.nanquantile"], torch: "torch.nanquantile(x, 0.3, 1, interpolation='nearest')", swift: "x.nanQuantile(0.3, axis: 1, interpolation: .nearest)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.nanQuantile(0.3, axis: 1, interpolation: .nearest)]
  }
}

@inline(never) private func sorting_torch_nanquantile_6() -> OperationRow {
  OperationRow(
    "torch.nanquantile 6", ["torch.nanquantile"], torch: "torch.nanquantile(torch.where(y, torch.nan, x), torch.tensor([0.2, 0.9], dtype=x.dtype), 1)", swift: "y.select(x.number(.nan), x).nanQuantiles([0.2, 0.9], axis: 1)",
    cases: [
      [.float([3, 5], -1.5...1.5), .bool([3, 5])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [y.select(x.number(.nan), x).nanQuantiles([0.2, 0.9], axis: 1)]
  }
}

@inline(never) private func sorting_torch_searchsorted() -> OperationRow {
  OperationRow(
    "torch.searchsorted", ["torch.searchsorted"], torch: "torch.searchsorted(torch.sort(x.detach()).values, y)", swift: "x.sorted().values.searchSorted(for: y)",
    cases: [
      [.fixed([6], -1.5...1.5), .fixed([2, 3], -1.5...1.5)],
      [.fixed([2, 5], -1.5...1.5), .fixed([2, 4], -1.5...1.5)],
      [.fixed([3], -1.5...1.5), .fixed([], -1.5...1.5)],
      [.fixed([0], -1.5...1.5), .fixed([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sorted().values.searchSorted(for: y)]
  }
}

@inline(never) private func sorting_torch_searchsorted_2() -> OperationRow {
  OperationRow(
    "torch.searchsorted 2", ["torch.searchsorted"], torch: "torch.searchsorted(x, y, right=True)", swift: "x.searchSorted(for: y, side: .right)",
    cases: [
      [.given(.integer, [5], [1.0, 2.0, 2.0, 3.0, 5.0]), .given(.integer, [4], [2.0, 0.0, 5.0, 6.0])],
      [.given(.integer, [2, 3], [1.0, 2.0, 2.0, 0.0, 0.0, 4.0]), .given(.integer, [2, 1], [2.0, 0.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.searchSorted(for: y, side: .right)]
  }
}

@inline(never) private func sorting_torch_searchsorted_3() -> OperationRow {
  OperationRow(
    "torch.searchsorted 3", ["torch.searchsorted"], torch: "torch.searchsorted(x, y)", swift: "x.searchSorted(for: y)",
    cases: [
      [.given(.integer, [5], [1.0, 2.0, 2.0, 3.0, 5.0]), .given(.integer, [4], [2.0, 0.0, 5.0, 6.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.searchSorted(for: y)]
  }
}

@inline(never) private func sorting_torch_searchsorted_4() -> OperationRow {
  OperationRow(
    "torch.searchsorted 4", ["torch.searchsorted"], torch: "torch.searchsorted(x.detach(), y.detach(), side='right')", swift: "x.searchSorted(for: y, side: .right)",
    cases: [
      [.given(.float, [4], [1.0, 2.0, 2.0, 3.0]), .given(.float, [4], [2.0, .nan, -1.0, .infinity])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.searchSorted(for: y, side: .right)]
  }
}

@inline(never) private func sorting_torch_bucketize() -> OperationRow {
  OperationRow(
    "torch.bucketize", ["torch.bucketize"], torch: "torch.bucketize(x.detach(), torch.tensor([-1.0, 0.0, 0.5], dtype=x.dtype))", swift: "x.bucketized(between: Tensor([-1, 0, 0.5]).cast(to: x.dtype))",
    cases: [
      [.fixed([2, 5], -1.5...1.5)],
      [.given(.float, [4], [-1.0, 0.5, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.bucketized(between: Tensor([-1, 0, 0.5]).cast(to: x.dtype))]
  }
}

@inline(never) private func sorting_torch_bucketize_2() -> OperationRow {
  OperationRow(
    "torch.bucketize 2", ["torch.bucketize"], torch: "torch.bucketize(x, torch.tensor([0, 2, 3]), right=True)", swift: "x.bucketized(between: Tensor([0, 2, 3]), side: .right)",
    cases: [
      [.integer([2, 5], 0..<4)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.bucketized(between: Tensor([0, 2, 3]), side: .right)]
  }
}

@inline(never) private func sorting_torch_isin() -> OperationRow {
  OperationRow(
    "torch.isin", ["torch.isin"], torch: "torch.isin(x, y)", swift: "x.isContained(in: y)",
    cases: [
      [.integer([3, 4], 0..<6), .integer([2, 2], 0..<4)],
      [.integer([3], 0..<4), .integer([0], 0..<4)],
      [.given(.integer, [2], [1.0, 2.0]), .given(.integer, [1], [2.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isContained(in: y)]
  }
}

@inline(never) private func sorting_torch_isin_2() -> OperationRow {
  OperationRow(
    "torch.isin 2", ["torch.isin"], torch: "torch.isin(x.detach(), y.detach())", swift: "x.isContained(in: y)",
    cases: [
      [.given(.float, [2, 2], [1.0, 2.0, .nan, 0.5]), .given(.float, [3], [0.5, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isContained(in: y)]
  }
}

@inline(never) private func sorting_torch_nonzero() -> OperationRow {
  OperationRow(
    "torch.nonzero", ["torch.nonzero", "torch.argwhere"], torch: "torch.nonzero(x)", swift: "try x.nonzero()",
    cases: [
      [.integer([3, 4], 0..<2)],
      [.given(.float, [4], [0.0, 1.5, .nan, -0.0])],
      [.integer([0, 2], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [try x.nonzero()]
  }
}

@inline(never) private func sorting_torch_argwhere() -> OperationRow {
  OperationRow(
    "torch.argwhere", ["torch.argwhere"], torch: "torch.argwhere(x)", swift: "try x.argWhere()",
    cases: [
      [.integer([3, 4], 0..<2)],
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [try x.argWhere()]
  }
}

@inline(never) private func sorting_torch_masked_select() -> OperationRow {
  OperationRow(
    "torch.masked_select", ["torch.masked_select"], torch: "torch.masked_select(x, y)", swift: "try x.maskedSelect(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .bool([2, 3])],
      [.float([0, 2], -1.5...1.5), .bool([0, 2])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [try x.maskedSelect(y)]
  }
}

@inline(never) private func sorting_torch_unique() -> OperationRow {
  OperationRow(
    "torch.unique", ["torch.unique"], torch: "torch.unique(x)", swift: "try x.unique()",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
      [.integer([0], 0..<4)],
      [.bool([5])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [try x.unique()]
  }
}

@inline(never) private func sorting_torch_unique_2() -> OperationRow {
  OperationRow(
    "torch.unique 2", ["torch.unique"], torch: "torch.unique(x, return_inverse=True, return_counts=True)", swift: "let u = try x.uniqueElements()\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.given(.integer, [2, 6], [2.0, 1.0, 2.0, 0.0, 1.0, 2.0, 3.0, 3.0, 0.0, 0.0, 3.0, 1.0])],
      [.integer([3, 2, 2], 0..<4)],
      [.given(.integer, [1], [7.0])],
      [.integer([0], 0..<4)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.uniqueElements()
    return [u.values, u.inverse, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_3() -> OperationRow {
  OperationRow(
    "torch.unique 3", ["torch.unique"], torch: "torch.unique(torch.round(x), return_inverse=True, return_counts=True)", swift: "let u = try x.rounded().uniqueElements()\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.fixed([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.rounded().uniqueElements()
    return [u.values, u.inverse, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_4() -> OperationRow {
  OperationRow(
    "torch.unique 4", ["torch.unique"], torch: "torch.unique(x / y, return_counts=True)", swift: "let u = try (x / y).uniqueElements()\nreturn [u.values, u.counts]",
    cases: [
      [.given(.integer, [5], [0.0, 1.0, 0.0, 1.0, -1.0]), .given(.integer, [5], [0.0, 1.0, 0.0, 1.0, 0.0])],
    ], types: [.float64], isFlat: true, note: "each NaN differs from every other"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let u = try (x / y).uniqueElements()
    return [u.values, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_5() -> OperationRow {
  OperationRow(
    "torch.unique 5", ["torch.unique"], torch: "torch.unique(x, dim=0, return_inverse=True, return_counts=True)", swift: "let u = try x.uniqueElements(axis: 0)\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.given(.integer, [5, 2], [2.0, 1.0, 0.0, 3.0, 2.0, 1.0, 0.0, 1.0, 0.0, 3.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.uniqueElements(axis: 0)
    return [u.values, u.inverse, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_6() -> OperationRow {
  OperationRow(
    "torch.unique 6", ["torch.unique"], torch: "torch.unique(x, dim=1, return_inverse=True, return_counts=True)", swift: "let u = try x.uniqueElements(axis: 1)\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.integer([2, 8], 0..<2)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.uniqueElements(axis: 1)
    return [u.values, u.inverse, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_consecutive() -> OperationRow {
  OperationRow(
    "torch.unique_consecutive", ["torch.unique_consecutive"], torch: "torch.unique_consecutive(x, return_inverse=True, return_counts=True)", swift: "let u = try x.uniqueConsecutive()\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.given(.integer, [7], [1.0, 1.0, 2.0, 2.0, 2.0, 1.0, 3.0])],
      [.integer([3, 4], 0..<2)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.uniqueConsecutive()
    return [u.values, u.inverse, u.counts]
  }
}

@inline(never) private func sorting_torch_unique_consecutive_2() -> OperationRow {
  OperationRow(
    "torch.unique_consecutive 2", ["torch.unique_consecutive"], torch: "torch.unique_consecutive(x, dim=1, return_inverse=True, return_counts=True)", swift: "let u = try x.uniqueConsecutive(axis: 1)\nreturn [u.values, u.inverse, u.counts]",
    cases: [
      [.given(.integer, [2, 4], [1.0, 1.0, 2.0, 2.0, 0.0, 0.0, 1.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let u = try x.uniqueConsecutive(axis: 1)
    return [u.values, u.inverse, u.counts]
  }
}
