import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes

/// Reads a graph down to what is known, and numbers what it meets: operands first, leaves in the order of meeting.
struct GraphWalk {
  private struct LeafKey: Hashable {
    let node: ObjectIdentifier
    let index: Int
  }

  private struct Frame {
    let node: Node
    let operands: [Tensor]
    var next = 0
  }

  private(set) var structure = GraphStructure()
  /// The known values, in the order of the program's inputs.
  private(set) var leaves: [(node: Node, index: Int, value: StoredValue)] = []
  /// Where each node was made, in the structure's order, if asked for.
  private(set) var origins: [NodeOrigin?] = []
  private let recordsOrigins: Bool
  /// Nodes to compute that carry effects or are variables.
  private var marked: [Node] = []
  private var numbers: [ObjectIdentifier: Int] = [:]
  private var leafNumbers: [LeafKey: Int] = [:]
  private var stack: [Frame] = []

  init(recordingOrigins: Bool = false) { recordsOrigins = recordingOrigins }

  /// Visits everything that `output` needs and makes it an output.
  mutating func addOutput(_ output: Tensor) {
    structure.addOutput(reference(to: output))
  }

  /// Hands out the nodes that carry effects or are variables, in the order in which they were made, and then those
  /// that `body` meets by adding outputs. Each effect so sees the state that the one before it leaves.
  mutating func forEachMarked(_ body: (inout GraphWalk, Node) -> Void) {
    var visited = 0
    while visited < marked.count {
      let fresh = marked[visited...].sorted { $0.serial < $1.serial }
      visited = marked.count
      for node in fresh { body(&self, node) }
    }
  }

  private mutating func reference(to output: Tensor) -> GraphStructure.Reference {
    if let known = number(of: output) { return known }
    while let frame = stack.last {
      if frame.next < frame.operands.count {
        stack[stack.count - 1].next += 1
        _ = number(of: frame.operands[frame.next])
      } else {
        stack.removeLast()
        finish(frame)
      }
    }
    return number(of: output)!
  }

  /// The number of a tensor's node or leaf; nil if it has to be visited first, for which it is pushed.
  private mutating func number(of tensor: Tensor) -> GraphStructure.Reference? {
    let identifier = ObjectIdentifier(tensor.node)
    if let number = numbers[identifier] { return .init(node: number, index: tensor.index) }
    let key = LeafKey(node: identifier, index: tensor.index)
    if let number = leafNumbers[key] { return .init(node: number, index: 0) }
    let (value, operands, hasEffects) = tensor.node.withSlot { slot in
      (tensor.index < slot.values.count ? slot.values[tensor.index] : nil, slot.operands, !slot.effects.isEmpty)
    }
    if let value {
      let number = structure.nodeCount
      structure.addLeaf(tensor.type)
      if recordsOrigins { origins.append(nil) }
      leaves.append((tensor.node, tensor.index, value))
      leafNumbers[key] = number
      return .init(node: number, index: 0)
    }
    if hasEffects || tensor.node.operation is Variable { marked.append(tensor.node) }
    stack.append(Frame(node: tensor.node, operands: operands))
    return nil
  }

  private mutating func finish(_ frame: Frame) {
    // A node can be pushed twice before it is finished the first time.
    guard numbers[ObjectIdentifier(frame.node)] == nil else { return }
    let references = frame.operands.map { number(of: $0)! }
    numbers[ObjectIdentifier(frame.node)] = structure.nodeCount
    structure.addNode(
      frame.node.operation, hash: frame.node.operationHash, operands: references, types: frame.node.types)
    if recordsOrigins { origins.append(frame.node.origin) }
  }
}
