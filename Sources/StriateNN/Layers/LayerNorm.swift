import StriateGraph
import StriateTypes

/// Normalises over the last axes: y = (x − mean) / √(variance + ε) · γ + β (Ba et al. 2016, arXiv:1607.06450).
public struct LayerNorm: Layer {
  /// γ of the shape that is normalised; nil without an affine map.
  public let weight: Parameter?
  /// β of the shape that is normalised; nil without one.
  public let bias: Parameter?
  private let shape: Shape
  private let epsilon: Double
  private let site: LayerSite

  /// - Parameters:
  ///   - shape: of the last axes, over which is normalised: `[64]`.
  ///   - epsilon: ε, added to the variance.
  ///   - affine: whether there are γ and β.
  ///   - bias: whether there is β beside γ.
  public init(
    _ shape: Shape, epsilon: Double = 1e-5, affine: Bool = true, bias: Bool = true, file: String = #fileID,
    line: Int = #line
  ) {
    weight = affine ? Parameter(.ones(shape)) : nil
    self.bias = affine && bias ? Parameter(.zeros(shape)) : nil
    self.shape = shape
    self.epsilon = epsilon
    site = LayerSite("LayerNorm", file: file, line: line)
  }

  /// Over the last axis, of this extent.
  public init(
    _ extent: Int, epsilon: Double = 1e-5, affine: Bool = true, bias: Bool = true, file: String = #fileID,
    line: Int = #line
  ) {
    self.init([extent], epsilon: epsilon, affine: affine, bias: bias, file: file, line: line)
  }

  /// - Parameter x: `[..., shape]`.
  /// - Returns: the same.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      try x.checkTrailing(shape)
      return x.layerNormalized(
        trailingAxes: shape.rank, scale: weight?.value, shift: bias?.value, epsilon: epsilon)
    }
  }
}

/// Divides by the root of the mean square over the last axes: y = x / √(mean(x²) + ε) · γ (Zhang & Sennrich 2019,
/// arXiv:1910.07467).
public struct RMSNorm: Layer {
  /// γ of the shape that is normalised; nil without one.
  public let weight: Parameter?
  private let shape: Shape
  private let epsilon: Double?
  private let site: LayerSite

  /// - Parameters:
  ///   - shape: of the last axes, over which is normalised.
  ///   - epsilon: ε; by default the distance from 1 to the next number of the input's type.
  ///   - affine: whether there is γ.
  public init(
    _ shape: Shape, epsilon: Double? = nil, affine: Bool = true, file: String = #fileID, line: Int = #line
  ) {
    weight = affine ? Parameter(.ones(shape)) : nil
    self.shape = shape
    self.epsilon = epsilon
    site = LayerSite("RMSNorm", file: file, line: line)
  }

  /// Over the last axis, of this extent.
  public init(
    _ extent: Int, epsilon: Double? = nil, affine: Bool = true, file: String = #fileID, line: Int = #line
  ) {
    self.init([extent], epsilon: epsilon, affine: affine, file: file, line: line)
  }

  /// - Parameter x: `[..., shape]`.
  /// - Returns: the same.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      try x.checkTrailing(shape)
      return x.rootMeanSquareNormalized(trailingAxes: shape.rank, scale: weight?.value, epsilon: epsilon)
    }
  }
}

/// Normalises over each group of channels of each sample (Wu & He 2018, arXiv:1803.08494).
public struct GroupNorm: Layer {
  /// γ `[C]`; nil without an affine map.
  public let weight: Parameter?
  /// β `[C]`; nil without an affine map.
  public let bias: Parameter?
  private let groups: Int
  private let channels: Int
  private let epsilon: Double
  private let site: LayerSite

  /// - Parameters:
  ///   - groups: divides the number of channels; with 1 all are one group.
  ///   - channels: C.
  ///   - epsilon: ε, added to the variance.
  ///   - affine: whether there are γ and β.
  public init(
    groups: Int, channels: Int, epsilon: Double = 1e-5, affine: Bool = true, file: String = #fileID,
    line: Int = #line
  ) {
    weight = affine ? Parameter(.ones([channels])) : nil
    bias = affine ? Parameter(.zeros([channels])) : nil
    self.groups = groups
    self.channels = channels
    self.epsilon = epsilon
    site = LayerSite("GroupNorm", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: the same.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run(hint: "the layer expects \(channels) channels in \(groups) groups") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank >= 2, x.shape[1] == channels else {
        throw ShapeError("GroupNorm", "channels differ", operands: [x.type])
      }
      return x.groupNormalized(groups: groups, scale: weight?.value, shift: bias?.value, epsilon: epsilon)
    }
  }
}

/// Divides each element by what its neighbours in other channels have: x / (k + α/n · Σ x²)^β (Krizhevsky et al. 2012).
public struct LocalResponseNorm: Layer {
  private let size: Int
  private let alpha: Double
  private let beta: Double
  private let k: Double
  private let convention: LocalResponseConvention
  private let site: LayerSite

  /// - Parameters:
  ///   - size: n, the number of neighbouring channels.
  ///   - alpha: α.
  ///   - beta: β.
  ///   - k: the constant.
  ///   - convention: whether α is divided by n, as in PyTorch, or not, as in the paper.
  public init(
    _ size: Int, alpha: Double = 1e-4, beta: Double = 0.75, k: Double = 1, convention: LocalResponseConvention = .mean,
    file: String = #fileID, line: Int = #line
  ) {
    (self.size, self.alpha, self.beta, self.k, self.convention) = (size, alpha, beta, k, convention)
    site = LayerSite("LocalResponseNorm", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: the same.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { x.localResponseNormalized(size: size, alpha: alpha, beta: beta, k: k, convention: convention) }
  }
}

extension Tensor {
  fileprivate func checkTrailing(_ expected: Shape) throws(ShapeError) {
    if isPoisoned { return }
    guard rank >= expected.rank, expected.rank > 0, shape.suffix(expected.rank).elementsEqual(expected) else {
      throw ShapeError("", "the last axes are not \(expected)", operands: [type])
    }
  }
}
