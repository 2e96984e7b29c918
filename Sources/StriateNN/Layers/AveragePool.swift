import StriateGraph
import StriateKernels
import StriateTypes

/// The mean of each window. Users write `AveragePool1D`, `AveragePool2D` and `AveragePool3D`.
public struct AveragePool<Extents: SpatialExtents>: Layer {
  private let window: Extents
  private let strides: Extents
  private let padding: Extents
  private let roundsUp: Bool
  private let countsPadding: Bool
  private let divisor: Int?
  private let site: LayerSite

  /// The same numbers along each axis.
  /// - Parameters:
  ///   - window: the side of the window.
  ///   - stride: of the windows; their side by default, so that they touch.
  ///   - padding: zeros on each side.
  ///   - countsPadding: whether padded zeros count in the mean.
  ///   - roundsUp: whether a last window may reach beyond the padding, as long as it starts before it (`ceil_mode`).
  ///   - divisor: what sums are divided by in the place of the number of elements.
  public init(
    _ window: Int, stride: Int? = nil, padding: Int = 0, countsPadding: Bool = true, roundsUp: Bool = false,
    divisor: Int? = nil, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      Extents(window), Extents(stride ?? window), Extents(padding), countsPadding, roundsUp, divisor, file, line)
  }

  fileprivate init(
    _ window: Extents, _ strides: Extents, _ padding: Extents, _ countsPadding: Bool, _ roundsUp: Bool,
    _ divisor: Int?, _ file: String, _ line: Int
  ) {
    (self.window, self.strides, self.padding) = (window, strides, padding)
    (self.roundsUp, self.countsPadding, self.divisor) = (roundsUp, countsPadding, divisor)
    site = LayerSite("AveragePool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  /// - Returns: `[N, C, ...]`, with the extents of `MaxPool`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run {
      x.averagePool(
        window: window, strides: strides, padding: padding, roundsUp: roundsUp, countsPadding: countsPadding,
        divisor: divisor)
    }
  }
}

extension AveragePool where Extents: MultiaxialExtents {
  /// With numbers for each axis.
  public init(
    _ window: Extents, strides: Extents? = nil, padding: Extents = Extents(0), countsPadding: Bool = true,
    roundsUp: Bool = false, divisor: Int? = nil, file: String = #fileID, line: Int = #line
  ) {
    self.init(window, strides ?? window, padding, countsPadding, roundsUp, divisor, file, line)
  }
}

/// The mean of each window of sequences: `[N, C, L]` -> `[N, C, L']`.
public typealias AveragePool1D = AveragePool<Int>
/// The mean of each window of images: `[N, C, H, W]` -> `[N, C, H', W']`.
public typealias AveragePool2D = AveragePool<Pair>
/// The mean of each window of volumes: `[N, C, D, H, W]` -> `[N, C, D', H', W']`.
public typealias AveragePool3D = AveragePool<Triple>

/// (Σ xᵖ)^(1/p) over each window: the sum for p = 1, near the maximum for large p. Users write `LpPool1D`, `LpPool2D` and
/// `LpPool3D`.
public struct LpPool<Extents: SpatialExtents>: Layer {
  private let exponent: Double
  private let window: Extents
  private let strides: Extents
  private let roundsUp: Bool
  private let site: LayerSite

  /// The same numbers along each axis.
  /// - Parameters:
  ///   - exponent: p. As in PyTorch it is xᵖ and not |x|ᵖ.
  ///   - window: its side.
  ///   - stride: the window's side by default.
  ///   - roundsUp: whether a last window may reach beyond the end, as long as it starts before it (`ceil_mode`).
  public init(
    exponent: Double, _ window: Int, stride: Int? = nil, roundsUp: Bool = false, file: String = #fileID,
    line: Int = #line
  ) {
    self.exponent = exponent
    self.window = Extents(window)
    strides = Extents(stride ?? window)
    self.roundsUp = roundsUp
    site = LayerSite("LpPool\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run {
      x.powerAveragePool(exponent: exponent, window: window, strides: strides, roundsUp: roundsUp)
    }
  }
}

/// (Σ xᵖ)^(1/p) over each window of sequences `[N, C, L]`.
public typealias LpPool1D = LpPool<Int>
/// (Σ xᵖ)^(1/p) over each window of images `[N, C, H, W]`.
public typealias LpPool2D = LpPool<Pair>
/// (Σ xᵖ)^(1/p) over each window of volumes `[N, C, D, H, W]`.
public typealias LpPool3D = LpPool<Triple>
