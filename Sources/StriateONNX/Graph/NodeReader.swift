import Striate

/// Turns what a file stores into nodes and the graphs inside them, in the file's order.
struct NodeReader {
  let file: String
  let limits: ONNXLimits
  /// The version of each domain's operators.
  let imports: [String: Int]

  func nodes(_ nodes: [Onnx_NodeProto]) throws(FormatError) -> [ONNXNode] {
    guard nodes.count <= limits.nodeCount else {
      throw FormatError(file: file, what: "\(nodes.count) nodes are more than the limit of \(limits.nodeCount)")
    }
    return try nodes.map { node throws(FormatError) in try read(node) }
  }

  func initializers(of graph: Onnx_GraphProto) throws(FormatError) -> [(name: String, value: ONNXValue)] {
    guard graph.sparseInitializer.isEmpty else {
      throw FormatError(file: file, what: "it has sparse initializers, which are not supported")
    }
    let reader = TensorReader(file: file, limits: limits)
    return try graph.initializer.map { tensor throws(FormatError) in
      (tensor.name, try reader.value(tensor, "initializer '\(tensor.name)'"))
    }
  }

  private func read(_ node: Onnx_NodeProto) throws(FormatError) -> ONNXNode {
    let domain = OperatorTable.isStandard(node.domain) ? "" : node.domain
    let plain = ONNXNode(
      name: node.name, operatorName: node.opType, domain: domain, overload: node.overload, opset: imports[domain],
      inputs: node.input, outputs: node.output, attributes: [:])
    return plain.with(attributes: try attributes(node.attribute, of: plain.label))
  }

  /// - Parameter place: what they belong to, such as `node 'conv1' (Conv)`.
  func attributes(
    _ stored: [Onnx_AttributeProto], of place: String
  ) throws(FormatError) -> [String: ONNXAttribute] {
    var attributes: [String: ONNXAttribute] = [:]
    for attribute in stored {
      guard attributes[attribute.name] == nil else {
        throw FormatError(file: file, what: "\(place): the attribute '\(attribute.name.shortened())' stands twice")
      }
      attributes[attribute.name] = try value(of: attribute, place)
    }
    return attributes
  }

  private func value(of attribute: Onnx_AttributeProto, _ place: String) throws(FormatError) -> ONNXAttribute {
    guard attribute.refAttrName.isEmpty else { return .reference(attribute.refAttrName) }
    switch attribute.type {
    case .float: return .float(attribute.f)
    case .int: return .int(Int(attribute.i))
    case .string: return .text(String(decoding: attribute.s, as: UTF8.self))
    case .tensor:
      let reader = TensorReader(file: file, limits: limits)
      return .tensor(try reader.value(attribute.t, "\(place): attribute '\(attribute.name)'"))
    case .graph: return .graph(try graph(attribute.g))
    case .floats: return .floats(attribute.floats)
    case .ints: return .ints(attribute.ints.map { Int($0) })
    case .strings: return .texts(attribute.strings.map { String(decoding: $0, as: UTF8.self) })
    default: return .other("\(attribute.type)")
    }
  }

  private func graph(_ graph: Onnx_GraphProto) throws(FormatError) -> ONNXSubgraph {
    ONNXSubgraph(
      inputs: graph.input.map(\.name), outputs: graph.output.map(\.name), initializers: try initializers(of: graph),
      nodes: try nodes(graph.node))
  }
}
