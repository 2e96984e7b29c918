import Striate

/// Patterns whose desired sum is a linear function of the inputs, and noise.
package struct LinearTargets {
  package enum Inputs: Sendable {
    /// Normally distributed, each correlated by 0.6 with the one before: the eigenvalues of R differ by about 13 times.
    case correlated
    /// +1 and −1, evenly: all patterns have the same norm.
    case signs
  }

  package static let noise = 0.5

  package let patterns: PatternSet
  /// d of each pattern.
  package let desired: [Double]

  package init(_ inputs: Inputs, count: Int = 1000, dimensions: Int = 8, seed: UInt64) {
    var generator = PhiloxGenerator(seed: seed, stream: inputs == .signs ? 11 : 10)
    let truth = (0..<dimensions).map { _ in generator.normal() }
    var patterns = PatternSet(inputCount: dimensions, hasBias: false), desired: [Double] = []
    for _ in 0..<count {
      var x: [Double] = []
      for _ in 0..<dimensions {
        switch inputs {
        case .signs: x.append(Bool.random(using: &generator) ? 1 : -1)
        case .correlated: x.append(x.last.map { 0.6 * $0 + 0.8 * generator.normal() } ?? generator.normal())
        }
      }
      patterns.append(x, label: 0)
      desired.append(zip(x, truth).reduce(Self.noise * generator.normal()) { $0 + $1.0 * $1.1 })
    }
    (self.patterns, self.desired) = (patterns, desired)
  }

  /// ξ(w) before the first step, after every `interval` steps and at the end; patterns are drawn at random.
  func curve(
    _ rule: LMS.Rule, _ wiener: WienerSolution, steps: Int, interval: Int, seed: UInt64, stream: UInt64
  ) -> (errors: [Double], units: LinearUnits) {
    var generator = PhiloxGenerator(seed: seed, stream: stream)
    var lms = LMS(inputs: patterns.inputCount, units: 1)
    var errors = [wiener.meanSquaredError(of: lms.units)]
    for step in 1...steps {
      let pattern = Int.random(in: 0..<patterns.count, using: &generator)
      lms.learn(pattern, of: patterns, desired: desired[pattern...pattern], rule)
      if step % interval == 0 { errors.append(wiener.meanSquaredError(of: lms.units)) }
    }
    return (errors, lms.units)
  }
}
