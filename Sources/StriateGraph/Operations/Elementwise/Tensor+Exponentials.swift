import StriateTypes

extension Tensor {
  /// eˣ.
  public func exp() -> Tensor { unary(.exp) }
  /// 2ˣ.
  public func exp2() -> Tensor { unary(.exp2) }
  /// eˣ − 1, exact near 0.
  public func expm1() -> Tensor { unary(.expm1) }
  /// Natural logarithm.
  public func log() -> Tensor { unary(.log) }
  /// Logarithm to base 2.
  public func log2() -> Tensor { unary(.log2) }
  /// Logarithm to base 10.
  public func log10() -> Tensor { unary(.log10) }
  /// ln(1 + x), exact near 0.
  public func log1p() -> Tensor { unary(.log1p) }
  /// The square root; NaN of negative numbers.
  public func sqrt() -> Tensor { unary(.sqrt) }
  /// 1/√x.
  public func rsqrt() -> Tensor { unary(.rsqrt) }
  /// 1/x.
  public func reciprocal() -> Tensor { unary(.reciprocal) }
  /// x².
  public func square() -> Tensor { Tensor.make(Unary.square, [self]) }

  /// selfᵖ. Of integers by repeated multiplication; a negative exponent gives 0, unless the base is ±1.
  public func power(_ exponent: Tensor) -> Tensor { Tensor.binary(.power, self, exponent) }
  /// selfᵖ with a number for the exponent.
  public func power(_ exponent: Double) -> Tensor { power(number(exponent)) }
  /// selfᵖ in float64, whatever the element types.
  public func floatPower(_ exponent: Tensor) -> Tensor {
    if isPoisoned || exponent.isPoisoned { return isPoisoned ? self : exponent }
    return cast(to: .float64).power(exponent.cast(to: .float64))
  }
  /// selfᵖ in float64 with a number for the exponent.
  public func floatPower(_ exponent: Double) -> Tensor { isPoisoned ? self : cast(to: .float64).power(exponent) }

  /// ln(eᵃ + eᵇ) without overflow.
  public func logAddExp(_ other: Tensor) -> Tensor {
    let (a, b) = (floatingPoint(with: other), other.floatingPoint(with: self))
    // Where both are the same infinity their difference would be NaN.
    let gap = a.isEqual(to: b).select(0, b - a)
    return gap.isGreater(than: 0).select(b + (-gap).softplus(), a + gap.softplus())
  }

  /// log₂(2ᵃ + 2ᵇ) without overflow.
  public func logAddExp2(_ other: Tensor) -> Tensor {
    let (a, b) = (floatingPoint(with: other), other.floatingPoint(with: self))
    if a.isPoisoned || b.isPoisoned { return a.isPoisoned ? a : b }
    let factor = Tensor.constant(0.693147180559945309417, [], a.dtype)
    let gap = a.isEqual(to: b).select(0, b - a) * factor
    return gap.isGreater(than: 0).select(b + (-gap).softplus() / factor, a + gap.softplus() / factor)
  }

  /// x · ln y, and 0 where x is 0, unless y is NaN.
  public func xlogy(_ other: Tensor) -> Tensor { timesLogarithm(other) { $0.log() } }

  /// x · ln(1 + y), and 0 where x is 0, unless y is NaN.
  public func xlog1py(_ other: Tensor) -> Tensor { timesLogarithm(other) { $0.log1p() } }

  /// x · 2ⁿ; integers are taken as float32.
  public func scaled(byPowerOfTwo exponent: Tensor) -> Tensor {
    let x = floatingPoint(with: exponent)
    return x.isPoisoned ? x : x * exponent.cast(to: x.dtype).exp2()
  }

  private func timesLogarithm(_ other: Tensor, _ logarithm: (Tensor) -> Tensor) -> Tensor {
    let (x, y) = (floatingPoint(with: other), other.floatingPoint(with: self))
    if x.isPoisoned || y.isPoisoned { return x.isPoisoned ? x : y }
    // The logarithm sees 1 where its value does not count, so that 0 · ∞ arises neither here nor in the derivative.
    let isZero = x.isEqual(to: 0) & !y.isNaN()
    return isZero.select(0, x * logarithm(isZero.select(1, y)))
  }
}

extension Tensor {
  /// Functions that need floating point take integers as float32, as PyTorch does.
  func unary(_ operation: Unary) -> Tensor { Tensor.make(operation, [floatingPoint]) }

  /// These elements in the floating-point type in which a function of both computes.
  func floatingPoint(with other: Tensor) -> Tensor {
    if isPoisoned { return self }
    if other.isPoisoned { return other }
    let dtype = DType.promoted(self.dtype, other.dtype)
    return cast(to: dtype.isFloatingPoint ? dtype : .float32)
  }
}
