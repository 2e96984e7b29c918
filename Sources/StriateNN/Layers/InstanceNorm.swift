import StriateGraph
import StriateKernels
import StriateTypes

/// Normalises each channel of each sample: y = (x − mean) / √(variance + ε) · γ + β (Ulyanov et al. 2016,
/// arXiv:1607.08022). Users write `InstanceNorm1D`, `InstanceNorm2D` and `InstanceNorm3D`.
public struct InstanceNorm<Extents: SpatialExtents>: Layer {
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
  private let momentum: Double
  private let epsilon: Double
  private let site: LayerSite

  /// - Parameters:
  ///   - channels: C.
  ///   - momentum: the weight of the present batch in the running statistics.
  ///   - epsilon: ε, added to the variance.
  ///   - affine: whether there are γ and β; false by default, as in PyTorch.
  ///   - tracksStatistics: whether there are running statistics, which then serve in inference; false by default.
  public init(
    _ channels: Int, momentum: Double = 0.1, epsilon: Double = 1e-5, affine: Bool = false,
    tracksStatistics: Bool = false, file: String = #fileID, line: Int = #line
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
    site = LayerSite("InstanceNorm\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run(hint: "the layer expects \(channels) channels") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      try x.checkChannels(of: Extents.self, count: channels)
      guard let runningMean, let runningVar, let numBatchesTracked else {
        return x.instanceNormalized(scale: weight?.value, shift: bias?.value, epsilon: epsilon)
      }
      guard GraphContext.current.phase == .training else {
        return x.batchNormalized(
          mean: runningMean.value, variance: runningVar.value, scale: weight?.value, shift: bias?.value,
          epsilon: epsilon)
      }
      let statistics = RunningStatistics(
        mean: runningMean, variance: runningVar, count: numBatchesTracked, momentum: momentum)
      return try training(x, statistics)
    }
  }

  /// Each channel of each sample is a channel of one sample.
  private func training(_ x: Tensor, _ statistics: RunningStatistics) throws(ShapeError) -> Tensor {
    let (samples, channels) = (x.shape[0], channels), rows = samples * channels
    let effects = statistics.effects(valuesPerChannel: x.shape.dropFirst(2).reduce(1, *)) {
      $0.reshaped(to: [samples, channels]).mean(axes: [0])
    }
    let flat = x.reshaped(to: [1, rows, x.shape.dropFirst(2).reduce(1, *)])
    let y = try flat.batchNorm(
      gamma: .ones([rows], dtype: x.dtype), beta: .zeros([rows], dtype: x.dtype), epsilon: epsilon, effects: effects)[0]
    let shape = [channels] + Array(repeating: 1, count: x.rank - 2)
    var result = y.reshaped(to: x.shape)
    if let weight, let bias {
      result = result * weight.value.reshaped(to: shape) + bias.value.reshaped(to: shape)
    }
    return result
  }
}

/// Instance normalisation of sequences `[N, C, L]`.
public typealias InstanceNorm1D = InstanceNorm<Int>
/// Instance normalisation of images `[N, C, H, W]`.
public typealias InstanceNorm2D = InstanceNorm<Pair>
/// Instance normalisation of volumes `[N, C, D, H, W]`.
public typealias InstanceNorm3D = InstanceNorm<Triple>
