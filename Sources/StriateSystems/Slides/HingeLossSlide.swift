import Foundation
import Striate

/// The multiclass hinge loss with regularisation, L = (1/N) Σᵢ Σ_{j≠yᵢ} max(0, sⱼ − s_yᵢ + 1) + λ·R(W).
struct HingeLossSlide: Slide {
  let name = "hinge-loss"
  let title = "The hinge loss with regularisation"

  private let classes = ["cat", "car", "frog"]
  /// Scores of three images, one row each.
  private let scores: [[Float]] = [[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]
  private let lambda = 0.01

  func run(_ output: inout SlideOutput) throws {
    let s = Tensor(scores)
    let labels = Tensor([Int64(0), 1, 2], shape: [3])
    let losses = (0..<3).map { s.slice(axis: 0, $0..<$0 + 1).hinge(labels: labels.slice(axis: 0, $0..<$0 + 1)) }
    let mean = s.hinge(labels: labels)
    try evaluate(losses + [mean])
    output.print("image" + classes.map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined() + "    loss")
    for (row, expected) in [2.9, 0, 12.9].enumerated() {
      let loss = try losses[row].doubles()[0]
      let name = classes[row] + String(repeating: " ", count: 5 - classes[row].count)
      output.print(name + scores[row].map { String(format: "%8.1f", $0) }.joined() + String(format: "%8.4f", loss))
      output.check("loss of the \(classes[row])", loss, is: expected, within: 1e-5)
    }
    output.check("mean of the losses", try mean.doubles()[0], is: 15.8 / 3, within: 1e-5)

    // Images that are unit vectors pick rows of W, so W holds the scores.
    let x = Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    let w = Tensor(scores).variable()
    let r = w.square().sum()
    let loss = x.matmul(w).hinge(labels: labels) + r * lambda
    let graph = try Graph(loss, names: [("x", x), ("W", w), ("y", labels), ("R", r), ("L", loss)])
    output.print()
    output.print("L = hinge(x·W, y) + λ·R(W), R = ΣW², λ = \(lambda)")
    output.print(graph.text)
    output.attach("hinge-loss.svg", graph.svg)
    let penalty = scores.joined().reduce(0) { $0 + Double($1) * Double($1) }
    output.check("R(W)", try r.doubles()[0], is: penalty, within: 1e-4)
    output.check("L", try loss.doubles()[0], is: 15.8 / 3 + lambda * penalty, within: 1e-5)
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let report = try checkGradient(
      of: { inputs in inputs[0].matmul(inputs[1]).hinge(labels: inputs[2]) + inputs[1].square().sum() * 0.01 },
      at: [
        Tensor([[1, 0.2, 0], [0, 1, 0.1], [0.3, 0, 1]]), Tensor(scores), Tensor([Int64(0), 1, 2], shape: [3])
      ])
    return [SlideGradientCheck(function: "L = hinge(x·W, y) + λ·R(W)", inputs: ["x", "W", "y"], report: report)]
  }
}
