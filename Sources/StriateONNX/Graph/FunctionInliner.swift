import Striate

/// Puts the bodies of a model's own functions in the place of their calls, so that nothing behind it knows of functions.
struct FunctionInliner {
  private struct Name: Hashable {
    let domain: String
    let name: String
    let overload: String
  }

  private struct Body {
    /// For the limit on nodes: a call reads all these lists.
    var size: Int { 1 + (inputs.count + outputs.count + defaults.count) / 64 }

    let inputs: [String]
    let outputs: [String]
    /// Names of the attributes that a call may give.
    let attributes: Set<String>
    let defaults: [String: ONNXAttribute]
    let nodes: [ONNXNode]
  }

  /// What the names in a body stand for.
  private struct Call {
    /// Of the node that calls, for the names of the nodes that take its place.
    let title: String
    /// Of the values that the body makes for itself.
    let prefix: String
    let names: [String: String]
    let attributes: [String: ONNXAttribute]
    /// The functions that are under way.
    let path: [Name]

    func value(_ name: String) -> String { name.isEmpty ? "" : names[name] ?? prefix + name }
  }

  /// Longer names in functions are refused, because each call makes them anew.
  private static let longestName = 500

  private let file: String
  private let limits: ONNXLimits
  private var bodies: [Name: Body] = [:]
  private var nodeCount = 0
  private var callCount = 0
  private var depth = 0

  init(_ functions: [Onnx_FunctionProto], file: String, limits: ONNXLimits) throws(FormatError) {
    self.file = file
    self.limits = limits
    for function in functions {
      let domain = OperatorTable.isStandard(function.domain) ? "" : function.domain
      let name = Name(domain: domain, name: function.name, overload: function.overload)
      guard bodies[name] == nil else {
        throw FormatError(file: file, what: "the function '\(function.name.shortened())' stands twice")
      }
      let reader = NodeReader(
        file: file, limits: limits, imports: try OperatorSets.imports(function.opsetImport, file: file))
      let defaults = try reader.attributes(
        function.attributeProto, of: "function '\(function.name.shortened())'")
      bodies[name] = Body(
        inputs: function.input, outputs: function.output, attributes: Set(function.attribute).union(defaults.keys),
        defaults: defaults, nodes: try reader.nodes(function.node))
    }
  }

  mutating func inlined(_ nodes: [ONNXNode]) throws(FormatError) -> [ONNXNode] { try inlined(nodes, nil) }

  private mutating func inlined(_ nodes: [ONNXNode], _ call: Call?) throws(FormatError) -> [ONNXNode] {
    var result: [ONNXNode] = []
    for node in nodes {
      try count(node.size, node)
      let own = try resolved(node, call)
      let name = Name(domain: node.domain, name: node.operatorName, overload: node.overload)
      if let body = bodies[name] {
        result += try expanded(own, name, body, path: call?.path ?? [])
      } else {
        result.append(own)
      }
    }
    return result
  }

  /// The node with the names and attributes of the call that it belongs to.
  private mutating func resolved(_ node: ONNXNode, _ call: Call?) throws(FormatError) -> ONNXNode {
    var attributes: [String: ONNXAttribute] = [:]
    for (name, attribute) in node.attributes.sorted(by: { $0.key < $1.key }) {
      switch attribute {
      case .reference(let source):
        guard let call else {
          throw fault(node, "its attribute '\(name.shortened())' refers to a function's, but it stands in none")
        }
        attributes[name] = call.attributes[source]
      case .graph(let graph): attributes[name] = .graph(try resolved(graph, call, node))
      default: attributes[name] = attribute
      }
    }
    guard let call else { return node.with(attributes: attributes) }
    if let name = (node.inputs + node.outputs).first(where: { $0.utf8.count > Self.longestName }) {
      throw fault(node, "the name '\(name.shortened())' is longer than \(Self.longestName) bytes")
    }
    // It names values in attributes too.
    if node.key == GradientBody.key { attributes = GradientBody.renamed(attributes, call.value) }
    let title = node.name.isEmpty ? "" : "\(call.title)/\(node.name.shortened())".shortened(to: 200)
    return ONNXNode(
      name: title, operatorName: node.operatorName, domain: node.domain, overload: node.overload, opset: node.opset,
      inputs: node.inputs.map(call.value), outputs: node.outputs.map(call.value), attributes: attributes)
  }

  private mutating func resolved(
    _ graph: ONNXSubgraph, _ call: Call?, _ node: ONNXNode
  ) throws(FormatError) -> ONNXSubgraph {
    try enter(node)
    defer { depth -= 1 }
    let nodes = try inlined(graph.nodes, call)
    guard let call else {
      return ONNXSubgraph(
        inputs: graph.inputs, outputs: graph.outputs, initializers: graph.initializers, nodes: nodes)
    }
    return ONNXSubgraph(
      inputs: graph.inputs.map(call.value), outputs: graph.outputs.map(call.value),
      initializers: graph.initializers.map { (call.value($0.name), $0.value) }, nodes: nodes)
  }

  private mutating func expanded(
    _ node: ONNXNode, _ name: Name, _ body: Body, path: [Name]
  ) throws(FormatError) -> [ONNXNode] {
    guard !path.contains(name) else { throw fault(node, "the function calls itself") }
    guard node.inputs.count <= body.inputs.count, node.outputs.count <= body.outputs.count else {
      throw fault(
        node,
        "its function takes \(body.inputs.count) operands and gives \(body.outputs.count) results, "
          + "not \(node.inputs.count) and \(node.outputs.count)")
    }
    if let unknown = node.attributes.keys.sorted().first(where: { !body.attributes.contains($0) }) {
      throw fault(node, "its function has no attribute '\(unknown.shortened())'")
    }
    try enter(node)
    defer { depth -= 1 }
    callCount += 1
    try count(body.size, node)
    let title = (node.name.isEmpty ? node.outputs.first ?? "" : node.name).shortened(to: 120)
    var names: [String: String] = [:]
    for (index, input) in body.inputs.enumerated() {
      names[input] = index < node.inputs.count ? node.inputs[index] : ""
    }
    var passed: [ONNXNode] = []
    for (output, actual) in zip(body.outputs, node.outputs) where !actual.isEmpty {
      guard let input = names[output] else {
        names[output] = actual
        continue
      }
      // What comes out as it came in, or comes out twice.
      passed.append(
        ONNXNode(
          name: "", operatorName: "Identity", domain: "", overload: "", opset: 1, inputs: [input], outputs: [actual],
          attributes: [:]))
    }
    let call = Call(
      title: title, prefix: "\(title)#\(callCount)/", names: names,
      attributes: body.defaults.merging(node.attributes) { _, given in given }, path: path + [name])
    return try inlined(body.nodes, call) + passed
  }

  private mutating func count(_ size: Int, _ node: ONNXNode) throws(FormatError) {
    nodeCount += size
    guard nodeCount <= limits.nodeCount else {
      throw fault(node, "with the bodies of functions there are more than \(limits.nodeCount) nodes")
    }
  }

  private mutating func enter(_ node: ONNXNode) throws(FormatError) {
    guard depth < limits.nestingDepth else {
      throw fault(node, "graphs and functions lie more than \(limits.nestingDepth) deep in each other")
    }
    depth += 1
  }

  private func fault(_ node: ONNXNode, _ what: String) -> FormatError {
    FormatError(file: file, what: "\(node.label): \(what)")
  }
}
