import StriateFormats

/// Bars over evenly spaced places: counts of groups, histograms. Several series stand side by side.
package struct BarChart: Picture {
  package struct Series: Sendable {
    package var name: String
    /// One a place, from 0 up; values that are not finite have no bar.
    package var values: [Double]
    /// `nil` takes the next of the palette.
    package var color: Color?

    package init(name: String, values: [Double], color: Color? = nil) {
      self.name = name
      self.values = values
      self.color = color
    }
  }

  package var title: String
  package var subtitle: String
  package var xLabel: String
  package var yLabel: String
  /// Where the middle of the first bar is on the axis.
  package var first: Double
  /// From bar to bar.
  package var step: Double
  package var series: [Series]
  package var width: Int
  package var height: Int

  package init(
    title: String, subtitle: String = "", xLabel: String, yLabel: String, first: Double, step: Double,
    series: [Series], width: Int = 1200, height: Int = 800
  ) {
    self.title = title
    self.subtitle = subtitle
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.first = first
    self.step = step
    self.series = series
    self.width = max(400, width)
    self.height = max(300, height)
  }

  /// The picture.
  package func drawing() -> Canvas {
    var canvas = Canvas(width: width, height: height)
    var frame = ChartFrame(title: title, subtitle: subtitle, xLabel: xLabel, yLabel: yLabel)
    frame.legend = series.enumerated().filter { !$0.element.name.isEmpty }.map { ($0.element.name, color($0.offset)) }
    let places = series.map(\.values.count).max() ?? 0
    let x = AxisTicks(
      from: first - step / 2, to: first + step * (Double(max(1, places)) - 0.5), count: max(3, width / 110),
      extended: false)
    let y = AxisTicks(from: 0, to: series.flatMap(\.values).filter(\.isFinite).max() ?? .nan)
    let area = frame.draw(on: &canvas, x: x, y: y)
    let cell = area.width / Double(max(1, places))
    let bar = cell * 0.84 / Double(max(1, series.count))
    for (index, series) in series.enumerated() {
      for (place, value) in series.values.enumerated() where value.isFinite && value > 0 {
        let left = area.x + cell * (Double(place) + 0.08) + bar * Double(index)
        let height = area.height * y.fraction(of: value)
        canvas.fill(
          Rectangle(x: left + 1, y: area.bottom - height, width: max(1, bar - 2), height: height), color(index))
      }
    }
    return canvas
  }

  private func color(_ index: Int) -> Color { series[index].color ?? Palette.category(index) }
}
