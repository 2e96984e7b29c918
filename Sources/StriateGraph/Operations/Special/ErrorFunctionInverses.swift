import Foundation

/// Inverses and scaled forms of the error function, of one number.
enum ErrorFunctions {
  /// The y with erf y = x.
  static func inverse(_ x: Double) -> Double {
    if !(x.magnitude <= 1) { return .nan }
    if x.magnitude == 1 { return x * .infinity }
    let rest = 1 - x.magnitude
    var y = estimate(1 - x * x)
    for _ in 0..<3 {
      // Near 1 the distance to 1 is exact, the value itself is not.
      let residual = rest > 0.5 ? Foundation.erf(y) - x.magnitude : rest - Foundation.erfc(y)
      y = improved(y, residual)
    }
    return x < 0 ? -y : x == 0 ? x : y
  }

  /// The y with erfc y = x.
  static func complementInverse(_ x: Double) -> Double {
    if !(x >= 0 && x <= 2) { return .nan }
    if x == 0 { return .infinity }
    if x > 0.5 { return inverse(1 - x) }
    var y = estimate(x * (2 - x))
    for _ in 0..<3 { y = improved(y, x - Foundation.erfc(y)) }
    return y
  }

  /// Winitzki's estimate of the inverse where 1 − x² is `rest`, to three digits (Winitzki 2008).
  private static func estimate(_ rest: Double) -> Double {
    let logarithm = Foundation.log(rest), a = 0.147
    let t = 2 / (Double.pi * a) + logarithm / 2
    return Swift.max(0, (t * t - logarithm / a).squareRoot() - t).squareRoot()
  }

  /// A step of Halley's method.
  private static func improved(_ y: Double, _ residual: Double) -> Double {
    let step = residual * (Double.pi.squareRoot() / 2) * Foundation.exp(y * y)
    return y - step / (1 + y * step)
  }

  /// e^(x²) · erfc x: split squares below 9, the asymptotic series above (Abramowitz & Stegun 7.1.23).
  static func scaledComplement(_ x: Double) -> Double {
    if x < -27 { return .infinity }
    if x < 9 {
      let head = Double(Float(x)), square = head * head
      return Foundation.exp(square) * Foundation.exp((x - head) * (x + head)) * Foundation.erfc(x)
    }
    if x > 1e8 { return 1 / (x * Double.pi.squareRoot()) }
    var sum = 1.0, term = 1.0
    for k in 1...40 {
      term *= -Double(2 * k - 1) / (2 * x * x)
      sum += term
      if term.magnitude < 1e-17 { break }
    }
    return sum / (x * Double.pi.squareRoot())
  }

  /// The quantile of the standard normal.
  static func normalQuantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? -2.0.squareRoot() * complementInverse(2 * p) : .nan
  }

  /// ln of the standard normal's distribution function.
  static func logNormalDistribution(_ x: Double) -> Double {
    let argument = x * 0.5.squareRoot()
    if x > -1 { return Foundation.log1p(-0.5 * Foundation.erfc(argument)) }
    return Foundation.log(0.5 * scaledComplement(-argument)) - argument * argument
  }
}
