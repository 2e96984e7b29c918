import StriateGraph
import StriateTypes

/// Normalises each channel: y = (x − mean) / √(variance + ε) · γ + β (Ioffe & Szegedy 2015, arXiv:1502.03167).
///
/// In training the statistics are the batch's, and computing the result moves the running ones, exactly once:
/// running = (1 − momentum)·running + momentum·batch, with the unbiased variance. In inference the running ones serve.
public struct BatchNorm2D: Layer {
  /// γ `[C]`.
  public let weight: Parameter
  /// β `[C]`.
  public let bias: Parameter
  public let runningMean: Buffer
  public let runningVar: Buffer
  public let numBatchesTracked: Buffer
  private let momentum: Double
  private let epsilon: Double
  private let site: LayerSite

  /// - Parameters:
  ///   - channels: C.
  ///   - momentum: the weight of the present batch in the running statistics.
  ///   - epsilon: ε, added to the variance.
  public init(
    _ channels: Int, momentum: Double = 0.1, epsilon: Double = 1e-5, file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(.ones([channels]))
    bias = Parameter(.zeros([channels]))
    runningMean = Buffer(.zeros([channels]))
    runningVar = Buffer(.ones([channels]))
    numBatchesTracked = Buffer(Tensor(scalar: Int64(0)))
    self.momentum = momentum
    self.epsilon = epsilon
    site = LayerSite("BatchNorm2D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, H, W]`.
  /// - Returns: `[N, C, H, W]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run(hint: "the layer expects \(weight.shape[0]) channels") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank >= 2, x.shape[1] == weight.shape[0] else {
        throw ShapeError("BatchNorm2D", "channels differ", operands: [x.type, weight.value.type])
      }
      return GraphContext.current.phase == .training ? try training(x) : inference(x)
    }
  }

  private func training(_ x: Tensor) throws(ShapeError) -> Tensor {
    let momentum = momentum
    let count = Double(x.elementCount / x.shape[1])
    let effects = [
      Effect(on: runningMean.cell) { current, results in current * (1 - momentum) + results[1] * momentum },
      Effect(on: runningVar.cell) { current, results in
        current * (1 - momentum) + results[2] * (momentum * count / (count - 1))
      },
      Effect(on: numBatchesTracked.cell) { current, _ in current + 1 }
    ]
    return try x.batchNorm(gamma: weight.value, beta: bias.value, epsilon: epsilon, effects: effects)[0]
  }

  private func inference(_ x: Tensor) -> Tensor {
    let shape = [x.shape[1]] + Array(repeating: 1, count: x.rank - 2)
    let scale = weight.value * (runningVar.value + epsilon).rsqrt()
    let shift = bias.value - runningMean.value * scale
    return x * scale.reshaped(to: shape) + shift.reshaped(to: shape)
  }
}
