import StriateKernels
import StriateTypes

/// The windows of a convolution in one to three spatial axes, checked.
struct ConvolutionWindows {
  let operation: String
  /// One number for each spatial axis.
  let kernel: [Int]
  let strides: [Int]
  let dilation: [Int]
  let before: [Int]
  let after: [Int]
  let groups: Int

  init(
    _ operation: String, images: Tensor, weight: Tensor, strides: [Int], padding: WindowPadding, dilation: [Int],
    groups: Int
  ) throws(ShapeError) {
    let axes = strides.count, operands = [images.type, weight.type]
    guard images.rank == axes + 2, weight.rank == axes + 2 else {
      let form = ["", "[N, C, L]", "[N, C, H, W]", "[N, C, D, H, W]"][axes]
      let channels = operation.hasPrefix("transposed") ? "[C, O/G" : "[O, C/G"
      let taps = ["", ", K]", ", KH, KW]", ", KD, KH, KW]"][axes]
      throw ShapeError(operation, "needs images \(form) and weight \(channels)\(taps)", operands: operands)
    }
    self.operation = operation
    kernel = Array(weight.shape.dropFirst(2))
    // Numbers that do not overflow when they are multiplied by extents.
    let limit = 1 << 30
    let nonsense = ShapeError(
      operation, "strides, dilation and groups must be positive, padding 0 or more", operands: operands)
    guard (strides + dilation + [groups]).allSatisfy({ (1...limit).contains($0) }) else { throw nonsense }
    (before, after) = try padding.widths(
      kernel: kernel, strides: strides, dilation: dilation, operation: operation)
    guard (before + after).allSatisfy({ (0...Int(Int32.max)).contains($0) }) else { throw nonsense }
    self.strides = strides
    self.dilation = dilation
    self.groups = groups
  }

  /// The geometry of the last two axes; of an image with one row where there is only one.
  func plane(before: [Int], after: [Int]) -> ConvolutionGeometry {
    func pair(_ values: [Int], _ neutral: Int) -> Pair {
      Pair(values.count > 1 ? values[values.count - 2] : neutral, values[values.count - 1])
    }
    return ConvolutionGeometry(
      strides: pair(strides, 1), paddingBefore: pair(before, 0), paddingAfter: pair(after, 0),
      dilation: pair(dilation, 1), groups: groups)
  }

  var plane: ConvolutionGeometry { plane(before: before, after: after) }
}

/// (x `[N, C, D, S]`) -> `[N, D', C, K, S]`: the slices that each window along the third axis covers.
struct SliceWindows: Operation {
  let window: Int
  let stride: Int
  let dilation: Int

  var form: OperationForm? { .sliceWindows(window: window, stride: stride, dilation: dilation) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let x = operands[0].shape
    let count = (x[2] - dilation * (window - 1) - 1) / stride + 1
    return TensorType(try Shape(checking: [x[0], count, x[1], window, x[3]]), operands[0].dtype)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [dy.summedSliceWindows(stride: stride, dilation: dilation, extent: operands[0].shape[2])]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let strides = program[type: operands[0]].shape.contiguousStrides
    let access = Access(strides: [strides[0], stride * strides[2], strides[1], dilation * strides[2], strides[3]])
    return program.copy(operands[0], access, to: type.shape)
  }
}

extension Tensor {
  /// `[N, D', C, K, S]` -> `[N, C, extent, S]`: each slice of each window added where it was taken from; the transpose of
  /// `SliceWindows`.
  func summedSliceWindows(stride: Int, dilation: Int, extent: Int) -> Tensor {
    if isPoisoned { return self }
    let target = Shape([shape[0], shape[2], extent, shape[4]])
    var total: Tensor?
    for k in 0..<shape[3] {
      let part = slice(axis: 3, k..<k + 1).reshaped(to: [shape[0], shape[1], shape[2], shape[4]])
      let place = PlaceKernel.Target(starts: [0, 0, k * dilation, 0], steps: [1, 1, stride, 1])
      let placed = Tensor.make(Place(shape: target, fill: 0, targets: [place]), [part.transposed([0, 2, 1, 3])])
      total = total.map { $0 + placed } ?? placed
    }
    return total ?? .zeros(target, dtype: dtype)
  }
}
