import StriateKernels
import StriateNumerics
import StriateTypes

/// (A `[.., m, n]`) -> (Q, R).
struct QRFactorization: HostOperation {
  let isComplete: Bool

  var body: QRKernel { QRKernel(isComplete: isComplete) }

  var notDifferentiable: String? { isComplete ? "columns of a complete Q are not determined by the matrix" : nil }

  /// For m ≥ n: (dQ + Q·sym(R·dRᵀ − dQᵀ·Q))·R⁻ᵀ, sym copying the lower triangle up (Walter & Lehmann 2010,
  /// arXiv:1009.6112).
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let (q, r) = (results[0], results[1])
    var inner: Tensor?
    if let dr = dy[1] { inner = r.timesTransposed(dr) }
    if let dq = dy[0] { inner = (inner ?? .zeros(r.shape, dtype: r.dtype)) - dq.transposedTimes(q) }
    guard let inner else { return [nil] }
    let product = q.matmul(inner.maskedLower() + inner.maskedLower(-1).transposed())
    let total = dy[0].map { $0 + product } ?? product
    let form = TriangularForm(isUpper: true, isTransposed: false, hasUnitDiagonal: false)
    return [Tensor.make(TriangularSolve(form: form), [r, total.transposed()]).transposed()]
  }
}

extension Tensor {
  /// A = Q·R with orthonormal columns in Q and an upper triangular R, by Householder reflections: `[.., m, n]` ->
  /// Q `[.., m, k]`, R `[.., k, n]`, k = min(m, n).
  /// - Parameter isComplete: k = m. For m > n that has no gradient, because the other columns of Q are free.
  public func qrFactors(isComplete: Bool = false) -> (q: Tensor, r: Tensor) {
    let all = Tensor.built(2, from: [self]) { () throws(ShapeError) in
      try checkMatrices("qr")
      let wide = cast(to: dtype.wide), m = rowCount, n = columnCount
      if isComplete, m > n { return Tensor.makeAll(QRFactorization(isComplete: true), [wide]) }
      if m >= n { return Tensor.makeAll(QRFactorization(isComplete: false), [wide]) }
      // The first m columns decide Q; R's others are those of Qᵀ·A.
      let square = Tensor.makeAll(QRFactorization(isComplete: false), [wide.slice(axis: -1, 0..<m)])
      let others = square[0].transposedTimes(wide.slice(axis: -1, m..<n))
      return [square[0], Tensor.concatenated([square[1], others], axis: -1)]
    }
    return (all[0].isPoisoned ? all[0] : all[0].cast(to: dtype), all[1].isPoisoned ? all[1] : all[1].cast(to: dtype))
  }

  /// The first n columns of H₁·H₂ ···, Hᵢ = 1 − τᵢ·vᵢ·vᵢᵀ, where vᵢ stands below the diagonal of column i with a 1 on it:
  /// `[.., m, n]`, τ `[.., k]`, k ≤ n ≤ m. The graph grows with k.
  public func householderProduct(_ tau: Tensor) -> Tensor {
    Tensor.built(from: [self, tau]) { () throws(ShapeError) in
      try checkMatrices("householderProduct")
      let (m, n) = (rowCount, columnCount)
      guard tau.rank == rank - 1, m >= n, tau.shape.last! <= n, Shape(tau.shape.dropLast()) == batchShape,
        tau.dtype == dtype
      else {
        throw ShapeError(
          "householderProduct", "needs [.., m, n], m ≥ n, and τ [.., k], k ≤ n", operands: [type, tau.type])
      }
      let unit = try Tensor.identity(rows: m, columns: n, dtype: dtype)
      let vectors = maskedLower(-1) + unit
      var product = try Tensor.identity(batch: batchShape, rows: m, columns: n, dtype: dtype)
      for column in (0..<tau.shape.last!).reversed() {
        let v = vectors.slice(axis: -1, column..<column + 1)
        let factor = tau.slice(axis: -1, column..<column + 1).expanded(at: -1)
        product = product - v.matmul(v.transposedTimes(product)) * factor
      }
      return product
    }
  }

  /// x of smallest ‖self·x − b‖₂, and of smallest ‖x‖₂ among several, for matrices of full rank: `[.., m, n]`,
  /// b `[.., m, k]` -> `[.., n, k]`. By QR; where the rank may be lower, multiply `pseudoinverse()`.
  public func leastSquares(for b: Tensor) -> Tensor {
    Tensor.built(from: [self, b]) { () throws(ShapeError) in
      try checkMatrices("leastSquares")
      guard b.rank >= 2, b.rowCount == rowCount, b.dtype.isFloatingPoint else {
        throw ShapeError("leastSquares", "the right side has no \(rowCount) rows", operands: [type, b.type])
      }
      if rowCount >= columnCount {
        let (q, r) = qrFactors()
        return r.triangularSolved(for: q.transposedTimes(b), isUpper: true)
      }
      let (q, r) = transposed().qrFactors()
      return q.matmul(r.triangularSolved(for: b, isUpper: true, isTransposed: true))
    }
  }
}
