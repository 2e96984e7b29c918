/// What a classifier of two numbers says everywhere in a rectangle, and the examples it learned from.
package struct DecisionBoundaryPicture: Picture {
  package struct Example: Sendable {
    package var position: Point
    /// The number of its class.
    package var label: Int

    package init(_ x: Double, _ y: Double, label: Int) {
      position = Point(x, y)
      self.label = label
    }
  }

  package var title: String
  package var subtitle: String
  package var xLabel: String
  package var yLabel: String
  package var xRange: ClosedRange<Double>
  package var yRange: ClosedRange<Double>
  package var classNames: [String]
  package var columns: Int
  package var rows: Int
  /// `[rows, columns, classes]`: probabilities on a lattice whose corners are those of the rectangle, the first row at
  /// the lower end of `yRange`.
  package var probabilities: [Float]
  /// Those outside the rectangle are not drawn.
  package var examples: [Example]
  package var width: Int
  package var height: Int
  /// Into how many steps a probability is rounded for the shading; nil shades smoothly.
  package var levels: Int?

  /// - Precondition: at least 2 rows and columns, and one probability for each class at each place.
  package init(
    title: String, subtitle: String = "", xLabel: String = "x", yLabel: String = "y", xRange: ClosedRange<Double>,
    yRange: ClosedRange<Double>, classNames: [String], columns: Int, rows: Int, probabilities: [Float],
    examples: [Example], width: Int = 1000, height: Int = 940
  ) {
    precondition(columns >= 2 && rows >= 2, "a lattice of \(columns) × \(rows) places")
    precondition(
      probabilities.count == columns * rows * classNames.count && !classNames.isEmpty,
      "\(columns) × \(rows) places and \(classNames.count) classes do not take \(probabilities.count) probabilities")
    precondition(xRange.lowerBound < xRange.upperBound && yRange.lowerBound < yRange.upperBound, "an empty range")
    self.title = title
    self.subtitle = subtitle
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.xRange = xRange
    self.yRange = yRange
    self.classNames = classNames
    self.columns = columns
    self.rows = rows
    self.probabilities = probabilities
    self.examples = examples
    self.width = max(400, width)
    self.height = max(400, height)
  }

  /// The position of a place of the lattice, to evaluate a model at.
  package static func position(
    column: Int, row: Int, columns: Int, rows: Int, xRange: ClosedRange<Double>, yRange: ClosedRange<Double>
  ) -> Point {
    Point(
      xRange.lowerBound + (xRange.upperBound - xRange.lowerBound) * Double(column) / Double(columns - 1),
      yRange.lowerBound + (yRange.upperBound - yRange.lowerBound) * Double(row) / Double(rows - 1))
  }

  package func drawing() -> Canvas {
    var canvas = Canvas(width: width, height: height)
    var frame = ChartFrame(title: title, subtitle: subtitle, xLabel: xLabel, yLabel: yLabel)
    frame.legend = classNames.enumerated().map { ($0.element, Palette.category($0.offset)) }
    let x = AxisTicks(from: xRange.lowerBound, to: xRange.upperBound, extended: false)
    let y = AxisTicks(from: yRange.lowerBound, to: yRange.upperBound, extended: false)
    let area = frame.draw(on: &canvas, x: x, y: y)
    drawField(in: area, on: &canvas)
    canvas.stroke(area, width: 2, Palette.axis)
    for example in examples {
      let (right, up) = (x.fraction(of: example.position.x), y.fraction(of: example.position.y))
      guard (0...1).contains(right), (0...1).contains(up) else { continue }
      let place = Point(area.x + area.width * right, area.bottom - area.height * up)
      let radius = examples.count > 200 ? 5.0 : 9.0
      canvas.disc(at: place, radius: radius + 3, .white)
      canvas.disc(at: place, radius: radius + 1, Palette.ink)
      canvas.disc(at: place, radius: radius - 0.6, Palette.category(max(0, example.label)))
    }
    return canvas
  }

  /// Colours mixed by probability, and a dark line where two classes are equally likely.
  private func drawField(in area: Rectangle, on canvas: inout Canvas) {
    let (left, top) = (Int(area.x), Int(area.y))
    let (width, height) = (Int(area.right) - left, Int(area.bottom) - top)
    var pixels = Raster(width: max(1, width), height: max(1, height))
    var leads: [Lead] = []
    leads.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let p = interpolated(
          Double(x) / Double(max(1, width - 1)) * Double(columns - 1),
          (1 - Double(y) / Double(max(1, height - 1))) * Double(rows - 1))
        pixels.blend(x, y, color(p), 1)
        leads.append(Lead(p))
      }
    }
    for y in 1..<max(1, height - 1) {
      for x in 1..<max(1, width - 1) {
        let here = leads[y * width + x]
        // The slope of the lead of the winner turns it into a distance from the boundary in pixels.
        let dx = leads[y * width + x + 1].margin(of: here) - leads[y * width + x - 1].margin(of: here)
        let dy = leads[(y + 1) * width + x].margin(of: here) - leads[(y - 1) * width + x].margin(of: here)
        let slope = (dx * dx + dy * dy).squareRoot() / 2
        guard slope > 1e-7 else { continue }
        let distance = here.margin / slope
        pixels.blend(x, y, Palette.ink, max(0, min(1, 2 - distance)) * 0.85)
      }
    }
    canvas.paste(pixels, left: left, top: top)
  }

  /// The two likeliest classes of a place.
  private struct Lead {
    var first = 0
    var second = 0
    var margin: Float = 1

    init(_ p: [Float]) {
      guard p.count > 1 else { return }
      first = p[1] > p[0] ? 1 : 0
      second = 1 - first
      for index in p.indices.dropFirst(2) {
        if p[index] > p[first] {
          second = first
          first = index
        } else if p[index] > p[second] {
          second = index
        }
      }
      margin = p[first] - p[second]
    }

    /// The lead as seen from a neighbour: negative where the same two classes have changed places.
    func margin(of other: Lead) -> Float { first == other.first ? margin : -margin }
  }

  private func interpolated(_ column: Double, _ row: Double) -> [Float] {
    let c = min(columns - 2, max(0, Int(column)))
    let r = min(rows - 2, max(0, Int(row)))
    let (s, t) = (Float(column) - Float(c), Float(row) - Float(r))
    let count = classNames.count
    let base = (r * columns + c) * count
    return (0..<count).map { k in
      let low = probabilities[base + k] * (1 - s) + probabilities[base + count + k] * s
      let above = base + columns * count + k
      return low * (1 - t) + (probabilities[above] * (1 - s) + probabilities[above + count] * s) * t
    }
  }

  private func color(_ p: [Float]) -> Color {
    var result = Color(red: 0, green: 0, blue: 0)
    var total: Float = 0
    for (index, exact) in p.enumerated() where exact > 0 {
      let probability = levels.map { (exact * Float($0)).rounded() / Float($0) } ?? exact
      let pale = Palette.category(index).mixed(with: .white, 0.42)
      result.red += pale.red * probability
      result.green += pale.green * probability
      result.blue += pale.blue * probability
      total += probability
    }
    guard total > 0, total.isFinite else { return Palette.tile }
    return Color(red: result.red / total, green: result.green / total, blue: result.blue / total)
  }
}
