import Foundation
import StriateData
import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes

/// How a classifier is trained.
public struct TrainingConfiguration: Sendable {
  /// Passes over the training set.
  public var epochs: Int
  /// Ends after this many steps, if given.
  public var steps: Int?
  public var batchSize: Int
  /// Order of presentation; nil keeps the order of the data.
  public var shuffleSeed: UInt64?
  /// η of the first step.
  public var learningRate: Double
  /// Whether η falls linearly to 0 over the run.
  public var decaysLearningRate: Bool
  /// Each training image is moved at random by up to so many pixels; 0 leaves it where it is.
  public var shiftReach: Int
  /// What fills the border of a moved image.
  public var shiftBackground: Float
  /// For the random moves.
  public var seed: UInt64

  /// - Parameters: as the properties of these names.
  public init(
    epochs: Int, steps: Int? = nil, batchSize: Int, shuffleSeed: UInt64?, learningRate: Double,
    decaysLearningRate: Bool, shiftReach: Int = 0, shiftBackground: Float = 0, seed: UInt64 = 1
  ) {
    self.epochs = epochs
    self.steps = steps
    self.batchSize = batchSize
    self.shuffleSeed = shuffleSeed
    self.learningRate = learningRate
    self.decaysLearningRate = decaysLearningRate
    self.shiftReach = shiftReach
    self.shiftBackground = shiftBackground
    self.seed = seed
  }
}

/// What happens during training, in order.
public enum TrainingEvent: Sendable {
  case step(StepRecord)
  case epoch(EpochRecord)
}

/// One step of training.
public struct StepRecord: Sendable {
  /// From 1.
  public var step: Int
  public var totalSteps: Int
  public var epoch: Int
  /// The batch's mean loss before the update.
  public var loss: Double
  public var learningRate: Double
  /// Images seen in this run.
  public var images: Int
  /// Since the beginning of training, without evaluation.
  public var seconds: Double
}

/// One pass over the training set, or what the given number of steps allowed of it, and the test after it.
public struct EpochRecord: Sendable {
  /// From 1.
  public var epoch: Int
  /// Mean over the epoch's images.
  public var trainingLoss: Double
  public var evaluation: ClassifierEvaluation
}

/// The loop of the lecture: present patterns, feed forward, compare, adjust the weights.
public struct ClassifierTraining<Model: Layer>: Sendable {
  /// What is trained, and how.
  public let model: Model
  public let configuration: TrainingConfiguration

  /// Prepares to train `model`; it changes when `run` is called.
  public init(_ model: Model, _ configuration: TrainingConfiguration) {
    self.model = model
    self.configuration = configuration
  }

  /// Trains until the epochs or steps are done or `shouldStop` says so, which is asked after each step.
  /// - Returns: whether it came to its end, and the seconds spent on training itself.
  /// - Throws: what the evaluation or `observe` throws; and `EvaluationError` when the loss is no longer finite.
  public func run(
    training: LabeledImageSet, test: LabeledImageSet, shouldStop: () -> Bool = { false },
    observe: (TrainingEvent) throws -> Void
  ) throws -> (isComplete: Bool, seconds: Double) {
    let optimizer = SGD(model, learningRate: configuration.learningRate, momentum: 0.9)
    let batchesPerEpoch = training.batches(of: configuration.batchSize).count
    let totalSteps = min(configuration.epochs * batchesPerEpoch, configuration.steps ?? .max)
    var step = 0, images = 0
    var seconds = 0.0
    var epoch = 0
    while step < totalSteps {
      let ordered = presented(training, epoch: epoch)
      epoch += 1
      var lossSum = 0.0, epochImages = 0
      for batch in ordered.batches(of: configuration.batchSize) where step < totalSteps {
        let start = ContinuousClock.now
        if configuration.decaysLearningRate {
          optimizer.learningRate = configuration.learningRate * (1 - Double(step) / Double(totalSteps))
        }
        let loss = model(batch.images).crossEntropy(labels: batch.labels)
        try optimizer.step(minimizing: loss)
        let value = Double(try loss.item(as: Float.self))
        step += 1
        guard value.isFinite else {
          throw EvaluationError(
            "the loss became \(value) at step \(step); a smaller learning rate than \(configuration.learningRate) may help"
          )
        }
        let count = batch.labels.elementCount
        images += count
        epochImages += count
        lossSum += value * Double(count)
        seconds += (ContinuousClock.now - start).inSeconds
        try observe(
          .step(
            StepRecord(
              step: step, totalSteps: totalSteps, epoch: epoch, loss: value, learningRate: optimizer.learningRate,
              images: images, seconds: seconds)))
        if shouldStop() { return (false, seconds) }
      }
      let evaluation = try ClassifierEvaluation(of: model, on: test)
      try observe(
        .epoch(EpochRecord(epoch: epoch, trainingLoss: lossSum / Double(epochImages), evaluation: evaluation)))
    }
    return (true, seconds)
  }

  /// The training set as an epoch shows it.
  private func presented(_ training: LabeledImageSet, epoch: Int) -> LabeledImageSet {
    var images = training
    if let seed = configuration.shuffleSeed { images = images.shuffled(seed: seed, epoch: epoch) }
    guard configuration.shiftReach > 0 else { return images }
    return images.randomlyShifted(
      by: configuration.shiftReach, background: configuration.shiftBackground, seed: configuration.seed,
      epoch: epoch)
  }
}

extension Duration {
  package var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
