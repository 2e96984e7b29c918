import StriateTypes

/// Activations that are straight lines in pieces, and their smooth relatives.
extension Tensor {
  /// max(x, 0), with derivative 0 at 0 (Nair & Hinton 2010).
  public func relu() -> Tensor { Tensor.make(Unary.relu, [self]) }

  /// min(max(x, 0), 6) (Howard et al. 2017, arXiv:1704.04861).
  public func relu6() -> Tensor { clamped(low: 0, high: 6) }

  /// x where positive, slope·x elsewhere (Maas et al. 2013).
  public func leakyReLU(slope: Double = 0.01) -> Tensor { isGreater(than: 0).select(self, self * slope) }

  /// x where positive, slope·x elsewhere, with slopes that are learned (He et al. 2015, arXiv:1502.01852).
  /// - Parameter slopes: one, or one for each channel, axis 1 of `[N, C, ...]`.
  public func preLU(slopes: Tensor) -> Tensor {
    if isPoisoned || slopes.isPoisoned { return isPoisoned ? self : slopes }
    let channels = rank > 1 ? shape[1] : 1
    guard slopes.elementCount == 1 || (slopes.rank == 1 && slopes.shape[0] == channels) else {
      return .fail(
        ShapeError(
          "preLU", "the slopes are neither one nor one for each of \(channels) channels",
          operands: [type, slopes.type]))
    }
    let aligned =
      slopes.elementCount == 1
      ? slopes.reshaped(to: []) : slopes.reshaped(to: Shape([channels] + Array(repeating: 1, count: rank - 2)))
    return isGreater(than: 0).select(self, self * aligned)
  }

  /// As in inference: leaky with the slope in the middle of the range from which training draws (Xu et al. 2015,
  /// arXiv:1505.00853).
  public func randomizedLeakyReLU(low: Double = 1 / 8, high: Double = 1 / 3) -> Tensor {
    leakyReLU(slope: (low + high) / 2)
  }

  /// x where positive, α(eˣ − 1) elsewhere (Clevert et al. 2015, arXiv:1511.07289).
  public func elu(alpha: Double = 1) -> Tensor {
    // At 0 the derivative is the left one, α; the exponential never sees what is positive, so it cannot overflow.
    let isPositive = isGreater(than: 0)
    let negative = isPositive.select(0, self).expm1()
    return isPositive.select(self, alpha == 1 ? negative : negative * alpha)
  }

  /// x where positive, α(e^(x/α) − 1) elsewhere: smooth at 0 for any α (Barron 2017, arXiv:1704.07483).
  public func celu(alpha: Double = 1) -> Tensor {
    let isPositive = isGreater(than: 0)
    return isPositive.select(self, (isPositive.select(0, self) / alpha).expm1() * alpha)
  }

  /// The exponential unit that keeps mean 0 and variance 1 (Klambauer et al. 2017, arXiv:1706.02515).
  public func selu() -> Tensor {
    elu(alpha: 1.6732632423543772848170429916717) * 1.0507009873554804934193349852946
  }

  /// min(max(x, low), high).
  public func hardTanh(low: Double = -1, high: Double = 1) -> Tensor { clamped(low: low, high: high) }

  /// min(max(x + 3, 0), 6)/6.
  public func hardSigmoid() -> Tensor { (self + 3).relu6() / 6 }

  /// x · min(max(x + 3, 0), 6)/6 (Howard et al. 2019, arXiv:1905.02244).
  public func hardSwish() -> Tensor { self * hardSigmoid() }

  /// 0 between −λ and λ, x elsewhere.
  public func hardShrink(_ lambda: Double = 0.5) -> Tensor { abs().isLessOrEqual(to: number(lambda)).select(0, self) }

  /// λ nearer to 0, and 0 between −λ and λ.
  public func softShrink(_ lambda: Double = 0.5) -> Tensor {
    let nearer = isGreater(than: 0).select(self - lambda, self + lambda)
    return abs().isLessOrEqual(to: number(lambda)).select(0, nearer)
  }

  /// x where it is above `threshold`, elsewhere `value`.
  public func thresholded(above threshold: Double, elsewhere value: Double) -> Tensor {
    isLessOrEqual(to: number(threshold)).select(value, self)
  }
}
