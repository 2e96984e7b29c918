import Striate

/// Rosenblatt's response units: each says 1 if its weighted sum is above 0, else 0, and learns only from mistakes.
/// ```
/// y = 1 if w·x > 0 else 0,   w ← w + α(d − y)x
/// ```
/// The threshold is the weight of the constant input. Weights begin at 0, so with one α for all it only scales them.
/// - SeeAlso: Rosenblatt 1958, doi:10.1037/h0042519; the α-form is that of Widrow & Lehr 1990, doi:10.1109/5.58323.
package struct Perceptron: Sendable {
  package private(set) var units: LinearUnits
  /// Patterns that were shown.
  package private(set) var presentations = 0
  /// Wrong responses so far.
  package private(set) var mistakes = 0
  private let alpha: Double
  /// Σ t·Δw over the presentations t, from which the averaged weights follow without adding up all weights each time.
  private var drift: LinearUnits
  private var sums: [Double]
  private var scales: [Double]

  /// - Parameter inputs: the constant one included.
  package init(inputs: Int, units: Int, alpha: Double = 1) {
    self.units = LinearUnits(inputs: inputs, units: units)
    drift = self.units
    self.alpha = alpha
    (sums, scales) = ([Double](repeating: 0, count: units), [Double](repeating: 0, count: units))
  }

  /// Shows one pattern.
  /// - Parameter desired: d of each unit, `[units]`.
  /// - Returns: how many units were wrong.
  @discardableResult
  package mutating func learn(_ pattern: Int, of set: PatternSet, desired: [Bool]) -> Int {
    units.sums(of: pattern, in: set, into: &sums)
    var wrong = 0
    for unit in sums.indices {
      let isOn = sums[unit] > 0
      scales[unit] = isOn == desired[unit] ? 0 : desired[unit] ? alpha : -alpha
      if isOn != desired[unit] { wrong += 1 }
    }
    if wrong > 0 {
      units.add(pattern, of: set, scaledBy: scales)
      for unit in scales.indices { scales[unit] *= Double(presentations) }
      drift.add(pattern, of: set, scaledBy: scales)
    }
    presentations += 1
    mistakes += wrong
    return wrong
  }

  /// Shows one pattern to units that compete for it: the one with the largest sum wins. Where the wrong one won, the
  /// right one learns towards the pattern and the winner away from it.
  /// - Returns: whether the right unit had won.
  /// - SeeAlso: Duda & Hart 1973, section 5.12 (Kesler's construction makes one perceptron of it, with its theorem).
  @discardableResult
  package mutating func compete(for pattern: Int, of set: PatternSet) -> Bool {
    units.sums(of: pattern, in: set, into: &sums)
    let (winner, label) = (sums.largestIndex, set.labels[pattern])
    let time = Double(presentations)
    presentations += 1
    if winner == label { return true }
    units.add(pattern, of: set, scaledBy: alpha, to: label)
    units.add(pattern, of: set, scaledBy: -alpha, to: winner)
    drift.add(pattern, of: set, scaledBy: alpha * time, to: label)
    drift.add(pattern, of: set, scaledBy: -alpha * time, to: winner)
    mistakes += 1
    return false
  }

  /// The mean of the weights after each presentation: what lasted long counts much.
  /// - SeeAlso: Freund & Schapire 1999, doi:10.1023/A:1007662407062.
  package var averaged: LinearUnits {
    guard presentations > 0 else { return units }
    var result = units
    for index in result.weights.indices { result.weights[index] -= drift.weights[index] / Double(presentations) }
    return result
  }
}
