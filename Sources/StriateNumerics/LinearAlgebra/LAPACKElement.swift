import CLAPACK
import StriateKernels
import StriateTypes

/// An element type of LAPACK, with the functions of `CLAPACK` for it. All answer with LAPACK's `info`.
protocol LAPACKElement: BinaryFloatingPoint, Scalar {
  typealias Column = UnsafeMutablePointer<Self>

  static func lu(_ m: Int, _ n: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>) -> Int32
  static func solve(_ n: Int, _ columns: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>, _ b: Column) -> Int32
  static func triangularSolve(_ form: TriangularForm, _ n: Int, _ columns: Int, _ a: Column, _ b: Column) -> Int32
  static func cholesky(_ n: Int, _ a: Column) -> Int32
  static func qr(_ m: Int, _ n: Int, _ a: Column, _ tau: Column) -> Int32
  static func qrVectors(_ m: Int, _ n: Int, _ k: Int, _ q: Column, _ tau: Column) -> Int32
  static func svd(
    _ job: SingularValueKernel.Vectors, _ m: Int, _ n: Int, _ a: Column, _ s: Column, _ u: Column, _ vt: Column,
    vRows: Int
  ) -> Int32
  static func symmetricEigen(vectors: Bool, _ n: Int, _ a: Column, _ w: Column) -> Int32
  static func eigen(_ n: Int, _ a: Column, _ real: Column, _ imaginary: Column, _ v: Column?) -> Int32
}

extension Float: LAPACKElement {
  static func lu(_ m: Int, _ n: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>) -> Int32 {
    clapack_float_lu(Int32(m), Int32(n), a, pivots)
  }
  static func solve(_ n: Int, _ columns: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>, _ b: Column) -> Int32
  { clapack_float_solve(Int32(n), Int32(columns), a, pivots, b) }
  static func triangularSolve(_ form: TriangularForm, _ n: Int, _ columns: Int, _ a: Column, _ b: Column) -> Int32 {
    clapack_float_triangular_solve(
      form.isUpper, form.isTransposed, form.hasUnitDiagonal, Int32(n), Int32(columns), a, b)
  }
  static func cholesky(_ n: Int, _ a: Column) -> Int32 { clapack_float_cholesky(Int32(n), a) }
  static func qr(_ m: Int, _ n: Int, _ a: Column, _ tau: Column) -> Int32 {
    clapack_float_qr(Int32(m), Int32(n), a, tau)
  }
  static func qrVectors(_ m: Int, _ n: Int, _ k: Int, _ q: Column, _ tau: Column) -> Int32 {
    clapack_float_qr_vectors(Int32(m), Int32(n), Int32(k), q, tau)
  }
  static func svd(
    _ job: SingularValueKernel.Vectors, _ m: Int, _ n: Int, _ a: Column, _ s: Column, _ u: Column, _ vt: Column,
    vRows: Int
  ) -> Int32 { clapack_float_svd(job.letter, Int32(m), Int32(n), a, s, u, vt, Int32(vRows)) }
  static func symmetricEigen(vectors: Bool, _ n: Int, _ a: Column, _ w: Column) -> Int32 {
    clapack_float_symmetric_eigen(vectors, Int32(n), a, w)
  }
  static func eigen(_ n: Int, _ a: Column, _ real: Column, _ imaginary: Column, _ v: Column?) -> Int32 {
    clapack_float_eigen(Int32(n), a, real, imaginary, v)
  }
}

extension Double: LAPACKElement {
  static func lu(_ m: Int, _ n: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>) -> Int32 {
    clapack_double_lu(Int32(m), Int32(n), a, pivots)
  }
  static func solve(_ n: Int, _ columns: Int, _ a: Column, _ pivots: UnsafeMutablePointer<Int32>, _ b: Column) -> Int32
  { clapack_double_solve(Int32(n), Int32(columns), a, pivots, b) }
  static func triangularSolve(_ form: TriangularForm, _ n: Int, _ columns: Int, _ a: Column, _ b: Column) -> Int32 {
    clapack_double_triangular_solve(
      form.isUpper, form.isTransposed, form.hasUnitDiagonal, Int32(n), Int32(columns), a, b)
  }
  static func cholesky(_ n: Int, _ a: Column) -> Int32 { clapack_double_cholesky(Int32(n), a) }
  static func qr(_ m: Int, _ n: Int, _ a: Column, _ tau: Column) -> Int32 {
    clapack_double_qr(Int32(m), Int32(n), a, tau)
  }
  static func qrVectors(_ m: Int, _ n: Int, _ k: Int, _ q: Column, _ tau: Column) -> Int32 {
    clapack_double_qr_vectors(Int32(m), Int32(n), Int32(k), q, tau)
  }
  static func svd(
    _ job: SingularValueKernel.Vectors, _ m: Int, _ n: Int, _ a: Column, _ s: Column, _ u: Column, _ vt: Column,
    vRows: Int
  ) -> Int32 { clapack_double_svd(job.letter, Int32(m), Int32(n), a, s, u, vt, Int32(vRows)) }
  static func symmetricEigen(vectors: Bool, _ n: Int, _ a: Column, _ w: Column) -> Int32 {
    clapack_double_symmetric_eigen(vectors, Int32(n), a, w)
  }
  static func eigen(_ n: Int, _ a: Column, _ real: Column, _ imaginary: Column, _ v: Column?) -> Int32 {
    clapack_double_eigen(Int32(n), a, real, imaginary, v)
  }
}
