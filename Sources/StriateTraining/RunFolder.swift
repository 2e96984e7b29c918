import Foundation
import StriateFormats
import StriateTypes

/// The folder of one training run: `model.safetensors`, `metrics.jsonl`, `run.json` and pictures. Every file is
/// written whole to a temporary one and renamed, so none is ever half there.
public final class RunFolder {
  public let path: String
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

  /// Adds a line for a step.
  public func record(_ step: StepRecord) {
    add([
      .init("step", .integer(step.step)), .init("epoch", .integer(step.epoch)), .init("loss", .number(step.loss)),
      .init("learning_rate", .number(step.learningRate))
    ])
  }

  /// Adds a line for an epoch and writes the metrics so far.
  public func record(_ epoch: EpochRecord) throws {
    add([
      .init("epoch", .integer(epoch.epoch)), .init("train_loss", .number(epoch.trainingLoss)),
      .init("test_accuracy", .number(epoch.evaluation.accuracy))
    ])
    try flush()
  }

  /// Writes the metrics so far.
  public func flush() throws { try AtomicFile.write(metrics, to: file("metrics.jsonl")) }

  package func write(_ value: JSONValue, as name: String) throws {
    try AtomicFile.write(value.description + "\n", to: file(name))
  }

  private func add(_ members: [JSONMember]) { metrics += JSONValue.object(members).description + "\n" }
}
