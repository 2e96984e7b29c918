/// Where and how often a trainer saves its state. It is also saved when the run ends or is interrupted.
public struct CheckpointPolicy: Sendable {
  public var folder: CheckpointFolder
  /// Steps between checkpoints; nil saves at the ends of epochs only.
  public var everySteps: Int?
  /// Epochs between checkpoints, 1 by default; nil saves after steps only.
  public var everyEpochs: Int?

  /// - Parameters:
  ///   - folder: is made if need be.
  ///   - everySteps: steps between checkpoints; nil saves at the ends of epochs only.
  ///   - everyEpochs: epochs between checkpoints; nil saves after steps only.
  public init(folder: String, everySteps: Int? = nil, everyEpochs: Int? = 1) {
    self.folder = CheckpointFolder(folder)
    self.everySteps = everySteps
    self.everyEpochs = everyEpochs
  }

  func isDue(afterStep step: Int) -> Bool { everySteps.map { step % max(1, $0) == 0 } ?? false }

  func isDue(afterEpoch epoch: Int) -> Bool { everyEpochs.map { epoch % max(1, $0) == 0 } ?? false }
}
