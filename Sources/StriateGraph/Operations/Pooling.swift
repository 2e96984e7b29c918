import StriateKernels
import StriateTypes

/// (images) -> (maxima, positions within the plane).
struct MaxPool: NodeOperation {
  let geometry: PoolGeometry

  var form: OperationForm? { .maxPool(geometry) }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let maxima = try geometry.resultType(operands[0], operation: name)
    return [maxima, TensorType(maxima.shape, .int32)]
  }
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    return [Tensor.make(MaxPoolGradient(geometry: geometry, shape: operands[0].shape), [dy, results[1]])]
  }
  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.maxPool(geometry), operands, types)
  }
}

struct MaxPoolGradient: Operation {
  let geometry: PoolGeometry
  let shape: Shape

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [Tensor.make(MaxPoolGather(geometry: geometry), [g, operands[1]]), nil]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.maxPoolGradient(geometry), operands, type)
  }
}

struct MaxPoolGather: Operation {
  let geometry: PoolGeometry

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType(operands[1].shape, operands[0].dtype)
  }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [Tensor.make(MaxPoolGradient(geometry: geometry, shape: operands[0].shape), [g, operands[1]]), nil]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.maxPoolGather(geometry), operands, type)
  }
}

struct AveragePool: Operation {
  let geometry: PoolGeometry

  var form: OperationForm? { .averagePool(geometry) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    try geometry.resultType(operands[0], operation: name)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [Tensor.make(AveragePoolGradient(geometry: geometry, shape: operands[0].shape), [dy])]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.averagePool(geometry), operands, type)
  }
}

struct AveragePoolGradient: Operation {
  let geometry: PoolGeometry
  let shape: Shape

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [Tensor.make(AveragePool(geometry: geometry), [g])]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.averagePoolGradient(geometry), operands, type)
  }
}

extension PoolGeometry {
  func resultType(_ images: TensorType, operation: String) throws(ShapeError) -> TensorType {
    let shape = images.shape
    guard shape.rank == 4, images.dtype.isFloatingPoint else {
      throw ShapeError(operation, "needs floating-point images [N, C, H, W]", operands: [images])
    }
    let positive = window.extents + strides.extents + dilation.extents + [divisor ?? 1]
    // Numbers of at most 2³⁰ do not overflow when they are multiplied.
    let isInOrder = positive.allSatisfy { (1...1 << 30).contains($0) } && padding.height >= 0 && padding.width >= 0
    guard isInOrder, padding.height <= span.height / 2, padding.width <= span.width / 2 else {
      let nonsense = divisor.map { $0 < 1 } ?? false ? ", divisor \(divisor ?? 0)" : ""
      throw ShapeError(
        operation, "window \(window), strides \(strides), padding \(padding)\(nonsense) make no sense",
        hint: "the padding is at most half of the window")
    }
    let height = resultExtent(shape[2], \.height), width = resultExtent(shape[3], \.width)
    guard height > 0, width > 0 else {
      throw ShapeError(operation, "the window \(window) does not fit into the image", operands: [images])
    }
    return TensorType([shape[0], shape[1], height, width], images.dtype)
  }

  /// ⌊(extent + 2·padding − span) / stride⌋ + 1, or 0 where the window does not fit. Rounded up, as long as the last
  /// window starts in the image or before it.
  private func resultExtent(_ extent: Int, _ axis: KeyPath<Pair, Int>) -> Int {
    let (padding, stride) = (padding[keyPath: axis], strides[keyPath: axis])
    let room = extent + 2 * padding - span[keyPath: axis]
    guard room >= 0 else { return 0 }
    let count = room / stride + 1
    let startsInside = count * stride < extent + padding
    return roundsUp && room % stride > 0 && startsInside ? count + 1 : count
  }
}
