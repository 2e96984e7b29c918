import StriateGraph
import StriateKernels
import StriateTypes

/// A graph without its values: operations, attributes, types and sharing; leaves by position.
///
/// Two graphs of the same structure share an execution plan. Equality compares everything; the hash is only a start.
package struct GraphStructure: Sendable, Hashable {
  /// One result of a node, by the node's position.
  package struct Reference: Sendable, Hashable {
    package var node: Int32
    package var index: Int32

    package init(node: Int, index: Int) {
      self.node = Int32(node)
      self.index = Int32(index)
    }
  }

  /// Operands first. A leaf's operation is `Leaf`, whatever made it.
  package private(set) var operations: [any NodeOperation] = []
  package private(set) var types: [[TensorType]] = []
  /// The operands of all nodes, one after the other; node `i`'s end at `operandEnds[i]`.
  private var operands: [Reference] = []
  private var operandEnds: [Int] = []
  package private(set) var outputs: [Reference] = []
  private var accumulatedHash = 0

  package init() {}

  package var nodeCount: Int { operations.count }

  package mutating func reserveCapacity(_ count: Int) {
    operations.reserveCapacity(count)
    types.reserveCapacity(count)
    operandEnds.reserveCapacity(count)
    operands.reserveCapacity(2 * count)
  }

  package mutating func addLeaf(_ type: TensorType) {
    operations.append(Leaf())
    types.append([type])
    operandEnds.append(operands.count)
    mix(type.shape.rank &* 31 &+ Int(type.dtype.rawValue))
    for extent in type.shape { mix(extent) }
  }

  package mutating func addNode(
    _ operation: any NodeOperation, hash: Int, operands references: some Sequence<Reference>, types: [TensorType]
  ) {
    operations.append(operation)
    self.types.append(types)
    mix(hash)
    for reference in references {
      operands.append(reference)
      mix(Int(reference.node) << 4 | Int(reference.index))
    }
    operandEnds.append(operands.count)
  }

  package mutating func addOutput(_ reference: Reference) {
    outputs.append(reference)
    mix(Int(reference.node) << 4 | Int(reference.index))
  }

  package func operands(of node: Int) -> ArraySlice<Reference> {
    operands[(node == 0 ? 0 : operandEnds[node - 1])..<operandEnds[node]]
  }

  package func isLeaf(_ node: Int) -> Bool { operations[node] is Leaf }

  package func hash(into hasher: inout Hasher) { hasher.combine(accumulatedHash) }

  package static func == (a: GraphStructure, b: GraphStructure) -> Bool {
    guard a.accumulatedHash == b.accumulatedHash, a.operandEnds == b.operandEnds, a.outputs == b.outputs,
      a.operands == b.operands
    else { return false }
    for node in a.operations.indices {
      guard a.operations[node].isSame(as: b.operations[node]), a.types[node] == b.types[node] else { return false }
    }
    return true
  }

  private mutating func mix(_ value: Int) {
    accumulatedHash = (accumulatedHash &* 0x100_0000_01B3) ^ value
    accumulatedHash ^= Int(bitPattern: UInt(bitPattern: accumulatedHash) >> 29)
  }
}
