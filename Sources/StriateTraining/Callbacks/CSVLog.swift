import StriateFormats

/// A table of the epochs as a CSV file (RFC 4180): `epoch,step,learning_rate,train_loss,` and the metrics. It is written
/// anew, whole, after each epoch.
public final class CSVLog: TrainingCallback {
  private let path: String

  /// - Parameter path: of the file; its folder exists.
  public init(to path: String) { self.path = path }

  /// Writes the epochs so far.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws { try write(run.history) }

  private func write(_ history: TrainingHistory) throws {
    var names: [String] = []
    for metric in history.epochs.flatMap(\.metrics) where !names.contains(metric.name) { names.append(metric.name) }
    var text = (["epoch", "step", "learning_rate", "train_loss"] + names).map(quoted).joined(separator: ",") + "\n"
    for epoch in history.epochs {
      let rate = history.learningRates[epoch.step - 1]
      let cells = ["\(epoch.epoch)", "\(epoch.step)", "\(rate)", "\(epoch.trainingLoss)"]
      text += (cells + names.map { epoch.value(of: $0).map { "\($0)" } ?? "" }).joined(separator: ",") + "\n"
    }
    try AtomicFile.write(text, to: path)
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
