import StriateKernels
import StriateTypes

/// yₖ = scale · Σⱼ xⱼ exp(∓2πijk/n) along `axis` of pairs: `[.., n, .., 2]`.
package struct FourierKernel: HostKernelBody {
  private let axis: Int
  private let isInverse: Bool
  private let scale: Double

  package init(axis: Int, isInverse: Bool, scale: Double) {
    self.axis = axis
    self.isInverse = isInverse
    self.scale = scale
  }

  package var name: String { isInverse ? "inverseFourierTransform" : "fourierTransform" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }

  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    default: throw EvaluationError("\(name) is not defined for \(operands[0].type.dtype)")
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let shape = operand.type.shape, n = shape[axis]
    if shape.elementCount == 0 { return }
    let inner = shape.dropFirst(axis + 1).dropLast().reduce(1, *)
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    let plan = FourierPlan.plan(n)
    // Swapping real and imaginary parts turns one direction into the other.
    let (re, im) = isInverse ? (1, 0) : (0, 1)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * n + plan.scratchCount) { memory in
      let line = memory.baseAddress!
      for outer in 0..<x.count / (2 * n * inner) {
        for column in 0..<inner {
          let start = 2 * (outer * n * inner + column)
          for k in 0..<n {
            line[2 * k + re] = Double(x[start + 2 * k * inner])
            line[2 * k + im] = Double(x[start + 2 * k * inner + 1])
          }
          plan.transform(line, scratch: line + 2 * n)
          for k in 0..<n {
            y[start + 2 * k * inner] = T(line[2 * k + re] * scale)
            y[start + 2 * k * inner + 1] = T(line[2 * k + im] * scale)
          }
        }
      }
    }
  }
}

/// The transform of real numbers, whose second half is the conjugate of the first: `[.., n]` -> `[.., ⌊n/2⌋ + 1, 2]`.
package struct RealFourierKernel: HostKernelBody {
  private let scale: Double

  package init(scale: Double) { self.scale = scale }

  package var name: String { "realFourierTransform" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let x = operands[0]
    return [TensorType(try Shape(checking: x.shape.dropLast() + [x.shape.last! / 2 + 1, 2]), x.dtype)]
  }

  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    default: throw EvaluationError("\(name) is not defined for \(operands[0].type.dtype)")
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let n = operand.type.shape.last!, bins = n / 2 + 1
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    let plan = RealFourierPlan(n)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: plan.memoryCount) { memory in
      let line = memory.baseAddress!
      for row in 0..<x.count / Swift.max(n, 1) {
        for position in 0..<n { line[position] = Double(x[row * n + position]) }
        plan.forward(line)
        for position in 0..<2 * bins { y[row * 2 * bins + position] = T(line[position] * scale) }
      }
    }
  }
}

/// xⱼ = scale · (Re z₀ + 2 Σ Re(zₖ exp(2πijk/n)) + ...): `[.., ⌊n/2⌋ + 1, 2]` -> `[.., n]`; imaginary parts of the first
/// number, and for even n of the last, are not read.
package struct InverseRealFourierKernel: HostKernelBody {
  private let length: Int
  private let scale: Double

  package init(length: Int, scale: Double) {
    self.length = length
    self.scale = scale
  }

  package var name: String { "inverseRealFourierTransform" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [TensorType(try Shape(checking: operands[0].shape.dropLast(2) + [length]), operands[0].dtype)]
  }

  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    default: throw EvaluationError("\(name) is not defined for \(operands[0].type.dtype)")
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let n = length, bins = n / 2 + 1
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    let plan = RealFourierPlan(n)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: plan.memoryCount) { memory in
      let line = memory.baseAddress!
      for row in 0..<y.count / n {
        for position in 0..<2 * bins { line[position] = Double(x[row * 2 * bins + position]) }
        plan.inverse(line)
        for position in 0..<n { y[row * n + position] = T(line[position] * scale) }
      }
    }
  }
}
