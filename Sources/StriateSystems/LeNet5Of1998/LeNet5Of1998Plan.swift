import Striate

/// How LeNet-5 of 1998 is trained: the options with their defaults.
struct LeNet5Of1998Plan {
  /// η of each pass: 0.0005 for two, 0.0002 for three, 0.0001 for three, 0.00005 for four, and 0.00001 from then on.
  static let rates = [5e-4, 5e-4, 2e-4, 2e-4, 2e-4, 1e-4, 1e-4, 1e-4, 5e-5, 5e-5, 5e-5, 5e-5, 1e-5]
  /// μ.
  static let damping = 0.02
  /// Patterns on which curvatures are estimated before each pass.
  static let curvatureSamples = 500

  let epochs: Int
  let steps: Int?
  let batchSize: Int
  let learningRate: Double
  let source: LabeledImageSource
  private let request: SystemRequest
  private let data: DigitDataset

  init(_ request: SystemRequest, _ data: DigitDataset) {
    self.request = request
    self.data = data
    epochs = request.epochs ?? 20
    steps = request.steps
    batchSize = request.batchSize ?? 1
    learningRate = request.learningRate ?? Self.rates[0]
    source = data.training.source(
      batchSize: batchSize, shuffleSeed: request.shuffles ? request.seed : nil,
      shift: .init(
        reach: request.shiftReach ?? 0, background: DigitFormat.of1998.paper, seed: request.seed))
  }

  /// The rates of the passes; another first rate scales all of them.
  var schedule: TrainingSchedule? {
    guard request.decaysLearningRate else { return nil }
    return .epochs(LambdaRate { Self.rates[min($0, Self.rates.count - 1)] / Self.rates[0] })
  }

  /// Patterns for the curvatures of a pass: other ones for each, the same for the same seed; the first ones where the
  /// order of the data is kept.
  func curvatureSamples(epoch: Int) -> LabeledImageSet {
    // Of other random numbers than the order of the pass.
    let order = request.shuffles ? data.training.shuffled(seed: ~request.seed, epoch: epoch) : data.training
    return order.prefix(Self.curvatureSamples)
  }

  /// What a resumed run must share. The length is free.
  var settings: [TrainingSetting] {
    [
      TrainingSetting("--device", DeviceChoice.present.rawValue), TrainingSetting("data", data.name),
      TrainingSetting("--batch", batchSize), TrainingSetting("--learning-rate", learningRate),
      TrainingSetting("--decay", request.decaysLearningRate ? "passes" : "none"),
      TrainingSetting("--shift", request.shiftReach ?? 0),
      TrainingSetting("shuffling", request.shuffles ? "on" : "off"),
      TrainingSetting("--init", request.initialWeights ?? "none")
    ]
  }

  /// What the model's file says of itself.
  var metadata: [String: String] {
    [
      "system": LeNet5Of1998System.name, "classes": LeNet5System.classNames.joined(separator: ","),
      "preprocessing": (request.data == nil ? DigitPreprocessing.opticalDigits : .mnist).rawValue,
      "striate": StriateVersion.current
    ]
  }

  /// For the report.
  var configuration: [JSONMember] {
    [
      .init("data", .string(data.name)), .init("training_images", .integer(data.training.count)),
      .init("test_images", .integer(data.test.count)), .init("epochs", .integer(epochs)),
      .init("steps", steps.map(JSONValue.integer) ?? .null), .init("batch", .integer(batchSize)),
      .init("learning_rate", .number(learningRate)),
      .init("learning_rate_decay", .string(request.decaysLearningRate ? "passes" : "none")),
      .init("damping", .number(Self.damping)), .init("curvature_samples", .integer(Self.curvatureSamples)),
      .init("rejection", .number(RejectingLoss.rejection)), .init("shift", .integer(request.shiftReach ?? 0)),
      .init("shuffle", .bool(request.shuffles)),
      .init("init", request.initialWeights.map(JSONValue.string) ?? .null)
    ]
  }
}

extension DigitFormat {
  /// As in 1998: 32×32, paper −0.1 and ink 1.175, so that MNIST's mean is about 0 and its variance about 1.
  static let of1998 = DigitFormat(margin: 2) { -0.1 + 1.275 * $0 }
}
