import Striate

/// Two and more operands, element by element, broadcast against each other.
let arithmeticOperators: [ONNXOperator] =
  [
    binary("Add") { a, b in a + b },
    binary("Sub") { a, b in a - b },
    binary("Mul") { a, b in a * b },
    binary("Div") { a, b in a.dtype.isFloatingPoint ? a / b : a.divided(by: b, rounding: .towardZero) },
    binary("BitwiseAnd") { a, b in a & b },
    binary("BitwiseOr") { a, b in a | b },
    binary("BitwiseXor") { a, b in a ^ b },
    binary("BitShift", attributes: ["direction"]) { a, b, call in
      switch try call.text("direction", "") {
      case "LEFT": a << b
      case "RIGHT": a >> b
      case let other: throw NodeFault("its attribute 'direction' is '\(other.shortened())', not LEFT or RIGHT")
      }
    },
    binary("Mod", attributes: ["fmod"]) { a, b, call in
      try call.flag("fmod") ? a.truncatedRemainder(b) : a.remainder(b)
    },
    ONNXOperator("Pow", 2...2) { call in
      let (x, exponent) = (try call.value(0), try call.value(1))
      if x.element.integer != nil, exponent.tensor.dtype.isFloatingPoint {
        let y = x.tensor.cast(to: .float64).power(exponent.tensor.cast(to: .float64))
        return [ONNXValue(y.cast(to: x.tensor.dtype), x.element)]
      }
      return [call.wrapped(x.tensor.power(exponent.tensor.cast(to: x.tensor.dtype)), x.element)]
    },
    folded("Sum") { a, b in a + b },
    folded("Max") { a, b in a.maximum(b) },
    folded("Min") { a, b in a.minimum(b) },
    .one("Mean", 1...Int.max) { call in
      try sameTypes(call)
      let all = try call.inputs.indices.map { try call.tensor($0) }
      return all.dropFirst().reduce(all[0]) { $0 + $1 } / Double(all.count)
    }
  ]
  + [
    comparison("And") { a, b in a & b }, comparison("Or") { a, b in a | b }, comparison("Xor") { a, b in a ^ b },
    comparison("Equal") { a, b in a.isEqual(to: b) },
    comparison("Less") { a, b in a.isLess(than: b) },
    comparison("LessOrEqual") { a, b in a.isLessOrEqual(to: b) },
    comparison("Greater") { a, b in a.isGreater(than: b) },
    comparison("GreaterOrEqual") { a, b in a.isGreaterOrEqual(to: b) },
    ONNXOperator("Where", 3...3) { call in
      let (a, b) = (try call.value(1), try call.value(2))
      guard a.element == b.element else { throw NodeFault("its operands are \(a.element) and \(b.element)") }
      let chosen = try call.tensor(0).select(a.tensor, b.tensor)
      return [ONNXValue(chosen, a.element)]
    }
  ]

private func binary(
  _ name: String, _ body: @escaping @Sendable (Tensor, Tensor) -> Tensor
) -> ONNXOperator {
  binary(name) { a, b, _ in body(a, b) }
}

private func binary(
  _ name: String, attributes: Set<String> = [], _ body: @escaping @Sendable (Tensor, Tensor, NodeCall) throws -> Tensor
) -> ONNXOperator {
  ONNXOperator(name, 2...2, attributes: attributes.union(["axis", "broadcast"])) { call in
    try sameTypes(call)
    let a = try call.value(0)
    let y = try body(a.tensor, aligned(call, a.tensor), call)
    return [call.wrapped(y.dtype == a.element.carrier ? y : y.cast(to: a.element.carrier), a.element)]
  }
}

/// The second operand. Version 6 asks for broadcasting by an attribute and may say at which axis of the first it begins.
private func aligned(_ call: NodeCall, _ first: Tensor) throws -> Tensor {
  let second = try call.tensor(1)
  guard let number = try call.int("axis") else { return second }
  guard call.opset < 7 else { throw NodeFault("its attribute 'axis' belongs to version 6") }
  let axis = try call.axis(number, rank: first.rank)
  let behind = first.rank - axis - second.rank
  guard behind >= 0 else { throw NodeFault("\(second.shape) does not fit \(first.shape) from axis \(axis) on") }
  return second.reshaped(to: Array(second.shape) + Array(repeating: 1, count: behind))
}

/// An operator that takes any number of operands.
private func folded(_ name: String, _ body: @escaping @Sendable (Tensor, Tensor) -> Tensor) -> ONNXOperator {
  ONNXOperator(name, 1...Int.max) { call in
    try sameTypes(call)
    let all = try call.inputs.indices.map { try call.tensor($0) }
    return [ONNXValue(all.dropFirst().reduce(all[0], body), try call.value(0).element)]
  }
}

private func comparison(_ name: String, _ body: @escaping @Sendable (Tensor, Tensor) -> Tensor) -> ONNXOperator {
  ONNXOperator(name, 2...2) { call in
    try sameTypes(call)
    return [ONNXValue(body(try call.tensor(0), try call.tensor(1)))]
  }
}

/// ONNX has no promotion: operands are of one type.
private func sameTypes(_ call: NodeCall) throws {
  let elements = call.inputs.compactMap { $0?.element }
  if let other = elements.first(where: { $0 != elements[0] }) {
    throw NodeFault("its operands are \(elements[0]) and \(other)")
  }
}
