import StriateFormats

/// A sheet of pixels: what a ``Canvas`` becomes on a screen, with smooth edges.
struct Raster: Sendable {
  let width: Int
  let height: Int
  private var samples: [Float]

  init(width: Int, height: Int, background: Color = .white) {
    self.width = width
    self.height = height
    samples = []
    samples.reserveCapacity(width * height * 3)
    for _ in 0..<width * height {
      samples.append(background.red)
      samples.append(background.green)
      samples.append(background.blue)
    }
  }

  /// The pixels of a picture of three channels.
  init(_ picture: Image) {
    (width, height) = (picture.width, picture.height)
    samples = picture.rgb().pixels.map { Float($0) / 255 }
  }

  /// What was drawn, as RGB.
  var image: Image {
    Image(
      width: width, height: height, channels: 3, pixels: samples.map { UInt8(max(0, min(255, $0 * 255 + 0.5))) })
  }

  // MARK: - Shapes

  /// Fills a rectangle; edges between pixels are smoothed.
  mutating func fill(_ area: Rectangle, _ color: Color, alpha: Float) {
    guard area.x.isFinite, area.y.isFinite, area.right.isFinite, area.bottom.isFinite else { return }
    let firstX = Int(max(0, min(Double(width), area.x.rounded(.down))))
    let lastX = Int(max(0, min(Double(width), area.right.rounded(.up))))
    let firstY = Int(max(0, min(Double(height), area.y.rounded(.down))))
    let lastY = Int(max(0, min(Double(height), area.bottom.rounded(.up))))
    guard firstX < lastX, firstY < lastY else { return }
    for y in firstY..<lastY {
      let rows = min(area.bottom, Double(y + 1)) - max(area.y, Double(y))
      for x in firstX..<lastX {
        let columns = min(area.right, Double(x + 1)) - max(area.x, Double(x))
        blend(x, y, color, alpha * Float(rows * columns))
      }
    }
  }

  /// Draws polylines as one shape with round ends and joints. A polyline of one point is a dot.
  mutating func stroke(_ polylines: [[Point]], width: Double, _ color: Color, alpha: Float) {
    let finite = polylines.map { $0.filter { $0.x.isFinite && $0.y.isFinite } }
    guard
      var coverage = Coverage(
        around: finite.joined(), margin: width / 2 + 1, canvasWidth: self.width, canvasHeight: height)
    else { return }
    for points in finite where !points.isEmpty {
      if points.count == 1 { coverage.addLine(from: points[0], to: points[0], radius: width * 0.65) }
      for (a, b) in zip(points, points.dropFirst()) { coverage.addLine(from: a, to: b, radius: width / 2) }
    }
    paint(coverage, color, alpha)
  }

  /// Fills a circle.
  mutating func disc(at center: Point, radius: Double, _ color: Color, alpha: Float) {
    guard
      var coverage = Coverage(around: [center], margin: radius + 1, canvasWidth: width, canvasHeight: height)
    else { return }
    coverage.addLine(from: center, to: center, radius: radius)
    paint(coverage, color, alpha)
  }

  /// Fills a convex polygon.
  mutating func fill(_ corners: [Point], _ color: Color, alpha: Float) {
    guard corners.count > 2, corners.allSatisfy({ $0.x.isFinite && $0.y.isFinite }),
      var coverage = Coverage(around: corners, margin: 1, canvasWidth: width, canvasHeight: height)
    else { return }
    coverage.addConvex(corners)
    paint(coverage, color, alpha)
  }

  /// Lays another raster on this one, its pixels enlarged by a whole factor.
  mutating func paste(_ other: Raster, left: Int, top: Int, scale: Int) {
    for y in max(0, top)..<max(max(0, top), min(height, top + other.height * scale)) {
      for x in max(0, left)..<max(max(0, left), min(width, left + other.width * scale)) {
        let source = ((y - top) / scale * other.width + (x - left) / scale) * 3
        let target = (y * width + x) * 3
        for channel in 0..<3 { samples[target + channel] = other.samples[source + channel] }
      }
    }
  }

  /// Sets one pixel; outside the canvas nothing happens.
  mutating func blend(_ x: Int, _ y: Int, _ color: Color, _ alpha: Float) {
    guard x >= 0, y >= 0, x < width, y < height, alpha > 0 else { return }
    let index = (y * width + x) * 3
    samples[index] += (color.red - samples[index]) * alpha
    samples[index + 1] += (color.green - samples[index + 1]) * alpha
    samples[index + 2] += (color.blue - samples[index + 2]) * alpha
  }

  private mutating func paint(_ coverage: Coverage, _ color: Color, _ alpha: Float) {
    for y in 0..<coverage.height {
      for x in 0..<coverage.width {
        blend(coverage.left + x, coverage.top + y, color, alpha * coverage.values[y * coverage.width + x])
      }
    }
  }
}
