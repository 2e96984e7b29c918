import StriateKernels
import StriateTypes

/// Cross-correlation of `[N, C, H, W]` with `[O, C/G, KH, KW]`.
struct Convolution: Operation {
  let geometry: ConvolutionGeometry

  var name: String { "convolution" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (images, weight) = (operands[0].shape, operands[1].shape)
    guard images.rank == 4, weight.rank == 4 else {
      throw ShapeError(name, "needs images [N, C, H, W] and weight [O, C/G, KH, KW]", operands: operands)
    }
    guard operands[0].dtype == operands[1].dtype, operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "needs floating point of one type", operands: operands)
    }
    guard images[1] == weight[1] * geometry.groups, weight[0] % geometry.groups == 0 else {
      let groups = geometry.groups == 1 ? "" : " in \(geometry.groups) groups"
      throw ShapeError(
        name, "channels differ: the images have \(images[1]), the weight takes \(weight[1] * geometry.groups)\(groups)",
        operands: operands)
    }
    let height = geometry.resultExtent(images[2], kernel: weight[2], \.height)
    let width = geometry.resultExtent(images[3], kernel: weight[3], \.width)
    guard height > 0, width > 0 else {
      throw ShapeError(
        name, "the kernel \(weight[2])×\(weight[3]) does not fit into the padded image", operands: operands)
    }
    return TensorType(try Shape(checking: [images[0], weight[0], height, width]), operands[0].dtype)
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

struct ConvolutionInputGradient: Operation {
  let geometry: ConvolutionGeometry
  let shape: Shape

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
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

extension Tensor {
  /// 2-D cross-correlation, as every library calls convolution: `[N, C, H, W]` with `[O, C/G, KH, KW]` ->
  /// `[N, O, H', W']`, where H' = ⌊(H + 2·padding − dilation·(KH − 1) − 1) / stride⌋ + 1.
  /// - Parameters:
  ///   - strides: distance between windows, 1 by default.
  ///   - padding: zeros around the image, 0 by default.
  ///   - dilation: distance between kernel elements, 1 by default.
  ///   - groups: channels are split into this many independent convolutions.
  public func convolution(
    _ weight: Tensor, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1), groups: Int = 1
  ) -> Tensor {
    do throws(ShapeError) {
      return try checkedConvolution(
        weight, strides: strides, padding: padding, dilation: dilation, groups: groups)
    } catch {
      return .fail(error)
    }
  }

  package func checkedConvolution(
    _ weight: Tensor, strides: Pair, padding: Pair, dilation: Pair, groups: Int
  ) throws(ShapeError) -> Tensor {
    if isPoisoned || weight.isPoisoned { return isPoisoned ? self : weight }
    let positive = [strides.height, strides.width, dilation.height, dilation.width, groups]
    guard positive.allSatisfy({ (1...Int(Int32.max)).contains($0) }),
      [padding.height, padding.width].allSatisfy({ (0...Int(Int32.max)).contains($0) })
    else {
      throw ShapeError(
        "convolution", "strides, dilation and groups must be positive, padding 0 or more", operands: [type, weight.type]
      )
    }
    let geometry = ConvolutionGeometry(
      strides: strides, paddingBefore: padding, paddingAfter: padding, dilation: dilation, groups: groups)
    return try Tensor.checked(Convolution(geometry: geometry), [self, weight])
  }
}
