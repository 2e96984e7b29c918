import StriateNN

/// Says which operation made the first value that is not finite, when the loss of a step is not.
///
/// A run always ends then. With this callback, the steps since the epoch's beginning are repeated under
/// `withFiniteChecks`, and the error names the operation, its layer and its operands. The model is then as it was before
/// the step that failed.
///
/// It holds on to the weights of the epoch's beginning: as much memory as model and optimizer take.
public final class TerminateOnNaN: TrainingCallback {
  private var snapshot: TrainingSnapshot?

  /// Nothing is to be chosen.
  public init() {}

  /// Remembers the beginning.
  public func trainingBegan(_ run: any TrainingRun) throws { snapshot = try run.snapshot() }

  /// Remembers the beginning of the next epoch.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws { snapshot = try run.snapshot() }

  /// Lets go of what it remembered.
  public func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws { snapshot = nil }

  /// Repeats the epoch.
  public func lossIsNotFinite(_ step: StepRecord, _ run: any TrainingRun) throws {
    if let snapshot { try run.findNonFinite(from: snapshot) }
  }
}
