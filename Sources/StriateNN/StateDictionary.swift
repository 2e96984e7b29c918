import StriateFormats
import StriateGraph

/// What must be kept of something to go on with it later: tensors and numbers under names.
public struct StateDictionary: Sendable {
  /// In the order of the thing they belong to.
  public var tensors: [(name: String, value: Tensor)]
  /// Counters, rates and flags, in a fixed order. Doubles are kept to the bit.
  package var values: [JSONMember]

  /// Nothing yet.
  public init() {
    tensors = []
    values = []
  }

  package init(tensors: [(name: String, value: Tensor)] = [], values: [JSONMember] = []) {
    self.tensors = tensors
    self.values = values
  }

  /// The tensor of this name, if there is one.
  public func tensor(_ name: String) -> Tensor? { tensors.first { $0.name == name }?.value }

  package func value(_ name: String) -> JSONValue? { values.first { $0.key == name }?.value }
}

/// Something whose state can be kept and put back: after `restore(from:)` it goes on to the same bits.
public protocol Checkpointable: Sendable {
  /// The present state. Tensors may be unevaluated.
  func stateDictionary() throws -> StateDictionary

  /// Takes a state that `stateDictionary()` of an equal thing gave.
  /// - Throws: `FormatError`-like errors that name what is missing or does not fit; then nothing has changed.
  func restore(from state: StateDictionary) throws
}
