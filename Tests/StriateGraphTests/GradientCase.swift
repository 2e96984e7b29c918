import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// A function to differentiate and where: one row of the table of operations.
struct GradientCase: Sendable, CustomTestStringConvertible {
  struct Input: Sendable {
    let shape: Shape
    let elements: [Double]
  }

  let name: String
  let inputs: [Input]
  let function: @Sendable ([Tensor]) -> Tensor
  /// The derivative is zero everywhere, and that is what is tested.
  var isFlat = false
  /// Differentiable once only where the inputs are.
  var isOnce = false
  /// How far inputs are moved. Large where the function is linear and rounds.
  var step = 1e-5

  var testDescription: String { name }

  /// Inputs of these shapes, spread over their domains.
  init(
    _ name: String, _ shapes: [Shape], in domains: [ClosedRange<Double>] = [-1.5...1.5],
    _ function: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    self.name = name
    self.function = function
    inputs = shapes.enumerated().map { position, shape in
      Input(
        shape: shape,
        elements: Samples.spread(
          shape.elementCount, in: domains[min(position, domains.count - 1)], seed: UInt64(position + 1)))
    }
  }

  /// Inputs given number by number.
  init(_ name: String, at inputs: [Input], _ function: @escaping @Sendable ([Tensor]) -> Tensor) {
    self.name = name
    self.inputs = inputs
    self.function = function
  }

  var flat: GradientCase { changed { $0.isFlat = true } }
  var once: GradientCase { changed { $0.isOnce = true } }
  func step(_ step: Double) -> GradientCase { changed { $0.step = step } }

  private func changed(_ change: (inout GradientCase) -> Void) -> GradientCase {
    var copy = self
    change(&copy)
    return copy
  }

  var tensors: [Tensor] { inputs.map { Tensor($0.elements, shape: $0.shape) } }

  /// Σ wᵢ·yᵢ.
  func weightedSum(_ operands: [Tensor], _ weights: Tensor) -> Tensor { (function(operands) * weights).sum() }

  /// Σ vᵢ·∂(Σ w·y)/∂xᵢ for fixed random v: a scalar whose derivative contains all second derivatives by the operands,
  /// and by `weights` the derivative of every gradient operation.
  func weightedGradients(_ operands: [Tensor], _ weights: Tensor) -> Tensor {
    let gradients = weightedSum(operands, weights).gradients(withRespectTo: operands)
    return gradients.enumerated().reduce(Tensor.zeros64([])) { sum, gradient in
      sum + (gradient.element * Samples.weights(gradient.element.shape, seed: UInt64(90 + gradient.offset))).sum()
    }
  }
}

/// Gradients beside centred differences (f(x + h) − f(x − h)) / 2h in float64.
struct GradientComparison {
  var worst = 0.0
  var worstPlace = ""
  /// The largest derivative.
  var magnitude = 0.0
  var count = 0

  /// - Parameter function: of float64 tensors, with one element.
  init(of function: ([Tensor]) -> Tensor, at points: [GradientCase.Input], step: Double) throws {
    let tensors = points.map { Tensor($0.elements, shape: $0.shape) }
    let gradients = function(tensors).gradients(withRespectTo: tensors)
    try evaluate(gradients)
    for (input, gradient) in gradients.enumerated() {
      precondition(gradient.type == tensors[input].type)
      let analytic = try gradient.doubles()
      let scale = analytic.reduce(0) { max($0, abs($1)) }
      magnitude = max(magnitude, scale)
      for element in analytic.indices {
        let numeric = try Self.difference(of: function, at: points, input, element, step: step)
        let error =
          abs(analytic[element] - numeric) / max(abs(analytic[element]), abs(numeric), 1e-2 * scale, 1e-3)
        count += 1
        if !(error <= worst) {
          worst = error.isNaN ? .infinity : error
          worstPlace = "input \(input), element \(element): \(analytic[element]), by differences \(numeric)"
        }
      }
    }
  }

  private static func difference(
    of function: ([Tensor]) -> Tensor, at points: [GradientCase.Input], _ input: Int, _ element: Int, step: Double
  ) throws -> Double {
    var values: [Double] = []
    for direction in [1.0, -1.0] {
      let moved = points.enumerated().map { position, point in
        var elements = point.elements
        if position == input { elements[element] += direction * step }
        return Tensor(elements, shape: point.shape)
      }
      values.append(try function(moved).item(as: Double.self))
    }
    return (values[0] - values[1]) / (2 * step)
  }
}
