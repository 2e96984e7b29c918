import StriateKernels
import StriateTypes

/// Normalization by the statistics of each channel over batch and space (Ioffe & Szegedy 2015, arXiv:1502.03167).
extension ReferenceKernel {
  func batchNorm(epsilon: Double, _ post: PostOperations) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: batchNorm(epsilon, post, Float.self)
    case .float64: batchNorm(epsilon, post, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func batchNormGradient(epsilon: Double, isMasked: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: batchNormGradient(epsilon, isMasked, Float.self)
    case .float64: batchNormGradient(epsilon, isMasked, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `y = (x − mean) / √(variance + ε) · γ + β`; the variance is a second pass' mean of squared deviations.
  private func batchNorm<T: ReferenceFloat>(
    _ epsilon: Double, _ post: PostOperations, _: T.Type
  ) -> ReferenceRoutine {
    let channels = ChannelWalk(operands[0].shape)
    return { memory in
      let post = PostStage<T>(post, memory, after: 3)
      let x = memory.operand(0, as: T.self), y = memory.result(0, as: T.self)
      for channel in 0..<channels.count {
        var sum = 0.0
        channels.forEachElement(of: channel) { sum += x[$0].widened }
        let mean = sum / channels.elementCount
        var squares = 0.0
        channels.forEachElement(of: channel) {
          let deviation = x[$0].widened - mean
          squares += deviation * deviation
        }
        let variance = squares / channels.elementCount
        let scale = memory.operand(1, as: T.self)[channel].widened / (variance + epsilon).squareRoot()
        let shift = memory.operand(2, as: T.self)[channel].widened
        channels.forEachElement(of: channel) {
          y[$0] = post((x[$0].widened - mean) * scale + shift, channel: channel, position: $0)
        }
        memory.result(1, as: T.self)[channel] = T(narrowing: mean)
        memory.result(2, as: T.self)[channel] = T(narrowing: variance)
      }
    }
  }

  /// With `z = (x − mean) / √(variance + ε)` and means over the channel:
  /// `dβ = Σ dy`, `dγ = Σ dy · z`, `dx = γ / √(variance + ε) · (dy − mean(dy) − z · mean(dy · z))`.
  private func batchNormGradient<T: ReferenceFloat>(
    _ epsilon: Double, _ isMasked: Bool, _: T.Type
  ) -> ReferenceRoutine {
    let channels = ChannelWalk(operands[1].shape)
    return { memory in
      let dy = memory.operand(0, as: T.self), x = memory.operand(1, as: T.self)
      let dx = memory.result(0, as: T.self)
      let y: UnsafePointer<T>? = isMasked ? memory.operand(5) : nil
      func g(_ i: Int) -> Double { y.map { $0[i].widened > 0 } ?? true ? dy[i].widened : 0 }
      for channel in 0..<channels.count {
        let mean = memory.operand(3, as: T.self)[channel].widened
        let variance = memory.operand(4, as: T.self)[channel].widened
        let inverse = 1 / (variance + epsilon).squareRoot()
        let scale = memory.operand(2, as: T.self)[channel].widened * inverse
        var dbeta = 0.0, dgamma = 0.0
        channels.forEachElement(of: channel) {
          dbeta += g($0)
          dgamma += g($0) * (x[$0].widened - mean) * inverse
        }
        channels.forEachElement(of: channel) {
          let z = (x[$0].widened - mean) * inverse
          dx[$0] = T(
            narrowing: scale * (g($0) - (dbeta + z * dgamma) / channels.elementCount))
        }
        memory.result(1, as: T.self)[channel] = T(narrowing: dgamma)
        memory.result(2, as: T.self)[channel] = T(narrowing: dbeta)
      }
    }
  }
}

/// The channels of a tensor `[N, C, ...]`.
private struct ChannelWalk: Sendable {
  let count: Int
  private let batch: Int
  private let inner: Int

  init(_ shape: Shape) {
    batch = shape[0]
    count = shape[1]
    inner = shape.dropFirst(2).reduce(1, *)
  }

  /// Elements of one channel.
  var elementCount: Double { Double(batch * inner) }

  @inline(__always)
  func forEachElement(of channel: Int, _ body: (Int) -> Void) {
    for n in 0..<batch {
      let start = (n * count + channel) * inner
      for i in start..<(start + inner) { body(i) }
    }
  }
}
