import Striate

/// Training LeNet-5 on handwritten digits, and using what came out.
public struct LeNet5System: Sendable {
  public static let name = "lenet5"
  static let classNames = (0...9).map(String.init)

  /// There is one.
  public init() {}

  /// What `striate train lenet5` can be told.
  public struct Options: Sendable {
    public var epochs: Int?
    public var steps: Int?
    public var batchSize = 64
    public var seed: UInt64 = 1
    public var learningRate: Double?
    public var decaysLearningRate = true
    public var initialWeights: String?
    public var shuffles = true
    /// Pixels by which each training image is moved at random; nil is 2 for the embedded digits, which are few, unless
    /// the order of the data is kept, and 0 otherwise.
    public var shiftReach: Int?
    /// A folder with MNIST's IDX files; nil takes the embedded digits.
    public var dataFolder: String?
    public var outputFolder: String?
    /// Whether to go on from the newest checkpoint in the output folder, if there is one.
    public var resumes = false
    /// Steps between checkpoints in the output folder; nil saves after each epoch only.
    public var checkpointSteps: Int?

    public init() {}
  }

  /// What came out of training.
  public struct Result: Sendable {
    public var isComplete: Bool
    public var epochs: [EpochRecord]
    public var steps: Int
    public var seconds: Double
    public var evaluation: ClassifierEvaluation?
    package var report: JSONValue
  }

  /// Trains and, if a folder is given, leaves model, metrics, checkpoints and pictures there.
  /// - Parameters:
  ///   - callbacks: called before the folder's files are written.
  ///   - resumed: told what `options.resumes` found.
  /// - Throws: `FormatError` for data or files that are not what they should be, `EvaluationError` for a diverging loss.
  public static func train(
    _ options: Options, callbacks: [any TrainingCallback] = [], resumed: (ResumeReport?) -> Void = { _ in }
  ) throws -> Result {
    let data = try options.dataFolder.map(DigitDataset.mnist(folder:)) ?? .embedded()
    let model = withSeed(options.seed) { LeNet5() }
    if let file = options.initialWeights { try model.load(from: file) }
    let folder = try options.outputFolder.map(RunFolder.init)
    let plan = LeNet5Plan(options, data)
    let trainer = Trainer(
      classifier: model, optimizer: SGD(model, learningRate: plan.learningRate, momentum: LeNet5Plan.momentum))
    trainer.epochs = plan.epochs
    trainer.steps = plan.steps
    trainer.schedule = plan.schedule
    trainer.seed = options.seed
    trainer.settings = plan.settings
    var evaluation: ClassifierEvaluation?
    trainer.validation = Validation { model in
      let measured = try ClassifierEvaluation(of: model, on: data.test)
      evaluation = measured
      return [MetricValue("test_accuracy", measured.accuracy)]
    }
    trainer.callbacks = callbacks
    if let folder {
      try trainer.keep(
        in: folder, metadata: plan.metadata, checkpointSteps: options.checkpointSteps, resumes: options.resumes,
        resumed: resumed)
    }
    let outcome = try trainer.fit(plan.source)
    // A run that was complete before it was resumed has measured nothing.
    if outcome.isComplete, evaluation == nil { evaluation = try ClassifierEvaluation(of: model, on: data.test) }

    var result = Result(
      isComplete: outcome.isComplete, epochs: outcome.history.epochs, steps: outcome.history.losses.count,
      seconds: outcome.seconds, evaluation: evaluation, report: .null)
    result.report = report(options, plan, data, result)
    // Interrupted before there is a model, a run leaves these files as they were: the whole of an earlier run, say.
    if let folder, !result.epochs.isEmpty {
      try folder.write(result.report, as: "run.json")
      if outcome.isComplete, let evaluation {
        let pictures = LeNet5Pictures(
          model: model, losses: outcome.history.losses, evaluation: evaluation, dataName: data.name)
        let digit = data.test.prefix(1)
        for batch in digit.batches(of: 1) {
          try pictures.write(into: folder, digit: batch.images, label: digit.label(at: 0))
        }
      }
    }
    return result
  }

  /// The whole run as JSON: configuration, seed, versions, result.
  private static func report(
    _ options: Options, _ plan: LeNet5Plan, _ data: DigitDataset, _ result: Result
  ) -> JSONValue {
    SystemReport(
      system: name, seed: options.seed,
      configuration: [
        .init("data", .string(data.name)),
        .init("training_images", .integer(data.training.count)),
        .init("test_images", .integer(data.test.count)),
        .init("epochs", .integer(plan.epochs)),
        .init("steps", plan.steps.map(JSONValue.integer) ?? .null),
        .init("batch", .integer(options.batchSize)),
        .init("learning_rate", .number(plan.learningRate)),
        .init("learning_rate_decay", .string(options.decaysLearningRate ? "linear" : "none")),
        .init("momentum", .number(LeNet5Plan.momentum)),
        .init("shift", .integer(plan.shiftReach)),
        .init("shuffle", .bool(options.shuffles)),
        .init("init", options.initialWeights.map(JSONValue.string) ?? .null)
      ],
      result: [
        .init("complete", .bool(result.isComplete)),
        .init("epochs", .integer(result.epochs.count)),
        .init("steps", .integer(result.steps)),
        .init("training_seconds", .number(result.seconds)),
        .init("train_loss", result.epochs.last.map { .number($0.trainingLoss) } ?? .null),
        .init("test_accuracy", result.evaluation.map { .number($0.accuracy) } ?? .null)
      ]
    ).json
  }
}
