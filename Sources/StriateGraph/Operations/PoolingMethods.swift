import StriateKernels
import StriateTypes

extension Tensor {
  /// The largest element of each window: `[N, C, H, W]` -> `[N, C, H', W']` with a window of type `Pair`,
  /// H' = ⌊(H + 2·padding − dilation·(window − 1) − 1) / stride⌋ + 1. The gradient goes to the first largest.
  ///
  /// A window of type `Int` pools sequences `[N, C, L]`, one of type `Triple` volumes `[N, C, D, H, W]`.
  /// - Parameters:
  ///   - strides: the window's extents by default.
  ///   - padding: at most half of the window; never the largest.
  ///   - dilation: distance between a window's elements.
  ///   - roundsUp: whether a last window may reach beyond the padding, as long as it starts before it (`ceil_mode`).
  public func maxPool<Window: SpatialExtents>(
    window: Window, strides: Window? = nil, padding: Window = Window(0), dilation: Window = Window(1),
    roundsUp: Bool = false
  ) -> Tensor {
    maxPoolWithIndices(
      window: window, strides: strides, padding: padding, dilation: dilation, roundsUp: roundsUp
    ).values
  }

  /// As `maxPool`, and for each maximum its position in the row-major order of the spatial axes, int64.
  public func maxPoolWithIndices<Window: SpatialExtents>(
    window: Window, strides: Window? = nil, padding: Window = Window(0), dilation: Window = Window(1),
    roundsUp: Bool = false
  ) -> (values: Tensor, indices: Tensor) {
    if isPoisoned { return (self, self) }
    let pooling = Pooling(
      operation: "maxPool", window: window.extents, strides: (strides ?? window).extents, padding: padding.extents,
      dilation: dilation.extents, roundsUp: roundsUp)
    do throws(ShapeError) {
      let (values, indices) = try pooling.maxima(of: self)
      return (values, indices.cast(to: .int64))
    } catch {
      let poison = Tensor.fail(error.about(type))
      return (poison, poison)
    }
  }

  /// The mean of each window, with the extents of `maxPool`.
  /// - Parameters:
  ///   - countsPadding: divide by the whole window where it reaches into the padding.
  ///   - divisor: what sums are divided by in the place of the number of elements.
  public func averagePool<Window: SpatialExtents>(
    window: Window, strides: Window? = nil, padding: Window = Window(0), roundsUp: Bool = false,
    countsPadding: Bool = true, divisor: Int? = nil
  ) -> Tensor {
    if isPoisoned { return self }
    let pooling = Pooling(
      operation: "averagePool", window: window.extents, strides: (strides ?? window).extents,
      padding: padding.extents, dilation: window.extents.map { _ in 1 }, roundsUp: roundsUp)
    do throws(ShapeError) {
      return try pooling.averages(of: self, countsPadding: countsPadding, divisor: divisor)
    } catch {
      return .fail(error.about(type))
    }
  }

  /// (Σ xᵖ)^(1/p) over each window, with the extents of `maxPool`. As in PyTorch, xᵖ and not |x|ᵖ; a window that
  /// reaches beyond the end counts as if what is missing were like the rest.
  public func powerAveragePool<Window: SpatialExtents>(
    exponent: Double, window: Window, strides: Window? = nil, roundsUp: Bool = false
  ) -> Tensor {
    let mean = power(exponent).averagePool(window: window, strides: strides, roundsUp: roundsUp)
    if mean.isPoisoned { return mean }
    let count = Double(window.extents.reduce(1, *))
    return (mean * Tensor.constant(count, [], mean.dtype)).power(1 / exponent)
  }

  /// The mean of all spatial positions: `[N, C, ...]` -> `[N, C]`.
  public func globalAveragePool() -> Tensor {
    overPositions("globalAveragePool") { $0.mean(axes: $1) }
  }

  /// The largest element of all spatial positions: `[N, C, ...]` -> `[N, C]`. Equal ones share the gradient.
  public func globalMaxPool() -> Tensor {
    overPositions("globalMaxPool") { $0.max(axes: $1) }
  }

  private func overPositions(_ operation: String, _ body: (Tensor, [Int]) -> Tensor) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 3 else { return .fail(ShapeError(operation, "needs [N, C, ...]", operands: [type])) }
    return body(self, Array(2..<rank))
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

extension ShapeError {
  /// The same of the tensor that the caller knows, in the place of the plane that was made of it.
  fileprivate func about(_ type: TensorType) -> ShapeError {
    ShapeError(operation, fact, operands: operands.isEmpty ? [] : [type], hint: hint)
  }
}

/// A pooling over one to three spatial axes, said in poolings of planes: one axis is a plane of one row, and three are
/// pooled over the last two first and then over the first.
private struct Pooling {
  let operation: String
  /// One number for each spatial axis.
  let window: [Int]
  let strides: [Int]
  let padding: [Int]
  let dilation: [Int]
  let roundsUp: Bool

  /// The maxima, and their positions in the row-major order of the spatial axes, int32.
  func maxima(of x: Tensor) throws(ShapeError) -> (values: Tensor, indices: Tensor) {
    try check(x)
    func pool(_ x: Tensor, _ geometry: PoolGeometry) throws(ShapeError) -> (Tensor, Tensor) {
      let operation = MaxPool(geometry: geometry), types = try operation.resultTypes([x.type])
      let node = Node(operation, operands: [x], types: types)
      return (Tensor(node, 0), Tensor(node, 1))
    }
    switch window.count {
    case 1:
      let (values, indices) = try pool(x.expanded(at: 2), plane())
      return (values.reshaped(to: shape(x, values)), indices.reshaped(to: shape(x, values)))
    case 2: return try pool(x, plane())
    default:
      let e = x.shape
      guard e[2] * e[3] * e[4] <= Int(Int32.max) else {
        throw ShapeError(operation, "the volume has more than 2³¹ positions", operands: [x.type])
      }
      let (flat, inPlane) = try pool(x.reshaped(to: [e[0] * e[1], e[2], e[3], e[4]]), plane())
      let positions = flat.shape[2] * flat.shape[3]
      let slices = flat.reshaped(to: try Shape(checking: [e[0] * e[1], 1, e[2], positions]))
      let (values, taken) = try pool(slices, depth())
      // Where a plane's maximum lies in the volume, of which the second pooling takes one for each window.
      let offset =
        Tensor.iota([1, e[2], 1, 1], axis: 1, dtype: .int32) * Tensor.constant(Double(e[3] * e[4]), [], .int32)
      let inVolume = (inPlane + offset).reshaped(to: [e[0] * e[1], e[2] * positions])
      let indices = inVolume.takeAlong(taken.reshaped(to: [e[0] * e[1], taken.shape[2] * positions]))
      let result = Shape([e[0], e[1], values.shape[2], flat.shape[2], flat.shape[3]])
      return (values.reshaped(to: result), indices.reshaped(to: result))
    }
  }

  func averages(of x: Tensor, countsPadding: Bool, divisor: Int?) throws(ShapeError) -> Tensor {
    try check(x)
    func pool(_ x: Tensor, _ geometry: PoolGeometry) throws(ShapeError) -> Tensor {
      var geometry = geometry
      geometry.countsPadding = countsPadding
      return try Tensor.checked(AveragePool(geometry: geometry), [x])
    }
    switch window.count {
    case 1:
      let y = try pool(x.expanded(at: 2), plane(divisor: divisor))
      return y.reshaped(to: shape(x, y))
    case 2: return try pool(x, plane(divisor: divisor))
    default:
      let e = x.shape
      let flat = try pool(
        x.reshaped(to: [e[0] * e[1], e[2], e[3], e[4]]), plane(divisor: divisor.map { _ in 1 }))
      let slices = flat.reshaped(to: try Shape(checking: [e[0] * e[1], 1, e[2], flat.shape[2] * flat.shape[3]]))
      let y = try pool(slices, depth(divisor: divisor))
      return y.reshaped(to: Shape([e[0], e[1], y.shape[2], flat.shape[2], flat.shape[3]]))
    }
  }

  private func check(_ x: Tensor) throws(ShapeError) {
    let form = ["[N, C, L]", "[N, C, H, W]", "[N, C, D, H, W]"][window.count - 1]
    guard x.rank == window.count + 2 else {
      throw ShapeError(
        operation, "needs floating-point images \(form)", operands: [x.type],
        hint: window.count == 2 ? nil : "a window of Int pools one axis, of Pair two, of Triple three")
    }
  }

  /// The last two axes, or the only one as the second of a plane.
  private func plane(divisor: Int? = nil) -> PoolGeometry {
    func pair(_ values: [Int], _ neutral: Int) -> Pair {
      Pair(values.count > 1 ? values[values.count - 2] : neutral, values[values.count - 1])
    }
    return PoolGeometry(
      window: pair(window, 1), strides: pair(strides, 1), padding: pair(padding, 0), dilation: pair(dilation, 1),
      roundsUp: roundsUp, divisor: divisor)
  }

  /// The first axis, over planes of (depth, everything else).
  private func depth(divisor: Int? = nil) -> PoolGeometry {
    PoolGeometry(
      window: Pair(window[0], 1), strides: Pair(strides[0], 1), padding: Pair(padding[0], 0),
      dilation: Pair(dilation[0], 1), roundsUp: roundsUp, divisor: divisor)
  }

  private func shape(_ x: Tensor, _ y: Tensor) -> Shape { Shape([x.shape[0], x.shape[1], y.shape[3]]) }
}
