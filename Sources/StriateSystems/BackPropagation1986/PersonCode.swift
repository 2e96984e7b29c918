import Striate

/// What the six units behind the people have learned about them (the paper's Fig. 4), as numbers.
package struct PersonCode: Sendable {
  /// `[6][24]`: of each unit, the weights from the people.
  package let weights: [[Double]]

  package init(_ network: FamilyNetwork) throws {
    let values = try network.person.weight.value.doubles()
    weights = (0..<6).map { Array(values[$0 * 24..<$0 * 24 + 24]) }
  }

  package init(weights: [[Double]]) { self.weights = weights }

  /// What a unit may stand for, with a number for each of the 24 people.
  package enum Feature: String, Sendable, CaseIterable {
    case nationality, generation, branch

    var values: [Double] {
      switch self {
      case .nationality: (0..<24).map { $0 < 12 ? 1 : -1 }
      case .generation: (FamilyTrees.generation + FamilyTrees.generation).map(Double.init)
      case .branch: (FamilyTrees.branch + FamilyTrees.branch).map(Double.init)
      }
    }
  }

  /// Pearson's r between a unit's weights and a feature.
  package func correlation(unit: Int, _ feature: Feature) -> Double { Self.correlation(weights[unit], feature.values) }

  /// The unit that stands most clearly for a feature, and its r.
  package func best(_ feature: Feature) -> (unit: Int, correlation: Double) {
    let all = weights.indices.map { correlation(unit: $0, feature) }
    let unit = all.indices.max { abs(all[$0]) < abs(all[$1]) }!
    return (unit, all[unit])
  }

  /// r between a unit's weights from the English people and from their Italian twins: near 1 the unit does not care
  /// about nationality, which is what lets one family help the other.
  package func twinCorrelation(unit: Int) -> Double {
    Self.correlation(Array(weights[unit].prefix(12)), Array(weights[unit].suffix(12)))
  }

  package static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let (dx, dy) = (x.map { $0 - meanX }, y.map { $0 - meanY })
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let scale = (dot(dx, dx) * dot(dy, dy)).squareRoot()
    return scale > 0 ? dot(dx, dy) / scale : 0
  }
}
