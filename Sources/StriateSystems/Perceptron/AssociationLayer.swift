import Striate

/// The Mark I's association units: each is wired to a few photocells at random, with +1 or −1, and is active if the sum
/// reaches its threshold. Nothing here learns.
/// - SeeAlso: Rosenblatt 1958, doi:10.1037/h0042519.
package struct AssociationLayer: Sendable {
  /// The photocells of each unit, `[units][connections]`, each once.
  package let cells: [[Int]]
  /// +1 or −1 beside each.
  package let signs: [[Double]]
  package let threshold: Double
  private let cellCount: Int

  /// - Parameters:
  ///   - connections: of each unit; the Mark I's plugboard let a photocell reach up to 40 units.
  ///   - threshold: the least sum that makes a unit active.
  package init(
    cells cellCount: Int = 400, units: Int = 512, connections: Int = 8, threshold: Double = 1, seed: UInt64
  ) {
    precondition(connections <= cellCount, "a unit has at most one connection to each photocell")
    var generator = PhiloxGenerator(seed: seed, stream: PerceptronStream.wiring)
    var cells: [[Int]] = [], signs: [[Double]] = []
    for _ in 0..<units {
      cells.append(Array((0..<cellCount).shuffled(using: &generator).prefix(connections)))
      signs.append((0..<connections).map { _ in Bool.random(using: &generator) ? 1 : -1 })
    }
    (self.cells, self.signs, self.threshold, self.cellCount) = (cells, signs, threshold, cellCount)
  }

  /// 1 for each active unit, else 0, `[units]`.
  /// - Parameter x: what the photocells see, `[cells]`; more, such as the constant input, is not wired.
  package func activity(_ x: [Double]) -> [Double] {
    zip(cells, signs).map { cells, signs in
      zip(cells, signs).reduce(0) { $0 + x[$1.0] * $1.1 } >= threshold ? 1 : 0
    }
  }

  /// What the response units see of patterns: the activities, and a constant input.
  package func patterns(from set: PatternSet) -> PatternSet {
    var result = PatternSet(inputCount: cells.count)
    for pattern in 0..<set.count { result.append(activity(set.dense(pattern)), label: set.labels[pattern]) }
    return result
  }

  /// The weights of a response unit added up over the wiring, `[cells]`: roughly what it looks for on the retina.
  package func retinal(_ weights: [Double]) -> [Double] {
    var image = [Double](repeating: 0, count: cellCount)
    for unit in cells.indices {
      for (cell, sign) in zip(cells[unit], signs[unit]) { image[cell] += weights[unit] * sign }
    }
    return image
  }
}

/// Streams of random numbers, so that no two uses share one.
enum PerceptronStream {
  static let wiring: UInt64 = 1, training: UInt64 = 2, test: UInt64 = 3, order: UInt64 = 1000
  static let planes: UInt64 = 100, pocket: UInt64 = 4
}
