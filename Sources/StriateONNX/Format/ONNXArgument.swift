import Striate

/// What a model takes or gives under a name, and what its nodes hand to each other.
public enum ONNXArgument: Sendable {
  /// A tensor.
  case tensor(ONNXValue)
  /// A list of tensors of one element type, whose shapes may differ.
  case sequence([ONNXValue])
  /// An optional value that is not there; one that is there is the value itself.
  case nothing

  /// The tensor, if it is one.
  public var tensor: ONNXValue? {
    if case .tensor(let value) = self { value } else { nil }
  }

  /// The tensors of which it is made.
  public var tensors: [Tensor] {
    switch self {
    case .tensor(let value): [value.tensor]
    case .sequence(let values): values.map(\.tensor)
    case .nothing: []
    }
  }

  /// As messages name it.
  package var kind: String {
    switch self {
    case .tensor(let value): "\(value.element) \(value.tensor.shape)"
    case .sequence(let values): "a sequence of \(values.count)"
    case .nothing: "an empty optional"
    }
  }
}

extension ONNXArgument {
  /// What a file of arrays holds: one tensor, or all arrays in their order.
  /// - Throws: `FormatError` if the file is none of arrays, or holds several where one is needed.
  package init(contentsOf path: String, isSequence: Bool) throws(FormatError) {
    let arrays = try ArrayFile(reading: path).arrays
    if isSequence {
      var values: [ONNXValue] = []
      for array in arrays { values.append(try ONNXValue(array, file: path)) }
      self = .sequence(values)
    } else {
      guard arrays.count == 1 else {
        throw FormatError(file: path, what: "it holds \(arrays.count) arrays; the model takes one tensor")
      }
      self = .tensor(try ONNXValue(arrays[0], file: path))
    }
  }
}
