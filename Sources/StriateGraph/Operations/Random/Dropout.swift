import Foundation
import StriateKernels
import StriateTypes

extension Tensor {
  /// In training, each element is dropped (set to 0) with this probability and the others are divided by what is
  /// kept; in inference nothing changes (Srivastava et al. 2014).
  public func dropout(probability: Double) -> Tensor {
    dropped(probability, over: isPoisoned ? [] : shape, "dropout")
  }

  /// Dropout of whole channels: `[N, C, ...]` loses all of a channel of an image or nothing (Tompson et al. 2015,
  /// arXiv:1411.4280).
  public func channelDropout(probability: Double) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank >= 2 else { throw ShapeError("channelDropout", "needs [N, C, ...]", operands: [type]) }
      return dropped(probability, over: channels, "channelDropout")
    }
  }

  /// Dropout for self-normalizing networks: dropped elements take SELU's lowest value, and mean and variance are kept
  /// (Klambauer et al. 2017, arXiv:1706.02515).
  /// - Parameter byChannel: whether whole channels of `[N, C, ...]` are dropped.
  public func alphaDropout(probability: Double, byChannel: Bool = false) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      if GraphContext.current.phase == .inference || probability == 0 { return self }
      guard probability > 0, probability <= 1, dtype.isFloatingPoint, !byChannel || rank >= 2 else {
        throw ShapeError(
          "alphaDropout", "needs floating point and a probability in 0 ... 1, not \(probability)", operands: [type])
      }
      if probability == 1 { return self * 0 }
      let lowest = -1.0507009873554805 * 1.6732632423543772
      let scale = 1 / ((1 - probability) * (1 + probability * lowest * lowest)).squareRoot()
      let shift = -scale * lowest * probability
      let isKept = kept(probability, over: byChannel ? channels : shape)
      return isKept.select(self, lowest) * scale + shift
    }
  }

  /// One for each sample and channel.
  private var channels: Shape { Shape((0..<rank).map { $0 < 2 ? shape[$0] : 1 }) }

  private func kept(_ probability: Double, over shape: Shape) -> Tensor {
    Tensor.unitUniform(shape, dtype: dtype.wide).isGreaterOrEqual(to: Tensor.number(probability, dtype.wide))
  }

  private func dropped(_ probability: Double, over shape: Shape, _ name: String) -> Tensor {
    if isPoisoned || GraphContext.current.phase == .inference || probability == 0 { return self }
    guard probability > 0, probability <= 1, dtype.isFloatingPoint else {
      return .fail(
        ShapeError(name, "needs floating point and a probability in 0 ... 1, not \(probability)", operands: [type]))
    }
    return kept(probability, over: shape).select(self * number(probability == 1 ? 0 : 1 / (1 - probability)), 0)
  }
}
