import StriateGraph
import StriateKernels
import StriateTypes

/// The largest element of each window. Users write `MaxPool1D`, `MaxPool2D` and `MaxPool3D`.
public struct MaxPool<Extents: SpatialExtents>: Layer {
  private let window: Extents
  private let strides: Extents
  private let padding: Extents
  private let dilation: Extents
  private let roundsUp: Bool
  private let site: LayerSite

  /// The same numbers along each axis.
  /// - Parameters:
  ///   - window: its side.
  ///   - stride: the window's side by default.
  ///   - padding: at most half of the window; never the largest.
  ///   - dilation: distance between a window's elements.
  ///   - roundsUp: whether a last window may reach beyond the padding, as long as it starts before it (`ceil_mode`).
  public init(
    _ window: Int, stride: Int? = nil, padding: Int = 0, dilation: Int = 1, roundsUp: Bool = false,
    file: String = #fileID, line: Int = #line
  ) {
    self.init(
      Extents(window), Extents(stride ?? window), Extents(padding), Extents(dilation), roundsUp, file, line)
  }

  fileprivate init(
    _ window: Extents, _ strides: Extents, _ padding: Extents, _ dilation: Extents, _ roundsUp: Bool, _ file: String,
    _ line: Int
  ) {
    (self.window, self.strides, self.padding) = (window, strides, padding)
    (self.dilation, self.roundsUp) = (dilation, roundsUp)
    site = LayerSite("MaxPool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: `[N, C, ...]`, H' = ⌊(H + 2·padding − dilation·(window − 1) − 1) / stride⌋ + 1.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run {
      x.maxPool(window: window, strides: strides, padding: padding, dilation: dilation, roundsUp: roundsUp)
    }
  }

  /// The maxima, and for each its position in the row-major order of the spatial axes, int64, for `MaxUnpool`.
  public func withIndices(_ x: Tensor) -> (values: Tensor, indices: Tensor) {
    let both = site.run(failed: { [$0, $0] }) {
      let (values, indices) = x.maxPoolWithIndices(
        window: window, strides: strides, padding: padding, dilation: dilation, roundsUp: roundsUp)
      return [values, indices]
    }
    return (both[0], both[1])
  }
}

extension MaxPool where Extents: MultiaxialExtents {
  /// With numbers for each axis.
  public init(
    _ window: Extents, strides: Extents? = nil, padding: Extents = Extents(0), dilation: Extents = Extents(1),
    roundsUp: Bool = false, file: String = #fileID, line: Int = #line
  ) {
    self.init(window, strides ?? window, padding, dilation, roundsUp, file, line)
  }
}

/// The largest element of each window of sequences: `[N, C, L]` -> `[N, C, L']`.
public typealias MaxPool1D = MaxPool<Int>
/// The largest element of each window of images: `[N, C, H, W]` -> `[N, C, H', W']`.
public typealias MaxPool2D = MaxPool<Pair>
/// The largest element of each window of volumes: `[N, C, D, H, W]` -> `[N, C, D', H', W']`.
public typealias MaxPool3D = MaxPool<Triple>

/// The partial inverse of `MaxPool`: each element goes to where it was taken from, everything else is 0. Users write
/// `MaxUnpool1D`, `MaxUnpool2D` and `MaxUnpool3D`.
public struct MaxUnpool<Extents: SpatialExtents>: Module {
  private let window: Extents
  private let strides: Extents
  private let padding: Extents
  private let site: LayerSite

  /// The numbers of the pooling.
  /// - Parameters:
  ///   - window: its side.
  ///   - stride: the window's side by default.
  ///   - padding: of the pooling.
  public init(_ window: Int, stride: Int? = nil, padding: Int = 0, file: String = #fileID, line: Int = #line) {
    self.window = Extents(window)
    strides = Extents(stride ?? window)
    self.padding = Extents(padding)
    site = LayerSite("MaxUnpool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[N, C, ...]`, as pooled.
  ///   - indices: from `MaxPool.withIndices`.
  ///   - outputSize: the extents of what was pooled; by default (H' − 1)·stride − 2·padding + window.
  public func callAsFunction(_ x: Tensor, indices: Tensor, outputSize: Extents? = nil) -> Tensor {
    site.run {
      x.maxUnpool(indices, window: window, strides: strides, padding: padding, outputSize: outputSize)
    }
  }
}

/// Undoes `MaxPool1D`.
public typealias MaxUnpool1D = MaxUnpool<Int>
/// Undoes `MaxPool2D`.
public typealias MaxUnpool2D = MaxUnpool<Pair>
/// Undoes `MaxPool3D`.
public typealias MaxUnpool3D = MaxUnpool<Triple>
