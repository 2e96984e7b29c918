import StriateTypes

extension Tensor {
  /// −x; integers wrap.
  public static prefix func - (x: Tensor) -> Tensor { make(Unary.negate, [x]) }
  /// x itself.
  public static prefix func + (x: Tensor) -> Tensor { x }

  /// |x|, with derivative sign(x) and 0 at 0.
  public func abs() -> Tensor { Tensor.make(Unary.abs, [self]) }
  /// −1, 0 or 1. Not differentiable.
  public func sign() -> Tensor { Tensor.make(Unary.sign, [self]) }

  /// |self| with the signs of `other`, those of zeros included; integers are taken as float32.
  public func withSign(of other: Tensor) -> Tensor { Tensor.binary(.copySign, self, other) }

  /// Whether the sign bit is set: true of negative numbers and of −0.
  public func hasNegativeSign() -> Tensor {
    if isPoisoned { return self }
    return dtype.isFloatingPoint ? Tensor.ones([], dtype: dtype).withSign(of: self).isLess(than: 0) : isLess(than: 0)
  }

  /// The next representable number in the direction of `goal`. Not differentiable.
  public func nextAfter(toward goal: Tensor) -> Tensor { Tensor.binary(.nextAfter, self, goal) }

  /// 0 below 0, 1 above, `atZero` at 0. NaN counts as below.
  public func heaviside(atZero: Tensor) -> Tensor {
    if isPoisoned || atZero.isPoisoned { return isPoisoned ? self : atZero }
    let dtype = DType.promoted(self.dtype, atZero.dtype)
    let step = isGreater(than: 0).cast(to: dtype)
    return isEqual(to: 0).select(atZero.cast(to: dtype), step)
  }
}
