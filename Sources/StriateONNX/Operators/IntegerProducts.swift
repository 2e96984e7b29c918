import Striate

/// Matrix products and convolutions of quantized numbers, to the last bit.
///
/// The products are formed in Float32, whose kernels are the fastest there are, in pieces whose sums stay below 2²⁴: up to
/// there Float32 holds every integer, so that no order of adding rounds anything. Int32 adds the pieces.
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

/// Elements minus their zero points, as floating-point integers of at most 255.
private func centered(_ call: NodeCall, _ index: Int, zero: Tensor?) throws -> Tensor {
  let x = try call.value(index)
  guard x.element == .uint8 || x.element == .int8 else {
    throw NodeFault("its operand \(index) is \(x.element), and only uint8 and int8 are supported")
  }
  let wide = x.tensor.cast(to: .float32)
  return zero.map { wide - $0.cast(to: .float32) } ?? wide
}

private func zeroPoint(_ call: NodeCall, _ index: Int, of operand: Int) throws -> Tensor? {
  guard let zero = call.optional(index) else { return nil }
  guard zero.element == (try call.value(operand).element) else {
    throw NodeFault("the zero point of operand \(operand) is \(zero.element)")
  }
  return zero.tensor
}

private func matrixProduct(_ call: NodeCall, _ a: Int, zero zeroA: Int, _ b: Int, zero zeroB: Int) throws -> Tensor {
  let left = try centered(call, a, zero: zeroPoint(call, zeroA, of: a).map(row))
  let right = try centered(call, b, zero: zeroPoint(call, zeroB, of: b).map(column))
  guard left.rank >= 1, right.rank >= 1 else { throw NodeFault("it needs matrices, not numbers") }
  return exactProduct(left, right)
}

/// One for all, or one for each row.
private func row(_ values: Tensor) -> Tensor {
  if values.elementCount == 1 { return values.reshaped(to: []) }
  return values.rank == 1 ? values.reshaped(to: [values.elementCount, 1]) : values
}

/// One for all, or one for each column.
private func column(_ values: Tensor) -> Tensor { values.elementCount == 1 ? values.reshaped(to: []) : values }

private func exactProduct(_ a: Tensor, _ b: Tensor) -> Tensor {
  let depth = a.shape[a.rank - 1], axis = max(b.rank - 2, 0)
  guard depth > exactDepth, b.shape[axis] == depth else { return a.matmul(b).cast(to: .int32) }
  return stride(from: 0, to: depth, by: exactDepth).map { start in
    let piece = start..<min(start + exactDepth, depth)
    return a.slice(axis: -1, piece).matmul(b.slice(axis: axis, piece)).cast(to: .int32)
  }.reduce(nil as Tensor?) { sum, piece in sum.map { $0 + piece } ?? piece } ?? a.matmul(b).cast(to: .int32)
}

/// Each window as a column, and one product for all of them.
private func convolution(_ call: NodeCall, _ x: Int, zero zeroX: Int, _ w: Int, zero zeroW: Int) throws -> Tensor {
  let zero = try zeroPoint(call, zeroX, of: x)
  guard zero?.elementCount ?? 1 == 1 else { throw NodeFault("it needs one zero point for operand \(x)") }
  let image = try centered(call, x, zero: zero?.reshaped(to: []))
  let kernel = try call.tensor(w), rank = kernel.rank
  guard rank >= 3, image.rank == rank else { throw NodeFault("\(kernel.shape) is no kernel for \(image.shape)") }
  let zeros = try zeroPoint(call, zeroW, of: w).map { zeros in
    zeros.elementCount == 1
      ? zeros.reshaped(to: []) : zeros.reshaped(to: [zeros.elementCount] + Array(repeating: 1, count: rank - 1))
  }
  let weights = try centered(call, w, zero: zeros)
  let groups = try call.int("group", 1), (outputs, depth) = (kernel.shape[0], kernel.shape.dropFirst().reduce(1, *))
  guard groups > 0, groups <= max(outputs, 1), outputs % groups == 0,
    image.shape[1] == kernel.shape[1].multipliedReportingOverflow(by: groups).partialValue
  else { throw NodeFault("\(kernel.shape) in \(groups) groups is no kernel for \(image.shape)") }
  let plan = try WindowAttributes(
    call, extents: Array(image.shape.dropFirst(2)), kernel: Array(kernel.shape.dropFirst(2)))
  // Padding has the zero point's value, which is 0 by now.
  let columns = try plan.columns(of: image, call)
  let flat = columns.values.reshaped(to: [image.shape[0], groups, depth, columns.extents.reduce(1, *)])
  let product = exactProduct(weights.reshaped(to: [groups, outputs / groups, depth]), flat)
  return product.reshaped(to: [image.shape[0], outputs] + columns.extents)
}

extension WindowAttributes {
  /// Each window's elements: `[N, C, …]` -> `[N, C, K…, windows…]`, and how many windows there are along each axis.
  func columns(of x: Tensor, _ call: NodeCall) throws -> (values: Tensor, extents: [Int]) {
    let axes = kernel.count
    var y = x.padded(before: [0, 0] + before, after: [0, 0] + after)
    var extents: [Int] = []
    for axis in 0..<axes {
      let room = y.shape[2 + 2 * axis]
      guard room >= span(axis) else { throw NodeFault("a window over \(span(axis)) elements does not fit \(room)") }
      extents.append((room - span(axis)) / strides[axis] + 1)
      let starts = Tensor.range(extents[axis]).reshaped(to: [extents[axis], 1]) * Tensor(scalar: Int64(strides[axis]))
      let steps = Tensor.range(kernel[axis]) * Tensor(scalar: Int64(dilations[axis]))
      // A gather along the axis makes two of it: windows, and places in the window.
      y = y.gather(starts + steps, axis: 2 + 2 * axis)
      try call.limit(y)
    }
    let places = (0..<axes).map { 3 + 2 * $0 }, windows = (0..<axes).map { 2 + 2 * $0 }
    return (y.transposed([0, 1] + places + windows), extents)
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
