import StriateKernels
import StriateTypes

/// e^A = Σ Aᵏ/k! of `[.., n, n]`, by scaling and squaring: with A/2ˢ of a norm of at most ½, sixteen terms leave an error
/// below Double's rounding (Higham, Functions of Matrices, ch. 10). Computed in Double, without LAPACK.
package struct MatrixExponentialKernel: HostKernelBody {
  private static let termCount = 16

  package init() {}

  package var name: String { "matrixExponential" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }

  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    default: throw EvaluationError("\(name) is not defined for \(operands[0].type.dtype)")
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let n = operand.type.columns, x = operand.elements(as: T.self), y = result.elements(as: T.self)
    if n == 0 { return }
    for start in stride(from: 0, to: x.count, by: n * n) {
      let exponential = exponential((start..<start + n * n).map { Double(x[$0]) }, n)
      for position in exponential.indices { y[start + position] = T(exponential[position]) }
    }
  }

  private func exponential(_ a: [Double], _ n: Int) -> [Double] {
    let norm = (0..<n).map { row in a[row * n..<(row + 1) * n].reduce(0) { $0 + abs($1) } }.max() ?? 0
    guard norm.isFinite else { return Array(repeating: .nan, count: a.count) }
    let squarings = norm > 0.5 ? Int(norm.exponent) + 2 : 0
    let scale = Double(sign: .plus, exponent: -squarings, significand: 1)
    let scaled = a.map { $0 * scale }
    // Horner: 1 + A(1 + A/2(1 + A/3(...))).
    var sum = Array(repeating: 0.0, count: n * n)
    for position in 0..<n { sum[position * n + position] = 1 }
    let identity = sum
    for term in stride(from: Self.termCount, through: 1, by: -1) {
      let product = Self.product(scaled, sum, n)
      for position in sum.indices { sum[position] = identity[position] + product[position] / Double(term) }
    }
    for _ in 0..<squarings { sum = Self.product(sum, sum, n) }
    return sum
  }

  private static func product(_ a: [Double], _ b: [Double], _ n: Int) -> [Double] {
    var y = Array(repeating: 0.0, count: n * n)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        y.withUnsafeMutableBufferPointer { y in
          for row in 0..<n {
            for k in 0..<n {
              let factor = a[row * n + k]
              for column in 0..<n { y[row * n + column] += factor * b[k * n + column] }
            }
          }
        }
      }
    }
    return y
  }
}
