import Striate

/// How the family trees are learned.
package struct FamilyRecipe: Sendable {
  /// First weights are drawn from U(−reach, reach).
  package var reach: Double
  /// ε and α of the first 20 sweeps.
  package var early: (learningRate: Double, momentum: Double)
  /// ε and α of all later sweeps.
  package var late: (learningRate: Double, momentum: Double)
  /// The part that each weight loses after each change.
  package var decay: Double
  package var sweeps: Int

  static let earlySweeps = 20

  /// As the text to Fig. 4 says. It names no first weights: 0.3 is that of the other network in the paper.
  package static let paper = FamilyRecipe(
    reach: 0.3, early: (0.005, 0.5), late: (0.01, 0.9), decay: 0.002, sweeps: 1500)

  /// What learns: ε ten times as large, first weights up to 1, and more sweeps; the decay is the paper's.
  package static let working = FamilyRecipe(reach: 1, early: (0.05, 0.5), late: (0.1, 0.9), decay: 0.002, sweeps: 5000)
}

/// Facts as the network sees them.
struct FamilyTable {
  /// `[N, 24]`, `[N, 12]` and `[N, 24]`.
  let people: Tensor
  let relations: Tensor
  let targets: Tensor

  init(_ facts: [FamilyTrees.Fact]) {
    func rows(_ width: Int, _ ones: (FamilyTrees.Fact) -> [Int]) -> Tensor {
      let values = facts.flatMap { fact in (0..<width).map { ones(fact).contains($0) ? Float(1) : 0 } }
      return Tensor(values, shape: [facts.count, width])
    }
    people = rows(24) { [$0.person] }
    relations = rows(12) { [$0.relation] }
    targets = rows(24) { $0.answers }
  }
}

/// One network from its first weights on.
package struct FamilyRun: Sendable {
  /// How many facts are right.
  package struct Score: Sendable, Hashable {
    /// All 24 outputs are on their side of 0.5.
    package var exact = 0
    /// The right people are those with the highest outputs, however high.
    package var ranked = 0
  }

  package let seed: UInt64
  /// E before the first sweep and after each.
  package let errors: [Double]
  package let heldOutFacts: [FamilyTrees.Fact]
  package let trained: Score
  package let heldOut: Score
  package let network: FamilyNetwork

  /// Facts that are kept from the network.
  package static let heldOutCount = 4

  /// - Parameter seed: of the first weights, and of the four facts that are held out.
  package init(seed: UInt64, recipe: FamilyRecipe, progress: (_ sweep: Int) -> Void = { _ in }) throws {
    var generator = PhiloxGenerator(seed: seed, stream: Self.splitStream)
    let facts = FamilyTrees.facts.shuffled(using: &generator)
    let (kept, shown) = (Array(facts.prefix(Self.heldOutCount)), Array(facts.dropFirst(Self.heldOutCount)))
    let network = withSeed(seed) { FamilyNetwork(reach: recipe.reach) }
    let rule = DeltaRule(
      network, learningRate: recipe.early.learningRate, momentum: recipe.early.momentum, decay: recipe.decay)
    let table = FamilyTable(shown)
    let sweep = compiled { inputs in
      let error = Self.error(network(inputs[0], inputs[1]), inputs[2])
      try rule.step(minimizing: error)
      return [error]
    }
    var errors: [Double] = []
    for done in 0..<recipe.sweeps where Interruption.requested == nil {
      if done == FamilyRecipe.earlySweeps {
        rule.learningRate = recipe.late.learningRate
        rule.groups[0].momentum = recipe.late.momentum
      }
      errors.append(Double(try sweep(table.people, table.relations, table.targets)[0].item()))
      progress(done + 1)
    }
    errors.append(
      Double(try withoutGradients { Self.error(network(table.people, table.relations), table.targets) }.item()))
    (self.seed, self.errors, self.heldOutFacts, self.network) = (seed, errors, kept, network)
    (trained, heldOut) = (try Self.score(network, shown), try Self.score(network, kept))
  }

  /// Of the shuffling; no operation takes it.
  private static let splitStream: UInt64 = 1 << 40

  /// E = ½ Σ m (o − t)², where m is 0 for outputs that are good enough: above 0.8 for a 1, below 0.2 for a 0.
  package static func error(_ outputs: Tensor, _ targets: Tensor) -> Tensor {
    let difference = outputs - targets
    let counts = withoutGradients { difference.abs().isGreater(than: 0.2).cast(to: outputs.dtype) }
    return (difference.square() * counts).sum() * 0.5
  }

  /// Judges the network by facts.
  package static func score(_ network: FamilyNetwork, _ facts: [FamilyTrees.Fact]) throws -> Score {
    let table = FamilyTable(facts)
    let outputs = try withoutGradients { network(table.people, table.relations) }.doubles()
    var score = Score()
    for (row, fact) in facts.enumerated() {
      let values = Array(outputs[row * 24..<row * 24 + 24])
      if values.indices.filter({ values[$0] > 0.5 }) == fact.answers { score.exact += 1 }
      // Equal outputs keep their order, so that the result is one.
      let order = values.indices.sorted { (values[$0], -$0) > (values[$1], -$1) }
      if order.prefix(fact.answers.count).sorted() == fact.answers { score.ranked += 1 }
    }
    return score
  }
}
