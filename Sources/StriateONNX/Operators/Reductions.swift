import Striate

/// Sums and extremes over axes, running sums, and places of extremes.
let reductionOperators: [ONNXOperator] = [
  reduction("ReduceSum", axesInputSince: 13) { $0.sum(axes: $1, keepingAxes: $2) },
  reduction("ReduceMean") { $0.mean(axes: $1, keepingAxes: $2) },
  reduction("ReduceProd") { $0.product(axes: $1, keepingAxes: $2) },
  reduction("ReduceMax") { x, axes, keep in
    if x.dtype == .bool { return x.any(axes: axes, keepingAxes: keep) }
    return ofNothing(x, axes, keep, -.infinity) ?? x.max(axes: axes, keepingAxes: keep)
  },
  reduction("ReduceMin") { x, axes, keep in
    if x.dtype == .bool { return x.all(axes: axes, keepingAxes: keep) }
    return ofNothing(x, axes, keep, .infinity) ?? x.min(axes: axes, keepingAxes: keep)
  },
  reduction("ReduceL1") { $0.abs().sum(axes: $1, keepingAxes: $2) },
  reduction("ReduceL2") { $0.square().sum(axes: $1, keepingAxes: $2).sqrt() },
  reduction("ReduceSumSquare") { $0.square().sum(axes: $1, keepingAxes: $2) },
  reduction("ReduceLogSum") { $0.sum(axes: $1, keepingAxes: $2).log() },
  reduction("ReduceLogSumExp") { $0.logSumExp(axes: $1, keepingAxes: $2) },
  place("ArgMax") { $0.argmax(axis: $1, keepingAxis: $2) },
  place("ArgMin") { $0.argmin(axis: $1, keepingAxis: $2) },
  running("CumSum", start: 0) { $0.cumulativeSum(axis: $1) },
  running("CumProd", start: 1) { $0.cumulativeProduct(axis: $1) },
  ONNXOperator("TopK", 2...2, attributes: ["axis", "largest", "sorted"], settings: [1]) { call in
    let x = try call.value(0), axis = try call.axis(call.int("axis", -1), rank: x.tensor.rank)
    guard let count = try call.known(1)?.first else { throw NodeFault("it has no k") }
    guard (0...x.tensor.shape[axis]).contains(count) else {
      throw NodeFault("there are no \(count) elements along axis \(axis) of \(x.tensor.shape)")
    }
    // A stable order, so that of equal elements the first comes first.
    let top = x.tensor.topK(count, axis: axis, largest: try call.flag("largest", true))
    return [ONNXValue(top.values, x.element), ONNXValue(top.indices.cast(to: .int64))]
  }
]

/// The extreme of no elements: infinite; nil if there are elements or the type has no infinity.
private func ofNothing(_ x: Tensor, _ axes: [Int], _ keepsAxes: Bool, _ value: Double) -> Tensor? {
  guard x.dtype.isFloatingPoint, axes.contains(where: { x.shape[$0] == 0 }) else { return nil }
  return x.sum(axes: axes, keepingAxes: keepsAxes) + value
}

/// Axes are an attribute before version 18 (13 for sums) and an operand since.
private func reduction(
  _ name: String, axesInputSince version: Int = 18,
  _ body: @escaping @Sendable (Tensor, [Int], Bool) -> Tensor
) -> ONNXOperator {
  ONNXOperator(name, 1...2, attributes: ["axes", "keepdims", "noop_with_empty_axes"], settings: [1]) { call in
    let x = try call.value(0)
    let given = call.opset >= version ? try call.known(1) : try call.ints("axes")
    var axes = try call.axes(given ?? [], rank: x.tensor.rank)
    if axes.isEmpty {
      if try call.flag("noop_with_empty_axes") {
        // Without axes only what is done to each element is left.
        let y = body(x.tensor.expanded(at: 0), [0], false)
        return [ONNXValue(y.cast(to: x.tensor.dtype), x.element)]
      }
      axes = Array(0..<x.tensor.rank)
    }
    let y = body(x.tensor, axes, try call.flag("keepdims", true))
    return [ONNXValue(y.cast(to: x.tensor.dtype), x.element)]
  }
}

private func place(_ name: String, _ body: @escaping @Sendable (Tensor, Int, Bool) -> Tensor) -> ONNXOperator {
  ONNXOperator(name, 1...1, attributes: ["axis", "keepdims", "select_last_index"]) { call in
    let x = try call.tensor(0), axis = try call.axis(call.int("axis", 0), rank: x.rank)
    let keep = try call.flag("keepdims", true)
    guard try call.flag("select_last_index") else { return [ONNXValue(body(x, axis, keep).cast(to: .int64))] }
    let fromEnd = body(x.flipped(axis: axis), axis, keep).cast(to: .int64)
    return [ONNXValue(Tensor(scalar: Int64(x.shape[axis] - 1)) - fromEnd)]
  }
}

private func running(
  _ name: String, start: Double, _ body: @escaping @Sendable (Tensor, Int) -> Tensor
) -> ONNXOperator {
  ONNXOperator(name, 2...2, attributes: ["exclusive", "reverse"], settings: [1]) { call in
    let x = try call.value(0)
    guard let number = try call.known(1)?.first else { throw NodeFault("it has no axis") }
    let axis = try call.axis(number, rank: x.tensor.rank), extent = x.tensor.shape[axis]
    let isReversed = try call.flag("reverse")
    let ordered = isReversed ? x.tensor.flipped(axis: axis) : x.tensor
    var y = body(ordered, axis)
    if try call.flag("exclusive"), extent > 0 {
      var before = Array(repeating: 0, count: x.tensor.rank)
      before[axis] = 1
      y = y.slice(axis: axis, 0..<extent - 1)
        .padded(before: before, after: Array(repeating: 0, count: x.tensor.rank), value: start)
    }
    let result = isReversed ? y.flipped(axis: axis) : y
    return [ONNXValue(result.cast(to: x.tensor.dtype), x.element)]
  }
}
