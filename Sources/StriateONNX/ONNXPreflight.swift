import Striate

/// What can be said about a model before it runs.
public struct ONNXPreflight: Sendable {
  /// A node that cannot run, and why.
  public struct Fault: Sendable, Hashable, CustomStringConvertible {
    /// Such as `node 'conv1' (Conv)`.
    public let node: String
    /// Why it cannot.
    public let what: String
    /// What is supported and comes nearest, such as `the nearest operator is 'Relu'`; nil if nothing does.
    public var nearest: String?

    /// Both in one line.
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
  /// What a run takes at its peak, in bytes: weights, inputs, outputs, and what lies between. nil if the model cannot run,
  /// or does not say how many axes its inputs have.
  public let peakByteCount: Int?
  /// Extents that the model leaves open, and that are taken to be 1.
  public let assumedExtents: [String]

  /// Reads a model, and builds its graph of inputs that are zero, but does not run it.
  /// - Parameter extents: sizes of extents that the model leaves open, by the names that it has for them.
  /// - Throws: `FormatError` if the file is no model or is damaged.
  public init(
    contentsOf path: String, extents: [String: Int] = [:], limits: ONNXLimits = ONNXLimits()
  ) throws(FormatError) {
    let graph = try GraphReader(file: path, limits: limits).read()
    inputs = graph.inputs
    outputs = graph.outputs
    opset = graph.opset
    var counts: [String: Int] = [:]
    for node in graph.allNodes { counts[node.key, default: 0] += 1 }
    operators = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    initializerByteCount = graph.initializers.reduce(0) { $0 + $1.value.tensor.type.byteCount }
    let faults = Self.faults(of: graph)
    let trial = faults.isEmpty ? TrialRun(graph, extents: extents, limits: limits) : nil
    (peakByteCount, assumedExtents) = (trial?.peakByteCount, trial?.assumed ?? [])
    self.faults = trial?.fault.map { [$0] } ?? faults
  }

  static func faults(of graph: ONNXGraph) -> [Fault] {
    graph.allNodes.compactMap { node in
      OperatorTable.fault(of: node).map { Fault(node: node.label, what: $0, nearest: OperatorTable.nearest(to: node)) }
    }
  }
}
