import StriateGraph
import StriateTypes

/// Self-attention and a network of two linear layers, each with a residual connection and a layer norm (Vaswani et al.
/// 2017, arXiv:1706.03762).
public struct TransformerEncoderLayer: Layer {
  public let selfAttn: MultiHeadAttention
  public let linear1: Linear
  public let linear2: Linear
  public let norm1: LayerNorm
  public let norm2: LayerNorm
  private let dropout: Dropout
  private let activation: any Layer
  private let normsFirst: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - extent: E, of each element of a sequence.
  ///   - heads: divides the extent.
  ///   - inner: the extent between the two linear layers.
  ///   - dropout: the probability of dropping an element, in training.
  ///   - activation: between the two linear layers.
  ///   - epsilon: of the layer norms.
  ///   - isBatchFirst: whether sequences are `[N, L, E]` instead of `[L, N, E]`.
  ///   - normsFirst: whether the norms stand before attention and network instead of behind the sums (Xiong et al. 2020,
  ///     arXiv:2002.04745).
  ///   - bias: whether linear layers and norms have biases.
  public init(
    _ extent: Int, heads: Int, inner: Int = 2048, dropout: Double = 0.1, activation: any Layer = ReLU(),
    epsilon: Double = 1e-5, isBatchFirst: Bool = false, normsFirst: Bool = false, bias: Bool = true,
    file: String = #fileID, line: Int = #line
  ) {
    selfAttn = MultiHeadAttention(
      extent, heads: heads, dropout: dropout, bias: bias, isBatchFirst: isBatchFirst, file: file, line: line)
    linear1 = Linear(from: extent, to: inner, bias: bias, file: file, line: line)
    linear2 = Linear(from: inner, to: extent, bias: bias, file: file, line: line)
    norm1 = LayerNorm(extent, epsilon: epsilon, bias: bias, file: file, line: line)
    norm2 = LayerNorm(extent, epsilon: epsilon, bias: bias, file: file, line: line)
    self.dropout = Dropout(dropout)
    (self.activation, self.normsFirst) = (activation, normsFirst)
    site = LayerSite("TransformerEncoderLayer", file: file, line: line)
  }

  /// - Parameter x: `[L, N, E]`, or batch first.
  /// - Returns: the same shape.
  public func callAsFunction(_ x: Tensor) -> Tensor { self(x, mask: nil) }

  /// Parameters as those of `MultiHeadAttention`.
  public func callAsFunction(
    _ x: Tensor, mask: Tensor?, keyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    func attended(_ x: Tensor) -> Tensor {
      dropout(selfAttn(x, keys: x, values: x, mask: mask, keyMask: keyMask, isCausal: isCausal))
    }
    func transformed(_ x: Tensor) -> Tensor { dropout(linear2(dropout(activation(linear1(x))))) }
    return site.run {
      if normsFirst {
        let y = x + attended(norm1(x))
        return y + transformed(norm2(y))
      }
      let y = norm1(x + attended(x))
      return norm2(y + transformed(y))
    }
  }
}

/// Encoder layers one after the other.
public struct TransformerEncoder: Layer {
  public let layers: [TransformerEncoderLayer]
  /// Behind the last layer; nil for none.
  public let norm: LayerNorm?

  /// - Parameters:
  ///   - layers: in order. PyTorch makes them copies with equal weights; here each is drawn by itself.
  ///   - norm: behind the last layer, none by default.
  public init(_ layers: [TransformerEncoderLayer], norm: LayerNorm? = nil) {
    self.layers = layers
    self.norm = norm
  }

  /// - Parameter x: `[L, N, E]`, or batch first.
  /// - Returns: the same shape.
  public func callAsFunction(_ x: Tensor) -> Tensor { self(x, mask: nil) }

  /// Parameters as those of `MultiHeadAttention`; each layer gets them.
  public func callAsFunction(
    _ x: Tensor, mask: Tensor?, keyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    let y = layers.reduce(x) { $1($0, mask: mask, keyMask: keyMask, isCausal: isCausal) }
    return norm.map { $0(y) } ?? y
  }
}
