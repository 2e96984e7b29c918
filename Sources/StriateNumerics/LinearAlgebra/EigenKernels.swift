import StriateKernels
import StriateTypes

/// A·V = V·diag(λ), λ rising, of symmetric matrices whose lower triangle is read: (A `[.., n, n]`) ->
/// (λ `[.., n]`, V `[.., n, n]`), or λ alone.
package struct SymmetricEigenKernel: MatrixKernel {
  private let hasVectors: Bool

  package init(hasVectors: Bool) { self.hasVectors = hasVectors }

  package var name: String { hasVectors ? "symmetricEigendecomposition" : "symmetricEigenvalues" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let a = operands[0], values = try a.matrices(a.rows)
    return hasVectors ? [values, a] : [values]
  }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0)
    if a.rows == 0 { return }
    try checkFinite(a, matrices.index)
    let info = T.symmetricEigen(vectors: hasVectors, a.rows, a.address, matrices.part(0, T.self).baseAddress!)
    try check(info, matrix: matrices.index) { _ in "has eigenvalues that did not converge" }
    if hasVectors { matrices.store(a, 1) }
  }
}

/// A·V = V·diag(λ) of any real matrices, complex numbers as pairs: (A `[.., n, n]`) ->
/// (λ `[.., n, 2]`, V `[.., n, n, 2]`, columns of length 1), or λ alone.
package struct EigenKernel: MatrixKernel {
  private let hasVectors: Bool

  package init(hasVectors: Bool) { self.hasVectors = hasVectors }

  package var name: String { hasVectors ? "eigendecomposition" : "eigenvalues" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let a = operands[0], values = try a.matrices(a.rows, 2)
    return hasVectors ? [values, try a.matrices(a.rows, a.rows, 2)] : [values]
  }

  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws {
    let a = matrices.load(0), n = a.rows
    if n == 0 { return }
    try checkFinite(a, matrices.index)
    let real = ColumnMajor<T>(rows: n, columns: 1), imaginary = ColumnMajor<T>(rows: n, columns: 1)
    let v = ColumnMajor<T>(rows: n, columns: hasVectors ? n : 0)
    let info = T.eigen(n, a.address, real.address, imaginary.address, hasVectors ? v.address : nil)
    try check(info, matrix: matrices.index) { _ in "has eigenvalues that did not converge" }
    let values = matrices.part(0, T.self)
    for position in 0..<n {
      values[2 * position] = real.elements[position]
      values[2 * position + 1] = imaginary.elements[position]
    }
    if hasVectors { unpack(v, imaginary, into: matrices.part(1, T.self)) }
  }

  /// LAPACK lays the real and the imaginary part of a conjugate pair into neighbouring columns.
  private func unpack<T: LAPACKElement>(
    _ v: ColumnMajor<T>, _ imaginary: ColumnMajor<T>, into target: UnsafeMutableBufferPointer<T>
  ) {
    let n = v.rows
    var column = 0
    while column < n {
      let isPair = imaginary.elements[column] != 0 && column + 1 < n
      for row in 0..<n {
        let first = 2 * (row * n + column)
        target[first] = v[row, column]
        target[first + 1] = isPair ? v[row, column + 1] : 0
        if isPair {
          target[first + 2] = v[row, column]
          target[first + 3] = -v[row, column + 1]
        }
      }
      column += isPair ? 2 : 1
    }
  }
}
