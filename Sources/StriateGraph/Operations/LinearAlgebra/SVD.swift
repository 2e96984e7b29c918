import StriateKernels
import StriateNumerics
import StriateTypes

/// (A `[.., m, n]`) -> (U, S, Vᵀ).
struct SingularValueDecomposition: HostOperation {
  let isFull: Bool

  var body: SingularValueKernel { SingularValueKernel(isFull ? .all : .reduced) }

  var notDifferentiable: String? { isFull ? "the vectors of full matrices are not determined by the matrix" : nil }

  /// Townsend 2016, Differentiating the Singular Value Decomposition.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let u = results[0], s = results[1], vt = results[2]
    let m = u.rowCount, n = vt.columnCount, k = s.shape[s.rank - 1]
    let square: Shape = [k, k]
    let isDiagonal = Tensor.iota(square, axis: 0).isEqual(to: Tensor.iota(square, axis: 1))
    let squares = s.square(), zero = Tensor.zeros([], dtype: s.dtype), one = Tensor.ones([], dtype: s.dtype)
    let gaps = isDiagonal.select(one, squares.asRow - squares.asColumn)
    func turning(_ x: Tensor) -> Tensor { (x - x.transposed()) / gaps }

    var inner = isDiagonal.select((dy[1] ?? .zeros(s.shape, dtype: s.dtype)).asRow, zero)
    if let du = dy[0] { inner = inner + turning(u.transposedTimes(du)) * s.asRow }
    if let dvt = dy[2] { inner = inner + s.asColumn * turning(vt.timesTransposed(dvt)) }
    var total = u.matmul(inner).matmul(vt)
    if m > k, let du = dy[0] {
      let outside = du - u.matmul(u.transposedTimes(du))
      total = total + (outside / s.asRow).matmul(vt)
    }
    if n > k, let dvt = dy[2] {
      let outside = dvt - dvt.timesTransposed(vt).matmul(vt)
      total = total + u.matmul(outside / s.asColumn)
    }
    return [total]
  }
}

/// S alone.
struct SingularValues: HostOperation {
  var body: SingularValueKernel { SingularValueKernel(.none) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let all = Tensor.makeAll(SingularValueDecomposition(isFull: false), operands)
    return [(all[0] * dy.asRow).matmul(all[2])]
  }
}

extension Tensor {
  /// A = U·diag(S)·Vᵀ with S falling: `[.., m, n]` -> U `[.., m, k]`, S `[.., k]`, Vᵀ `[.., k, n]`, k = min(m, n).
  ///
  /// The gradients of U and V need singular values that differ from each other, and for m ≠ n from 0; signs of the vectors
  /// are LAPACK's.
  /// - Parameter fullMatrices: U `[.., m, m]` and Vᵀ `[.., n, n]`; for m ≠ n without gradient.
  public func singularValueDecomposition(fullMatrices: Bool = false) -> (u: Tensor, s: Tensor, vt: Tensor) {
    let all = Tensor.built(3, from: [self]) { () throws(ShapeError) in
      try checkMatrices("singularValueDecomposition")
      let isFull = fullMatrices && rowCount != columnCount
      let all = Tensor.makeAll(SingularValueDecomposition(isFull: isFull), [cast(to: dtype.wide)])
      return all.map { $0.isPoisoned ? $0 : $0.cast(to: dtype) }
    }
    return (all[0], all[1], all[2])
  }

  /// The singular values, falling: `[.., m, n]` -> `[.., min(m, n)]`.
  public func singularValues() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("singularValues")
      return Tensor.make(SingularValues(), [cast(to: dtype.wide)]).cast(to: dtype)
    }
  }

  /// The Moore–Penrose inverse: `[.., m, n]` -> `[.., n, m]`. Singular values of at most `relativeTolerance` times the
  /// largest count as 0; by default max(m, n)·ε of the element type. Differentiable where the rank does not change
  /// (Golub & Pereyra 1973).
  public func pseudoinverse(relativeTolerance: Double? = nil) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("pseudoinverse")
      if elementCount == 0 { return transposed() }
      let wide = cast(to: dtype.wide)
      let (u, s, vt) = wide.stopGradient().singularValueDecomposition()
      let isLarge = s.isGreater(than: wide.rankTolerance(s, relativeTolerance))
      let inverses = isLarge.select(s.reciprocal(), Tensor.zeros([], dtype: s.dtype))
      let value = vt.transposedTimes((u * inverses.asRow).transposed())
      return value.withGradient(for: [wide]) { dy in
        let p = wide.pseudoinverse(relativeTolerance: relativeTolerance)
        let pt = p.transposed(), dyt = dy.transposed()
        let through = -pt.matmul(dy).matmul(pt)
        let a = dyt.matmul(p).matmul(pt), b = pt.matmul(p).matmul(dyt)
        let left = a - wide.matmul(p.matmul(a)), right = b - b.matmul(p).matmul(wide)
        return [through + left + right]
      }.cast(to: dtype)
    }
  }

  /// int64 number of singular values that are greater than `relativeTolerance` times the largest, by default
  /// max(m, n)·ε of the element type: `[.., m, n]` -> `[..]`.
  public func matrixRank(relativeTolerance: Double? = nil) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("matrixRank")
      let wide = cast(to: dtype.wide).stopGradient()
      if elementCount == 0 { return .zeros(batchShape, dtype: .int64) }
      let s = wide.singularValues()
      return s.isGreater(than: wide.rankTolerance(s, relativeTolerance)).cast(to: .int64).sum(axes: [-1])
    }
  }

  private func rankTolerance(_ s: Tensor, _ relative: Double?) -> Tensor {
    let epsilon = dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne)
    let factor = relative ?? Double(Swift.max(rowCount, columnCount)) * epsilon
    return s.slice(axis: -1, 0..<1) * Tensor.number(factor, s.dtype)
  }
}
