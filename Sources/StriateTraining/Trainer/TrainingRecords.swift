/// One step of training.
public struct StepRecord: Sendable, Hashable {
  /// From 1.
  public var step: Int
  /// Of the whole run; nil where that is only known at the end, as for streams.
  public var totalSteps: Int?
  /// From 1.
  public var epoch: Int
  /// The batch's mean loss before the update.
  public var loss: Double
  /// η of this step, of the first parameter group.
  public var learningRate: Double
  /// Samples seen in this run.
  public var samples: Int
  /// Since the beginning of training, without validation; a resumed run counts on.
  public var seconds: Double
}

/// One pass over the training set, or what the given number of steps allowed of it, and the validation after it.
public struct EpochRecord: Sendable, Hashable {
  /// From 1.
  public var epoch: Int
  /// The last step of the epoch, from 1.
  public var step: Int
  /// Mean over the epoch's samples, each batch at its time.
  public var trainingLoss: Double
  /// What the validation measured, in its order.
  public var metrics: [MetricValue]

  /// The value of a metric; `train_loss` is the training loss. nil if there is no such metric.
  public func value(of metric: String) -> Double? {
    metric == "train_loss" ? trainingLoss : metrics.first { $0.name == metric }?.value
  }
}

/// What was measured, such as `validation_accuracy`.
public struct MetricValue: Sendable, Hashable {
  public var name: String
  public var value: Double

  /// - Parameters: as the properties of these names.
  public init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

/// All that was measured since the beginning, over resumes as well.
public struct TrainingHistory: Sendable, Hashable {
  /// The loss of each step.
  public internal(set) var losses: [Double] = []
  /// η of each step.
  public internal(set) var learningRates: [Double] = []
  /// The epochs that have ended.
  public internal(set) var epochs: [EpochRecord] = []
}

/// Why training ended.
public enum TrainingEnd: Sendable, Hashable {
  /// All epochs or steps are done.
  case completed
  /// A callback asked for it, for this reason.
  case stopped(String)
  /// `shouldStop` said so, as after Ctrl-C.
  case interrupted
}

/// How training went.
public struct TrainingResult: Sendable {
  public var end: TrainingEnd
  public var history: TrainingHistory
  /// Spent on training steps, without validation.
  public var seconds: Double

  /// Whether the run came to an end of its own.
  public var isComplete: Bool { end != .interrupted }
}
