import StriateKernels
import StriateNumerics
import StriateTypes

/// (A) -> (L and U in one matrix, pivots, rows of A in their new order).
struct LUFactorization: HostOperation {
  var body: LUKernel { LUKernel() }

  /// With P·A = [L₁; L₂]·U or L·[U₁, U₂]: what lies outside the square part is a triangular solve, whose derivative is
  /// added to that of the square factorization.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let factors = results[0], m = factors.rowCount, n = factors.columnCount, k = Swift.min(m, n)
    let square = factors.slice(axis: -2, 0..<k).slice(axis: -1, 0..<k)
    let squareDy = dy.slice(axis: -2, 0..<k).slice(axis: -1, 0..<k)
    let l = square.maskedLower(-1), u = square.maskedUpper()
    let unitLower = TriangularForm(isUpper: false, isTransposed: true, hasUnitDiagonal: true)
    func solvedL(_ b: Tensor) -> Tensor { Tensor.make(TriangularSolve(form: unitLower), [square, b]) }
    /// X·U⁻ᵀ = (U⁻¹·Xᵀ)ᵀ.
    func solvedU(_ x: Tensor) -> Tensor {
      let upper = TriangularForm(isUpper: true, isTransposed: false, hasUnitDiagonal: false)
      return Tensor.make(TriangularSolve(form: upper), [square, x.transposed()]).transposed()
    }
    var (dl, du) = (squareDy.maskedLower(-1), squareDy.maskedUpper())
    var outside: Tensor?
    if m > k {
      let l2 = factors.slice(axis: -2, k..<m), toA2 = solvedU(dy.slice(axis: -2, k..<m))
      du = du - l2.transposedTimes(toA2).maskedUpper()
      outside = toA2
    } else if n > k {
      let u2 = factors.slice(axis: -1, k..<n), toA2 = solvedL(dy.slice(axis: -1, k..<n))
      dl = dl - toA2.timesTransposed(u2).maskedLower(-1)
      outside = toA2
    }
    // Lᵀ·dL with the unit diagonal that the packed form leaves out.
    let lower = (l.transposedTimes(dl) + dl).maskedLower(-1)
    let inner = lower + du.timesTransposed(u).maskedUpper()
    let toSquare = solvedU(solvedL(inner))
    let toPermuted = outside.map { Tensor.concatenated([toSquare, $0], axis: m > k ? -2 : -1) } ?? toSquare
    return [LUFactors.rows(toPermuted, at: LUFactors.inverse(results[2]))]
  }
}

/// A = P·L·U of a batch of matrices `[.., m, n]`, with partial pivoting.
public struct LUFactors: Sendable {
  /// U with L below its diagonal, whose own diagonal of ones is not stored: `[.., m, n]`.
  public let factors: Tensor
  /// int32 `[.., min(m, n)]`: row i was swapped with row pivots[i], counted from 1 as LAPACK does.
  public let pivots: Tensor
  /// int64 `[.., m]`: row i of L·U is row permutation[i] of A.
  public let permutation: Tensor

  /// L `[.., m, min(m, n)]`, with ones on the diagonal.
  public var lower: Tensor {
    if factors.isPoisoned { return factors }
    let k = Swift.min(factors.rowCount, factors.columnCount)
    return Tensor.built(from: [factors]) { () throws(ShapeError) in
      let ones = try Tensor.identity(rows: factors.rowCount, columns: k, dtype: factors.dtype)
      return factors.slice(axis: -1, 0..<k).maskedLower(-1) + ones
    }
  }

  /// U `[.., min(m, n), n]`.
  public var upper: Tensor {
    if factors.isPoisoned { return factors }
    return factors.slice(axis: -2, 0..<Swift.min(factors.rowCount, factors.columnCount)).maskedUpper()
  }

  /// P `[.., m, m]`, of the factors' element type.
  public var permutationMatrix: Tensor {
    if factors.isPoisoned { return factors }
    let rows = factors.rowCount
    return permutation.asRow.isEqual(to: Tensor.iota([rows, rows], axis: 0)).cast(to: factors.dtype)
  }

  /// x of A·x = b, from the factors: two triangular solves. Shapes as for `solved(for:)`.
  public func solved(for b: Tensor) -> Tensor {
    Tensor.built(from: [factors, permutation, b]) { () throws(ShapeError) in
      try factors.checkMatrices("solved", square: true)
      return try factors.solving(b, "solved") { factors, b in
        let batch = Shape(factors.batchShape + [factors.rowCount])
        let permuted = LUFactors.rows(b, at: permutation.broadcast(to: batch))
        let lower = TriangularForm(isUpper: false, isTransposed: false, hasUnitDiagonal: true)
        let upper = TriangularForm(isUpper: true, isTransposed: false, hasUnitDiagonal: false)
        let inner = Tensor.make(TriangularSolve(form: lower), [factors, permuted])
        return Tensor.make(TriangularSolve(form: upper), [factors, inner])
      }
    }
  }

  /// The rows of `x` `[.., m, k]` in the order `order` `[.., m]`.
  static func rows(_ x: Tensor, at order: Tensor) -> Tensor {
    if x.isPoisoned || order.isPoisoned { return x.isPoisoned ? x : order }
    return x.takeAlong(order.asColumn.broadcast(to: x.shape), axis: -2)
  }

  /// The order that undoes `order`.
  static func inverse(_ order: Tensor) -> Tensor {
    let count = order.shape[order.rank - 1]
    let isAt = order.asColumn.isEqual(to: Tensor.iota([count, count], axis: 1))
    return (isAt.cast(to: .int64) * Tensor.iota([count, count], axis: 0)).sum(axes: [-2])
  }
}

extension Tensor {
  /// A = P·L·U with partial pivoting, of `[.., m, n]` (`lu_factor`, `lu`). A singular matrix has a 0 on U's diagonal.
  public func luFactors() -> LUFactors {
    let all = Tensor.built(3, from: [self]) { () throws(ShapeError) in
      try checkMatrices("lu")
      return Tensor.makeAll(LUFactorization(), [cast(to: dtype.wide)])
    }
    return LUFactors(
      factors: all[0].isPoisoned ? all[0] : all[0].cast(to: dtype), pivots: all[1], permutation: all[2])
  }

  /// det A of square matrices: `[.., n, n]` -> `[..]`. The gradient is defined for invertible matrices.
  public func determinant() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("determinant", square: true)
      let (diagonal, parity) = luDiagonal()
      return (diagonal.product(axes: [-1]) * parity).cast(to: dtype)
    }
  }

  /// The sign of det A and ln |det A|, which neither overflows nor vanishes: `[.., n, n]` -> `[..]` each. For a singular
  /// matrix 0 and −∞. The sign has no gradient.
  public func signAndLogDeterminant() -> (sign: Tensor, logarithm: Tensor) {
    let all = Tensor.built(2, from: [self]) { () throws(ShapeError) in
      try checkMatrices("signAndLogDeterminant", square: true)
      let (diagonal, parity) = luDiagonal()
      let sign = (diagonal.sign().product(axes: [-1]) * parity).stopGradient()
      return [sign.cast(to: dtype), diagonal.abs().log().sum(axes: [-1]).cast(to: dtype)]
    }
    return (all[0], all[1])
  }

  /// U's diagonal `[.., n]` and the sign of P `[..]`.
  private func luDiagonal() -> (Tensor, Tensor) {
    let wide = cast(to: dtype.wide), lu = wide.luFactors()
    let places = Tensor.iota([columnCount]) + Tensor.constant(1, [], .int64)
    let isSwapped = lu.pivots.isNotEqual(to: places).cast(to: wide.dtype)
    let parity = (1 - isSwapped * 2).product(axes: [-1])
    return (lu.factors.matrixDiagonal(), parity)
  }
}
