import StriateKernels
import StriateTypes

/// What the scans of recurrent networks share.
extension Tensor {
  /// The states `[T, N, H]` before each step, of those after each: the first one moves in.
  func statesBefore(first: Tensor, isReversed: Bool) -> Tensor {
    let steps = shape[0], others = slice(axis: 0, isReversed ? 1..<steps : 0..<steps - 1)
    return Tensor.concatenated(isReversed ? [others, first.expanded(at: 0)] : [first.expanded(at: 0), others])
  }

  /// The gradient `[G·H, H]` of the states' weight: one product of the gradients `[T, N, G·H]` of all steps and the states
  /// before them.
  func weightGradient(of states: Tensor) -> Tensor {
    let rows = shape[0] * shape[1]
    return Tensor.matmul(
      reshaped(to: [rows, shape[2]]), states.reshaped(to: [rows, states.shape[2]]), transposeA: true,
      transposeB: false)
  }
}

extension Program {
  /// A weight `[G·H, K]` as recurrent kernels read it.
  mutating func packedGates(_ weight: Value, count: Int) -> Value {
    let type = self[type: weight]
    return emit(
      .packGates(count: count), [weight], TensorType(Kernel.packedGatesShape(type.shape, count: count), type.dtype))
  }
}
