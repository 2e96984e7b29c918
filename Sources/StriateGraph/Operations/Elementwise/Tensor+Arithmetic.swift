import StriateTypes

extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor { binary(.add, a, b) }
  public static func - (a: Tensor, b: Tensor) -> Tensor { binary(.subtract, a, b) }
  public static func * (a: Tensor, b: Tensor) -> Tensor { binary(.multiply, a, b) }
  /// True division: integers are divided as float32.
  public static func / (a: Tensor, b: Tensor) -> Tensor { binary(.divide, a, b) }
  public static func + (a: Tensor, b: Double) -> Tensor { a + a.number(b) }
  public static func - (a: Tensor, b: Double) -> Tensor { a - a.number(b) }
  public static func * (a: Tensor, b: Double) -> Tensor { a * a.number(b) }
  public static func / (a: Tensor, b: Double) -> Tensor { a / a.number(b) }
  public static func + (a: Double, b: Tensor) -> Tensor { b.number(a) + b }
  public static func - (a: Double, b: Tensor) -> Tensor { b.number(a) - b }
  public static func * (a: Double, b: Tensor) -> Tensor { b.number(a) * b }
  public static func / (a: Double, b: Tensor) -> Tensor { b.number(a) / b }
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }
  public static func /= (a: inout Tensor, b: Tensor) { a = a / b }

  /// self + scale · other.
  public func adding(_ other: Tensor, scale: Double) -> Tensor { self + other * scale }
  /// self − scale · other.
  public func subtracting(_ other: Tensor, scale: Double) -> Tensor { self - other * scale }
  /// other − scale · self.
  public func subtracted(from other: Tensor, scale: Double = 1) -> Tensor {
    scale == 1 ? other - self : other - self * scale
  }

  /// self + scale · a · b.
  public func addingProduct(of a: Tensor, and b: Tensor, scale: Double = 1) -> Tensor {
    scale == 1 ? self + a * b : self + a * b * scale
  }
  /// self + scale · a/b.
  public func addingQuotient(of a: Tensor, over b: Tensor, scale: Double = 1) -> Tensor {
    scale == 1 ? self + a / b : self + a / b * scale
  }

  /// self + weight · (end − self), exact at both ends.
  public func interpolated(to end: Tensor, weight: Tensor) -> Tensor {
    let isNearStart = weight.abs().isLess(than: 0.5)
    let span = end - self
    return isNearStart.select(self + weight * span, end - span * (1 - weight))
  }
  /// self + weight · (end − self) with one weight for all, exact at both ends.
  public func interpolated(to end: Tensor, weight: Double) -> Tensor {
    weight.magnitude < 0.5 ? self + (end - self) * weight : end - (end - self) * (1 - weight)
  }
}
