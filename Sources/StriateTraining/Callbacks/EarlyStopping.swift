import Foundation
import StriateFormats
import StriateGraph
import StriateNN

/// Ends a run when a metric has not improved for some epochs, and goes back to the best weights.
///
/// - SeeAlso: Prechelt 1998, "Early stopping, but when?", doi:10.1007/3-540-49430-8_3.
public final class EarlyStopping: TrainingCallback {
  private let metric: String
  private let direction: MetricDirection
  private let patience: Int
  private let minimalChange: Double
  private let restoresBest: Bool
  /// The best value so far, and its epoch from 1.
  public private(set) var best: (value: Double, epoch: Int)?
  private var bestModel: StateDictionary?
  /// Epochs without improvement.
  private var waited = 0

  /// - Parameters:
  ///   - metric: what is watched, `validation_loss` by default.
  ///   - direction: which values are better; by default what the name says.
  ///   - patience: epochs without improvement after which the run ends, at least 1.
  ///   - minimalChange: a smaller improvement is none; 0 by default.
  ///   - restoresBest: whether the model has the weights of the best epoch afterwards, also when the run came to its end;
  ///     true by default.
  public init(
    metric: String = "validation_loss", direction: MetricDirection? = nil, patience: Int, minimalChange: Double = 0,
    restoresBest: Bool = true
  ) {
    self.metric = metric
    self.direction = direction ?? MetricDirection(of: metric)
    self.patience = patience
    self.minimalChange = minimalChange
    self.restoresBest = restoresBest
  }

  /// Looks whether the metric improved.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    let value = try epoch.watched(metric)
    if direction.improves(value, over: best?.value, by: minimalChange) {
      best = (value, epoch.epoch)
      waited = 0
      if restoresBest { bestModel = try run.withValidatedWeights { run.trainedModel.modelState } }
      return
    }
    waited += 1
    if waited >= max(1, patience) {
      let since = best.map { "since epoch \($0.epoch) (\(String(format: "%.4g", $0.value)))" } ?? "at all"
      run.stop(because: "\(metric) has not improved \(since)")
    }
  }

  /// Puts the best weights back, unless the run was interrupted.
  public func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) throws {
    guard end != .interrupted, let bestModel else { return }
    try run.trainedModel.restoreModel(from: bestModel, file: "the best epoch")
  }

  /// The best value, its epoch and weights, and the epochs since.
  public func stateDictionary() throws -> StateDictionary {
    var state = bestModel ?? StateDictionary()
    state.values = [.init("waited", .integer(waited))]
    if let best {
      state.values += [.init("best", JSONValue(exactly: best.value)), .init("best_epoch", .integer(best.epoch))]
    }
    return state
  }

  /// Goes on where the state was taken.
  public func restore(from state: StateDictionary) throws {
    best = nil
    waited = if case .integer(let count)? = state.value("waited") { count } else { 0 }
    if let value = state.value("best")?.exactDouble, case .integer(let epoch)? = state.value("best_epoch") {
      best = (value, epoch)
    }
    bestModel = state.tensors.isEmpty ? nil : StateDictionary(tensors: state.tensors)
  }
}
