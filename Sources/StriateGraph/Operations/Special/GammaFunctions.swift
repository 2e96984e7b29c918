import Foundation

/// Γ and its relatives, of one number.
enum GammaFunctions {
  /// ln |Γ(x)|; ∞ at the poles.
  static func logGamma(_ x: Double) -> Double {
    if x.isInfinite || (x <= 0 && x == x.rounded(.down)) { return .infinity }
    return Foundation.lgamma(x)
  }

  /// The logarithmic derivative of Γ: recurrence up to 10, then the asymptotic series (Abramowitz & Stegun 6.3.18).
  static func digamma(_ x: Double) -> Double {
    if x == 0 { return x.sign == .minus ? .infinity : -.infinity }
    if x < 0 {
      let fraction = x - x.rounded(.towardZero)
      // Γ(x)Γ(1 − x) = π/sin πx, differentiated.
      return fraction == 0 ? .nan : digamma(1 - x) - Double.pi / Foundation.tan(Double.pi * fraction)
    }
    var x = x
    var sum = 0.0
    while x < 10 {
      sum -= 1 / x
      x += 1
    }
    let z = 1 / (x * x)
    var series = 0.0
    // Bₖ/2k, from the smallest.
    for coefficient in [
      8.333333333333333e-2, -2.1092796092796093e-2, 7.575757575757576e-3, -4.166666666666667e-3,
      3.968253968253968e-3, -8.333333333333333e-3, 8.333333333333333e-2
    ] {
      series = series * z + coefficient
    }
    return sum + Foundation.log(x) - 0.5 / x - series * z
  }

  /// Hurwitz's Σ (k + q)⁻ˢ by Euler and Maclaurin's formula (as in Cephes, Moshier 1989). NaN for s < 1, for numbers
  /// q < 0 where s is broken, and below −10⁶, where the sum would take too long.
  static func zeta(_ s: Double, _ q: Double) -> Double {
    if s == 1 { return .infinity }
    if !(s > 1) || q != q { return .nan }
    if q <= 0 {
      if q == q.rounded(.down) { return .infinity }
      if s != s.rounded(.down) || q < -1e6 { return .nan }
    }
    var sum = Foundation.pow(q, -s), a = q, power = 0.0, count = 0
    while count < 9 || a <= 9 {
      count += 1
      a += 1
      power = Foundation.pow(a, -s)
      sum += power
      if (power / sum).magnitude < 1.1e-16 { return sum }
    }
    sum += power * a / (s - 1) - 0.5 * power
    var factor = 1.0, k = 0.0
    for divisor in eulerMaclaurin {
      factor *= s + k
      power /= a
      let term = factor * power / divisor
      sum += term
      if (term / sum).magnitude < 1.1e-16 { return sum }
      factor *= s + k + 1
      power /= a
      k += 2
    }
    return sum
  }

  /// (2k)!/B₂ₖ.
  private static let eulerMaclaurin: [Double] = [
    12, -720, 30240, -1_209_600, 47_900_160, -1.8924375803183791606e9, 7.47242496e10, -2.950130727918164224e12,
    1.1646782814350067249e14, -4.5979787224074726105e15, 1.8152105401943546773e17, -7.1661652561756670113e18
  ]

  /// The derivative of order n of digamma, (−1)ⁿ⁺¹ n! ζ(n + 1, x).
  static func polygamma(_ order: Int, _ x: Double) -> Double {
    if order == 0 { return digamma(x) }
    let n = Double(order)
    let magnitude = Foundation.tgamma(n + 1) * zeta(n + 1, x)
    return order % 2 == 0 ? -magnitude : magnitude
  }
}
