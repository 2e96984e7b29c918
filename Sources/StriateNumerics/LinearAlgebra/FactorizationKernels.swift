import StriateKernels
import StriateTypes

/// A = L·Lᵀ of symmetric positive definite matrices, whose lower triangle is read: `[.., n, n]`.
package struct CholeskyKernel: MatrixKernel {
  package init() {}

  package var name: String { "cholesky" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0)
    let info = T.cholesky(a.rows, a.address)
    try check(info, matrix: matrices.index) {
      "is not positive definite: its leading minor of order \($0) is not positive"
    }
    matrices.store(a, 0) { row, column in column <= row }
  }
}

/// A = Q·R: (A `[.., m, n]`) -> (Q `[.., m, k]`, R `[.., k, n]`), k = min(m, n), or m where complete.
package struct QRKernel: MatrixKernel {
  private let isComplete: Bool

  package init(isComplete: Bool) { self.isComplete = isComplete }

  package var name: String { "qr" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let a = operands[0], k = isComplete ? a.rows : min(a.rows, a.columns)
    return [try a.matrices(a.rows, k), try a.matrices(k, a.columns)]
  }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0)
    let reflectors = min(a.rows, a.columns)
    let q = ColumnMajor<T>(rows: a.rows, columns: matrices.results[0].type.columns)
    if reflectors == 0 {
      q.setIdentity()
    } else {
      let tau = ColumnMajor<T>(rows: reflectors, columns: 1)
      try check(T.qr(a.rows, a.columns, a.address, tau.address), matrix: matrices.index) { _ in "" }
      for position in 0..<a.rows * reflectors { q.elements[position] = a.elements[position] }
      let info = T.qrVectors(q.rows, q.columns, reflectors, q.address, tau.address)
      try check(info, matrix: matrices.index) { _ in "" }
    }
    matrices.store(q, 0)
    matrices.store(a, 1) { row, column in row <= column }
  }
}

/// A = U·diag(S)·Vᵀ, S falling: (A `[.., m, n]`) -> (U `[.., m, k|m]`, S `[.., k]`, Vᵀ `[.., k|n, n]`), k = min(m, n),
/// or S alone.
package struct SingularValueKernel: MatrixKernel {
  package enum Vectors: Hashable, Sendable {
    case none, reduced, all

    var letter: CChar {
      switch self {
      case .none: CChar(UInt8(ascii: "N"))
      case .reduced: CChar(UInt8(ascii: "S"))
      case .all: CChar(UInt8(ascii: "A"))
      }
    }
  }
  private let vectors: Vectors

  package init(_ vectors: Vectors) { self.vectors = vectors }

  package var name: String { vectors == .none ? "singularValues" : "singularValueDecomposition" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let a = operands[0], k = min(a.rows, a.columns)
    let values = try a.matrices(k)
    switch vectors {
    case .none: return [values]
    case .reduced: return [try a.matrices(a.rows, k), values, try a.matrices(k, a.columns)]
    case .all: return [try a.matrices(a.rows, a.rows), values, try a.matrices(a.columns, a.columns)]
    }
  }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0)
    let (rows, columns, k) = (a.rows, a.columns, min(a.rows, a.columns))
    let uColumns = vectors == .none ? 0 : vectors == .all ? rows : k
    let vRows = vectors == .none ? 0 : vectors == .all ? columns : k
    let u = ColumnMajor<T>(rows: rows, columns: uColumns), vt = ColumnMajor<T>(rows: vRows, columns: columns)
    let s = ColumnMajor<T>(rows: k, columns: 1)
    if k == 0 {
      u.setIdentity()
      vt.setIdentity()
    } else {
      try checkFinite(a, matrices.index)
      let info = T.svd(
        vectors, rows, columns, a.address, s.address, u.address, vt.address, vRows: max(vRows, 1))
      try check(info, matrix: matrices.index) { _ in "has singular values that did not converge" }
    }
    let values = matrices.part(vectors == .none ? 0 : 1, T.self)
    for position in 0..<k { values[position] = s.elements[position] }
    if vectors != .none {
      matrices.store(u, 0)
      matrices.store(vt, 2)
    }
  }
}
