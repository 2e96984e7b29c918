import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes

/// Finds the operation from which a value that is not finite came, by computing a graph node by node.
///
/// A node is an origin if its result holds NaN and no operand does, or infinities and no operand does. What never
/// reaches a result of the evaluation is not looked for: 1/∞ is 0, and `select` drops what it does not choose.
struct FiniteCheck {
  let structure: GraphStructure
  /// Where each node was made, in the structure's order; empty where the graph was built without checks.
  let origins: [NodeOrigin?]
  /// The training step, if it is one.
  let step: Int?

  /// - Parameter buffers: the arena and the bound inputs; memory for outputs is added.
  func run(_ plan: NodewisePlan, _ buffers: [DeviceBuffer], on device: any Device) throws {
    var buffers = buffers
    for case .own(_, let byteCount) in plan.memory.outputs {
      buffers.append(try device.allocate(byteCount: byteCount))
    }
    var statistics = AllStatistics()
    for node in plan.nodes {
      try node.run(buffers)
      statistics.nodes.append(
        node.results.map { result in
          guard let result else { return nil }
          let address = device.hostAddress(buffers[result.placement.buffer]) + result.placement.offset
          return ValueStatistics(result.type, at: address)
        })
    }
    let faulty = statistics.nodes.indices.filter { node in statistics.nodes[node].contains { $0?.isFinite == false } }
    if faulty.isEmpty { return }
    if let origin = origin(of: faulty, statistics) { throw EvaluationError(message(origin, statistics)) }
  }

  /// The first origin that reaches an output through values that are not finite.
  private func origin(of faulty: [Int], _ statistics: AllStatistics) -> Int? {
    var reachesOutput = Array(repeating: false, count: structure.nodeCount)
    for output in structure.outputs where statistics[output]?.isFinite == false {
      reachesOutput[Int(output.node)] = true
    }
    for node in faulty.reversed() where reachesOutput[node] {
      for operand in structure.operands(of: node) where statistics[operand]?.isFinite == false {
        reachesOutput[Int(operand.node)] = true
      }
    }
    return faulty.first { reachesOutput[$0] && isOrigin($0, statistics) }
  }

  private func isOrigin(_ node: Int, _ statistics: AllStatistics) -> Bool {
    let operands = structure.operands(of: node).compactMap { statistics[$0] }
    let results = statistics.nodes[node].compactMap { $0 }
    if results.contains(where: { $0.nanCount > 0 }) { return !operands.contains { $0.nanCount > 0 } }
    // An infinite number in code is intended.
    if structure.operations[node].holdsNumber || (structure.isLeaf(node) && structure.types[node][0].shape.rank == 0) {
      return false
    }
    return results.contains { $0.infiniteCount > 0 } && !operands.contains { $0.infiniteCount > 0 }
  }
}

/// What is known of each node's results; nil for what cannot be looked at or is always finite.
private struct AllStatistics {
  var nodes: [[ValueStatistics?]] = []

  subscript(reference: GraphStructure.Reference) -> ValueStatistics? {
    nodes[Int(reference.node)][Int(reference.index)]
  }
}

extension FiniteCheck {
  private func message(_ node: Int, _ statistics: AllStatistics) -> String {
    let site = origin(at: node)?.site ?? (structure.isLeaf(node) ? firstReader(of: node).flatMap(origin)?.site : nil)
    let place = site.map { $0.title + ": " } ?? ""
    let fact = structure.isLeaf(node) ? "an input is not finite" : "the first value that is not finite is made here"
    var lines = [place + fact + (step.map { ", at step \($0)" } ?? "")]
    for (index, result) in statistics.nodes[node].enumerated() where result?.isFinite == false {
      lines.append("  \(title(of: node)): \(structure.types[node][index]), \(result!)")
    }
    for reference in structure.operands(of: node) {
      let operand = Int(reference.node), type = structure.types[operand][Int(reference.index)]
      let detail = statistics[reference].map { ", \($0)" } ?? ""
      lines.append("  operand: \(title(of: operand)), \(type)\(detail)")
    }
    if structure.isLeaf(node), let reader = firstReader(of: node) {
      lines.append("  first read by: \(title(of: reader))")
    }
    if let site { lines.append("  layer made at: \(site.madeAt)") }
    lines.append("  nothing was changed by this evaluation")
    return lines.joined(separator: "\n")
  }

  private func title(of node: Int) -> String {
    if structure.isLeaf(node) { return "input" }
    let name = structure.operations[node].name
    return origin(at: node)?.role.map { "\(name) in \($0)" } ?? name
  }

  private func origin(at node: Int) -> NodeOrigin? { node < origins.count ? origins[node] : nil }

  private func firstReader(of leaf: Int) -> Int? {
    (leaf..<structure.nodeCount).first { node in structure.operands(of: node).contains { Int($0.node) == leaf } }
  }
}

extension Runtime {
  /// Computes a graph node by node and throws if a value that is not finite reaches a result.
  func run(_ check: FiniteCheck, on leaves: [(type: TensorType, value: StoredValue)]) throws {
    let plan = try nodewisePlan(for: check.structure)
    let buffers = try bind(leaves, plan.memory)
    defer { giveBack(arena: buffers[MemoryPlan.arena]) }
    try check.run(plan, buffers, on: compiler.devices[0])
  }
}
