/// What one perceptron does on patterns that are shown in a fixed order again and again.
///
/// With whole numbers as inputs and α = 1 the weights are whole numbers, so equal states can be told for sure. Weights
/// stay bounded whatever the patterns are (the cycling theorem, Minsky & Papert 1969), so either a pass without a mistake
/// comes, or a state that was there before: then everything repeats for ever, which proves that it never converges.
package struct PerceptronCycle: Sendable {
  /// The weights after each presentation, `[presentations][inputCount]`; the first are those before all.
  package private(set) var path: [[Double]] = []
  /// Which presentations were mistakes.
  package private(set) var isMistake: [Bool] = []
  /// Where the cycle begins in the path, and after how many presentations it comes back; nil if it converged, or if
  /// neither happened within the limit.
  package private(set) var cycle: (start: Int, length: Int)?
  /// Whether a whole pass was without mistakes.
  package private(set) var converged = false

  /// - Parameter limit: passes at most.
  package init(_ set: PatternSet, desired: [Bool], limit: Int = 10_000) {
    var perceptron = Perceptron(inputs: set.inputCount, units: 1)
    var seen: [[Double]: Int] = [:]
    path = [perceptron.units.weights]
    for _ in 0..<limit {
      // Only states at the same place in the order are the same.
      if let start = seen[path.last!] {
        cycle = (start, path.count - 1 - start)
        return
      }
      seen[path.last!] = path.count - 1
      let before = perceptron.mistakes
      for pattern in 0..<set.count {
        isMistake.append(perceptron.learn(pattern, of: set, desired: [desired[pattern]]) > 0)
        path.append(perceptron.units.weights)
      }
      if perceptron.mistakes == before {
        converged = true
        return
      }
    }
  }
}
