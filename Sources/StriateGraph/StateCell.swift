import StriateTypes
import Synchronization

/// State that changes while tensors do not: a cell holds an immutable tensor and is given another one.
package final class StateCell: Sendable {
  private let current: Mutex<Tensor>

  package init(_ value: Tensor) { current = Mutex(value) }

  /// The present version. Tensors built from it keep that version when the cell moves on.
  package var value: Tensor {
    if let trace = GraphContext.current.trace { return trace.read(self) }
    return untracedValue
  }

  package var untracedValue: Tensor { current.withLock { $0 } }

  /// Takes the value out of the present version, if that is node number `serial` and the cell alone refers to it.
  ///
  /// Whoever reads the cell until a value is stored again gets a tensor that is not evaluated yet.
  /// - Parameters:
  ///   - node: receives the node.
  ///   - value: nil before; receives the value.
  /// - Returns: whether there was one to take; otherwise nothing has changed.
  package func takeValue(ofNode serial: UInt64, _ node: inout Node?, _ value: inout StoredValue?) -> Bool {
    current.withLock { tensor in
      guard tensor.node.serial == serial, tensor.isOnlyReference(), tensor.node.take(tensor.index, into: &value)
      else { return false }
      node = tensor.node
      return true
    }
  }

  package func set(_ value: Tensor) { current.withLock { $0 = value } }

  /// Replaces the tensor and returns the old one.
  package func exchange(_ value: Tensor) -> Tensor {
    current.withLock { slot in
      let old = slot
      slot = value
      return old
    }
  }
}

/// What `compiled` records while its closure runs: which cells are read and what they become.
package protocol Trace: AnyObject, Sendable {
  /// The cell's value as the traced code sees it at this point.
  func read(_ cell: StateCell) -> Tensor
  /// What random operations draw from where no `withSeed` stands inside the traced closure.
  var outerRandom: RandomSource { get }
  /// A 0-d number asked for anew at every replay, by whoever replays.
  func provide(_ provider: NumberProvider, as dtype: DType) -> Tensor
}

/// A number that changes between runs without being an argument, such as a learning rate on a schedule.
package struct NumberProvider: Sendable {
  package let bits: @Sendable () -> UInt64

  package init(bits: @escaping @Sendable () -> UInt64) { self.bits = bits }
}
