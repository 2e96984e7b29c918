import Foundation
import Striate
import StriateSystems
import Testing

@Suite("Back-propagation of 1986")
struct BackPropagationTests {
  /// Weights by the formula of `Tools/make_backprop_fixtures.py`.
  private func fill(_ module: some Module, scale: Double) {
    var number = 0
    for parameter in module.parameters {
      let values = (0..<parameter.shape.elementCount).map { Float(scale * 0.3 * sin(1.7 * Double(number + $0 + 1))) }
      number += values.count
      parameter.assign(Tensor(values, shape: parameter.shape))
    }
  }

  @Test("the networks have 17 and 630 weights")
  func weights() {
    #expect(SymmetryNetwork().parameterCount == 17)
    #expect(FamilyNetwork(reach: 1).parameterCount == 630)
  }

  @Test("eight of the 64 words are symmetric")
  func patterns() {
    #expect(Set(SymmetryTask.patterns).count == 64)
    #expect(SymmetryTask.targets.reduce(0, +) == 8)
  }

  @Test("the first gradients and 30 sweeps of the symmetry network are PyTorch's")
  func symmetrySweeps() throws {
    let network = SymmetryNetwork()
    fill(network, scale: 1)
    let x = Tensor(SymmetryTask.patterns), t = Tensor(SymmetryTask.targets, shape: [64, 1])
    let error = (network(x) - t).square().sum() * 0.5
    let gradients = try error.gradients(withRespectTo: network.parameters.map(\.value)).flatMap { try $0.doubles() }
    #expect(gradients.count == 17)
    for (ours, theirs) in zip(gradients, BackPropagationFixtures.symmetryGradients) {
      #expect(abs(ours - theirs) < 1e-5)
    }
    for optimizer: any Optimizer in [
      SGD(network, learningRate: 0.1, momentum: 0.9), DeltaRule(network, learningRate: 0.1, momentum: 0.9)
    ] {
      fill(network, scale: 1)
      for theirs in BackPropagationFixtures.symmetryErrors {
        let error = (network(x) - t).square().sum() * 0.5
        try optimizer.step(minimizing: error)
        #expect(abs(try error.doubles()[0] - theirs) < 2e-4)
      }
    }
  }

  @Test("30 sweeps of the family network, with decay and other rates after 20, are PyTorch's")
  func familySweeps() throws {
    let network = FamilyNetwork(reach: 1)
    fill(network, scale: 3)
    var (people, relations, targets) = ([Float](repeating: 0, count: 144), [Float](repeating: 0, count: 72), [Float]())
    targets = people
    for row in 0..<6 {
      people[row * 24 + 4 * row] = 1
      relations[row * 12 + 2 * row + 1] = 1
      targets[row * 24 + (5 * row + 3) % 24] = 1
      targets[row * 24 + 7] = 1
    }
    let p = Tensor(people, shape: [6, 24]), r = Tensor(relations, shape: [6, 12]), t = Tensor(targets, shape: [6, 24])
    let rule = DeltaRule(network, learningRate: 0.05, momentum: 0.5, decay: 0.002)
    for (sweep, theirs) in BackPropagationFixtures.familyErrors.enumerated() {
      if sweep == 20 {
        rule.learningRate = 0.1
        rule.groups[0].momentum = 0.9
      }
      let error = FamilyRun.error(network(p, r), t)
      try rule.step(minimizing: error)
      #expect(abs(try error.doubles()[0] - theirs) < 1e-3)
    }
  }

  @Test("outputs that are good enough do not count")
  func deadZone() throws {
    let outputs = Tensor([Float(0.85), 0.75, 0.15, 0.3]), targets = Tensor([Float(1), 1, 0, 0])
    let error = try FamilyRun.error(outputs, targets).doubles()[0]
    #expect(abs(error - 0.5 * (0.0625 + 0.09)) < 1e-6)
  }

  @Test("the two trees have 104 facts with 112 answers, the same in both")
  func facts() {
    let facts = FamilyTrees.facts
    #expect(facts.count == 104)
    #expect(facts.reduce(0) { $0 + $1.answers.count } == 112)
    for (english, italian) in zip(facts.prefix(52), facts.suffix(52)) {
      #expect(italian.person == english.person + 12 && italian.relation == english.relation)
      #expect(italian.answers == english.answers.map { $0 + 12 })
    }
    func answers(_ person: String, _ relation: String) -> [String] {
      facts.first { FamilyTrees.people[$0.person] == person && FamilyTrees.relations[$0.relation] == relation }?.answers
        .map { FamilyTrees.people[$0] } ?? []
    }
    // The paper's Fig. 3: Colin has two aunts.
    #expect(answers("Colin", "aunt") == ["Margaret", "Jennifer"])
    #expect(answers("Colin", "father") == ["James"])
    #expect(answers("Charlotte", "brother") == ["Colin"])
    #expect(answers("Alfonso", "mother") == ["Lucia"])
    #expect(answers("Charles", "niece") == ["Charlotte"])
    #expect(answers("Colin", "wife") == [])
  }

  @Test("the same seed gives the same errors, another seed others")
  func determinism() throws {
    let errors = try [1, 1, 2].map { try SymmetryRun(seed: $0, sweeps: 40).errors }
    #expect(errors[0] == errors[1])
    #expect(errors[0] != errors[2])
    var recipe = FamilyRecipe.working
    recipe.sweeps = 30
    let families = try [5, 5].map { try FamilyRun(seed: $0, recipe: recipe) }
    #expect(families[0].errors == families[1].errors)
    #expect(families[0].heldOutFacts == families[1].heldOutFacts)
    #expect(Set(families[0].heldOutFacts).count == 4)
  }

  @Test("the paper's solution is known as such, and another is not")
  func solution() {
    func solution(_ weights: [Double]) -> SymmetrySolution {
      SymmetrySolution(
        weights: [weights, weights.map { -$0 }], hiddenBiases: [-1, -1], outputWeights: [-9, -9], outputBias: 6)
    }
    #expect(solution([4, -8, -16, 16, 8, -4]).isAsInPaper)
    #expect(!solution([4, -8, -16, 16, 8, 4]).isAsInPaper)
    #expect(!solution([4, -6, -8, 8, 6, -4]).isAsInPaper)
    #expect(solution([4, -8, -16, 16, 8, -4]).ratio(unit: 1) == [1, 2, 4])
  }

  @Test("a unit that tells the nations apart has r = 1 with nationality and none with generation")
  func correlations() {
    let code = PersonCode(weights: [(0..<24).map { $0 < 12 ? 2 : -2 }])
    #expect(abs(code.correlation(unit: 0, .nationality) - 1) < 1e-12)
    #expect(abs(code.correlation(unit: 0, .generation)) < 1e-12)
  }

  @Test("racers go the way of PyTorch's optimizers", arguments: RaceSurface.all.map(\.name))
  func race(_ name: String) throws {
    let surface = RaceSurface.all.first { $0.name == name }!, theirs = BackPropagationFixtures.race[name]!
    for (number, racer) in Racer.all.enumerated() {
      let places = try racer.run(on: surface, rate: surface.rates[number], steps: 50)
      for (place, step) in [1, 2, 5, 10, 20, 50].enumerated() {
        let (x, y) = (theirs[number][2 * place], theirs[number][2 * place + 1])
        #expect(
          abs(places[step].x - x) < 1e-6 * max(1, abs(x)) && abs(places[step].y - y) < 1e-6 * max(1, abs(y)),
          "\(racer.name) on \(name), step \(step): \(places[step]) is not (\(x), \(y))")
      }
    }
  }
}
