import StriateFormats

/// A white sheet to draw on, with smooth edges.
package struct Canvas: Sendable {
  package let width: Int
  package let height: Int
  private var samples: [Float]

  package init(width: Int, height: Int, background: Color = .white) {
    precondition(width > 0 && height > 0, "a canvas of \(width) × \(height) pixels")
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

  /// What was drawn, as RGB.
  package var image: Image {
    Image(
      width: width, height: height, channels: 3, pixels: samples.map { UInt8(max(0, min(255, $0 * 255 + 0.5))) })
  }

  // MARK: - Shapes

  /// Fills a rectangle; edges between pixels are smoothed.
  package mutating func fill(_ area: Rectangle, _ color: Color, alpha: Float = 1) {
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

  /// Draws the outline of a rectangle, centred on its edge.
  package mutating func stroke(_ area: Rectangle, width: Double = 2, _ color: Color, alpha: Float = 1) {
    let corners = [
      Point(area.x, area.y), Point(area.right, area.y), Point(area.right, area.bottom), Point(area.x, area.bottom),
      Point(area.x, area.y)
    ]
    stroke([corners], width: width, color, alpha: alpha)
  }

  package mutating func line(from a: Point, to b: Point, width: Double = 2, _ color: Color, alpha: Float = 1) {
    stroke([[a, b]], width: width, color, alpha: alpha)
  }

  /// Draws a line in dashes, which do not double where they would meet.
  package mutating func dashedLine(
    from a: Point, to b: Point, width: Double = 2, dash: Double = 12, gap: Double = 9, _ color: Color, alpha: Float = 1
  ) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length.isFinite, length > 0, length < 1e5 else { return }
    let dashes = stride(from: 0, to: length, by: dash + gap).map { start in
      [start, min(start + dash, length)].map { Point(a.x + dx * $0 / length, a.y + dy * $0 / length) }
    }
    stroke(dashes, width: width, color, alpha: alpha)
  }

  /// Draws polylines as one shape with round ends and joints. A polyline of one point is a dot.
  package mutating func stroke(_ polylines: [[Point]], width: Double = 2, _ color: Color, alpha: Float = 1) {
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
  package mutating func disc(at center: Point, radius: Double, _ color: Color, alpha: Float = 1) {
    guard
      var coverage = Coverage(around: [center], margin: radius + 1, canvasWidth: width, canvasHeight: height)
    else { return }
    coverage.addLine(from: center, to: center, radius: radius)
    paint(coverage, color, alpha)
  }

  /// Sets one pixel; outside the canvas nothing happens.
  package mutating func blend(_ x: Int, _ y: Int, _ color: Color, _ alpha: Float) {
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
