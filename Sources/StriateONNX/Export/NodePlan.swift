import Striate

/// How a node of the graph is said: what it reads, and a way to write it.
struct NodePlan {
  /// What is read; nodes that only a fused form stood for are not among it.
  let operands: [Tensor]
  /// Appends nodes and answers with the names of the results.
  let write: (GraphWriter) throws -> [String]

  init(_ operands: [Tensor], _ write: @escaping (GraphWriter) throws -> [String]) {
    self.operands = operands
    self.write = write
  }

  /// One node of this kind with these operands in order.
  init(_ kind: String, _ operands: [Tensor], _ attributes: [Onnx_AttributeProto] = [], results: Int = 1) {
    self.init(operands) { writer in
      writer.append(kind, try operands.map { try writer.name(of: $0) }, attributes, results: results)
    }
  }
}

/// Writes a traced graph: larger forms where nodes make one, single operations elsewhere.
struct GraphExport {
  let graph: ExportGraph
  let opset: Int

  /// What constants may have at most to be written out instead of computed.
  private static let constantLimit = 1 << 16

  func write(to writer: GraphWriter) throws {
    for plan in try plans() {
      writer.scope = plan.node.layer
      let names = try located(plan.node) { try plan.plan.write(writer) }
      for (index, name) in names.enumerated() { writer.define(Tensor(plan.node, index), as: name) }
    }
    try writer.finishOutputs()
  }

  /// Backwards, so that what a larger form stands for is not written by itself.
  private func plans() throws -> [(node: Node, plan: NodePlan)] {
    var needed: Set<ObjectIdentifier> = []
    func need(_ tensor: Tensor) {
      if !graph.isSource(tensor) { needed.insert(ObjectIdentifier(tensor.node)) }
    }
    for output in graph.outputs { need(output.value) }
    var plans: [(node: Node, plan: NodePlan)] = []
    for node in graph.nodes.reversed() where needed.contains(ObjectIdentifier(node)) {
      let plan = try located(node) { try self.plan(for: node) }
      for operand in plan.operands { need(operand) }
      plans.append((node, plan))
    }
    return plans.reversed()
  }

  private func plan(for node: Node) throws -> NodePlan {
    if let folded = try folded(node) { return folded }
    for pattern in FusedForms.all {
      if let plan = try pattern(node, graph, opset) { return plan }
    }
    return try OperationPlan(node, graph, opset).plan()
  }

  /// What follows from no input is computed here, unless it is one number everywhere or large.
  private func folded(_ node: Node) throws -> NodePlan? {
    guard (0..<node.types.count).allSatisfy({ graph.isConstant(Tensor(node, $0)) }),
      graph.twin(of: node) === node
        || graph.twin(of: node).types == node.types
    else { return nil }
    if case .constant? = node.operation.form { return nil }
    guard node.types.allSatisfy({ $0.shape.elementCount <= Self.constantLimit }) || node.operation.form == nil else {
      return nil
    }
    return NodePlan([]) { writer in
      try node.types.indices.map { writer.constant(try NamedArray(name: "", Tensor(node, $0))) }
    }
  }

  /// Faults say the layer.
  private func located<R>(_ node: Node, _ body: () throws -> R) throws -> R {
    do { return try body() } catch let fault as ExportFault {
      let layer = node.layer.isEmpty ? "" : "\(node.layer): "
      throw ExportFault("\(layer)\(node.operation.name): \(fault.what)", hint: fault.hint)
    }
  }
}
