import StriateKernels
import StriateNumerics
import StriateTypes

/// A = L·Lᵀ.
struct Cholesky: HostOperation {
  var body: CholeskyKernel { CholeskyKernel() }

  /// Murray 2016, arXiv:1602.07527: L⁻ᵀ·Φ(Lᵀ·dL)·L⁻¹, symmetric; Φ takes the lower triangle and half of the diagonal.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let l = results[0], product = l.transposedTimes(dy)
    let half = Tensor.constant(0.5, [], dy.dtype)
    let phi = (product.maskedLower() + product.maskedLower(-1)) * half
    let form = TriangularForm(isUpper: false, isTransposed: true, hasUnitDiagonal: false)
    let left = Tensor.make(TriangularSolve(form: form), [l, phi])
    let both = Tensor.make(TriangularSolve(form: form), [l, left.transposed()])
    return [(both + both.transposed()) * half]
  }
}

extension Tensor {
  /// L of A = L·Lᵀ (or U of A = Uᵀ·U) for symmetric positive definite matrices `[.., n, n]`. Only the lower triangle is
  /// read. The evaluation fails with the number of the matrix and the order of the minor where one is not positive definite.
  public func cholesky(isUpper: Bool = false) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("cholesky", square: true)
      let l = Tensor.make(Cholesky(), [cast(to: dtype.wide)]).cast(to: dtype)
      return isUpper ? l.transposed() : l
    }
  }

  /// x of A·x = b, where this tensor is the Cholesky factor of A: `[.., n, n]`, b `[.., n, k]` or `[.., n]`.
  public func choleskySolved(for b: Tensor, isUpper: Bool = false) -> Tensor {
    let inner = triangularSolved(for: b, isUpper: isUpper, isTransposed: isUpper)
    return triangularSolved(for: inner, isUpper: isUpper, isTransposed: !isUpper)
  }

  /// A⁻¹, where this tensor is the Cholesky factor of A: `[.., n, n]`.
  public func choleskyInverse(isUpper: Bool = false) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("choleskyInverse", square: true)
      let identity = try Tensor.identity(batch: batchShape, rows: rowCount, columns: rowCount, dtype: dtype)
      return choleskySolved(for: identity, isUpper: isUpper)
    }
  }
}
