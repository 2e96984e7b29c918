import Striate

/// What people would rather look at than read, of a network for their own data.
struct RecipePictures {
  let history: TrainingHistory
  let evaluation: Evaluation
  let data: String

  /// Writes `loss.png` and, for classes, `confusion.png`.
  func write(into folder: RunFolder) throws {
    try lossCurve().writePNG(to: folder.file("loss.png"))
    guard case .classes(let report) = evaluation, report.classNames.count <= 50 else { return }
    try ConfusionMatrixPicture(
      title: "\(name): \(evaluation.scoreText) of \(report.matrix.count) are right", counts: report.matrix.rows,
      classNames: report.classNames.map { $0.printable.shortened(to: 14) }
    ).image().writePNG(to: folder.file("confusion.png"))
  }

  private var name: String { String(data.split(separator: "/").last ?? "data").printable.shortened(to: 24) }

  private func lossCurve() -> Image {
    LineChart(
      title: "\(name): loss of each batch", subtitle: "pale: each step, dark: smoothed", xLabel: "step", yLabel: "loss",
      logarithmic: true,
      series: [.init(name: "training loss", values: history.losses, smoothing: history.losses.count > 50 ? 0.95 : 0.5)]
    ).image()
  }
}
