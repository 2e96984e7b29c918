import StriateNN

/// How the learning rate changes while a trainer runs.
public enum TrainingSchedule: Sendable {
  /// A schedule that counts steps, from 0.
  case steps(any Schedule)
  /// A schedule that counts epochs, from 0.
  case epochs(any Schedule)
  /// Lowers the rate after an epoch whose metric has got no better for long.
  case plateau(ReduceOnPlateau, metric: String = "validation_loss")

  func apply(to optimizer: any Optimizer, _ progress: TrainingProgress) {
    switch self {
    case .steps(let schedule): optimizer.apply(schedule, at: progress.step)
    case .epochs(let schedule): optimizer.apply(schedule, at: progress.epoch)
    case .plateau: break
    }
  }

  func epochEnded(_ epoch: EpochRecord, _ optimizer: any Optimizer) throws {
    if case .plateau(let plateau, let metric) = self { plateau.report(try epoch.watched(metric), to: optimizer) }
  }

  /// What of it has a state.
  var checkpointable: (any Checkpointable)? {
    if case .plateau(let plateau, _) = self { plateau } else { nil }
  }
}
