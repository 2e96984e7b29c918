import Striate

/// Functions of one operand, element by element.
let unaryOperators: [ONNXOperator] = [
  .unary("Abs") { $0.abs() },
  .unary("Neg") { -$0 },
  .unary("Ceil") { $0.ceil() },
  .unary("Floor") { $0.floor() },
  .unary("Round") { $0.rounded() },
  .unary("Sqrt") { $0.sqrt() },
  .unary("Reciprocal") { $0.reciprocal() },
  .unary("Exp") { $0.exp() },
  .unary("Log") { $0.log() },
  .unary("Sin") { $0.sin() },
  .unary("Cos") { $0.cos() },
  .unary("Tan") { $0.tan() },
  .unary("Asin") { $0.asin() },
  .unary("Acos") { $0.acos() },
  .unary("Atan") { $0.atan() },
  .unary("Sinh") { $0.sinh() },
  .unary("Cosh") { $0.cosh() },
  .unary("Tanh") { $0.tanh() },
  .unary("Asinh") { $0.asinh() },
  .unary("Acosh") { $0.acosh() },
  .unary("Atanh") { $0.atanh() },
  .unary("Erf") { $0.erf() },
  .unary("Sign") { $0.sign() },
  .unary("Det") { $0.determinant() },
  ONNXOperator("Not", 1...1) { call in [ONNXValue(!(try call.tensor(0)))] },
  ONNXOperator("IsNaN", 1...1) { call in [ONNXValue(try call.tensor(0).isNaN())] },
  ONNXOperator("IsInf", 1...1, attributes: ["detect_negative", "detect_positive"]) { call in
    let x = try call.tensor(0)
    switch (try call.flag("detect_negative", true), try call.flag("detect_positive", true)) {
    case (true, true): return [ONNXValue(x.isInfinite())]
    case (true, false): return [ONNXValue(x.isNegativeInfinity())]
    case (false, true): return [ONNXValue(x.isPositiveInfinity())]
    case (false, false): return [ONNXValue(.zeros(x.shape, dtype: .bool))]
    }
  },
  .general("Identity", 1...1) { call in
    guard let value = call.operands[0] else { throw NodeFault("its operand 0 is missing") }
    return [value]
  },
  ONNXOperator("BitwiseNot", 1...1) { call in
    let x = try call.value(0)
    return [call.wrapped(~x.tensor, x.element)]
  }
]
