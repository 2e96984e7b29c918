import Striate

/// For each new element some old ones and their weights.
struct AxisTaps {
  var places: [[Int64]]
  var weights: [[Double]]
  /// New elements that lie outside of what is cut out.
  var outside: [Bool]
}

/// How ONNX's `Resize` interpolates along an axis.
struct ResizeRule {
  var mode = "nearest"
  var transformation = "half_pixel"
  var nearest = "round_prefer_floor"
  var region: [(Double, Double)]?
  var extrapolation = 0.0
  private var cubic = -0.75
  private var excludesOutside = false
  private var isAntialiased = false

  init() {}

  init(mode: String, transformation: String, cubic: Double = -0.75, isAntialiased: Bool = false) {
    (self.mode, self.transformation, self.cubic) = (mode, transformation, cubic)
    self.isAntialiased = isAntialiased
  }

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

  /// What `Tensor.resized(to:)` calls it; nil if it is another rule.
  var ownForm: (interpolation: Interpolation, alignsCorners: Bool)? {
    guard region == nil, !isAntialiased, !excludesOutside, ["half_pixel", "align_corners"].contains(transformation)
    else { return nil }
    switch mode {
    case "linear": return (.linear, transformation == "align_corners")
    case "cubic" where cubic == -0.75: return (.cubic, transformation == "align_corners")
    default: return nil
    }
  }

  /// What the node's attributes say.
  var attributes: [Onnx_AttributeProto] {
    [.text("mode", mode), .text("coordinate_transformation_mode", transformation)]
      + (mode == "cubic" ? [.float("cubic_coeff_a", cubic)] : []) + (isAntialiased ? [.int("antialias", 1)] : [])
  }

  /// What each of `extent` old elements contributes to each of `size` new ones, a row for each new one.
  func matrix(extent: Int, size: Int) throws -> [Double] {
    let taps = try taps(0, extent: extent, size: size, scale: Double(size) / Double(extent))
    var matrix = Array(repeating: 0.0, count: extent * size)
    for (places, weights) in zip(taps.places, taps.weights) {
      for row in 0..<size { matrix[row * extent + Int(places[row])] += weights[row] }
    }
    return matrix
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
