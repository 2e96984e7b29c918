import Foundation
import Striate

/// A table of four rows, learned pattern by pattern until the network gets all of them right: an output below 0.4 is
/// a 0, one above 0.6 is a 1, and between them it is neither (Fahlman 1988, CMU-CS-88-162).
struct PatternTableSlide: Slide {
  let name = "pattern-table"
  let title = "Training on a table, one pattern at a time"

  private static let inputs: [[Float]] = [[1.4, 2.7, 1.9], [3.8, 3.4, 3.2], [6.4, 2.8, 1.7], [4.1, 0.1, 0.2]]
  private static let targets: [Float] = [0, 0, 1, 0]
  /// Patterns shown at most; it takes far fewer.
  private static let limit = 400

  private struct Network: Layer {
    let layers = Sequential {
      Linear(from: 3, to: 4)
      Tanh()
      Linear(from: 4, to: 1)
      Sigmoid()
    }
    func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }
  }

  func run(_ output: inout SlideOutput) throws {
    let network = withSeed(2) { Network() }
    let optimizer = SGD(network, learningRate: 0.8)
    let table = Tensor(Self.inputs)
    output.print("     x1   x2   x3   output target    error   right")
    var presented = 0
    var right = 0
    try drawFrame(0, network, &output)
    while right < 4, presented < Self.limit {
      let pattern = presented % 4
      presented += 1
      let x = Tensor([Self.inputs[pattern]])
      let target = Self.targets[pattern]
      let result = network(x)
      try optimizer.step(minimizing: (result - Tensor([[target]])).square().sum() * 0.5, evaluating: [result])
      let value = try result.doubles()[0]
      right = zip(try network(table).doubles(), Self.targets).count { abs($0 - Double($1)) < 0.4 }
      let columns = Self.inputs[pattern].map { String(format: "%5.1f", $0) }.joined()
      output.print(
        String(format: "%3d", presented) + columns
          + String(format: "%9.4f%7.0f%9.4f%8d", value, target, Double(target) - value, right))
      try drawFrame(presented, network, &output)
    }
    let outputs = try network(table).doubles()
    output.print()
    let numbers = outputs.map { String(format: "%.3f", $0) }.joined(separator: " ")
    output.print("all four right after \(presented) patterns: \(numbers)")
    output.check("rows that are right", Double(right), is: 4, within: 0)
    for (row, value) in outputs.enumerated() {
      output.check("row \(row + 1), rounded", value.rounded(), is: Double(Self.targets[row]), within: 0)
    }
  }

  /// The decision boundary in the plane of the first two inputs, with the third at its mean.
  private func drawFrame(_ number: Int, _ network: Network, _ output: inout SlideOutput) throws {
    try output.draw(String(format: "pattern-table-%03d.png", number)) {
      let (columns, rows) = (48, 48)
      let (xRange, yRange) = (0.0...8.0, -1.0...5.0)
      let third = Self.inputs.reduce(0) { $0 + $1[2] } / 4
      let places = (0..<rows * columns).flatMap { place in
        let point = DecisionBoundaryPicture.position(
          column: place % columns, row: place / columns, columns: columns, rows: rows, xRange: xRange, yRange: yRange)
        return [Float(point.x), Float(point.y), third]
      }
      let one = try network(Tensor(places, shape: [rows * columns, 3])).scalars(as: Float.self)
      let examples = zip(Self.inputs, Self.targets).map { input, target in
        DecisionBoundaryPicture.Example(Double(input[0]), Double(input[1]), label: Int(target))
      }
      let plane = String(format: "where x3 is its mean, %.3f; the points have their own x3", third)
      return DecisionBoundaryPicture(
        title: number == 0 ? "Before training" : "After \(number) patterns", subtitle: plane, xLabel: "x1",
        yLabel: "x2", xRange: xRange, yRange: yRange, classNames: ["target 0", "target 1"], columns: columns,
        rows: rows,
        probabilities: one.flatMap { [1 - $0, $0] }, examples: examples, width: 720, height: 720
      ).image()
    }
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let (w, v) = withSeed(3) { (Tensor.normal([3, 4], deviation: 0.3), Tensor.normal([4, 1])) }
    let report = try checkGradient(
      of: { inputs in
        let result = inputs[0].matmul(inputs[1]).tanh().matmul(inputs[2]).sigmoid()
        return (result - inputs[3]).square().sum() * 0.5
      }, at: [Tensor(Self.inputs), w, v, Tensor(Self.targets, shape: [4, 1])])
    return [
      SlideGradientCheck(
        function: "half the squared error of the table's network", inputs: ["x", "W", "v", "t"], report: report)
    ]
  }
}
