import StriateGraph
import StriateTypes

/// Self-attention, attention to an encoder's result, and a network of two linear layers, each with a residual connection
/// and a layer norm (Vaswani et al. 2017, arXiv:1706.03762).
public struct TransformerDecoderLayer: Module {
  public let selfAttn: MultiHeadAttention
  public let multiheadAttn: MultiHeadAttention
  public let linear1: Linear
  public let linear2: Linear
  public let norm1: LayerNorm
  public let norm2: LayerNorm
  public let norm3: LayerNorm
  private let dropout: Dropout
  private let activation: any Layer
  private let normsFirst: Bool
  private let site: LayerSite

  /// Parameters as those of `TransformerEncoderLayer`.
  public init(
    _ extent: Int, heads: Int, inner: Int = 2048, dropout: Double = 0.1, activation: any Layer = ReLU(),
    epsilon: Double = 1e-5, isBatchFirst: Bool = false, normsFirst: Bool = false, bias: Bool = true,
    file: String = #fileID, line: Int = #line
  ) {
    func attention() -> MultiHeadAttention {
      MultiHeadAttention(
        extent, heads: heads, dropout: dropout, bias: bias, isBatchFirst: isBatchFirst, file: file, line: line)
    }
    func norm() -> LayerNorm { LayerNorm(extent, epsilon: epsilon, bias: bias, file: file, line: line) }
    selfAttn = attention()
    multiheadAttn = attention()
    linear1 = Linear(from: extent, to: inner, bias: bias, file: file, line: line)
    linear2 = Linear(from: inner, to: extent, bias: bias, file: file, line: line)
    (norm1, norm2, norm3) = (norm(), norm(), norm())
    self.dropout = Dropout(dropout)
    (self.activation, self.normsFirst) = (activation, normsFirst)
    site = LayerSite("TransformerDecoderLayer", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[L, N, E]`, or batch first.
  ///   - memory: the encoder's result, `[S, N, E]`, or batch first.
  ///   - mask: of self-attention, as that of `MultiHeadAttention`.
  ///   - keyMask: bool `[N, L]`: which elements of `x` are no padding.
  ///   - memoryMask: of the attention to `memory`.
  ///   - memoryKeyMask: bool `[N, S]`: which elements of `memory` are no padding.
  ///   - isCausal: an element sees those up to itself only.
  /// - Returns: the shape of `x`.
  public func callAsFunction(
    _ x: Tensor, memory: Tensor, mask: Tensor? = nil, keyMask: Tensor? = nil, memoryMask: Tensor? = nil,
    memoryKeyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    func own(_ x: Tensor) -> Tensor {
      dropout(selfAttn(x, keys: x, values: x, mask: mask, keyMask: keyMask, isCausal: isCausal))
    }
    func foreign(_ x: Tensor) -> Tensor {
      dropout(multiheadAttn(x, keys: memory, values: memory, mask: memoryMask, keyMask: memoryKeyMask))
    }
    func transformed(_ x: Tensor) -> Tensor { dropout(linear2(dropout(activation(linear1(x))))) }
    return site.run {
      if normsFirst {
        let y = x + own(norm1(x))
        let z = y + foreign(norm2(y))
        return z + transformed(norm3(z))
      }
      let y = norm1(x + own(x))
      let z = norm2(y + foreign(y))
      return norm3(z + transformed(z))
    }
  }
}

/// Decoder layers one after the other.
public struct TransformerDecoder: Module {
  public let layers: [TransformerDecoderLayer]
  /// Behind the last layer; nil for none.
  public let norm: LayerNorm?

  /// - Parameters:
  ///   - layers: in order. PyTorch makes them copies with equal weights; here each is drawn by itself.
  ///   - norm: behind the last layer, none by default.
  public init(_ layers: [TransformerDecoderLayer], norm: LayerNorm? = nil) {
    self.layers = layers
    self.norm = norm
  }

  /// Parameters as those of `TransformerDecoderLayer`; each layer gets them.
  public func callAsFunction(
    _ x: Tensor, memory: Tensor, mask: Tensor? = nil, keyMask: Tensor? = nil, memoryMask: Tensor? = nil,
    memoryKeyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    let y = layers.reduce(x) {
      $1(
        $0, memory: memory, mask: mask, keyMask: keyMask, memoryMask: memoryMask, memoryKeyMask: memoryKeyMask,
        isCausal: isCausal)
    }
    return norm.map { $0(y) } ?? y
  }
}

/// An encoder and a decoder (Vaswani et al. 2017, arXiv:1706.03762). All matrices begin with Xavier's distribution.
public struct Transformer: Module {
  public let encoder: TransformerEncoder
  public let decoder: TransformerDecoder

  /// - Parameters:
  ///   - extent: E, of each element of a sequence.
  ///   - heads: divides the extent.
  ///   - encoderLayers: how many.
  ///   - decoderLayers: how many.
  ///   - inner: the extent between two linear layers.
  ///   - dropout: the probability of dropping an element, in training.
  ///   - activation: between two linear layers.
  ///   - epsilon: of the layer norms.
  ///   - isBatchFirst: whether sequences are `[N, L, E]` instead of `[L, N, E]`.
  ///   - normsFirst: whether the norms stand before attention and network.
  ///   - bias: whether linear layers and norms have biases.
  public init(
    _ extent: Int = 512, heads: Int = 8, encoderLayers: Int = 6, decoderLayers: Int = 6, inner: Int = 2048,
    dropout: Double = 0.1, activation: any Layer = ReLU(), epsilon: Double = 1e-5, isBatchFirst: Bool = false,
    normsFirst: Bool = false, bias: Bool = true, file: String = #fileID, line: Int = #line
  ) {
    func norm() -> LayerNorm { LayerNorm(extent, epsilon: epsilon, bias: bias, file: file, line: line) }
    encoder = TransformerEncoder(
      (0..<encoderLayers).map { _ in
        TransformerEncoderLayer(
          extent, heads: heads, inner: inner, dropout: dropout, activation: activation, epsilon: epsilon,
          isBatchFirst: isBatchFirst, normsFirst: normsFirst, bias: bias, file: file, line: line)
      }, norm: norm())
    decoder = TransformerDecoder(
      (0..<decoderLayers).map { _ in
        TransformerDecoderLayer(
          extent, heads: heads, inner: inner, dropout: dropout, activation: activation, epsilon: epsilon,
          isBatchFirst: isBatchFirst, normsFirst: normsFirst, bias: bias, file: file, line: line)
      }, norm: norm())
    for parameter in parameters where parameter.shape.rank == 2 {
      let shape = parameter.shape
      parameter.assign(Initializer.xavierUniform().make(shape, shape[1], shape[0]))
    }
  }

  /// - Parameters:
  ///   - source: `[S, N, E]`, or batch first.
  ///   - target: `[L, N, E]`, or batch first.
  ///   - sourceMask: of the encoder's self-attention.
  ///   - targetMask: of the decoder's self-attention.
  ///   - sourceKeyMask: bool `[N, S]`: which elements of the source are no padding, for the encoder and for the decoder's
  ///     attention to it.
  ///   - targetKeyMask: bool `[N, L]`: which elements of the target are no padding.
  ///   - isCausal: an element of the target sees those up to itself only.
  /// - Returns: the target's shape.
  public func callAsFunction(
    _ source: Tensor, _ target: Tensor, sourceMask: Tensor? = nil, targetMask: Tensor? = nil,
    sourceKeyMask: Tensor? = nil, targetKeyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    let memory = encoder(source, mask: sourceMask, keyMask: sourceKeyMask)
    return decoder(
      target, memory: memory, mask: targetMask, keyMask: targetKeyMask, memoryKeyMask: sourceKeyMask,
      isCausal: isCausal)
  }
}
