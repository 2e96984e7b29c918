import Striate

/// Points that a hyperplane through the origin separates with a margin: normally distributed, without those too near.
package struct SeparableData: Sendable {
  /// Without a constant input.
  package let patterns: PatternSet
  /// d of each point.
  package let desired: [Bool]
  /// The unit normal of the hyperplane that made the classes, `[dimensions]`.
  package let normal: [Double]
  /// R = max ‖x‖.
  package let radius: Double
  /// γ: the distance of the nearest point from that hyperplane. Other hyperplanes may have a larger one, so the bound
  /// below is not the smallest that the theorem could give.
  package let margin: Double

  /// Mistakes of a perceptron without threshold that begins at 0, at most: (R/γ)², for any order of the points.
  /// - SeeAlso: Novikoff 1962, "On convergence proofs on perceptrons".
  package var bound: Double { (radius / margin) * (radius / margin) }

  /// - Parameter gap: points nearer to the hyperplane are drawn again.
  package init(count: Int = 1000, dimensions: Int = 20, gap: Double = 0.35, seed: UInt64, stream: UInt64) {
    var generator = PhiloxGenerator(seed: seed, stream: stream)
    let raw = (0..<dimensions).map { _ in generator.normal() }
    let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let normal = raw.map { $0 / length }
    var patterns = PatternSet(inputCount: dimensions, hasBias: false)
    var desired: [Bool] = [], radius = 0.0, margin = Double.infinity
    while desired.count < count {
      let x = (0..<dimensions).map { _ in generator.normal() }
      let distance = zip(x, normal).reduce(0) { $0 + $1.0 * $1.1 }
      guard abs(distance) >= gap else { continue }
      patterns.append(x, label: distance > 0 ? 1 : 0)
      desired.append(distance > 0)
      radius = max(radius, x.reduce(0) { $0 + $1 * $1 }.squareRoot())
      margin = min(margin, abs(distance))
    }
    (self.patterns, self.desired, self.normal) = (patterns, desired, normal)
    (self.radius, self.margin) = (radius, margin)
  }

  /// Shows the points in their order until a whole pass is without mistakes.
  /// - Parameter limit: passes at most.
  /// - Returns: mistakes after each presentation, and whether it converged.
  package func mistakes(limit: Int = 1000) -> (curve: [Int], converged: Bool) {
    var perceptron = Perceptron(inputs: patterns.inputCount, units: 1)
    var curve: [Int] = []
    for _ in 0..<limit {
      let before = perceptron.mistakes
      for pattern in 0..<patterns.count {
        perceptron.learn(pattern, of: patterns, desired: [desired[pattern]])
        curve.append(perceptron.mistakes)
      }
      if perceptron.mistakes == before { return (curve, true) }
    }
    return (curve, false)
  }
}
