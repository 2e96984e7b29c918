import Striate

/// What there is to look at after the experiment.
struct CellPictures {
  let summary: CellSummary

  /// Writes all pictures into the folder and answers their names.
  func write(into folder: RunFolder) throws -> [String] {
    let pictures: [(String, Image)] = [
      ("fields.png", fields()), ("stimuli.png", try stimuli()), ("tuning.png", tuning()), ("angles.png", angles()),
      ("modulation.png", modulation()), ("ocular-dominance.png", ocularDominance())
    ]
    for (name, image) in pictures { try image.writePNG(to: folder.file(name)) }
    return pictures.map(\.0)
  }

  private func fields() -> Image {
    let grid = CellBank.grid
    let tiles = summary.reports(of: .simple).map { report in
      ImageGrid.Tile(
        width: grid.width, height: grid.height, values: report.cell.field.values(on: grid),
        caption:
          "\(degrees(report.cell.field.angle)), \(NumberText.fixed(report.cell.field.wavelength, decimals: 0)) px")
    }
    return ImageGrid(
      title: "The fields of the simple cells",
      subtitle: "red: light excites, blue: light inhibits; angle and wavelength",
      tiles: tiles, colorMap: .diverging, columns: 6
    ).image()
  }

  private func stimuli() throws -> Image {
    let grid = CellBank.grid
    var tiles: [ImageGrid.Tile] = []
    func add(_ stimuli: Tensor, _ caption: (Double) -> String, _ angles: [Double]) throws {
      let values = try stimuli.scalars(as: Float.self)
      for (position, angle) in angles.enumerated() {
        tiles.append(
          ImageGrid.Tile(
            width: grid.width, height: grid.height,
            values: Array(values[position * grid.count..<(position + 1) * grid.count]), caption: caption(angle)))
      }
    }
    let angles = [0.0, 30, 60, 90, 120, 150]
    for frequency in [CellExperiment.frequencies[2], CellExperiment.frequencies[5]] {
      let text = NumberText.compact(frequency, digits: 2)
      try add(
        VisualStimuli.gratings(on: grid, frequency: frequency, phases: 1, angles: angles),
        { "\(degrees($0)), f \(text)" },
        angles)
    }
    try add(VisualStimuli.bars(on: grid, width: 4, places: [6], angles: angles), { "\(degrees($0)), bar of 4" }, angles)
    return ImageGrid(
      title: "Some of the stimuli", subtitle: "gratings drift through 32 phases, bars through 21 places",
      tiles: tiles, colorMap: .grey, normalization: .perTile, columns: 6
    ).image()
  }

  private func tuning() -> Image {
    let shown = [(CellBank.Kind.simple, 4), (.simple, 12), (.complex, 7), (.complex, 18)].compactMap { kind, position in
      let cells = summary.reports(of: kind)
      return cells.indices.contains(position) ? cells[position] : nil
    }
    return LineChart(
      title: "Four cells' tuning to gratings", subtitle: "each cell's largest response is 1; 0° is horizontal",
      xLabel: "angle of the stripes, degrees", yLabel: "response",
      series: shown.map { report in
        let values = zip(VisualStimuli.angles, report.curve.responses)
        return .init(
          name: "\(report.cell.kind.rawValue), built in \(degrees(report.cell.field.angle))",
          points: values.map { Point($0, $1 / report.curve.largest) })
      }
    ).image()
  }

  private func angles() -> Image {
    var chart = LineChart(
      title: "Preferred beside built-in angle",
      subtitle: "each point is a cell; the dashed lines are the bounds of ±5°",
      xLabel: "built-in angle, degrees", yLabel: "preferred − built-in, degrees",
      series: series { report in
        var error = report.curve.preferredAngle - report.cell.field.angle
        if error > 90 { error -= 180 }
        if error < -90 { error += 180 }
        return Point(report.cell.field.angle, error)
      })
    chart.yRange = -6...6
    chart.xRange = 0...180
    chart.guides = [(Point(0, 5), Point(180, 5)), (Point(0, -5), Point(180, -5))]
    return chart.image()
  }

  private func modulation() -> Image {
    var chart = LineChart(
      title: "F1/F0: cells that follow the drift and cells that do not",
      subtitle: "above the dashed line a cell counts as simple; a half-rectified sinusoid has 1.571",
      xLabel: "built-in angle, degrees", yLabel: "F1/F0",
      series: series { Point($0.cell.field.angle, $0.drift.ratio) })
    chart.yRange = 0...2
    chart.xRange = 0...180
    chart.guides = [(Point(0, 1), Point(180, 1))]
    return chart.image()
  }

  /// A point for each cell; the first of a kind has the name.
  private func series(_ place: (CellReport) -> Point) -> [LineChart.Series] {
    [CellBank.Kind.simple, .complex].enumerated().flatMap { index, kind in
      summary.reports(of: kind).enumerated().map { position, report in
        LineChart.Series(
          name: position == 0 ? "\(kind.rawValue) cells" : "", points: [place(report)], color: Palette.category(index))
      }
    }
  }

  private func ocularDominance() -> Image {
    BarChart(
      title: "Ocular dominance of \(summary.eyes.cells.count) cells with random weights",
      subtitle: "1: the contralateral eye alone, 4: both alike, 7: the ipsilateral eye alone", xLabel: "group",
      yLabel: "cells", first: 1, step: 1,
      series: [
        .init(name: "measured", values: summary.eyes.counts.map(Double.init)),
        .init(
          name: "expected of these weights",
          values: OcularDominance.expectedShares.map { $0 * Double(summary.eyes.cells.count) })
      ]
    ).image()
  }

  private func degrees(_ angle: Double) -> String { NumberText.fixed(angle, decimals: 0) + "°" }
}
