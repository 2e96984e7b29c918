import StriateGraph
import StriateKernels
import StriateTypes

extension Program {
  /// Says a graph in kernels: each operation lowers itself; leaves become inputs in their order.
  package init(lowering structure: GraphStructure) {
    self.init()
    var values: [[Value]] = []
    values.reserveCapacity(structure.nodeCount)
    for node in 0..<structure.nodeCount {
      if structure.isLeaf(node) {
        values.append([addInput(structure.types[node][0])])
      } else {
        let operands = structure.operands(of: node).map { values[Int($0.node)][Int($0.index)] }
        values.append(structure.operations[node].lowered(operands, to: structure.types[node], in: &self))
      }
    }
    outputs = structure.outputs.map { values[Int($0.node)][Int($0.index)] }
  }
}
