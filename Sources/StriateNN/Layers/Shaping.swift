import StriateGraph
import StriateKernels
import StriateTypes

/// What it is given.
public struct Identity: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x }
}

/// Axes become one: `[N, ...]` -> `[N, everything else]` by default.
public struct Flatten: Layer {
  private let first: Int
  private let last: Int
  /// - Parameters:
  ///   - first: the first of the axes that become one, 1 by default.
  ///   - last: the last of them, the last of all by default.
  public init(from first: Int = 1, through last: Int = -1) {
    self.first = first
    self.last = last
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.flattened(from: first, through: last) }
}

/// One axis becomes several, the inverse of `Flatten`.
public struct Unflatten: Layer {
  private let axis: Int
  private let extents: [Int]
  private let site: LayerSite
  /// - Parameters:
  ///   - axis: which.
  ///   - extents: of the axes that take its place; one may be −1, for what is left.
  public init(axis: Int, into extents: [Int], file: String = #fileID, line: Int = #line) {
    self.axis = axis
    self.extents = extents
    site = LayerSite("Unflatten", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.unflattened(axis: axis, into: extents) } }
}

/// Channels become pixels: `[..., C·r², H, W]` -> `[..., C, H·r, W·r]` (Shi et al. 2016, arXiv:1609.05158).
public struct PixelShuffle: Layer {
  private let factor: Int
  private let site: LayerSite
  /// - Parameter factor: r.
  public init(_ factor: Int, file: String = #fileID, line: Int = #line) {
    self.factor = factor
    site = LayerSite("PixelShuffle", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.pixelShuffled(by: factor) } }
}

/// Pixels become channels: `[..., C, H·r, W·r]` -> `[..., C·r², H, W]`.
public struct PixelUnshuffle: Layer {
  private let factor: Int
  private let site: LayerSite
  /// - Parameter factor: r.
  public init(_ factor: Int, file: String = #fileID, line: Int = #line) {
    self.factor = factor
    site = LayerSite("PixelUnshuffle", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.pixelUnshuffled(by: factor) } }
}

/// Channels of different groups side by side: `[N, C, ...]` -> the same (Zhang et al. 2017, arXiv:1707.01083).
public struct ChannelShuffle: Layer {
  private let groups: Int
  private let site: LayerSite
  /// - Parameter groups: divides the number of channels.
  public init(groups: Int, file: String = #fileID, line: Int = #line) {
    self.groups = groups
    site = LayerSite("ChannelShuffle", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.channelShuffled(groups: groups) } }
}

/// Other spatial extents by interpolation: `[N, C, ...]` -> `[N, C, ...]`.
public struct Upsample: Layer {
  private let scale: Double
  private let extents: [Int]?
  private let interpolation: Interpolation
  private let alignsCorners: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - scale: by which every spatial axis grows.
  ///   - interpolation: the nearest element by default.
  ///   - alignsCorners: whether the centres of the corner elements stay where they are.
  public init(
    by scale: Double, interpolation: Interpolation = .nearest, alignsCorners: Bool = false, file: String = #fileID,
    line: Int = #line
  ) {
    (self.scale, extents) = (scale, nil)
    (self.interpolation, self.alignsCorners) = (interpolation, alignsCorners)
    site = LayerSite("Upsample", file: file, line: line)
  }

  /// - Parameter extents: of the spatial axes of the result.
  public init(
    to extents: [Int], interpolation: Interpolation = .nearest, alignsCorners: Bool = false, file: String = #fileID,
    line: Int = #line
  ) {
    (scale, self.extents) = (1, extents)
    (self.interpolation, self.alignsCorners) = (interpolation, alignsCorners)
    site = LayerSite("Upsample", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank >= 3 else { throw ShapeError("Upsample", "needs [N, C, ...]", operands: [x.type]) }
      if let extents { return x.resized(to: extents, interpolation: interpolation, alignsCorners: alignsCorners) }
      let scales = Array(repeating: scale, count: x.rank - 2)
      return x.resized(by: scales, interpolation: interpolation, alignsCorners: alignsCorners)
    }
  }
}

/// The windows of images as columns: `[N, C, H, W]` -> `[N, C·KH·KW, H'·W']`.
public struct Unfold: Layer {
  private let window: Pair
  private let strides: Pair
  private let padding: Pair
  private let dilation: Pair
  private let site: LayerSite

  /// - Parameters:
  ///   - window: KH × KW.
  ///   - strides: distance between windows.
  ///   - padding: zeros around the image.
  ///   - dilation: distance between a window's elements.
  public init(
    _ window: Pair, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1),
    file: String = #fileID, line: Int = #line
  ) {
    (self.window, self.strides, self.padding, self.dilation) = (window, strides, padding, dilation)
    site = LayerSite("Unfold", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { x.windowColumns(window, strides: strides, padding: padding, dilation: dilation) }
  }
}

/// Columns laid back into images, added where windows overlap: `[N, C·KH·KW, H'·W']` -> `[N, C, H, W]`.
public struct Fold: Layer {
  private let size: Pair
  private let window: Pair
  private let strides: Pair
  private let padding: Pair
  private let dilation: Pair
  private let site: LayerSite

  /// - Parameters:
  ///   - size: H × W of the images.
  ///   - window: KH × KW.
  ///   - strides: distance between windows.
  ///   - padding: of the images from which the columns came.
  ///   - dilation: distance between a window's elements.
  public init(
    into size: Pair, window: Pair, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1),
    file: String = #fileID, line: Int = #line
  ) {
    (self.size, self.window, self.strides) = (size, window, strides)
    (self.padding, self.dilation) = (padding, dilation)
    site = LayerSite("Fold", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { x.foldedColumns(into: size, window: window, strides: strides, padding: padding, dilation: dilation) }
  }
}
