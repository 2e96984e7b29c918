import Foundation
import Striate

/// The gradient by trying each dimension, beside the gradient by calculus.
struct NumericalGradientSlide: Slide {
  let name = "numerical-gradient"
  let title = "The numerical gradient, one dimension at a time"

  /// The first three of the slide's weights, and the losses with one of them moved by h.
  private let weights = [0.34, -1.11, 0.78]
  private let base = 1.25347
  private let moved = [1.25322, 1.25353, 1.25347]
  private let h = 0.0001

  func run(_ output: inout SlideOutput) throws {
    output.print(String(format: "loss(W) = %.5f, h = %.4f", base, h))
    for (dimension, expected) in [-2.5, 0.6, 0].enumerated() {
      let slope = (moved[dimension] - base) / h
      output.print(
        String(
          format: "  W_%d: %5.2f + h  loss %.5f  (%.5f - %.5f)/%.4f = %4.1f", dimension + 1, weights[dimension],
          moved[dimension], moved[dimension], base, h, slope == 0 ? 0 : slope))
      output.check("dL/dW_\(dimension + 1)", slope, is: expected)
    }
    output.print("(five printed decimals make steps of 0.1)")
    output.print()
    try compare(&output)
  }

  /// A real network, on which both gradients are computed and timed.
  private func compare(_ output: inout SlideOutput) throws {
    let network = SmallNetwork()
    let count = network.start.count
    let clock = ContinuousClock()
    // The first evaluations make the plans.
    _ = try network.loss(network.start)
    _ = try network.gradient(network.start)

    var analytic: [Double] = [], centred: [Double] = [], forward: [Double] = []
    let analyticTime = try clock.measure { analytic = try network.gradient(network.start) }
    let centredTime = try clock.measure { centred = try network.differences(step: 1e-5, isCentred: true) }
    let forwardTime = try clock.measure { forward = try network.differences(step: h, isCentred: false) }

    let largest = analytic.map(abs).max()!
    func error(_ numeric: [Double]) -> Double {
      zip(analytic, numeric).map { abs($0 - $1) / max(abs($0), abs($1), 1e-3 * largest) }.max()!
    }
    func row(_ name: String, _ evaluations: Int, _ time: Duration, _ error: Double?) -> String {
      let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
      return name + String(repeating: " ", count: 34 - name.count)
        + String(format: "%6d   %9.2f ms", evaluations, milliseconds)
        + (error.map { String(format: "   %.1e", $0) } ?? "")
    }
    output.print("a network 12-16-4 of \(count) weights in float64, softmax and cross-entropy on 16 examples:")
    output.print("                              evaluations          time   largest relative error")
    output.print(row("analytic", 1, analyticTime, nil))
    output.print(row("numeric, (L(W+h) - L)/h, 1e-4", count + 1, forwardTime, error(forward)))
    output.print(row("numeric, centred, h = 1e-5", 2 * count, centredTime, error(centred)))
    output.print("numeric: approximate, slow, easy to write; analytic: exact, fast, easy to get wrong")
    output.check("largest relative error, centred", error(centred), is: 0, within: 1e-6)
    output.check("largest relative error, forward", error(forward), is: 0, within: 0.05)
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let network = SmallNetwork()
    let report = try checkGradient(
      of: { network.loss(of: $0[0]) },
      at: [Tensor(network.start, shape: [network.start.count])])
    return [
      SlideGradientCheck(function: "cross-entropy of a network 12-16-4", inputs: ["W"], report: report)
    ]
  }
}

/// A network whose weights are one vector, in float64, for differences need the digits.
private struct SmallNetwork {
  private static let inputs = 12, hidden = 16, classes = 4, examples = 16

  let start: [Double]
  private let images: Tensor
  private let labels: Tensor

  init() {
    var generator = PhiloxGenerator(seed: 5)
    func random(_ count: Int, _ bound: Double) -> [Double] {
      (0..<count).map { _ in Double.random(in: -bound...bound, using: &generator) }
    }
    images = Tensor(random(Self.examples * Self.inputs, 1), shape: [Self.examples, Self.inputs])
    labels = Tensor((0..<Self.examples).map { Int64($0 % Self.classes) }, shape: [Self.examples])
    start = random(Self.hidden * (Self.inputs + 1) + Self.classes * (Self.hidden + 1), 0.5)
  }

  func loss(of weights: Tensor) -> Tensor {
    var position = 0
    func next(_ shape: Shape) -> Tensor {
      defer { position += shape.elementCount }
      return weights.slice(axis: 0, position..<position + shape.elementCount).reshaped(to: shape)
    }
    let first = (next([Self.inputs, Self.hidden]), next([Self.hidden]))
    let second = (next([Self.hidden, Self.classes]), next([Self.classes]))
    let hidden = (images.matmul(first.0) + first.1).tanh()
    return (hidden.matmul(second.0) + second.1).crossEntropy(labels: labels)
  }

  func loss(_ weights: [Double]) throws -> Double {
    try loss(of: Tensor(weights, shape: [weights.count])).item(as: Double.self)
  }

  func gradient(_ weights: [Double]) throws -> [Double] {
    let w = Tensor(weights, shape: [weights.count])
    return try loss(of: w).gradient(withRespectTo: w).doubles()
  }

  /// The gradient by moving each weight alone.
  func differences(step: Double, isCentred: Bool) throws -> [Double] {
    let base = try loss(start)
    var weights = start
    return try weights.indices.map { dimension in
      defer { weights[dimension] = start[dimension] }
      weights[dimension] = start[dimension] + step
      let above = try loss(weights)
      guard isCentred else { return (above - base) / step }
      weights[dimension] = start[dimension] - step
      return (above - (try loss(weights))) / (2 * step)
    }
  }
}
