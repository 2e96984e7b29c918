import Striate

/// A model of an ONNX file as an ordinary module: it is evaluated, differentiated, trained and saved like any other.
///
/// ```swift
/// let model = try ONNXModel(contentsOf: "super_resolution.onnx")
/// let enlarged = try withPhase(.inference) { try model.run(["input": image])[0].value }
/// ```
///
/// Floating-point initializers, and what nodes fill weights with, become parameters under their own names, the running
/// statistics of batch norm become buffers. Dropout and batch norm follow `withPhase`. Operations whose operands are known, such as those that compute
/// shapes, are evaluated while the graph is built. So are the conditions of `If` and `Loop`: what comes out holds the
/// branch that was taken and the rounds that were made, and gradients flow through them. Inside `compiled`, where values
/// are not known yet, both branches of an `If` are computed, and loops need a number of rounds that is known.
/// Initializers of graphs within graphs are constants.
public struct ONNXModel: Module {
  /// Trained initializers.
  let weights: [Parameter]
  /// Running statistics of batch norm.
  let statistics: [Buffer]
  private let graph: ONNXGraph
  private let program: ONNXProgram

  /// Where the model was read from.
  var file: String { graph.file }
  /// What must be given, in the file's order.
  public var inputs: [ONNXPort] { graph.inputs }
  /// What comes out, in the file's order.
  public var outputs: [ONNXPort] { graph.outputs }
  /// The version of ONNX's operators that the file uses; 0 if it uses those of other domains only.
  public var opset: Int { graph.opset }
  /// What the file says of itself: where it comes from, or what its classes are called.
  public var metadata: [String: String] { graph.metadata }
  /// The number of nodes that the outputs need.
  public var nodeCount: Int { graph.nodes.count }

  /// Whether the first output is a softmax, or one that is reshaped afterwards.
  package var givesProbabilities: Bool {
    var name = outputs[0].name
    while let node = graph.nodes.first(where: { $0.outputs.contains(name) }) {
      switch node.key {
      case "Softmax": return true
      case "Cast", "Dropout", "Flatten", "Identity", "Reshape", "Squeeze": name = node.inputs.first ?? ""
      default: return false
      }
    }
    return false
  }

  /// Reads a model.
  /// - Parameter limits: what the model may ask for.
  /// - Throws: `FormatError` if it is none, is damaged, or has nodes that are not supported: all of them are listed.
  public init(contentsOf path: String, limits: ONNXLimits = ONNXLimits()) throws(FormatError) {
    try self.init(GraphReader(file: path, limits: limits).read(), limits: limits)
  }

  /// Reads a model from memory; there is no folder, so external data is refused.
  /// - Parameter name: what errors call it.
  package init(parsing bytes: [UInt8], name: String, limits: ONNXLimits = ONNXLimits()) throws(FormatError) {
    try self.init(GraphReader(file: name, limits: limits).read(FileBytes(bytes)), limits: limits)
  }

  init(_ graph: ONNXGraph, limits: ONNXLimits) throws(FormatError) {
    let faults = ONNXPreflight.faults(of: graph)
    guard faults.isEmpty else {
      let shown = faults.prefix(20).map(\.description).joined(separator: "; ")
      let rest = faults.count > 20 ? "; and \(faults.count - 20) more" : ""
      throw FormatError(file: graph.file, what: "it cannot run: \(shown)\(rest)")
    }
    let graph = graph.withFilledWeights(limits)
    let roles = InitializerRoles(graph)
    var weights: [Parameter] = []
    var statistics: [Buffer] = []
    var sources: [String: ONNXProgram.Source] = [:]
    for (name, value) in graph.initializers {
      guard sources[name] == nil else {
        throw FormatError(file: graph.file, what: "the initializer '\(name.shortened())' stands twice")
      }
      switch roles.role(of: name, value) {
      case .weight:
        weights.append(Parameter(value.tensor, name: name))
        sources[name] = .weight(weights[weights.count - 1], value.element)
      case .statistic:
        statistics.append(Buffer(value.tensor, name: name))
        sources[name] = .statistic(statistics[statistics.count - 1], value.element)
      case .constant: sources[name] = .constant(value)
      }
    }
    self.weights = weights
    self.statistics = statistics
    self.graph = graph
    program = ONNXProgram(graph: graph, sources: sources, limits: limits)
  }

  /// The outputs for these inputs, in the file's order; nothing but shapes is computed yet.
  /// - Parameter inputs: tensors by the names of ``inputs``; one that is optional may be left out.
  /// - Throws: `FormatError` that names the input or the node that does not fit.
  public func run(_ inputs: [String: Tensor]) throws -> [(name: String, value: Tensor)] {
    try run(values: inputs.mapValues { ONNXValue($0) }).map { ($0.name, $0.value.tensor) }
  }

  /// The same with the model's own element types.
  /// - Throws: `FormatError` as well if an output is no tensor.
  public func run(values: [String: ONNXValue]) throws -> [(name: String, value: ONNXValue)] {
    try run(arguments: values.mapValues { .tensor($0) }).map { name, value in
      guard let tensor = value.tensor else {
        throw FormatError(
          file: graph.file, what: "the output '\(name.shortened())' is \(value.kind), no tensor",
          hint: "run(arguments:) gives it")
      }
      return (name, tensor)
    }
  }

  /// The same of models that take or give sequences or optional values.
  public func run(arguments: [String: ONNXArgument]) throws -> [(name: String, value: ONNXArgument)] {
    if let name = arguments.keys.sorted().first(where: { name in !graph.inputs.contains { $0.name == name } }) {
      let names = graph.inputs.map { "'\($0.name.shortened())'" }.joined(separator: ", ")
      throw FormatError(file: graph.file, what: "there is no input '\(name.shortened())'", hint: "there are \(names)")
    }
    var extents: [String: Int] = [:]
    for port in graph.inputs {
      guard let value = arguments[port.name] else {
        if port.isOptional { continue }
        throw FormatError(file: graph.file, what: "the input '\(port.name.shortened())' is not given")
      }
      if let fault = port.fault(of: value, &extents) {
        throw FormatError(file: graph.file, what: "the input '\(port.name.shortened())' \(fault)")
      }
    }
    var operands = arguments
    for port in graph.inputs where port.isOptional && arguments[port.name] == nil { operands[port.name] = .nothing }
    return try program.run(operands)
  }

  /// The first output for the model's only input.
  public func callAsFunction(_ x: Tensor) throws -> Tensor {
    guard graph.inputs.count == 1 else {
      throw FormatError(file: graph.file, what: "the model has \(graph.inputs.count) inputs; use run(_:)")
    }
    return try run([graph.inputs[0].name: x])[0].value
  }
}
