import Striate

/// The nodes of a model with what their names stand for at the beginning.
struct ONNXProgram: Sendable {
  enum Source: Sendable {
    case weight(Parameter, ONNXElementType)
    case statistic(Buffer, ONNXElementType)
    case constant(ONNXValue)
  }

  let graph: ONNXGraph
  let sources: [String: Source]
  let limits: ONNXLimits

  func run(_ inputs: [String: ONNXArgument]) throws -> [(name: String, value: ONNXArgument)] {
    var values = inputs
    for (name, source) in sources {
      switch source {
      case .weight(let parameter, let element): values[name] = .tensor(ONNXValue(parameter.value, element))
      case .statistic(let buffer, let element): values[name] = .tensor(ONNXValue(buffer.value, element))
      case .constant(let value): values[name] = .tensor(value.recorded)
      }
    }
    let scope = NodeScope(values)
    try NodeRunner(self).run(graph.nodes, in: scope)
    return try graph.outputs.map { port in
      guard let value = scope[port.name] else {
        throw FormatError(file: graph.file, what: "there is no value for the output '\(port.name.shortened())'")
      }
      return (port.name, value)
    }
  }

  /// The cells that batch norm moves while it trains.
  func statistics(of node: ONNXNode) -> [Buffer] {
    node.inputs.compactMap { name in
      if case .statistic(let buffer, _)? = sources[name] { return buffer }
      return nil
    }
  }
}

/// Says nodes in operations of tensors, one after the other: once through a model, with the graphs inside its nodes.
final class NodeRunner {
  /// Steps of a loop that go into one plan. More in training, where what lies between them is computed again backward.
  private static var stepsPerPlan: Int { GraphContext.current.phase == .inference ? 500 : 5000 }

  private let program: ONNXProgram
  private var steps = 0
  private var settledSteps = 0

  init(_ program: ONNXProgram) { self.program = program }

  /// Runs nodes that are in order; their results go into the scope.
  func run(_ nodes: [ONNXNode], in scope: NodeScope) throws {
    for node in nodes {
      try countSteps(node.size, node)
      let call = NodeCall(
        node: node.recorded, operands: node.inputs.map { $0.isEmpty ? nil : scope[$0] }, limits: program.limits,
        statistics: program.statistics(of: node), scope: scope, runner: self)
      let results = try run(call)
      for (name, result) in zip(node.outputs, results) where !name.isEmpty { scope[name] = result }
      if let missing = node.outputs.dropFirst(results.count).first(where: { !$0.isEmpty }) {
        throw fault(node, "its result '\(missing.shortened())' is not supported")
      }
    }
  }

  /// The outputs of a graph inside a node.
  func results(of graph: ONNXSubgraph, _ operands: [ONNXArgument], in outer: NodeScope) throws -> [ONNXArgument] {
    guard operands.count == graph.inputs.count else {
      throw NodeFault("its graph takes \(graph.inputs.count) values, not \(operands.count)")
    }
    let scope = NodeScope([:], in: outer)
    for (name, value) in graph.initializers { scope[name] = .tensor(value.recorded) }
    for (name, value) in zip(graph.inputs, operands) { scope[name] = value }
    try run(graph.nodes, in: scope)
    return try graph.outputs.map { name in
      guard let value = scope[name] else { throw NodeFault("its graph has no value '\(name.shortened())'") }
      return value
    }
  }

  /// Counts steps, because a loop may say that it goes on for ever.
  func countSteps(_ count: Int, _ node: ONNXNode) throws {
    steps += count
    guard steps <= program.limits.stepCount else {
      throw fault(node, "the model takes more than the limit of \(program.limits.stepCount) steps")
    }
  }

  /// Computes what a long loop has so far: planning all its rounds at once takes longer than the rounds do, and those of
  /// each part are planned alike.
  /// - Returns: whether it was time.
  func settle(_ tensors: () -> [Tensor]) throws -> Bool {
    guard steps - settledSteps > Self.stepsPerPlan, GraphContext.current.trace == nil else { return false }
    settledSteps = steps
    let tensors = tensors()
    // What a shape rule has refused has no value; the error comes behind the node.
    if !tensors.contains(where: \.isPoisoned) { try evaluate(tensors) }
    return true
  }

  private func run(_ call: NodeCall) throws -> [ONNXArgument] {
    guard let entry = OperatorTable.operators[call.node.key] else {
      throw fault(call.node, "the operator is not supported")
    }
    do {
      let results = try catchingShapeErrors { try entry.run(call) }
      // The nodes of graphs inside were looked at when they ran.
      if call.node.subgraphs.isEmpty {
        try program.limits.check(results.flatMap(\.tensors), of: call.operands.flatMap { $0?.tensors ?? [] })
      }
      return results
    } catch let error as NodeFault {
      throw fault(call.node, error.what)
    } catch let error as ShapeError {
      let operands = call.operands.map { $0?.kind ?? "none" }
      throw fault(call.node, "\(error.operation): \(error.fact); operands: \(operands.joined(separator: ", "))")
    } catch let error as EvaluationError {
      throw fault(call.node, error.description)
    }
  }

  private func fault(_ node: ONNXNode, _ what: String) -> FormatError {
    FormatError(file: program.graph.file, what: "\(node.label): \(what)")
  }
}
