import StriateKernels
import StriateTypes

/// An operation from user code: plain Swift that runs on every device, with its derivative.
public protocol CustomOperation: HostKernelBody {
  /// The gradients that `dy` (one for each result; nil is zero) sends to the operands (nil is zero). Build them of
  /// tensor operations, so that they can be differentiated again.
  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?]
}

private struct Custom<Body: CustomOperation>: NodeOperation {
  let body: Body

  var name: String { body.name }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { try body.resultTypes(operands) }
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    body.pullback(dy, operands: operands, results: results)
  }
  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.host(HostKernel(body)), operands, types)
  }
}

/// The first operand, with a derivative given by a closure. Closures do not change what is computed, so all are
/// equal to the plan cache.
private struct GivenGradient: NodeOperation {
  let pullback: @Sendable (Tensor) -> [Tensor?]

  var name: String { "withGradient" }
  var form: OperationForm? { .identity }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] { [nil] + pullback(dy[0]!) }
  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] { [operands[0]] }

  static func == (a: GivenGradient, b: GivenGradient) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}

extension CustomOperation {
  /// Adds a node that runs this operation.
  public func callAsFunction(_ operands: Tensor...) -> [Tensor] {
    if let poisoned = operands.first(where: \.isPoisoned) { return Tensor.poisonedResults(poisoned) }
    return Tensor.makeAll(Custom(body: self), operands)
  }
}

extension Tensor {
  /// These values, with a derivative of the caller's: `pullback` gets dy and answers with the gradient of each of
  /// `inputs` (nil is zero). A straight-through rounding, for instance:
  /// ```swift
  /// x.rounded().withGradient(for: [x]) { dy in [dy] }
  /// ```
  public func withGradient(
    for inputs: [Tensor], _ pullback: @escaping @Sendable (_ dy: Tensor) -> [Tensor?]
  ) -> Tensor {
    Tensor.make(GivenGradient(pullback: pullback), [self] + inputs)
  }
}
