import Foundation
import Striate
import Testing

/// Bounds and variances of the initialisers, against their papers' formulas.
@Suite struct InitializerTests {
  private func elements(_ initializer: Initializer) throws -> [Double] {
    // [outputs, inputs]: fan-in 300, fan-out 200.
    let layer = withSeed(7) { Linear(from: 300, to: 200, initializer: initializer) }
    return try layer.weight.value.doubles()
  }

  private func moments(_ elements: [Double]) -> (mean: Double, variance: Double) {
    let mean = elements.reduce(0, +) / Double(elements.count)
    return (mean, elements.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(elements.count))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var initializer: Initializer
    /// The half width of the interval, or the variance.
    var expected: Double
    var testDescription: String { name }
  }

  static let uniformCases: [Case] = [
    Case(name: "standard", initializer: .standard, expected: (1.0 / 300).squareRoot()),
    Case(name: "xavierUniform", initializer: .xavierUniform(), expected: (6.0 / 500).squareRoot()),
    Case(name: "xavierUniform, gain 2", initializer: .xavierUniform(gain: 2), expected: 2 * (6.0 / 500).squareRoot()),
    Case(name: "heUniform", initializer: .heUniform, expected: (6.0 / 300).squareRoot()),
    Case(name: "leCunUniform", initializer: .leCunUniform, expected: (3.0 / 300).squareRoot()),
    Case(name: "uniform", initializer: .uniform(low: -0.25, high: 0.25), expected: 0.25)
  ]

  static let normalCases: [Case] = [
    Case(name: "xavierNormal", initializer: .xavierNormal(), expected: 2.0 / 500),
    Case(name: "heNormal", initializer: .heNormal, expected: 2.0 / 300),
    Case(name: "leCunNormal", initializer: .leCunNormal, expected: 1.0 / 300),
    Case(name: "normal", initializer: .normal(mean: 0, deviation: 0.5), expected: 0.25)
  ]

  @Test(arguments: uniformCases)
  func `uniform ones fill their interval`(_ c: Case) throws {
    let elements = try elements(c.initializer)
    let bound = c.expected
    #expect(elements.allSatisfy { abs($0) <= bound * (1 + 1e-6) })
    #expect(elements.max()! > 0.999 * bound)
    #expect(elements.min()! < -0.999 * bound)
    let (mean, variance) = moments(elements)
    // Standard errors of 60,000 draws: bound/√(3n) for the mean, about 0.37 % for the variance.
    #expect(abs(mean) < 4 * bound / (3.0 * 60_000).squareRoot())
    #expect(abs(variance / (bound * bound / 3) - 1) < 0.015)
  }

  @Test(arguments: normalCases)
  func `normal ones have their variance and the normal's tails`(_ c: Case) throws {
    let elements = try elements(c.initializer)
    let (mean, variance) = moments(elements)
    #expect(abs(mean) < 4 * (c.expected / 60_000).squareRoot())
    #expect(abs(variance / c.expected - 1) < 0.025)
    let deviation = c.expected.squareRoot()
    let within = Double(elements.count { abs($0) < deviation }) / 60_000
    #expect(abs(within - 0.6827) < 0.01)
    let beyond = Double(elements.count { abs($0) > 3 * deviation }) / 60_000
    #expect(abs(beyond - 0.0027) < 0.001)
  }

  @Test func `constants, and a normal with a mean`() throws {
    #expect(Set(try elements(.zeros)) == [0])
    #expect(Set(try elements(.ones)) == [1])
    #expect(Set(try elements(.constant(0.25))) == [0.25])
    #expect(abs(moments(try elements(.normal(mean: 3, deviation: 0.1))).mean - 3) < 0.002)
    let fans = Initializer { shape, fanIn, fanOut in .full(shape, Double(fanIn * 1000 + fanOut)) }
    #expect(try elements(fans)[0] == 300_200)
  }

  @Test func `convolutions count the window and the groups into the fans`() throws {
    let fans = Initializer { shape, fanIn, fanOut in .full(shape, Double(fanIn * 10_000 + fanOut)) }
    let layer = Conv2D(from: 8, to: 4, kernel: 3, groups: 2, initializer: fans)
    #expect(layer.weight.shape == [4, 4, 3, 3])
    #expect(try layer.weight.value.doubles()[0] == 36 * 10_000 + 18)
    let bias = try withSeed(1) { try Conv2D(from: 8, to: 256, kernel: 3).bias!.value.doubles() }
    let bound = 1 / 72.0.squareRoot()
    #expect(bias.allSatisfy { abs($0) <= bound })
    #expect(bias.max()! > 0.95 * bound)
    let linear = try withSeed(1) { try Linear(from: 16, to: 256).bias!.value.doubles() }
    #expect(linear.allSatisfy { abs($0) <= 0.25 })
    #expect(linear.max()! > 0.24)
  }

  @Test func `the same seed makes the same model`() throws {
    let a = try withSeed(42) { LeNet() }.checkpointBytes(), b = try withSeed(42) { LeNet() }.checkpointBytes()
    #expect(a == b)
    #expect(try withSeed(43) { LeNet() }.checkpointBytes() != a)
  }
}
