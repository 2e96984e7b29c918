import Striate

/// Training LeNet-5 on handwritten digits, and using what came out.
public enum LeNet5System {
  public static let name = "lenet5"
  public static let summary = "LeNet-5 (LeCun et al. 1998) on handwritten digits: embedded, or MNIST with --data"
  static let classNames = (0...9).map(String.init)

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

  /// Trains and, if a folder is given, leaves model, metrics and pictures there.
  /// - Throws: `FormatError` for data or files that are not what they should be, `EvaluationError` for a diverging loss.
  public static func train(
    _ options: Options, shouldStop: () -> Bool = { false }, observe: (TrainingEvent) -> Void = { _ in }
  ) throws -> Result {
    let data = try options.dataFolder.map(DigitDataset.mnist(folder:)) ?? .embedded()
    let model = withSeed(options.seed) { LeNet5() }
    if let file = options.initialWeights { try model.load(from: file) }
    let folder = try options.outputFolder.map(RunFolder.init)
    let isEmbedded = options.dataFolder == nil
    let configuration = TrainingConfiguration(
      epochs: options.epochs ?? (isEmbedded ? 30 : 3), steps: options.steps, batchSize: options.batchSize,
      shuffleSeed: options.shuffles ? options.seed : nil, learningRate: options.learningRate ?? 0.05,
      decaysLearningRate: options.decaysLearningRate,
      shiftReach: options.shiftReach ?? (isEmbedded && options.shuffles ? 2 : 0),
      shiftBackground: DigitDataset.background, seed: options.seed)

    var losses: [Double] = []
    var epochs: [EpochRecord] = []
    let metadata = [
      "system": name, "classes": classNames.joined(separator: ","),
      "preprocessing": (isEmbedded ? DigitPreprocessing.opticalDigits : .mnist).rawValue,
      "striate": StriateVersion.current
    ]
    let (isComplete, seconds) = try ClassifierTraining(model, configuration).run(
      training: data.training, test: data.test, shouldStop: shouldStop
    ) { event in
      switch event {
      case .step(let step):
        losses.append(step.loss)
        folder?.record(step)
      case .epoch(let epoch):
        epochs.append(epoch)
        guard let folder else { break }
        try model.save(to: folder.file("model.safetensors"), metadata: metadata)
        try folder.record(epoch)
      }
      observe(event)
    }

    var result = Result(
      isComplete: isComplete, epochs: epochs, steps: losses.count, seconds: seconds,
      evaluation: epochs.last?.evaluation,
      report: .null)
    result.report = report(options, configuration, data, result)
    // Interrupted before there is a model, a run leaves the folder as it was: with the whole of an earlier run, say.
    if let folder, !epochs.isEmpty {
      try folder.flush()
      try folder.write(result.report, as: "run.json")
      if isComplete, let evaluation = result.evaluation {
        let pictures = LeNet5Pictures(model: model, losses: losses, evaluation: evaluation, dataName: data.name)
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
    _ options: Options, _ configuration: TrainingConfiguration, _ data: DigitDataset, _ result: Result
  ) -> JSONValue {
    .object([
      .init("system", .string(name)),
      .init("striate", .string(StriateVersion.current)),
      .init("device", .string(DeviceChoice.present.rawValue)),
      .init("device_summary", .string(DeviceChoice.present.summary)),
      // Text where the number is beyond what JSON readers keep whole.
      .init("seed", Int(exactly: options.seed).map(JSONValue.integer) ?? .string("\(options.seed)")),
      .init(
        "configuration",
        .object([
          .init("data", .string(data.name)),
          .init("training_images", .integer(data.training.count)),
          .init("test_images", .integer(data.test.count)),
          .init("epochs", .integer(configuration.epochs)),
          .init("steps", configuration.steps.map(JSONValue.integer) ?? .null),
          .init("batch", .integer(configuration.batchSize)),
          .init("learning_rate", .number(configuration.learningRate)),
          .init("learning_rate_decay", .string(configuration.decaysLearningRate ? "linear" : "none")),
          .init("momentum", .number(0.9)),
          .init("shift", .integer(configuration.shiftReach)),
          .init("shuffle", .bool(configuration.shuffleSeed != nil)),
          .init("init", options.initialWeights.map(JSONValue.string) ?? .null)
        ])),
      .init(
        "result",
        .object([
          .init("complete", .bool(result.isComplete)),
          .init("epochs", .integer(result.epochs.count)),
          .init("steps", .integer(result.steps)),
          .init("training_seconds", .number(result.seconds)),
          .init("train_loss", result.epochs.last.map { .number($0.trainingLoss) } ?? .null),
          .init("test_accuracy", result.evaluation.map { .number($0.accuracy) } ?? .null)
        ]))
    ])
  }
}
