import StriateTypes

extension Tensor {
  /// ∂self/∂x for each `x`, as new nodes of the graph: the gradient of a gradient comes free.
  ///
  /// Reverse accumulation (Linnainmaa 1970; Griewank & Walther 2008, ch. 3): each node's pullback is asked once.
  /// - Parameter targets: any tensors; one that `self` does not depend on has a gradient of zeros.
  /// - Parameter seed: the gradient of `self`, of its shape; 1 by default, for which `self` must have one element.
  /// - Precondition: `self` is floating point and its history still leads to the targets.
  public func gradients(withRespectTo targets: [Tensor], seed: Tensor? = nil) -> [Tensor] {
    do { return try checkedGradients(withRespectTo: targets, seed: seed) } catch {
      return targets.map { _ in Tensor.fail(error) }
    }
  }

  /// ∂self/∂x.
  public func gradient(withRespectTo x: Tensor) -> Tensor { gradients(withRespectTo: [x])[0] }

  /// ∂self/∂x and ∂self/∂y.
  public func gradients(withRespectTo x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let all = gradients(withRespectTo: [x, y])
    return (all[0], all[1])
  }

  /// ∂self/∂x, ∂self/∂y and ∂self/∂z.
  public func gradients(withRespectTo x: Tensor, _ y: Tensor, _ z: Tensor) -> (Tensor, Tensor, Tensor) {
    let all = gradients(withRespectTo: [x, y, z])
    return (all[0], all[1], all[2])
  }

  func checkedGradients(withRespectTo targets: [Tensor], seed: Tensor?) throws(ShapeError) -> [Tensor] {
    if isPoisoned || targets.contains(where: \.isPoisoned) { return targets.map { $0.isPoisoned ? $0 : self } }
    let gradients = try gradientsIfAny(withRespectTo: targets, seed: seed)
    return zip(targets, gradients).map { $1 ?? Tensor.zeros($0.shape, dtype: $0.dtype) }
  }

  /// The gradients, nil for a target on which `self` does not depend.
  package func gradientsIfAny(withRespectTo targets: [Tensor], seed: Tensor? = nil) throws(ShapeError) -> [Tensor?] {
    guard dtype.isFloatingPoint else {
      throw ShapeError("gradients", "only floating-point tensors have gradients", operands: [type])
    }
    guard seed != nil || elementCount == 1 else {
      throw ShapeError(
        "gradients", "the tensor has \(elementCount) elements, not 1", operands: [type],
        hint: "reduce it with sum() or mean(), or pass a seed")
    }
    if let seed, seed.shape != shape {
      throw ShapeError("gradients", "the seed has another shape", operands: [seed.type, type])
    }
    let order = try Differentiation.nodesBetween(self, and: targets)
    var adjoints = Differentiation.Adjoints()
    adjoints.add(seed ?? Tensor.ones(shape, dtype: dtype), to: self)
    for step in order.reversed() { try step.propagate(&adjoints) }
    return targets.map { adjoints[$0] }
  }
}

/// Reverse accumulation over the nodes between a tensor and its targets.
private enum Differentiation {
  struct Key: Hashable {
    let node: ObjectIdentifier
    let index: Int

    init(_ tensor: Tensor) {
      node = ObjectIdentifier(tensor.node)
      index = tensor.index
    }
  }

  struct Adjoints {
    private var sums: [Key: Tensor] = [:]

    subscript(tensor: Tensor) -> Tensor? { sums[Key(tensor)] }

    mutating func add(_ gradient: Tensor, to tensor: Tensor) {
      if let sum = sums[Key(tensor)] { sums[Key(tensor)] = sum + gradient } else { sums[Key(tensor)] = gradient }
    }
  }

  /// A node on a path to a target, with its operands as they were when the walk passed.
  struct Step {
    let node: Node
    let operands: [Tensor]

    func propagate(_ adjoints: inout Adjoints) throws(ShapeError) {
      let results = node.types.indices.map { Tensor(node, $0) }
      let dy = results.map { adjoints[$0] }
      guard dy.contains(where: { $0 != nil }) else { return }
      if let reason = node.operation.notDifferentiable {
        throw ShapeError(
          node.operation.name, "is not differentiable: \(reason)", operands: operands.map(\.type),
          hint: "stop the gradient with stopGradient(), or give one with withGradient(_:)")
      }
      let gradients = GraphContext.building("the gradient of \(node.operation.name)", for: node) {
        node.operation.pullbacks(dy, operands: operands, results: results)
      }
      guard gradients.count == operands.count else {
        throw ShapeError(
          node.operation.name, "the pullback gave \(gradients.count) gradients for \(operands.count) operands",
          operands: operands.map(\.type))
      }
      for (operand, gradient) in zip(operands, gradients) {
        guard let gradient, operand.dtype.isFloatingPoint else { continue }
        guard gradient.type == operand.type || gradient.isPoisoned else {
          throw ShapeError(
            node.operation.name, "the pullback's gradient is not of its operand's type",
            operands: [gradient.type, operand.type])
        }
        GraphContext.building("a sum of gradients", for: operand.node) {
          adjoints.add(gradient, to: operand)
        }
      }
    }
  }

  /// Nodes through which `output` depends on a target, operands first. Walks iteratively.
  static func nodesBetween(_ output: Tensor, and targets: [Tensor]) throws(ShapeError) -> [Step] {
    let targetNodes = Set(targets.map { ObjectIdentifier($0.node) })
    let oldest = targets.map(\.node.serial).min() ?? .max
    let oldestPlain = targets.filter { !$0.node.leadsToVariable }.map(\.node.serial).min()
    var depends: [ObjectIdentifier: Bool] = [:]
    var order: [Step] = []
    var stack: [(node: Node, operands: [Tensor], next: Int)] = []

    func enter(_ node: Node) throws(ShapeError) {
      let (operands, isReleased) = node.withSlot { ($0.operands, $0.isHistoryReleased) }
      let isTarget = targetNodes.contains(ObjectIdentifier(node))
      if isReleased, !isTarget, !node.isCut, let oldestPlain, node.serial > oldestPlain {
        throw ShapeError(
          "gradients", "the history was released when \(node.operation.name) was evaluated", operands: node.types,
          hint: "ask before item(), or use .variable()")
      }
      depends[ObjectIdentifier(node)] = isTarget
      stack.append((node, node.isCut ? [] : operands, 0))
    }

    try enter(output.node)
    while let top = stack.last {
      if top.next < top.operands.count {
        stack[stack.count - 1].next += 1
        let operand = top.operands[top.next].node
        // What is older than every target cannot depend on one.
        if operand.serial >= oldest, depends[ObjectIdentifier(operand)] == nil { try enter(operand) }
      } else {
        stack.removeLast()
        if top.operands.contains(where: { depends[ObjectIdentifier($0.node)] == true }) {
          depends[ObjectIdentifier(top.node)] = true
          order.append(Step(node: top.node, operands: top.operands))
        }
      }
    }
    return order
  }
}
