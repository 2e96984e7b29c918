import StriateTypes

extension Tensor {
  /// The larger of each pair; where they are equal the gradient goes to both by half. NaN if either is NaN.
  public func maximum(_ other: Tensor) -> Tensor { Tensor.binary(.maximum, self, other) }
  public func maximum(_ other: Double) -> Tensor { maximum(number(other)) }
  /// The smaller of each pair; where they are equal the gradient goes to both by half. NaN if either is NaN.
  public func minimum(_ other: Tensor) -> Tensor { Tensor.binary(.minimum, self, other) }
  public func minimum(_ other: Double) -> Tensor { minimum(number(other)) }

  /// The larger of each pair; of a number and NaN the number (C's `fmax`). Of equals the first is taken.
  public func maximumNumber(_ other: Tensor) -> Tensor {
    chosen(over: other) { a, b in b.isNaN() | a.isGreaterOrEqual(to: b) }
  }
  /// The smaller of each pair; of a number and NaN the number (C's `fmin`). Of equals the first is taken.
  public func minimumNumber(_ other: Tensor) -> Tensor {
    chosen(over: other) { a, b in b.isNaN() | a.isLessOrEqual(to: b) }
  }

  /// min(max(x, low), high), either bound may be missing; no gradient goes to elements that were moved.
  public func clamped(low: Double? = nil, high: Double? = nil) -> Tensor {
    clamped(low: low.map { number($0) }, high: high.map { number($0) })
  }

  /// min(max(x, low), high) with bounds of their own for each element. The gradient goes to the one that was taken.
  public func clamped(low: Tensor?, high: Tensor?) -> Tensor {
    var x = self
    if let low { x = x.isLess(than: low).select(low, x) }
    if let high { x = x.isGreater(than: high).select(high, x) }
    return x
  }

  private func chosen(over other: Tensor, _ isTaken: (Tensor, Tensor) -> Tensor) -> Tensor {
    if isPoisoned || other.isPoisoned { return isPoisoned ? self : other }
    return isTaken(self, other).select(self, other)
  }
}
