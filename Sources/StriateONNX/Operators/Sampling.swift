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

/// For each new element some old ones and their weights.
private struct AxisTaps {
  var places: [[Int64]]
  var weights: [[Double]]
  /// New elements that lie outside of what is cut out.
  var outside: [Bool]
}

private struct ResizeRule {
  var mode = "nearest"
  var transformation = "half_pixel"
  var nearest = "round_prefer_floor"
  var region: [(Double, Double)]?
  var extrapolation = 0.0
  private var cubic = -0.75
  private var excludesOutside = false
  private var isAntialiased = false

  init() {}

  init(_ call: NodeCall) throws {
    mode = try call.text("mode", "nearest")
    // Before version 11 there is one way only.
    transformation = try call.text("coordinate_transformation_mode", call.opset >= 11 ? "half_pixel" : "asymmetric")
    nearest = try call.text("nearest_mode", call.opset >= 11 ? "round_prefer_floor" : "floor")
    extrapolation = try call.float("extrapolation_value", 0)
    cubic = try call.float("cubic_coeff_a", -0.75)
    excludesOutside = try call.flag("exclude_outside")
    isAntialiased = try call.flag("antialias")
  }

  func taps(_ index: Int, extent: Int, size: Int, scale: Double) throws -> AxisTaps {
    let stretched = scale * Double(extent)
    let count = try offsets(scale).count
    guard count * size <= 1 << 26 else { throw NodeFault("\(count) weights for each of \(size) elements are too many") }
    var taps = AxisTaps(
      places: Array(repeating: [], count: count), weights: Array(repeating: [], count: count), outside: [])
    for target in 0..<size {
      let place = try source(of: Double(target), index, extent, size, scale, stretched)
      let isOutside = region != nil && (place < 0 || place > Double(extent - 1))
      taps.outside.append(isOutside)
      // The element on the left, so that the distance to it lies in (0, 1].
      let left = place.rounded(.up) - 1
      var weights = try weights(place - left, scale)
      let places = try offsets(scale).map { Int(left) + $0 }
      if excludesOutside {
        for (tap, place) in places.enumerated() where place < 0 || place >= extent { weights[tap] = 0 }
        let sum = weights.reduce(0, +)
        weights = weights.map { $0 / sum }
      }
      for tap in 0..<count {
        taps.places[tap].append(Int64(min(max(places[tap], 0), extent - 1)))
        taps.weights[tap].append(weights[tap])
      }
    }
    return mode == "nearest" ? nearestTap(taps) : taps
  }

  /// Of two taps the one that has all the weight.
  private func nearestTap(_ taps: AxisTaps) -> AxisTaps {
    let places = taps.outside.indices.map { taps.weights[0][$0] == 1 ? taps.places[0][$0] : taps.places[1][$0] }
    return AxisTaps(places: [places], weights: [places.map { _ in 1 }], outside: taps.outside)
  }

  private func source(
    of y: Double, _ index: Int, _ extent: Int, _ size: Int, _ scale: Double, _ stretched: Double
  ) throws -> Double {
    switch transformation {
    case "align_corners": return stretched == 1 ? 0 : y * Double(extent - 1) / (stretched - 1)
    case "asymmetric": return y / scale
    case "half_pixel": return (y + 0.5) / scale - 0.5
    case "pytorch_half_pixel": return stretched == 1 ? -0.5 : (y + 0.5) / scale - 0.5
    case "half_pixel_symmetric":
      return Double(extent) / 2 * (1 - Double(size) / stretched) + (y + 0.5) / scale - 0.5
    case "tf_crop_and_resize":
      let (start, end) = region?[index] ?? (0, 1)
      let span = (end - start) * Double(extent - 1)
      let place = start * Double(extent - 1) + (stretched == 1 ? span / 2 : y * span / (stretched - 1))
      guard abs(place) < 1e9 else { throw NodeFault("its region [\(start), \(end)] is too large") }
      return place
    default: throw NodeFault("its coordinate_transformation_mode '\(transformation.shortened())' is not known")
    }
  }

  /// Which elements count, from the one on the left on.
  private func offsets(_ scale: Double) throws -> Range<Int> {
    let shrink = isAntialiased ? min(scale, 1) : 1
    guard shrink > 1e-6 else { throw NodeFault("a scale of \(scale) is too small") }
    switch mode {
    case "nearest": return 0..<2
    case "linear":
      let start = Int((-1 / shrink).rounded(.down)) + 1
      return start..<2 - start
    case "cubic":
      let start = Int((-2 / shrink).rounded(.down)) + 1
      return start..<2 - start
    default: throw NodeFault("its mode '\(mode.shortened())' is not known")
    }
  }

  private func weights(_ ratio: Double, _ scale: Double) throws -> [Double] {
    if mode == "nearest" {
      let takesRight: Bool
      switch nearest {
      case _ where ratio == 1: takesRight = true
      case "round_prefer_floor": takesRight = ratio > 0.5
      case "round_prefer_ceil": takesRight = ratio >= 0.5
      case "floor": takesRight = false
      case "ceil": takesRight = true
      default: throw NodeFault("its nearest_mode '\(nearest.shortened())' is not known")
      }
      return takesRight ? [0, 1] : [1, 0]
    }
    let shrink = isAntialiased ? min(scale, 1) : 1
    let weights = try offsets(scale).map { offset in
      let distance = abs(Double(offset) - ratio) * shrink
      return mode == "linear" ? max(0, 1 - distance) : cubicWeight(distance)
    }
    let sum = weights.reduce(0, +)
    return isAntialiased ? weights.map { $0 / sum } : weights
  }

  /// Keys 1981.
  private func cubicWeight(_ x: Double) -> Double {
    let a = cubic
    if x <= 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
    return x < 2 ? ((x - 5) * x + 8) * x * a - 4 * a : 0
  }
}
