import StriateTypes

/// A measure of spread, and the mean around which it was taken.
public struct SpreadAndMean: Sendable {
  /// The variance or the standard deviation.
  public let spread: Tensor
  public let mean: Tensor
}

extension Tensor {
  /// The mean squared distance from the mean.
  /// - Parameter correction: n − correction is divided by; 0 by default (biased).
  public func variance(axes: [Int]? = nil, correction: Int = 0, keepingAxes: Bool = false) -> Tensor {
    // Squares of halves, and their sum, may be beyond the largest of them.
    if dtype.isHalf {
      return throughWideType { $0.variance(axes: axes, correction: correction, keepingAxes: keepingAxes) }
    }
    let x = floatingPoint
    let total = (x - x.mean(axes: axes, keepingAxes: true)).square().sum(axes: axes, keepingAxes: keepingAxes)
    if total.isPoisoned { return total }
    let count = Double(elementCount) / Double(Swift.max(total.elementCount, 1)) - Double(correction)
    // Of no degrees of freedom 0/0, not a number.
    return total * Tensor.constant(1 / Swift.max(count, 0), [], total.dtype)
  }

  /// √variance, with gradient 0 where all elements are equal.
  /// - Parameter correction: n − correction is divided by; 0 by default (biased).
  public func standardDeviation(axes: [Int]? = nil, correction: Int = 0, keepingAxes: Bool = false) -> Tensor {
    variance(axes: axes, correction: correction, keepingAxes: keepingAxes).rootFlatAtZero()
  }

  /// The variance and the mean.
  public func varianceAndMean(axes: [Int]? = nil, correction: Int = 0, keepingAxes: Bool = false) -> SpreadAndMean {
    SpreadAndMean(
      spread: variance(axes: axes, correction: correction, keepingAxes: keepingAxes),
      mean: mean(axes: axes, keepingAxes: keepingAxes))
  }

  /// The standard deviation and the mean.
  public func standardDeviationAndMean(
    axes: [Int]? = nil, correction: Int = 0, keepingAxes: Bool = false
  ) -> SpreadAndMean {
    SpreadAndMean(
      spread: standardDeviation(axes: axes, correction: correction, keepingAxes: keepingAxes),
      mean: mean(axes: axes, keepingAxes: keepingAxes))
  }

  /// The sum of the elements over `axes` (all by default) that are not NaN.
  public func nanSum(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    withoutNaN.sum(axes: axes, keepingAxes: keepingAxes)
  }

  /// The mean of the elements over `axes` (all by default) that are not NaN; NaN where all are.
  public func nanMean(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    let x = floatingPoint
    let count = x.isEqual(to: x).sum(axes: axes, keepingAxes: keepingAxes)
    return count.isPoisoned ? count : x.nanSum(axes: axes, keepingAxes: keepingAxes) / count.cast(to: x.dtype)
  }

  /// ln Σ eˣ over `axes` (all by default), shifted by the maximum so that it does not overflow; −∞ of no elements.
  public func logSumExp(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    if isPoisoned { return self }
    let x = floatingPoint
    if x.elementCount == 0 { return x.exp().sum(axes: axes, keepingAxes: keepingAxes).log() }
    let maximum = x.max(axes: axes, keepingAxes: true).stopGradient()
    if maximum.isPoisoned { return maximum }
    // Infinity cannot be subtracted from itself.
    let shift = (maximum - maximum).isEqual(to: 0).select(maximum, 0)
    let sum = (x - shift).exp().sum(axes: axes, keepingAxes: true).log() + shift
    return keepingAxes ? sum : sum.reshaped(to: sum.max(axes: axes).shape)
  }

  private var withoutNaN: Tensor { isPoisoned || !dtype.isFloatingPoint ? self : isEqual(to: self).select(self, 0) }

  /// √x with derivative 0 at 0, where the root's own is infinite.
  func rootFlatAtZero() -> Tensor {
    if isPoisoned { return self }
    let isZero = isEqual(to: 0)
    return isZero.select(0, isZero.select(1, self).sqrt())
  }
}
