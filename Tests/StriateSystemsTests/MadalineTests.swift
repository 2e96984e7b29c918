import Striate
import StriateSystems
import Testing

struct MadalineTests {
  /// Sums on (1, 1): −0.25, −1 and −3.
  private let units = [[0.0, 0, -0.25], [0, 0, -1], [-1, -1, -1]].map(AdalineUnit.init(weights:))

  @Test func `Rule I adapts as few units as can mend the answer, those nearest to zero`() {
    var or = RuleOneMadaline(units, .or, alpha: 1)
    #expect(or.respond([1, 1]) == -1)
    #expect(or.learn([1, 1], desired: 1) == [0])
    #expect(or.respond([1, 1]) == 1)
    #expect(or.units[0].sum([1, 1]) == 1)
    #expect(or.units[1].weights == units[1].weights && or.units[2].weights == units[2].weights)
    #expect(or.learn([1, 1], desired: 1).isEmpty)

    var and = RuleOneMadaline(units, .and, alpha: 1)
    #expect(and.learn([1, 1], desired: 1) == [0, 1, 2])
    #expect(and.learn([1, 1], desired: -1).count == 1)

    var majority = RuleOneMadaline(units, .majority, alpha: 1)
    #expect(majority.learn([1, 1], desired: 1) == [0, 1])
    #expect(majority.respond([1, 1]) == 1)
  }

  @Test func `with OR and d = −1 every unit that says +1 is adapted`() {
    let on = [[0.0, 0, 2], [0, 0, 0.5], [0, 0, -1]].map(AdalineUnit.init(weights:))
    var or = RuleOneMadaline(on, .or, alpha: 0.5)
    #expect(or.learn([1, -1], desired: -1) == [1, 0])
    // α-LMS halves the error of −1 − s.
    #expect(or.units[0].sum([1, -1]) == 0.5 && or.units[1].sum([1, -1]) == -0.25)
    #expect(or.units[2].weights == on[2].weights)
  }

  /// The second output copies unit 1 and is right; only unit 2, though farther from zero, can mend the first output.
  @Test func `Rule II tries the unit nearest to zero, and keeps only what makes fewer outputs wrong`() {
    let hidden = [[0.0, 0, 0.25], [0, 0, 0.5]].map(AdalineUnit.init(weights:))
    let outputs = [[0.0, 1, 0], [1, 0, 0]].map(AdalineUnit.init(weights:))
    var network = RuleTwoMadaline([hidden, outputs], alpha: 1)
    #expect(network.respond([1, 1]) == [1, 1])
    #expect(network.learn([1, 1], desired: [-1, 1]) == [.init(layer: 0, units: [1])])
    #expect(network.respond([1, 1]) == [-1, 1])
    #expect(network.layers[0][0].weights == hidden[0].weights)
    #expect(network.layers[1].map(\.weights) == outputs.map(\.weights))
    #expect(network.learn([1, 1], desired: [-1, 1]).isEmpty)
  }

  @Test func `Rule II goes on to pairs where no single unit helps, and to the outputs where no pair does`() {
    let hidden = [[0.0, 0, 0.25], [0, 0, 0.5]].map(AdalineUnit.init(weights:))
    // Wrong while one of the two says +1.
    let or = [AdalineUnit(weights: [1, 1, 1])]
    var network = RuleTwoMadaline([hidden, or], alpha: 1)
    #expect(network.learn([1, 1], desired: [-1]) == [.init(layer: 0, units: [0, 1])])
    #expect(network.respond([1, 1]) == [-1])

    var deaf = RuleTwoMadaline([hidden, [AdalineUnit(weights: [0, 0, 1])]], alpha: 1)
    #expect(deaf.learn([1, 1], desired: [-1]) == [.init(layer: 1, units: [0])])
    #expect(deaf.respond([1, 1]) == [-1])
    #expect(deaf.layers[0].map(\.weights) == hidden.map(\.weights))
  }

  @Test func `Rule II on exclusive or gives the weights that NumPy gives`() {
    func row(_ start: Int, salt: Int) -> AdalineUnit {
      AdalineUnit(weights: (start..<start + 3).map { SingleLayerPatterns.value($0, salt: salt) / 2 })
    }
    var network = RuleTwoMadaline([[row(0, salt: 1), row(3, salt: 1)], [row(0, salt: 2)]], alpha: 0.5)
    let patterns: [([Double], Double)] = [([-1, -1], -1), ([-1, 1], 1), ([1, -1], 1), ([1, 1], -1)]
    for step in 0..<12 { network.learn(patterns[step % 4].0, desired: [patterns[step % 4].1]) }
    #expect(largestDifference(network.layers[0].flatMap(\.weights), SingleLayerFixtures.ruleTwoHidden) < 1e-14)
    #expect(largestDifference(network.layers[1][0].weights, SingleLayerFixtures.ruleTwoOutput) < 1e-14)
  }
}
