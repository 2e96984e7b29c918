import Striate

/// A model's graph built of inputs that are zero, to see whether it can be built and what it would need. Only what decides
/// about shapes is computed.
struct TrialRun {
  /// Of the plan for all outputs; nil if there is none.
  private(set) var peakByteCount: Int?
  /// The node that is in the way.
  private(set) var fault: ONNXPreflight.Fault?
  /// Extents that nobody gave, such as `batch`, which are taken to be 1.
  private(set) var assumed: [String] = []

  init(_ graph: ONNXGraph, extents: [String: Int], limits: ONNXLimits) {
    // Without a shape there is nothing to try, nor without a number of tensors.
    guard graph.inputs.allSatisfy({ $0.extents != nil && !$0.isSequence }) else { return }
    do {
      let model = try ONNXModel(graph, limits: limits)
      var inputs: [String: ONNXArgument] = [:]
      for port in graph.inputs { inputs[port.name] = .tensor(try zeros(port, extents, limits)) }
      let results = try withPhase(.inference) {
        try withSeed(0) { try withoutGradients { try model.run(arguments: inputs) } }
      }
      peakByteCount = try predictedPeakByteCount(of: results.flatMap(\.value.tensors))
    } catch let error as FormatError {
      fault = fault(error.what)
    } catch {
      fault = fault("\(error)")
    }
  }

  /// What the model says of a node begins with the node.
  private func fault(_ what: String) -> ONNXPreflight.Fault {
    let parts = what.split(separator: ": ", maxSplits: 1).map(String.init)
    let isOfNode = parts.count == 2 && parts[0].hasPrefix("node ")
    let tried = assumed.map { "\($0.shortened()) = 1" }.joined(separator: ", ")
    return ONNXPreflight.Fault(
      node: isOfNode ? parts[0] : "the model", what: isOfNode ? parts[1] : what,
      nearest: assumed.isEmpty ? nil : "this was tried with \(tried); other extents may do")
  }

  private mutating func zeros(_ port: ONNXPort, _ extents: [String: Int], _ limits: ONNXLimits) throws(FormatError)
    -> ONNXValue
  {
    var shape: [Int] = []
    for (axis, extent) in (port.extents ?? []).enumerated() {
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
    guard let checked = try? Shape(checking: shape),
      checked.elementCount <= limits.tensorByteCount / element.carrier.byteCount
    else {
      throw FormatError(
        file: "",
        what: "the input '\(port.name.shortened())' is larger than the limit of \(limits.tensorByteCount) bytes")
    }
    return ONNXValue(.zeros(checked, dtype: element.carrier), element)
  }
}
