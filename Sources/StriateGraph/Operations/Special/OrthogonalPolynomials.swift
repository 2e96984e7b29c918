import StriateTypes

/// A family of orthogonal polynomials by its recurrence
/// pₖ₊₁ = (slope·x + offset)·pₖ − previous·pₖ₋₁ (Abramowitz & Stegun 22.7).
private struct PolynomialFamily {
  let name: String
  /// p₁ = first.slope·x + first.offset; p₀ = 1.
  let first: (slope: Double, offset: Double)
  let step: (_ k: Double) -> (slope: Double, offset: Double, previous: Double)
}

extension Tensor {
  /// Tₙ, orthogonal on −1 ... 1 with weight 1/√(1 − x²).
  public func chebyshevT(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "chebyshevT", first: (1, 0)) { _ in (2, 0, 1) }, degree)
  }
  /// Uₙ, orthogonal on −1 ... 1 with weight √(1 − x²).
  public func chebyshevU(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "chebyshevU", first: (2, 0)) { _ in (2, 0, 1) }, degree)
  }
  /// Vₙ, orthogonal on −1 ... 1 with weight √((1 + x)/(1 − x)).
  public func chebyshevV(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "chebyshevV", first: (2, -1)) { _ in (2, 0, 1) }, degree)
  }
  /// Wₙ, orthogonal on −1 ... 1 with weight √((1 − x)/(1 + x)).
  public func chebyshevW(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "chebyshevW", first: (2, 1)) { _ in (2, 0, 1) }, degree)
  }
  /// The physicists' Hₙ, orthogonal with weight e^(−x²).
  public func hermiteH(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "hermiteH", first: (2, 0)) { k in (2, 0, 2 * k) }, degree)
  }
  /// The probabilists' Heₙ, orthogonal with weight e^(−x²/2).
  public func hermiteHe(degree: Int) -> Tensor {
    polynomial(PolynomialFamily(name: "hermiteHe", first: (1, 0)) { k in (1, 0, k) }, degree)
  }
  /// Lₙ, orthogonal on 0 ... ∞ with weight e⁻ˣ.
  public func laguerreL(degree: Int) -> Tensor {
    polynomial(
      PolynomialFamily(name: "laguerreL", first: (-1, 1)) { k in
        (-1 / (k + 1), (2 * k + 1) / (k + 1), k / (k + 1))
      }, degree)
  }
  /// Pₙ, orthogonal on −1 ... 1.
  public func legendreP(degree: Int) -> Tensor {
    polynomial(
      PolynomialFamily(name: "legendreP", first: (1, 0)) { k in ((2 * k + 1) / (k + 1), 0, k / (k + 1)) }, degree)
  }

  private func polynomial(_ family: PolynomialFamily, _ degree: Int) -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    guard (0...1024).contains(degree) else {
      return .fail(ShapeError(family.name, "the degree \(degree) is not in 0 ... 1024", operands: [type]))
    }
    func line(_ slope: Double, _ offset: Double) -> Tensor {
      let scaled = slope == 1 ? x : x * Tensor.constant(slope, [], x.dtype)
      return offset == 0 ? scaled : scaled + Tensor.constant(offset, [], x.dtype)
    }
    var previous = Tensor.ones(x.shape, dtype: x.dtype)
    if degree == 0 { return previous }
    var current = line(family.first.slope, family.first.offset)
    for k in 1..<Swift.max(1, degree) {
      let step = family.step(Double(k))
      let next = line(step.slope, step.offset) * current
      (previous, current) = (current, next - previous * Tensor.constant(step.previous, [], x.dtype))
    }
    return current
  }
}
