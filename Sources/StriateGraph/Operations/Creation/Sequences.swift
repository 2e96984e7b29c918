import Foundation
import StriateKernels
import StriateTypes

/// Numbers at equal distances, and tensors like others.
extension Tensor {
  /// start, start + step ... below `end` (`arange`): ⌈(end − start)/step⌉ numbers.
  /// - Parameter step: not 0; backwards where it is negative.
  public static func range(
    from start: Double = 0, to end: Double, by step: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      let count = ((end - start) / step).rounded(.up)
      guard step != 0, count.isFinite, count >= 0, count < 0x1p31 else {
        throw ShapeError("range", "from \(start) to \(end) by \(step) is no range")
      }
      let wide: DType = dtype == .float32 ? .float64 : dtype
      let steps = Tensor.range(Int(count), dtype: wide) * number(step, wide)
      return (start == 0 ? steps : steps + number(start, wide)).cast(to: dtype)
    }
  }

  /// `count` numbers at equal distances from `start` through `end` (`linspace`).
  public static func linearlySpaced(
    from start: Double, through end: Double, count: Int, dtype: DType = .float32
  ) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      guard count >= 0, start.isFinite, end.isFinite else {
        throw ShapeError("linearlySpaced", "\(count) numbers from \(start) through \(end) are no range")
      }
      _ = try Shape(checking: [count])
      guard count > 1 else { return Tensor.full([count], start, dtype: dtype) }
      // Each half counts from its own end, so that both ends are exact.
      let step = (end - start) / Double(count - 1)
      let index = Tensor.range(count, dtype: .float64), last = Tensor.constant(Double(count - 1), [], .float64)
      let rising = index * number(step, .float64) + number(start, .float64)
      let falling = number(end, .float64) - (last - index) * number(step, .float64)
      return index.isLess(than: Tensor.constant(Double(count / 2), [], .float64)).select(rising, falling)
        .cast(to: dtype)
    }
  }

  /// `base` to the power of `count` numbers at equal distances (`logspace`).
  public static func logarithmicallySpaced(
    from start: Double, through end: Double, count: Int, base: Double = 10, dtype: DType = .float32
  ) -> Tensor {
    let exponents = linearlySpaced(from: start, through: end, count: count, dtype: .float64)
    return exponents.isPoisoned ? exponents : number(base, .float64).power(exponents).cast(to: dtype)
  }

  /// 1 on the diagonal and 0 elsewhere.
  /// - Parameter columns: as many as rows by default.
  public static func identity(_ rows: Int, columns: Int? = nil, dtype: DType = .float32) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      let shape = try Shape(checking: [rows, columns ?? rows])
      return iota([shape[0], 1], axis: 0).isEqual(to: iota([1, shape[1]], axis: 1)).cast(to: dtype)
    }
  }

  /// 0 everywhere, of another tensor's shape and element type.
  public static func zeros(like other: Tensor) -> Tensor { other.isPoisoned ? other : full(like: other, 0) }

  /// 1 everywhere, of another tensor's shape and element type.
  public static func ones(like other: Tensor) -> Tensor { other.isPoisoned ? other : full(like: other, 1) }

  /// `value` everywhere, of another tensor's shape and element type.
  public static func full(like other: Tensor, _ value: Double) -> Tensor {
    other.isPoisoned ? other : full(other.shape, value, dtype: other.dtype)
  }

  /// The powers of each element as a row, the highest first (NumPy's `vander`): `[n]` -> `[n, columns]`.
  /// - Parameter columns: as many as elements by default.
  public func vandermonde(columns: Int? = nil, increasing: Bool = false) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let count = columns ?? elementCount
      guard rank == 1, count >= 0, count <= 1 << 12 else {
        throw ShapeError("vandermonde", "needs a vector and \(count) columns of 0 ... 4096", operands: [type])
      }
      if count == 0 { return .zeros([shape[0], 0], dtype: dtype) }
      var powers = [Tensor.ones(shape, dtype: dtype)]
      for _ in 1..<Swift.max(count, 1) { powers.append(powers.last! * self) }
      return .stacked(increasing ? powers : powers.reversed(), axis: 1)
    }
  }
}
