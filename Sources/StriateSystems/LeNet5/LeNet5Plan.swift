import Striate

/// How LeNet-5 is trained: the options with their defaults.
struct LeNet5Plan {
  static let momentum = 0.9

  let epochs: Int
  let steps: Int?
  let learningRate: Double
  let shiftReach: Int
  let source: LabeledImageSource
  private let options: LeNet5System.Options
  private let dataName: String

  init(_ options: LeNet5System.Options, _ data: DigitDataset) {
    let isEmbedded = options.dataFolder == nil
    self.options = options
    dataName = data.name
    epochs = options.epochs ?? (isEmbedded ? 30 : 3)
    steps = options.steps
    learningRate = options.learningRate ?? 0.05
    shiftReach = options.shiftReach ?? (isEmbedded && options.shuffles ? 2 : 0)
    source = data.training.source(
      batchSize: options.batchSize, shuffleSeed: options.shuffles ? options.seed : nil,
      shift: .init(reach: shiftReach, background: DigitDataset.background, seed: options.seed))
  }

  /// η falls linearly to 0 over the run, or stays.
  var schedule: TrainingSchedule? {
    guard options.decaysLearningRate else { return nil }
    let total = totalSteps
    return .steps(LambdaRate { 1 - Double($0) / Double(total) })
  }

  private var totalSteps: Int { min(epochs * (source.batchesPerEpoch ?? 0), steps ?? .max) }

  /// What a resumed run must share. The length is free where the learning rate does not follow from it.
  var settings: [TrainingSetting] {
    var settings = [
      TrainingSetting("--device", DeviceChoice.present.rawValue), TrainingSetting("data", dataName),
      TrainingSetting("--batch", options.batchSize), TrainingSetting("--learning-rate", learningRate),
      TrainingSetting("--decay", options.decaysLearningRate ? "linear" : "none"),
      TrainingSetting("--shift", shiftReach), TrainingSetting("shuffling", options.shuffles ? "on" : "off"),
      TrainingSetting("--init", options.initialWeights ?? "none")
    ]
    if options.decaysLearningRate { settings.append(TrainingSetting("steps in all", totalSteps)) }
    return settings
  }

  /// What the model's file says of itself.
  var metadata: [String: String] {
    [
      "system": LeNet5System.name, "classes": LeNet5System.classNames.joined(separator: ","),
      "preprocessing": (options.dataFolder == nil ? DigitPreprocessing.opticalDigits : .mnist).rawValue,
      "striate": StriateVersion.current
    ]
  }
}
