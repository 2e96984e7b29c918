import StriateKernels
import StriateTypes

/// (coefficients a, terms b) -> y with yᵢ = aᵢ·yᵢ₋₁ + bᵢ along an axis; yᵢ₊₁ in the place of yᵢ₋₁ where it is reversed.
///
/// Linear in the terms, and its derivatives are recurrences again, so those of running products are exact at zeros.
struct LinearRecurrence: Operation, HostKernelBody {
  let axis: Int
  let isReversed: Bool

  var name: String { "linearRecurrence" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0] == operands[1], operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "coefficients and terms differ or are not floating point", operands: operands)
    }
    return operands[0]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let coefficients = operands[0].neighbours(axis: axis, before: isReversed, edge: 0)
    let towardTerms = Tensor.make(LinearRecurrence(axis: axis, isReversed: !isReversed), [coefficients, dy])
    return [towardTerms * y.neighbours(axis: axis, before: !isReversed, edge: 0), towardTerms]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands, results[0])
    case .float64: run(Double.self, operands, results[0])
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operands: [HostOperand], _ result: HostResult) {
    let rows = AxisRows(operands[0].type.shape, axis: axis)
    let a = operands[0].elements(as: T.self), b = operands[1].elements(as: T.self), y = result.elements(as: T.self)
    let (extent, inner) = (rows.extent, rows.inner)
    for o in 0..<rows.outer {
      for i in 0..<extent {
        let first = (o * extent + (isReversed ? extent - 1 - i : i)) * inner
        if i == 0 {
          for position in first..<first + inner { y[position] = b[position] }
        } else {
          let last = isReversed ? inner : -inner
          for position in first..<first + inner { y[position] = a[position] * y[position + last] + b[position] }
        }
      }
    }
  }
}
