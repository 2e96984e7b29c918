import StriateGraph
import StriateKernels
import StriateTypes

/// 2-D convolution (cross-correlation): each output position is the dot product of a filter with a window, plus a bias.
///
/// H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1.
public struct Conv2D: Layer {
  /// `[outputs, inputs / groups, kernel height, kernel width]`.
  public let weight: Parameter
  /// `[outputs]`.
  public let bias: Parameter?
  private let geometry: ConvolutionGeometry
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: channels of the images.
  ///   - outputs: channels of the result, one for each filter.
  ///   - stride: distance between windows, 1 by default.
  ///   - padding: zeros around the image, 0 by default.
  ///   - initializer: for the weight; PyTorch's default, fan-in = inputs / groups · kernel².
  public init(
    from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    groups: Int = 1, bias: Bool = true, initializer: Initializer = .standard, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      from: inputs, to: outputs, kernel: Pair(kernel), strides: Pair(stride), padding: Pair(padding),
      dilation: Pair(dilation), groups: groups, bias: bias, initializer: initializer, file: file, line: line)
  }

  /// The same with height and width apart.
  public init(
    from inputs: Int, to outputs: Int, kernel: Pair, strides: Pair = Pair(1), padding: Pair = Pair(0),
    dilation: Pair = Pair(1), groups: Int = 1, bias: Bool = true, initializer: Initializer = .standard,
    file: String = #fileID, line: Int = #line
  ) {
    let window = kernel.height * kernel.width
    let fanIn = inputs / groups * window, fanOut = outputs / groups * window
    weight = Parameter(
      initializer.make([outputs, inputs / groups, kernel.height, kernel.width], fanIn, fanOut))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs], fanIn, fanOut)) : nil
    geometry = ConvolutionGeometry(
      strides: strides, paddingBefore: padding, paddingAfter: padding, dilation: dilation, groups: groups)
    site = LayerSite("Conv2D", file: file, line: line)
  }

  /// - Parameter x: `[N, inputs, H, W]`.
  /// - Returns: `[N, outputs, H', W']`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      let y = try x.checkedConvolution(
        weight.value, strides: geometry.strides, padding: geometry.paddingBefore, dilation: geometry.dilation,
        groups: geometry.groups)
      return bias.map { y + $0.value.reshaped(to: [-1, 1, 1]) } ?? y
    }
  }
}
