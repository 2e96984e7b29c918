import StriateTypes

extension Tensor {
  /// The covariances of variables in the rows of `[V, N]`, with N observations each: `[V, V]`; the variance of `[N]`.
  /// ```
  /// C = Σ w·(x − x̄)(x − x̄)ᵀ / (Σw − correction)
  /// ```
  /// - Parameters:
  ///   - correction: 1 by default (unbiased).
  ///   - frequencies: how often each observation was made, integers `[N]`.
  ///   - weights: how much each observation counts, `[N]`; the divisor is then Σw − correction · Σw·weight / Σw.
  public func covariance(correction: Int = 1, frequencies: Tensor? = nil, weights: Tensor? = nil) -> Tensor {
    if let poisoned = [self, frequencies, weights].first(where: { $0?.isPoisoned ?? false }) { return poisoned! }
    guard rank == 1 || rank == 2 else {
      return .fail(ShapeError("covariance", "needs [V, N] or [N]", operands: [type]))
    }
    let count = shape[rank - 1]
    for given in [frequencies, weights].compactMap({ $0 }) where given.shape != [count] {
      return .fail(ShapeError("covariance", "the weights are not [\(count)]", operands: [type, given.type]))
    }
    if let frequencies, !frequencies.dtype.isInteger {
      return .fail(ShapeError("covariance", "frequencies must be integers", operands: [type, frequencies.type]))
    }
    let rows = rank == 2 ? floatingPoint : floatingPoint.reshaped(to: [1, count])
    let covariances = rows.covariances(
      correction: Double(correction), frequencies?.cast(to: rows.dtype), weights?.cast(to: rows.dtype))
    return rank == 2 ? covariances : covariances.reshaped(to: [])
  }

  /// Pearson's correlation of variables in the rows of `[V, N]`: `[V, V]` in −1 ... 1; 1 of `[N]`.
  public func correlations() -> Tensor {
    if isPoisoned { return self }
    guard rank == 1 || rank == 2 else {
      return .fail(ShapeError("correlations", "needs [V, N] or [N]", operands: [type]))
    }
    let covariances = covariance()
    if rank == 1 { return covariances / covariances }
    // The diagonal, without an operation of its own.
    let indices = Tensor.range(shape[0]).reshaped(to: [-1, 1])
    let variances = covariances.takeAlong(indices, axis: 1)
    let deviations = variances.sqrt()
    return (covariances / deviations / deviations.transposed()).maximum(-1).minimum(1)
  }

  private func covariances(correction: Double, _ frequencies: Tensor?, _ weights: Tensor?) -> Tensor {
    let count = Tensor.constant(Double(shape[1]), [], dtype)
    let correction = Tensor.number(correction, dtype)
    guard let first = frequencies ?? weights else {
      let centred = self - mean(axes: [1], keepingAxes: true)
      return centred.matmul(centred.transposed()) / (count - correction).maximum(0)
    }
    let weight = frequencies != nil ? weights.map { first * $0 } ?? first : first
    let total = weight.sum()
    let centred = self - (self * weight).sum(axes: [1], keepingAxes: true) / total
    let freedom = weights.map { total - correction * (weight * $0).sum() / total } ?? total - correction
    return (centred * weight).matmul(centred.transposed()) / freedom.maximum(0)
  }
}
