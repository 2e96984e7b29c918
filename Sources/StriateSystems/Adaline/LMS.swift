import Striate

/// Widrow and Hoff's rule, which takes the error before the quantizer: ε = d − wᵀx.
/// ```
/// α-LMS   w ← w + α ε x/‖x‖²   stable for 0 < α < 2; leaves the error (1 − α)ε on the pattern
/// μ-LMS   w ← w + 2μ ε x       follows the gradient of ε²; stable for 0 < μ < 1/tr R
/// ```
/// The error after the quantizer would make a perceptron of it.
/// - SeeAlso: Widrow & Hoff 1960, "Adaptive switching circuits"; Widrow & Lehr 1990, doi:10.1109/5.58323.
package struct LMS: Sendable {
  package enum Rule: Sendable, Hashable {
    case alpha(Double)
    case mu(Double)
  }

  package private(set) var units: LinearUnits
  /// ε of each unit on the last pattern, before the step.
  package private(set) var errors: [Double]
  private var scales: [Double]

  /// Weights begin at 0.
  package init(inputs: Int, units: Int) {
    self.units = LinearUnits(inputs: inputs, units: units)
    errors = [Double](repeating: 0, count: units)
    scales = errors
  }

  /// Shows one pattern. A pattern of zeros teaches nothing.
  /// - Parameter desired: d of each unit.
  package mutating func learn(_ pattern: Int, of set: PatternSet, desired: ArraySlice<Double>, _ rule: Rule) {
    precondition(desired.count == errors.count, "each unit has one desired sum")
    units.sums(of: pattern, in: set, into: &errors)
    for (unit, value) in desired.enumerated() { errors[unit] = value - errors[unit] }
    let rate: Double
    switch rule {
    case .mu(let mu): rate = 2 * mu
    case .alpha(let alpha):
      let norm = set.squaredNorm(pattern)
      guard norm > 0 else { return }
      rate = alpha / norm
    }
    for unit in errors.indices { scales[unit] = rate * errors[unit] }
    units.add(pattern, of: set, scaledBy: scales)
  }
}
