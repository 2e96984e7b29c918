import StriateKernels
import StriateTypes

/// What a node computes, as a small value: equal operations on equal operands give equal results.
///
/// Shape rule, derivative and lowering stand together; the public method that users call stands below them.
package protocol NodeOperation: Hashable, Sendable {
  /// As users call it: `matmul`, `sum`.
  var name: String { get }

  /// The types of the results, or what is wrong with the operands.
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType]

  /// The gradients that `dy` (one for each result, nil is zero) sends to the operands; nil is zero.
  /// Built of public or package operations only, so that it can be differentiated again.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?]

  /// Says the operation in kernels.
  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value]

  /// What it is as plain data; nil where that cannot be said.
  var form: OperationForm? { get }

  /// Why there is no derivative, where there is none.
  var notDifferentiable: String? { get }

  /// How many products are added up, for operations that are mostly that; 0 for others.
  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int

  /// Whether it writes a number of the user's code into its result: an infinite one is intended.
  var holdsNumber: Bool { get }
}

extension NodeOperation {
  package var name: String {
    let typeName = String(describing: Self.self)
    return typeName.prefix(1).lowercased() + typeName.dropFirst()
  }
  package var form: OperationForm? { nil }
  package var notDifferentiable: String? { nil }
  package var holdsNumber: Bool { false }
  package func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int { 0 }

  package func isSame(as other: any NodeOperation) -> Bool {
    guard let other = other as? Self else { return false }
    return self == other
  }
}

/// An operation with one result.
package protocol Operation: NodeOperation {
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?]
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value
}

extension Operation {
  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [try resultType(operands)] }

  package func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    pullback(dy[0]!, operands: operands, result: results[0])
  }

  package func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    [lower(operands, to: types[0], in: &program)]
  }

  /// For operations that say why they are not differentiable; never called.
  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    operands.map { _ in nil }
  }
}
