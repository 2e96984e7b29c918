import Foundation
import Striate

/// Bⱼ = Σᵢ Wᵢⱼ·Aᵢ + bⱼ: the layer beside the formula, written out.
struct FullyConnectedSlide: Slide {
  let name = "fully-connected"
  let title = "The fully connected layer: B_j = Σ_i W_ij·A_i + b_j"

  private let inputs: [Double] = [1, -2, 0.5]
  /// `weights[i][j]` leads from input i to output j.
  private let weights: [[Double]] = [[0.2, -0.3], [0.4, 0.1], [-0.5, 0.6]]
  private let biases: [Double] = [0.1, -0.2]

  func run(_ output: inout SlideOutput) throws {
    let layer = Linear(from: 3, to: 2)
    layer.weight.assign(Tensor(weights.map { $0.map(Float.init) }).transposed())
    layer.bias!.assign(Tensor(biases.map(Float.init)))
    let a = Tensor([inputs.map(Float.init)])
    let b = layer(a)
    let graph = try Graph(
      b, names: [("A", a), ("W", layer.weight.value), ("b", layer.bias!.value), ("B", b)], gradients: false)
    output.print(graph.text)
    output.print()
    let outputs = try b.doubles()
    for j in biases.indices {
      let terms = inputs.indices.map { i in String(format: "%g·(%g)", weights[i][j], inputs[i]) }
      let written = inputs.indices.reduce(biases[j]) { $0 + weights[$1][j] * inputs[$1] }
      output.print("B_\(j + 1) = \(terms.joined(separator: " + ")) + (\(biases[j])) = \(String(format: "%g", written))")
      output.check("B_\(j + 1) of the layer", outputs[j], is: written)
    }
    output.attach("fully-connected.svg", graph.svg)
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let report = try checkGradient(
      of: { ($0[0].matmul($0[1]) + $0[2]).sum() },
      at: [
        Tensor(inputs, shape: [1, 3]), Tensor(weights.flatMap { $0 }, shape: [3, 2]), Tensor(biases, shape: [2])
      ])
    return [SlideGradientCheck(function: "ΣB, B = A·W + b", inputs: ["A", "W", "b"], report: report)]
  }
}
