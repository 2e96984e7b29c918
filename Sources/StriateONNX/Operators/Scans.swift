import Striate

/// A graph applied to the parts of tensors in their order, with a state that goes from part to part.
let scanOperators: [ONNXOperator] = [
  .general(
    "Scan", 1...Int.max,
    attributes: [
      "body", "num_scan_inputs", "directions", "scan_input_axes", "scan_input_directions", "scan_output_axes",
      "scan_output_directions"
    ]
  ) { call in
    try call.requireTensors()
    let scan = try Scan(call)
    return try (call.opset < 9 ? scan.batchResults() : scan.results()).map { .tensor($0) }
  }
]

private struct Scan {
  private let call: NodeCall
  private let body: ONNXSubgraph
  private let states: [ONNXValue]
  private let sequences: [ONNXValue]
  private let collectedCount: Int

  init(_ call: NodeCall) throws {
    self.call = call
    body = try call.requiredGraph("body")
    // Before version 9 the first operand is the lengths of the samples.
    let operands = try call.inputs.indices.dropFirst(call.opset < 9 ? 1 : 0).map { try call.value($0) }
    guard let count = try call.int("num_scan_inputs"), count > 0, count <= operands.count else {
      throw NodeFault("its attribute 'num_scan_inputs' does not fit \(operands.count) operands")
    }
    states = Array(operands.dropLast(count))
    sequences = Array(operands.suffix(count))
    collectedCount = body.outputs.count - states.count
    guard body.inputs.count == operands.count, collectedCount >= 0 else {
      throw NodeFault("its body takes \(body.inputs.count) values and gives \(body.outputs.count)")
    }
  }

  func results() throws -> [ONNXValue] {
    let axes = try zip(sequences, numbers("scan_input_axes", sequences.count)).map { sequence, axis in
      try call.axis(axis, rank: sequence.tensor.rank)
    }
    let lengths = Set(zip(sequences, axes).map { $0.tensor.shape[$1] })
    guard lengths.count == 1, let length = lengths.first else { throw NodeFault("its sequences differ in length") }
    let (end, collected) = try run(
      states, sequences, axes: axes, isReversed: flags("scan_input_directions", sequences.count), length: length)
    let outputAxes = try numbers("scan_output_axes", collectedCount)
    let isReversed = try flags("scan_output_directions", collectedCount)
    // Without elements, what a step would have given says the shapes.
    let shown = length > 0 || collectedCount == 0 ? [] : try imaginedStep(axes)
    return try end
      + collected.enumerated().map { index, parts in
        let axis = try call.axis(outputAxes[index], rank: (parts.first ?? shown[index]).tensor.rank + 1)
        if length == 0 { return try shown[index].none(along: axis) }
        return try stacked(isReversed[index] ? parts.reversed() : parts, axis: axis)
      }
  }

  private func imaginedStep(_ axes: [Int]) throws -> [ONNXValue] {
    let parts = try zip(sequences, axes).map { sequence, axis in
      var extents = Array(sequence.tensor.shape)
      extents.remove(at: axis)
      return ONNXValue(.zeros(try Shape(checking: extents), dtype: sequence.tensor.dtype), sequence.element)
    }
    return try Array(step(states, parts).dropFirst(states.count))
  }

  /// What the body makes of states and parts of the sequences.
  private func step(_ states: [ONNXValue], _ parts: [ONNXValue]) throws -> [ONNXValue] {
    try call.results(of: body, (states + parts).map { .tensor($0) }).map { value in
      guard let tensor = value.tensor else { throw NodeFault("its body gives \(value.kind), no tensor") }
      return tensor
    }
  }

  /// Version 8: each sample of a batch for itself, over its own length; what lies behind is 0.
  func batchResults() throws -> [ONNXValue] {
    guard let first = sequences.first?.tensor, first.rank >= 2,
      (states + sequences).allSatisfy({ $0.tensor.rank >= 1 && $0.tensor.shape[0] == first.shape[0] }),
      sequences.allSatisfy({ $0.tensor.rank >= 2 && $0.tensor.shape[1] == first.shape[1] })
    else { throw NodeFault("its operands are not [batch, length, ...]") }
    let (batch, length) = (first.shape[0], first.shape[1])
    let lengths = try call.known(0) ?? Array(repeating: length, count: batch)
    guard batch > 0, lengths.count == batch, lengths.allSatisfy({ $0 > 0 && $0 <= length }) else {
      throw NodeFault("its lengths do not fit \(first.shape)")
    }
    let isReversed = try flags("directions", sequences.count)
    var samples: [[ONNXValue]] = []
    for sample in 0..<batch {
      func part(_ value: ONNXValue) -> ONNXValue { ONNXValue(value.tensor.part(at: sample, axis: 0), value.element) }
      // A backward sequence begins at the sample's own end.
      let own = sequences.map { value in
        ONNXValue(part(value).tensor.slice(axis: 0, 0..<lengths[sample]), value.element)
      }
      let (end, collected) = try run(
        states.map(part), own, axes: Array(repeating: 0, count: own.count), isReversed: isReversed,
        length: lengths[sample])
      samples.append(
        try end
          + collected.map { parts in
            let joined = try stacked(parts, axis: 0)
            var behind = Array(repeating: 0, count: joined.tensor.rank)
            let before = behind
            behind[0] = length - lengths[sample]
            return behind[0] == 0
              ? joined : ONNXValue(joined.tensor.padded(before: before, after: behind), joined.element)
          })
    }
    return try samples[0].indices.map { index in try stacked(samples.map { $0[index] }, axis: 0) }
  }

  private func run(
    _ states: [ONNXValue], _ sequences: [ONNXValue], axes: [Int], isReversed: [Bool], length: Int
  ) throws -> (end: [ONNXValue], collected: [[ONNXValue]]) {
    var states = states
    var collected = Array(repeating: [ONNXValue](), count: collectedCount)
    var fresh: [Tensor] = []
    for number in 0..<length {
      let parts = sequences.indices.map { index in
        let place = isReversed[index] ? length - 1 - number : number
        return ONNXValue(sequences[index].tensor.part(at: place, axis: axes[index]), sequences[index].element)
      }
      let results = try step(states, parts)
      states = Array(results.prefix(states.count))
      for (index, result) in results.dropFirst(states.count).enumerated() { collected[index].append(result) }
      fresh += results.dropFirst(states.count).map(\.tensor)
      let open = (states + sequences).map(\.tensor) + call.captured(by: body)
      if try call.settle(open + fresh) { fresh = [] }
    }
    return (states, collected)
  }

  private func numbers(_ name: String, _ count: Int) throws -> [Int] {
    let numbers = try call.ints(name) ?? Array(repeating: 0, count: count)
    guard numbers.count == count else { throw NodeFault("its attribute '\(name)' has \(numbers.count) numbers") }
    return numbers
  }

  /// Directions: 0 forward, 1 backward.
  private func flags(_ name: String, _ count: Int) throws -> [Bool] { try numbers(name, count).map { $0 != 0 } }
}
