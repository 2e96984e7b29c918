import Striate

/// All words of six bits, and whether each is its own mirror image: 64 patterns, 8 of them symmetric.
package enum SymmetryTask {
  static let width = 6
  package static let count = 64

  /// `[64][6]`: bit 0 first is the highest.
  package static let patterns: [[Float]] = (0..<count).map { number in
    (0..<width).map { Float(number >> (width - 1 - $0) & 1) }
  }

  /// 1 where the pattern is symmetric about its middle.
  package static let targets: [Float] = patterns.map { $0 == Array($0.reversed()) ? 1 : 0 }

  /// How many outputs lie on the target's side of 0.5.
  static func correct(_ outputs: [Float]) -> Int { zip(outputs, targets).count { ($0 > 0.5) == ($1 > 0.5) } }
}

/// One network from its first weights on.
package struct SymmetryRun: Sendable {
  package let seed: UInt64
  /// E = ½ Σ (o − t)² before the first sweep and after each.
  package let errors: [Double]
  /// Sweeps after which all 64 patterns were right for the first time; nil if they never were.
  package let solvedAfter: Int?
  /// Patterns that are right at the end.
  package let correct: Int
  package let network: SymmetryNetwork

  /// Trains with full sweeps: the gradients of all patterns are added up before each change.
  ///
  /// Without decay and with one ε the paper's rule is ``SGD`` with momentum: v(t) = αv(t − 1) + ∂E/∂w, Δw = −εv.
  package init(
    seed: UInt64, sweeps: Int, learningRate: Double = 0.1, momentum: Double = 0.9,
    progress: (_ sweep: Int) -> Void = { _ in }
  ) throws {
    let network = withSeed(seed) { SymmetryNetwork() }
    let optimizer = SGD(network, learningRate: learningRate, momentum: momentum)
    let patterns = Tensor(SymmetryTask.patterns), targets = Tensor(SymmetryTask.targets, shape: [64, 1])
    let sweep = compiled { inputs in
      let outputs = network(inputs[0])
      let error = (outputs - inputs[1]).square().sum() * 0.5
      try optimizer.step(minimizing: error, evaluating: [outputs])
      return [error, outputs]
    }
    var errors: [Double] = [], solvedAfter: Int?
    for done in 0..<sweeps where Interruption.requested == nil {
      let results = try sweep(patterns, targets)
      errors.append(Double(try results[0].item()))
      if solvedAfter == nil, SymmetryTask.correct(try results[1].scalars()) == SymmetryTask.count { solvedAfter = done }
      progress(done + 1)
    }
    let outputs = withoutGradients { network(patterns) }
    let correct = SymmetryTask.correct(try outputs.scalars())
    errors.append(try (outputs - targets).square().sum().doubles()[0] / 2)
    if solvedAfter == nil, correct == SymmetryTask.count { solvedAfter = errors.count - 1 }
    (self.seed, self.errors, self.solvedAfter, self.correct, self.network) = (
      seed, errors, solvedAfter, correct, network
    )
  }
}
