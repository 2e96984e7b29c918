/// Title, legend, axes, ticks and grid around the place where curves are drawn.
struct ChartFrame {
  var title: String
  var subtitle: String
  var xLabel: String
  var yLabel: String
  var legend: [(name: String, color: Color)] = []
  /// Whether the legend shows the markers of points instead of lines.
  var hasMarkers = false

  private static let margin = 44.0
  private static let tickSize = 21.0
  private static let labelSize = 22.0

  /// Draws everything and returns the area inside the axes.
  func draw(on canvas: inout Canvas, x: AxisTicks, y: AxisTicks) -> Rectangle {
    let width = Double(canvas.width)
    var top = Self.drawHeading(title, subtitle, on: &canvas)
    top = drawLegend(on: &canvas, below: top)
    let labelWidth = y.labels.map { Canvas.width(of: $0, size: Self.tickSize) }.max() ?? 0
    top += 58
    let left = max(Self.margin + labelWidth + 16, 96)
    let area = Rectangle(x: left, y: top, width: width - left - 56, height: Double(canvas.height) - top - 98)
    canvas.text(yLabel, at: Point(Self.margin, top - 22), size: Self.labelSize, Palette.quietInk)

    if y.isLogarithmic { drawMinorLines(on: &canvas, area, y) }
    for (value, label) in zip(y.values, y.labels) {
      let row = (area.bottom - area.height * y.fraction(of: value)).rounded()
      canvas.fill(Rectangle(x: area.x, y: row - 1, width: area.width, height: 2), Palette.grid)
      canvas.text(label, at: Point(area.x - 16, row + 8), size: Self.tickSize, Palette.quietInk, align: .trailing)
    }
    for (value, label) in zip(x.values, x.labels) {
      let column = (area.x + area.width * x.fraction(of: value)).rounded()
      canvas.fill(Rectangle(x: column - 1, y: area.y, width: 2, height: area.height), Palette.grid, alpha: 0.6)
      canvas.fill(Rectangle(x: column - 1, y: area.bottom, width: 2, height: 9), Palette.axis)
      canvas.text(label, at: Point(column, area.bottom + 34), size: Self.tickSize, Palette.quietInk, align: .center)
    }
    canvas.fill(Rectangle(x: area.x, y: area.bottom - 1, width: area.width, height: 2), Palette.axis)
    canvas.text(
      xLabel, at: Point(area.center.x, area.bottom + 72), size: Self.labelSize, Palette.quietInk, align: .center)
    return area
  }

  /// Title and subtitle at the top left. Returns where the next thing may begin.
  static func drawHeading(_ title: String, _ subtitle: String, on canvas: inout Canvas) -> Double {
    let room = Double(canvas.width) - 2 * margin
    let titleSize = 32.0
    canvas.title = title
    canvas.text(
      Canvas.fitting(title, width: room, size: titleSize, weight: .bold), at: Point(margin, 64), size: titleSize,
      weight: .bold)
    if subtitle.isEmpty { return 76 }
    canvas.text(
      Canvas.fitting(subtitle, width: room, size: labelSize), at: Point(margin, 102), size: labelSize, Palette.quietInk)
    return 114
  }

  /// One row of colours and names, or more where they do not fit.
  private func drawLegend(on canvas: inout Canvas, below top: Double) -> Double {
    if legend.isEmpty { return top + 6 }
    var position = Point(Self.margin, top + 34)
    for (index, (name, color)) in legend.enumerated() {
      let width = 42 + Canvas.width(of: name, size: Self.labelSize) + 36
      if position.x > Self.margin, position.x + width > Double(canvas.width) - Self.margin + 36 {
        position = Point(Self.margin, position.y + 36)
      }
      let middle = position.y - 7
      if hasMarkers {
        Marker(index).draw(at: Point(position.x + 20, middle), radius: 8, color, on: &canvas)
      } else {
        canvas.line(from: Point(position.x + 3, middle), to: Point(position.x + 27, middle), width: 6, color)
      }
      canvas.text(name, at: Point(position.x + 42, position.y), size: Self.labelSize)
      position.x += width
    }
    return position.y + 14
  }

  /// Thin lines at 2, 3, … 9 times each power of ten.
  private func drawMinorLines(on canvas: inout Canvas, _ area: Rectangle, _ y: AxisTicks) {
    guard y.upper / y.lower < 1e7 else { return }
    var power = y.lower
    while power < y.upper {
      for factor in 2...9 where y.values.allSatisfy({ abs($0 / (power * Double(factor)) - 1) > 1e-6 }) {
        let place = y.fraction(of: power * Double(factor))
        guard place < 0.999 else { continue }
        let row = (area.bottom - area.height * place).rounded()
        canvas.fill(Rectangle(x: area.x, y: row, width: area.width, height: 1), Palette.grid, alpha: 0.7)
      }
      power *= 10
    }
  }
}
