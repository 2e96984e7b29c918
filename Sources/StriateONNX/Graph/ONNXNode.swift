import Striate

/// An attribute of a node, as the file has it.
enum ONNXAttribute: Sendable {
  case float(Float)
  case int(Int)
  case text(String)
  case tensor(ONNXValue)
  case floats([Float])
  case ints([Int])
  case texts([String])
  /// A kind that no supported operator takes: graphs, sparse tensors, types.
  case other(String)

  var kind: String {
    switch self {
    case .float: "FLOAT"
    case .int: "INT"
    case .text: "STRING"
    case .tensor: "TENSOR"
    case .floats: "FLOATS"
    case .ints: "INTS"
    case .texts: "STRINGS"
    case .other(let kind): kind
    }
  }
}

/// One operation of a model.
struct ONNXNode: Sendable {
  let name: String
  let operatorName: String
  let domain: String
  /// Names of values; an empty one is an optional input that is not given.
  let inputs: [String]
  let outputs: [String]
  let attributes: [String: ONNXAttribute]

  /// As messages name it: `node 'conv1' (Conv)`. One without a name is known by its first output.
  var label: String {
    let title = name.isEmpty ? "of '\(outputs.first { !$0.isEmpty } ?? "")'" : "'\(name)'"
    return "node \(title.shortened()) (\(domain.isEmpty ? "" : domain.shortened() + ".")\(operatorName.shortened()))"
  }
}

/// What a node's builder finds wrong; the model adds its file and the node.
struct NodeFault: Error {
  let what: String

  init(_ what: String) { self.what = what }
}
