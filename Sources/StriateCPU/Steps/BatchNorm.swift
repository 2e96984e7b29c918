import CSIMD
import StriateKernels
import StriateTypes

/// The extents of a tensor `[N, C, ...]`, and how its channels lie.
private struct Channels: Sendable {
  private let batch: Int64
  private let count: Int64
  private let inner: Int64
  /// nil for plain ones.
  private let blocked: csimd_blocked?

  /// - Parameter block: channels in a block; nil where they lie plain.
  init(_ shape: Shape, block: Int?) {
    batch = Int64(shape[0])
    count = Int64(shape[1])
    let plane = Int64(shape.dropFirst(2).reduce(1, *))
    inner = plane
    blocked = block.map {
      csimd_blocked(n: Int64(shape[0]), blocks: Int64(shape[1] / $0), s: plane, block: Int32($0))
    }
  }
}

final class BatchNormStep: CPUStep {
  private let channels: Channels
  private let epsilon: Float
  private let hasReLU: Bool
  /// x, γ, β.
  private let operands: [Placement]
  private let residual: Placement?
  /// y, mean, variance.
  private let results: [Placement]

  init(_ site: StepSite, epsilon: Double, _ post: PostOperations, block: Int? = nil) {
    channels = Channels(site.kernel.operands[0].shape, block: block)
    self.epsilon = Float(epsilon)
    hasReLU = post.activation == .relu
    operands = site.operands
    residual = post.residual ? site.operands[3] : nil
    results = site.results
  }

  func run(_ memory: StepMemory) {
    channels.normalize(
      memory.floats(operands[0]), gamma: memory.floats(operands[1]), beta: memory.floats(operands[2]), epsilon,
      residual: memory.floats(residual), hasReLU, y: memory.floats(results[0]), mean: memory.floats(results[1]),
      variance: memory.floats(results[2]))
  }
}

final class BatchNormGradientStep: CPUStep {
  private let channels: Channels
  private let epsilon: Float
  /// dy, x, γ, mean, variance.
  private let operands: [Placement]
  /// What dy is masked by.
  private let y: Placement?
  /// dx, dγ, dβ.
  private let results: [Placement]

  init(_ site: StepSite, epsilon: Double, isMasked: Bool, block: Int? = nil) {
    channels = Channels(site.kernel.operands[1].shape, block: block)
    self.epsilon = Float(epsilon)
    operands = site.operands
    y = isMasked ? site.operands[5] : nil
    results = site.results
  }

  func run(_ memory: StepMemory) {
    channels.differentiate(
      memory.floats(operands[0]), x: memory.floats(operands[1]), y: memory.floats(y), mean: memory.floats(operands[3]),
      variance: memory.floats(operands[4]), gamma: memory.floats(operands[2]), epsilon, dx: memory.floats(results[0]),
      dGamma: memory.floats(results[1]), dBeta: memory.floats(results[2]))
  }
}

extension Channels {
  typealias Floats = UnsafeMutablePointer<Float>

  func normalize(
    _ x: Floats, gamma: Floats, beta: Floats, _ epsilon: Float, residual: Floats?, _ hasReLU: Bool, y: Floats,
    mean: Floats, variance: Floats
  ) {
    let relu: Int32 = hasReLU ? 1 : 0
    guard var blocked else {
      return csimd_batch_norm_forward(
        batch, count, inner, x, gamma, beta, epsilon, residual, relu, y, mean, variance)
    }
    csimd_blocked_batch_norm_forward(&blocked, x, gamma, beta, epsilon, residual, relu, y, mean, variance)
  }

  func differentiate(
    _ dy: Floats, x: Floats, y: Floats?, mean: Floats, variance: Floats, gamma: Floats, _ epsilon: Float, dx: Floats,
    dGamma: Floats, dBeta: Floats
  ) {
    guard var blocked else {
      return csimd_batch_norm_backward(
        batch, count, inner, dy, x, y, mean, variance, gamma, epsilon, dx, dGamma, dBeta)
    }
    csimd_blocked_batch_norm_backward(&blocked, dy, x, y, mean, variance, gamma, epsilon, dx, dGamma, dBeta)
  }
}
