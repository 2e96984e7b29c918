import Striate

/// Parts of tensors, and tensors of parts.
let partOperators: [ONNXOperator] = [
  .one("Concat", 1...Int.max, attributes: ["axis"]) { call in
    let all = try call.inputs.indices.map { try call.tensor($0) }
    let elements = Set(call.inputs.compactMap { $0?.element })
    guard elements.count == 1 else { throw NodeFault("its operands are of several types") }
    guard let number = try call.int("axis") else { throw NodeFault("it has no axis") }
    return .concatenated(all, axis: try call.axis(number, rank: all[0].rank))
  },
  ONNXOperator("Split", 1...2, attributes: ["axis", "split", "num_outputs"], settings: [1]) { call in
    let x = try call.value(0), axis = try call.axis(call.int("axis", 0), rank: x.tensor.rank)
    let extent = x.tensor.shape[axis]
    var sizes = call.opset >= 13 || call.opset == 1 ? try call.known(1) : nil
    if let given = try call.ints("split"), call.opset < 13 { sizes = given }
    if sizes == nil {
      let count = try call.int("num_outputs", call.node.outputs.count)
      guard (1...max(extent, 1)).contains(count) else { throw NodeFault("\(extent) elements cannot be \(count) parts") }
      // The last part is smaller where the extent does not divide.
      let size = (extent + count - 1) / count
      sizes = (0..<count).map { min(size, max(0, extent - $0 * size)) }
    }
    let checked = try (sizes ?? []).map { try call.count($0, "a part's size") }
    guard checked.reduce(0, +) == extent else { throw NodeFault("parts of \(checked) do not make \(extent) elements") }
    return x.tensor.split(sizes: checked, axis: axis).map { ONNXValue($0, x.element) }
  },
  .one("Slice", 1...5, attributes: ["axes", "starts", "ends"], settings: [1, 2, 3, 4]) { call in
    let x = try call.tensor(0), isOperand = call.opset >= 10
    guard let starts = isOperand ? try call.known(1) : try call.ints("starts"),
      let ends = isOperand ? try call.known(2) : try call.ints("ends"), starts.count == ends.count
    else { throw NodeFault("its starts and ends do not fit together") }
    let axes = try call.axes(
      (isOperand ? try call.known(3) : try call.ints("axes")) ?? Array(0..<starts.count), rank: x.rank)
    let steps = isOperand ? try call.known(4) : nil
    guard axes.count == starts.count, steps.map({ $0.count == axes.count }) ?? true else {
      throw NodeFault("its axes, starts and steps do not fit together")
    }
    return try axes.indices.reduce(x) { y, index in
      try sliced(y, axes[index], from: starts[index], to: ends[index], by: steps?[index] ?? 1)
    }
  },
  .one("Pad", 1...4, attributes: ["mode", "pads", "value"], settings: [1, 2, 3]) { call in
    let x = try call.tensor(0), isOperand = call.opset >= 11
    guard let pads = isOperand ? try call.known(1) : try call.ints("pads") else { throw NodeFault("it has no widths") }
    let axes = try call.axes(try call.known(3) ?? Array(0..<x.rank), rank: x.rank)
    guard pads.count == 2 * axes.count, pads.allSatisfy({ abs($0.clampedToExtent) == abs($0) }) else {
      throw NodeFault("its widths \(pads) do not fit \(x.shape)")
    }
    var before = Array(repeating: 0, count: x.rank), after = before
    for (index, axis) in axes.enumerated() { (before[axis], after[axis]) = (pads[index], pads[axes.count + index]) }
    switch try call.text("mode", "constant") {
    case "constant":
      let value = isOperand ? try call.knownDoubles(2)?.first ?? 0 : try call.float("value", 0)
      return x.padded(before: before, after: after, value: value)
    case "reflect": return x.padded(before: before, after: after, mode: .reflect)
    case "edge": return x.padded(before: before, after: after, mode: .replicate)
    case "wrap": return x.padded(before: before, after: after, mode: .circular)
    case let other: throw NodeFault("its mode '\(other.shortened())' is not known")
    }
  },
  .one("CenterCropPad", 2...2, attributes: ["axes"], settings: [1]) { call in
    let x = try call.tensor(0)
    guard let wanted = try call.known(1) else { throw NodeFault("it has no shape") }
    let axes = try call.axes(call.ints("axes") ?? Array(0..<x.rank), rank: x.rank)
    guard wanted.count == axes.count else { throw NodeFault("its shape \(wanted) does not fit \(axes.count) axes") }
    var before = Array(repeating: 0, count: x.rank), after = before
    for (axis, extent) in zip(axes, wanted) {
      let missing = try call.count(extent, "an extent") - x.shape[axis]
      // An odd one is added, or taken away, behind.
      before[axis] = missing > 0 ? missing / 2 : -(-missing / 2)
      after[axis] = missing - before[axis]
    }
    return x.padded(before: before, after: after)
  }
]

/// Python's slice: places beyond an end are moved to it, and a negative step goes backwards.
private func sliced(_ x: Tensor, _ axis: Int, from start: Int, to end: Int, by step: Int) throws -> Tensor {
  let extent = x.shape[axis]
  guard step != 0 else { throw NodeFault("a step cannot be 0") }
  func place(_ number: Int, _ range: ClosedRange<Int>) -> Int {
    let number = number.clampedToExtent
    return min(max(number < 0 ? number + extent : number, range.lowerBound), range.upperBound)
  }
  let stride = min(max(step, -Int(Int32.max)), Int(Int32.max))
  if stride > 0 {
    let (first, last) = (place(start, 0...extent), place(end, 0...extent))
    return x.slice(axis: axis, first..<max(first, last), step: stride)
  }
  // From the end: the same elements, seen in the flipped tensor. The place before the first is −1.
  let first = place(start, -1...max(extent - 1, -1))
  let last = end.clampedToExtent < -extent ? -1 : place(end, -1...max(extent - 1, -1))
  let (from, to) = (extent - 1 - first, extent - 1 - last)
  return x.flipped(axis: axis).slice(axis: axis, from..<max(from, to), step: -stride)
}

extension Int {
  /// Far enough for every extent, and no sum of two overflows.
  var clampedToExtent: Int { Swift.min(Swift.max(self, -1 << 40), 1 << 40) }
}
