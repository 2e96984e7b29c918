import Foundation
import Striate

/// Every activation function with its derivative.
struct ActivationSlide: Slide {
  let name = "activations"
  let title = "Activation functions and their derivatives"

  private struct Row: Sendable {
    let name: String
    let formula: String
    let function: @Sendable (Tensor) -> Tensor
    /// Values and derivatives at −2 and 1: formulas, worked out with other code than the functions'.
    let values: [Double]
    let slopes: [Double]
  }

  private var rows: [Row] {
    let sigma = { 1 / (1 + exp(-$0)) } as (Double) -> Double
    return [
      Row(
        name: "sigmoid", formula: "1/(1 + exp(-x))", function: { $0.sigmoid() }, values: [0.119203, 0.731059],
        slopes: [sigma(-2) * sigma(2), sigma(1) * sigma(-1)]),
      Row(
        name: "tanh", formula: "tanh(x)", function: { $0.tanh() }, values: [-0.964028, 0.761594],
        slopes: [1 / pow(cosh(2), 2), 1 / pow(cosh(1), 2)]),
      Row(name: "ReLU", formula: "max(0, x)", function: { $0.relu() }, values: [0, 1], slopes: [0, 1]),
      Row(
        name: "leaky ReLU", formula: "max(0.1x, x)", function: { $0.leakyReLU(slope: 0.1) }, values: [-0.2, 1],
        slopes: [0.1, 1]),
      Row(
        name: "ELU", formula: "x, or exp(x) - 1 below 0", function: { $0.elu() }, values: [-0.864665, 1],
        slopes: [exp(-2), 1]),
      Row(
        name: "maxout", formula: "max(x, -0.5x + 0.5)", function: { $0.maximum($0 * -0.5 + 0.5) }, values: [1.5, 1],
        slopes: [-0.5, 1])
    ]
  }

  func run(_ output: inout SlideOutput) throws {
    let points: [Double] = [-2, -0.5, 0.5, 1]
    let labels = rows.map { "\($0.name): \($0.formula)" }
    let width = labels.map(\.count).max()!
    func cell(_ text: String) -> String { text + String(repeating: " ", count: width - text.count) }
    output.print(cell("") + points.map { String(format: "      x = %4.1f      ", $0) }.joined())
    output.print(cell("") + points.map { _ in "    value   slope   " }.joined())
    for (row, label) in zip(rows, labels) {
      let (values, slopes) = try evaluated(row, at: points)
      output.print(cell(label) + zip(values, slopes).map { String(format: " %8.4f%8.4f   ", $0, $1) }.joined())
      for (position, place) in [(0, 0), (3, 1)] {
        let x = Int(points[position])
        output.check("\(row.name)(\(x))", values[position], is: row.values[place])
        output.check("\(row.name)'(\(x))", slopes[position], is: row.slopes[place])
      }
    }
    try layers(&output)
    try output.draw("activations.png") { try picture() }
  }

  /// The layer that users put into networks gives the same as the formula with two linear pieces.
  private func layers(_ output: inout SlideOutput) throws {
    let layer = Maxout(from: 1, to: 1, pieces: 2)
    layer.weight.assign(Tensor([[1], [-0.5]]))
    layer.bias.assign(Tensor([0, 0.5]))
    let values = try layer(Tensor([[-2], [1]])).doubles()
    output.check("Maxout layer at -2", values[0], is: 1.5)
    output.check("Maxout layer at 1", values[1], is: 1)
  }

  private func evaluated(_ row: Row, at points: [Double]) throws -> (values: [Double], slopes: [Double]) {
    let x = Tensor(points.map(Float.init))
    let y = row.function(x)
    let slope = y.sum().gradient(withRespectTo: x)
    try evaluate(y, slope)
    return (try y.doubles(), try slope.doubles())
  }

  private func picture() throws -> Image {
    let points = (0...240).map { -4 + Double($0) / 30 }
    return Image(
      rowsOf: 3,
      try rows.map { row in
        let (values, slopes) = try evaluated(row, at: points)
        return LineChart(
          title: row.name, subtitle: row.formula, xLabel: "x", yLabel: "",
          series: [
            .init(name: "value", points: zip(points, values).map { Point($0, $1) }),
            .init(name: "derivative", points: zip(points, slopes).map { Point($0, $1) })
          ], width: 640, height: 560
        ).image()
      })
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    try rows.map { row in
      let report = try checkGradient(of: { row.function($0[0]).sum() }, at: [Tensor([-2, -0.5, 0.5, 1])])
      return SlideGradientCheck(function: "\(row.name) at (−2, −0.5, 0.5, 1)", inputs: ["x"], report: report)
    }
  }
}

extension Image {
  /// Pictures of one size side by side, so many in a row; what is left of the last row stays white.
  init(rowsOf columns: Int, _ images: [Image]) {
    let (width, height) = (images[0].width, images[0].height)
    let rows = (images.count + columns - 1) / columns
    var pixels = [UInt8](repeating: 255, count: rows * height * columns * width * 3)
    for (index, image) in images.enumerated() {
      for line in 0..<height {
        let start = ((index / columns * height + line) * columns + index % columns) * width * 3
        pixels.replaceSubrange(start..<start + width * 3, with: image.pixels[line * width * 3..<(line + 1) * width * 3])
      }
    }
    self.init(width: columns * width, height: rows * height, channels: 3, pixels: pixels)
  }
}
