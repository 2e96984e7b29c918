import StriateTypes

/// Comparisons, element by element with broadcasting; results are bool.
extension Tensor {
  /// a = b.
  public func isEqual(to other: Tensor) -> Tensor { Tensor.binary(.equal, self, other) }
  public func isEqual(to other: Double) -> Tensor { isEqual(to: number(other)) }
  /// a ≠ b.
  public func isNotEqual(to other: Tensor) -> Tensor { Tensor.binary(.notEqual, self, other) }
  public func isNotEqual(to other: Double) -> Tensor { isNotEqual(to: number(other)) }
  /// a < b.
  public func isLess(than other: Tensor) -> Tensor { Tensor.binary(.less, self, other) }
  public func isLess(than other: Double) -> Tensor { isLess(than: number(other)) }
  /// a ≤ b.
  public func isLessOrEqual(to other: Tensor) -> Tensor { Tensor.binary(.lessOrEqual, self, other) }
  public func isLessOrEqual(to other: Double) -> Tensor { isLessOrEqual(to: number(other)) }
  /// a > b.
  public func isGreater(than other: Tensor) -> Tensor { Tensor.binary(.greater, self, other) }
  public func isGreater(than other: Double) -> Tensor { isGreater(than: number(other)) }
  /// a ≥ b.
  public func isGreaterOrEqual(to other: Tensor) -> Tensor { Tensor.binary(.greaterOrEqual, self, other) }
  public func isGreaterOrEqual(to other: Double) -> Tensor { isGreaterOrEqual(to: number(other)) }

  /// |a − b| ≤ absoluteTolerance + relativeTolerance · |b|; equal infinities are close, NaN only where it may be.
  /// - Parameter countsNaN: whether NaN is close to NaN.
  public func isClose(
    to other: Tensor, relativeTolerance: Double = 1e-5, absoluteTolerance: Double = 1e-8, countsNaN: Bool = false
  ) -> Tensor {
    let (a, b) = (floatingPoint(with: other), other.floatingPoint(with: self))
    if a.isPoisoned || b.isPoisoned { return a.isPoisoned ? a : b }
    let gap = (a - b).abs()
    let allowed = (b * a.number(relativeTolerance)).abs() + absoluteTolerance
    let isClose = isEqual(to: other) | (gap.isFinite() & gap.isLessOrEqual(to: allowed))
    return countsNaN ? isClose | (a.isNaN() & b.isNaN()) : isClose
  }

  /// Whether all elements are close, a scalar of bool.
  public func isAllClose(
    to other: Tensor, relativeTolerance: Double = 1e-5, absoluteTolerance: Double = 1e-8, countsNaN: Bool = false
  ) -> Tensor {
    let close = isClose(
      to: other, relativeTolerance: relativeTolerance, absoluteTolerance: absoluteTolerance, countsNaN: countsNaN)
    return close.isPoisoned ? close : close.all()
  }

  /// Whether elements are not a number; never of integers.
  public func isNaN() -> Tensor { isNotEqual(to: self) }
  /// Whether elements are ∞ or −∞.
  public func isInfinite() -> Tensor { dtype.isFloatingPoint ? abs().isEqual(to: .infinity) : never() }
  /// Whether elements are ∞.
  public func isPositiveInfinity() -> Tensor { dtype.isFloatingPoint ? isEqual(to: .infinity) : never() }
  /// Whether elements are −∞.
  public func isNegativeInfinity() -> Tensor { dtype.isFloatingPoint ? isEqual(to: -.infinity) : never() }
  /// Whether elements are neither infinite nor NaN.
  public func isFinite() -> Tensor { dtype.isFloatingPoint ? abs().isLess(than: .infinity) : !never() }

  /// These elements with other numbers in the place of NaN and infinities.
  /// - Parameters:
  ///   - positiveInfinity: by default the largest number of the element type.
  ///   - negativeInfinity: by default the lowest.
  public func replacingNonFinite(
    nan: Double = 0, positiveInfinity: Double? = nil, negativeInfinity: Double? = nil
  ) -> Tensor {
    if isPoisoned || !dtype.isFloatingPoint { return self }
    let largest = dtype.largestFiniteNumber
    let high = isPositiveInfinity().select(positiveInfinity ?? largest, self)
    let low = isNegativeInfinity().select(negativeInfinity ?? -largest, high)
    return isNaN().select(nan, low)
  }

  private func never() -> Tensor { isNotEqual(to: self) }
}

extension DType {
  /// Of a floating-point type.
  var largestFiniteNumber: Double {
    switch self {
    case .float64: .greatestFiniteMagnitude
    case .float16: 65504
    case .bfloat16: 0x1.FEp127
    default: Double(Float.greatestFiniteMagnitude)
    }
  }
}
