import Foundation
import Striate

/// What people would rather look at than read, of the Adaline and the Madaline.
struct AdalinePictures {
  /// Means of ξ over the runs.
  func learningCurves(_ curves: [(name: String, errors: [Double])], _ interval: Int, _ minimum: Double) -> Image {
    // After a third of the steps nothing happens any more.
    let shown = curves.map { (Self.drawable($0.name), Array($0.errors.prefix(1 + $0.errors.count / 3))) }
    var chart = LineChart(
      title: "LMS: fast and rough, or slow and exact",
      subtitle: "mean squared error of 100 runs; dashed: the Wiener solution's", xLabel: "patterns shown",
      yLabel: "mean squared error", logarithmic: true,
      series: shown.map { name, errors in
        var series = LineChart.Series(name: name, values: errors, first: 0, step: Double(interval))
        series.marksPoints = false
        return series
      })
    let end = Double((shown[0].1.count - 1) * interval)
    chart.guides = [(Point(0, minimum), Point(end, minimum))]
    return chart.image()
  }

  /// The name in letters that the pictures' typeface has.
  private static func drawable(_ name: String) -> String {
    name.replacing("μ", with: "µ").replacing("α", with: "alpha")
  }

  /// ξ below and above the bound of μ.
  func bound(_ curves: [(name: String, errors: [Double])], _ minimum: Double) -> Image {
    let steps = 1000
    var chart = LineChart(
      title: "µ-LMS below and above µ = 1/tr R", subtitle: "inputs of ±1; dashed: the Wiener solution's error",
      xLabel: "patterns shown", yLabel: "mean squared error", logarithmic: true,
      series: curves.map { name, errors in
        var series = LineChart.Series(
          name: Self.drawable(name), values: Array(errors.prefix(steps / 10 + 1)), first: 0, step: 10)
        series.marksPoints = false
        return series
      })
    chart.guides = [(Point(0, minimum), Point(Double(steps), minimum))]
    return chart.image()
  }

  /// ξ after each pass over MNIST.
  func digitCurve(_ errors: [Double], _ minimum: Double) -> Image {
    var chart = LineChart(
      title: "µ-LMS on MNIST, one digit against the rest",
      subtitle: "the rate falls evenly to 0; dashed: the Wiener solution's error", xLabel: "pass over 60,000 digits",
      yLabel: "mean squared error on the training digits", series: [.init(name: "µ-LMS", values: errors)])
    chart.guides = [(Point(1, minimum), Point(Double(max(2, errors.count)), minimum))]
    chart.yRange = minimum * 0.95...max(minimum * 1.1, errors.max() ?? 0)
    return chart.image()
  }

  /// What a Madaline says everywhere between and around the four points.
  func regions(_ title: String, _ subtitle: String, says: (Double, Double) -> Double) -> Image {
    let lattice = 401, range = -2.0...2.0
    var values: [Float] = []
    values.reserveCapacity(lattice * lattice * 2)
    for row in 0..<lattice {
      for column in 0..<lattice {
        let place = DecisionBoundaryPicture.position(
          column: column, row: row, columns: lattice, rows: lattice, xRange: range, yRange: range)
        let isOn = says(place.x, place.y) > 0
        values.append(isOn ? 0 : 1)
        values.append(isOn ? 1 : 0)
      }
    }
    return DecisionBoundaryPicture(
      title: title, subtitle: subtitle, xLabel: "x1", yLabel: "x2", xRange: range, yRange: range,
      classNames: ["−1", "+1"], columns: lattice, rows: lattice, probabilities: values,
      examples: zip(MadalineExperiment.inputs, MadalineExperiment.desired).map { x, d in
        .init(x[0], x[1], label: d > 0 ? 1 : 0)
      }
    ).image()
  }
}
