import Striate

/// Runs the nodes of a model as operations on tensors.
struct ONNXProgram: Sendable {
  enum Source: Sendable {
    case weight(Parameter, ONNXElementType)
    case statistic(Buffer, ONNXElementType)
    case constant(ONNXValue)
  }

  let graph: ONNXGraph
  let sources: [String: Source]
  let limits: ONNXLimits

  func run(_ inputs: [String: ONNXValue]) throws -> [(name: String, value: ONNXValue)] {
    var values = inputs
    for (name, source) in sources {
      switch source {
      case .weight(let parameter, let element): values[name] = ONNXValue(parameter.value, element)
      case .statistic(let buffer, let element): values[name] = ONNXValue(buffer.value, element)
      case .constant(let value): values[name] = value
      }
    }
    for node in graph.nodes {
      let call = NodeCall(
        node: node, opset: graph.opset, inputs: node.inputs.map { $0.isEmpty ? nil : values[$0] }, limits: limits,
        statistics: statistics(of: node))
      let results = try run(call)
      for (name, result) in zip(node.outputs, results) where !name.isEmpty { values[name] = result }
      if let missing = node.outputs.dropFirst(results.count).first(where: { !$0.isEmpty }) {
        throw fault(node, "its result '\(missing.shortened())' is not supported")
      }
    }
    return try graph.outputs.map { port in
      guard let value = values[port.name] else {
        throw FormatError(file: graph.file, what: "there is no value for the output '\(port.name.shortened())'")
      }
      return (port.name, value)
    }
  }

  private func run(_ call: NodeCall) throws -> [ONNXValue] {
    guard let entry = OperatorTable.operators[call.node.operatorName] else {
      throw fault(call.node, "the operator is not supported")
    }
    do {
      let results = try catchingShapeErrors { try entry.build(call) }
      for result in results {
        let (bytes, overflow) = result.tensor.elementCount.multipliedReportingOverflow(
          by: result.tensor.dtype.byteCount)
        guard !overflow, bytes <= limits.tensorByteCount else {
          throw NodeFault(
            "its result \(result.tensor.type) is larger than the limit of \(limits.tensorByteCount) bytes")
        }
      }
      return results
    } catch let error as NodeFault {
      throw fault(call.node, error.what)
    } catch let error as ShapeError {
      let operands = call.inputs.map { $0.map { "\($0.element) \($0.tensor.shape)" } ?? "none" }
      throw fault(call.node, "\(error.operation): \(error.fact); operands: \(operands.joined(separator: ", "))")
    } catch let error as EvaluationError {
      throw fault(call.node, error.description)
    }
  }

  /// The cells that batch norm moves while it trains.
  private func statistics(of node: ONNXNode) -> [Buffer] {
    node.inputs.compactMap { name in
      if case .statistic(let buffer, _)? = sources[name] { return buffer }
      return nil
    }
  }

  private func fault(_ node: ONNXNode, _ what: String) -> FormatError {
    FormatError(file: graph.file, what: "\(node.label): \(what)")
  }
}
