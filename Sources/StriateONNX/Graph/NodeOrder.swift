import Striate

/// Sorts nodes so that each comes after those whose results it reads; nodes that no output needs are left out.
struct NodeOrder {
  private let file: String
  private let limits: ONNXLimits
  private var nodeCount = 0
  private var depth = 0

  init(file: String, limits: ONNXLimits) {
    self.file = file
    self.limits = limits
  }

  /// The nodes of a model's graph.
  mutating func ordered(
    _ nodes: [ONNXNode], known: [String], outputs: [String]
  ) throws(FormatError) -> [ONNXNode] {
    let (nodes, outside) = try sorted(nodes, known: known, outputs: outputs)
    if let (name, reader) = outside.first {
      throw FormatError(file: file, what: "\(reader): there is no value '\(name.shortened())'")
    }
    return nodes
  }

  /// The graph with its nodes in order, and with the names that it reads from around.
  private mutating func ordered(_ graph: ONNXSubgraph, in node: ONNXNode) throws(FormatError) -> ONNXSubgraph {
    guard depth < limits.nestingDepth else {
      throw fault(node, "graphs lie more than \(limits.nestingDepth) deep in each other")
    }
    depth += 1
    defer { depth -= 1 }
    let (nodes, outside) = try sorted(
      graph.nodes, known: graph.inputs + graph.initializers.map(\.name), outputs: graph.outputs)
    return ONNXSubgraph(
      inputs: graph.inputs, outputs: graph.outputs, initializers: graph.initializers, nodes: nodes,
      captures: outside.map(\.name))
  }

  /// - Returns: also the names that none of the nodes makes, each with who reads it first.
  private mutating func sorted(
    _ given: [ONNXNode], known: [String], outputs: [String]
  ) throws(FormatError) -> (nodes: [ONNXNode], outside: [(name: String, reader: String)]) {
    nodeCount += given.count
    guard nodeCount <= limits.nodeCount else {
      throw FormatError(file: file, what: "there are more nodes in all graphs than the limit of \(limits.nodeCount)")
    }
    var nodes = given
    for index in nodes.indices where !nodes[index].subgraphs.isEmpty {
      nodes[index] = try withOrderedGraphs(nodes[index])
    }
    var maker: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      for name in node.outputs where !name.isEmpty {
        guard maker.updateValue(index, forKey: name) == nil else {
          throw fault(node, "'\(name.shortened())' is the result of two nodes")
        }
      }
    }
    if let name = known.first(where: { maker[$0] != nil }) {
      throw fault(nodes[maker[name]!], "its result '\(name.shortened())' is an input of its graph")
    }
    var walk = Walk(file: file, nodes: nodes, maker: maker, known: Set(known))
    try walk.run(outputs)
    var sorted = walk.order.map { nodes[$0] }
    for index in sorted.indices where GradientBody.isWanted(sorted[index]) {
      sorted[index] = try withBody(sorted[index], made: sorted[..<index])
    }
    return (sorted, walk.outside)
  }

  private mutating func withOrderedGraphs(_ node: ONNXNode) throws(FormatError) -> ONNXNode {
    var attributes = node.attributes
    for name in attributes.keys.sorted() {
      if case .graph(let graph)? = attributes[name] { attributes[name] = .graph(try ordered(graph, in: node)) }
    }
    return node.with(attributes: attributes)
  }

  /// A node that asks for gradients gets the nodes that lead to what it differentiates.
  private mutating func withBody(_ node: ONNXNode, made: ArraySlice<ONNXNode>) throws(FormatError) -> ONNXNode {
    let body: GradientBody
    do { body = try GradientBody(node) } catch { throw fault(node, error.what) }
    guard body.inputs.contains(body.output) || made.contains(where: { $0.outputs.contains(body.output) }) else {
      throw fault(node, "'\(body.output.shortened())' is no result of its graph's nodes")
    }
    let inputs = Set(body.inputs)
    // What is given is not computed again.
    let makers = made.map { node in
      ONNXNode(
        name: node.name, operatorName: node.operatorName, domain: node.domain, overload: node.overload,
        opset: node.opset, inputs: node.inputs, outputs: node.outputs.map { inputs.contains($0) ? "" : $0 },
        attributes: node.attributes)
    }
    let graph = ONNXSubgraph(inputs: body.inputs, outputs: [body.output], initializers: [], nodes: makers)
    var attributes = node.attributes
    attributes[GradientBody.attribute] = .graph(try ordered(graph, in: node))
    return node.with(attributes: attributes)
  }

  private func fault(_ node: ONNXNode, _ what: String) -> FormatError {
    FormatError(file: file, what: "\(node.label): \(what)")
  }
}

/// From the outputs back to what is known, with a stack of its own, because a chain may be longer than the thread's.
private struct Walk {
  private enum Mark { case new, open, done }

  let file: String
  let nodes: [ONNXNode]
  let maker: [String: Int]
  let known: Set<String>
  private(set) var order: [Int] = []
  private(set) var outside: [(name: String, reader: String)] = []
  private var seenOutside: Set<String> = []
  private var marks: [Mark]
  /// Nodes with their operands and the next of them to look at.
  private var stack: [(node: Int, operands: [String], next: Int)] = []

  init(file: String, nodes: [ONNXNode], maker: [String: Int], known: Set<String>) {
    self.file = file
    self.nodes = nodes
    self.maker = maker
    self.known = known
    marks = Array(repeating: .new, count: nodes.count)
  }

  mutating func run(_ outputs: [String]) throws(FormatError) {
    for output in outputs {
      try enter(output, reader: nil)
      while let (index, operands, next) = stack.last {
        if next == operands.count {
          marks[index] = .done
          order.append(index)
          stack.removeLast()
        } else {
          stack[stack.count - 1].next += 1
          try enter(operands[next], reader: index)
        }
      }
    }
  }

  private mutating func enter(_ name: String, reader: Int?) throws(FormatError) {
    if name.isEmpty || known.contains(name) { return }
    guard let index = maker[name] else {
      if seenOutside.insert(name).inserted { outside.append((name, reader.map { nodes[$0].label } ?? "output")) }
      return
    }
    switch marks[index] {
    case .done: return
    case .open:
      throw FormatError(file: file, what: "\(nodes[index].label): its result depends on itself (a cycle)")
    case .new:
      marks[index] = .open
      let node = nodes[index]
      let asked = node.key == GradientBody.key ? [node.text(GradientBody.target)] : []
      stack.append((index, node.inputs + node.subgraphs.flatMap(\.captures) + asked, 0))
    }
  }
}
