import StriateKernels
import StriateTypes

extension Tensor {
  /// The transpose of a 1-D convolution: `[N, C, L]` with `[C, O/G, K]` -> `[N, O, L']`. Parameters as those of
  /// `transposedConvolution2D`.
  public func transposedConvolution1D(
    _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
    dilation: Int = 1, groups: Int = 1
  ) -> Tensor {
    transposedConvolution("transposedConvolution1D", weight, bias, stride, padding, outputPadding, dilation, groups)
  }

  /// The transpose of a 2-D convolution, which is its gradient with respect to the images:
  /// `[N, C, H, W]` with `[C, O/G, KH, KW]` -> `[N, O, H', W']`,
  /// H' = (H − 1)·stride − 2·padding + dilation·(KH − 1) + outputPadding + 1
  /// (Zeiler et al. 2010; Dumoulin & Visin 2016, arXiv:1603.07285).
  /// - Parameters:
  ///   - bias: `[O]`, added to each channel; none by default.
  ///   - strides: distance between the places where the elements' windows are laid, 1 by default.
  ///   - padding: taken away on each side, 0 by default.
  ///   - outputPadding: added behind, less than stride or dilation; 0 by default.
  ///   - dilation: distance between kernel elements, 1 by default.
  ///   - groups: channels are split into this many independent convolutions.
  public func transposedConvolution2D(
    _ weight: Tensor, bias: Tensor? = nil, strides: Pair = Pair(1), padding: Pair = Pair(0),
    outputPadding: Pair = Pair(0), dilation: Pair = Pair(1), groups: Int = 1
  ) -> Tensor {
    transposedConvolution("transposedConvolution2D", weight, bias, strides, padding, outputPadding, dilation, groups)
  }

  /// The transpose of a 3-D convolution: `[N, C, D, H, W]` with `[C, O/G, KD, KH, KW]` -> `[N, O, D', H', W']`. Parameters
  /// as those of `transposedConvolution2D`.
  public func transposedConvolution3D(
    _ weight: Tensor, bias: Tensor? = nil, strides: Triple = Triple(1), padding: Triple = Triple(0),
    outputPadding: Triple = Triple(0), dilation: Triple = Triple(1), groups: Int = 1
  ) -> Tensor {
    transposedConvolution("transposedConvolution3D", weight, bias, strides, padding, outputPadding, dilation, groups)
  }

  private func transposedConvolution<Extents: SpatialExtents>(
    _ operation: String, _ weight: Tensor, _ bias: Tensor?, _ strides: Extents, _ padding: Extents, _ extra: Extents,
    _ dilation: Extents, _ groups: Int
  ) -> Tensor {
    for tensor in [self, weight] + (bias.map { [$0] } ?? []) where tensor.isPoisoned { return tensor }
    do throws(ShapeError) {
      let windows = try ConvolutionWindows(
        operation, images: self, weight: weight, strides: strides.extents, padding: .both(padding),
        dilation: dilation.extents, groups: groups)
      let shapes = try TransposedShapes(windows, images: type, weight: weight.type, extra: extra.extents)
      let operands = [type, weight.type]
      let channels = try bias.map { bias throws(ShapeError) in
        try bias.channelValues(shapes.channels, operation, "bias", operands: operands)
      }
      let y =
        try strides.extents.count == 3
        ? transposedVolume(weight, windows, shapes) : transposedPlane(weight, windows, shapes)
      return channels.map { y + $0.reshaped(to: [-1] + strides.extents.map { _ in 1 }) } ?? y
    } catch {
      return .fail(error)
    }
  }

  private func transposedPlane(
    _ weight: Tensor, _ windows: ConvolutionWindows, _ shapes: TransposedShapes
  ) throws(ShapeError) -> Tensor {
    let isLine = windows.strides.count == 1
    let extents = (isLine ? [1] : []) + shapes.reached
    let operation = ConvolutionInputGradient(
      geometry: windows.plane(before: windows.before, after: shapes.after),
      shape: try Shape(checking: [shape[0], shapes.channels] + extents))
    let y = try Tensor.checked(operation, isLine ? [expanded(at: 2), weight.expanded(at: 2)] : [self, weight])
    return (isLine ? y.reshaped(to: y.shape.removing(axes: [2])) : y).extendedBehind(by: shapes.rest)
  }

  /// The slices of the windows along the depth are channels of a 2-D transposed convolution; then each is added where
  /// it belongs.
  private func transposedVolume(
    _ weight: Tensor, _ windows: ConvolutionWindows, _ shapes: TransposedShapes
  ) throws(ShapeError) -> Tensor {
    let (x, w, depth) = (shape, weight.shape, windows.kernel[0])
    let images = transposed([0, 2, 1, 3, 4]).reshaped(to: try Shape(checking: [x[0] * x[2], x[1], x[3], x[4]]))
    let filters = weight.reshaped(to: try Shape(checking: [w[0], w[1] * depth, w[3], w[4]]))
    let plane = Array(shapes.reached.dropFirst())
    let operation = ConvolutionInputGradient(
      geometry: windows.plane(before: windows.before, after: shapes.after),
      shape: try Shape(checking: [x[0] * x[2], shapes.channels * depth] + plane))
    let parts = try Tensor.checked(operation, [images, filters])
    let slices = parts.reshaped(to: try Shape(checking: [x[0], x[2], shapes.channels, depth, plane[0] * plane[1]]))
    let full = (x[2] - 1) * windows.strides[0] + windows.dilation[0] * (depth - 1) + 1
    let summed = slices.summedSliceWindows(stride: windows.strides[0], dilation: windows.dilation[0], extent: full)
    let kept = summed.slice(axis: 2, windows.before[0]..<windows.before[0] + shapes.reached[0])
    if kept.isPoisoned { return kept }
    return kept.reshaped(to: Shape([x[0], shapes.channels] + shapes.reached)).extendedBehind(by: shapes.rest)
  }

  /// Zeros behind the spatial axes.
  private func extendedBehind(by rest: [Int]) -> Tensor {
    rest.allSatisfy { $0 == 0 } ? self : padded(before: Array(repeating: 0, count: rank), after: [0, 0] + rest)
  }
}

/// The extents of a transposed convolution's result.
private struct TransposedShapes {
  let channels: Int
  /// What the windows reach into, padding taken away.
  let reached: [Int]
  /// What is still to be taken away behind.
  let after: [Int]
  /// The part of the output padding that no window reaches.
  let rest: [Int]

  init(_ windows: ConvolutionWindows, images: TensorType, weight: TensorType, extra: [Int]) throws(ShapeError) {
    let operands = [images, weight]
    guard images.dtype == weight.dtype, images.dtype.isFloatingPoint else {
      throw ShapeError(windows.operation, "needs floating point of one type", operands: operands)
    }
    guard images.shape[1] == weight.shape[0], weight.shape[0] % windows.groups == 0 else {
      throw ShapeError(
        windows.operation,
        "channels differ: the images have \(images.shape[1]), the weight takes \(weight.shape[0])"
          + (windows.groups == 1 ? "" : " in \(windows.groups) groups"), operands: operands)
    }
    channels = weight.shape[1] * windows.groups
    let axes = windows.strides.indices
    guard axes.allSatisfy({ extra[$0] >= 0 && extra[$0] < max(windows.strides[$0], windows.dilation[$0]) }) else {
      throw ShapeError(
        windows.operation, "the output padding must be 0 or more and less than stride or dilation", operands: operands)
    }
    after = axes.map { max(windows.after[$0] - extra[$0], 0) }
    rest = axes.map { max(extra[$0] - windows.after[$0], 0) }
    var reached: [Int] = []
    for axis in axes {
      let span = windows.dilation[axis] * (windows.kernel[axis] - 1) + 1
      let extent = (images.shape[axis + 2] - 1) * windows.strides[axis] + span - windows.before[axis] - after[axis]
      guard windows.kernel[axis] > 0, images.shape[axis + 2] > 0, extent > 0 else {
        throw ShapeError(windows.operation, "nothing is left of the result", operands: operands)
      }
      reached.append(extent)
    }
    self.reached = reached
  }
}
