import StriateNN

/// Something that watches a run, and may end it. Methods are called on the run's thread, in the order in which callbacks
/// stand in the trainer's list. What they throw ends the run.
///
/// A callback with a state of its own that must outlive a resume gives it with `stateDictionary()`; it is part of each
/// checkpoint.
public protocol TrainingCallback: AnyObject {
  /// Before the first step, or the first after a resume.
  func trainingBegan(_ run: any TrainingRun) throws
  /// After each step.
  func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws
  /// After each epoch and its validation.
  func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws
  /// After the last step, whatever the reason.
  func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws
  /// When the loss of a step is not finite, before the run throws for that.
  func lossIsNotFinite(_ step: StepRecord, _ run: any TrainingRun) throws
  /// What the callback must remember.
  func stateDictionary() throws -> StateDictionary
  /// Takes a state that `stateDictionary()` of an equal callback gave.
  func restore(from state: StateDictionary) throws
}

/// Each does nothing.
extension TrainingCallback {
  /// Does nothing.
  public func trainingBegan(_ run: any TrainingRun) throws {}
  /// Does nothing.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws {}
  /// Does nothing.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {}
  /// Does nothing.
  public func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws {}
  /// Does nothing.
  public func lossIsNotFinite(_ step: StepRecord, _ run: any TrainingRun) throws {}
  /// Empty.
  public func stateDictionary() throws -> StateDictionary { StateDictionary() }
  /// Does nothing.
  public func restore(from state: StateDictionary) throws {}
}

/// What callbacks see of a trainer.
public protocol TrainingRun: AnyObject {
  /// The model as it is trained.
  var trainedModel: any Module { get }
  var history: TrainingHistory { get }
  /// Ends the run after the present step or epoch.
  func stop(because reason: String)
  /// Runs `body` with the weights that validation sees: the averaged ones where the trainer averages.
  func withValidatedWeights<R>(_ body: () throws -> R) throws -> R
  /// All that is needed to go on from here, in memory. It holds on to the present versions of all tensors.
  func snapshot() throws -> TrainingSnapshot
  /// Goes back to a snapshot of the present epoch and repeats the steps up to the present one, looking for the first
  /// value that is not finite.
  /// - Throws: `EvaluationError` that names the operation that made it; the model is then as it was before that step.
  func findNonFinite(from snapshot: TrainingSnapshot) throws
}

/// The state of a run at one moment, in memory.
public struct TrainingSnapshot: Sendable {
  let checkpoint: Checkpoint
}

/// Calls closures.
public final class ClosureCallback: TrainingCallback {
  private let onStep: (StepRecord) throws -> Void
  private let onEpoch: (EpochRecord) throws -> Void

  /// - Parameters:
  ///   - onStep: called after each step.
  ///   - onEpoch: called after each epoch and its validation.
  public init(
    onStep: @escaping (StepRecord) throws -> Void = { _ in }, onEpoch: @escaping (EpochRecord) throws -> Void = { _ in }
  ) {
    self.onStep = onStep
    self.onEpoch = onEpoch
  }

  /// Calls `onStep`.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws { try onStep(step) }
  /// Calls `onEpoch`.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws { try onEpoch(epoch) }
}
