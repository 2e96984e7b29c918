import StriateGraph
import StriateKernels
import StriateTypes

/// Transposed convolution: each input element lays a filter, times itself, on the result.
///
/// L' = (L − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1 along each spatial axis. Users write
/// `ConvTransposed1D`, `ConvTransposed2D` and `ConvTransposed3D`.
public struct TransposedConvolution<Extents: SpatialExtents>: Layer {
  /// `[inputs, outputs / groups, kernel ...]`.
  public let weight: Parameter
  /// `[outputs]`.
  public let bias: Parameter?
  private let strides: Extents
  private let padding: Extents
  private let outputPadding: Extents
  private let dilation: Extents
  private let groups: Int
  private let site: LayerSite

  /// The same numbers along each axis.
  /// - Parameters:
  ///   - inputs: channels of the input.
  ///   - outputs: channels of the result.
  ///   - kernel: the extent of a filter.
  ///   - stride: distance between the places where filters are laid, 1 by default.
  ///   - padding: what is taken off on each side of the result, 0 by default.
  ///   - outputPadding: what is added behind the result; less than stride or dilation.
  ///   - dilation: distance between elements of a filter, 1 by default.
  ///   - groups: channels are split into this many independent convolutions.
  ///   - bias: whether a bias is added.
  ///   - initializer: for the weight; PyTorch's default, fan-in = outputs / groups · kernel elements.
  public init(
    from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
    dilation: Int = 1, groups: Int = 1, bias: Bool = true, initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    self.init(
      inputs, outputs, Extents(kernel), Extents(stride), Extents(padding), Extents(outputPadding),
      Extents(dilation), groups, bias, initializer, file, line)
  }

  fileprivate init(
    _ inputs: Int, _ outputs: Int, _ kernel: Extents, _ strides: Extents, _ padding: Extents,
    _ outputPadding: Extents, _ dilation: Extents, _ groups: Int, _ bias: Bool, _ initializer: Initializer,
    _ file: String, _ line: Int
  ) {
    let elements = kernel.extents.reduce(1, *), parts = max(groups, 1)
    // PyTorch counts the fans as if the weight were a convolution's.
    let fanIn = outputs / parts * elements, fanOut = inputs * elements
    weight = Parameter(initializer.make(Shape([inputs, outputs / parts] + kernel.extents), fanIn, fanOut))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs], fanIn, fanOut)) : nil
    (self.strides, self.padding, self.outputPadding) = (strides, padding, outputPadding)
    (self.dilation, self.groups) = (dilation, groups)
    site = LayerSite("ConvTransposed\(Extents.axisCount)D", file: file, line: line)
  }

  /// - Parameter x: `[N, inputs, ...]`.
  /// - Returns: `[N, outputs, ...]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let (s, p, o, d) = (strides.extents, padding.extents, outputPadding.extents, dilation.extents)
    return site.run {
      switch s.count {
      case 1:
        return x.transposedConvolution1D(
          weight.value, bias: bias?.value, stride: s[0], padding: p[0], outputPadding: o[0], dilation: d[0],
          groups: groups)
      case 2:
        return x.transposedConvolution2D(
          weight.value, bias: bias?.value, strides: Pair(extents: s), padding: Pair(extents: p),
          outputPadding: Pair(extents: o), dilation: Pair(extents: d), groups: groups)
      default:
        return x.transposedConvolution3D(
          weight.value, bias: bias?.value, strides: Triple(extents: s), padding: Triple(extents: p),
          outputPadding: Triple(extents: o), dilation: Triple(extents: d), groups: groups)
      }
    }
  }
}

extension TransposedConvolution where Extents: MultiaxialExtents {
  /// With numbers for each axis.
  public init(
    from inputs: Int, to outputs: Int, kernel: Extents, strides: Extents = Extents(1), padding: Extents = Extents(0),
    outputPadding: Extents = Extents(0), dilation: Extents = Extents(1), groups: Int = 1, bias: Bool = true,
    initializer: Initializer = .standard, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      inputs, outputs, kernel, strides, padding, outputPadding, dilation, groups, bias, initializer, file, line)
  }
}

/// Transposed convolution of sequences: `[N, C, L]` -> `[N, C', L']`.
public typealias ConvTransposed1D = TransposedConvolution<Int>
/// Transposed convolution of images: `[N, C, H, W]` -> `[N, C', H', W']`.
public typealias ConvTransposed2D = TransposedConvolution<Pair>
/// Transposed convolution of volumes: `[N, C, D, H, W]` -> `[N, C', D', H', W']`.
public typealias ConvTransposed3D = TransposedConvolution<Triple>
