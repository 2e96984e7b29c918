/// Curves over steps or epochs: losses, accuracies, learning rates.
package struct LineChart: Picture {
  package struct Series: Sendable {
    package var name: String
    /// Values that are not finite leave a gap.
    package var points: [Point]
    /// 0 draws the points as they are. Otherwise a smoothed curve stands before the pale raw one: through each point
    /// a straight line is fitted, where each neighbour, before and after, weighs by this factor less than the one
    /// nearer by. Unlike a running mean it neither lags behind nor bends at the ends.
    package var smoothing: Double
    /// `nil` takes the next of the palette.
    package var color: Color?
    /// Whether each point gets a disc, where they are few.
    package var marksPoints = true

    package init(name: String, points: [Point], smoothing: Double = 0, color: Color? = nil) {
      precondition((0..<1).contains(smoothing), "smoothing \(smoothing) is not in 0..<1")
      self.name = name
      self.points = points
      self.smoothing = smoothing
      self.color = color
    }

    /// Values at x = `first`, `first` + `step`, …
    package init(
      name: String, values: [Double], first: Double = 1, step: Double = 1, smoothing: Double = 0, color: Color? = nil
    ) {
      let points = values.enumerated().map { Point(first + step * Double($0.offset), $0.element) }
      self.init(name: name, points: points, smoothing: smoothing, color: color)
    }
  }

  package var title: String
  package var subtitle: String
  package var xLabel: String
  package var yLabel: String
  package var isLogarithmic: Bool
  package var series: [Series]
  /// What the axes span; nil fits them to the points.
  package var xRange: ClosedRange<Double>?
  package var yRange: ClosedRange<Double>?
  /// Dashed lines behind the curves: what chance would give, or where something happened.
  package var guides: [(from: Point, to: Point)] = []
  package var width: Int
  package var height: Int

  package init(
    title: String, subtitle: String = "", xLabel: String = "step", yLabel: String = "loss", logarithmic: Bool = false,
    series: [Series], width: Int = 1200, height: Int = 800
  ) {
    self.title = title
    self.subtitle = subtitle
    self.xLabel = xLabel
    self.yLabel = yLabel
    isLogarithmic = logarithmic
    self.series = series
    self.width = max(400, width)
    self.height = max(300, height)
  }

  package func drawing() -> Canvas {
    var canvas = Canvas(width: width, height: height)
    var frame = ChartFrame(title: title, subtitle: subtitle, xLabel: xLabel, yLabel: yLabel)
    let shown = series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite && (!isLogarithmic || $0.y > 0) }
    let lowest = yRange?.lowerBound ?? shown.map(\.y).min() ?? .nan
    let highest = yRange?.upperBound ?? shown.map(\.y).max() ?? .nan
    let y = isLogarithmic ? AxisTicks(logarithmicFrom: lowest, to: highest) : AxisTicks(from: lowest, to: highest)
    let x = AxisTicks(
      from: xRange?.lowerBound ?? shown.map(\.x).min() ?? .nan,
      to: xRange?.upperBound ?? shown.map(\.x).max() ?? .nan, count: max(3, width / 150), extended: false)
    frame.legend = series.enumerated().filter { !$0.element.name.isEmpty }.map { ($0.element.name, color($0.offset)) }
    let area = frame.draw(on: &canvas, x: x, y: y)
    func place(_ point: Point) -> Point {
      Point(area.x + area.width * x.fraction(of: point.x), area.bottom - area.height * y.fraction(of: point.y))
    }
    for guide in guides {
      canvas.dashedLine(from: place(guide.from), to: place(guide.to), width: 2.4, Palette.axis)
    }
    for (index, series) in series.enumerated() {
      let raw = Self.thinned(series.points.map(place), columns: area)
      if series.smoothing > 0 {
        canvas.stroke(raw, width: 1.6, color(index), alpha: 0.28)
        let smooth = Self.thinned(Self.smoothed(series.points.map(place), series.smoothing), columns: area)
        canvas.stroke(smooth, width: 3.4, color(index))
      } else {
        canvas.stroke(raw, width: 3.4, color(index))
        if series.marksPoints && series.points.count <= 40 {
          for point in raw.joined() {
            canvas.disc(at: point, radius: 6.5, .white)
            canvas.disc(at: point, radius: 4.8, color(index))
          }
        }
      }
    }
    if shown.isEmpty {
      canvas.text("no finite values", at: area.center, size: 24, Palette.quietInk, align: .center)
    }
    return canvas
  }

  private func color(_ index: Int) -> Color { series[index].color ?? Palette.category(index) }

  /// Local linear regression with the weights w^|i−j|, read off at each point. Gaps do not count.
  /// ```
  /// s[i] = (S₂ T₀ − S₁ T₁) / (S₀ S₂ − S₁²),   Sₖ = Σⱼ w^|i−j| (j−i)ᵏ,   Tₖ = Σⱼ w^|i−j| (j−i)ᵏ y[j]
  /// ```
  /// Works on places in the picture, so that a logarithmic axis smooths what is seen.
  /// - Complexity: O(n), by one pass in each direction.
  /// - SeeAlso: Fan & Gijbels, "Local Polynomial Modelling and Its Applications", 1996.
  package static func smoothed(_ points: [Point], _ weight: Double) -> [Point] {
    let known = points.indices.filter { points[$0].x.isFinite && points[$0].y.isFinite }
    var moments = [Moments](repeating: Moments(), count: points.count)
    for direction in [1.0, -1.0] {
      var past = Moments()
      for index in direction > 0 ? known : known.reversed() {
        past.stepAway(direction, weight)
        moments[index].add(past)
        past.s0 += 1
        past.t0 += points[index].y
      }
    }
    var result = points
    for index in known {
      var m = moments[index]
      // The point itself stood in neither direction.
      m.s0 += 1
      m.t0 += points[index].y
      let determinant = m.s0 * m.s2 - m.s1 * m.s1
      result[index].y = determinant > 1e-9 * m.s0 * m.s2 ? (m.s2 * m.t0 - m.s1 * m.t1) / determinant : m.t0 / m.s0
    }
    return result
  }

  /// Weighted sums over neighbours by powers of their signed distance.
  private struct Moments {
    var s0 = 0.0, s1 = 0.0, s2 = 0.0, t0 = 0.0, t1 = 0.0

    /// Moves on by one point: all neighbours are one further behind and weigh less.
    mutating func stepAway(_ direction: Double, _ weight: Double) {
      s2 = weight * (s2 - 2 * direction * s1 + s0)
      s1 = weight * (s1 - direction * s0)
      t1 = weight * (t1 - direction * t0)
      s0 *= weight
      t0 *= weight
    }

    mutating func add(_ other: Moments) {
      s0 += other.s0
      s1 += other.s1
      s2 += other.s2
      t0 += other.t0
      t1 += other.t1
    }
  }

  /// Splits at gaps, and keeps of each column of pixels only what can be seen: first, lowest, highest and last.
  static func thinned(_ points: [Point], columns area: Rectangle) -> [[Point]] {
    var runs: [[Point]] = []
    for run in points.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) {
      guard run.count > Int(area.width) * 4 else {
        runs.append(Array(run))
        continue
      }
      var kept: [Point] = []
      var start = run.startIndex
      while start < run.endIndex {
        let column = run[start].x.rounded(.down)
        let end = run[start...].firstIndex { $0.x.rounded(.down) != column } ?? run.endIndex
        let cell = run[start..<end]
        let low = cell.indices.min { cell[$0].y < cell[$1].y }!
        let high = cell.indices.max { cell[$0].y < cell[$1].y }!
        for index in Set([start, low, high, end - 1]).sorted() { kept.append(run[index]) }
        start = end
      }
      runs.append(kept)
    }
    return runs
  }
}
