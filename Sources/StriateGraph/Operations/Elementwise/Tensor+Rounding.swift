import StriateTypes

/// Which way the quotient of a division goes.
public enum QuotientRounding: Sendable, Hashable {
  /// Toward zero, as integers are divided in C and Swift.
  case towardZero
  /// Toward −∞, as Python's `//`.
  case down
}

extension Tensor {
  /// The largest integer not above; not differentiable.
  public func floor() -> Tensor { rounding(.floor) }
  /// The smallest integer not below; not differentiable.
  public func ceil() -> Tensor { rounding(.ceil) }
  /// Toward zero; not differentiable.
  public func truncated() -> Tensor { rounding(.truncate) }
  /// To the nearest integer, halves to even. Not differentiable.
  public func rounded() -> Tensor { rounding(.round) }

  /// To `decimals` digits behind the point, halves to even; negative ones round to tens, hundreds and so on.
  public func rounded(decimals: Int) -> Tensor {
    if isPoisoned || decimals == 0 || (decimals > 0 && !dtype.isFloatingPoint) { return rounded() }
    return throughWideType { x in
      let x = x.floatingPoint
      // 10³⁰⁸ and 10³⁸ are the largest powers of ten that float64 and float32 have.
      let digits = Swift.min(decimals.magnitude, x.dtype == .float64 ? 308 : 38)
      let power: Double = (0..<Int(digits)).reduce(1) { power, _ in power * 10 }
      let scale = x.number(power)
      if decimals < 0 { return (x / scale).rounded() * scale }
      // What is too large to be scaled has no such digits.
      let scaled = x * scale
      return scaled.isFinite().select(scaled.rounded() / scale, x)
    }.cast(to: dtype)
  }

  /// x − truncated x, with the sign of x; its derivative is 1.
  public func fractionalPart() -> Tensor { self - truncated().stopGradient() }

  /// self − ⌊self/divisor⌋·divisor, with the divisor's sign. Of integers by zero it is 0.
  public func remainder(_ divisor: Tensor) -> Tensor { Tensor.binary(.remainder, self, divisor) }
  /// The remainder by a number, with the number's sign.
  public func remainder(_ divisor: Double) -> Tensor { remainder(number(divisor)) }
  /// The remainder of the division toward zero, with this tensor's sign (C's `fmod`). Of integers by zero it is 0.
  public func truncatedRemainder(_ divisor: Tensor) -> Tensor { Tensor.binary(.truncatedRemainder, self, divisor) }
  /// The remainder of the division toward zero by a number.
  public func truncatedRemainder(_ divisor: Double) -> Tensor { truncatedRemainder(number(divisor)) }

  /// ⌊self/divisor⌋ or the quotient rounded toward zero, in the promoted type; of integers by zero 0. Not
  /// differentiable.
  public func divided(by divisor: Tensor, rounding: QuotientRounding) -> Tensor {
    switch rounding {
    case .down: return Tensor.binary(.floorDivide, self, divisor)
    case .towardZero:
      if isPoisoned || divisor.isPoisoned { return isPoisoned ? self : divisor }
      let dtype = DType.promoted(self.dtype, divisor.dtype)
      if dtype.isFloatingPoint { return (self / divisor).truncated() }
      // ⌊a/b⌋, and one more where that is not what truncation gives.
      let floored = Tensor.binary(.floorDivide, self, divisor)
      let rest = truncatedRemainder(divisor)
      let isRoundedDown = rest.isNotEqual(to: 0) & (self.isLess(than: 0) ^ divisor.isLess(than: 0))
      return isRoundedDown.select(floored + 1, floored)
    }
  }
  /// The quotient by a number, rounded.
  public func divided(by divisor: Double, rounding: QuotientRounding) -> Tensor {
    divided(by: number(divisor), rounding: rounding)
  }

  /// Integers are whole already.
  private func rounding(_ operation: Unary) -> Tensor { isPoisoned || dtype.isInteger ? self : unary(operation) }
}
