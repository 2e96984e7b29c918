import StriateKernels
import StriateTypes

/// Cross-correlation of `[N, C, H, W]` with `[O, C/G, KH, KW]`.
struct Convolution: Operation {
  let geometry: ConvolutionGeometry

  var name: String { "convolution" }

  var form: OperationForm? { .convolution(geometry) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (images, weight) = (operands[0].shape, operands[1].shape)
    guard images.rank == 4, weight.rank == 4 else {
      throw ShapeError(name, "needs images [N, C, H, W] and weight [O, C/G, KH, KW]", operands: operands)
    }
    try Convolution.checkChannels(operands, groups: geometry.groups)
    let height = geometry.resultExtent(images[2], kernel: weight[2], \.height)
    let width = geometry.resultExtent(images[3], kernel: weight[3], \.width)
    guard height > 0, width > 0 else {
      throw ShapeError(
        name, "the kernel \(weight[2])×\(weight[3]) does not fit into the padded image", operands: operands)
    }
    return TensorType(try Shape(checking: [images[0], weight[0], height, width]), operands[0].dtype)
  }
  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    results[0].shape.elementCount * operands[1].shape.dropFirst().reduce(1, *)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let (images, weight) = (operands[0], operands[1])
    return [
      Tensor.make(ConvolutionInputGradient(geometry: geometry, shape: images.shape), [dy, weight]),
      Tensor.make(ConvolutionWeightGradient(geometry: geometry, shape: weight.shape), [images, dy])
    ]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.convolution(ConvolutionKernel(geometry)), operands, type)
  }
}

extension Convolution {
  static func checkChannels(_ operands: [TensorType], groups: Int) throws(ShapeError) {
    let (images, weight) = (operands[0].shape, operands[1].shape)
    guard operands[0].dtype == operands[1].dtype, operands[0].dtype.isFloatingPoint else {
      throw ShapeError("convolution", "needs floating point of one type", operands: operands)
    }
    guard images[1] == weight[1] * groups, weight[0] % groups == 0 else {
      let form = groups == 1 ? "" : " in \(groups) groups"
      throw ShapeError(
        "convolution",
        "channels differ: the images have \(images[1]), the weight takes \(weight[1] * groups)\(form)",
        operands: operands)
    }
  }
}

struct ConvolutionInputGradient: Operation {
  let geometry: ConvolutionGeometry
  let shape: Shape

  var form: OperationForm? { .transposedConvolution(geometry) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    operands[0].shape.elementCount * operands[1].shape.dropFirst().reduce(1, *)
  }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    let (dy, weight) = (operands[0], operands[1])
    return [
      Tensor.make(Convolution(geometry: geometry), [g, weight]),
      Tensor.make(ConvolutionWeightGradient(geometry: geometry, shape: weight.shape), [g, dy])
    ]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.convolutionInputGradient(geometry), operands, type)
  }
}

struct ConvolutionWeightGradient: Operation {
  let geometry: ConvolutionGeometry
  let shape: Shape

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    let (images, dy) = (operands[0], operands[1])
    return [
      Tensor.make(ConvolutionInputGradient(geometry: geometry, shape: images.shape), [dy, g]),
      Tensor.make(Convolution(geometry: geometry), [images, g])
    ]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.convolutionWeightGradient(geometry), operands, type)
  }
}

extension ConvolutionGeometry {
  /// ⌊(extent + padding − dilation·(kernel − 1) − 1) / stride⌋ + 1, or 0 where the kernel does not fit.
  func resultExtent(_ extent: Int, kernel: Int, _ axis: KeyPath<Pair, Int>) -> Int {
    let padded = extent + paddingBefore[keyPath: axis] + paddingAfter[keyPath: axis]
    let reach = dilation[keyPath: axis] * (kernel - 1) + 1
    return kernel < 1 || padded < reach ? 0 : (padded - reach) / strides[keyPath: axis] + 1
  }
}
