import Striate

/// Images in other sizes and at other places.
let samplingOperators: [ONNXOperator] = [
  .one(
    "Resize", 2...4,
    attributes: [
      "antialias", "axes", "coordinate_transformation_mode", "cubic_coeff_a", "exclude_outside", "extrapolation_value",
      "keep_aspect_ratio_policy", "mode", "nearest_mode"
    ], settings: [1, 2, 3]
  ) { call in try ResizePlan(call).resized() },
  .one("Upsample", 1...2, attributes: ["mode", "scales"], settings: [1]) { call in
    try ResizePlan(upsample: call).resized()
  },
  .one("GridSample", 2...2, attributes: ["align_corners", "mode", "padding_mode"]) { call in
    let interpolations: [String: Interpolation] = [
      "bilinear": .linear, "linear": .linear, "nearest": .nearest, "bicubic": .cubic, "cubic": .cubic
    ]
    let paddings: [String: GridPadding] = ["zeros": .zeros, "border": .border, "reflection": .reflection]
    let mode = try call.text("mode", "linear"), padding = try call.text("padding_mode", "zeros")
    guard let interpolation = interpolations[mode], let padding = paddings[padding] else {
      throw NodeFault("its mode '\(mode.shortened())' or padding_mode is not known")
    }
    return try call.tensor(0).sampled(
      at: call.tensor(1), interpolation: interpolation, padding: padding, alignsCorners: call.flag("align_corners"))
  },
  .one("AffineGrid", 2...2, attributes: ["align_corners"], settings: [1]) { call in
    guard let size = try call.known(1), size.count >= 4 else { throw NodeFault("its size is not [N, C, H, W]") }
    return try call.tensor(0).affineGrid(
      extents: size.dropFirst(2).map { try call.count($0, "an extent") }, alignsCorners: call.flag("align_corners"))
  }
]

/// Interpolation along one axis after another, as ONNX words it.
private struct ResizePlan {
  private let x: Tensor
  private var axes: [Int]
  private var scales: [Double] = []
  private var sizes: [Int] = []
  private var rule = ResizeRule()

  init(upsample call: NodeCall) throws {
    x = try call.tensor(0)
    axes = Array(0..<x.rank)
    guard let scales = call.opset >= 9 ? try call.knownDoubles(1) : try call.floats("scales") else {
      throw NodeFault("it has no scales")
    }
    rule.transformation = "asymmetric"
    rule.nearest = "floor"
    rule.mode = try call.text("mode", "nearest")
    try take(scales: scales)
  }

  init(_ call: NodeCall) throws {
    x = try call.tensor(0)
    axes = try call.axes(call.ints("axes") ?? Array(0..<x.rank), rank: x.rank)
    rule = try ResizeRule(call)
    let scales = try call.knownDoubles(call.opset >= 11 ? 2 : 1)
    if let scales, !scales.isEmpty {
      try take(scales: scales)
    } else if let sizes = try call.known(3), sizes.count == axes.count {
      try take(sizes: sizes, policy: call.text("keep_aspect_ratio_policy", "stretch"), call)
    } else {
      throw NodeFault("it has neither scales nor sizes for \(axes.count) axes")
    }
    if rule.transformation == "tf_crop_and_resize" {
      guard let region = try call.knownDoubles(1), region.count == 2 * axes.count else {
        throw NodeFault("its region does not fit \(axes.count) axes")
      }
      rule.region = (0..<axes.count).map { (region[$0], region[axes.count + $0]) }
    }
  }

  private mutating func take(scales: [Double]) throws {
    guard scales.count == axes.count, scales.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw NodeFault("its scales \(scales.prefix(8)) do not fit \(x.shape)")
    }
    self.scales = scales
    sizes = zip(axes, scales).map { Int(min((Double(x.shape[$0]) * $1).rounded(.down), Double(1 << 32))) }
  }

  private mutating func take(sizes: [Int], policy: String, _ call: NodeCall) throws {
    for size in sizes { _ = try call.count(size, "an extent") }
    let each = zip(axes, sizes).map { Double($1) / Double(max(x.shape[$0], 1)) }
    switch policy {
    case "stretch": (self.sizes, scales) = (sizes, each)
    case "not_larger", "not_smaller":
      let scale = (policy == "not_larger" ? each.min() : each.max()) ?? 1
      scales = axes.map { _ in scale }
      self.sizes = axes.map { Int((scale * Double(x.shape[$0])).rounded(.toNearestOrAwayFromZero)) }
    default: throw NodeFault("its keep_aspect_ratio_policy '\(policy.shortened())' is not known")
    }
  }

  func resized() throws -> Tensor {
    for (axis, size) in zip(axes, sizes) where x.shape[axis] == 0 || size > 1 << 24 {
      throw NodeFault("axis \(axis) of \(x.shape) cannot become \(size)")
    }
    if let own = ownForm() { return own }
    let isExact = x.dtype.isFloatingPoint || rule.mode == "nearest"
    var y = isExact ? x : x.cast(to: .float32)
    for (index, axis) in axes.enumerated()
    where rule.region != nil || sizes[index] != x.shape[axis] || scales[index] != 1 {
      let taps = try rule.taps(index, extent: x.shape[axis], size: sizes[index], scale: scales[index])
      y = interpolated(y, axis, taps)
    }
    if isExact { return y }
    // Overshoots of cubic interpolation stay in the type's range.
    let (low, high): (Double, Double) =
      x.dtype == .uint8 ? (0, 255) : x.dtype == .int8 ? (-128, 127) : (-0x1p31, 0x1p31)
    return y.rounded().clamped(low: low, high: high).cast(to: x.dtype)
  }

  /// The library's own interpolation, where that is what is asked for.
  private func ownForm() -> Tensor? {
    guard x.dtype.isFloatingPoint, let form = rule.ownForm,
      axes.indices.allSatisfy({ scales[$0] * Double(x.shape[axes[$0]]) == Double(sizes[$0]) })
    else { return nil }
    var extents = Array(x.shape)
    for (axis, size) in zip(axes, sizes) { extents[axis] = size }
    guard let first = extents.indices.first(where: { extents[$0] != x.shape[$0] }) else { return x }
    return x.resized(
      to: Array(extents[first...]), interpolation: form.interpolation, alignsCorners: form.alignsCorners)
  }

  private func interpolated(_ y: Tensor, _ axis: Int, _ taps: AxisTaps) -> Tensor {
    var line = Array(repeating: 1, count: y.rank)
    line[axis] = taps.outside.count
    var sum: Tensor?
    for (places, weights) in zip(taps.places, taps.weights) {
      let part = y.gather(Tensor(places, shape: [places.count]), axis: axis)
      let isPlain = weights.allSatisfy { $0 == 1 }
      let term = isPlain ? part : part * Tensor(weights, shape: [weights.count]).cast(to: y.dtype).reshaped(to: line)
      sum = sum.map { $0 + term } ?? term
    }
    let result = sum ?? y
    guard taps.outside.contains(true) else { return result }
    let outside = Tensor(taps.outside, shape: [taps.outside.count]).reshaped(to: line)
    return outside.select(Tensor.full([], rule.extrapolation, dtype: y.dtype), result)
  }
}
