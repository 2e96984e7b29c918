import StriateKernels
import StriateTypes

/// (images) -> (maxima, positions within the plane).
struct MaxPool: NodeOperation {
  let geometry: PoolGeometry

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
    guard min(window.height, window.width, strides.height, strides.width) > 0,
      padding.height >= 0, padding.width >= 0, padding.height <= window.height / 2, padding.width <= window.width / 2
    else {
      throw ShapeError(
        operation, "window \(window), strides \(strides), padding \(padding) make no sense",
        hint: "the padding is at most half of the window")
    }
    guard shape[2] >= window.height - 2 * padding.height, shape[3] >= window.width - 2 * padding.width else {
      throw ShapeError(operation, "the window \(window) does not fit into the image", operands: [images])
    }
    let height = (shape[2] - (window.height - 2 * padding.height)) / strides.height + 1
    let width = (shape[3] - (window.width - 2 * padding.width)) / strides.width + 1
    return TensorType([shape[0], shape[1], height, width], images.dtype)
  }
}

extension Tensor {
  /// The largest element of each window: `[N, C, H, W]` -> `[N, C, H', W']`,
  /// H' = ⌊(H + 2·padding − window) / stride⌋ + 1. The gradient goes to the first largest.
  /// - Parameter strides: the window's extents by default.
  public func maxPool(window: Pair, strides: Pair? = nil, padding: Pair = Pair(0)) -> Tensor {
    do throws(ShapeError) {
      return try checkedMaxPool(window: window, strides: strides ?? window, padding: padding)
    } catch { return .fail(error) }
  }

  /// The mean of each window, with the extents of `maxPool`.
  /// - Parameter countsPadding: divide by the whole window where it reaches into the padding.
  public func averagePool(
    window: Pair, strides: Pair? = nil, padding: Pair = Pair(0), countsPadding: Bool = true
  ) -> Tensor {
    do throws(ShapeError) {
      return try checkedAveragePool(
        window: window, strides: strides ?? window, padding: padding, countsPadding: countsPadding)
    } catch { return .fail(error) }
  }

  package func checkedMaxPool(window: Pair, strides: Pair, padding: Pair) throws(ShapeError) -> Tensor {
    try Tensor.checked(MaxPool(geometry: PoolGeometry(window: window, strides: strides, padding: padding)), [self])
  }

  package func checkedAveragePool(
    window: Pair, strides: Pair, padding: Pair, countsPadding: Bool
  ) throws(ShapeError) -> Tensor {
    let geometry = PoolGeometry(window: window, strides: strides, padding: padding, countsPadding: countsPadding)
    return try Tensor.checked(AveragePool(geometry: geometry), [self])
  }
}
