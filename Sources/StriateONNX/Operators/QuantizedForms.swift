import Striate

/// Operators of onnxruntime's own domain that stand in models which it has quantized, between `QLinearConv` and
/// `QLinearMatMul`. They say what ONNX's operators of these names do to the numbers, and round once, at the end.
/// Source: https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md
let quantizedForms: [ONNXOperator] =
  [
    form("QLinearAdd", of: "Add", operands: 2), form("QLinearMul", of: "Mul", operands: 2),
    form("QLinearSigmoid", of: "Sigmoid"), form("QLinearLeakyRelu", of: "LeakyRelu", ["alpha"]),
    form("QLinearGlobalAveragePool", of: "GlobalAveragePool"),
    form(
      "QLinearAveragePool", of: "AveragePool", WindowAttributes.names.union(["ceil_mode", "count_include_pad"])),
    form("QLinearSoftmax", of: "Softmax", ["axis", "opset"]),
    ONNXOperator("com.microsoft.QLinearConcat", 5...Int.max, attributes: ["axis"], settings: Set(0..<4096)) { call in
      let parts = try stride(from: 2, to: call.inputs.count, by: 3).map { try dequantized(call, $0) }
      return [try quantized(call, call.asking("Concat", parts), scale: 0)]
    },
    ONNXOperator(
      "com.microsoft.QGemm", 6...9, attributes: ["alpha", "transA", "transB"], settings: [1, 2, 4, 5, 6, 7, 8]
    ) { call in
      var a = try ByteOperand(call, 0, zero: 2) { $0.reshaped(to: []) }
      // Each column of the product has its own scale and zero point, where there are several.
      var b = try ByteOperand(call, 3, zero: 5, aligned: column)
      guard a.bytes.rank == 2, b.bytes.rank == 2 else {
        throw NodeFault("it needs matrices, not \(a.bytes.shape) and \(b.bytes.shape)")
      }
      if try call.flag("transA") { a.bytes = a.bytes.transposed() }
      if try call.flag("transB") { b.bytes = b.bytes.transposed() }
      var sums = integerProduct(a, b)
      if let bias = call.optional(6)?.tensor { sums = sums + bias.cast(to: .int32) }
      let scale = try call.tensor(1).cast(to: .float32) * call.tensor(4).cast(to: .float32) * call.float("alpha", 1)
      guard call.optional(7) != nil else { return [ONNXValue(sums.cast(to: .float32) * scale)] }
      return [try quantized(call, ONNXValue(sums.cast(to: .float32) * scale), scale: 7)]
    }
  ]

/// Operands of three values each, then scale and zero point of the result.
private func form(
  _ name: String, of standard: String, _ attributes: Set<String> = [], operands: Int = 1
) -> ONNXOperator {
  let count = 3 * operands + 2
  let settings = Set(0..<count).subtracting((0..<operands).map { 3 * $0 })
  return ONNXOperator(
    "com.microsoft." + name, count - 1...count, attributes: attributes.union(["channels_last"]), settings: settings
  ) { call in
    guard try !call.flag("channels_last") else { throw NodeFault("channels in the last axis are not supported") }
    let numbers = try (0..<operands).map { try dequantized(call, 3 * $0) }
    return [try quantized(call, call.asking(standard, numbers), scale: 3 * operands)]
  }
}

/// The numbers of three operands: integers, scale and zero point.
private func dequantized(_ call: NodeCall, _ index: Int) throws -> ONNXValue {
  let zero = try zeroPoint(call, index + 2, of: index)
  let scale = try call.tensor(index + 1)
  guard scale.elementCount == 1, zero?.elementCount ?? 1 == 1 else {
    throw NodeFault("operand \(index) has several scales")
  }
  let numbers = try ByteOperand(call, index, zero: index + 2) { $0.reshaped(to: []) }.centered
  return ONNXValue(numbers * scale.cast(to: .float32).reshaped(to: []))
}

/// Numbers as integers, with the scale at this place among the operands and the zero point behind it.
private func quantized(_ call: NodeCall, _ y: ONNXValue, scale index: Int) throws -> ONNXValue {
  let scale = try call.tensor(index), zero = call.optional(index + 1)
  guard scale.elementCount == 1, zero?.tensor.elementCount ?? 1 == 1 else {
    throw NodeFault("its result has several scales")
  }
  return try quantized(
    y.tensor / scale.cast(to: .float32).reshaped(to: []), zero: zero?.tensor.reshaped(to: []), zero?.element ?? .uint8)
}

extension NodeCall {
  /// What ONNX's own operator of this name makes of other operands, with the attributes of this node that it knows.
  fileprivate func asking(_ name: String, _ operands: [ONNXValue]) throws -> ONNXValue {
    guard let entry = OperatorTable.operators[name] else { throw NodeFault("the operator \(name) is not supported") }
    let known = node.attributes.filter { entry.attributes.contains($0.key) }
    let version = try int("opset", OperatorTable.newestOpset)
    let call = replacing(node.with(attributes: known, opset: version), operands.map { .tensor($0) })
    guard let result = try entry.run(call).first?.tensor else { throw NodeFault("\(name) gives no tensor") }
    return result
  }
}
