import StriateGraph
import StriateKernels
import StriateTypes

/// A graph said in kernels, and what became of each node.
struct LoweredGraph {
  private(set) var program = Program()
  /// The values of each node's results.
  private(set) var values: [[Value]] = []
  /// How many instructions there are up to and with each node.
  private(set) var instructionEnds: [Int] = []

  /// Each operation lowers itself; leaves become inputs in their order.
  init(_ structure: GraphStructure) {
    values.reserveCapacity(structure.nodeCount)
    instructionEnds.reserveCapacity(structure.nodeCount)
    for node in 0..<structure.nodeCount {
      if structure.isLeaf(node) {
        values.append([program.addInput(structure.types[node][0])])
      } else {
        let operands = structure.operands(of: node).map { values[Int($0.node)][Int($0.index)] }
        values.append(structure.operations[node].lowered(operands, to: structure.types[node], in: &program))
      }
      instructionEnds.append(program.instructions.count)
    }
    program.outputs = structure.outputs.map { values[Int($0.node)][Int($0.index)] }
  }
}

extension Program {
  /// Says a graph in kernels: each operation lowers itself; leaves become inputs in their order.
  package init(lowering structure: GraphStructure) { self = LoweredGraph(structure).program }
}
