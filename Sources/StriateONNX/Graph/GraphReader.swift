import Foundation
import Striate
import SwiftProtobuf

/// What a model file says, checked and in the order in which it can be computed.
struct ONNXGraph: Sendable {
  let file: String
  /// The version of ONNX's own operators; 0 if the model uses those of other domains only.
  let opset: Int
  let producer: String
  /// What the file says of itself.
  let metadata: [String: String]
  /// Without those that an initializer gives.
  let inputs: [ONNXPort]
  let outputs: [ONNXPort]
  /// In the file's order.
  var initializers: [(name: String, value: ONNXValue)]
  var nodes: [ONNXNode]
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
    let graph = model.graph
    // Files before version 3 of the format cannot say what they use: it is the first version.
    let imports =
      model.opsetImport.isEmpty && model.irVersion < 3
      ? ["": 1] : try OperatorSets.imports(model.opsetImport, file: file)
    let reader = NodeReader(file: file, limits: limits, imports: imports)
    let initializers = try reader.initializers(of: graph)
    let given = Set(initializers.map(\.name))
    var inputs: [ONNXPort] = []
    for info in graph.input where !given.contains(info.name) { inputs.append(try ONNXPort(info, file: file)) }
    let outputs = try graph.output.map { info throws(FormatError) in try ONNXPort(info, file: file) }
    guard !outputs.isEmpty else { throw FormatError(file: file, what: "the graph has no outputs") }
    var inliner = try FunctionInliner(model.functions, file: file, limits: limits)
    let inlined = try inliner.inlined(reader.nodes(graph.node))
    var order = NodeOrder(file: file, limits: limits)
    let nodes = try order.ordered(
      inlined, known: inputs.map(\.name) + initializers.map(\.name), outputs: outputs.map(\.name))
    return ONNXGraph(
      file: file, opset: imports[""] ?? 0, producer: model.producerName,
      metadata: Dictionary(model.metadataProps.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last }),
      inputs: inputs, outputs: outputs, initializers: initializers, nodes: nodes)
  }
}

/// Versions of operator sets by their domains.
enum OperatorSets {
  /// - Throws: for a version that cannot be.
  static func imports(_ entries: [Onnx_OperatorSetIdProto], file: String) throws(FormatError) -> [String: Int] {
    var imports: [String: Int] = [:]
    for entry in entries {
      guard (1...1000).contains(entry.version) else {
        throw FormatError(
          file: file,
          what: "version \(entry.version) of the operators of '\(entry.domain.shortened())' is not supported",
          hint: "versions are 1 and up")
      }
      imports[OperatorTable.isStandard(entry.domain) ? "" : entry.domain] = Int(entry.version)
    }
    return imports
  }
}
