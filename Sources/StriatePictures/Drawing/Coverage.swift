/// How much of each pixel a shape covers, from 0 to 1, in a window of the canvas.
///
/// Shapes made of several strokes collect here first and are painted once, so that joints and crossings of a
/// translucent line do not show.
struct Coverage {
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  private(set) var values: [Float]

  /// The window around the points, widened by `margin` and cut to the canvas. `nil` if nothing is left.
  init?(around points: some Sequence<Point>, margin: Double, canvasWidth: Int, canvasHeight: Int) {
    var (minX, minY) = (Double.infinity, Double.infinity)
    var (maxX, maxY) = (-Double.infinity, -Double.infinity)
    for point in points {
      (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
      (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
    }
    let right = Self.clamp(maxX + margin + 1, canvasWidth)
    let bottom = Self.clamp(maxY + margin + 1, canvasHeight)
    left = Self.clamp(minX - margin, canvasWidth)
    top = Self.clamp(minY - margin, canvasHeight)
    guard right > left, bottom > top else { return nil }
    width = right - left
    height = bottom - top
    values = [Float](repeating: 0, count: width * height)
  }

  /// Adds a line with round ends.
  mutating func addLine(from a: Point, to b: Point, radius: Double) {
    let reach = radius + 1
    let dx = b.x - a.x
    let dy = b.y - a.y
    let scale = dx * dx + dy * dy
    let inverse = scale > 0 ? 1 / scale : 0
    let firstX = Self.clamp(min(a.x, b.x) - reach - Double(left), width)
    let lastX = Self.clamp(max(a.x, b.x) + reach + 1 - Double(left), width)
    let firstY = Self.clamp(min(a.y, b.y) - reach - Double(top), height)
    let lastY = Self.clamp(max(a.y, b.y) + reach + 1 - Double(top), height)
    guard firstX < lastX else { return }
    // A line thinner than a pixel is a fainter line of one pixel.
    let strength = min(1, 2 * radius)
    let outer = max(radius, 0.5) + 0.5
    for y in firstY..<max(firstY, lastY) {
      let py = Double(y + top) + 0.5 - a.y
      for x in firstX..<lastX {
        let px = Double(x + left) + 0.5 - a.x
        let t = max(0, min(1, (px * dx + py * dy) * inverse))
        let ex = px - t * dx
        let ey = py - t * dy
        let squared = ex * ex + ey * ey
        if squared >= outer * outer { continue }
        let value = Float(min(1, outer - squared.squareRoot()) * strength)
        if value > values[y * width + x] { values[y * width + x] = value }
      }
    }
  }

  /// Adds a polygon without dents: a pixel counts by how far inside the nearest edge its middle lies.
  mutating func addConvex(_ corners: [Point]) {
    let edges = zip(corners, corners.dropFirst() + [corners[0]])
    let area = edges.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    for y in 0..<height {
      for x in 0..<width {
        let (px, py) = (Double(x + left) + 0.5, Double(y + top) + 0.5)
        var depth = Double.infinity
        for (a, b) in edges {
          let (dx, dy) = (b.x - a.x, b.y - a.y)
          let length = (dx * dx + dy * dy).squareRoot()
          guard length > 0 else { continue }
          let distance = (dx * (py - a.y) - dy * (px - a.x)) / length
          depth = min(depth, area > 0 ? distance : -distance)
        }
        let value = Float(max(0, min(1, depth + 0.5)))
        if value > values[y * width + x] { values[y * width + x] = value }
      }
    }
  }

  private static func clamp(_ value: Double, _ limit: Int) -> Int {
    value > 0 ? (value < Double(limit) ? Int(value) : limit) : 0
  }
}
