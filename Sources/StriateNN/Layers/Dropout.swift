import StriateGraph
import StriateKernels
import StriateTypes

/// In training, drops each element with this probability and scales the others up; in inference, the identity.
public struct Dropout: Layer {
  private let probability: Double
  /// - Parameter probability: of dropping an element.
  public init(_ probability: Double = 0.5) { self.probability = probability }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.dropout(probability: probability) }
}

/// In training, drops each channel of each sample with this probability and scales the others up (Tompson et al. 2015,
/// arXiv:1411.4280): `[N, C, ...]` of as many axes as `Extents` says -> the same.
public struct ChannelDropout<Extents: SpatialExtents>: Layer {
  private let probability: Double
  private let site: LayerSite

  /// - Parameter probability: of dropping a channel.
  public init(_ probability: Double = 0.5, file: String = #fileID, line: Int = #line) {
    self.probability = probability
    site = LayerSite("Dropout\(Extents.axisCount)D", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      try x.checkChannels(of: Extents.self)
      return x.channelDropout(probability: probability)
    }
  }
}

/// Dropout of whole channels of sequences `[N, C, L]`.
public typealias Dropout1D = ChannelDropout<Int>
/// Dropout of whole channels of images `[N, C, H, W]`.
public typealias Dropout2D = ChannelDropout<Pair>
/// Dropout of whole channels of volumes `[N, C, D, H, W]`.
public typealias Dropout3D = ChannelDropout<Triple>

/// Dropout for networks of `SELU`: what is dropped takes SELU's lowest value, and mean and variance are kept
/// (Klambauer et al. 2017, arXiv:1706.02515).
public struct AlphaDropout: Layer {
  private let probability: Double
  private let isByChannel: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - probability: of dropping an element.
  ///   - byChannel: whether whole channels of `[N, C, ...]` are dropped.
  public init(_ probability: Double = 0.5, byChannel: Bool = false, file: String = #fileID, line: Int = #line) {
    self.probability = probability
    isByChannel = byChannel
    site = LayerSite("AlphaDropout", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { x.alphaDropout(probability: probability, byChannel: isByChannel) }
  }
}
