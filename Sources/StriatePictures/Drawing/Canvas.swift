import StriateFormats

/// A white sheet to draw on. It keeps what is drawn as a list of marks, which become pixels or lines of SVG.
package struct Canvas: Sendable {
  package let width: Int
  package let height: Int
  package let background: Color
  /// What the picture shows, for people who cannot see it.
  package var title = ""
  private(set) var marks: [Mark] = []

  package init(width: Int, height: Int, background: Color = .white) {
    precondition(width > 0 && height > 0, "a canvas of \(width) × \(height) pixels")
    self.width = width
    self.height = height
    self.background = background
  }

  /// What was drawn, as RGB.
  package var image: Image {
    var raster = Raster(width: width, height: height, background: background)
    for mark in marks { mark.draw(on: &raster) }
    return raster.image
  }

  // MARK: - Shapes

  /// Fills a rectangle; edges between pixels are smoothed.
  package mutating func fill(_ area: Rectangle, _ color: Color, alpha: Float = 1) {
    marks.append(.rectangle(area, color, alpha))
  }

  /// Fills a convex polygon, given by its corners.
  package mutating func fill(_ corners: [Point], _ color: Color, alpha: Float = 1) {
    marks.append(.polygon(corners, color, alpha))
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
    marks.append(.stroke(polylines, width: width, color, alpha))
  }

  /// Fills a circle.
  package mutating func disc(at center: Point, radius: Double, _ color: Color, alpha: Float = 1) {
    marks.append(.disc(center, radius: radius, color, alpha))
  }

  /// Lays pixels on the canvas, each enlarged to a square of `scale` pixels.
  mutating func paste(_ pixels: Raster, left: Int, top: Int, scale: Int = 1) {
    marks.append(.pixels(pixels, left: left, top: top, scale: scale))
  }

  mutating func add(_ text: TextMark) { marks.append(.text(text)) }
}
