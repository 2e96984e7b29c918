import StriateGraph
import StriateTypes
import Synchronization

/// A cell with a tensor that training changes. Reading `value` captures the present version.
public final class Parameter: Sendable {
  package let cell: StateCell
  /// Replaces the property's name in checkpoints.
  public let name: String?
  private let frozen = Atomic<Bool>(false)

  /// - Parameters:
  ///   - value: the first version.
  ///   - name: replaces the property's name in checkpoints.
  public init(_ value: Tensor, name: String? = nil) {
    cell = StateCell(value.variable())
    self.name = name
  }

  /// The present version: later updates do not change a tensor that was read.
  public var value: Tensor { cell.value }
  public var shape: Shape { cell.value.shape }

  /// Optimizers leave a frozen parameter as it is.
  public var isFrozen: Bool {
    get { frozen.load(ordering: .relaxed) }
    set { frozen.store(newValue, ordering: .relaxed) }
  }

  /// Gives the parameter another value of the same type.
  public func assign(_ value: Tensor) {
    guard value.type == cell.value.type else {
      Diagnostics.trap(ShapeError("Parameter.assign", "the type differs", operands: [cell.value.type, value.type]))
    }
    cell.set(value.variable())
  }
}

/// A cell with a tensor that is part of the model but not trained, such as running statistics.
public final class Buffer: Sendable {
  package let cell: StateCell
  /// Replaces the property's name in checkpoints.
  public let name: String?
  /// Whether a file of weights may lack it; then it stays as it is.
  public let isOptionalInFiles: Bool

  /// - Parameters:
  ///   - value: the first version.
  ///   - name: replaces the property's name in checkpoints.
  ///   - isOptionalInFiles: whether a file of weights may lack it; false by default.
  public init(_ value: Tensor, name: String? = nil, isOptionalInFiles: Bool = false) {
    cell = StateCell(value)
    self.name = name
    self.isOptionalInFiles = isOptionalInFiles
  }

  /// The present version.
  public var value: Tensor { cell.value }

  /// Gives the buffer another value of the same type.
  public func assign(_ value: Tensor) {
    guard value.type == cell.value.type else {
      Diagnostics.trap(ShapeError("Buffer.assign", "the type differs", operands: [cell.value.type, value.type]))
    }
    cell.set(value)
  }
}
