import StriateGraph
import StriateKernels
import StriateTypes

/// A convolution whose filters are others at every position (Taigman et al. 2014, DeepFace; LeCun 1989).
///
/// H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1.
public struct LocallyConnected2D: Layer {
  /// `[H', W', outputs, inputs, kernel height, kernel width]`.
  public let weight: Parameter
  /// `[outputs, H', W']`.
  public let bias: Parameter?
  private let image: Pair
  private let strides: Pair
  private let padding: Pair
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: channels of the images.
  ///   - outputs: channels of the result.
  ///   - image: H × W of the images, on which the number of filters depends.
  ///   - kernel: the side of a filter.
  ///   - stride: distance between windows, 1 by default.
  ///   - padding: zeros around the image, 0 by default.
  ///   - bias: whether each output element has a bias.
  ///   - initializer: for the weight; fan-in = inputs · kernel², as for a convolution.
  public init(
    from inputs: Int, to outputs: Int, image: Pair, kernel: Int, stride: Int = 1, padding: Int = 0, bias: Bool = true,
    initializer: Initializer = .standard, file: String = #fileID, line: Int = #line
  ) {
    func positions(_ extent: Int) -> Int { max((extent + 2 * padding - kernel) / max(stride, 1) + 1, 0) }
    let (height, width) = (positions(image.height), positions(image.width))
    let fanIn = inputs * kernel * kernel, fanOut = outputs * kernel * kernel
    weight = Parameter(initializer.make([height, width, outputs, inputs, kernel, kernel], fanIn, fanOut))
    self.bias = bias ? Parameter(Initializer.standard.make([outputs, height, width], fanIn, fanOut)) : nil
    self.image = image
    strides = Pair(stride)
    self.padding = Pair(padding)
    site = LayerSite("LocallyConnected2D", file: file, line: line)
  }

  /// - Parameter x: `[N, inputs, H, W]`.
  /// - Returns: `[N, outputs, H', W']`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let weight = weight.value, w = weight.shape
    return site.run(hint: "the layer expects \(w[3]) channels of \(image)") { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank == 4, x.shape[1] == w[3], x.shape[2] == image.height, x.shape[3] == image.width else {
        throw ShapeError("LocallyConnected2D", "the images do not fit", operands: [x.type, weight.type])
      }
      // A product for each position: [H'·W', N, C·KH·KW] × [H'·W', C·KH·KW, O].
      let columns = x.windowColumns(Pair(w[4], w[5]), strides: strides, padding: padding)
      let filters = weight.reshaped(to: [w[0] * w[1], w[2], w[3] * w[4] * w[5]])
      let products = Tensor.matmul(columns.transposed([2, 0, 1]), filters, transposeA: false, transposeB: true)
      if products.isPoisoned { return products }
      let y = products.transposed([1, 2, 0]).reshaped(to: [x.shape[0], w[2], w[0], w[1]])
      return bias.map { y + $0.value } ?? y
    }
  }
}
