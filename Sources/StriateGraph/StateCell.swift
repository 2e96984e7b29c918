import StriateTypes
import Synchronization

/// State that changes while tensors do not: a cell holds an immutable tensor and is given another one.
package final class StateCell: Sendable {
  private struct Contents {
    var tensor: Tensor
    /// What may hold the tensor's value.
    var loan: StateLoan?
  }
  private let contents: Mutex<Contents>

  package init(_ value: Tensor) { contents = Mutex(Contents(tensor: value)) }

  /// The present version. Tensors built from it keep that version when the cell moves on.
  package var value: Tensor {
    if let trace = GraphContext.current.trace { return trace.read(self) }
    return untracedValue
  }

  package var untracedValue: Tensor { withTensor { $0 } }

  /// Takes the value out of the present version, if that is node number `serial` and the cell alone refers to it.
  ///
  /// Until a value is stored again, whoever reads the cell gets a tensor that is not evaluated yet or, with a loan,
  /// has the value given back first.
  /// - Parameters:
  ///   - loan: what the value is taken for, if that keeps it.
  ///   - node: receives the node.
  ///   - value: nil before; receives the value.
  /// - Returns: whether there was one to take; otherwise nothing has changed.
  package func takeValue(
    ofNode serial: UInt64, for loan: StateLoan?, _ node: inout Node?, _ value: inout StoredValue?
  ) -> Bool {
    contents.withLock { contents in
      guard contents.tensor.node.serial == serial, contents.tensor.isOnlyReference(),
        contents.tensor.node.take(contents.tensor.index, into: &value)
      else { return false }
      node = contents.tensor.node
      contents.loan = loan
      return true
    }
  }

  package func set(_ value: Tensor) { withTensor { $0 = value } }

  /// Replaces the tensor and returns the old one.
  package func exchange(_ value: Tensor) -> Tensor {
    withTensor { slot in
      let old = slot
      slot = value
      return old
    }
  }

  /// Reads or changes the tensor, whose value is where it belongs.
  private func withTensor<R>(_ body: (inout sending Tensor) -> sending R) -> R {
    while true {
      var loan: StateLoan?
      let result = contents.withLock { contents -> R? in
        loan = contents.loan
        if loan?.isOut == true { return nil }
        contents.loan = nil
        return body(&contents.tensor)
      }
      if let result { return result }
      loan?.giveBack()
    }
  }
}

/// Values of cells that a replay holds from one run to the next, so that it need not take them out of their nodes and
/// store them again each time.
///
/// Nobody can tell: who reads or sets one of the cells waits for the present run, and all values go back to their nodes.
package final class StateLoan: Sendable {
  package struct Contents: Sendable {
    private var lent: [(node: Node, value: StoredValue)] = []

    package var isEmpty: Bool { lent.isEmpty }

    package mutating func keep(_ value: StoredValue, of node: Node) { lent.append((node, value)) }

    fileprivate mutating func giveBack() {
      for (node, value) in lent { node.store(value, at: 0) }
      lent.removeAll(keepingCapacity: true)
    }
  }
  private let contents = Mutex(Contents())
  private let out = Atomic<Bool>(false)

  package init() {}

  /// Whether values of cells are held here, or just being taken. To be set inside `withLockIfAvailable` before the first
  /// is taken.
  package var isOut: Bool {
    get { out.load(ordering: .acquiring) }
    set { out.store(newValue, ordering: .releasing) }
  }

  /// Runs `body`, which may write over what is lent, unless somebody else does or a value is being given back.
  package func withLockIfAvailable<R>(
    _ body: (inout sending Contents) throws -> sending R
  ) rethrows -> R? {
    try contents.withLockIfAvailable(body)
  }

  func giveBack() {
    contents.withLock { contents in
      contents.giveBack()
      isOut = false
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
  /// Names a number that several ask for, so that a replay asks for it once.
  package struct Key: Hashable, Sendable {
    private let owner: ObjectIdentifier
    private let name: String
    private let dtype: DType

    /// - Parameter owner: what the provider keeps alive.
    package init(_ owner: AnyObject, _ name: String, _ dtype: DType) {
      (self.owner, self.name, self.dtype) = (ObjectIdentifier(owner), name, dtype)
    }
  }

  package let key: Key?
  package let bits: @Sendable () -> UInt64

  package init(_ key: Key? = nil, bits: @escaping @Sendable () -> UInt64) { (self.key, self.bits) = (key, bits) }
}
