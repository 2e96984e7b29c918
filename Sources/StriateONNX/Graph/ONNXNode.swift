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
  case graph(ONNXSubgraph)
  /// In the body of a function: the attribute of this name of the function's call.
  case reference(String)
  /// A kind that no supported operator takes: sparse tensors, types, lists of them.
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
    case .graph: "GRAPH"
    case .reference: "a reference"
    case .other(let kind): kind
    }
  }
}

/// One operation of a model.
struct ONNXNode: Sendable {
  let name: String
  let operatorName: String
  /// Empty for ONNX's own operators.
  let domain: String
  /// Tells functions of one name apart; empty for operators.
  let overload: String
  /// The version of the node's operator set, as the model or the function imports it; nil if it imports none.
  let opset: Int?
  /// Names of values; an empty one is an optional input that is not given.
  let inputs: [String]
  let outputs: [String]
  let attributes: [String: ONNXAttribute]

  /// The operator's name in `OperatorTable`: with the domain where that is not ONNX's own.
  var key: String { domain.isEmpty ? operatorName : domain + "." + operatorName }

  /// For limits on work: 1, and more for a node of very many operands, which is work for as many nodes.
  var size: Int { 1 + (inputs.count + outputs.count + attributes.count) / 64 }

  /// As messages name it: `node 'conv1' (Conv)`. One without a name is known by its first output.
  var label: String {
    let title = name.isEmpty ? "of '\(outputs.first { !$0.isEmpty } ?? "")'" : "'\(name)'"
    return "node \(title.shortened()) (\(domain.isEmpty ? "" : domain.shortened() + ".")\(operatorName.shortened()))"
  }

  /// The graphs inside, in the order of their attributes' names.
  var subgraphs: [ONNXSubgraph] {
    attributes.keys.sorted().compactMap { name in
      if case .graph(let graph)? = attributes[name] { graph } else { nil }
    }
  }

  func with(attributes: [String: ONNXAttribute], opset version: Int? = nil) -> ONNXNode {
    ONNXNode(
      name: name, operatorName: operatorName, domain: domain, overload: overload, opset: version ?? opset,
      inputs: inputs,
      outputs: outputs, attributes: attributes)
  }

  /// The node with its constants as `compiled` wants them.
  var recorded: ONNXNode {
    guard GraphContext.current.trace != nil else { return self }
    return with(
      attributes: attributes.mapValues { attribute in
        if case .tensor(let value) = attribute { .tensor(value.recorded) } else { attribute }
      })
  }

  /// A text attribute; empty if there is none.
  func text(_ name: String) -> String {
    if case .text(let text)? = attributes[name] { text } else { "" }
  }
}

/// A graph inside a node, such as the body of a loop: it sees the values of the graphs around it.
struct ONNXSubgraph: Sendable {
  /// Names of what the node gives it.
  let inputs: [String]
  let outputs: [String]
  let initializers: [(name: String, value: ONNXValue)]
  let nodes: [ONNXNode]
  /// Names of values that come from around, once the nodes are ordered.
  var captures: [String] = []

  /// For limits on work, as a node's.
  var size: Int { 1 + (inputs.count + outputs.count + initializers.count) / 64 }
}

extension ONNXGraph {
  /// The nodes with those of the graphs inside them.
  var allNodes: [ONNXNode] {
    var all: [ONNXNode] = []
    func add(_ nodes: [ONNXNode]) {
      for node in nodes {
        all.append(node)
        // A gradient's graph is made of nodes that stand in the graph around it.
        if node.key == GradientBody.key { continue }
        for graph in node.subgraphs { add(graph.nodes) }
      }
    }
    add(nodes)
    return all
  }
}

/// What a node's builder finds wrong; the model adds its file and the node.
struct NodeFault: Error {
  let what: String

  init(_ what: String) { self.what = what }
}
