import StriateTypes

extension Tensor {
  /// The sine of an angle in radians.
  public func sin() -> Tensor { unary(.sin) }
  /// The cosine of an angle in radians.
  public func cos() -> Tensor { unary(.cos) }
  /// The tangent of an angle in radians.
  public func tan() -> Tensor { unary(.tan) }
  /// The inverse sine, in −π/2 ... π/2; NaN beyond ±1.
  public func asin() -> Tensor { unary(.asin) }
  /// The inverse cosine, in 0 ... π; NaN beyond ±1.
  public func acos() -> Tensor { unary(.acos) }
  /// The inverse tangent, in −π/2 ... π/2.
  public func atan() -> Tensor { unary(.atan) }
  /// The angle of the point (x, y) where this tensor is y, in −π ... π.
  public func atan2(_ x: Tensor) -> Tensor { Tensor.binary(.atan2, self, x) }

  /// (eˣ − e⁻ˣ)/2.
  public func sinh() -> Tensor { unary(.sinh) }
  /// (eˣ + e⁻ˣ)/2.
  public func cosh() -> Tensor { unary(.cosh) }
  /// sinh x/cosh x, between −1 and 1.
  public func tanh() -> Tensor { unary(.tanh) }
  /// The inverse of `sinh`.
  public func asinh() -> Tensor { unary(.asinh) }
  /// The inverse of `cosh`; NaN below 1.
  public func acosh() -> Tensor { unary(.acosh) }
  /// The inverse of `tanh`; NaN beyond ±1.
  public func atanh() -> Tensor { unary(.atanh) }

  /// √(x² + y²) without overflow on the way.
  public func hypot(_ other: Tensor) -> Tensor { Tensor.binary(.hypot, self, other) }

  /// sin(πx)/(πx), and 1 at 0.
  public func sinc() -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    let angle = x * Tensor.constant(.pi, [], x.dtype)
    let isZero = x.isEqual(to: 0)
    let divisor = isZero.select(1, angle)
    return isZero.select(1, angle.sin() / divisor)
  }

  /// Degrees as radians.
  public func convertedToRadians() -> Tensor {
    let x = floatingPoint
    return x.isPoisoned ? x : x * Tensor.constant(.pi / 180, [], x.dtype)
  }

  /// Radians as degrees.
  public func convertedToDegrees() -> Tensor {
    let x = floatingPoint
    return x.isPoisoned ? x : x * Tensor.constant(180 / .pi, [], x.dtype)
  }
}
