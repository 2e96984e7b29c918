/// Charts of how good a model is, and of how it became so.
extension LineChart {
  /// A curve with the area under it.
  package struct Curve: Sendable {
    package var name: String
    package var points: [Point]
    /// Stands behind the name.
    package var area: Double

    package init(name: String, points: [Point], area: Double) {
      self.name = name
      self.points = points
      self.area = area
    }

    /// From the coordinates of its points, as many of each.
    package init(name: String, x: [Double], y: [Double], area: Double) {
      self.init(name: name, points: zip(x, y).map { Point($0, $1) }, area: area)
    }

    func series(_ measure: String, points: [Point]) -> Series {
      let text = "\(measure) \(NumberText.fixed(area, decimals: 3))"
      var series = Series(name: name.isEmpty ? text : "\(name): \(text)", points: points)
      series.marksPoints = false
      return series
    }
  }

  /// True over false positive rates; the dashed diagonal is what guessing gives.
  /// - Parameter curves: one, or one for each class; each takes a place in the legend.
  package static func receiverOperatingCharacteristic(
    title: String = "ROC", subtitle: String = "", curves: [Curve]
  ) -> LineChart {
    var chart = LineChart(
      title: title, subtitle: subtitle, xLabel: "false positive rate", yLabel: "true positive rate",
      series: curves.map { $0.series("AUC", points: $0.points) }, width: 1000, height: 1000)
    (chart.xRange, chart.yRange) = (0...1, 0...1)
    chart.guides = [(Point(0, 0), Point(1, 1))]
    return chart
  }

  /// Precision over recall, in steps as average precision adds it up.
  /// - Parameters:
  ///   - curves: one, or one for each class; recall may rise or fall.
  ///   - share: of yes among all samples, which is the precision of guessing; drawn dashed if given.
  package static func precisionRecall(
    title: String = "Precision and recall", subtitle: String = "", curves: [Curve], share: Double? = nil
  ) -> LineChart {
    var chart = LineChart(
      title: title, subtitle: subtitle, xLabel: "recall", yLabel: "precision",
      series: curves.map { $0.series("AP", points: steps(through: $0.points)) }, width: 1000, height: 1000)
    (chart.xRange, chart.yRange) = (0...1, 0...1)
    if let share { chart.guides = [(Point(0, share), Point(1, share))] }
    return chart
  }

  /// A figure of the training set and of the validation set, pass by pass; a dashed line stands at the best of the latter.
  /// - Parameters:
  ///   - training: after each epoch, from 1; or points of one's own, such as each step's loss at a fraction of an epoch.
  ///   - validation: after each epoch; may be empty.
  ///   - smoothing: of the training curve, as in ``Series``.
  ///   - higherIsBetter: false for losses.
  package static func training(
    title: String = "Training", measure: String = "loss", training: [Point], validation: [Point],
    smoothing: Double = 0, higherIsBetter: Bool = false, logarithmic: Bool = false, xLabel: String = "epoch"
  ) -> LineChart {
    var series = [Series(name: "training", points: training, smoothing: smoothing)]
    if !validation.isEmpty { series.append(Series(name: "validation", points: validation)) }
    var chart = LineChart(title: title, xLabel: xLabel, yLabel: measure, logarithmic: logarithmic, series: series)
    let known = validation.filter { $0.x.isFinite && $0.y.isFinite && (!logarithmic || $0.y > 0) }
    if let best = known.min(by: { higherIsBetter ? $0.y > $1.y : $0.y < $1.y }) {
      let shown = (training + known).map(\.y).filter { $0.isFinite && (!logarithmic || $0 > 0) }
      let range = (shown.min() ?? best.y)...(shown.max() ?? best.y)
      let ticks =
        logarithmic
        ? AxisTicks(logarithmicFrom: range.lowerBound, to: range.upperBound)
        : AxisTicks(from: range.lowerBound, to: range.upperBound)
      chart.guides = [(Point(best.x, ticks.lower), Point(best.x, ticks.upper))]
      let place =
        best.x == best.x.rounded() && abs(best.x) < 1e15 ? NumberText.grouped(Int(best.x)) : NumberText.compact(best.x)
      chart.subtitle = "best validation \(measure) \(NumberText.compact(best.y, digits: 4)) at \(xLabel) \(place)"
    }
    return chart
  }

  /// Level, then a jump: between two recalls the precision is that of the greater.
  package static func steps(through points: [Point]) -> [Point] {
    let ordered = points.first.map { $0.x } ?? 0 > points.last.map { $0.x } ?? 0 ? points.reversed() : points
    var result: [Point] = []
    for (index, point) in ordered.enumerated() {
      if index > 0 { result.append(Point(ordered[index - 1].x, point.y)) }
      result.append(point)
    }
    return result
  }
}
