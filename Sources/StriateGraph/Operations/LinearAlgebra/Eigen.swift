import StriateKernels
import StriateNumerics
import StriateTypes

/// (A, symmetric) -> (λ, V).
struct SymmetricEigendecomposition: HostOperation {
  var body: SymmetricEigenKernel { SymmetricEigenKernel(hasVectors: true) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let values = results[0], v = results[1], n = v.rowCount
    let isDiagonal = Tensor.iota([n, n], axis: 0).isEqual(to: Tensor.iota([n, n], axis: 1))
    let zero = Tensor.zeros([], dtype: v.dtype), one = Tensor.ones([], dtype: v.dtype)
    let toValues = (dy[0] ?? .zeros(values.shape, dtype: v.dtype)).asRow
    var inner = isDiagonal.select(toValues, zero)
    if let dv = dy[1] {
      let gaps = isDiagonal.select(one, values.asRow - values.asColumn)
      inner = isDiagonal.select(toValues, v.transposedTimes(dv) / gaps)
    }
    let total = v.matmul(inner).timesTransposed(v)
    return [(total + total.transposed()) * Tensor.constant(0.5, [], v.dtype)]
  }
}

/// λ alone.
struct SymmetricEigenvalues: HostOperation {
  var body: SymmetricEigenKernel { SymmetricEigenKernel(hasVectors: false) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let v = Tensor.makeAll(SymmetricEigendecomposition(), operands)[1]
    return [(v * dy.asRow).timesTransposed(v)]
  }
}

/// (A) -> (λ, V), or λ, as pairs of real numbers.
struct Eigendecomposition: HostOperation {
  let hasVectors: Bool

  var body: EigenKernel { EigenKernel(hasVectors: hasVectors) }
  var notDifferentiable: String? { "eigenvalues of matrices that are not symmetric have no gradient here" }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] { [nil] }
}

extension Tensor {
  /// A·V = V·diag(λ) of symmetric matrices, λ rising: `[.., n, n]` -> λ `[.., n]`, V `[.., n, n]` (`eigh`). Only the lower
  /// triangle is read. The gradient of V needs eigenvalues that differ; signs of the vectors are LAPACK's.
  public func symmetricEigendecomposition() -> (values: Tensor, vectors: Tensor) {
    let all = Tensor.built(2, from: [self]) { () throws(ShapeError) in
      try checkMatrices("symmetricEigendecomposition", square: true)
      let all = Tensor.makeAll(SymmetricEigendecomposition(), [cast(to: dtype.wide)])
      return all.map { $0.isPoisoned ? $0 : $0.cast(to: dtype) }
    }
    return (all[0], all[1])
  }

  /// The eigenvalues of symmetric matrices, rising: `[.., n, n]` -> `[.., n]` (`eigvalsh`).
  public func symmetricEigenvalues() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("symmetricEigenvalues", square: true)
      return Tensor.make(SymmetricEigenvalues(), [cast(to: dtype.wide)]).cast(to: dtype)
    }
  }

  /// A·V = V·diag(λ) of any real matrices, complex numbers as pairs: `[.., n, n]` -> λ `[.., n, 2]`, V `[.., n, n, 2]` with
  /// columns of length 1 (`eig`). Not differentiable.
  public func eigendecomposition() -> (values: Tensor, vectors: Tensor) {
    let all = Tensor.built(2, from: [self]) { () throws(ShapeError) in
      try checkMatrices("eigendecomposition", square: true)
      let all = Tensor.makeAll(Eigendecomposition(hasVectors: true), [cast(to: dtype.wide)])
      return all.map { $0.isPoisoned ? $0 : $0.cast(to: dtype) }
    }
    return (all[0], all[1])
  }

  /// The eigenvalues of any real matrices, as pairs: `[.., n, n]` -> `[.., n, 2]` (`eigvals`). Not differentiable.
  public func eigenvalues() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("eigenvalues", square: true)
      return Tensor.make(Eigendecomposition(hasVectors: false), [cast(to: dtype.wide)]).cast(to: dtype)
    }
  }
}
