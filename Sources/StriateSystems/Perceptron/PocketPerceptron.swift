import Striate

/// A perceptron of one unit that keeps its best weights in a pocket, for patterns that no weights get all right.
///
/// Patterns are drawn at random. Weights that answer right for longer in a row than those in the pocket did go into it,
/// if they also get more of all patterns right (the ratchet).
/// - SeeAlso: Gallant 1990, "Perceptron-based learning algorithms", doi:10.1109/72.80230.
package struct PocketPerceptron: Sendable {
  /// The best weights so far, `[inputCount]`.
  package private(set) var pocket: LinearUnits
  /// How many of all patterns they get right.
  package private(set) var rightCount = 0
  private var perceptron: Perceptron
  private var run = 0
  private var longestRun = 0
  private let set: PatternSet
  private let desired: [Bool]

  /// - Parameter desired: d of each pattern.
  package init(_ set: PatternSet, desired: [Bool]) {
    precondition(set.count == desired.count && set.count > 0, "each pattern has one desired response")
    (self.set, self.desired) = (set, desired)
    perceptron = Perceptron(inputs: set.inputCount, units: 1)
    pocket = perceptron.units
    rightCount = Self.rightCount(pocket, set, desired)
  }

  /// Shows one pattern.
  package mutating func learn(_ pattern: Int) {
    let before = perceptron.units
    guard perceptron.learn(pattern, of: set, desired: [desired[pattern]]) > 0 else {
      run += 1
      guard run > longestRun else { return }
      let right = Self.rightCount(before, set, desired)
      guard right > rightCount else { return }
      (pocket, rightCount, longestRun) = (before, right, run)
      return
    }
    run = 0
  }

  /// Patterns to which one unit says what is desired.
  package static func rightCount(_ units: LinearUnits, _ set: PatternSet, _ desired: [Bool]) -> Int {
    (0..<set.count).count { (units.sums(of: $0, in: set)[0] > 0) == desired[$0] }
  }
}
