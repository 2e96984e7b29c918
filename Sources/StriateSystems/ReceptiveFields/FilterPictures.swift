import Striate

/// Filters in the order of their selectivity, and how selective they are beside untrained ones.
extension FilterSurvey {
  /// Writes `run.json` and the pictures into the folder and answers the names.
  package func write(into folder: String) throws -> [String] {
    let folder = try RunFolder(folder)
    try filterPicture().writePNG(to: folder.file("filters.png"))
    try histogram().writePNG(to: folder.file("selectivity.png"))
    try folder.write(json, as: "run.json")
    return ["filters.png", "selectivity.png", "run.json"]
  }

  /// At most 96 filters, summed over their channels, as the gratings see them.
  private func filterPicture() throws -> Image {
    let shape = source.weight.shape
    let size = shape[2] * shape[3]
    let values = try source.weight.sum(axes: [1]).scalars(as: Float.self)
    let shown = sorted.prefix(96)
    let tiles = shown.map { report in
      ImageGrid.Tile(
        width: shape[3], height: shape[2], values: Array(values[report.filter * size..<(report.filter + 1) * size]),
        caption: NumberText.fixed(report.curve.selectivity, decimals: 2) + ", "
          + NumberText.fixed(report.curve.preferredAngle.rounded().truncatingRemainder(dividingBy: 180), decimals: 0)
          + "°")
    }
    let count = shown.count == shape[0] ? "the \(shape[0])" : "the \(shown.count) most selective of \(shape[0])"
    return ImageGrid(
      title: "Orientation selectivity of \(count) filters",
      subtitle: "\(source.parameter.printable.shortened()): index and preferred angle"
        + (shape[1] == 1 ? "" : "; summed over channels, as gratings without colour see them"),
      tiles: tiles, colorMap: .diverging, normalization: .perTile
    ).image()
  }

  private func histogram() -> Image {
    func shares(_ reports: [FilterReport]) -> [Double] {
      var counts = [Double](repeating: 0, count: 10)
      for report in reports { counts[min(9, Int(report.curve.selectivity * 10))] += 1 }
      return counts.map { 100 * $0 / Double(max(1, reports.count)) }
    }
    return BarChart(
      title: "Orientation selectivity, trained and untrained",
      subtitle: "\(source.parameter.printable.shortened()), \(source.weight.shape[0]) filters of "
        + "\(source.weight.shape[2]) × \(source.weight.shape[3]); untrained: \(untrained.count) draws",
      xLabel: "orientation selectivity index", yLabel: "% of filters", first: 0.05, step: 0.1,
      series: [
        .init(name: source.isTrained ? "trained" : "seed \(seed)", values: shares(trained.reports)),
        .init(name: "untrained", values: shares(untrained.flatMap(\.reports)))
      ]
    ).image()
  }
}
