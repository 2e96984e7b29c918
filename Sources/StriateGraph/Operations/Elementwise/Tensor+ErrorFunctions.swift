import StriateTypes

extension Tensor {
  /// The error function 2/√π ∫₀ˣ e^(−t²) dt.
  public func erf() -> Tensor { unary(.erf) }
  /// 1 − erf x, exact where erf is almost 1.
  public func erfc() -> Tensor { unary(.erfc) }

  /// ln(x/(1 − x)), the inverse of the sigmoid.
  /// - Parameter epsilon: if given, x is first moved into epsilon ... 1 − epsilon.
  public func logit(epsilon: Double? = nil) -> Tensor {
    var x = floatingPoint
    if let epsilon { x = x.clamped(low: epsilon, high: 1 - epsilon) }
    return (x / (1 - x)).log()
  }

  /// −x ln x, and 0 at 0; −∞ below.
  public func entropyTerm() -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    let isPositive = x.isGreater(than: 0) | x.isNaN()
    let safe = isPositive.select(x, 1)
    return isPositive.select(-safe * safe.log(), x.isEqual(to: 0).select(0, x.number(-.infinity)))
  }

  /// The distribution function of the standard normal, ½ erfc(−x/√2).
  public func normalDistribution() -> Tensor {
    let x = floatingPoint
    return x.isPoisoned ? x : (x * Tensor.constant(-0.5.squareRoot(), [], x.dtype)).erfc() * 0.5
  }
}
