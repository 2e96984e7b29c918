import StriateGraph
import StriateKernels
import StriateTypes

/// The largest element of each window.
public struct MaxPool2D: Layer {
  private let window: Pair
  private let strides: Pair
  private let padding: Pair
  private let site: LayerSite

  /// - Parameter stride: the window's extent by default.
  public init(_ window: Int, stride: Int? = nil, padding: Int = 0, file: String = #fileID, line: Int = #line) {
    self.window = Pair(window)
    strides = Pair(stride ?? window)
    self.padding = Pair(padding)
    site = LayerSite("MaxPool2D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, H, W]`.
  /// - Returns: `[N, C, H', W']`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in try x.checkedMaxPool(window: window, strides: strides, padding: padding) }
  }
}

/// The mean of each window.
public struct AveragePool2D: Layer {
  private let window: Pair
  private let strides: Pair
  private let padding: Pair
  private let countsPadding: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - window: the side of the window.
  ///   - stride: of the windows; their side by default, so that they touch.
  ///   - padding: zeros on each side.
  ///   - countsPadding: whether padded zeros count in the mean.
  public init(
    _ window: Int, stride: Int? = nil, padding: Int = 0, countsPadding: Bool = true, file: String = #fileID,
    line: Int = #line
  ) {
    self.window = Pair(window)
    strides = Pair(stride ?? window)
    self.padding = Pair(padding)
    self.countsPadding = countsPadding
    site = LayerSite("AveragePool2D", file: file, line: line)
  }

  /// - Parameter x: `[N, C, H, W]`.
  /// - Returns: `[N, C, H', W']`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      try x.checkedAveragePool(window: window, strides: strides, padding: padding, countsPadding: countsPadding)
    }
  }
}

/// `[N, ...]` -> `[N, everything else]`.
public struct Flatten: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.flattened(from: 1) }
}
