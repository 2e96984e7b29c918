import StriateFormats
import StriateGraph
import StriateNN

/// Writes a run's numbers for TensorBoard: loss and learning rate of the steps, the metrics of the epochs, and, if asked
/// for, histograms of the parameters and the model's graph.
///
/// A resumed run goes on in a file of its own, and TensorBoard shows both as one.
public final class TensorBoardLog: TrainingCallback {
  private let folder: String
  private let everySteps: Int
  private let histograms: Bool
  private let graph: ((TensorBoardWriter) throws -> Void)?
  /// Made when training begins; more can be written to it by other callbacks.
  public private(set) var writer: TensorBoardWriter?

  /// - Parameters:
  ///   - folder: is made if need be.
  ///   - everySteps: steps between two points of the loss; 1 by default.
  ///   - histograms: whether the parameters' histograms are written after each epoch; false by default.
  ///   - graph: writes the model's graph, such as `{ try $0.graph(of: model, input: images) }`; none by default.
  public init(
    folder: String, everySteps: Int = 1, histograms: Bool = false, graph: ((TensorBoardWriter) throws -> Void)? = nil
  ) {
    self.folder = folder
    self.everySteps = max(1, everySteps)
    self.histograms = histograms
    self.graph = graph
  }

  /// Makes the file.
  public func trainingBegan(_ run: any TrainingRun) throws {
    let writer = try TensorBoardWriter(folder: folder)
    let step = run.history.losses.count
    if step > 0 { try writer.resumed(atStep: step + 1) } else { try graph?(writer) }
    self.writer = writer
  }

  /// Writes loss and learning rate.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws {
    guard step.step % everySteps == 0 else { return }
    try writer?.scalar("train/loss", step.loss, step: step.step)
    try writer?.scalar("train/learning_rate", step.learningRate, step: step.step)
  }

  /// Writes the metrics, at the epoch's last step.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    try writer?.scalar("epoch/train_loss", epoch.trainingLoss, step: epoch.step)
    for metric in epoch.metrics { try writer?.scalar("epoch/\(metric.name)", metric.value, step: epoch.step) }
    guard histograms else { return }
    for cell in run.trainedModel.namedCells where cell.parameter != nil {
      try writer?.histogram(cell.name.replacing(".", with: "/"), cell.value, step: epoch.step)
    }
  }

  /// Closes the file.
  public func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws { writer = nil }
}
