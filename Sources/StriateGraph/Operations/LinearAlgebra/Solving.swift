import StriateKernels
import StriateNumerics
import StriateTypes

/// X of A·X = B, or of Aᵀ·X = B.
struct Solve: HostOperation {
  let isTransposed: Bool

  var body: SolveKernel { SolveKernel(isTransposed: isTransposed) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil, nil] }
    let toB = Tensor.make(Solve(isTransposed: !isTransposed), [operands[0], dy])
    let x = results[0]
    let toA = isTransposed ? x.timesTransposed(toB) : toB.timesTransposed(x)
    return [-toA, toB]
  }
}

struct TriangularSolve: HostOperation {
  let form: TriangularForm

  var body: TriangularSolveKernel { TriangularSolveKernel(form) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil, nil] }
    var other = form
    other.isTransposed.toggle()
    let toB = Tensor.make(TriangularSolve(form: other), [operands[0], dy])
    let x = results[0]
    let toA = form.isTransposed ? x.timesTransposed(toB) : toB.timesTransposed(x)
    let inner = form.hasUnitDiagonal ? 1 : 0
    return [-(form.isUpper ? toA.maskedUpper(inner) : toA.maskedLower(-inner)), toB]
  }
}

struct Inverse: HostOperation {
  var body: InverseKernel { InverseKernel() }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    return [-results[0].transposedTimes(dy).timesTransposed(results[0])]
  }
}

extension Tensor {
  /// self·otherᵀ and selfᵀ·other of batches of matrices.
  func timesTransposed(_ other: Tensor) -> Tensor { .matmul(self, other, transposeA: false, transposeB: true) }
  func transposedTimes(_ other: Tensor) -> Tensor { .matmul(self, other, transposeA: true, transposeB: false) }

  /// x of self·x = b: `[.., n, n]`, b `[.., n, k]` or `[.., n]` -> b's shape; batch axes are broadcast.
  ///
  /// The evaluation fails with an `EvaluationError` that names the matrix and the pivot if one is singular. Needs LAPACK, as
  /// all factorizations do.
  public func solved(for b: Tensor) -> Tensor {
    Tensor.built(from: [self, b]) { () throws(ShapeError) in
      try checkMatrices("solved", square: true)
      return try solving(b, "solved") { Tensor.make(Solve(isTransposed: false), [$0, $1]) }
    }
  }

  /// x of self·x = b, or of x·self = b, where only one triangle of self is read.
  /// - Parameters:
  ///   - isUpper: the upper triangle is meant, not the lower.
  ///   - isTransposed: selfᵀ stands in the place of self.
  ///   - hasUnitDiagonal: the diagonal counts as 1 and is not read.
  ///   - fromLeft: false for x·self = b, b `[.., k, n]`.
  public func triangularSolved(
    for b: Tensor, isUpper: Bool, isTransposed: Bool = false, hasUnitDiagonal: Bool = false, fromLeft: Bool = true
  ) -> Tensor {
    Tensor.built(from: [self, b]) { () throws(ShapeError) in
      try checkMatrices("triangularSolved", square: true)
      if !fromLeft {
        guard b.rank >= 2 else {
          throw ShapeError("triangularSolved", "needs matrices [.., k, n] on the right", operands: [type, b.type])
        }
        return triangularSolved(
          for: b.transposed(), isUpper: isUpper, isTransposed: !isTransposed, hasUnitDiagonal: hasUnitDiagonal
        ).transposed()
      }
      let form = TriangularForm(isUpper: isUpper, isTransposed: isTransposed, hasUnitDiagonal: hasUnitDiagonal)
      return try solving(b, "triangularSolved") { Tensor.make(TriangularSolve(form: form), [$0, $1]) }
    }
  }

  /// A⁻¹ of square matrices `[.., n, n]`. To solve equations, `solved(for:)` is faster and more exact.
  public func inverse() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkMatrices("inverse", square: true)
      return Tensor.make(Inverse(), [cast(to: dtype.wide)]).cast(to: dtype)
    }
  }

  /// As PyTorch tells them apart: b is a vector if it has one axis, or this tensor's shape without the last.
  func solving(
    _ b: Tensor, _ operation: String, _ body: (Tensor, Tensor) -> Tensor
  ) throws(ShapeError) -> Tensor {
    guard b.dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: [type, b.type]) }
    let isVector = b.rank == 1 || (b.rank == rank - 1 && b.shape == Shape(shape.dropLast()))
    let columns = isVector ? b.expanded(at: -1) : b
    guard columns.rank >= 2, columns.rowCount == columnCount else {
      throw ShapeError(operation, "the right side has no \(columnCount) rows", operands: [type, b.type])
    }
    let (left, right) = try Tensor.matched(self, columns, operation: operation)
    let x = body(left, right).cast(to: DType.promoted(dtype, b.dtype))
    return isVector ? x.reshaped(to: Shape(x.shape.dropLast())) : x
  }
}
