/// Points of classes in a plane, such as features of a network in two dimensions.
///
/// Classes differ in colour and shape, and their names stand at the medians of their points.
package struct ScatterPlot: Picture {
  package var title: String
  package var subtitle: String
  package var xLabel: String
  package var yLabel: String
  package var points: [Point]
  /// The class of each point.
  package var labels: [Int]
  package var classNames: [String]
  package var width = 1100
  package var height = 1000

  /// - Precondition: a label for each point, each with a name.
  package init(
    title: String, subtitle: String = "", xLabel: String, yLabel: String, points: [Point], labels: [Int],
    classNames: [String]
  ) {
    precondition(
      points.count == labels.count && labels.allSatisfy(classNames.indices.contains),
      "\(points.count) points, \(labels.count) labels and \(classNames.count) names do not fit")
    self.title = title
    self.subtitle = subtitle
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.points = points
    self.labels = labels
    self.classNames = classNames
  }

  package func drawing() -> Canvas {
    var canvas = Canvas(width: width, height: height)
    var frame = ChartFrame(title: title, subtitle: subtitle, xLabel: xLabel, yLabel: yLabel)
    frame.hasMarkers = true
    if classNames.count > 1, classNames.count <= 30 {
      frame.legend = classNames.enumerated().map { ($0.element, Palette.safe($0.offset)) }
    }
    let finite = points.filter { $0.x.isFinite && $0.y.isFinite }
    let x = AxisTicks(from: finite.map(\.x).min() ?? .nan, to: finite.map(\.x).max() ?? .nan)
    let y = AxisTicks(from: finite.map(\.y).min() ?? .nan, to: finite.map(\.y).max() ?? .nan)
    let area = frame.draw(on: &canvas, x: x, y: y)
    func place(_ point: Point) -> Point {
      Point(area.x + area.width * x.fraction(of: point.x), area.bottom - area.height * y.fraction(of: point.y))
    }
    let radius = points.count > 1000 ? 4.5 : points.count > 300 ? 5.5 : 7
    for (point, label) in zip(points, labels) where point.x.isFinite && point.y.isFinite {
      Marker(label).draw(at: place(point), radius: radius, Palette.safe(label), on: &canvas)
    }
    if classNames.count > 1, classNames.count <= 30 { drawNames(on: &canvas, place) }
    if finite.isEmpty {
      canvas.text("no finite points", at: area.center, size: 24, Palette.quietInk, align: .center)
    }
    return canvas
  }

  /// The names of the classes in the middle of their points, on a pale ground.
  private func drawNames(on canvas: inout Canvas, _ place: (Point) -> Point) {
    let size = 24.0
    for (index, name) in classNames.enumerated() {
      let members = zip(points, labels).filter { $0.1 == index && $0.0.x.isFinite && $0.0.y.isFinite }.map(\.0)
      guard !members.isEmpty else { continue }
      let middle = place(Point(Self.median(members.map(\.x)), Self.median(members.map(\.y))))
      let text = Canvas.fitting(name, width: 180, size: size, weight: .bold)
      let width = Canvas.width(of: text, size: size, weight: .bold)
      let box = Rectangle(x: middle.x - width / 2 - 7, y: middle.y - 16, width: width + 14, height: 32)
      canvas.fill(box, .white, alpha: 0.82)
      canvas.stroke(box, width: 2, Palette.safe(index))
      canvas.text(text, at: Point(middle.x, middle.y + 9), size: size, weight: .bold, align: .center)
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }
}
