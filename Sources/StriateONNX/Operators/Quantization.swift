import Striate

/// Numbers as integers times a scale: `x ≈ (q − zero point) · scale`.
let quantizationOperators: [ONNXOperator] = [
  ONNXOperator(
    "QuantizeLinear", 2...3, attributes: ["axis", "block_size", "output_dtype", "precision", "saturate"],
    settings: [1, 2]
  ) { call in
    let x = try call.tensor(0)
    let named = try call.int("output_dtype", 0) == 0 ? nil : call.elementType("output_dtype")
    let element = call.optional(2)?.element ?? named ?? .uint8
    if let named, named != element { throw NodeFault("its zero point is \(element), its output_dtype \(named)") }
    let grid = try QuantizationGrid(call, x.shape)
    let scale = try grid.spread(call.tensor(1))
    let wide = try call.int("precision", 0) == 0 ? scale.dtype : call.elementType("precision")?.carrier ?? .float32
    guard wide.isFloatingPoint else { throw NodeFault("its scale is not of floating point") }
    let zero = try call.optional(2).map { try grid.spread($0.tensor) }
    return [try quantized(x.cast(to: wide) / scale.cast(to: wide), zero: zero, element)]
  },
  ONNXOperator(
    "DequantizeLinear", 2...3, attributes: ["axis", "block_size", "output_dtype"], settings: [1, 2]
  ) { call in
    let x = try call.value(0), scale = try call.value(1)
    guard x.element.integer != nil else { throw NodeFault("\(x.element) is not supported, only integers") }
    let grid = try QuantizationGrid(call, x.tensor.shape)
    var steps = x.tensor.cast(to: .int32)
    if let zero = call.optional(2) {
      guard zero.element == x.element else { throw NodeFault("its zero point is \(zero.element), not \(x.element)") }
      steps = steps - (try grid.spread(zero.tensor)).cast(to: .int32)
    }
    let element = try call.int("output_dtype", 0) == 0 ? scale.element : call.elementType("output_dtype") ?? .float32
    guard element.carrier.isFloatingPoint else { throw NodeFault("its result cannot be \(element)") }
    let wide = DType.promoted(scale.tensor.dtype, .float32)
    let y = steps.cast(to: wide) * (try grid.spread(scale.tensor)).cast(to: wide)
    return [ONNXValue(y.cast(to: element.carrier), element)]
  },
  ONNXOperator("DynamicQuantizeLinear", 1...1) { call in
    let x = try call.tensor(0)
    guard x.dtype == .float32, x.elementCount > 0 else { throw NodeFault("it needs float elements, not \(x.type)") }
    let axes = Array(0..<x.rank)
    let low = x.min(axes: axes, keepingAxes: false).minimum(0), high = x.max(axes: axes, keepingAxes: false).maximum(0)
    // A tensor of zeros has no range to divide.
    let range = high - low
    let scale = range.isEqual(to: 0).select(Tensor(Float(1)), range / 255)
    let zero = try quantized(-low / scale, zero: nil, .uint8)
    return [try quantized(x / scale, zero: zero.tensor, .uint8), ONNXValue(scale), zero]
  }
]

/// The nearest integers (of two the even one) plus the zero point, kept in the type's range.
func quantized(_ steps: Tensor, zero: Tensor?, _ element: ONNXElementType) throws -> ONNXValue {
  guard let integer = element.integer, integer.bits <= 16 else {
    throw NodeFault("quantizing to \(element) is not supported, only to integers of up to 16 bits")
  }
  let span = Double(1 << integer.bits), low = integer.isSigned ? -span / 2 : 0
  // Float32 holds every integer of 16 bits and their sums; what is far outside is cut off before and after.
  let rounded = steps.rounded().cast(to: .float32).clamped(low: -0x1p20, high: 0x1p20)
  let moved = zero.map { rounded + $0.cast(to: .float32) } ?? rounded
  return ONNXValue(moved.clamped(low: low, high: low + span - 1).cast(to: element.carrier), element)
}

/// Which elements share a scale: all, those of one place along an axis, or blocks along an axis.
private struct QuantizationGrid {
  private let call: NodeCall
  private let shape: Shape
  private let blockSize: Int

  init(_ call: NodeCall, _ shape: Shape) throws {
    self.call = call
    self.shape = shape
    blockSize = try call.count(call.int("block_size", 0), "its block_size")
  }

  /// Scales or zero points so that they broadcast against the operand.
  func spread(_ values: Tensor) throws -> Tensor {
    if values.elementCount == 1 { return values.reshaped(to: []) }
    let axis = try call.axis(call.int("axis", 1), rank: shape.rank), extent = shape[axis]
    guard blockSize > 0 else {
      guard values.shape == [extent] else {
        throw NodeFault("scales or zero points \(values.shape) do not fit axis \(axis) of \(shape)")
      }
      return values.reshaped(to: Array(repeating: 1, count: axis) + [extent] + shape.dropFirst(axis + 1).map { _ in 1 })
    }
    let isOther = (0..<shape.rank).contains { $0 != axis && $0 < values.rank && values.shape[$0] != shape[$0] }
    guard values.rank == shape.rank, !isOther, values.shape[axis] == (extent + blockSize - 1) / blockSize else {
      throw NodeFault(
        "scales or zero points \(values.shape) are no blocks of \(blockSize) along axis \(axis) of \(shape)")
    }
    let places = (0..<extent).map { Int64($0 / blockSize) }
    return values.gather(Tensor(places, shape: [extent]), axis: axis)
  }
}
