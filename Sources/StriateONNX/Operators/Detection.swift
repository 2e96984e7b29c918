import Striate

/// Boxes, and regions of feature maps that boxes cut out.
let detectionOperators: [ONNXOperator] = [
  ONNXOperator("NonMaxSuppression", 2...5, attributes: ["center_point_box"], settings: [2, 3, 4]) { call in
    let chosen = try BoxSelection(call).chosen()
    return [ONNXValue(Tensor(chosen, shape: [chosen.count / 3, 3]))]
  },
  .one(
    "RoiAlign", 3...3,
    attributes: [
      "coordinate_transformation_mode", "mode", "output_height", "output_width", "sampling_ratio", "spatial_scale"
    ], settings: [1, 2]
  ) { call in
    let (x, rois, images) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
    guard x.rank == 4, rois.rank == 2, rois.shape[1] == 4, images.shape == [rois.shape[0]] else {
      throw NodeFault("boxes \(rois.shape) of images \(images.shape) do not fit features \(x.shape)")
    }
    let boxes = Tensor.concatenated([images.cast(to: rois.dtype).expanded(at: 1), rois], axis: 1)
    let bins = Pair(try bins(call.int("output_height", 1)), try bins(call.int("output_width", 1)))
    let samples = try call.int("sampling_ratio", 0)
    guard (0...1 << 10).contains(samples) else { throw NodeFault("its sampling_ratio cannot be \(samples)") }
    // Until version 16 boxes were not shifted by half an element.
    let isAligned =
      try call.text("coordinate_transformation_mode", call.opset >= 16 ? "half_pixel" : "output_half_pixel")
      == "half_pixel"
    let scale = try call.float("spatial_scale", 1)
    switch try call.text("mode", "avg") {
    case "avg": return x.regionsAligned(boxes, bins: bins, scale: scale, samples: samples, isAligned: isAligned)
    case "max":
      let sampling = RegionSampleMaximum(bins: bins, scale: scale, samples: samples, isAligned: isAligned)
      return sampling(x.cast(to: .float32), boxes.cast(to: .float64))[0].cast(to: x.dtype)
    case let other: throw NodeFault("its mode '\(other.shortened())' is not known")
    }
  },
  .one("MaxRoiPool", 2...2, attributes: ["pooled_shape", "spatial_scale"], settings: [1]) { call in
    guard let shape = try call.ints("pooled_shape"), shape.count == 2 else {
      throw NodeFault("its attribute 'pooled_shape' is not two extents")
    }
    return try call.tensor(0).regionsMaxPooled(
      call.tensor(1), bins: Pair(try bins(shape[0]), try bins(shape[1])), scale: call.float("spatial_scale", 1))
  }
]

private func bins(_ count: Int) throws -> Int {
  guard (1...1 << 12).contains(count) else { throw NodeFault("\(count) bins are not possible") }
  return count
}

/// Of boxes `[images, N, 4]` with scores `[images, classes, N]` for each class those of the highest scores that do not
/// overlap one another.
private struct BoxSelection {
  private let boxes: [Float]
  private let scores: [Float]
  private let images, classes, count: Int
  private let limit: Int
  private let overlap: Float
  private let threshold: Float
  private let isCentered: Bool

  init(_ call: NodeCall) throws {
    let (boxes, scores) = (try call.tensor(0), try call.tensor(1))
    guard boxes.rank == 3, boxes.shape[2] == 4, scores.rank == 3, boxes.shape[0] == scores.shape[0],
      boxes.shape[1] == scores.shape[2], boxes.dtype.isFloatingPoint, scores.dtype.isFloatingPoint
    else { throw NodeFault("scores \(scores.shape) do not fit boxes \(boxes.shape)") }
    (images, classes, count) = (scores.shape[0], scores.shape[1], scores.shape[2])
    (self.boxes, self.scores) = try withoutGradients {
      let wide = (boxes.cast(to: .float32), scores.cast(to: .float32))
      try evaluate(wide.0, wide.1)
      return (try wide.0.scalars(), try wide.1.scalars())
    }
    limit = min(max(try call.known(2)?.first ?? 0, 0), count)
    guard images * classes * count <= (1 << 36) / max(limit, 1) else {
      throw NodeFault("\(limit) of \(count) boxes are too many to compare")
    }
    overlap = Float(try call.knownDoubles(3)?.first ?? 0)
    threshold = Float(try call.knownDoubles(4)?.first ?? -.infinity)
    isCentered = try call.flag("center_point_box")
  }

  /// Triples of image, class and box.
  func chosen() -> [Int64] {
    var result: [Int64] = []
    for image in 0..<images {
      let boxes = (0..<count).map { corners(4 * (image * count + $0)) }
      for label in 0..<classes {
        let start = (image * classes + label) * count
        let candidates = (0..<count).filter { scores[start + $0] > threshold }
          .sorted { (scores[start + $1], $0) < (scores[start + $0], $1) }
        var kept: [Int] = []
        for box in candidates where kept.count < limit {
          if !kept.contains(where: { boxes[$0].overlap(with: boxes[box]) > overlap }) { kept.append(box) }
        }
        for box in kept { result += [Int64(image), Int64(label), Int64(box)] }
      }
    }
    return result
  }

  private func corners(_ place: Int) -> BoxCorners {
    let (a, b, c, d) = (boxes[place], boxes[place + 1], boxes[place + 2], boxes[place + 3])
    // x and y of the centre with the extents, or y and x of two opposite corners.
    return isCentered
      ? BoxCorners(a - c / 2, b - d / 2, a + c / 2, b + d / 2) : BoxCorners(min(a, c), min(b, d), max(a, c), max(b, d))
  }
}

private struct BoxCorners {
  private let low, high: (Float, Float)

  init(_ a: Float, _ b: Float, _ c: Float, _ d: Float) { (low, high) = ((a, b), (c, d)) }

  private var area: Float { (high.0 - low.0) * (high.1 - low.1) }

  /// Intersection over union.
  func overlap(with other: BoxCorners) -> Float {
    let sides = (
      min(high.0, other.high.0) - max(low.0, other.low.0), min(high.1, other.high.1) - max(low.1, other.low.1)
    )
    guard sides.0 > 0, sides.1 > 0, area > 0, other.area > 0 else { return 0 }
    let common = sides.0 * sides.1
    return common / (area + other.area - common)
  }
}

/// The largest weighted corner of the bilinear samples in each bin, which is what ONNX's `RoiAlign` calls a maximum. It
/// has no derivative.
private struct RegionSampleMaximum: HostOperation {
  let bins: Pair
  let scale: Double
  let samples: Int
  let isAligned: Bool

  var name: String { "regionSampleMaximum" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let shape = try Shape(
      checking: [operands[1].shape[0], operands[0].shape[1], bins.height, bins.width])
    return [TensorType(shape, .float32)]
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let x = operands[0].elements(as: Float.self), boxes = operands[1].elements(as: Double.self)
    let y = results[0].elements(as: Float.self), features = operands[0].type.shape
    let (channels, height, width) = (features[1], features[2], features[3])
    for region in 0..<operands[1].type.shape[0] {
      let box = boxes[5 * region..<5 * region + 5].map(\.self), image = box[0]
      guard image >= 0, image < Double(features[0]) else {
        throw EvaluationError("RoiAlign: box \(region) is of image \(image), and there are \(features[0])")
      }
      let columns = try places(box[1], box[3], bins.width, width),
        rows = try places(box[2], box[4], bins.height, height)
      for channel in 0..<channels {
        let plane = (Int(image) * channels + channel) * height * width
        for (bin, rowSamples) in rows.enumerated() {
          for (column, columnSamples) in columns.enumerated() {
            var best: Float?
            for row in rowSamples {
              for side in columnSamples {
                let corners = row.flatMap { r in side.map { Float(r.1 * $0.1) * x[plane + r.0 * width + $0.0] } }
                // A sample outside of the map counts as 0.
                let largest = corners.max() ?? 0
                best = best.map { max($0, largest) } ?? largest
              }
            }
            y[((region * channels + channel) * bins.height + bin) * bins.width + column] = best ?? 0
          }
        }
      }
    }
  }

  /// For each bin its samples, each of two neighbours with their weights; none where the sample lies outside.
  private func places(_ low: Double, _ high: Double, _ bins: Int, _ extent: Int) throws -> [[[(Int, Double)]]] {
    let start = low * scale - (isAligned ? 0.5 : 0)
    let length = (high - low) * scale, size = (isAligned ? length : max(length, 1)) / Double(bins)
    guard extent > 0, size.isFinite, start.magnitude < 0x1p24, size < 0x1p16 else {
      throw EvaluationError("RoiAlign: a box from \(low) to \(high) is too large")
    }
    let count = samples > 0 ? samples : max(Int(size.rounded(.up)), 0)
    guard bins * count <= 1 << 14 else {
      throw EvaluationError("RoiAlign: \(count) samples in each of \(bins) bins are too many")
    }
    return (0..<bins).map { bin in
      (0..<count).map { sample in
        let place = start + Double(bin) * size + (Double(sample) + 0.5) * size / Double(count)
        guard place >= -1, place <= Double(extent) else { return [] }
        let inside = min(max(place, 0), Double(extent - 1)), first = Int(inside)
        let share = inside - Double(first)
        return [(first, 1 - share), (min(first + 1, extent - 1), share)]
      }
    }
  }
}
