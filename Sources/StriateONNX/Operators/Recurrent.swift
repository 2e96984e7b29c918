import Striate

/// Recurrent networks of one layer, in one direction or both. The input's part of all steps is one matrix product. The steps
/// are one operation where the library has it, otherwise they stand one after the other in the graph.
let recurrentOperators: [ONNXOperator] = [
  recurrent("RNN", inputs: 3...6, gates: 1, activations: ["Tanh"]) { layer in
    { projected, state in
      let sum = layer.clipped(projected + layer.recurrent(state.hidden))
      return RecurrentState(hidden: try layer.activation(0)(sum))
    }
  },
  recurrent("GRU", inputs: 3...6, gates: 3, activations: ["Sigmoid", "Tanh"], ["linear_before_reset"]) { layer in
    try gatedUnit(layer)
  },
  recurrent("LSTM", inputs: 3...8, gates: 4, activations: ["Sigmoid", "Tanh", "Tanh"], ["input_forget"]) { layer in
    try longShortTermMemory(layer)
  }
]

/// The state `[N, H]` between two steps; the cell is an LSTM's.
struct RecurrentState {
  var hidden: Tensor
  var cell: Tensor?
}

/// From the input's part of a step, `[N, gates·H]`, and the state before it to the state behind.
private typealias RecurrentStep = (Tensor, RecurrentState) throws -> RecurrentState

private func recurrent(
  _ name: String, inputs: ClosedRange<Int>, gates: Int, activations: [String], _ attributes: Set<String> = [],
  step: @escaping @Sendable (RecurrentLayer) throws -> RecurrentStep
) -> ONNXOperator {
  let shared: Set<String> = [
    "activation_alpha", "activation_beta", "activations", "clip", "direction", "hidden_size", "layout",
    "output_sequence"
  ]
  return ONNXOperator(name, inputs, attributes: shared.union(attributes), settings: [4]) { call in
    try RecurrentNetwork(call, gates: gates, standard: activations).results(step)
  }
}

/// z, r and the new state n, of which the reset gate takes the old one's part before or behind its product.
private func gatedUnit(_ layer: RecurrentLayer) throws -> RecurrentStep {
  let resetsProduct = try layer.call.flag("linear_before_reset")
  let (gate, new) = (try layer.activation(0), try layer.activation(1))
  let width = layer.width
  return { projected, state in
    let ours = layer.parts(projected)
    func update(_ z: Tensor, _ n: Tensor) -> RecurrentState {
      RecurrentState(hidden: n + z * (state.hidden - n))
    }
    if resetsProduct {
      let theirs = layer.parts(layer.recurrent(state.hidden))
      let z = gate(layer.clipped(ours[0] + theirs[0])), r = gate(layer.clipped(ours[1] + theirs[1]))
      return update(z, new(layer.clipped(ours[2] + r * theirs[2])))
    }
    let theirs = layer.recurrent(state.hidden, rows: 0..<2 * width)
    let z = gate(layer.clipped(ours[0] + theirs.slice(axis: -1, 0..<width)))
    let r = gate(layer.clipped(ours[1] + theirs.slice(axis: -1, width..<2 * width)))
    let rest = layer.recurrent(r * state.hidden, rows: 2 * width..<3 * width)
    return update(z, new(layer.clipped(ours[2] + rest)))
  }
}

/// Gates in the order i, o, f, c; peepholes in the order i, o, f.
private func longShortTermMemory(_ layer: RecurrentLayer) throws -> RecurrentStep {
  let couplesForget = try layer.call.flag("input_forget")
  let (gate, candidate, output) = (try layer.activation(0), try layer.activation(1), try layer.activation(2))
  let peepholes = layer.peepholes.map { line in
    (0..<3).map { line.slice(axis: 0, $0 * layer.width..<($0 + 1) * layer.width) }
  }
  return { projected, state in
    let old = state.cell ?? state.hidden
    let sums = layer.parts(projected + layer.recurrent(state.hidden))
    func opened(_ sum: Tensor, _ peephole: Int, _ cell: Tensor) -> Tensor {
      gate(layer.clipped(peepholes.map { sum + $0[peephole] * cell } ?? sum))
    }
    let input = opened(sums[0], 0, old)
    let forget = couplesForget ? 1 - input : opened(sums[2], 2, old)
    let cell = forget * old + input * candidate(layer.clipped(sums[3]))
    return RecurrentState(hidden: opened(sums[1], 1, cell) * output(cell), cell: cell)
  }
}

/// The weights of one direction.
private struct RecurrentLayer {
  let call: NodeCall
  let gates: Int
  let width: Int
  /// `[gates·H, I]`
  let input: Tensor
  /// `[gates·H, H]`
  let hidden: Tensor
  /// `[gates·H]` each.
  let inputBias: Tensor?
  let hiddenBias: Tensor?
  /// `[3·H]`
  let peepholes: Tensor?
  let activations: [RecurrentActivation]
  let clip: Double?

  func activation(_ index: Int) throws -> (Tensor) -> Tensor {
    guard index < activations.count else { throw NodeFault("it has no activation \(index)") }
    return try activations[index].function()
  }

  func clipped(_ x: Tensor) -> Tensor { clip.map { x.clamped(low: -$0, high: $0) } ?? x }

  /// `[..., I]` -> `[..., gates·H]`
  func projected(_ x: Tensor) -> Tensor {
    let product = Tensor.matmul(x, input, transposeA: false, transposeB: true)
    // Where no reset gate comes between, both biases are one, as in the library's own layers.
    let biases = [inputBias, gates == 3 ? nil : hiddenBias].compactMap(\.self)
    return biases.first.map { biases.dropFirst().reduce($0, +) + product } ?? product
  }

  /// The old state's part of the sums, of some rows of the weights.
  func recurrent(_ state: Tensor, rows: Range<Int>? = nil) -> Tensor {
    let weights = rows.map { hidden.slice(axis: 0, $0) } ?? hidden
    let product = Tensor.matmul(state, weights, transposeA: false, transposeB: true)
    guard gates == 3, let hiddenBias else { return product }
    return product + (rows.map { hiddenBias.slice(axis: 0, $0) } ?? hiddenBias)
  }

  /// The layer with its gates in another order.
  func ordered(_ order: [Int]) -> RecurrentLayer {
    func ordered(_ rows: Tensor) -> Tensor {
      .concatenated(order.map { rows.slice(axis: 0, $0 * width..<($0 + 1) * width) })
    }
    return RecurrentLayer(
      call: call, gates: gates, width: width, input: ordered(input), hidden: ordered(hidden),
      inputBias: inputBias.map(ordered), hiddenBias: hiddenBias.map(ordered), peepholes: peepholes,
      activations: activations, clip: clip)
  }

  func parts(_ x: Tensor) -> [Tensor] { (0..<gates).map { x.slice(axis: -1, $0 * width..<($0 + 1) * width) } }
}

private struct RecurrentNetwork {
  private let call: NodeCall
  private let gates: Int
  /// `[T, N, I]`
  private let x: Tensor
  private let element: ONNXElementType
  private let width: Int
  private let directions: Int
  private let isFirstBackward: Bool
  private let activations: [RecurrentActivation]
  private let isBatchFirst: Bool

  init(_ call: NodeCall, gates: Int, standard: [String]) throws {
    self.call = call
    self.gates = gates
    isBatchFirst = try call.flag("layout")
    let given = try call.value(0), recurrent = try call.tensor(2)
    guard given.tensor.rank == 3, given.tensor.dtype.isFloatingPoint, recurrent.rank == 3 else {
      throw NodeFault("it needs sequences [T, N, I] and weights [D, \(gates)·H, H]")
    }
    element = given.element
    x = isBatchFirst ? given.tensor.transposed([1, 0, 2]) : given.tensor
    switch try call.text("direction", "forward") {
    case "forward": (directions, isFirstBackward) = (1, false)
    case "reverse": (directions, isFirstBackward) = (1, true)
    case "bidirectional": (directions, isFirstBackward) = (2, false)
    case let other: throw NodeFault("its direction '\(other.shortened())' is not known")
    }
    width = recurrent.shape[2]
    guard try call.int("hidden_size", width) == width else {
      throw NodeFault("its attribute 'hidden_size' is not the \(width) of its weights")
    }
    activations = try RecurrentActivation.list(call, standard: standard, directions: directions)
    try require(1, [directions, gates * width, x.shape[2]], "weights")
    try require(2, [directions, gates * width, width], "recurrent weights")
    try require(3, [directions, 2 * gates * width], "biases")
    try require(4, [x.shape[1]], "lengths")
    let state = isBatchFirst ? [x.shape[1], directions, width] : [directions, x.shape[1], width]
    try require(5, state, "the state at the beginning")
    try require(6, state, "the cells at the beginning")
    try require(7, [directions, 3 * width], "peepholes")
  }

  private func require(_ index: Int, _ shape: [Int], _ what: String) throws {
    guard let value = call.optional(index) else { return }
    guard value.tensor.shape.elementsEqual(shape) else {
      throw NodeFault("\(what): \(value.tensor.shape) instead of \(shape)")
    }
    guard index == 4 ? value.tensor.dtype.isInteger : value.tensor.dtype == x.dtype else {
      throw NodeFault("\(what): elements of \(value.element)")
    }
  }

  func results(_ step: (RecurrentLayer) throws -> RecurrentStep) throws -> [ONNXValue] {
    let hasCell = call.node.operatorName == "LSTM"
    var outputs: [Tensor] = []
    var ends: [RecurrentState] = []
    for direction in 0..<directions {
      let layer = try layer(direction)
      let zeros = Tensor.zeros(try Shape(checking: [x.shape[1], width]), dtype: x.dtype)
      let start = RecurrentState(
        hidden: state(5, direction) ?? zeros, cell: hasCell ? state(6, direction) ?? zeros : nil)
      let isBackward = isFirstBackward || direction == 1
      let (output, end) =
        try wholeScan(layer, start, isBackward: isBackward)
        ?? run(layer.projected(x), start, step(layer), isBackward: isBackward)
      outputs.append(output)
      ends.append(end)
    }
    let axis = isBatchFirst ? 2 : 1
    let ordered = isBatchFirst ? outputs.map { $0.transposed([1, 0, 2]) } : outputs
    var results = [joined(ordered, axis: axis), joined(ends.map(\.hidden), axis: isBatchFirst ? 1 : 0)]
    if hasCell { results.append(joined(ends.compactMap(\.cell), axis: isBatchFirst ? 1 : 0)) }
    return results.map { ONNXValue($0, element) }
  }

  /// All steps of a usual layer as the one operation that the library's own is; nil for any other.
  private func wholeScan(
    _ layer: RecurrentLayer, _ start: RecurrentState, isBackward: Bool
  ) throws -> (Tensor, RecurrentState)? {
    let activations = try call.texts("activations")
    guard layer.clip == nil, layer.peepholes == nil, call.optional(4) == nil, x.shape[0] > 0 else { return nil }
    let output: Tensor
    switch call.node.operatorName {
    case "LSTM":
      guard let cell = start.cell, activations == nil, try !call.flag("input_forget") else { return nil }
      // ONNX has the gates in the order i, o, f, g.
      let ordered = layer.ordered([0, 2, 3, 1])
      try call.countSteps(8 * x.shape[0])
      let end = ordered.projected(x).lstmScan(
        hidden: start.hidden, cell: cell, weight: ordered.hidden, isReversed: isBackward)
      return (end.output, RecurrentState(hidden: end.hidden, cell: end.cell))
    case "GRU":
      guard activations == nil, try call.flag("linear_before_reset") else { return nil }
      // In the order z, r, n.
      let ordered = layer.ordered([1, 0, 2])
      output = ordered.projected(x).gruScan(
        hidden: start.hidden, weight: ordered.hidden, bias: ordered.hiddenBias, isReversed: isBackward)
    default:
      let usesReLU = activations?.allSatisfy { $0 == "Relu" } ?? false
      guard usesReLU || activations == nil else { return nil }
      output = layer.projected(x).rnnScan(
        hidden: start.hidden, weight: layer.hidden, usesReLU: usesReLU, isReversed: isBackward)
    }
    try call.countSteps(8 * x.shape[0])
    return (output, RecurrentState(hidden: output[isBackward ? 0 : x.shape[0] - 1]))
  }

  /// - Returns: the hidden state of each step, `[T, N, H]`, and the last state.
  private func run(
    _ projected: Tensor, _ start: RecurrentState, _ step: RecurrentStep, isBackward: Bool
  ) throws -> (Tensor, RecurrentState) {
    let count = x.shape[0]
    // [T, N, 1]: whether a sequence goes on at a step. Behind its end its output is 0, and backward it begins there.
    let goesOn = call.optional(4).map { lengths in
      Tensor.range(count, dtype: .int64).reshaped(to: [-1, 1, 1])
        .isLess(than: lengths.tensor.cast(to: .int64).reshaped(to: [-1, 1]))
    }
    var state = start
    var outputs: [Tensor] = []
    var settled = 0
    for number in 0..<count {
      try call.countSteps(8)
      let open = [projected, state.hidden, state.cell, goesOn].compactMap(\.self)
      if try call.settle(open + outputs[settled...]) { settled = outputs.count }
      let place = isBackward ? count - 1 - number : number
      let next = try step(projected.part(at: place, axis: 0), state)
      guard let isInside = goesOn?.part(at: place, axis: 0) else {
        state = next
        outputs.append(next.hidden)
        continue
      }
      let cell = next.cell.map { isInside.select($0, state.cell ?? $0) }
      outputs.append(isInside.select(next.hidden, 0))
      state = RecurrentState(hidden: isInside.select(next.hidden, state.hidden), cell: cell)
    }
    guard !outputs.isEmpty else {
      return (Tensor.zeros(try Shape(checking: [0, x.shape[1], width]), dtype: x.dtype), state)
    }
    return (joined(isBackward ? outputs.reversed() : outputs, axis: 0), state)
  }

  private func joined(_ parts: [Tensor], axis: Int) -> Tensor {
    let expanded = parts.map { $0.expanded(at: axis) }
    return expanded.count == 1 ? expanded[0] : .concatenated(expanded, axis: axis)
  }

  private func state(_ index: Int, _ direction: Int) -> Tensor? {
    call.optional(index)?.tensor.part(at: direction, axis: isBatchFirst ? 1 : 0)
  }

  private func layer(_ direction: Int) throws -> RecurrentLayer {
    func own(_ index: Int) -> Tensor? { call.optional(index)?.tensor.part(at: direction, axis: 0) }
    let clip = try call.float("clip", 0)
    let each = activations.count / directions, rows = gates * width
    let bias = own(3)
    return RecurrentLayer(
      call: call, gates: gates, width: width, input: try call.tensor(1).part(at: direction, axis: 0),
      hidden: try call.tensor(2).part(at: direction, axis: 0), inputBias: bias?.slice(axis: 0, 0..<rows),
      hiddenBias: bias?.slice(axis: 0, rows..<2 * rows), peepholes: own(7),
      activations: Array(activations[direction * each..<(direction + 1) * each]), clip: clip > 0 ? clip : nil)
  }
}
