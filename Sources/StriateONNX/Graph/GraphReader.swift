import Foundation
import Striate
import SwiftProtobuf

/// What a model file says, checked and in the order in which it can be computed.
struct ONNXGraph: Sendable {
  let file: String
  let opset: Int
  let producer: String
  /// Without those that an initializer gives.
  let inputs: [ONNXPort]
  let outputs: [ONNXPort]
  /// In the file's order.
  let initializers: [(name: String, value: ONNXValue)]
  let nodes: [ONNXNode]
}

/// Reads a model and refuses what is not one.
struct GraphReader {
  let file: String
  let limits: ONNXLimits

  func read() throws(FormatError) -> ONNXGraph { try read(FileReader.map(file)) }

  func read(_ bytes: FileBytes) throws(FormatError) -> ONNXGraph {
    var options = BinaryDecodingOptions()
    options.messageDepthLimit = limits.messageDepth
    options.discardUnknownFields = true
    let model: Onnx_ModelProto
    do {
      model = try bytes.withUnsafeBytes { try Onnx_ModelProto(serializedBytes: Data($0), options: options) }
    } catch {
      throw FormatError(
        file: file, what: "this is no ONNX model: its messages cannot be read (\(error))",
        hint: "the file may be truncated or of another kind")
    }
    guard model.hasGraph else { throw FormatError(file: file, what: "this is no ONNX model: it has no graph") }
    let opset = try opset(of: model)
    if let function = model.functions.first {
      throw FormatError(file: file, what: "it defines functions of its own, such as '\(function.name.shortened())'")
    }
    let graph = model.graph
    guard graph.node.count <= limits.nodeCount else {
      throw FormatError(file: file, what: "\(graph.node.count) nodes are more than the limit of \(limits.nodeCount)")
    }
    guard graph.sparseInitializer.isEmpty else {
      throw FormatError(file: file, what: "it has sparse initializers, which are not supported")
    }
    let reader = TensorReader(file: file, limits: limits)
    var initializers: [(name: String, value: ONNXValue)] = []
    for tensor in graph.initializer {
      initializers.append((tensor.name, try reader.value(tensor, "initializer '\(tensor.name)'")))
    }
    let given = Set(initializers.map(\.name))
    let nodes = try graph.node.map { node throws(FormatError) in try read(node, reader) }
    var inputs: [ONNXPort] = []
    for info in graph.input where !given.contains(info.name) { inputs.append(try ONNXPort(info, file: file)) }
    let outputs = try graph.output.map { info throws(FormatError) in try ONNXPort(info, file: file) }
    guard !outputs.isEmpty else { throw FormatError(file: file, what: "the graph has no outputs") }
    return ONNXGraph(
      file: file, opset: opset, producer: model.producerName, inputs: inputs, outputs: outputs,
      initializers: initializers,
      nodes: try ordered(nodes, known: inputs.map(\.name) + initializers.map(\.name), outputs: outputs.map(\.name)))
  }

  private func opset(of model: Onnx_ModelProto) throws(FormatError) -> Int {
    guard let entry = model.opsetImport.first(where: { OperatorTable.isStandard($0.domain) }) else {
      throw FormatError(file: file, what: "it does not say which version of ONNX's operators it uses")
    }
    guard (6...1000).contains(entry.version) else {
      throw FormatError(
        file: file, what: "version \(entry.version) of ONNX's operators is not supported", hint: "versions are 6 and up"
      )
    }
    return Int(entry.version)
  }

  private func read(_ node: Onnx_NodeProto, _ reader: TensorReader) throws(FormatError) -> ONNXNode {
    var attributes: [String: ONNXAttribute] = [:]
    let place = ONNXNode(
      name: node.name, operatorName: node.opType, domain: node.domain, inputs: node.input, outputs: node.output,
      attributes: [:]
    ).label
    for attribute in node.attribute {
      guard attributes[attribute.name] == nil else {
        throw FormatError(file: file, what: "\(place): the attribute '\(attribute.name.shortened())' stands twice")
      }
      attributes[attribute.name] = try value(of: attribute, place, reader)
    }
    return ONNXNode(
      name: node.name, operatorName: node.opType,
      domain: OperatorTable.isStandard(node.domain) ? "" : node.domain, inputs: node.input, outputs: node.output,
      attributes: attributes)
  }

  private func value(
    of attribute: Onnx_AttributeProto, _ place: String, _ reader: TensorReader
  ) throws(FormatError) -> ONNXAttribute {
    switch attribute.type {
    case .float: .float(attribute.f)
    case .int: .int(Int(attribute.i))
    case .string: .text(String(decoding: attribute.s, as: UTF8.self))
    case .tensor: .tensor(try reader.value(attribute.t, "\(place): attribute '\(attribute.name)'"))
    case .floats: .floats(attribute.floats)
    case .ints: .ints(attribute.ints.map { Int($0) })
    case .strings: .texts(attribute.strings.map { String(decoding: $0, as: UTF8.self) })
    default: .other("\(attribute.type)")
    }
  }

  /// The nodes so that each comes after those whose results it reads; nodes that no output needs are left out.
  private func ordered(
    _ nodes: [ONNXNode], known: [String], outputs: [String]
  ) throws(FormatError) -> [ONNXNode] {
    var maker: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      for name in node.outputs where !name.isEmpty {
        guard maker.updateValue(index, forKey: name) == nil else {
          throw FormatError(file: file, what: "\(node.label): '\(name.shortened())' is the result of two nodes")
        }
      }
    }
    let given = Set(known)
    if let name = known.first(where: { maker[$0] != nil }) {
      throw FormatError(
        file: file, what: "\(nodes[maker[name]!].label): its result '\(name.shortened())' is an input of the model")
    }
    enum Mark { case new, open, done }
    var marks = Array(repeating: Mark.new, count: nodes.count)
    var order: [Int] = []
    // A stack of nodes with the next operand to look at, because a chain may be longer than the thread's stack.
    var stack: [(node: Int, next: Int)] = []
    func enter(_ name: String, _ reader: () -> String) throws(FormatError) {
      if name.isEmpty || given.contains(name) { return }
      guard let index = maker[name] else {
        throw FormatError(file: file, what: "\(reader()): there is no value '\(name.shortened())'")
      }
      switch marks[index] {
      case .done: return
      case .open:
        throw FormatError(file: file, what: "\(nodes[index].label): its result depends on itself (a cycle)")
      case .new:
        marks[index] = .open
        stack.append((index, 0))
      }
    }
    for output in outputs {
      try enter(output) { "output" }
      while let (index, next) = stack.last {
        if next == nodes[index].inputs.count {
          marks[index] = .done
          order.append(index)
          stack.removeLast()
        } else {
          stack[stack.count - 1].next += 1
          try enter(nodes[index].inputs[next]) { nodes[index].label }
        }
      }
    }
    return order.map { nodes[$0] }
  }
}
