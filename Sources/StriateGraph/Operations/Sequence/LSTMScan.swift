import StriateKernels
import StriateTypes

/// All steps of an LSTM in one operation: (the inputs' part `[T, N, 4·H]` of the gates, weight `[4·H, H]`, hidden state
/// `[N, H]`, cell state `[N, H]`) -> (hidden states `[T, N, H]`, cell state at the end `[N, H]`, cell states `[T, N, H]`,
/// gates `[T, N, 4·H]`). The last two are there for the gradient alone.
struct LSTMScan: NodeOperation {
  /// From the last step on.
  let isReversed: Bool

  var name: String { "lstm" }
  var form: OperationForm? { .lstm(isReversed: isReversed) }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let states = TensorType(Shape([operands[0].shape[0]] + operands[2].shape), operands[0].dtype)
    return [states, operands[3], states, operands[0]]
  }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let (states, first) = (results[0], operands[2])
    let steps = states.shape[0], width = first.shape[1]
    let dHidden = dy[0] ?? Tensor.zeros(states.shape, dtype: states.dtype)
    let dCells = dy[1].map { last in
      let others = Tensor.zeros([steps - 1, first.shape[0], width], dtype: last.dtype)
      return Tensor.concatenated(isReversed ? [last.expanded(at: 0), others] : [others, last.expanded(at: 0)])
    }
    let gradients = Tensor.makeAll(
      LSTMScanGradient(isReversed: isReversed),
      operands + [results[2], results[3], dHidden] + [dCells].compactMap(\.self))
    let dWeight = gradients[0].weightGradient(of: states.statesBefore(first: first, isReversed: isReversed))
    return [gradients[0], dWeight, gradients[1], gradients[2]]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    let packed = program.packedGates(operands[1], count: 4)
    let all = program.emit(
      .lstm(isReversed: isReversed, keepsGates: true), [operands[0], packed, operands[2], operands[3]],
      [types[0], types[2], types[3]])
    let offset = isReversed ? 0 : types[0].shape.elementCount - types[1].shape.elementCount
    let last = program.copy(
      all[1], Access(offset: offset, strides: types[1].shape.contiguousStrides), to: types[1].shape)
    return [all[0], last, all[1], all[2]]
  }

  /// Hidden and cell states in operations of each step.
  func steps(_ operands: [Tensor]) -> [Tensor] {
    let weights = RecurrentWeights(input: operands[1], hidden: operands[1])
    var state = RecurrentState(hidden: operands[2], cell: operands[3])
    var states: [RecurrentState] = []
    let positions = 0..<operands[0].shape[0]
    for position in isReversed ? Array(positions.reversed()) : Array(positions) {
      state = RecurrentKind.lstm.next(operands[0][position], state, weights)
      states.append(state)
    }
    if isReversed { states.reverse() }
    return [Tensor.stacked(states.map(\.hidden)), Tensor.stacked(states.compactMap(\.cell))]
  }
}

/// (The scan's operands, its cell states and gates, d hidden states, d cell states if there are any) -> the gradients of
/// the scan's operands but the weight.
struct LSTMScanGradient: NodeOperation {
  let isReversed: Bool

  var name: String { "lstmGradient" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [operands[0], operands[2], operands[3]]
  }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  /// Cell states and gates follow from the other operands, so that nothing flows through them.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let scan = LSTMScan(isReversed: isReversed)
    let partials = Tensor.partialGradients(of: Array(operands[0..<4] + operands[6...]), seeds: dy) { arguments in
      let dStates: [Tensor?] = [arguments[4], arguments.count > 5 ? arguments[5] : nil]
      let gradients = Tensor.partialGradients(of: Array(arguments[0..<4]), seeds: dStates, scan.steps)
      return [0, 2, 3].map { gradients[$0] ?? Tensor.zeros(operands[$0].shape, dtype: operands[$0].dtype) }
    }
    return partials[0..<4] + [nil, nil] + partials[4...]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(
      .lstmGradient(isReversed: isReversed, hasCellGradient: operands.count > 7),
      [operands[6], operands[5], operands[4], operands[3], operands[1]] + operands.dropFirst(7), types)
  }
}

extension Tensor {
  /// The steps of an LSTM, of at least one, from the inputs' part `[T, N, 4·H]` of the gates i, f, g, o.
  /// - Parameters:
  ///   - hidden: the state at the beginning, `[N, H]`, as the cell state.
  ///   - weight: `[4·H, H]`, applied to the hidden state.
  ///   - isReversed: whether the last step is the first one.
  /// - Returns: hidden states `[T, N, H]`, and hidden and cell state at the end.
  package func lstmScan(hidden: Tensor, cell: Tensor, weight: Tensor, isReversed: Bool) -> RecurrentSequence {
    let states = Tensor.makeAll(LSTMScan(isReversed: isReversed), [self, weight, hidden, cell])
    let last = isReversed ? 0 : shape[0] - 1
    return RecurrentSequence(output: states[0], hidden: states[0][last], cell: states[1])
  }
}
