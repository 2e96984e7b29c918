import Foundation
import StriateFormats
import StriateNN

/// Writes the model every so many epochs or steps under names of their own, and keeps the newest of them:
/// `model-000012.safetensors` is the model after step 12. To go on training after a crash, a ``CheckpointPolicy`` is what
/// is needed.
public final class SavePeriodically: TrainingCallback {
  private let folder: String
  private let everySteps: Int?
  private let everyEpochs: Int?
  private let keep: Int?
  private let metadata: [String: String]
  /// Steps whose models are there, from the oldest on.
  private var saved: [Int] = []

  /// - Parameters:
  ///   - folder: is made if need be.
  ///   - everySteps: steps between two files.
  ///   - everyEpochs: epochs between two files.
  ///   - keep: older files are removed; nil keeps all.
  ///   - metadata: text for whoever reads the files.
  public init(
    to folder: String, everySteps: Int? = nil, everyEpochs: Int? = nil, keep: Int? = nil,
    metadata: [String: String] = [:]
  ) {
    self.folder = folder
    self.everySteps = everySteps
    self.everyEpochs = everyEpochs
    self.keep = keep
    self.metadata = metadata
  }

  /// Makes the folder.
  public func trainingBegan(_ run: any TrainingRun) throws { try Folder.create(folder) }

  /// Writes a file if it is time.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws {
    if let everySteps, step.step % max(1, everySteps) == 0 { try save(step.step, run) }
  }

  /// Writes a file if it is time.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    if let everyEpochs, epoch.epoch % max(1, everyEpochs) == 0 { try save(epoch.step, run) }
  }

  private func save(_ step: Int, _ run: any TrainingRun) throws {
    if saved.last == step { return }
    try run.withValidatedWeights { try run.trainedModel.save(to: file(step), metadata: metadata) }
    saved.append(step)
    while let keep, saved.count > max(1, keep) { unlink(file(saved.removeFirst())) }
  }

  private func file(_ step: Int) -> String {
    let digits = "\(step)"
    return folder + "/model-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".safetensors"
  }

  /// The steps whose models are there.
  public func stateDictionary() throws -> StateDictionary {
    StateDictionary(values: [.init("saved", .array(saved.map { .integer($0) }))])
  }

  /// Goes on where the state was taken.
  public func restore(from state: StateDictionary) throws {
    guard case .array(let steps)? = state.value("saved") else { return }
    saved = steps.compactMap { if case .integer(let step) = $0 { step } else { nil } }
  }
}
