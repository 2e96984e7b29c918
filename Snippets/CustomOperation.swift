import Striate

/// The running sum of a vector: yᵢ = x₀ + x₁ + ... + xᵢ.
struct RunningSum: CustomOperation {
  var name: String { "runningSum" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard operands.count == 1, operands[0].shape.rank == 1, operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "needs one floating-point vector", operands: operands)
    }
    return operands
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float64: accumulate(operands[0].elements(as: Double.self), into: results[0].elements(as: Double.self))
    default: accumulate(operands[0].elements(as: Float.self), into: results[0].elements(as: Float.self))
    }
  }

  /// xⱼ is part of every yᵢ with i ≥ j, so its gradient is the sum of dy from j to the end.
  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    [dy[0].map { RunningSum()($0.flipped(axis: 0))[0].flipped(axis: 0) }]
  }

  private func accumulate<T: FloatingPoint>(_ x: UnsafeBufferPointer<T>, into y: UnsafeMutableBufferPointer<T>) {
    var sum: T = 0
    for index in x.indices {
      sum += x[index]
      y[index] = sum
    }
  }
}

let x = Tensor([1, 2, 3, 4])
let y = RunningSum()(x)[0]
let slope = y.square().sum().gradient(withRespectTo: x)
print(y)  // [ 1.  3.  6. 10.]
print(slope)  // [40. 38. 32. 20.]

// The same gradient beside centred differences, in Float64.
print(try checkGradient(of: { RunningSum()($0[0])[0].square().sum() }, at: [x]))
