import StriateTypes

/// What a recurrent network makes of a sequence.
public struct RecurrentSequence: Sendable {
  /// The hidden state of the last layer at each step, forward and backward side by side: `[T, N, D·H]`.
  public let output: Tensor
  /// The hidden state at the end of each layer and direction: `[layers·D, N, H]`.
  public let hidden: Tensor
  /// The cell state at the end, of an LSTM; of others the hidden state.
  public let cell: Tensor

  package init(output: Tensor, hidden: Tensor, cell: Tensor) {
    self.output = output
    self.hidden = hidden
    self.cell = cell
  }
}

extension RecurrentSequence: TensorBundle {
  package var tensors: [Tensor] { [output, hidden, cell] }
}

/// Whole sequences `[T, N, I]` through layers of recurrent cells. `weights` has one entry for each layer, for each layer
/// and direction where bidirectional: forward, then backward. The input's part of all steps is one matrix product.
extension Tensor {
  /// A plain recurrent network; see `recurrentCell`.
  /// - Parameters:
  ///   - hidden: the state at the beginning, `[layers·D, N, H]`; zeros by default.
  ///   - dropout: the probability of dropping an element between layers, in training.
  ///   - lengths: the steps of each sequence, integers `[N]`; all by default. Behind its end a sequence's output is 0
  ///     and its state stays; backward it begins there (PyTorch's packed sequences).
  public func recurrentSequence(
    hidden: Tensor? = nil, weights: [RecurrentWeights], usesReLU: Bool = false, isBidirectional: Bool = false,
    dropout: Double = 0, lengths: Tensor? = nil
  ) -> RecurrentSequence {
    RecurrentStack("recurrentSequence", usesReLU ? .relu : .tanh, weights, isBidirectional, dropout)
      .run(self, hidden: hidden, cell: nil, lengths: lengths)
  }

  /// Gated recurrent units; see `gruCell`.
  public func gruSequence(
    hidden: Tensor? = nil, weights: [RecurrentWeights], isBidirectional: Bool = false, dropout: Double = 0,
    lengths: Tensor? = nil
  ) -> RecurrentSequence {
    RecurrentStack("gruSequence", .gru, weights, isBidirectional, dropout)
      .run(self, hidden: hidden, cell: nil, lengths: lengths)
  }

  /// Long short-term memory; see `lstmCell`.
  /// - Parameter cell: the cell state at the beginning, of the shape of `hidden`; zeros by default.
  public func lstmSequence(
    hidden: Tensor? = nil, cell: Tensor? = nil, weights: [RecurrentWeights], isBidirectional: Bool = false,
    dropout: Double = 0, lengths: Tensor? = nil
  ) -> RecurrentSequence {
    RecurrentStack("lstmSequence", .lstm, weights, isBidirectional, dropout)
      .run(self, hidden: hidden, cell: cell, lengths: lengths)
  }
}

private struct RecurrentStack {
  let name: String
  let kind: RecurrentKind
  let weights: [RecurrentWeights]
  let directions: Int
  let dropout: Double

  init(
    _ name: String, _ kind: RecurrentKind, _ weights: [RecurrentWeights], _ isBidirectional: Bool, _ dropout: Double
  ) {
    (self.name, self.kind, self.weights, self.dropout) = (name, kind, weights, dropout)
    directions = isBidirectional ? 2 : 1
  }

  func run(_ x: Tensor, hidden: Tensor?, cell: Tensor?, lengths: Tensor?) -> RecurrentSequence {
    let given = [x] + [hidden, cell, lengths].compactMap(\.self) + weights.flatMap(\.tensors)
    if let poisoned = given.first(where: \.isPoisoned) {
      return RecurrentSequence(output: poisoned, hidden: poisoned, cell: poisoned)
    }
    do throws(ShapeError) { return try checkedRun(x, hidden, cell, lengths) } catch {
      let poisoned = Tensor.fail(error)
      return RecurrentSequence(output: poisoned, hidden: poisoned, cell: poisoned)
    }
  }

  private func checkedRun(
    _ x: Tensor, _ hidden: Tensor?, _ cell: Tensor?, _ lengths: Tensor?
  ) throws(ShapeError) -> RecurrentSequence {
    guard x.rank == 3, x.shape[0] > 0 else {
      throw ShapeError(name, "needs sequences [T, N, I] of at least one step", operands: [x.type])
    }
    guard let first = weights.first, weights.count % directions == 0, first.hidden.rank == 2 else {
      throw ShapeError(
        name, "\(weights.count) weights are none for each layer and direction", operands: [x.type],
        hint: "one entry for each layer, forward and backward in turn where bidirectional")
    }
    let stateShape: Shape = [weights.count, x.shape[1], first.hidden.shape[1]]
    for state in [hidden, cell].compactMap(\.self) where state.type != TensorType(stateShape, x.dtype) {
      throw ShapeError(name, "the state is not \(x.dtype)\(stateShape)", operands: [x.type, state.type])
    }
    if let lengths, lengths.shape != [x.shape[1]] || !lengths.dtype.isInteger {
      throw ShapeError(name, "the lengths are not integers [N]", operands: [x.type, lengths.type])
    }
    // [T, N, 1]: whether a sequence goes on at a step.
    let goesOn = lengths.map { lengths in
      let steps = Tensor.range(x.shape[0], dtype: lengths.dtype)
      return steps.reshaped(to: [-1, 1, 1]).isLess(than: lengths.expanded(at: -1))
    }
    let zeros = Tensor.zeros([x.shape[1], first.hidden.shape[1]], dtype: x.dtype)
    var sequence = x
    var ends: [RecurrentState] = []
    for layer in 0..<weights.count / directions {
      if layer > 0, dropout != 0 { sequence = sequence.dropout(probability: dropout) }
      var outputs: [Tensor] = []
      for direction in 0..<directions {
        let index = layer * directions + direction
        let start = RecurrentState(
          hidden: hidden.map { $0[index] } ?? zeros, cell: kind == .lstm ? cell.map { $0[index] } ?? zeros : nil)
        try kind.check(name, sequence.type, start, weights[index])
        let (output, end) = scan(sequence, start, weights[index], goesOn, isBackward: direction == 1)
        outputs.append(output)
        ends.append(end)
      }
      sequence = outputs.count == 1 ? outputs[0] : Tensor.concatenated(outputs, axis: -1)
    }
    let lastHidden = Self.stacked(ends.map(\.hidden))
    let lastCell = kind == .lstm ? Self.stacked(ends.compactMap(\.cell)) : lastHidden
    return RecurrentSequence(output: sequence, hidden: lastHidden, cell: lastCell)
  }

  private func scan(
    _ x: Tensor, _ start: RecurrentState, _ weights: RecurrentWeights, _ goesOn: Tensor?, isBackward: Bool
  ) -> (output: Tensor, end: RecurrentState) {
    let projected = kind.projected(x, weights)
    if goesOn == nil { return kind.scan(projected, start, weights, isReversed: isBackward) }
    var state = start
    var outputs: [Tensor] = []
    for step in 0..<x.shape[0] {
      let position = isBackward ? x.shape[0] - 1 - step : step
      let next = kind.next(projected[position], state, weights)
      guard let isInside = goesOn?[position] else {
        state = next
        outputs.append(next.hidden)
        continue
      }
      let cell = next.cell.map { isInside.select($0, state.cell ?? $0) }
      state = RecurrentState(hidden: isInside.select(next.hidden, state.hidden), cell: cell)
      outputs.append(isInside.select(next.hidden, 0))
    }
    return (Self.stacked(isBackward ? outputs.reversed() : outputs), state)
  }

  private static func stacked(_ parts: [Tensor]) -> Tensor { Tensor.concatenated(parts.map { $0.expanded(at: 0) }) }
}

extension RecurrentKind {
  /// All steps in one operation.
  fileprivate func scan(
    _ projected: Tensor, _ start: RecurrentState, _ weights: RecurrentWeights, isReversed: Bool
  ) -> (output: Tensor, end: RecurrentState) {
    let output: Tensor
    switch self {
    case .lstm:
      let end = projected.lstmScan(
        hidden: start.hidden, cell: start.cell ?? start.hidden, weight: weights.hidden, isReversed: isReversed)
      return (end.output, RecurrentState(hidden: end.hidden, cell: end.cell))
    case .gru:
      output = projected.gruScan(
        hidden: start.hidden, weight: weights.hidden, bias: weights.hiddenBias, isReversed: isReversed)
    case .tanh, .relu:
      output = projected.rnnScan(
        hidden: start.hidden, weight: weights.hidden, usesReLU: self == .relu, isReversed: isReversed)
    }
    return (output, RecurrentState(hidden: output[isReversed ? 0 : output.shape[0] - 1]))
  }
}
