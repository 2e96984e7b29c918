import Striate

/// Tensors that are made and not computed.
let creationOperators: [ONNXOperator] = [
  ONNXOperator(
    "Constant", 0...0,
    attributes: ["value", "value_float", "value_floats", "value_int", "value_ints", "value_string", "value_strings"]
  ) { call in
    guard call.node.attributes.count == 1, let value = call.node.attributes.values.first else {
      throw NodeFault("it has \(call.node.attributes.count) values")
    }
    switch value {
    case .tensor(let value): return [value]
    case .float(let number): return [ONNXValue(Tensor(number))]
    case .floats(let numbers): return [ONNXValue(Tensor(numbers))]
    case .int(let number): return [ONNXValue(Tensor(scalar: Int64(number)))]
    case .ints(let numbers): return [ONNXValue(Tensor(numbers.map(Int64.init), shape: [numbers.count]))]
    case .text, .texts, .graph, .reference, .other:
      throw NodeFault("values of the kind \(value.kind) are not supported")
    }
  },
  ONNXOperator("ConstantOfShape", 1...1, attributes: ["value"], settings: [0]) { call in
    guard let extents = try call.known(0) else { throw NodeFault("it has no shape") }
    return [try call.node.filled(Shape(checking: extents))]
  },
  ONNXOperator("Range", 3...3, settings: [0, 1, 2]) { call in
    let start = try call.value(0)
    guard let numbers = try call.rangeNumbers(), numbers.step != 0 else { throw NodeFault("its step is 0") }
    let length = ((numbers.limit - numbers.start) / numbers.step).rounded(.up)
    guard length.isFinite, length <= Double(Int32.max) else { throw NodeFault("it has \(length) elements") }
    let steps = Tensor.range(max(0, Int(length)), dtype: .int64).cast(to: start.tensor.dtype)
    let step = try call.tensor(2).reshaped(to: [])
    return [ONNXValue(steps * step + start.tensor.reshaped(to: []), start.element)]
  },
  ONNXOperator("EyeLike", 1...1, attributes: ["dtype", "k"]) { call in
    let x = try call.value(0)
    guard x.tensor.rank == 2 else { throw NodeFault("it needs a matrix, not \(x.tensor.shape)") }
    let element = try call.elementType("dtype") ?? x.element
    let offset = try call.int("k", 0).clampedToExtent
    let rows = Tensor.iota(x.tensor.shape, axis: 0), columns = Tensor.iota(x.tensor.shape, axis: 1)
    let isDiagonal = (columns - rows).isEqual(to: Tensor(scalar: Int64(offset)))
    return [ONNXValue(isDiagonal.cast(to: element.carrier), element)]
  },
  ONNXOperator("OneHot", 3...3, attributes: ["axis"], settings: [1, 2]) { call in
    let indices = try call.tensor(0), values = try call.value(2)
    guard let number = try call.knownDoubles(1)?.first, number >= 0, number <= Double(Int32.max) else {
      throw NodeFault("its depth is no extent")
    }
    guard values.tensor.shape == [2] else { throw NodeFault("its values are \(values.tensor.shape), not [2]") }
    let depth = Int(number), axis = try call.axis(call.int("axis", -1), rank: indices.rank + 1)
    var line = Array(repeating: 1, count: indices.rank + 1)
    line[axis] = depth
    let classes = Tensor.range(depth).reshaped(to: line)
    let places = indices.cast(to: .int64).expanded(at: axis)
    let wrapped = places.isLess(than: 0).select(places + Tensor(scalar: Int64(depth)), places)
    let (off, on) = (values.tensor.part(at: 0, axis: 0), values.tensor.part(at: 1, axis: 0))
    return [ONNXValue(wrapped.isEqual(to: classes).select(on, off), values.element)]
  },
  window("HannWindow") { cosineWindow($0, $1, [0.5, -0.5]) },
  window("HammingWindow") { cosineWindow($0, $1, [25.0 / 46, -21.0 / 46]) },
  window("BlackmanWindow") { cosineWindow($0, $1, [0.42, -0.5, 0.08]) }
]

private func window(
  _ name: String, _ body: @escaping @Sendable (Int, Bool) -> [Double]
) -> ONNXOperator {
  ONNXOperator(name, 1...1, attributes: ["output_datatype", "periodic"], settings: [0]) { call in
    guard let size = try call.known(0)?.first, (0...1 << 28).contains(size) else {
      throw NodeFault("its size is no extent")
    }
    let element = try call.elementType("output_datatype") ?? .float32
    let values = body(size, try call.flag("periodic", true))
    return [ONNXValue(Tensor(values, shape: [size]).cast(to: element.carrier), element)]
  }
}

/// Σ aₖ cos(2πki/n), n − 1 instead of n where the window is symmetric.
private func cosineWindow(_ size: Int, _ isPeriodic: Bool, _ terms: [Double]) -> [Double] {
  let period = Double(isPeriodic ? size : size - 1)
  return (0..<size).map { index in
    terms.indices.reduce(0) { sum, k in
      sum + terms[k] * Double.cosine(2 * .pi * Double(k) * Double(index) / period)
    }
  }
}

extension NodeCall {
  /// An attribute that names an element type by its number.
  func elementType(_ name: String) throws -> ONNXElementType? {
    guard let code = try int(name) else { return nil }
    guard let element = ONNXElementType(rawValue: code) else {
      throw NodeFault("elements of the type \(ONNXElementType.name(ofCode: code)) are not supported")
    }
    return element
  }

  fileprivate func rangeNumbers() throws -> (start: Double, limit: Double, step: Double)? {
    guard let start = try knownDoubles(0)?.first, let limit = try knownDoubles(1)?.first,
      let step = try knownDoubles(2)?.first
    else { return nil }
    return (start, limit, step)
  }
}
