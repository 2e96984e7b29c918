import StriateFormats
import StriateNN

/// Writes the model whenever a metric is better than ever before.
public final class SaveBest: TrainingCallback {
  private let path: String
  private let metric: String
  private let direction: MetricDirection
  private let metadata: [String: String]
  /// The best value so far, and its epoch from 1.
  public private(set) var best: (value: Double, epoch: Int)?

  /// - Parameters:
  ///   - path: of the safetensors file.
  ///   - metric: what is watched.
  ///   - direction: which values are better; by default what the name says.
  ///   - metadata: text for whoever reads the file.
  public init(
    to path: String, metric: String = "validation_loss", direction: MetricDirection? = nil,
    metadata: [String: String] = [:]
  ) {
    self.path = path
    self.metric = metric
    self.direction = direction ?? MetricDirection(of: metric)
    self.metadata = metadata
  }

  /// Makes the file's folder.
  public func trainingBegan(_ run: any TrainingRun) throws {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try Folder.create(String(path[..<slash])) }
  }

  /// Writes the model if the metric improved.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    let value = try epoch.watched(metric)
    guard direction.improves(value, over: best?.value) else { return }
    try run.withValidatedWeights { try run.trainedModel.save(to: path, metadata: metadata) }
    best = (value, epoch.epoch)
  }

  /// The best value and its epoch.
  public func stateDictionary() throws -> StateDictionary {
    guard let best else { return StateDictionary() }
    return StateDictionary(values: [
      .init("best", JSONValue(exactly: best.value)), .init("best_epoch", .integer(best.epoch))
    ])
  }

  /// Goes on where the state was taken.
  public func restore(from state: StateDictionary) throws {
    best = nil
    if let value = state.value("best")?.exactDouble, case .integer(let epoch)? = state.value("best_epoch") {
      best = (value, epoch)
    }
  }
}
