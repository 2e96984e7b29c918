import StriateKernels
import StriateTypes

/// All steps of a plain recurrent network in one operation: (the inputs' part `[T, N, H]`, weight `[H, H]`, hidden state
/// `[N, H]`) -> hidden states `[T, N, H]`.
struct RNNScan: Operation {
  /// From the last step on.
  let isReversed: Bool
  let usesReLU: Bool

  var name: String { "rnn" }
  var form: OperationForm? { .rnn(isReversed: isReversed, usesReLU: usesReLU) }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let gradients = Tensor.makeAll(RNNScanGradient(isReversed: isReversed, usesReLU: usesReLU), operands + [y, dy])
    let dWeight = gradients[0].weightGradient(of: y.statesBefore(first: operands[2], isReversed: isReversed))
    return [gradients[0], dWeight, gradients[1]]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let packed = program.packedGates(operands[1], count: 1)
    return program.emit(
      .rnn(isReversed: isReversed, usesReLU: usesReLU), [operands[0], packed, operands[2]], type)
  }

  /// The same in operations of each step.
  func steps(_ operands: [Tensor]) -> Tensor {
    let weights = RecurrentWeights(input: operands[1], hidden: operands[1]),
      kind: RecurrentKind = usesReLU ? .relu : .tanh
    var state = RecurrentState(hidden: operands[2])
    var states: [Tensor] = []
    let positions = 0..<operands[0].shape[0]
    for position in isReversed ? Array(positions.reversed()) : Array(positions) {
      state = kind.next(operands[0][position], state, weights)
      states.append(state.hidden)
    }
    return Tensor.stacked(isReversed ? states.reversed() : states)
  }
}

/// (The scan's operands, its hidden states, their gradients) -> the gradients of the inputs' part and the hidden state.
struct RNNScanGradient: NodeOperation {
  let isReversed: Bool
  let usesReLU: Bool

  var name: String { "rnnGradient" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0], operands[2]] }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  /// Hidden states follow from the other operands, so that nothing flows through them.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let scan = RNNScan(isReversed: isReversed, usesReLU: usesReLU)
    let partials = Tensor.partialGradients(of: Array(operands[0..<3]) + [operands[4]], seeds: dy) { arguments in
      scan.steps(arguments).gradients(withRespectTo: [arguments[0], arguments[2]], seed: arguments[3])
    }
    return partials[0..<3] + [nil, partials[3]]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(
      .rnnGradient(isReversed: isReversed, usesReLU: usesReLU), [operands[4], operands[3], operands[1]], types)
  }
}

extension Tensor {
  /// The steps of a plain recurrent network, of at least one, from the inputs' part `[T, N, H]`.
  /// - Parameters:
  ///   - hidden: the state at the beginning, `[N, H]`.
  ///   - weight: `[H, H]`, applied to the hidden state.
  /// - Returns: the hidden states `[T, N, H]`.
  package func rnnScan(hidden: Tensor, weight: Tensor, usesReLU: Bool, isReversed: Bool) -> Tensor {
    Tensor.make(RNNScan(isReversed: isReversed, usesReLU: usesReLU), [self, weight, hidden])
  }
}
