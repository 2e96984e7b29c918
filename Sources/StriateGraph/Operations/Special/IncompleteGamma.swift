import Foundation

/// The regularized incomplete gamma functions, P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt and Q = 1 − P.
///
/// Below a + 1 the power series, above Legendre's continued fraction (Abramowitz & Stegun 6.5.29, 6.5.31); near x = a
/// for large a Temme's uniform expansion (Temme 1979, doi:10.1137/0510071).
enum IncompleteGamma {
  static func lower(_ a: Double, _ x: Double) -> Double { pair(a, x).lower }
  static func upper(_ a: Double, _ x: Double) -> Double { pair(a, x).upper }

  private static func pair(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if !(a >= 0 && x >= 0) || (a == 0 && x == 0) || (a.isInfinite && x.isInfinite) { return (.nan, .nan) }
    if x == 0 || a.isInfinite { return (0, 1) }
    if a == 0 || x.isInfinite { return (1, 0) }
    let deviation = (x - a) / a
    if a > 1e5, deviation.magnitude < 0.1 { return uniform(a, deviation) }
    if x < a + 1 {
      let lower = Swift.min(1, prefactor(a, x) * series(a, x))
      return (lower, 1 - lower)
    }
    let upper = prefactor(a, x) * a * fraction(a, x)
    return (1 - upper, upper)
  }

  /// xᵃe⁻ˣ/Γ(a + 1), for large a by Stirling's series around its maximum.
  private static func prefactor(_ a: Double, _ x: Double) -> Double {
    if a < 20 { return Foundation.exp(a * Foundation.log(x) - x - Foundation.lgamma(a + 1)) }
    let z = 1 / (a * a)
    let correction = (1 / 12.0 - z * (1 / 360.0 - z * (1 / 1260.0 - z / 1680))) / a
    return Foundation.exp(a * logarithmicDeviation((x - a) / a) - correction) / (2 * Double.pi * a).squareRoot()
  }

  /// ln(1 + μ) − μ.
  private static func logarithmicDeviation(_ deviation: Double) -> Double {
    if deviation.magnitude > 0.1 { return Foundation.log1p(deviation) - deviation }
    var sum = 0.0, power = deviation
    for k in 2...20 {
      power *= -deviation
      sum += power / Double(k)
    }
    return sum
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var sum = 1.0, term = 1.0, n = a
    while term > sum * 1e-17 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// By Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a, c = 1 / tiny, d = 1 / b
    var value = d
    for i in 1...100_000 {
      let coefficient = -Double(i) * (Double(i) - a)
      b += 2
      d = coefficient * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + coefficient / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      value *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return value
  }

  private static func uniform(_ a: Double, _ deviation: Double) -> (lower: Double, upper: Double) {
    let square = -2 * logarithmicDeviation(deviation)
    let eta = deviation < 0 ? -square.squareRoot() : square.squareRoot()
    var first = 0.0
    if eta.magnitude < 0.05 {
      for coefficient in [-139 / 777_600, 1 / 2835, 1 / 864, -2 / 135, 1 / 12, -1 / 3.0] as [Double] {
        first = first * eta + coefficient
      }
    } else {
      first = 1 / deviation - 1 / eta
    }
    let second = -1 / 540.0 - eta / 288 + eta * eta / 378
    let rest = Foundation.exp(-0.5 * a * square) / (2 * Double.pi * a).squareRoot() * (first + second / a)
    let argument = eta * (a / 2).squareRoot()
    return (0.5 * Foundation.erfc(-argument) - rest, 0.5 * Foundation.erfc(argument) + rest)
  }
}
