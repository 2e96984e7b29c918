import Foundation
import StriateFormats
import StriateTypes

/// The folder of one training run: `model.safetensors`, `metrics.jsonl`, `run.json`, checkpoints and pictures. Every file
/// is written whole to a temporary one and renamed, so none is ever half there.
///
/// As a callback it keeps `metrics.jsonl`: a line for each step (or each so many) and each epoch, written after each epoch. A resumed run
/// leaves the same file as one that was never interrupted.
public final class RunFolder: TrainingCallback {
  public let path: String
  /// Steps from one line of the metrics to the next, 1 by default; to be set before training begins.
  public var stepInterval = 1
  private var metrics = ""

  /// Makes the folder if need be and sees whether it can be written.
  /// - Throws: `FormatError`.
  public init(_ path: String) throws {
    self.path = path
    try Folder.create(path)
    // Permissions do not tell everything: root may do all but write into /proc.
    let probe = path + "/.striate-\(getpid()).probe"
    let descriptor = open(probe, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FormatError(file: path, what: "the folder cannot be written: \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    unlink(probe)
  }

  package func file(_ name: String) -> String { path + "/" + name }

  package func write(_ value: JSONValue, as name: String) throws {
    try AtomicFile.write(value.description + "\n", to: file(name))
  }

  // MARK: - Metrics

  /// Takes over the lines of what was done before a resume.
  public func trainingBegan(_ run: any TrainingRun) throws {
    metrics = ""
    let history = run.history
    var epoch = 0
    for (index, (loss, rate)) in zip(history.losses, history.learningRates).enumerated() {
      addStep(index + 1, epoch: epoch + 1, loss: loss, learningRate: rate)
      if epoch < history.epochs.count, history.epochs[epoch].step == index + 1 {
        add(history.epochs[epoch])
        epoch += 1
      }
    }
  }

  /// Adds a line.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws {
    addStep(step.step, epoch: step.epoch, loss: step.loss, learningRate: step.learningRate)
  }

  /// Adds a line and writes the metrics so far.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    add(epoch)
    try flush()
  }

  /// Writes the metrics, the steps of an epoch that is not finished too, unless no epoch is: then the folder may still
  /// have the whole of an earlier run.
  public func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws {
    if !run.history.epochs.isEmpty { try flush() }
  }

  private func flush() throws { try AtomicFile.write(metrics, to: file("metrics.jsonl")) }

  private func addStep(_ step: Int, epoch: Int, loss: Double, learningRate: Double) {
    guard step % max(1, stepInterval) == 0 else { return }
    add([
      .init("step", .integer(step)), .init("epoch", .integer(epoch)), .init("loss", .number(loss)),
      .init("learning_rate", .number(learningRate))
    ])
  }

  private func add(_ epoch: EpochRecord) {
    add(
      [.init("epoch", .integer(epoch.epoch)), .init("train_loss", .number(epoch.trainingLoss))]
        + epoch.metrics.map { .init($0.name, .number($0.value)) })
  }

  private func add(_ members: [JSONMember]) { metrics += JSONValue.object(members).description + "\n" }
}
