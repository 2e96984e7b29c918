import Striate

/// Choices and loops. They are decided while the graph is built: a branch that is not taken leaves nothing behind, and a
/// loop leaves its rounds one after the other, so that gradients flow through what was computed.
let controlFlowOperators: [ONNXOperator] = [
  .general("If", 1...1, attributes: ["then_branch", "else_branch"], settings: [0]) { call in
    let (then, otherwise) = (try call.requiredGraph("then_branch"), try call.requiredGraph("else_branch"))
    try call.requireTensors()
    let condition: Bool
    do { condition = try call.truth(0) ?? true } catch let error as EvaluationError {
      // Inside `compiled` the condition has no value yet.
      guard GraphContext.current.trace != nil else { throw error }
      return try chosen(call, call.results(of: then, []), call.results(of: otherwise, []))
    }
    return try call.results(of: condition ? then : otherwise, [])
  },
  .general("Loop", 2...Int.max, attributes: ["body"], settings: [0, 1]) { try Loop($0).results() }
]

/// Both branches, where the condition is known only later: element by element one or the other.
private func chosen(_ call: NodeCall, _ first: [ONNXArgument], _ second: [ONNXArgument]) throws -> [ONNXArgument] {
  let condition = try call.tensor(0).reshaped(to: [])
  return try zip(first, second).map { pair in
    guard let a = pair.0.tensor, let b = pair.1.tensor, a.element == b.element, a.tensor.shape == b.tensor.shape else {
      throw NodeFault(
        "its branches give \(pair.0.kind) and \(pair.1.kind), and which one is taken is known only while it runs")
    }
    return .tensor(ONNXValue(condition.select(a.tensor, b.tensor), a.element))
  }
}

/// `for i in 0..<limit while condition`: values carried from round to round, and values collected from all rounds.
private struct Loop {
  private let call: NodeCall
  private let body: ONNXSubgraph
  private let limit: Int
  private var carried: [ONNXArgument]
  private let collectedCount: Int

  init(_ call: NodeCall) throws {
    self.call = call
    body = try call.requiredGraph("body")
    guard call.operands.prefix(2).allSatisfy({ $0.map { $0.tensor != nil } ?? true }) else {
      throw NodeFault("its trip count or its condition is no tensor")
    }
    limit = try call.known(0)?.first ?? Int.max
    carried = try call.operands.dropFirst(2).enumerated().map { index, operand in
      guard let operand else { throw NodeFault("its operand \(index + 2) is missing") }
      return operand
    }
    collectedCount = body.outputs.count - 1 - carried.count
    guard body.inputs.count == 2 + carried.count, collectedCount >= 0 else {
      throw NodeFault(
        "its body takes \(body.inputs.count) values and gives \(body.outputs.count), which does not fit "
          + "\(carried.count) that go from round to round")
    }
  }

  func results() throws -> [ONNXArgument] {
    var carried = carried
    var collected = Array(repeating: [ONNXValue](), count: collectedCount)
    let first = call.optional(1) ?? ONNXValue(Tensor([true], shape: []))
    var condition = LoopCondition(first.tensor, isKnown: call.optional(1) == nil)
    var fresh: [Tensor] = []
    var round = 0
    // What the next round reads, and what is new of the results.
    func open() -> [Tensor] { carried.flatMap(\.tensors) + fresh + call.captured(by: body) }
    while round < limit, try condition.isTrue(with: open) {
      let results = try self.round(round, condition.tensor, carried)
      carried = Array(results[1..<1 + carried.count])
      for (index, result) in results.dropFirst(1 + carried.count).enumerated() {
        collected[index].append(try tensor(result))
      }
      guard let next = results[0].tensor?.tensor else { throw NodeFault("its body's condition is no tensor") }
      condition.becomes(next)
      round += 1
      fresh += results.dropFirst(1 + carried.count).flatMap(\.tensors)
      if try call.settle(open()) { fresh = [] }
    }
    if round == 0, collectedCount > 0 { return try carried + emptyCollections(condition.tensor) }
    return try carried + collected.map { .tensor(try stacked($0, axis: 0)) }
  }

  private func round(_ round: Int, _ condition: Tensor, _ carried: [ONNXArgument]) throws -> [ONNXArgument] {
    let number = ONNXValue(Tensor(scalar: Int64(round)))
    return try call.results(of: body, [.tensor(number), .tensor(ONNXValue(condition))] + carried)
  }

  private func tensor(_ value: ONNXArgument) throws -> ONNXValue {
    guard let tensor = value.tensor else { throw NodeFault("its body collects \(value.kind), no tensor") }
    return tensor
  }

  /// A loop without rounds collects nothing of the shapes that a round would have had.
  private func emptyCollections(_ condition: Tensor) throws -> [ONNXArgument] {
    try round(0, condition, carried).dropFirst(1 + carried.count).map { result in
      .tensor(try tensor(result).none(along: 0))
    }
  }
}

/// Whether a loop goes on. A condition that is only handed on is read once.
private struct LoopCondition {
  private(set) var tensor: Tensor
  private var known: Bool?

  init(_ tensor: Tensor, isKnown: Bool) {
    self.tensor = tensor
    known = isKnown ? true : nil
  }

  mutating func becomes(_ next: Tensor) {
    if next.node !== tensor.node || next.index != tensor.index { known = nil }
    tensor = next
  }

  /// - Parameter state: what is computed along with the condition, so that no round is computed twice.
  mutating func isTrue(with state: () -> [Tensor]) throws -> Bool {
    if let known { return known }
    guard tensor.dtype == .bool, tensor.elementCount == 1 else {
      throw NodeFault("its condition is \(tensor.type), not one truth value")
    }
    if !tensor.isEvaluated, GraphContext.current.trace == nil { try evaluate([tensor] + state()) }
    let value = try tensor.item(as: Bool.self)
    known = value
    return value
  }
}

/// Values of one type and shape along a new axis.
func stacked(_ values: [ONNXValue], axis: Int) throws -> ONNXValue {
  guard let first = values.first else { throw NodeFault("it has nothing to put together") }
  guard let other = values.first(where: { $0.element != first.element || $0.tensor.shape != first.tensor.shape }) else {
    let parts = values.map { $0.tensor.expanded(at: axis) }
    return ONNXValue(parts.count == 1 ? parts[0] : .concatenated(parts, axis: axis), first.element)
  }
  throw NodeFault(
    "it puts \(first.element) \(first.tensor.shape) and \(other.element) \(other.tensor.shape) together")
}

extension ONNXValue {
  /// Values of this type and shape along a new axis, but none of them.
  func none(along axis: Int) throws -> ONNXValue {
    var extents = Array(tensor.shape)
    extents.insert(0, at: axis)
    return ONNXValue(.zeros(try Shape(checking: extents), dtype: tensor.dtype), element)
  }
}

extension NodeCall {
  /// The truth value of an operand of one element that must be known while the graph is built.
  fileprivate func truth(_ index: Int) throws -> Bool? {
    guard let value = optional(index) else { return nil }
    guard value.tensor.dtype == .bool, value.tensor.elementCount == 1 else {
      throw NodeFault("its operand \(index) is \(value.element) \(value.tensor.shape), not one truth value")
    }
    return try value.tensor.item(as: Bool.self)
  }
}
