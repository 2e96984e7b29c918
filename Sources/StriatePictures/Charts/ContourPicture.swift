import Foundation

/// A function of two numbers as shades and contour lines, with paths across it.
package struct ContourPicture: Picture {
  package struct Path: Sendable {
    package var name: String
    package var color: Color
    package var points: [Point]

    package init(name: String, color: Color, points: [Point]) {
      self.name = name
      self.color = color
      self.points = points
    }
  }

  package var title: String
  package var subtitle = ""
  package var xLabel = "x"
  package var yLabel = "y"
  package var xRange: ClosedRange<Double>
  package var yRange: ClosedRange<Double>
  package var columns: Int
  package var rows: Int
  /// `[rows, columns]`, on a lattice whose corners are those of the rectangle, the first row at the lower end of
  /// `yRange`, as heights in units of a contour line's distance.
  package var heights: [Double]
  package var paths: [Path]
  /// A cross: the minimum.
  package var goal: Point?
  package var width = 1000
  package var height = 860

  /// - Precondition: at least 2 rows and columns, and a height for each place.
  package init(
    title: String, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int, heights: [Double],
    paths: [Path]
  ) {
    precondition(columns >= 2 && rows >= 2 && heights.count == columns * rows, "\(columns) × \(rows) heights")
    self.title = title
    self.xRange = xRange
    self.yRange = yRange
    self.columns = columns
    self.rows = rows
    self.heights = heights
    self.paths = paths
  }

  package func drawing() -> Canvas {
    var canvas = Canvas(width: width, height: height)
    var frame = ChartFrame(title: title, subtitle: subtitle, xLabel: xLabel, yLabel: yLabel)
    frame.legend = paths.map { ($0.name, $0.color) }
    let x = AxisTicks(from: xRange.lowerBound, to: xRange.upperBound, extended: false)
    let y = AxisTicks(from: yRange.lowerBound, to: yRange.upperBound, extended: false)
    let area = frame.draw(on: &canvas, x: x, y: y)
    drawField(in: area, on: &canvas)
    func place(_ point: Point) -> Point {
      Point(area.x + area.width * x.fraction(of: point.x), area.bottom - area.height * y.fraction(of: point.y))
    }
    if let goal {
      let center = place(goal)
      for (dx, dy) in [(11.0, 11.0), (11.0, -11.0)] {
        canvas.line(
          from: Point(center.x - dx, center.y - dy), to: Point(center.x + dx, center.y + dy), width: 4, Palette.ink)
      }
    }
    for path in paths {
      let inside = Self.parts(path.points.map(place), in: area)
      canvas.stroke(inside, width: 5.5, .white, alpha: 0.7)
      canvas.stroke(inside, width: 3, path.color)
    }
    for path in paths {
      guard let last = path.points.last.map(place), Self.contains(area, last) else { continue }
      canvas.disc(at: last, radius: 10, .white)
      canvas.disc(at: last, radius: 8, path.color)
    }
    canvas.stroke(area, width: 2, Palette.axis)
    return canvas
  }

  /// The parts of a path that lie in the area: what leaves it is not drawn.
  private static func parts(_ points: [Point], in area: Rectangle) -> [[Point]] {
    points.split { !contains(area, $0) }.map(Array.init)
  }

  private static func contains(_ area: Rectangle, _ point: Point) -> Bool {
    point.x >= area.x && point.x <= area.right && point.y >= area.y && point.y <= area.bottom
  }

  /// A shade for each band between two lines, darker where it is lower, and a line at each whole height.
  private func drawField(in area: Rectangle, on canvas: inout Canvas) {
    let (left, top) = (Int(area.x), Int(area.y))
    let (width, height) = (max(2, Int(area.right) - left), max(2, Int(area.bottom) - top))
    let (low, high) = (heights.min() ?? 0, heights.max() ?? 1)
    var field: [Double] = []
    field.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        field.append(
          interpolated(
            Double(x) / Double(width - 1) * Double(columns - 1),
            (1 - Double(y) / Double(height - 1)) * Double(rows - 1)))
      }
    }
    var pixels = Raster(width: width, height: height)
    let (deep, pale) = (Color(hex: 0xAFC0D2), Color(hex: 0xFAFBFC))
    for y in 0..<height {
      for x in 0..<width {
        let here = field[y * width + x]
        let band = min(high, here.rounded(.down) + 0.5)
        pixels.blend(x, y, deep.mixed(with: pale, Float(max(0, band - low) / max(high - low, 1e-12))), 1)
        let (right, below) = (min(x + 1, width - 1), min(y + 1, height - 1))
        let dx = field[y * width + right] - field[y * width + max(x - 1, 0)]
        let dy = field[below * width + x] - field[max(y - 1, 0) * width + x]
        // The slope turns a difference of heights into a distance in pixels.
        let slope = (dx * dx + dy * dy).squareRoot() / 2
        guard slope > 1e-9, slope < 0.5 else { continue }
        let distance = abs(here - here.rounded()) / slope
        pixels.blend(x, y, Palette.quietInk, Float(max(0, min(1, 1.2 - distance))) * 0.45)
      }
    }
    canvas.paste(pixels, left: left, top: top)
  }

  private func interpolated(_ column: Double, _ row: Double) -> Double {
    let (c, r) = (min(columns - 2, max(0, Int(column))), min(rows - 2, max(0, Int(row))))
    let (s, t) = (column - Double(c), row - Double(r))
    let base = r * columns + c
    let low = heights[base] * (1 - s) + heights[base + 1] * s
    return low * (1 - t) + (heights[base + columns] * (1 - s) + heights[base + columns + 1] * s) * t
  }
}
