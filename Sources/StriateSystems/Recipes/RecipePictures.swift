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
      title: "\(name): what was taken for what", counts: report.matrix.rows,
      classNames: report.classNames.map { $0.printable.shortened(to: 14) }
    ).image().writePNG(to: folder.file("confusion.png"))
  }

  /// Of the data: the last two parts of the path, because the last alone is often `train`.
  private var name: String { data.split(separator: "/").suffix(2).joined(separator: "/").printable.shortened(to: 32) }

  private func lossCurve() -> Image {
    let steps = Double(max(1, history.epochs.last?.step ?? history.losses.count)) / Double(max(1, history.epochs.count))
    let training = history.losses.enumerated().map { Point(Double($0.offset + 1) / steps, $0.element) }
    let validation = history.epochs.compactMap { epoch in
      epoch.value(of: "validation_loss").map { Point(Double(epoch.epoch), $0) }
    }
    return LineChart.training(
      title: "\(name): loss of training and validation", training: training, validation: validation,
      smoothing: history.losses.count > 50 ? 0.95 : 0.5, logarithmic: true
    ).image()
  }
}
