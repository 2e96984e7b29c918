import Foundation
import Striate

extension Double {
  static func cosine(_ x: Double) -> Double { cos(x) }
}

/// Other element types.
let castOperators: [ONNXOperator] = [
  ONNXOperator("Cast", 1...1, attributes: ["to", "saturate", "round_mode"]) { call in
    guard let element = try call.elementType("to") else { throw NodeFault("it has no attribute 'to'") }
    return [cast(try call.value(0), to: element)]
  },
  ONNXOperator("CastLike", 2...2, attributes: ["saturate", "round_mode"]) { call in
    [cast(try call.value(0), to: try call.value(1).element)]
  },
  ONNXOperator("BitCast", 1...1, attributes: ["to"]) { call in
    guard let element = try call.elementType("to") else { throw NodeFault("it has no attribute 'to'") }
    let x = try call.value(0)
    guard element.bitCount == x.element.bitCount, element.bitCount >= 8 else {
      throw NodeFault("\(x.element) and \(element) have different widths")
    }
    let stored = try withoutGradients { try x.array(named: "") }
    let shape = x.tensor.shape
    return [ONNXValue(stored.data.withUnsafeBytes { Tensor(onnxBytes: $0, shape: shape, element) }, element)]
  }
]

private func cast(_ x: ONNXValue, to element: ONNXElementType) -> ONNXValue {
  guard let target = element.integer, let source = x.element.integer else {
    return ONNXValue(x.tensor.cast(to: element.carrier), element)
  }
  // Between integers the low bits are kept.
  let tensor = x.tensor.cast(to: element.carrier)
  if element == .int4, source.bits > 4 || !source.isSigned {
    let low = x.tensor.cast(to: .int64) & Tensor(scalar: Int64(15))
    return ONNXValue(((low ^ Tensor(scalar: Int64(8))) - Tensor(scalar: Int64(8))).cast(to: .int8), element)
  }
  if target.bits < 64, !target.isSigned, target.bits != 8, source.isSigned || source.bits > target.bits {
    let mask = Int64(1) << Int64(target.bits) - 1
    let wide = x.tensor.cast(to: .int64) & Tensor(scalar: mask)
    return ONNXValue(wide.cast(to: element.carrier), element)
  }
  return ONNXValue(tensor, element)
}
