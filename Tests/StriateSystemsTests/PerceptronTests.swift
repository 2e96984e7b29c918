import Striate
import StriateSystems
import Testing

/// Patterns that NumPy's script makes by the same formula.
enum SingleLayerPatterns {
  /// Element i of a table, as `Tools/fixtures.py` has it.
  static func value(_ i: Int, salt: Int) -> Double {
    let whole: Int = 7 * i + 5 * salt + i * i % 11
    return Double(whole % 23 - 11) / 8
  }

  /// 30 patterns of 4 inputs and the constant one, in 3 classes.
  static var set: PatternSet {
    var set = PatternSet(inputCount: 4)
    for row in 0..<30 { set.append((0..<4).map { value(row * 4 + $0, salt: 3) }, label: row * 7 % 11 % 3) }
    return set
  }

  /// `[30, 3]`.
  static let targets = (0..<90).map { value($0, salt: 5) }
}

/// The largest difference of two lists of one length.
func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
  a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? 0 : .infinity
}

struct PerceptronTests {
  private let set = SingleLayerPatterns.set

  @Test func `units on their own learn as NumPy's, and average as a plain mean does`() {
    var perceptron = Perceptron(inputs: 5, units: 3)
    for _ in 0..<4 {
      for pattern in 0..<set.count {
        perceptron.learn(pattern, of: set, desired: (0..<3).map { $0 == set.labels[pattern] })
      }
    }
    #expect(perceptron.units.weights == SingleLayerFixtures.perceptron)
    #expect(perceptron.mistakes == SingleLayerFixtures.perceptronMistakes)
    #expect(largestDifference(perceptron.averaged.weights, SingleLayerFixtures.perceptronMean) < 1e-13)
  }

  @Test func `competing units learn as NumPy's`() {
    var perceptron = Perceptron(inputs: 5, units: 3)
    for _ in 0..<4 { for pattern in 0..<set.count { perceptron.compete(for: pattern, of: set) } }
    #expect(perceptron.units.weights == SingleLayerFixtures.competing)
    #expect(perceptron.mistakes == SingleLayerFixtures.competingMistakes)
    #expect(largestDifference(perceptron.averaged.weights, SingleLayerFixtures.competingMean) < 1e-13)
  }

  @Test(arguments: [1, 2, 3, 4]) func `mistakes on separable points stay below the theorem's bound`(seed: UInt64) {
    let data = SeparableData(seed: seed, stream: 7)
    var radius = 0.0, margin = Double.infinity
    for pattern in 0..<data.patterns.count {
      let x = data.patterns.dense(pattern)
      let distance = zip(x, data.normal).reduce(0) { $0 + $1.0 * $1.1 } * (data.desired[pattern] ? 1 : -1)
      radius = max(radius, x.reduce(0) { $0 + $1 * $1 }.squareRoot())
      margin = min(margin, distance)
    }
    #expect(abs(data.normal.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
    #expect(margin > 0.35 - 1e-12)
    #expect(abs(data.bound - radius * radius / (margin * margin)) < 1e-9 * data.bound)
    let run = data.mistakes()
    #expect(run.converged)
    #expect((1...Int(data.bound)).contains(run.curve.last ?? 0))
  }

  /// The states follow by hand from the rule.
  @Test func `on exclusive or the weights go round a cycle of four, wrong each time`() throws {
    var xor = PatternSet(inputCount: 2)
    for (x, label) in [([0.0, 0.0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)] { xor.append(x, label: label) }
    let run = PerceptronCycle(xor, desired: [false, true, true, false])
    let cycle = try #require(run.cycle)
    #expect(!run.converged)
    #expect(cycle.start == 8 && cycle.length == 4)
    #expect(Array(run.path[8...12]) == [[-1, 0, 1], [-1, 0, 0], [-1, 1, 1], [0, 1, 2], [-1, 0, 1]])
    #expect(run.isMistake[8..<12].allSatisfy { $0 })
    let and = PerceptronCycle(xor, desired: [false, false, false, true])
    #expect(and.converged && and.cycle == nil)
  }

  @Test(arguments: [([false, true, true, false], 3), ([false, false, false, true], 4), ([true, true, true, false], 4)])
  func `the pocket keeps the best that a line can do`(desired: [Bool], best: Int) {
    var set = PatternSet(inputCount: 2)
    for x in [[0.0, 0.0], [0, 1], [1, 0], [1, 1]] { set.append(x, label: 0) }
    var pocket = PocketPerceptron(set, desired: desired)
    var generator = PhiloxGenerator(seed: 1)
    for _ in 0..<2000 { pocket.learn(.random(in: 0..<4, using: &generator)) }
    #expect(pocket.rightCount == best)
    let w = pocket.pocket.weights
    let says = [0.0, w[1], w[0], w[0] + w[1]].map { $0 + w[2] > 0 }
    #expect(zip(says, desired).count { $0 == $1 } == best)
  }

  @Test func `letters are different, keep their ink when moved, and have a twentieth of their cells flipped`() {
    let drawn = (0..<26).map { BitmapLetters.letter($0) }
    #expect(Set(drawn).count == 26)
    for (letter, cells) in drawn.enumerated() {
      let ink = cells.reduce(0, +)
      for down in -2...2 {
        for right in -2...2 {
          let moved = BitmapLetters.letter(letter, down: down, right: right)
          #expect(moved.count == 400 && moved.reduce(0, +) == ink)
        }
      }
    }
    let shown = BitmapLetters.patterns(200, seed: 3, stream: 0)
    var flipped = 0
    for pattern in 0..<shown.count {
      let cells = shown.dense(pattern).prefix(400)
      // The nearest of all 25 places is the one that was drawn.
      flipped += (0..<25).map { place in
        zip(BitmapLetters.letter(shown.labels[pattern], down: place / 5 - 2, right: place % 5 - 2), cells).count {
          $0 != $1
        }
      }.min()!
    }
    #expect(abs(Double(flipped) / Double(shown.count * 400) - 0.05) < 0.005)
  }

  @Test func `association units are active where their signed cells reach the threshold`() {
    let layer = AssociationLayer(seed: 5)
    #expect(layer.cells.count == 512)
    #expect(layer.cells.allSatisfy { Set($0).count == 8 && $0.allSatisfy((0..<400).contains) })
    #expect(layer.signs.joined().allSatisfy { abs($0) == 1 })
    let positive = layer.signs.joined().count { $0 > 0 }
    #expect((1900...2200).contains(positive))
    let x = BitmapLetters.letter(4)
    let activity = layer.activity(x)
    for unit in [0, 100, 511] {
      let sum = (0..<8).reduce(0) { $0 + x[layer.cells[unit][$1]] * layer.signs[unit][$1] }
      #expect(activity[unit] == (sum >= 1 ? 1 : 0))
    }
    #expect(AssociationLayer(seed: 5).cells == layer.cells)
    #expect(AssociationLayer(seed: 6).cells != layer.cells)
  }

  @Test func `runs repeat to the bit, leave report and pictures, and refuse what they do not take`() throws {
    let folder = TemporaryFolder()
    var request = SystemRequest()
    request.epochs = 1
    request.outputFolder = folder("run")
    let first = try PerceptronSystem().run(request)
    #expect(first.report == (try PerceptronSystem().run(request)).report)
    #expect(folder.names(in: "run") == ["letters.png", "mistakes.png", "responses.png", "run.json", "weights.png"])
    #expect(first.report["result"]?["direct_weights"]?.doubleValue == 10_426)
    request.seed = 2
    #expect(first.report["result"] != (try PerceptronSystem().run(request)).report["result"])
    request.experiment = "xor"
    #expect(complaint { _ = try PerceptronSystem().run(request) } == "--epochs: the experiment xor does not take it")
    request.experiment = "mnist"
    #expect(complaint { _ = try PerceptronSystem().run(request) }?.contains("needs it (hint: the folder") == true)
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `averaged perceptrons get 92 per cent of MNIST, and more than the last`() throws {
    var request = SystemRequest()
    request.experiment = "mnist"
    request.data = realData.map { $0 + "/mnist" }
    let result = try #require(try PerceptronSystem().run(request).report["result"])
    let averaged = try #require(result["averaged_accuracy"]?.doubleValue)
    #expect(averaged >= 0.92)
    #expect(try #require(result["last_accuracy"]?.doubleValue) < averaged)
  }
}
