import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

/// Operations without a derivative: either they say so, or nothing flows.
struct FlatOperation: Sendable, CustomTestStringConvertible {
  let name: String
  let error: String?
  let function: @Sendable (Tensor) -> Tensor

  var testDescription: String { name }

  static let all: [FlatOperation] = refusing + silent + integer

  private static let refusing: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("sign", { $0.sign() }), ("floor", { $0.floor() }), ("ceil", { $0.ceil() }), ("round", { $0.rounded() }),
      ("truncate", { $0.truncated() }), ("floorDivide", { $0.divided(by: $0, rounding: .down) })
    ]
    return table.map { name, function in
      FlatOperation(
        name: name,
        error: """
          \(name): is not differentiable: it is piecewise constant
            operands: \(name == "floorDivide" ? "float64[2], float64[2]" : "float64[2]")
            hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
          """, function: function)
    }
  }()

  private static let silent: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("equal", { $0.isEqual(to: 1) }), ("notEqual", { $0.isNotEqual(to: $0) }), ("less", { $0.isLess(than: 1) }),
      ("lessOrEqual", { $0.isLessOrEqual(to: $0) }), ("greater", { $0.isGreater(than: 1) }),
      ("greaterOrEqual", { $0.isGreaterOrEqual(to: $0) }), ("not", { !$0.isLess(than: 1) }),
      ("and", { $0.isLess(than: 1) & $0.isLess(than: 2) }), ("or", { $0.isLess(than: 1) | $0.isLess(than: 2) }),
      ("xor", { $0.isLess(than: 1) ^ $0.isLess(than: 2) }), ("any", { $0.isLess(than: 1).any() }),
      ("all", { $0.isLess(than: 1).all() }), ("argmax", { $0.argmax() }), ("argmin", { $0.argmin() })
    ]
    return table.map { name, function in
      FlatOperation(name: name, error: nil) { function($0).cast(to: .float64) }
    }
  }()

  private static let integer: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("leftShift", { $0 << $0 }), ("rightShift", { $0 >> $0 }), ("gcd", { $0.greatestCommonDivisor($0) })
    ]
    return table.map { name, function in
      FlatOperation(name: name, error: nil) { function($0.cast(to: .int64)).cast(to: .float64) }
    } + [
      FlatOperation(
        name: "nextAfter",
        error: """
          nextAfter: is not differentiable: it moves by a step of the element type
            operands: float64[2], float64[2]
            hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
          """
      ) { $0.nextAfter(toward: $0) }
    ]
  }()
}
