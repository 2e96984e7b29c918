import Foundation

/// Round numbers along an axis, and the range that they span.
package struct AxisTicks: Sendable, Equatable {
  package let lower: Double
  package let upper: Double
  package let isLogarithmic: Bool
  /// Where labels and strong grid lines stand.
  package let values: [Double]
  package let labels: [String]

  /// Steps of 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
  ///
  /// - Parameters:
  ///   - count: about how many are wanted.
  ///   - extended: whether the range grows to the next tick at both ends.
  package init(from low: Double, to high: Double, count: Int = 6, extended: Bool = true) {
    var (low, high) = (min(low, high), max(low, high))
    if !low.isFinite || !high.isFinite { (low, high) = (0, 1) }
    // Beyond these, differences and powers of ten overflow or vanish.
    (low, high) = (max(low, -1e300), min(high, 1e300))
    if max(abs(low), abs(high)) < 1e-300 { (low, high) = (0, 0) }
    // Nearly equal ends leave no digits for steps between them.
    if high - low <= max(abs(low), abs(high)) * 1e-9 {
      let room = low == 0 ? 1 : abs(low) * 0.1
      (low, high) = (low - room, high + room)
    }
    let raw = (high - low) / Double(max(1, count))
    let exponent = Int(log10(raw).rounded(.down))
    let power = pow(10, Double(exponent))
    let step = [1, 2, 5, 10].first { $0 * power >= raw * 0.999 }! * power
    let first = extended ? (low / step + 1e-9).rounded(.down) : (low / step - 1e-9).rounded(.up)
    let last = extended ? (high / step - 1e-9).rounded(.up) : (high / step + 1e-9).rounded(.down)
    isLogarithmic = false
    lower = extended ? first * step : low
    upper = extended ? last * step : high
    values = stride(from: first, through: last, by: 1).map { $0 * step }
    let decimals = max(0, -Int((log10(step) + 1e-9).rounded(.down)))
    let isPlain = decimals <= 6 && max(abs(low), abs(high)) < 1e7
    labels = values.map { isPlain ? NumberText.fixed($0, decimals: decimals) : NumberText.scientific($0) }
  }

  /// Powers of ten, and their double and fivefold where the range is short. Both ends must be positive.
  package init(logarithmicFrom low: Double, to high: Double) {
    var (low, high) = (low, high)
    if !(low > 0) || !high.isFinite || high < low { (low, high) = (0.1, 1) }
    (low, high) = (max(low, 1e-300), min(max(high, 1e-300), 1e300))
    let isShort = log10(high / low) < 2.2
    let factors: [Double] = isShort ? [1, 2, 5] : [1]
    let range = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    var candidates = range.flatMap { exponent in factors.map { $0 * pow(10, Double(exponent)) } }
    while candidates.count > 2, candidates[1] <= low * 1.0001 { candidates.removeFirst() }
    while candidates.count > 2, candidates[candidates.count - 2] >= high * 0.9999 { candidates.removeLast() }
    if candidates.count == 1 { candidates.append(candidates[0] * 10) }
    isLogarithmic = true
    lower = candidates.first!
    upper = candidates.last!
    // Of very many decades only some are named.
    let every = isShort ? 1 : max(1, (candidates.count + 7) / 8)
    values = candidates.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    labels = values.map { NumberText.compact($0, digits: 1) }
  }

  /// The place of a value between both ends, from 0 to 1. Not finite for values that the axis cannot show.
  package func fraction(of value: Double) -> Double {
    guard isLogarithmic else { return (value - lower) / (upper - lower) }
    return value > 0 ? log(value / lower) / log(upper / lower) : .nan
  }
}
