import Foundation

/// Modified Bessel functions of order 0 and 1, of one number.
enum BesselFunctions {
  /// e^−|x| · I₀ or I₁: the power series up to 20, whose terms are all of one sign, then Hankel's expansion
  /// (Abramowitz & Stegun 9.6.10, 9.7.1).
  static func scaledI(_ order: Int, _ x: Double) -> Double {
    let a = x.magnitude, sign: Double = order == 1 && x < 0 ? -1 : 1
    if a <= 20 { return sign * series(order, a) * Foundation.exp(-a) }
    if a.isInfinite { return 0 }
    var sum = 1.0, term = 1.0
    for k in 1...40 {
      let odd = Double(2 * k - 1)
      let next = term * (odd * odd - Double(4 * order)) / (8 * a * Double(k))
      if next.magnitude > term.magnitude { break }
      term = next
      sum += term
      if term.magnitude < 1e-17 { break }
    }
    return sign * sum / (2 * Double.pi * a).squareRoot()
  }

  /// I₀ or I₁.
  static func i(_ order: Int, _ x: Double) -> Double {
    let a = x.magnitude
    if a <= 20 { return order == 1 && x < 0 ? -series(order, a) : series(order, a) }
    if a.isInfinite { return order == 1 ? x : a }
    // In two factors, because e^a overflows before I does.
    let root = Foundation.exp(a / 2)
    return scaledI(order, x) * root * root
  }

  private static func series(_ order: Int, _ a: Double) -> Double {
    let z = a * a / 4
    var sum = 1.0, term = 1.0, k = 1.0
    while term > sum * 1e-17 {
      term *= z / (k * (k + Double(order)))
      sum += term
      k += 1
    }
    return order == 0 ? sum : sum * a / 2
  }

  /// eˣ · K₀ or K₁: the trapezoidal rule on ∫₀^∞ e^(−x(cosh t − 1)) cosh νt dt, which converges faster than any power
  /// of the step (Trefethen & Weideman 2014, doi:10.1137/130932132).
  static func scaledK(_ order: Int, _ x: Double) -> Double {
    if !(x >= 0) { return .nan }
    if x == 0 { return .infinity }
    if x.isInfinite { return 0 }
    let step = Swift.min(0.2, 0.6 / x.squareRoot()), order = Double(order)
    var sum = 0.5, t = 0.0
    while true {
      t += step
      let half = Foundation.sinh(t / 2), exponent = 2 * x * half * half
      if exponent - order * t > 45 { return sum * step }
      // e^(−exponent) cosh νt, whose second factor alone may overflow.
      sum += 0.5 * (Foundation.exp(order * t - exponent) + Foundation.exp(-order * t - exponent))
    }
  }

  /// K₀ or K₁.
  static func k(_ order: Int, _ x: Double) -> Double { scaledK(order, x) * Foundation.exp(-x) }
}
