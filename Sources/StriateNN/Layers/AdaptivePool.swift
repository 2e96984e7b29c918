import StriateGraph
import StriateKernels
import StriateTypes

/// The mean of windows that cover the input evenly, so that the result has given extents. Users write
/// `AdaptiveAveragePool1D`, `AdaptiveAveragePool2D` and `AdaptiveAveragePool3D`.
public struct AdaptiveAveragePool<Extents: SpatialExtents>: Layer {
  private let outputSize: Extents
  private let site: LayerSite

  /// - Parameter extent: of the result, along each axis.
  public init(to extent: Int, file: String = #fileID, line: Int = #line) {
    self.init(outputSize: Extents(extent), file, line)
  }

  fileprivate init(outputSize: Extents, _ file: String, _ line: Int) {
    self.outputSize = outputSize
    site = LayerSite("AdaptiveAveragePool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.adaptiveAveragePool(outputSize: outputSize) } }
}

extension AdaptiveAveragePool where Extents: MultiaxialExtents {
  /// - Parameter outputSize: the extents of the result.
  public init(to outputSize: Extents, file: String = #fileID, line: Int = #line) {
    self.init(outputSize: outputSize, file, line)
  }
}

/// The largest element of windows that cover the input evenly. Users write `AdaptiveMaxPool1D`, `AdaptiveMaxPool2D` and
/// `AdaptiveMaxPool3D`.
public struct AdaptiveMaxPool<Extents: SpatialExtents>: Layer {
  private let outputSize: Extents
  private let site: LayerSite

  /// - Parameter extent: of the result, along each axis.
  public init(to extent: Int, file: String = #fileID, line: Int = #line) {
    self.init(outputSize: Extents(extent), file, line)
  }

  fileprivate init(outputSize: Extents, _ file: String, _ line: Int) {
    self.outputSize = outputSize
    site = LayerSite("AdaptiveMaxPool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.adaptiveMaxPool(outputSize: outputSize) } }
}

extension AdaptiveMaxPool where Extents: MultiaxialExtents {
  /// - Parameter outputSize: the extents of the result.
  public init(to outputSize: Extents, file: String = #fileID, line: Int = #line) {
    self.init(outputSize: outputSize, file, line)
  }
}

/// `[N, C, L]` -> `[N, C, L']`.
public typealias AdaptiveAveragePool1D = AdaptiveAveragePool<Int>
/// `[N, C, H, W]` -> `[N, C, H', W']`.
public typealias AdaptiveAveragePool2D = AdaptiveAveragePool<Pair>
/// `[N, C, D, H, W]` -> `[N, C, D', H', W']`.
public typealias AdaptiveAveragePool3D = AdaptiveAveragePool<Triple>
/// `[N, C, L]` -> `[N, C, L']`.
public typealias AdaptiveMaxPool1D = AdaptiveMaxPool<Int>
/// `[N, C, H, W]` -> `[N, C, H', W']`.
public typealias AdaptiveMaxPool2D = AdaptiveMaxPool<Pair>
/// `[N, C, D, H, W]` -> `[N, C, D', H', W']`.
public typealias AdaptiveMaxPool3D = AdaptiveMaxPool<Triple>

/// The mean of all positions: `[N, C, ...]` -> `[N, C]`.
public struct GlobalAveragePool: Layer {
  private let site: LayerSite
  /// Takes no numbers: the extents are those of the input.
  public init(file: String = #fileID, line: Int = #line) {
    site = LayerSite("GlobalAveragePool", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.globalAveragePool() } }
}

/// The largest element of all positions: `[N, C, ...]` -> `[N, C]`.
public struct GlobalMaxPool: Layer {
  private let site: LayerSite
  /// Takes no numbers: the extents are those of the input.
  public init(file: String = #fileID, line: Int = #line) {
    site = LayerSite("GlobalMaxPool", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.globalMaxPool() } }
}

/// The largest element of windows whose places are drawn (Graham 2014, arXiv:1412.6071): images with `Pair`, volumes with
/// `Triple`.
public struct FractionalMaxPool<Extents: MultiaxialExtents>: Layer {
  private let window: Extents
  private let outputSize: Extents
  private let site: LayerSite

  /// - Parameters:
  ///   - window: its extents.
  ///   - outputSize: the extents of the result.
  public init(_ window: Extents, to outputSize: Extents, file: String = #fileID, line: Int = #line) {
    self.window = window
    self.outputSize = outputSize
    site = LayerSite("FractionalMaxPool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { x.fractionalMaxPool(window: window, outputSize: outputSize) }
  }
}

/// `[N, C, H, W]` -> `[N, C, H', W']`.
public typealias FractionalMaxPool2D = FractionalMaxPool<Pair>
/// `[N, C, D, H, W]` -> `[N, C, D', H', W']`.
public typealias FractionalMaxPool3D = FractionalMaxPool<Triple>
