import StriateGraph
import StriateRuntime
import StriateTypes

/// Parameters as one long vector, for methods that know nothing of layers.
struct FlatParameters {
  let parameters: [Parameter]
  /// Of the vector: float64 if a parameter is.
  let dtype: DType
  var count: Int { parameters.reduce(0) { $0 + $1.shape.elementCount } }

  init(_ parameters: [Parameter]) {
    self.parameters = parameters
    dtype = parameters.contains { $0.value.dtype == .float64 } ? .float64 : .float32
  }

  /// The loss and its gradient as a vector, at the parameters' present values. Both are plain values.
  func evaluate(_ closure: () throws -> Tensor) throws -> (loss: Double, gradient: Tensor) {
    let (loss, gradient) = try lossAndGradient(closure)
    try Runtime.current.evaluate(EvaluationRequest([loss, gradient], endingHistoryOf: [loss, gradient]))
    return (try loss.doubles()[0], gradient)
  }

  private func lossAndGradient(_ closure: () throws -> Tensor) throws -> (Tensor, Tensor) {
    let loss = try closure()
    guard loss.elementCount == 1, loss.dtype.isFloatingPoint else {
      throw ShapeError("step", "a loss is one floating-point number", operands: [loss.type])
    }
    let gradients = try loss.gradientsIfAny(withRespectTo: parameters.map(\.value))
    guard gradients.contains(where: { $0 != nil }) else {
      throw EvaluationError("the loss does not depend on the present version of any parameter")
    }
    let parts = zip(parameters, gradients).map { parameter, gradient in
      (gradient ?? .zeros(parameter.shape, dtype: dtype)).cast(to: dtype).reshaped(to: [parameter.shape.elementCount])
    }
    return (loss, Tensor.concatenated(parts))
  }

  /// The present values, to come back to.
  var values: [Tensor] { parameters.map(\.value) }

  /// Sets the parameters to values that they had.
  func set(_ values: [Tensor]) {
    for (parameter, value) in zip(parameters, values) { parameter.cell.set(value) }
  }

  /// w ← w + length · direction.
  func move(along direction: Tensor, by length: Double) throws {
    let factor = Tensor.leaf(.scalar(dtype.bits(of: length)), TensorType([], dtype))
    let parts = direction.split(sizes: parameters.map(\.shape.elementCount))
    let commits = withoutGradients {
      zip(parameters, parts).map { parameter, part -> (cell: StateCell, value: Tensor) in
        let step = (part * factor).reshaped(to: parameter.shape).cast(to: parameter.value.dtype)
        return (parameter.cell, (parameter.value + step).variable())
      }
    }
    try Runtime.current.evaluate(EvaluationRequest([], commits: commits))
  }
}

extension Tensor {
  /// Σ aᵢbᵢ of plain vectors, read.
  func dotProduct(_ other: Tensor) throws -> Double { try (self * other).sum().doubles()[0] }

  func largestMagnitude() throws -> Double { elementCount == 0 ? 0 : try abs().max().doubles()[0] }

  func sumOfMagnitudes() throws -> Double { try abs().sum().doubles()[0] }
}
