import Striate

/// Lists of tensors. They are taken apart while the graph is built, so that only their tensors are ever computed.
let sequenceOperators: [ONNXOperator] = [
  .general("SequenceEmpty", 0...0, attributes: ["dtype"]) { _ in [.sequence([])] },
  .general("SequenceConstruct", 1...Int.max) { call in
    try call.requireTensors()
    return [.sequence(try call.inputs.indices.map { try call.value($0) })]
  },
  .general("SequenceInsert", 2...3, settings: [2]) { call in
    var values = try call.sequence(0)
    let value = try call.value(1)
    if let first = values.first, first.element != value.element {
      throw NodeFault("its sequence has elements of \(first.element), not \(value.element)")
    }
    values.insert(value, at: try call.position(2, through: values.count) ?? values.count)
    return [.sequence(values)]
  },
  .general("SequenceErase", 1...2, settings: [1]) { call in
    var values = try call.sequence(0)
    guard !values.isEmpty else { throw NodeFault("its sequence is empty") }
    values.remove(at: try call.position(1, through: values.count - 1) ?? values.count - 1)
    return [.sequence(values)]
  },
  .general("SequenceAt", 2...2, settings: [1]) { call in
    let values = try call.sequence(0)
    guard let position = try call.position(1, through: values.count - 1) else { throw NodeFault("it has no position") }
    return [.tensor(values[position])]
  },
  .general("SequenceLength", 1...1) { call in
    [.tensor(ONNXValue(Tensor(scalar: Int64(try call.sequence(0).count))))]
  },
  .general("ConcatFromSequence", 1...1, attributes: ["axis", "new_axis"]) { call in
    let values = try call.sequence(0)
    guard let first = values.first else { throw NodeFault("its sequence is empty") }
    guard let number = try call.int("axis") else { throw NodeFault("it has no axis") }
    if try call.flag("new_axis") {
      return [.tensor(try stacked(values, axis: call.axis(number, rank: first.tensor.rank + 1)))]
    }
    guard values.allSatisfy({ $0.element == first.element }) else {
      throw NodeFault("its tensors are of several types")
    }
    let joined = Tensor.concatenated(values.map(\.tensor), axis: try call.axis(number, rank: first.tensor.rank))
    return [.tensor(ONNXValue(joined, first.element))]
  },
  .general("SplitToSequence", 1...2, attributes: ["axis", "keepdims"], settings: [1]) { call in
    [.sequence(try splitParts(call))]
  },
  .general("SequenceMap", 1...Int.max, attributes: ["body"]) { try mapped($0) }
]

private func splitParts(_ call: NodeCall) throws -> [ONNXValue] {
  let x = try call.value(0), axis = try call.axis(call.int("axis", 0), rank: x.tensor.rank)
  let extent = x.tensor.shape[axis]
  let sizes: [Int]
  // As many parts as elements at most, before there is a list of them.
  try call.countSteps(extent)
  if let given = try call.known(1) {
    // One number is the size of all parts, but the last may be smaller.
    let isScalar = try call.tensor(1).rank == 0
    if isScalar, given[0] > 0 {
      let count = (extent - 1) / given[0] + 1
      sizes = extent == 0 ? [] : Array(repeating: given[0], count: count - 1) + [extent - (count - 1) * given[0]]
    } else {
      sizes = given
    }
  } else {
    sizes = Array(repeating: 1, count: extent)
  }
  var start = 0
  let dropsAxis = try call.optional(1) == nil && !call.flag("keepdims", true)
  let parts = try sizes.map { size in
    guard size >= 0, size <= extent - start else {
      throw NodeFault("parts of \(sizes.prefix(8)) do not make \(extent)")
    }
    defer { start += size }
    let part = x.tensor.slice(axis: axis, start..<start + size)
    return ONNXValue(dropsAxis ? part.squeezed(axes: [axis]) : part, x.element)
  }
  guard start == extent else { throw NodeFault("parts of \(sizes.prefix(8)) do not make \(extent)") }
  return parts
}

/// A graph applied to each element of a sequence, with further sequences in step or tensors as they are.
private func mapped(_ call: NodeCall) throws -> [ONNXArgument] {
  let body = try call.requiredGraph("body"), count = try call.sequence(0).count
  var results = Array(repeating: [ONNXValue](), count: body.outputs.count)
  for index in 0..<count {
    let operands = try call.operands.map { operand in
      switch operand {
      case .sequence(let values)?:
        guard values.count == count else { throw NodeFault("its sequences have \(count) and \(values.count) elements") }
        return ONNXArgument.tensor(values[index])
      case let other?: return other
      case nil: throw NodeFault("an operand is missing")
      }
    }
    for (place, value) in try call.results(of: body, operands).enumerated() {
      guard let tensor = value.tensor else { throw NodeFault("its body gives \(value.kind), no tensor") }
      results[place].append(tensor)
    }
  }
  return results.map { .sequence($0) }
}

/// Values that may be missing.
let optionalOperators: [ONNXOperator] = [
  .general("Optional", 0...1, attributes: ["type"]) { call in [call.operands.first.flatMap { $0 } ?? .nothing] },
  .general("OptionalHasElement", 0...1) { call in
    if case .some(.some(let value)) = call.operands.first, !value.isNothing {
      return [.tensor(ONNXValue(Tensor([true], shape: [])))]
    }
    return [.tensor(ONNXValue(Tensor([false], shape: [])))]
  },
  .general("OptionalGetElement", 1...1) { call in
    guard case .some(.some(let value)) = call.operands.first, !value.isNothing else {
      throw NodeFault("its optional value is not there")
    }
    return [value]
  }
]

extension ONNXArgument {
  fileprivate var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }
}

extension NodeCall {
  fileprivate func sequence(_ index: Int) throws -> [ONNXValue] {
    switch index < operands.count ? operands[index] : nil {
    case .sequence(let values)?: return values
    case let other?: throw NodeFault("its operand \(index) is \(other.kind), no sequence")
    case nil: throw NodeFault("its operand \(index) is missing")
    }
  }

  /// A place in a sequence that an operand gives; negative ones count from the end.
  fileprivate func position(_ index: Int, through last: Int) throws -> Int? {
    guard let number = try known(index)?.first else { return nil }
    let count = try sequence(0).count
    let (place, overflow) = number < 0 ? number.addingReportingOverflow(count) : (number, false)
    guard !overflow, place >= 0, place <= last else {
      throw NodeFault("there is no place \(number) in a sequence of \(count)")
    }
    return place
  }
}
