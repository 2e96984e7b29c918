import StriateGraph
import StriateTypes

/// A copy of a tensor's graph, on which values and gradients are computed without touching the original.
struct GraphReading {
  private struct Key: Hashable {
    let node: ObjectIdentifier
    let index: Int

    init(_ tensor: Tensor) {
      node = ObjectIdentifier(tensor.node)
      index = tensor.index
    }
  }

  private struct Frame {
    let node: Node
    let operands: [Tensor]
    var next = 0
  }

  /// A tensor to show: the original, its copy, and the positions of what it was made of.
  private struct Item {
    let original: Tensor
    let copy: Tensor
    let operands: [Int]
  }

  private let output: Tensor
  private var copies: [ObjectIdentifier: Node] = [:]
  private var items: [Item] = []

  init(_ output: Tensor) throws {
    self.output = output
    guard !output.isPoisoned else { throw EvaluationError("an operation before this tensor failed; there is no graph") }
    copyAll()
    collectItems()
  }

  func entries(names: [(String, Tensor)], gradients: Bool) throws -> [Graph.Entry] {
    let tensors = items.map(\.copy)
    var slopes: [Tensor?] = tensors.map { _ in nil }
    if gradients, let last = tensors.last, last.dtype.isFloatingPoint {
      let seed = Tensor.ones(last.shape, dtype: last.dtype)
      slopes = try last.gradientsIfAny(withRespectTo: tensors, seed: seed)
    }
    try evaluate(tensors + slopes.compactMap { $0 })
    let labels = self.names(names)
    return try items.indices.map { index in
      let item = items[index]
      return Graph.Entry(
        name: labels[index].name, isNamed: labels[index].isNamed, operation: operationName(item),
        operands: item.operands, type: item.original.type, value: try Graph.Quantity(item.copy),
        gradient: try slopes[index].map { try Graph.Quantity($0) })
    }
  }

  // MARK: - Copying

  /// Copies what is not known yet, operands first, without effects. Walks iteratively.
  private mutating func copyAll() {
    var stack = [Frame(node: output.node, operands: output.node.operands)]
    while let frame = stack.last {
      if frame.next < frame.operands.count {
        stack[stack.count - 1].next += 1
        let operand = frame.operands[frame.next].node
        if copies[ObjectIdentifier(operand)] == nil { stack.append(Frame(node: operand, operands: operand.operands)) }
      } else {
        stack.removeLast()
        if copies[ObjectIdentifier(frame.node)] == nil { copies[ObjectIdentifier(frame.node)] = copied(frame) }
      }
    }
  }

  private func copied(_ frame: Frame) -> Node {
    let node = frame.node
    if frame.operands.isEmpty && node.isEvaluated { return node }
    // A variable's history starts afresh, and gradients end where an operation has none.
    let isEnd = node.isCut || node.operation is Variable || node.operation.notDifferentiable != nil
    return GraphContext.with({ $0.withoutGradients = isEnd }) {
      Node(
        node.operation, operands: frame.operands.map { Tensor(copies[ObjectIdentifier($0.node)]!, $0.index) },
        types: node.types, values: node.types.indices.map(node.value))
    }
  }

  // MARK: - What is shown

  /// The tensors from the output back to inputs, operands first. Walks iteratively.
  private mutating func collectItems() {
    struct Visit {
      let tensor: Tensor
      let operands: [Tensor]
      var next = 0
    }
    func visit(_ tensor: Tensor) -> Visit {
      Visit(tensor: tensor, operands: tensor.node.operation is Variable ? [] : tensor.node.operands)
    }
    var positions: [Key: Int] = [:]
    var stack = [visit(output)]
    while let top = stack.last {
      if top.next < top.operands.count {
        stack[stack.count - 1].next += 1
        if positions[Key(top.operands[top.next])] == nil { stack.append(visit(top.operands[top.next])) }
      } else {
        stack.removeLast()
        guard positions[Key(top.tensor)] == nil else { continue }
        positions[Key(top.tensor)] = items.count
        let copy = Tensor(copies[ObjectIdentifier(top.tensor.node)]!, top.tensor.index)
        items.append(Item(original: top.tensor, copy: copy, operands: top.operands.map { positions[Key($0)]! }))
      }
    }
  }

  /// What has no operands is an input: data, a number, a variable, or a result whose history was let go.
  private func operationName(_ item: Item) -> String? {
    item.operands.isEmpty ? nil : item.original.node.operation.name
  }

  /// A name for each item, those given and others that do not clash with them.
  private func names(_ given: [(String, Tensor)]) -> [(name: String, isNamed: Bool)] {
    var chosen: [Key: String] = [:]
    for (name, tensor) in given { chosen[Key(tensor)] = name }
    var taken = Set(given.map(\.0))
    var counts = (inputs: 0, variables: 0, results: 0)
    func next(_ prefix: String, _ count: inout Int) -> String {
      repeat { count += 1 } while !taken.insert("\(prefix)\(count)").inserted
      return "\(prefix)\(count)"
    }
    return items.indices.map { index in
      let item = items[index]
      if let name = chosen[Key(item.original)] { return (name, true) }
      if item.original.node.operation is Variable { return (next("w", &counts.variables), false) }
      if item.operands.isEmpty { return (next("x", &counts.inputs), false) }
      if index == items.count - 1, taken.insert("f").inserted { return ("f", false) }
      return (next("t", &counts.results), false)
    }
  }
}
