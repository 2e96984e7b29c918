import Foundation
import Striate

/// What people would rather look at than read, of the perceptron's experiments.
struct PerceptronPictures {
  /// The alphabet as drawn, and as shown.
  func letters(_ training: PatternSet) -> Image {
    let names = BitmapLetters.names, side = BitmapLetters.side
    func tile(_ cells: [Double], _ caption: String) -> ImageGrid.Tile {
      // Ink is dark.
      ImageGrid.Tile(
        width: side, height: side, values: cells.prefix(side * side).map { Float(1 - $0) }, caption: caption)
    }
    let clean = names.indices.map { tile(BitmapLetters.letter($0), names[$0]) }
    let shown = names.indices.compactMap { letter in
      (0..<training.count).first { training.labels[$0] == letter }.map { tile(training.dense($0), names[letter]) }
    }
    return ImageGrid(
      title: "Letters on 20×20 photocells",
      subtitle: "above: as drawn; below: as shown, moved and with 5 % of the cells flipped",
      tiles: clean + shown, colorMap: .grey, columns: 13, width: 1500
    ).image()
  }

  /// 26 units right on the photocells.
  func directWeights(_ units: LinearUnits) -> Image {
    let side = BitmapLetters.side
    return ImageGrid(
      title: "What 26 response units look for, without an association layer",
      subtitle: "averaged weights of the 400 photocells; blue: negative, white: 0, red: positive",
      tiles: BitmapLetters.names.enumerated().map { letter, name in
        ImageGrid.Tile(
          width: side, height: side, values: units.weights(of: letter).prefix(side * side).map(Float.init),
          caption: name)
      },
      colorMap: .diverging, columns: 9, width: 1500
    ).image()
  }

  /// Eight units behind the association layer, projected back.
  func responses(_ units: LinearUnits, _ layer: AssociationLayer) -> Image {
    let side = BitmapLetters.side
    return ImageGrid(
      title: "What the Mark I's 8 response units look for",
      subtitle: "averaged weights of 512 association units, added up over their wiring",
      tiles: (0..<units.unitCount).map { unit in
        ImageGrid.Tile(
          width: side, height: side, values: layer.retinal(units.weights(of: unit)).map(Float.init),
          caption: BitmapLetters.names[unit])
      },
      colorMap: .diverging, columns: 4, width: 1000
    ).image()
  }

  /// - Parameter runs: wrong responses of each pass, and patterns in a pass.
  func mistakesPerPass(_ runs: [(name: String, mistakes: [Int], patterns: Int)]) -> Image {
    LineChart(
      title: "Wrong responses while learning letters", subtitle: "of all response units, for each letter shown",
      xLabel: "pass over the training letters", yLabel: "wrong responses for each letter", logarithmic: true,
      series: runs.map { run in
        .init(name: run.name, values: run.mistakes.map { Double($0) / Double(max(1, run.patterns)) })
      }
    ).image()
  }

  /// - Parameter runs: mistakes after each presentation, and the theorem's bound.
  func mistakesAndBound(_ runs: [(curve: [Int], bound: Double)]) -> Image {
    let longest = runs.map(\.curve.count).max() ?? 1, highest = runs.map(\.bound).max() ?? 1
    var chart = LineChart(
      title: "Mistakes on separable points stay below the theorem's bound",
      subtitle: "1,000 points in 20 dimensions; dashed: the bound of each, by the hyperplane that made it",
      xLabel: "presentations", yLabel: "mistakes so far",
      series: runs.enumerated().map { index, run in
        var series = LineChart.Series(
          name: "data set \(index + 1): \(run.curve.last ?? 0) of at most \(Int(run.bound))",
          values: run.curve.map(Double.init))
        series.marksPoints = false
        return series
      })
    (chart.xRange, chart.yRange) = (0...Double(longest), 0...highest * 1.05)
    chart.guides = runs.map { (Point(0, $0.bound), Point(Double(longest), $0.bound)) }
    return chart.image()
  }

  /// The decision lines that the weights of the cycle draw, one after the other.
  func cycleLines(_ run: PerceptronCycle) -> Image {
    let reach = -1.0...2.0
    let cycle = run.cycle ?? (0, run.path.count - 1)
    var series: [LineChart.Series] = []
    for step in 0..<min(8, cycle.length) {
      let w = run.path[cycle.start + step]
      let name = String(format: "%d: w = (%.0f, %.0f), b = %.0f", step + 1, w[0], w[1], w[2]).replacing("-", with: "−")
      let line = Self.line(w, inside: reach)
      var one = LineChart.Series(
        name: line.isEmpty ? name + (w[2] > 0 ? ", yes everywhere here" : ", no everywhere here") : name, points: line)
      one.marksPoints = false
      series.append(one)
    }
    for (isOn, color) in [(true, Palette.ink), (false, Palette.axis)] {
      let points = zip(XORExperiment.points, XORExperiment.desired).filter { $0.1 == isOn }.map {
        Point($0.0[0], $0.0[1])
      }
      for (index, point) in points.enumerated() {
        series.append(
          .init(name: index == 0 ? (isOn ? "XOR says 1" : "XOR says 0") : "", points: [point], color: color))
      }
    }
    var chart = LineChart(
      title: "The perceptron goes round on XOR",
      subtitle: "decision lines w·x + b = 0 of the cycle, after which the first comes back",
      xLabel: "x1", yLabel: "x2", series: series, width: 1000, height: 1000)
    (chart.xRange, chart.yRange) = (reach, reach)
    return chart.image()
  }

  /// The weights over the first presentations.
  func cycleWeights(_ run: PerceptronCycle) -> Image {
    let cycle = run.cycle ?? (0, run.path.count - 1), shown = 25
    // After the last state of the cycle comes its first.
    let states = (0..<shown).map { step in
      step < cycle.start ? run.path[step] : run.path[cycle.start + (step - cycle.start) % max(1, cycle.length)]
    }
    var chart = LineChart(
      title: "Weights of a perceptron on XOR", subtitle: "dashed: where the cycle begins, and where it comes back",
      xLabel: "presentations", yLabel: "weight",
      series: ["w1", "w2", "b"].enumerated().map { index, name in
        .init(name: name, values: states.map { $0[index] }, first: 0)
      })
    chart.yRange = -2...2
    chart.guides = [cycle.start, cycle.start + cycle.length].map {
      (Point(Double($0), -2), Point(Double($0), 2))
    }
    return chart.image()
  }

  /// Where w·x + b = 0 crosses a square: two points, or none.
  static func line(_ w: [Double], inside range: ClosedRange<Double>) -> [Point] {
    var points: [Point] = []
    for edge in [range.lowerBound, range.upperBound] {
      if w[1] != 0 {
        let y = -(w[0] * edge + w[2]) / w[1]
        if range.contains(y) { points.append(Point(edge, y)) }
      }
      if w[0] != 0 {
        let x = -(w[1] * edge + w[2]) / w[0]
        if range.contains(x) { points.append(Point(x, edge)) }
      }
    }
    guard let first = points.first, let last = points.last(where: { $0 != first }) else { return [] }
    return [first, last]
  }
}
