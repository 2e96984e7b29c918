import StriateKernels
import StriateTypes
import Synchronization

/// A node of the computational graph: an operation and its operands, and its values once they are known.
///
/// Immutable but for one mutex-guarded slot. A node whose values are known is a leaf for the next evaluation.
package final class Node: Sendable {
  package let operation: any NodeOperation
  package let types: [TensorType]
  /// Creation order: an operand's number is below its readers'.
  package let serial: UInt64
  /// A gradient may be asked for after evaluation, so the operands are kept.
  package let leadsToVariable: Bool
  /// Made inside `withoutGradients`: gradients stop here.
  package let isCut: Bool
  /// Hash of the operation alone, computed once.
  package let operationHash: Int
  /// Where it was made, if finite checks were on.
  package let origin: NodeOrigin?

  private let slot: Mutex<Slot>
  private static let counter = Atomic<UInt64>(1)

  package struct Slot: Sendable {
    package var operands: [Tensor]
    package var values: [StoredValue?]
    package var effects: [Effect]
    /// The operands were let go after evaluation.
    package var isHistoryReleased = false
  }

  package init(
    _ operation: any NodeOperation, operands: [Tensor], types: [TensorType], values: [StoredValue?] = [],
    effects: [Effect] = [], isVariable: Bool = false
  ) {
    self.operation = operation
    self.types = types
    serial = Node.counter.add(1, ordering: .relaxed).oldValue
    let context = GraphContext.current
    isCut = context.withoutGradients && !isVariable
    origin = context.origin
    leadsToVariable = isVariable || (!isCut && operands.contains { $0.node.leadsToVariable })
    operationHash = operation.hashValue
    slot = Mutex(Slot(operands: operands, values: values, effects: effects))
  }

  /// Reads or changes the slot. Never evaluate inside.
  package func withSlot<R>(_ body: (inout sending Slot) throws -> sending R) rethrows -> sending R {
    try slot.withLock(body)
  }

  package var operands: [Tensor] { slot.withLock { $0.operands } }

  package func value(_ index: Int) -> StoredValue? {
    slot.withLock { index < $0.values.count ? $0.values[index] : nil }
  }

  package var isEvaluated: Bool { slot.withLock { !$0.values.isEmpty && $0.values.allSatisfy { $0 != nil } } }

  /// Stores a result; of a node computed twice the first result wins.
  package func store(_ value: __owned StoredValue, at index: Int) {
    slot.withLock { slot in
      if slot.values.isEmpty { slot.values = Array(repeating: nil, count: types.count) }
      if slot.values[index] == nil { slot.values[index] = value }
    }
  }

  /// Takes a result out: the node counts as not evaluated until `store` brings one back.
  /// - Parameter value: nil before; receives the result.
  /// - Returns: whether there was one.
  package func take(_ index: Int, into value: inout StoredValue?) -> Bool {
    slot.withLock { slot in
      guard index < slot.values.count else { return false }
      swap(&slot.values[index], &value)
      return value != nil
    }
  }

  /// Lets the operands go: the node becomes a leaf for gradients too.
  package func releaseHistory() {
    let released = slot.withLock { slot in
      let operands = slot.operands
      slot.operands = []
      slot.isHistoryReleased = slot.isHistoryReleased || !operands.isEmpty
      return operands
    }
    Node.drain(released)
  }

  deinit {
    Node.drain(
      slot.withLock { slot in
        let operands = slot.operands
        slot.operands = []
        return operands
      })
  }

  /// Releases a graph in a loop: recursive `deinit` would overflow the stack at some 35,000 chained nodes.
  private static func drain(_ tensors: consuming [Tensor]) {
    if tensors.isEmpty { return }
    var pending: [Node] = []
    pending.reserveCapacity(tensors.count)
    while let tensor = tensors.popLast() { pending.append(tensor.node) }
    while var node = pending.popLast() {
      guard isKnownUniquelyReferenced(&node) else { continue }
      node.slot.withLock { slot in
        for operand in slot.operands { pending.append(operand.node) }
        slot.operands = []
      }
    }
  }
}

/// A result that is known: device memory, or a number kept in the node.
package enum StoredValue: Sendable {
  case buffer(DeviceBuffer, Layout)
  /// Bit pattern of a 0-d value, in its low bytes.
  case scalar(UInt64)
  /// A number of the trace that `compiled` records: bound anew at each replay.
  case placeholder(Int)
}

/// A change of state that evaluating a node brings about, such as batch norm's running statistics.
///
/// Committed exactly once, when the node is first computed; recomputing the node never repeats it.
package struct Effect: Sendable {
  package let cell: StateCell
  /// Other cells, whose values at that time are handed on behind the node's results.
  package let reading: [StateCell]
  /// The cell's next value, from its value at the time of evaluation and the node's results.
  package let update: @Sendable (_ current: Tensor, _ results: [Tensor]) -> Tensor

  package init(
    on cell: StateCell, reading: [StateCell] = [],
    update: @escaping @Sendable (_ current: Tensor, _ results: [Tensor]) -> Tensor
  ) {
    self.cell = cell
    self.reading = reading
    self.update = update
  }
}
