import Striate

/// A model's graph built of inputs that are zero, to see whether it can be built and what it would need. Only what decides
/// about shapes is computed.
struct TrialRun {
  /// Of the plan for all outputs; nil if there is none.
  private(set) var peakByteCount: Int?
  /// The node that is in the way, and why.
  private(set) var fault: (node: String, what: String)?
  /// Extents that nobody gave, such as `batch`, which are taken to be 1.
  private(set) var assumed: [String] = []

  init(_ graph: ONNXGraph, extents: [String: Int], limits: ONNXLimits) {
    do {
      let model = try ONNXModel(graph, limits: limits)
      var inputs: [String: ONNXValue] = [:]
      for port in graph.inputs { inputs[port.name] = try zeros(port, extents, limits) }
      let results = try withPhase(.inference) {
        try withSeed(0) { try withoutGradients { try model.run(values: inputs) } }
      }
      peakByteCount = try predictedPeakByteCount(of: results.map(\.value.tensor))
    } catch let error as NodeFault {
      fault = ("the model", error.what)
    } catch let error as FormatError {
      // What the model says of a node begins with the node.
      let parts = error.what.split(separator: ": ", maxSplits: 1).map(String.init)
      fault = parts.count == 2 && parts[0].hasPrefix("node ") ? (parts[0], parts[1]) : ("the model", error.what)
    } catch {
      fault = ("the model", "\(error)")
    }
  }

  private mutating func zeros(_ port: ONNXPort, _ extents: [String: Int], _ limits: ONNXLimits) throws -> ONNXValue {
    guard let declared = port.extents else {
      assumed.append(port.name)
      throw NodeFault("the shape of the input '\(port.name.shortened())' is not declared")
    }
    var shape: [Int] = []
    for (axis, extent) in declared.enumerated() {
      let name: String
      switch extent {
      case .fixed(let extent):
        shape.append(extent)
        continue
      case .named(let text): name = text
      case .unknown: name = "\(port.name)[\(axis)]"
      }
      if extents[name] == nil, !assumed.contains(name) { assumed.append(name) }
      shape.append(extents[name] ?? 1)
    }
    let element = port.element ?? .float32
    let (count, overflow) = try Shape(checking: shape).elementCount.multipliedReportingOverflow(
      by: element.carrier.byteCount)
    guard !overflow, count <= limits.tensorByteCount else {
      throw NodeFault(
        "the input '\(port.name.shortened())' is larger than the limit of \(limits.tensorByteCount) bytes")
    }
    return ONNXValue(.zeros(try Shape(checking: shape), dtype: element.carrier), element)
  }
}
