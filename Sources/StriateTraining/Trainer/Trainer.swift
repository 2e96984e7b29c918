import StriateData
import StriateGraph
import StriateNN
import StriateTypes

/// The training loop: batches, loss, gradients, update; validation, callbacks and checkpoints around it.
///
/// ```swift
/// let model = withSeed(1) { LeNet() }
/// let trainer = Trainer(classifier: model, optimizer: Adam(model))
/// trainer.epochs = 20
/// trainer.validation = .classification(on: digits.test.source(batchSize: 250))
/// trainer.callbacks = [TerminalProgress(), EarlyStopping(patience: 5)]
/// trainer.checkpoints = CheckpointPolicy(folder: "run")
/// try trainer.resume()
/// let result = try trainer.fit(digits.training.source(batchSize: 64, shuffleSeed: 1))
/// ```
/// The same seed gives the same bits, and so does a run that was interrupted, killed or ended by a full disk and then
/// resumed from its checkpoint. Every piece can be used without it; see `Snippets/LeNet.swift` for the loop by hand.
public final class Trainer<Model: Module, Element: Batch> {
  /// The mean loss of a batch.
  public typealias Loss = @Sendable (Model, Element) throws -> Tensor

  /// What is trained.
  public let model: Model
  /// Made for the model. Clipping is a property of it.
  public let optimizer: any Optimizer
  let loss: Loss

  /// Passes over the source, 1 by default; nil for as many as the steps need.
  public var epochs: Int? = 1
  /// Ends after so many steps, if given.
  public var steps: Int?
  /// Changes the learning rate; nil leaves the optimizer's.
  public var schedule: TrainingSchedule?
  /// A running average of the weights, updated after each step; validation and the best model use it.
  public var average: ExponentialMovingAverage?
  /// Batches whose gradients are added up to one step, 1 by default: the step of a batch so many times as large, with
  /// the memory of one. At the end of an epoch there may be fewer.
  public var accumulation = 1
  /// For dropout and whatever else draws random numbers in the loss.
  public var seed: UInt64 = 1
  /// Runs steps as plans that are traced once; the batch must be a ``TensorBatch``. The same bits, faster for small
  /// networks.
  public var usesCompiledSteps = false
  /// What is measured after each epoch.
  public var validation: Validation<Model>?
  /// Called in this order.
  public var callbacks: [any TrainingCallback] = []
  /// Where and how often to save all that a resume needs; nil never saves.
  public var checkpoints: CheckpointPolicy?
  /// What a resumed run must share with the one before it, such as the batch size: compared by ``resume()``.
  public var settings: [TrainingSetting] = []
  /// Asked after each step; true ends the run, with a checkpoint if there is a policy. Ctrl-C and SIGTERM by default, if
  /// ``Interruption`` listens.
  public var shouldStop: () -> Bool = { Interruption.requested != nil }

  var progress = TrainingProgress()
  /// All that was measured so far.
  public internal(set) var history = TrainingHistory()
  /// Of the random numbers of steps; made when training begins.
  var random: RandomSource?
  /// Runs steps from a snapshot, while training.
  var repeatSteps: ((TrainingSnapshot) throws -> Void)?

  /// - Parameters:
  ///   - model: what is trained.
  ///   - optimizer: made for this model.
  ///   - loss: the mean loss of a batch.
  public init(_ model: Model, optimizer: any Optimizer, loss: @escaping Loss) {
    self.model = model
    self.optimizer = optimizer
    self.loss = loss
  }
}

extension Trainer where Model: Layer, Element == LabeledBatch {
  /// Trains a classifier by cross-entropy: the model gives scores `[N, C]`, the batch class numbers `[N]`.
  public convenience init(classifier model: Model, optimizer: any Optimizer) {
    self.init(model, optimizer: optimizer) { model, batch in
      model(batch.inputs).crossEntropy(labels: batch.targets)
    }
  }
}

extension Trainer: TrainingRun {
  /// The model as it is trained.
  public var trainedModel: any Module { model }

  /// Ends the run after the present step or epoch.
  public func stop(because reason: String) {
    if progress.stopReason == nil { progress.stopReason = reason }
  }
}
