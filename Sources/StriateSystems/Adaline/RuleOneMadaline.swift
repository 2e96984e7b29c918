/// Madaline Rule I: Adalines that learn, before a gate that does not.
///
/// The gate says +1 if at least k of the n units do: k = 1 for OR, n for AND, (n + 1)/2 for the majority. If its answer is
/// wrong, as few units as can mend it are adapted, and those whose sums are nearest to zero, because they change least:
/// for OR and d = +1 the one nearest to zero, for d = −1 every unit that says +1.
/// - SeeAlso: Widrow & Lehr 1990, doi:10.1109/5.58323.
package struct RuleOneMadaline: Sendable {
  package enum Gate: String, Sendable, CaseIterable { case or, and, majority }

  package var units: [AdalineUnit]
  package let gate: Gate
  private let alpha: Double

  package init(_ units: [AdalineUnit], _ gate: Gate, alpha: Double) {
    (self.units, self.gate, self.alpha) = (units, gate, alpha)
  }

  /// How many units must say +1.
  private var threshold: Int {
    switch gate {
    case .or: 1
    case .and: units.count
    case .majority: units.count / 2 + 1
    }
  }

  /// +1 or −1.
  /// - Parameter x: inputs, ±1.
  package func respond(_ x: [Double]) -> Double { units.count { $0.response(x) > 0 } >= threshold ? 1 : -1 }

  /// Shows one pattern.
  /// - Returns: the units that were adapted, those nearest to zero first; none where the answer was right.
  @discardableResult
  package mutating func learn(_ x: [Double], desired: Double) -> [Int] {
    guard respond(x) != desired else { return [] }
    let sums = units.map { $0.sum(x) }, on = sums.count { $0 >= 0 }
    let needed = desired > 0 ? threshold - on : on - threshold + 1
    let wrong = sums.indices.filter { (sums[$0] >= 0) != (desired > 0) }
    let chosen = Array(wrong.sorted { (abs(sums[$0]), $0) < (abs(sums[$1]), $1) }.prefix(needed))
    for unit in chosen { units[unit].adapt(toward: desired, x, alpha: alpha) }
    return chosen
  }
}
