import Foundation
import StriateTypes

extension PhiloxGenerator {
  /// From the standard normal distribution (Box & Muller 1958).
  package mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }

  /// From the gamma distribution of this shape and scale 1 (Marsaglia & Tsang 2000, doi:10.1145/358407.358414).
  package mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 {
      let power = pow(1 - Double.random(in: 0..<1, using: &self), 1 / shape)
      return gamma(shape + 1) * power
    }
    let d = shape - 1.0 / 3, c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal(), root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root, u = 1 - Double.random(in: 0..<1, using: &self)
      if log(u) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// From the beta distribution.
  package mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(a), y = gamma(b)
    // Both may underflow where a and b are tiny: then one of the ends, evenly.
    return x + y > 0 ? x / (x + y) : Bool.random(using: &self) ? 1 : 0
  }
}
