import StriateGraph
import StriateTypes

/// The fully connected layer: y = x·Wᵀ + b, that is Bⱼ = Σᵢ Wⱼᵢ·Aᵢ + bⱼ.
public struct Linear: Layer {
  /// `[outputs, inputs]`.
  public let weight: Parameter
  /// `[outputs]`.
  public let bias: Parameter?
  private let site: LayerSite

  /// - Parameters:
  ///   - bias: whether a bias is added, true by default.
  ///   - initializer: for the weight; PyTorch's default. The bias is drawn from U(−1/√inputs, 1/√inputs).
  public init(
    from inputs: Int, to outputs: Int, bias: Bool = true, initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(initializer.make([outputs, inputs], inputs, outputs))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs], inputs, outputs)) : nil
    site = LayerSite("Linear", file: file, line: line)
  }

  /// - Parameter x: `[..., inputs]`.
  /// - Returns: `[..., outputs]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let weight = weight.value
    return site.run(hint: "the layer expects \(weight.shape[1]) inputs") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank >= 2 else {
        throw ShapeError("Linear", "needs [N, inputs], a batch of rows", operands: [x.type, weight.type])
      }
      let product = try Tensor.checkedMatmul(x, weight, transposeA: false, transposeB: true)
      return bias.map { product + $0.value } ?? product
    }
  }
}

/// A bilinear map: yₒ = xᵀ·Wₒ·z + bₒ.
public struct Bilinear: Module {
  /// `[outputs, first, second]`.
  public let weight: Parameter
  /// `[outputs]`.
  public let bias: Parameter?
  private let site: LayerSite

  /// - Parameters:
  ///   - first: the extent of x.
  ///   - second: the extent of z.
  ///   - outputs: the extent of y.
  ///   - bias: whether a bias is added.
  ///   - initializer: for the weight; PyTorch's default, which is U(−1/√first, 1/√first) for weight and bias.
  public init(
    from first: Int, and second: Int, to outputs: Int, bias: Bool = true, initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(initializer.make([outputs, first, second], first, outputs))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs], first, outputs)) : nil
    site = LayerSite("Bilinear", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[..., first]`.
  ///   - z: `[..., second]`.
  /// - Returns: `[..., outputs]`.
  public func callAsFunction(_ x: Tensor, _ z: Tensor) -> Tensor {
    site.run { x.bilinear(z, weight: weight.value, bias: bias?.value) }
  }
}

/// Maxout: the largest of several linear functions, y = maxₖ(Wₖx + bₖ) (Goodfellow et al. 2013, arXiv:1302.4389).
public struct Maxout: Layer {
  /// `[outputs · pieces, inputs]`.
  public let weight: Parameter
  /// `[outputs · pieces]`.
  public let bias: Parameter
  private let pieces: Int
  private let site: LayerSite

  /// - Parameter pieces: the number of linear functions, k = 1 ... pieces.
  public init(
    from inputs: Int, to outputs: Int, pieces: Int = 2, initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(initializer.make([outputs * pieces, inputs], inputs, outputs))
    bias = Parameter(Initializer.standard.make([outputs * pieces], inputs, outputs))
    self.pieces = pieces
    site = LayerSite("Maxout", file: file, line: line)
  }

  /// - Parameter x: `[N, inputs]`.
  /// - Returns: `[N, outputs]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let weight = weight.value
    return site.run(hint: "the layer expects \(weight.shape[1]) inputs") { () throws(ShapeError) in
      let all = try Tensor.checkedMatmul(x, weight, transposeA: false, transposeB: true) + bias.value
      return all.isPoisoned ? all : all.reshaped(to: [x.shape[0], weight.shape[0] / pieces, pieces]).max(axes: [2])
    }
  }
}
