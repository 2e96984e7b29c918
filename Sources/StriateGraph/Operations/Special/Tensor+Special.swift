import StriateTypes

/// Special functions; integers are taken as float32.
extension Tensor {
  /// ln |Γ(x)|; ∞ at the poles.
  public func logGamma() -> Tensor { special(.logGamma) }
  /// Γ′(x)/Γ(x); NaN at the poles below 0.
  public func digamma() -> Tensor { special(.digamma) }
  /// The derivative of digamma of an order, (−1)ⁿ⁺¹ n! ζ(n + 1, x).
  /// - Parameter order: not negative; 0 is digamma itself.
  public func polygamma(order: Int) -> Tensor {
    guard (0..<Int(Int32.max)).contains(order) else {
      return isPoisoned ? self : .fail(ShapeError("polygamma", "the order \(order) is out of range", operands: [type]))
    }
    return special(order == 0 ? .digamma : .polygamma(order))
  }
  /// ln of the multivariate gamma function, p(p − 1)/4 · ln π + Σ ln Γ(x − j/2) over j below p.
  /// - Parameter dimension: p, from 1 to 1024; x lies above (p − 1)/2.
  public func multivariateLogGamma(dimension: Int) -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    guard (1...1024).contains(dimension) else {
      return .fail(
        ShapeError("multivariateLogGamma", "the dimension \(dimension) is not in 1 ... 1024", operands: [type]))
    }
    let p = Double(dimension)
    var sum = x.logGamma()
    for j in 1..<Swift.max(1, dimension) { sum += (x - Tensor.constant(Double(j) / 2, [], x.dtype)).logGamma() }
    return dimension == 1 ? sum : sum + Tensor.constant(p * (p - 1) / 4 * 1.1447298858494001741434, [], x.dtype)
  }
  /// Hurwitz's zeta function Σ (k + q)⁻ˢ, of which this tensor is s. Differentiable by q.
  public func zeta(_ q: Tensor) -> Tensor { Tensor.special(.zeta, self, q) }
  /// The regularized lower incomplete gamma function 1/Γ(a) ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt, of which this tensor is a. Differentiable
  /// by x.
  public func lowerIncompleteGamma(_ x: Tensor) -> Tensor { Tensor.special(.lowerIncompleteGamma, self, x) }
  /// 1 − the lower one, exact where that is almost 1. Differentiable by x.
  public func upperIncompleteGamma(_ x: Tensor) -> Tensor { Tensor.special(.upperIncompleteGamma, self, x) }

  /// The y with erf y = x; ±∞ at ±1, NaN beyond.
  public func erfInverse() -> Tensor { special(.erfInverse) }
  /// e^(x²) · erfc x, which does not underflow.
  public func erfcx() -> Tensor { special(.erfcx) }
  /// The quantile function of the standard normal, the inverse of `normalDistribution()`.
  public func normalQuantile() -> Tensor { special(.normalQuantile) }
  /// ln of `normalDistribution()`, exact where that underflows.
  public func logNormalDistribution() -> Tensor { special(.logNormalDistribution) }

  /// The modified Bessel function I₀; `scaled` by e^−|x|.
  public func besselI0(scaled: Bool = false) -> Tensor { special(scaled ? .scaledBesselI0 : .besselI0) }
  /// The modified Bessel function I₁; `scaled` by e^−|x|.
  public func besselI1(scaled: Bool = false) -> Tensor { special(scaled ? .scaledBesselI1 : .besselI1) }
  /// The modified Bessel function K₀ of positive numbers; `scaled` by eˣ.
  public func besselK0(scaled: Bool = false) -> Tensor { special(scaled ? .scaledBesselK0 : .besselK0) }
  /// The modified Bessel function K₁ of positive numbers; `scaled` by eˣ.
  public func besselK1(scaled: Bool = false) -> Tensor { special(scaled ? .scaledBesselK1 : .besselK1) }
  /// The Bessel function of the first kind J₀.
  public func besselJ0() -> Tensor { special(.besselJ0) }
  /// The Bessel function of the first kind J₁.
  public func besselJ1() -> Tensor { special(.besselJ1) }
  /// The Bessel function of the second kind Y₀ of positive numbers.
  public func besselY0() -> Tensor { special(.besselY0) }
  /// The Bessel function of the second kind Y₁ of positive numbers.
  public func besselY1() -> Tensor { special(.besselY1) }
  /// The spherical Bessel function j₀, sin(x)/x.
  public func sphericalBesselJ0() -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    let isZero = x.isEqual(to: 0)
    // sin ∞ is NaN, the limit is 0.
    return x.isInfinite().select(0, isZero.select(1, x.sin() / isZero.select(1, x)))
  }
}
