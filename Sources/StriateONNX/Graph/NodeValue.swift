import Striate

/// What a name in a graph stands for while the model runs.
enum NodeValue: Sendable {
  case tensor(ONNXValue)
  case sequence([ONNXValue])
  /// An optional value that is not there; one that is there is the value itself.
  case nothing

  /// The tensor, if it is one.
  var tensor: ONNXValue? {
    if case .tensor(let value) = self { value } else { nil }
  }

  /// As messages name it.
  var kind: String {
    switch self {
    case .tensor(let value): "\(value.element) \(value.tensor.shape)"
    case .sequence(let values): "a sequence of \(values.count)"
    case .nothing: "an empty optional"
    }
  }

  /// The tensors of which it is made.
  var tensors: [Tensor] {
    switch self {
    case .tensor(let value): [value.tensor]
    case .sequence(let values): values.map(\.tensor)
    case .nothing: []
    }
  }
}

/// The values that a graph's nodes see: its own, then those of the graphs around it.
final class NodeScope {
  private var values: [String: NodeValue]
  private let outer: NodeScope?

  init(_ values: [String: NodeValue], in outer: NodeScope? = nil) {
    self.values = values
    self.outer = outer
  }

  subscript(name: String) -> NodeValue? {
    get { values[name] ?? outer?[name] }
    set { values[name] = newValue }
  }
}
