import Striate

/// What can be said about a model before it runs.
public struct ONNXPreflight: Sendable {
  /// A node that cannot run, and why.
  public struct Fault: Sendable, Hashable, CustomStringConvertible {
    /// Such as `node 'conv1' (Conv)`.
    public let node: String
    public let what: String

    public var description: String { "\(node): \(what)" }
  }

  /// What must be given, in the file's order.
  public let inputs: [ONNXPort]
  /// What comes out, in the file's order.
  public let outputs: [ONNXPort]
  /// The version of ONNX's operators that the file uses; 0 if it uses those of other domains only.
  public let opset: Int
  /// How often each operator stands in the model, most frequent first.
  public let operators: [(name: String, count: Int)]
  /// The bytes of all initializers.
  public let initializerByteCount: Int
  /// All nodes that cannot run; empty if the model can.
  public let faults: [Fault]

  /// - Throws: `FormatError` if the file is no model or is damaged.
  public init(contentsOf path: String, limits: ONNXLimits = ONNXLimits()) throws(FormatError) {
    let graph = try GraphReader(file: path, limits: limits).read()
    inputs = graph.inputs
    outputs = graph.outputs
    opset = graph.opset
    var counts: [String: Int] = [:]
    for node in graph.allNodes { counts[node.key, default: 0] += 1 }
    operators = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    initializerByteCount = graph.initializers.reduce(0) { $0 + $1.value.tensor.type.byteCount }
    faults = Self.faults(of: graph)
  }

  static func faults(of graph: ONNXGraph) -> [Fault] {
    graph.allNodes.compactMap { node in OperatorTable.fault(of: node).map { Fault(node: node.label, what: $0) } }
  }
}
