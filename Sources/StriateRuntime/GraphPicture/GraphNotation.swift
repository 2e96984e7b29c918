import Foundation
import StriateTypes

/// How operations and numbers are written in pictures and text.
enum GraphNotation {
  /// What stands in the circle.
  static func symbol(_ operation: String) -> String { symbols.first { $0.name == operation }?.symbol ?? operation }

  /// `x + y`, `max(x, y)`, `exp(t1)`.
  static func expression(_ operation: String, _ operands: [String]) -> String {
    if let sign = infixes.first(where: { $0.name == operation })?.sign, operands.count == 2 {
      return "\(operands[0]) \(sign) \(operands[1])"
    }
    if operation == "negate", operands.count == 1 { return "-" + operands[0] }
    let name = operation == "maximum" ? "max" : operation == "minimum" ? "min" : operation
    return "\(name)(\(operands.joined(separator: ", ")))"
  }

  /// Six significant digits, whole numbers with one decimal: `3.0`, `0.731059`.
  static func number(_ value: Double, digits: Int = 6) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let text = String(format: "%.\(digits)g", value == 0 ? 0 : value)
    return text.contains(where: { $0 == "." || $0 == "e" }) ? text : text + ".0"
  }

  /// `3.0`, `[1.0 2.0]`, or `norm 5.2` of many elements.
  static func text(_ quantity: Graph.Quantity, _ type: TensorType) -> String {
    if type.elementCount == 0 { return "[]" }
    if quantity.elements.isEmpty { return "norm " + number(quantity.norm) }
    let parts = quantity.elements.map { element(number($0), type.dtype) }
    return type.shape.rank == 0 ? parts[0] : "[" + parts.joined(separator: " ") + "]"
  }

  /// As short as in a drawing: `−4`, `0.73`, `‖5.2‖`.
  static func label(_ quantity: Graph.Quantity, _ type: TensorType) -> String {
    func short(_ value: Double) -> String {
      var text = number(value, digits: 3)
      if text.hasSuffix(".0") { text.removeLast(2) }
      return element(text, type.dtype).replacingOccurrences(of: "-", with: "−")
    }
    if type.elementCount == 0 { return "[ ]" }
    if quantity.elements.isEmpty { return "‖" + short(quantity.norm) + "‖" }
    let parts = quantity.elements.map(short)
    return type.shape.rank == 0 ? parts[0] : "[" + parts.joined(separator: ", ") + "]"
  }

  /// `32×3×28×28`; empty for a scalar.
  static func extents(_ type: TensorType) -> String { type.shape.map(String.init).joined(separator: "×") }

  /// The text in XML.
  static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  private static func element(_ text: String, _ dtype: DType) -> String {
    switch dtype {
    case .bool: text.hasPrefix("1") ? "true" : "false"
    case _ where dtype.isInteger: text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    default: text
    }
  }

  private static let infixes: [(name: String, sign: String)] = [
    ("add", "+"), ("subtract", "-"), ("multiply", "*"), ("divide", "/"), ("equal", "=="), ("notEqual", "!="),
    ("less", "<"), ("lessOrEqual", "<="), ("greater", ">"), ("greaterOrEqual", ">="), ("and", "&"), ("or", "|"),
    ("xor", "^")
  ]

  private static let symbols: [(name: String, symbol: String)] = [
    ("add", "+"), ("subtract", "−"), ("multiply", "×"), ("divide", "÷"), ("maximum", "max"), ("minimum", "min"),
    ("power", "xʸ"), ("negate", "−x"), ("abs", "|x|"), ("exp", "exp"), ("log", "ln"), ("sqrt", "√x"), ("rsqrt", "1/√x"),
    ("reciprocal", "1/x"), ("square", "x²"), ("sigmoid", "σ"), ("relu", "ReLU"), ("sum", "Σ"), ("product", "Π"),
    ("matmul", "•"), ("convolution", "∗"), ("equal", "="), ("notEqual", "≠"), ("less", "<"), ("lessOrEqual", "≤"),
    ("greater", ">"), ("greaterOrEqual", "≥"), ("and", "∧"), ("or", "∨"), ("xor", "⊕"), ("not", "¬")
  ]
}
