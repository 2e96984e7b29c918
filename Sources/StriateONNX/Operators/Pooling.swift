import Striate

/// Maxima and means of windows.
let poolingOperators: [ONNXOperator] = [
  ONNXOperator("MaxPool", 1...1, attributes: WindowAttributes.names.union(["ceil_mode", "storage_order"])) { call in
    let x = try call.value(0), extents = Array(x.tensor.shape.dropFirst(2))
    let plan = try PoolPlan(call, extents)
    if call.node.outputs.count == 1, x.tensor.dtype.isFloatingPoint, let y = plan.pooled(x.tensor, isMaximum: true) {
      return [ONNXValue(y, x.element)]
    }
    let lowest = x.tensor.dtype.isFloatingPoint ? -Double.infinity : x.element == .uint8 ? 0 : -128
    // Integers of a byte are exact in float32.
    let image = x.tensor.dtype.isFloatingPoint ? x.tensor : x.tensor.cast(to: .float32)
    let (values, places) = plan.maxima(plan.padded(image, lowest))
    let maxima = ONNXValue(values.cast(to: x.tensor.dtype), x.element)
    guard call.node.outputs.count > 1 else { return [maxima] }
    return [
      maxima, ONNXValue(try plan.places(places, x.tensor.shape, isColumnMajor: call.int("storage_order", 0) == 1))
    ]
  },
  .one("AveragePool", 1...1, attributes: WindowAttributes.names.union(["ceil_mode", "count_include_pad"])) { call in
    let x = try call.tensor(0), plan = try PoolPlan(call, Array(x.shape.dropFirst(2)))
    if let y = plan.pooled(x, isMaximum: false, countsPadding: try call.flag("count_include_pad")) { return y }
    let sums = plan.sums(plan.padded(x, 0))
    // What counts: the elements, with the padding if it is asked for, but nothing beyond it.
    let ones = Tensor.ones(Shape([1, 1] + Array(x.shape.dropFirst(2))), dtype: x.dtype)
    let counted = try call.flag("count_include_pad") ? plan.onesWithPadding(ones) : plan.padded(ones, 0)
    return sums / plan.sums(counted).stopGradient()
  },
  .one("LpPool", 1...1, attributes: WindowAttributes.names.union(["ceil_mode", "p"])) { call in
    let x = try call.tensor(0), plan = try PoolPlan(call, Array(x.shape.dropFirst(2)))
    let p = Double(try call.int("p", 2))
    if p == 1 { return plan.sums(plan.padded(x.abs(), 0)) }
    return plan.sums(plan.padded(x.abs().power(p), 0)).power(1 / p)
  },
  .one("GlobalAveragePool", 1...1) { call in
    let x = try call.tensor(0)
    return x.mean(axes: try positions(x), keepingAxes: true)
  },
  .one("GlobalMaxPool", 1...1) { call in
    let x = try call.tensor(0)
    return x.max(axes: try positions(x), keepingAxes: true)
  },
  .one("GlobalLpPool", 1...1, attributes: ["p"]) { call in
    let x = try call.tensor(0), p = Double(try call.int("p", 2))
    return x.abs().power(p).sum(axes: try positions(x), keepingAxes: true).power(1 / p)
  }
]

private func positions(_ x: Tensor) throws -> [Int] {
  guard x.rank >= 3 else { throw NodeFault("it needs [N, C, ...], not \(x.shape)") }
  return Array(2..<x.rank)
}

/// A pooling whose padding, uneven and beyond the end, is made part of the image.
private struct PoolPlan {
  let windows: WindowAttributes
  /// Behind the padding, so that a last window that only begins in the image is whole.
  private var beyond: [Int]
  private let axes: Int
  private let roundsUp: Bool

  init(_ call: NodeCall, _ extents: [Int]) throws {
    windows = try WindowAttributes(call, extents: extents)
    axes = extents.count
    beyond = Array(repeating: 0, count: axes)
    roundsUp = try call.flag("ceil_mode")
    for axis in 0..<axes {
      let (stride, span) = (windows.strides[axis], windows.span(axis))
      let room = extents[axis] + windows.before[axis] + windows.after[axis]
      guard room >= span || roundsUp && room > 0 else {
        throw NodeFault("a window over \(span) elements does not fit \(room)")
      }
      guard roundsUp else { continue }
      var count = (max(room - span, 0) + stride - 1) / stride + 1
      // A window that would begin behind the image and its front padding is left out.
      if (count - 1) * stride >= extents[axis] + windows.before[axis] { count -= 1 }
      beyond[axis] = max(0, (count - 1) * stride + span - room)
    }
  }

  /// The library's own pooling, where it has these windows; it pads both sides alike and by half of a window at most.
  /// Maxima may round up in the place of a padding that is wider behind the image.
  func pooled(_ x: Tensor, isMaximum: Bool, countsPadding: Bool = true) -> Tensor? {
    let (k, s, p, d) = (windows.kernel, windows.strides, windows.before, windows.dilations)
    let isRoundingUp = isMaximum && isRoundingUp(Array(x.shape.dropFirst(2))), roundsUp = roundsUp || isRoundingUp
    guard windows.before == windows.after || isRoundingUp,
      (0..<axes).allSatisfy({ (0...windows.span($0) / 2).contains(p[$0]) }),
      isMaximum || d.allSatisfy({ $0 == 1 })
    else { return nil }
    func pool<Window: SpatialExtents>(_ window: Window, _ strides: Window, _ padding: Window, _ dilation: Window)
      -> Tensor
    {
      isMaximum
        ? x.maxPool(window: window, strides: strides, padding: padding, dilation: dilation, roundsUp: roundsUp)
        : x.averagePool(
          window: window, strides: strides, padding: padding, roundsUp: roundsUp, countsPadding: countsPadding)
    }
    switch axes {
    case 1: return pool(k[0], s[0], p[0], d[0])
    case 2: return pool(Pair(k[0], k[1]), Pair(s[0], s[1]), Pair(p[0], p[1]), Pair(d[0], d[1]))
    // Volumes are pooled axis after axis, which padding and rounding do not survive in means.
    default:
      guard isMaximum || (!roundsUp && p.allSatisfy { $0 == 0 }) else { return nil }
      return pool(
        Triple(k[0], k[1], k[2]), Triple(s[0], s[1], s[2]), Triple(p[0], p[1], p[2]), Triple(d[0], d[1], d[2]))
    }
  }

  /// Whether the windows are those of as much padding behind as before the image, rounded up.
  private func isRoundingUp(_ extents: [Int]) -> Bool {
    guard !roundsUp, windows.before != windows.after else { return false }
    return (0..<axes).allSatisfy { axis in
      let (before, stride, span) = (windows.before[axis], windows.strides[axis], windows.span(axis))
      let last = (extents[axis] + before + windows.after[axis] - span) / stride
      let room = extents[axis] + 2 * before - span
      guard room >= 0, windows.after[axis] >= before else { return false }
      let roundedUp = (room + stride - 1) / stride
      return last == (roundedUp * stride < extents[axis] + before ? roundedUp : roundedUp - 1)
    }
  }

  func padded(_ x: Tensor, _ value: Double) -> Tensor {
    let after = (0..<axes).map { windows.after[$0] + beyond[$0] }
    if windows.before.allSatisfy({ $0 == 0 }), after.allSatisfy({ $0 == 0 }) { return x }
    return x.padded(before: [0, 0] + windows.before, after: [0, 0] + after, value: value)
  }

  func onesWithPadding(_ ones: Tensor) -> Tensor {
    ones.padded(before: [0, 0] + windows.before, after: [0, 0] + windows.after, value: 1)
      .padded(before: Array(repeating: 0, count: axes + 2), after: [0, 0] + beyond)
  }

  func maxima(_ x: Tensor) -> (values: Tensor, indices: Tensor) {
    let (k, s, d) = (windows.kernel, windows.strides, windows.dilations)
    switch axes {
    case 1: return x.maxPoolWithIndices(window: k[0], strides: s[0], dilation: d[0])
    case 2:
      return x.maxPoolWithIndices(window: Pair(k[0], k[1]), strides: Pair(s[0], s[1]), dilation: Pair(d[0], d[1]))
    default:
      return x.maxPoolWithIndices(
        window: Triple(k[0], k[1], k[2]), strides: Triple(s[0], s[1], s[2]), dilation: Triple(d[0], d[1], d[2]))
    }
  }

  /// The sums of windows. Dilated ones are convolutions with ones, each channel by itself.
  func sums(_ x: Tensor) -> Tensor {
    let (k, s, d) = (windows.kernel, windows.strides, windows.dilations)
    if d.contains(where: { $0 != 1 }) {
      let flat = x.reshaped(to: [x.shape[0] * x.shape[1], 1] + Array(x.shape.dropFirst(2)))
      let ones = Tensor.ones(Shape([1, 1] + k), dtype: x.dtype)
      let y: Tensor
      switch axes {
      case 1: y = flat.convolution1D(ones, stride: s[0], dilation: d[0])
      case 2: y = flat.convolution(ones, strides: Pair(s[0], s[1]), dilation: Pair(d[0], d[1]))
      default:
        y = flat.convolution3D(ones, strides: Triple(s[0], s[1], s[2]), dilation: Triple(d[0], d[1], d[2]))
      }
      return y.reshaped(to: Array(x.shape.prefix(2)) + Array(y.shape.dropFirst(2)))
    }
    switch axes {
    case 1: return x.averagePool(window: k[0], strides: s[0], divisor: 1)
    case 2: return x.averagePool(window: Pair(k[0], k[1]), strides: Pair(s[0], s[1]), divisor: 1)
    default:
      return x.averagePool(window: Triple(k[0], k[1], k[2]), strides: Triple(s[0], s[1], s[2]), divisor: 1)
    }
  }

  /// Places of maxima counted over the whole operand, from places in a padded plane.
  func places(_ indices: Tensor, _ shape: Shape, isColumnMajor: Bool) throws -> Tensor {
    let extents = Array(shape.dropFirst(2))
    var rest = indices.cast(to: .int64)
    var coordinates: [Tensor] = []
    for axis in (0..<axes).reversed() {
      let wide = Tensor(scalar: Int64(extents[axis] + windows.before[axis] + windows.after[axis] + beyond[axis]))
      coordinates.insert(rest.remainder(wide) - Tensor(scalar: Int64(windows.before[axis])), at: 0)
      rest = rest.divided(by: wide, rounding: .down)
    }
    let order = isColumnMajor ? Array((0..<axes).reversed()) : Array(0..<axes)
    let place = order.reduce(Tensor.zeros(indices.shape, dtype: .int64)) { sum, axis in
      sum * Tensor(scalar: Int64(extents[axis])) + coordinates[axis]
    }
    let plane = Tensor(scalar: Int64(extents.reduce(1, *)))
    let planes = Tensor.range(shape[0] * shape[1]).reshaped(
      to: [shape[0], shape[1]] + Array(repeating: 1, count: axes))
    return place + planes * plane
  }
}
