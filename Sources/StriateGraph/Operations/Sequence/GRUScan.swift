import StriateKernels
import StriateTypes

/// All steps of gated recurrent units in one operation: (the inputs' part `[T, N, 3·H]` of the gates r, z, n, weight
/// `[3·H, H]`, bias `[3·H]` of the states' part, hidden state `[N, H]`) -> (hidden states `[T, N, H]`, gates and the states'
/// part of n `[T, N, 4·H]`). The last is there for the gradient alone.
struct GRUScan: NodeOperation {
  /// From the last step on.
  let isReversed: Bool

  var name: String { "gru" }
  var form: OperationForm? { .gru(isReversed: isReversed) }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let steps = operands[0].shape[0], state = operands[3].shape, dtype = operands[0].dtype
    return [TensorType(Shape([steps] + state), dtype), TensorType([steps, state[0], 4 * state[1]], dtype)]
  }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dHidden = dy[0] else { return operands.map { _ in nil } }
    let gradients = Tensor.makeAll(GRUScanGradient(isReversed: isReversed), operands + results + [dHidden])
    let dWeight = gradients[1].weightGradient(
      of: results[0].statesBefore(first: operands[3], isReversed: isReversed))
    return [gradients[0], dWeight, gradients[1].sum(axes: [0, 1]), gradients[2]]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    let packed = program.packedGates(operands[1], count: 3)
    return program.emit(
      .gru(isReversed: isReversed, keepsGates: true), [operands[0], packed, operands[2], operands[3]], types)
  }

  /// Hidden states in operations of each step.
  /// - Parameter added: to the states' part of the gates, `[T, N, 3·H]`.
  func steps(_ operands: [Tensor], added: Tensor) -> Tensor {
    var state = RecurrentState(hidden: operands[3])
    var states: [Tensor] = []
    let positions = 0..<operands[0].shape[0]
    for position in isReversed ? Array(positions.reversed()) : Array(positions) {
      let weights = RecurrentWeights(
        input: operands[1], hidden: operands[1], hiddenBias: operands[2] + added[position])
      state = RecurrentKind.gru.next(operands[0][position], state, weights)
      states.append(state.hidden)
    }
    return Tensor.stacked(isReversed ? states.reversed() : states)
  }
}

/// (The scan's operands and results, d hidden states) -> the gradients of the inputs' part, of the states' part of all
/// steps, and of the hidden state.
struct GRUScanGradient: NodeOperation {
  let isReversed: Bool

  var name: String { "gruGradient" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [operands[0], operands[0], operands[3]]
  }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape[1]
  }

  /// Hidden states and gates follow from the other operands, so that nothing flows through them.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let scan = GRUScan(isReversed: isReversed)
    let partials = Tensor.partialGradients(of: Array(operands[0..<4]) + [operands[6]], seeds: dy) { arguments in
      let added = Tensor.zeros(operands[0].shape, dtype: operands[0].dtype).variable()
      let hidden = scan.steps(arguments, added: added)
      return hidden.gradients(withRespectTo: [arguments[0], added, arguments[3]], seed: arguments[4])
    }
    return partials[0..<4] + [nil, nil, partials[4]]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(
      .gruGradient(isReversed: isReversed), [operands[6], operands[5], operands[4], operands[3], operands[1]], types)
  }
}

extension Tensor {
  /// The steps of gated recurrent units, of at least one, from the inputs' part `[T, N, 3·H]` of the gates r, z, n.
  /// - Parameters:
  ///   - hidden: the state at the beginning, `[N, H]`.
  ///   - weight: `[3·H, H]`, applied to the hidden state.
  ///   - bias: `[3·H]`, added to that; zeros where it is nil.
  /// - Returns: the hidden states `[T, N, H]`.
  package func gruScan(hidden: Tensor, weight: Tensor, bias: Tensor?, isReversed: Bool) -> Tensor {
    let bias = bias ?? .zeros([weight.shape[0]], dtype: weight.dtype)
    return Tensor.makeAll(GRUScan(isReversed: isReversed), [self, weight, bias, hidden])[0]
  }
}
