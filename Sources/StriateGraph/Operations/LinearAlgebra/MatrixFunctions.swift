import StriateKernels
import StriateNumerics
import StriateTypes

/// e^A.
struct MatrixExponential: HostOperation {
  var body: MatrixExponentialKernel { MatrixExponentialKernel() }

  /// The upper right block of exp [[Aᵀ, dY], [0, Aᵀ]] (Mathias 1996).
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let at = operands[0].transposed(), n = at.rowCount
    let upper = Tensor.concatenated([at, dy], axis: -1)
    let lower = Tensor.concatenated([.zeros(at.shape, dtype: at.dtype), at], axis: -1)
    let blocks = Tensor.make(MatrixExponential(), [Tensor.concatenated([upper, lower], axis: -2)])
    return [blocks.slice(axis: -2, 0..<n).slice(axis: -1, n..<2 * n)]
  }
}

/// Norms of matrices.
public enum MatrixNorm: Sendable, Hashable {
  /// √Σ aᵢⱼ².
  case frobenius
  /// The sum of the singular values.
  case nuclear
  /// The largest sum of magnitudes in a column, and in a row.
  case one, infinity
  /// The smallest sum of magnitudes in a column, and in a row.
  case minusOne, minusInfinity
  /// The largest and the smallest singular value.
  case two, minusTwo
}

extension Tensor {
  /// e^A = Σ Aᵏ/k! of square matrices `[.., n, n]`, by scaling and squaring.
  public func matrixExponential() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("matrixExponential", square: true)
      return Tensor.make(MatrixExponential(), [cast(to: dtype.wide)]).cast(to: dtype)
    }
  }

  /// A norm of each matrix: `[.., m, n]` -> `[..]`. Needs LAPACK where singular values are asked for.
  public func matrixNorm(_ norm: MatrixNorm = .frobenius) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("matrixNorm")
      switch norm {
      case .frobenius: return square().sum(axes: [-2, -1]).sqrt()
      case .nuclear: return singularValues().sum(axes: [-1])
      case .one: return abs().sum(axes: [-2]).max(axes: [-1])
      case .minusOne: return abs().sum(axes: [-2]).min(axes: [-1])
      case .infinity: return abs().sum(axes: [-1]).max(axes: [-1])
      case .minusInfinity: return abs().sum(axes: [-1]).min(axes: [-1])
      case .two: return singularValues().max(axes: [-1])
      case .minusTwo: return singularValues().min(axes: [-1])
      }
    }
  }

  /// How much a solution moves with the right side: ‖A‖·‖A⁻¹‖, for the norms `two` and `minusTwo` a quotient of singular
  /// values, also of matrices that are not square: `[.., m, n]` -> `[..]`.
  public func conditionNumber(_ norm: MatrixNorm = .two) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      let isSpectral = norm == .two || norm == .minusTwo
      try checkMatrices("conditionNumber", square: !isSpectral)
      guard isSpectral else { return matrixNorm(norm) * inverse().matrixNorm(norm) }
      let s = singularValues(), largest = s.max(axes: [-1]), smallest = s.min(axes: [-1])
      return norm == .two ? largest / smallest : smallest / largest
    }
  }
}
