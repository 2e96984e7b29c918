import CSIMD
import StriateKernels
import StriateTypes

/// The extents of a tensor `[N, C, S]` with further axes flattened.
private struct Channels: Sendable {
  let batch: Int64
  let count: Int64
  let inner: Int64

  init(_ shape: Shape) {
    batch = Int64(shape[0])
    count = Int64(shape[1])
    inner = Int64(shape[2...].reduce(1, *))
  }
}

final class BatchNormStep: CPUStep {
  private let channels: Channels
  private let epsilon: Float
  /// x, γ, β.
  private let operands: [Placement]
  /// y, mean, variance.
  private let results: [Placement]

  init(_ site: StepSite, epsilon: Double) {
    channels = Channels(site.kernel.operands[0].shape)
    self.epsilon = Float(epsilon)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    csimd_batch_norm_forward(
      channels.batch, channels.count, channels.inner, memory.floats(operands[0]), memory.floats(operands[1]),
      memory.floats(operands[2]), epsilon, memory.floats(results[0]), memory.floats(results[1]),
      memory.floats(results[2]))
  }
}

final class BatchNormGradientStep: CPUStep {
  private let channels: Channels
  private let epsilon: Float
  /// dy, x, γ, mean, variance.
  private let operands: [Placement]
  /// dx, dγ, dβ.
  private let results: [Placement]

  init(_ site: StepSite, epsilon: Double) {
    channels = Channels(site.kernel.operands[1].shape)
    self.epsilon = Float(epsilon)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    csimd_batch_norm_backward(
      channels.batch, channels.count, channels.inner, memory.floats(operands[0]), memory.floats(operands[1]),
      memory.floats(operands[3]), memory.floats(operands[4]), memory.floats(operands[2]), epsilon,
      memory.floats(results[0]), memory.floats(results[1]), memory.floats(results[2]))
  }
}
