import Striate

/// Matrix products and convolutions of quantized numbers, to the last bit.
///
/// Where this machine has exact products of bytes, oneDNN forms them (`ByteOperand`). Elsewhere the products are formed in
/// Float32, in pieces whose sums stay below 2²⁴: up to there Float32 holds every integer, so that no order of adding
/// rounds anything. Int32 adds the pieces.
let integerOperators: [ONNXOperator] = [
  ONNXOperator("MatMulInteger", 2...4, settings: [2, 3]) { call in
    [ONNXValue(try matrixProduct(call, 0, zero: 2, 1, zero: 3))]
  },
  ONNXOperator("QLinearMatMul", 8...8, settings: [1, 2, 4, 5, 6, 7]) { call in
    let sums = try matrixProduct(call, 0, zero: 2, 3, zero: 5)
    let scales = [try row(call.tensor(1)), try column(call.tensor(4)), try row(call.tensor(6))]
    return [try requantized(sums, scales, zero: row(call.tensor(7)), call.value(7).element)]
  },
  ONNXOperator("ConvInteger", 2...4, attributes: WindowAttributes.names.union(["group"]), settings: [2, 3]) { call in
    [ONNXValue(try convolution(call, 0, zero: 2, 1, zero: 3))]
  },
  ONNXOperator(
    "QLinearConv", 8...9, attributes: WindowAttributes.names.union(["group"]), settings: [1, 2, 4, 5, 6, 7, 8]
  ) { call in
    var sums = try convolution(call, 0, zero: 2, 3, zero: 5)
    let channels = Array(repeating: 1, count: try call.tensor(0).rank - 2)
    func perChannel(_ values: Tensor) -> Tensor {
      values.elementCount == 1 ? values.reshaped(to: []) : values.reshaped(to: [values.elementCount] + channels)
    }
    if let bias = call.optional(8)?.tensor { sums = sums + perChannel(bias.cast(to: .int32)) }
    let scales = [try single(call, 1), perChannel(try call.tensor(4)), try single(call, 6)]
    return [try requantized(sums, scales, zero: single(call, 7), call.value(7).element)]
  }
]

/// The number of products of two of −255 … 255 whose sum is below 2²⁴.
private let exactDepth = 256

func zeroPoint(_ call: NodeCall, _ index: Int, of operand: Int) throws -> Tensor? {
  guard let zero = call.optional(index) else { return nil }
  guard zero.element == (try call.value(operand).element) else {
    throw NodeFault("the zero point of operand \(operand) is \(zero.element)")
  }
  return zero.tensor
}

private func matrixProduct(_ call: NodeCall, _ a: Int, zero zeroA: Int, _ b: Int, zero zeroB: Int) throws -> Tensor {
  let left = try ByteOperand(call, a, zero: zeroA, aligned: row)
  let right = try ByteOperand(call, b, zero: zeroB, aligned: column)
  guard left.bytes.rank >= 1, right.bytes.rank >= 1 else { throw NodeFault("it needs matrices, not numbers") }
  return integerProduct(left, right)
}

/// One for all, or one for each row.
func row(_ values: Tensor) -> Tensor {
  if values.elementCount == 1 { return values.reshaped(to: []) }
  return values.rank == 1 ? values.reshaped(to: [values.elementCount, 1]) : values
}

/// One for all, or one for each column.
func column(_ values: Tensor) -> Tensor { values.elementCount == 1 ? values.reshaped(to: []) : values }

/// Σₖ aᵢₖ · bₖⱼ of numbers without their zero points, int32.
func integerProduct(_ a: ByteOperand, _ b: ByteOperand) -> Tensor {
  a.byteProduct(b) ?? exactProduct(a.centered, b.centered)
}

private func exactProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let depth = a.shape[a.rank - 1], axis = max(b.rank - 2, 0)
  guard depth > exactDepth, b.shape[axis] == depth else { return a.matmul(b).cast(to: .int32) }
  let pieces = stride(from: 0, to: depth, by: exactDepth).map { start in
    let piece = start..<min(start + exactDepth, depth)
    return a.slice(axis: -1, piece).matmul(b.slice(axis: axis, piece)).cast(to: .int32)
  }
  return pieces.dropFirst().reduce(pieces[0]) { $0 + $1 }
}

private func convolution(_ call: NodeCall, _ x: Int, zero zeroX: Int, _ w: Int, zero zeroW: Int) throws -> Tensor {
  guard try zeroPoint(call, zeroX, of: x)?.elementCount ?? 1 == 1 else {
    throw NodeFault("it needs one zero point for operand \(x)")
  }
  let image = try ByteOperand(call, x, zero: zeroX) { $0.reshaped(to: []) }
  let rank = try call.tensor(w).rank
  guard rank >= 3, image.bytes.rank == rank else {
    throw NodeFault("\(try call.tensor(w).shape) is no kernel for \(image.bytes.shape)")
  }
  let weights = try ByteOperand(call, w, zero: zeroW) { zeros in
    zeros.elementCount == 1
      ? zeros.reshaped(to: []) : zeros.reshaped(to: [zeros.elementCount] + Array(repeating: 1, count: rank - 1))
  }
  let groups = try call.int("group", 1), kernel = weights.bytes.shape, (outputs, channels) = (kernel[0], kernel[1])
  guard groups > 0, groups <= max(outputs, 1), outputs % groups == 0, channels > 0,
    image.bytes.shape[1] == channels.multipliedReportingOverflow(by: groups).partialValue
  else { throw NodeFault("\(kernel) in \(groups) groups is no kernel for \(image.bytes.shape)") }
  let extents = Array(image.bytes.shape.dropFirst(2))
  let plan = try WindowAttributes(call, extents: extents, kernel: Array(kernel.dropFirst(2)))
  let counts = try plan.counts(extents)
  return try image.byteConvolution(weights, plan, counts, groups: groups, call)
    ?? exactConvolution(call, image.centered, weights.centered, plan, counts, groups: groups)
}

/// Each window as a column, a few channels at a time, whose products are exact.
private func exactConvolution(
  _ call: NodeCall, _ image: Tensor, _ weights: Tensor, _ plan: WindowAttributes, _ counts: [Int], groups: Int
) throws -> Tensor {
  let (outputs, channels) = (weights.shape[0], weights.shape[1])
  // Each tap of some channels becomes a part of the graph.
  let taps = try Shape(checking: plan.kernel).elementCount, step = max(1, exactDepth / max(taps, 1))
  guard taps <= (1 << 16) / ((channels + step - 1) / step) else {
    throw NodeFault("windows of \(taps) elements in \(channels) channels are not supported")
  }
  // Padding has the zero point's value, which is 0 by now.
  let padded = image.padded(before: [0, 0] + plan.before, after: [0, 0] + plan.after)
  let split = padded.reshaped(to: [image.shape[0], groups, channels] + padded.shape.dropFirst(2))
  let flat = weights.reshaped(to: [groups, outputs / groups, channels, taps])
  var sum: Tensor?
  for start in stride(from: 0, to: channels, by: step) {
    let some = start..<min(start + step, channels), depth = some.count * taps
    let columns = plan.columns(of: split.slice(axis: 2, some), counts)
    try call.limit(columns)
    let product = exactProduct(
      flat.slice(axis: 2, some).reshaped(to: [groups, outputs / groups, depth]),
      columns.reshaped(to: [image.shape[0], groups, depth, counts.reduce(1, *)]))
    sum = sum.map { $0 + product } ?? product
  }
  return (sum ?? split).reshaped(to: [image.shape[0], outputs] + counts)
}

extension WindowAttributes {
  /// How many windows there are along each axis of an image of these extents with its padding.
  fileprivate func counts(_ extents: [Int]) throws -> [Int] {
    try extents.indices.map { axis in
      let room = extents[axis] + before[axis] + after[axis]
      guard room >= span(axis) else { throw NodeFault("a window over \(span(axis)) elements does not fit \(room)") }
      return (room - span(axis)) / strides[axis] + 1
    }
  }

  /// Each window's elements, of the last axes of a padded image: `[.., extents…]` -> `[.., elements, windows]`.
  fileprivate func columns(of padded: Tensor, _ counts: [Int]) -> Tensor {
    let lead = padded.rank - kernel.count
    let outer = Array(padded.shape.prefix(lead)), taps = kernel.reduce(1, *)
    let pieces = (0..<taps).map { tap in
      var piece = padded, rest = tap
      for axis in kernel.indices.reversed() {
        let start = rest % kernel[axis] * dilations[axis]
        rest /= kernel[axis]
        piece = piece.slice(
          axis: lead + axis, start..<start + (counts[axis] - 1) * strides[axis] + 1, step: strides[axis])
      }
      return piece.reshaped(to: outer + [1, counts.reduce(1, *)])
    }
    return .concatenated(pieces, axis: lead)
  }
}

extension NodeCall {
  /// - Throws: if a tensor between operands and results is larger than a model may ask for.
  func limit(_ tensor: Tensor) throws {
    let (bytes, overflow) = tensor.elementCount.multipliedReportingOverflow(by: tensor.dtype.byteCount)
    guard !overflow, bytes <= limits.tensorByteCount else {
      throw NodeFault("\(tensor.type) is larger than the limit of \(limits.tensorByteCount) bytes")
    }
  }
}

private func single(_ call: NodeCall, _ index: Int) throws -> Tensor {
  let value = try call.tensor(index)
  guard value.elementCount == 1 else { throw NodeFault("its operand \(index) is \(value.shape), not one number") }
  return value.reshaped(to: [])
}

/// Sums in units of a · b in units of y.
private func requantized(
  _ sums: Tensor, _ scales: [Tensor], zero: Tensor, _ element: ONNXElementType
) throws -> ONNXValue {
  guard scales.allSatisfy({ $0.dtype.isFloatingPoint }) else { throw NodeFault("its scales are not of floating point") }
  let (a, b, y) = (scales[0].cast(to: .float32), scales[1].cast(to: .float32), scales[2].cast(to: .float32))
  return try quantized(sums.cast(to: .float32) * (a * b / y), zero: zero, element)
}
