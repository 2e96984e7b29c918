import StriateKernels
import StriateTypes

/// A = P·L·U with partial pivoting: (A `[.., m, n]`) -> (L and U in one `[.., m, n]`, int32 pivots from 1
/// `[.., min(m, n)]`, int64 rows of A in their new order `[.., m]`).
package struct LUKernel: MatrixKernel {
  package init() {}

  package var name: String { "lu" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let a = operands[0]
    return [
      a, try a.matrices(min(a.rows, a.columns), dtype: .int32), try a.matrices(a.rows, dtype: .int64)
    ]
  }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0)
    let pivots = matrices.part(1, Int32.self), rows = matrices.part(2, Int64.self)
    for row in rows.indices { rows[row] = Int64(row) }
    guard let address = pivots.baseAddress, !pivots.isEmpty else { return }
    let info = T.lu(a.rows, a.columns, a.address, address)
    // A pivot of 0 is no error of the factorization, only of solving with it.
    if info < 0 { try check(info, matrix: matrices.index) { _ in "" } }
    matrices.store(a, 0)
    for (row, pivot) in pivots.enumerated() { rows.swapAt(row, Int(pivot) - 1) }
  }
}

/// X of A·X = B or Aᵀ·X = B: (A `[.., n, n]`, B `[.., n, k]`) -> `[.., n, k]`.
package struct SolveKernel: MatrixKernel {
  private let isTransposed: Bool

  package init(isTransposed: Bool) { self.isTransposed = isTransposed }

  package var name: String { "solved" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[1]] }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0, transposed: isTransposed), b = matrices.load(1)
    try solve(a, b, matrices.index)
    matrices.store(b, 0)
  }
}

/// A⁻¹ of `[.., n, n]`.
package struct InverseKernel: MatrixKernel {
  package init() {}

  package var name: String { "inverse" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0), b = ColumnMajor<T>(rows: a.rows, columns: a.rows)
    b.setIdentity()
    try solve(a, b, matrices.index)
    matrices.store(b, 0)
  }
}

extension MatrixKernel {
  fileprivate func solve<T: LAPACKElement>(_ a: ColumnMajor<T>, _ b: ColumnMajor<T>, _ index: Int) throws {
    let info = withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(a.rows, 1)) {
      T.solve(a.rows, b.columns, a.address, $0.baseAddress!, b.address)
    }
    try check(info, matrix: index) { "is singular: pivot \($0 - 1) of its factorization is 0" }
  }
}

/// Which triangle is meant, and how.
package struct TriangularForm: Hashable, Sendable {
  package var isUpper: Bool
  package var isTransposed: Bool
  /// The diagonal counts as 1 and is not read.
  package var hasUnitDiagonal: Bool

  package init(isUpper: Bool, isTransposed: Bool, hasUnitDiagonal: Bool) {
    self.isUpper = isUpper
    self.isTransposed = isTransposed
    self.hasUnitDiagonal = hasUnitDiagonal
  }
}

/// X of A·X = B or Aᵀ·X = B, where A is one triangle of the operand.
package struct TriangularSolveKernel: MatrixKernel {
  private let form: TriangularForm

  package init(_ form: TriangularForm) { self.form = form }

  package var name: String { "triangularSolved" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[1]] }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0), b = matrices.load(1)
    let info = T.triangularSolve(form, a.rows, b.columns, a.address, b.address)
    try check(info, matrix: matrices.index) { "is singular: element \($0 - 1) of its diagonal is 0" }
    matrices.store(b, 0)
  }
}
