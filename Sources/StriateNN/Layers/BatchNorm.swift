import StriateGraph
import StriateKernels
import StriateTypes

/// Normalises each channel: y = (x − mean) / √(variance + ε) · γ + β (Ioffe & Szegedy 2015, arXiv:1502.03167).
///
/// In training the statistics are the batch's, and computing the result moves the running ones, exactly once:
/// running = (1 − momentum)·running + momentum·batch, with the unbiased variance. In inference the running ones serve.
/// Users write `BatchNorm1D`, `BatchNorm2D` and `BatchNorm3D`, which differ in name only: each takes `[N, C]` and
/// `[N, C, ...]`.
public struct BatchNorm<Extents: SpatialExtents>: Layer {
  /// γ `[C]`; nil without an affine map.
  public let weight: Parameter?
  /// β `[C]`; nil without an affine map.
  public let bias: Parameter?
  /// `[C]`; nil if nothing is tracked.
  public let runningMean: Buffer?
  /// `[C]`; nil if nothing is tracked.
  public let runningVar: Buffer?
  /// The number of training batches; nil if nothing is tracked.
  public let numBatchesTracked: Buffer?
  private let channels: Int
  private let momentum: Double?
  private let epsilon: Double
  private let site: LayerSite

  /// - Parameters:
  ///   - channels: C.
  ///   - momentum: the weight of the present batch in the running statistics; nil for the mean over all batches so far.
  ///   - epsilon: ε, added to the variance.
  ///   - affine: whether there are γ and β.
  ///   - tracksStatistics: whether there are running statistics; without them the batch's serve in inference too.
  public init(
    _ channels: Int, momentum: Double? = 0.1, epsilon: Double = 1e-5, affine: Bool = true,
    tracksStatistics: Bool = true, file: String = #fileID, line: Int = #line
  ) {
    weight = affine ? Parameter(.ones([channels])) : nil
    bias = affine ? Parameter(.zeros([channels])) : nil
    runningMean = tracksStatistics ? Buffer(.zeros([channels])) : nil
    runningVar = tracksStatistics ? Buffer(.ones([channels])) : nil
    // Files of PyTorch before 0.4.1, torchvision's published weights among them, do not count batches.
    numBatchesTracked = tracksStatistics ? Buffer(Tensor(scalar: Int64(0)), isOptionalInFiles: true) : nil
    self.channels = channels
    self.momentum = momentum
    self.epsilon = epsilon
    site = LayerSite("BatchNorm\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run(hint: "the layer expects \(channels) channels") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank >= 2, x.shape[1] == channels else {
        throw ShapeError("BatchNorm", "channels differ", operands: [x.type, TensorType([channels], .float32)])
      }
      if GraphContext.current.phase == .inference, let runningMean, let runningVar {
        return inference(x, mean: runningMean.value, variance: runningVar.value)
      }
      return try training(x)
    }
  }

  private func training(_ x: Tensor) throws(ShapeError) -> Tensor {
    let gamma = weight?.value ?? .ones([channels], dtype: x.dtype)
    let beta = bias?.value ?? .zeros([channels], dtype: x.dtype)
    var effects: [Effect] = []
    if GraphContext.current.phase == .training, let runningMean, let runningVar, let numBatchesTracked {
      effects = RunningStatistics(mean: runningMean, variance: runningVar, count: numBatchesTracked, momentum: momentum)
        .effects(valuesPerChannel: x.elementCount / x.shape[1])
    }
    return try x.batchNorm(gamma: gamma, beta: beta, epsilon: epsilon, effects: effects)[0]
  }

  private func inference(_ x: Tensor, mean: Tensor, variance: Tensor) -> Tensor {
    let shape = [x.shape[1]] + Array(repeating: 1, count: x.rank - 2)
    let inverse = (variance + epsilon).rsqrt()
    let scale = weight.map { $0.value * inverse } ?? inverse
    let shift = bias.map { $0.value - mean * scale } ?? -(mean * scale)
    return x * scale.reshaped(to: shape) + shift.reshaped(to: shape)
  }
}

/// Batch normalisation of rows `[N, C]` and sequences `[N, C, L]`.
public typealias BatchNorm1D = BatchNorm<Int>
/// Batch normalisation of images `[N, C, H, W]`.
public typealias BatchNorm2D = BatchNorm<Pair>
/// Batch normalisation of volumes `[N, C, D, H, W]`.
public typealias BatchNorm3D = BatchNorm<Triple>

/// The cells in which a normalisation keeps what it has seen.
struct RunningStatistics {
  let mean: Buffer
  let variance: Buffer
  let count: Buffer
  /// nil: the mean over all batches so far.
  let momentum: Double?

  /// What computing a batch changes. A node's results are y, mean and biased variance, which `summarize` brings to the
  /// cells' shape.
  func effects(
    valuesPerChannel: Int, summarize: @escaping @Sendable (Tensor) -> Tensor = { $0 }
  ) -> [Effect] {
    let momentum = momentum
    let unbiased = Double(valuesPerChannel) / Double(valuesPerChannel - 1)
    @Sendable func moved(_ current: Tensor, to batch: Tensor, _ scale: Double, _ count: Tensor) -> Tensor {
      let batch = batch.dtype == current.dtype ? batch : batch.cast(to: current.dtype)
      if let momentum { return current * (1 - momentum) + batch * (momentum * scale) }
      // The count has been raised already: the effects follow one another.
      return current + (batch * scale - current) / count.cast(to: current.dtype)
    }
    return [
      Effect(on: count.cell) { current, _ in current + 1 },
      Effect(on: mean.cell, reading: [count.cell]) { moved($0, to: summarize($1[1]), 1, $1[3]) },
      Effect(on: variance.cell, reading: [count.cell]) { moved($0, to: summarize($1[2]), unbiased, $1[3]) }
    ]
  }
}
