/// An operation was given operands that do not fit: which operation, what is wrong, the operands, and what to do.
public struct ShapeError: Error, Sendable, Hashable, CustomStringConvertible {
  public var operation: String
  public var fact: String
  public var operands: [TensorType]
  public var hint: String?
  /// Where the layer stands in its model, such as `LeNet.classifier.1`.
  public var layerPath: String?
  /// The source line where the layer was made, such as `LeNet.swift:9`.
  public var layerMadeAt: String?

  /// - Parameters:
  ///   - operation: its name as the user wrote it.
  ///   - fact: what does not fit.
  ///   - operands: their types.
  ///   - hint: what to do about it.
  public init(_ operation: String, _ fact: String, operands: [TensorType] = [], hint: String? = nil) {
    self.operation = operation
    self.fact = fact
    self.operands = operands
    self.hint = hint
  }

  public var description: String {
    var lines = [(layerPath.map { "\($0) (\(operation))" } ?? operation) + ": " + fact]
    if !operands.isEmpty { lines.append("  operands: " + operands.map(\.description).joined(separator: ", ")) }
    if let hint { lines.append("  hint: " + hint) }
    if let layerMadeAt { lines.append("  layer made at: " + layerMadeAt) }
    return lines.joined(separator: "\n")
  }
}

/// Something failed while tensors were computed or memory was found for them.
public struct EvaluationError: Error, Sendable, CustomStringConvertible {
  public var description: String

  /// - Parameter description: what failed, and where.
  public init(_ description: String) { self.description = description }
}
