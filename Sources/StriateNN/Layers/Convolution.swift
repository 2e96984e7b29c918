import StriateGraph
import StriateKernels
import StriateTypes

/// Convolution (cross-correlation): each output position is the dot product of a filter with a window, plus a bias.
///
/// L' = ⌊(L + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 along each spatial axis. Users write `Conv1D`, `Conv2D`
/// and `Conv3D`.
public struct Convolution<Extents: SpatialExtents>: Layer {
  /// `[outputs, inputs / groups, kernel ...]`.
  public let weight: Parameter
  /// `[outputs]`.
  public let bias: Parameter?
  private let window: ConvolutionWindow<Extents>
  private let site: LayerSite

  /// The same numbers along each axis.
  /// - Parameters:
  ///   - inputs: channels of the input.
  ///   - outputs: channels of the result, one for each filter.
  ///   - kernel: the extent of a filter.
  ///   - stride: distance between windows, 1 by default.
  ///   - padding: how far the input is extended on each side, 0 by default.
  ///   - dilation: distance between elements of a window, 1 by default.
  ///   - groups: channels are split into this many independent convolutions.
  ///   - bias: whether a bias is added.
  ///   - paddingMode: zeros by default.
  ///   - initializer: for the weight; PyTorch's default, fan-in = inputs / groups · kernel elements.
  public init(
    from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    groups: Int = 1, bias: Bool = true, paddingMode: PaddingMode = .constant(0), initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    self.init(
      inputs, outputs, Extents(kernel), bias, initializer,
      ConvolutionWindow(
        strides: Extents(stride), padding: .both(Extents(padding)), dilation: Extents(dilation), groups: groups,
        border: .init(paddingMode, Extents(padding))),
      file, line)
  }

  /// With a padding such as `.same`, which keeps the extents.
  public init(
    from inputs: Int, to outputs: Int, kernel: Int, padding: WindowPadding, dilation: Int = 1, groups: Int = 1,
    bias: Bool = true, initializer: Initializer = .standard, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      inputs, outputs, Extents(kernel), bias, initializer,
      ConvolutionWindow(
        strides: Extents(1), padding: padding, dilation: Extents(dilation), groups: groups, border: nil),
      file, line)
  }

  fileprivate init(
    _ inputs: Int, _ outputs: Int, _ kernel: Extents, _ bias: Bool, _ initializer: Initializer,
    _ window: ConvolutionWindow<Extents>, _ file: String, _ line: Int
  ) {
    let elements = kernel.extents.reduce(1, *), groups = max(window.groups, 1)
    let fanIn = inputs / groups * elements, fanOut = outputs / groups * elements
    weight = Parameter(initializer.make(Shape([outputs, inputs / groups] + kernel.extents), fanIn, fanOut))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs], fanIn, fanOut)) : nil
    self.window = window
    site = LayerSite("Conv\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, inputs, ...]`.
  /// - Returns: `[N, outputs, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { window.convolve(x, weight.value, bias?.value) }
  }
}

extension Convolution where Extents: MultiaxialExtents {
  /// With numbers for each axis.
  public init(
    from inputs: Int, to outputs: Int, kernel: Extents, strides: Extents = Extents(1), padding: Extents = Extents(0),
    dilation: Extents = Extents(1), groups: Int = 1, bias: Bool = true, paddingMode: PaddingMode = .constant(0),
    initializer: Initializer = .standard, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      inputs, outputs, kernel, bias, initializer,
      ConvolutionWindow(
        strides: strides, padding: .both(padding), dilation: dilation, groups: groups,
        border: .init(paddingMode, padding)),
      file, line)
  }
}

/// Convolution of sequences: `[N, C, L]` -> `[N, C', L']`.
public typealias Conv1D = Convolution<Int>
/// Convolution of images: `[N, C, H, W]` -> `[N, C', H', W']`.
public typealias Conv2D = Convolution<Pair>
/// Convolution of volumes: `[N, C, D, H, W]` -> `[N, C', D', H', W']`.
public typealias Conv3D = Convolution<Triple>

/// How windows lie on the input.
private struct ConvolutionWindow<Extents: SpatialExtents>: Sendable {
  /// A border that is not zeros, laid around the input first.
  struct Border: Sendable {
    let mode: PaddingMode
    let widths: [Int]

    init?(_ mode: PaddingMode, _ widths: Extents) {
      if case .constant(0) = mode { return nil }
      self.mode = mode
      self.widths = [0, 0] + widths.extents
    }
  }

  let strides: Extents
  let padding: WindowPadding
  let dilation: Extents
  let groups: Int
  let border: Border?

  func convolve(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?) -> Tensor {
    var (x, padding) = (x, padding)
    if let border, !x.isPoisoned, x.rank == border.widths.count {
      x = x.padded(before: border.widths, after: border.widths, mode: border.mode)
      padding = .valid
    }
    let (s, d) = (strides.extents, dilation.extents)
    switch s.count {
    case 1:
      return x.convolution1D(weight, bias: bias, stride: s[0], padding: padding, dilation: d[0], groups: groups)
    case 2:
      return x.convolution(
        weight, bias: bias, strides: Pair(extents: s), padding: padding, dilation: Pair(extents: d), groups: groups)
    default:
      return x.convolution3D(
        weight, bias: bias, strides: Triple(extents: s), padding: padding, dilation: Triple(extents: d),
        groups: groups)
    }
  }
}
