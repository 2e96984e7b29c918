import StriateKernels
import StriateTypes

extension Tensor {
  /// 2-D cross-correlation, as every library calls convolution: `[N, C, H, W]` with `[O, C/G, KH, KW]` ->
  /// `[N, O, H', W']`, where H' = ⌊(H + 2·padding − dilation·(KH − 1) − 1) / stride⌋ + 1.
  /// - Parameters:
  ///   - bias: `[O]`, added to each channel; none by default.
  ///   - strides: distance between windows, 1 by default.
  ///   - padding: zeros around the image, 0 by default.
  ///   - dilation: distance between kernel elements, 1 by default.
  ///   - groups: channels are split into this many independent convolutions.
  public func convolution(
    _ weight: Tensor, bias: Tensor? = nil, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1),
    groups: Int = 1
  ) -> Tensor {
    convolution(
      weight, bias: bias, strides: strides, padding: .both(padding), dilation: dilation, groups: groups)
  }

  /// 2-D cross-correlation with another padding on each side, or `.same`.
  public func convolution(
    _ weight: Tensor, bias: Tensor? = nil, strides: Pair = Pair(1), padding: WindowPadding, dilation: Pair = Pair(1),
    groups: Int = 1
  ) -> Tensor {
    convolved("convolution", weight, bias, strides.extents, padding, dilation.extents, groups)
  }

  /// 1-D cross-correlation: `[N, C, L]` with `[O, C/G, K]` -> `[N, O, L']`. Parameters as those of `convolution`.
  public func convolution1D(
    _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: WindowPadding = .valid, dilation: Int = 1,
    groups: Int = 1
  ) -> Tensor {
    convolved("convolution1D", weight, bias, [stride], padding, [dilation], groups)
  }

  /// 3-D cross-correlation: `[N, C, D, H, W]` with `[O, C/G, KD, KH, KW]` -> `[N, O, D', H', W']`. Parameters as those of
  /// `convolution`.
  ///
  /// The slices that a window covers become channels of a 2-D convolution, which takes KD times the input's memory.
  public func convolution3D(
    _ weight: Tensor, bias: Tensor? = nil, strides: Triple = Triple(1), padding: WindowPadding = .valid,
    dilation: Triple = Triple(1), groups: Int = 1
  ) -> Tensor {
    convolved("convolution3D", weight, bias, strides.extents, padding, dilation.extents, groups)
  }

  package func checkedConvolution(
    _ weight: Tensor, strides: Pair, padding: Pair, dilation: Pair, groups: Int
  ) throws(ShapeError) -> Tensor {
    try checkedConvolution(
      "convolution", weight, nil, strides.extents, .both(padding), dilation.extents, groups)
  }

  private func convolved(
    _ operation: String, _ weight: Tensor, _ bias: Tensor?, _ strides: [Int], _ padding: WindowPadding,
    _ dilation: [Int], _ groups: Int
  ) -> Tensor {
    do throws(ShapeError) {
      return try checkedConvolution(operation, weight, bias, strides, padding, dilation, groups)
    } catch {
      if strides.count == 2 { return .fail(error) }
      // The fact may be of the 2-D convolution that it is made of; the operands are the caller's.
      return .fail(ShapeError(operation, error.fact, operands: [type, weight.type], hint: error.hint))
    }
  }

  private func checkedConvolution(
    _ operation: String, _ weight: Tensor, _ bias: Tensor?, _ strides: [Int], _ padding: WindowPadding,
    _ dilation: [Int], _ groups: Int
  ) throws(ShapeError) -> Tensor {
    for tensor in [self, weight] + (bias.map { [$0] } ?? []) where tensor.isPoisoned { return tensor }
    let windows = try ConvolutionWindows(
      operation, images: self, weight: weight, strides: strides, padding: padding, dilation: dilation, groups: groups)
    let channels = try bias.map { bias throws(ShapeError) in
      try bias.channelValues(weight.shape[0], operation, "bias", operands: [type, weight.type])
    }
    switch strides.count {
    case 1:
      let y = try Tensor.checked(Convolution(geometry: windows.plane), [expanded(at: 2), weight.expanded(at: 2)])
      let flat = y.reshaped(to: y.shape.removing(axes: [2]))
      return channels.map { flat + $0.reshaped(to: [-1, 1]) } ?? flat
    case 2:
      let y = try Tensor.checked(Convolution(geometry: windows.plane), [self, weight])
      return channels.map { y + $0.reshaped(to: [-1, 1, 1]) } ?? y
    default: return try checkedVolumeConvolution(weight, channels, windows)
    }
  }

  private func checkedVolumeConvolution(
    _ weight: Tensor, _ bias: Tensor?, _ windows: ConvolutionWindows
  ) throws(ShapeError) -> Tensor {
    let (x, w, depth) = (shape, weight.shape, windows.kernel[0])
    try Convolution.checkChannels([type, weight.type], groups: windows.groups)
    let span = windows.dilation[0] * (depth - 1) + 1
    guard depth > 0, x[2] + windows.before[0] + windows.after[0] >= span else {
      throw ShapeError(
        windows.operation, "the kernel's depth \(depth) does not fit into the padded volume",
        operands: [type, weight.type])
    }
    let padded = self.padded(
      before: [0, 0, windows.before[0], 0, 0], after: [0, 0, windows.after[0], 0, 0])
    if padded.isPoisoned { return padded }
    let slices = try Tensor.checked(
      SliceWindows(window: depth, stride: windows.strides[0], dilation: windows.dilation[0]),
      [padded.reshaped(to: Shape(checking: [x[0], x[1], padded.shape[2], x[3] * x[4]]))])
    let images = slices.reshaped(
      to: try Shape(checking: [x[0] * slices.shape[1], x[1] * depth, x[3], x[4]]))
    let filters = weight.reshaped(to: try Shape(checking: [w[0], w[1] * depth, w[3], w[4]]))
    var y = try Tensor.checked(Convolution(geometry: windows.plane), [images, filters])
    if let bias { y = y + bias.reshaped(to: [-1, 1, 1]) }
    return y.reshaped(to: Shape([x[0], slices.shape[1], w[0], y.shape[2], y.shape[3]])).transposed([0, 2, 1, 3, 4])
  }

  /// This vector, if it has one value for each channel.
  func channelValues(
    _ channels: Int, _ operation: String, _ role: String, operands: [TensorType]
  ) throws(ShapeError) -> Tensor {
    if isPoisoned || shape == [channels] { return self }
    throw ShapeError(operation, "the \(role) must be [\(channels)], not \(shape)", operands: operands)
  }
}
