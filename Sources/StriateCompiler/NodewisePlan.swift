import StriateGraph
import StriateKernels
import StriateTypes

/// A plan that runs a graph node by node, without fusion, so that somebody can look at the values in between.
///
/// For finite checks. It runs beside the ordinary plan and keeps nothing: no output takes over an input's memory.
package struct NodewisePlan: Sendable {
  /// A result that can be looked at behind its node: its number in the program, its type and where it lies.
  package struct Result: Sendable {
    package var value: Value
    package var type: TensorType
    package var placement: Placement
  }

  /// A node of the graph, in the order of the structure.
  package struct Node: Sendable {
    fileprivate var segments: [(device: any Device, segment: any PreparedSegment)] = []
    /// One for each result of the node; nil where nobody reads it, so that its memory may hold something else.
    package fileprivate(set) var results: [Result?] = []

    /// Computes the results from those of the nodes before. On the executor only.
    package func run(_ buffers: [DeviceBuffer]) throws {
      for (_, segment) in segments { try segment.enqueue(buffers).wait() }
    }
  }

  package let program: Program
  package let memory: MemoryPlan
  package let nodes: [Node]
}

extension Compiler {
  /// The plan that runs a graph node by node.
  package func nodewisePlan(_ structure: GraphStructure) throws -> NodewisePlan {
    let lowered = LoweredGraph(structure)
    var program = lowered.program
    ProgramVerifier.verify(program, after: "lowering")
    var owners: [Int] = []
    var segments: [AssignDevices.Segment] = []
    var node = 0
    for segment in AssignDevices.run(program, on: devices) {
      var start = segment.range.lowerBound
      while start < segment.range.upperBound {
        while lowered.instructionEnds[node] <= start { node += 1 }
        let end = min(segment.range.upperBound, lowered.instructionEnds[node])
        segments.append(.init(device: segment.device, range: start..<end))
        owners.append(node)
        start = end
      }
    }
    // What can be looked at is plain.
    segments = ChooseLayouts.run(&program, segments, isPlainBetweenSegments: true)
    ProgramVerifier.verify(program, after: "choose layouts")
    let memory = PlanMemory.run(program, segments)
    var nodes = Array(repeating: NodewisePlan.Node(), count: structure.nodeCount)
    var ends = Array(repeating: 0, count: structure.nodeCount)
    for (owner, segment) in zip(owners, segments) {
      let prepared = try segment.device.prepare(
        program, segment.range, placements: memory.placements, scratch: memory.scratch)
      nodes[owner].segments.append((segment.device, prepared))
      ends[owner] = segment.range.upperBound
    }
    let analysis = ProgramAnalysis(program)
    for node in nodes.indices {
      nodes[node].results = lowered.values[node].map { value in
        let isKept = analysis.isOutput[value.index] || analysis.readers[value.index].contains { $0 >= ends[node] }
        guard isKept, program[layout: value].isPlain else { return nil }
        return .init(value: value, type: program[type: value], placement: memory.placements[value.index])
      }
    }
    return NodewisePlan(program: program, memory: memory, nodes: nodes)
  }
}
