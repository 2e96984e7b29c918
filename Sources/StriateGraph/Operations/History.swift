import StriateKernels
import StriateTypes

/// The same tensor; where gradients stop.
struct StopGradient: Operation {
  var form: OperationForm? { .identity }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value { operands[0] }
}

/// A tensor whose gradient may be asked for after evaluation. History starts here.
package struct Variable: Operation {
  package var form: OperationForm? { .identity }
  package func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }
  package func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value { operands[0] }
}

/// Another name for a tensor, for derivatives by one of a function's arguments alone.
struct Alias: Operation {
  var form: OperationForm? { .identity }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [dy] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value { operands[0] }
}

extension Tensor {
  /// The same values, through which no gradient flows.
  public func stopGradient() -> Tensor { Tensor.make(StopGradient(), [self]) }

  /// The same values as a variable: its history starts afresh here (loops do not grow), and gradients with respect
  /// to it may be asked for even after what depends on it was evaluated.
  public func variable() -> Tensor {
    if isPoisoned { return self }
    return Tensor(Node(Variable(), operands: [self], types: [type], isVariable: true))
  }

  /// ∂(Σ seedᵢ · fᵢ)/∂operand for each operand alone, holding the others fixed even where one depends on another.
  static func partialGradients(
    of operands: [Tensor], seeds: [Tensor?], _ body: ([Tensor]) -> [Tensor]
  ) -> [Tensor?] {
    let arguments = operands.map { Tensor.make(Alias(), [$0]) }
    var sums: [Tensor?] = operands.map { _ in nil }
    for (result, seed) in zip(body(arguments), seeds) {
      guard let seed else { continue }
      for (position, gradient) in result.gradients(withRespectTo: arguments, seed: seed).enumerated() {
        sums[position] = sums[position].map { $0 + gradient } ?? gradient
      }
    }
    return sums
  }
}
