import Foundation
import StriateTypes

/// The uniform numbers of one element: words of Philox at counters that no other element uses. So a number is a function of
/// (seed, stream, element), however many it takes.
struct ElementDraws {
  private let philox: Philox
  private var block: UInt64
  private var pending: Double?

  init(seed: UInt64, stream: UInt64, element: Int) {
    philox = Philox(seed: seed, stream: stream)
    block = UInt64(element) << 16
  }

  /// In (0, 1) with 53 random bits.
  mutating func uniform() -> Double {
    if let number = pending {
      pending = nil
      return number
    }
    let (a, b, c, d) = philox.words(block: block)
    block &+= 1
    pending = Philox.unitDouble(c, d) + 0x1p-54
    return Philox.unitDouble(a, b) + 0x1p-54
  }

  mutating func normal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}

extension Sampler {
  /// A number with these parameters, nil where there is no such distribution.
  func number(_ parameters: [Double], _ draws: inout ElementDraws) -> Double? {
    let first = parameters[0]
    guard parameters.allSatisfy(\.isFinite) else { return nil }
    switch self {
    case .gamma:
      guard first > 0, parameters[1] > 0 else { return nil }
      return exp(Self.logGamma(first, &draws)) / parameters[1]
    case .beta:
      guard first > 0, parameters[1] > 0 else { return nil }
      // a/(a + b) by the difference of logarithms: small parameters make both tiny.
      let difference = Self.logGamma(parameters[1], &draws) - Self.logGamma(first, &draws)
      return 1 / (1 + exp(difference))
    case .poisson: return first >= 0 ? Self.poisson(first, &draws) : nil
    case .binomial:
      let probability = parameters[1]
      guard first >= 0, first == first.rounded(), (0...1).contains(probability) else { return nil }
      return probability <= 0.5
        ? Self.binomial(first, probability, &draws) : first - Self.binomial(first, 1 - probability, &draws)
    case .truncatedNormal: return Self.truncatedNormal(parameters, &draws)
    }
  }

  /// The logarithm of a gamma number of rate 1 (Marsaglia & Tsang 2000); below concentration 1 by their note in §6.
  private static func logGamma(_ alpha: Double, _ draws: inout ElementDraws) -> Double {
    if alpha < 1 { return logGamma(alpha + 1, &draws) + log(draws.uniform()) / alpha }
    let d = alpha - 1.0 / 3, c = 1 / (9 * d).squareRoot()
    while true {
      let x = draws.normal(), root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      if log(draws.uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return log(d * v) }
    }
  }

  /// By multiplication for small rates, by the transformed rejection PTRS of Hörmann 1993 from 10 on.
  private static func poisson(_ rate: Double, _ draws: inout ElementDraws) -> Double {
    if rate < 10 {
      let limit = exp(-rate)
      var product = draws.uniform(), count = 0.0
      while product > limit {
        product *= draws.uniform()
        count += 1
      }
      return count
    }
    let b = 0.931 + 2.53 * rate.squareRoot(), a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), quick = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = draws.uniform() - 0.5, v = draws.uniform(), us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + rate + 0.43).rounded(.down)
      if us >= 0.07, v <= quick { return k }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let left = log(v) + log(inverseAlpha) - log(a / (us * us) + b)
      if left <= k * log(rate) - rate - lgamma(k + 1) { return k }
    }
  }

  /// Sums of geometric numbers where few successes are expected, else the transformed rejection BTRS of Hörmann 1993
  /// (doi:10.1080/00949659308811496).
  /// - Parameter p: at most ½.
  private static func binomial(_ n: Double, _ p: Double, _ draws: inout ElementDraws) -> Double {
    if p == 0 || n == 0 { return 0 }
    if n * p < 10 {
      var trials = 0.0, successes = -1.0
      while trials <= n {
        trials += (log(draws.uniform()) / log1p(-p)).rounded(.up)
        successes += 1
      }
      return successes
    }
    let deviation = (n * p * (1 - p)).squareRoot(), b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p, quick = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation, mode = ((n + 1) * p).rounded(.down), odds = log(p / (1 - p))
    while true {
      let u = draws.uniform() - 0.5, v = draws.uniform(), us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + n * p + 0.5).rounded(.down)
      if k < 0 || k > n { continue }
      if us >= 0.07, v <= quick { return k }
      let atMode = lgamma(mode + 1) + lgamma(n - mode + 1), atK = lgamma(k + 1) + lgamma(n - k + 1)
      if log(v * alpha / (a / (us * us) + b)) <= atMode - atK + (k - mode) * odds { return k }
    }
  }

  /// Plain rejection where the window holds much, else Robert's exponential tail (1995, doi:10.1007/BF00143942) or a
  /// uniform proposal.
  private static func truncatedNormal(_ parameters: [Double], _ draws: inout ElementDraws) -> Double? {
    let (mean, deviation) = (parameters[0], parameters[1])
    var low = (parameters[2] - mean) / deviation, high = (parameters[3] - mean) / deviation
    guard deviation > 0, low < high else { return nil }
    func scaled(_ x: Double) -> Double { Swift.min(Swift.max(mean + deviation * x, parameters[2]), parameters[3]) }
    if low <= 0, high >= 0, high - low > 1.5 {
      while true {
        let x = draws.normal()
        if x >= low, x <= high { return scaled(x) }
      }
    }
    let isMirrored = high < 0
    if isMirrored { (low, high) = (-high, -low) }
    let nearest = Swift.max(low, 0)
    let rate = (nearest + (nearest * nearest + 4).squareRoot()) / 2
    let isNarrow = high - low < 1 / rate || low < 0
    while true {
      let x = isNarrow ? low + (high - low) * draws.uniform() : low - log(draws.uniform()) / rate
      let distance = isNarrow ? (x * x - nearest * nearest) / 2 : (x - rate) * (x - rate) / 2
      if x <= high, log(draws.uniform()) <= -distance { return scaled(isMirrored ? -x : x) }
    }
  }
}
