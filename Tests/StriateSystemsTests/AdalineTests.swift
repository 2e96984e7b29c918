import Striate
import StriateSystems
import Testing

struct AdalineTests {
  private let set = SingleLayerPatterns.set
  private let targets = SingleLayerPatterns.targets

  @Test(arguments: [(LMS.Rule.alpha(0.3), SingleLayerFixtures.alphaLMS), (.mu(0.01), SingleLayerFixtures.muLMS)])
  func `LMS gives the weights that NumPy gives`(rule: LMS.Rule, expected: [Double]) {
    var lms = LMS(inputs: 5, units: 3)
    for _ in 0..<3 {
      for pattern in 0..<set.count {
        lms.learn(pattern, of: set, desired: targets[pattern * 3..<pattern * 3 + 3], rule)
      }
    }
    #expect(largestDifference(lms.units.weights, expected) < 1e-14)
  }

  @Test(arguments: [0.1, 0.5, 1, 1.9]) func `after a step of α-LMS the error is (1 − α)ε`(alpha: Double) {
    var lms = LMS(inputs: 5, units: 3), largest = 0.0
    for pattern in 0..<set.count {
      let desired = targets[pattern * 3..<pattern * 3 + 3]
      lms.learn(pattern, of: set, desired: desired, .alpha(alpha))
      let after = zip(desired, lms.units.sums(of: pattern, in: set)).map { $0 - $1 }
      largest = max(largest, largestDifference(after, lms.errors.map { (1 - alpha) * $0 }))
    }
    #expect(largest < 1e-13)
  }

  @Test func `the Wiener solution is NumPy's least squares, and its error the least`() throws {
    let wiener = try WienerSolution(set, desired: targets)
    #expect(largestDifference(wiener.units.weights, SingleLayerFixtures.leastSquares) < 1e-12)
    #expect(abs(wiener.minimum - SingleLayerFixtures.leastError) < 1e-12)
    let trace = (0..<set.count).reduce(0) { $0 + set.squaredNorm($1) } / Double(set.count)
    #expect(abs(wiener.trace - trace) < 1e-12)
    // The quadratic form is the mean over the patterns, for weights that are not the best.
    var other = wiener.units
    for index in other.weights.indices { other.weights[index] += SingleLayerPatterns.value(index, salt: 1) }
    var error = 0.0
    for pattern in 0..<set.count {
      for (unit, sum) in other.sums(of: pattern, in: set).enumerated() {
        error += (targets[pattern * 3 + unit] - sum) * (targets[pattern * 3 + unit] - sum)
      }
    }
    error /= Double(targets.count)
    #expect(abs(wiener.meanSquaredError(of: other) - error) < 1e-10)
    #expect(abs(wiener.excess(of: other) - (error / wiener.minimum - 1)) < 1e-10)
  }

  @Test func `where R has no inverse the shortest weights are taken`() throws {
    var twice = PatternSet(inputCount: 5)
    for pattern in 0..<set.count {
      let x = set.dense(pattern)
      twice.append([x[0], x[1], x[2], x[3], x[0] + x[1]], label: 0)
    }
    let wiener = try WienerSolution(twice, desired: targets)
    #expect(largestDifference(wiener.units.weights, SingleLayerFixtures.shortest) < 1e-11)
    #expect(abs(wiener.minimum - SingleLayerFixtures.leastError) < 1e-12)
  }

  /// With inputs of ±1 the bound is exact: both rules are one, and α = 2μ tr R has to stay below 2.
  @Test func `on inputs of one norm μ-LMS is α-LMS`() {
    let targets = LinearTargets(.signs, seed: 3)
    var a = LMS(inputs: 8, units: 1), b = a
    for pattern in 0..<200 {
      a.learn(pattern, of: targets.patterns, desired: [targets.desired[pattern]], .alpha(0.4))
      b.learn(pattern, of: targets.patterns, desired: [targets.desired[pattern]], .mu(0.2 / 8))
    }
    #expect(largestDifference(a.units.weights, b.units.weights) < 1e-13)
  }

  @Test(
    arguments: ["letters", "separable", "xor"].map { ("perceptron", $0) } + [("adaline", "lms"), ("madaline", "xor")])
  func `short trials give what they claim`(system: String, trial: String) throws {
    let lecture = try #require(SystemCatalog.system(system))
    let found = try #require(lecture.trials.first { $0.name == trial })
    let report = try lecture.run(found.request).report
    for claim in found.claims {
      let value = try #require(report["result"]?[claim.figure]?.doubleValue, "\(claim.figure)")
      #expect(claim.holds(for: value), "\(claim.figure) is \(value)")
    }
  }

  /// Figures of NumPy's solve on the same 60,000 digits.
  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `the Wiener solution on MNIST has the error and the accuracy that NumPy finds`() throws {
    var request = SystemRequest()
    request.experiment = "mnist"
    request.epochs = 1
    request.data = realData.map { $0 + "/mnist" }
    let result = try #require(try AdalineSystem().run(request).report["result"])
    #expect(abs(try #require(result["wiener_train_mse"]?.doubleValue) - 0.15201) < 1e-5)
    #expect(abs(try #require(result["wiener_test_accuracy"]?.doubleValue) - 0.8602) < 0.0005)
    #expect(abs(try #require(result["trace"]?.doubleValue) - 88.81002182) < 1e-6)
  }
}
