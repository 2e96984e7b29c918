import StriateKernels
import StriateTypes

/// A handle on a node of the computational graph. Operations add nodes and check shapes; nothing is computed until
/// a value is asked for.
public struct Tensor: Sendable {
  package private(set) var node: Node
  package let index: Int

  package init(_ node: Node, _ index: Int = 0) {
    self.node = node
    self.index = index
  }

  /// Shape and element type, known before anything is computed.
  public var type: TensorType { node.types[index] }
  public var shape: Shape { type.shape }
  public var dtype: DType { type.dtype }
  public var rank: Int { shape.rank }
  public var elementCount: Int { shape.elementCount }

  /// Whether the value is known. Asking does not compute it.
  public var isEvaluated: Bool { node.value(index) != nil }

  /// Whether nothing else refers to the node. Asked of an array's element it answers for the array too.
  package mutating func isOnlyReference() -> Bool { isKnownUniquelyReferenced(&node) }
}

extension Tensor {
  /// Adds a node, or ends the process with the rule's error (inside `catchingShapeErrors`: records it and returns
  /// a poisoned tensor).
  package static func make(_ operation: some NodeOperation, _ operands: [Tensor]) -> Tensor {
    do { return try checked(operation, operands) } catch { return fail(error) }
  }

  /// Adds a node, or throws the rule's error.
  package static func checked(_ operation: some NodeOperation, _ operands: [Tensor]) throws(ShapeError) -> Tensor {
    if let poisoned = operands.first(where: { $0.isPoisoned }) { return poisoned }
    let types = try operation.resultTypes(operands.map(\.type))
    return Tensor(Node(operation, operands: operands, types: types))
  }

  /// All results of an operation with several.
  package static func makeAll(
    _ operation: some NodeOperation, _ operands: [Tensor], effects: [Effect] = []
  ) -> [Tensor] {
    if let poisoned = operands.first(where: \.isPoisoned) { return poisonedResults(poisoned) }
    do {
      let types = try operation.resultTypes(operands.map(\.type))
      let node = Node(operation, operands: operands, types: types, effects: effects)
      return types.indices.map { Tensor(node, $0) }
    } catch {
      return poisonedResults(fail(error))
    }
  }

  /// Poison in the place of an operation's results, more than any operation has: their number is not known where a
  /// rule failed.
  package static func poisonedResults(_ poisoned: Tensor) -> [Tensor] { Array(repeating: poisoned, count: 64) }

  /// Handles an error of a shape rule where the caller cannot throw.
  package static func fail(_ error: ShapeError) -> Tensor {
    guard let errors = GraphContext.current.errors else { Diagnostics.trap(error) }
    errors.record(error)
    return .poisoned
  }

  /// What stands for the result of a failed operation until `catchingShapeErrors` throws.
  private static let poisoned = Tensor(
    Node(Poison(), operands: [], types: [TensorType(Shape(Array(repeating: 1, count: 8)), .float32)]))

  package var isPoisoned: Bool { node.operation is Poison }
}

private struct Poison: Operation {
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    preconditionFailure("a poisoned tensor is never evaluated")
  }
}
