import Striate

/// A recipe with everything decided: what it leaves open is chosen by the kind and number of the data.
struct RecipeChoices {
  let network: JSONValue
  /// In the place of that one.
  let given: GivenNetwork?
  let optimizer: Recipe.OptimizerKind
  let learningRate: Double
  let momentum: Double
  let weightDecay: Double
  let schedule: Recipe.ScheduleKind
  let epochs: Int
  let batchSize: Int
  let seed: UInt64
  /// 0 never ends early.
  let patience: Int

  /// Steps that a run is made of, unless that takes fewer than 10 or more than 200 epochs.
  private static let usualSteps = 2000

  /// - Parameter mayStopEarly: whether the validation data may choose the epoch.
  init(_ recipe: Recipe, for task: LearningTask, mayStopEarly: Bool) {
    let isPictures = if case .pictures = task.preparation { true } else { false }
    network = recipe.network ?? .string((isPictures ? NetworkTemplate.resnet : .mlp).rawValue)
    given = recipe.given
    optimizer = recipe.optimizer ?? (isPictures ? .sgd : .adam)
    learningRate = recipe.learningRate ?? (optimizer == .sgd ? 0.05 : 0.01)
    momentum = recipe.momentum
    // For rows, 1/N: the most probable weights if they come from a normal distribution of deviation 1.
    weightDecay = recipe.weightDecay ?? (isPictures ? 5e-4 : 1 / Double(max(1, task.trainingCount)))
    schedule = recipe.schedule
    batchSize = recipe.batchSize ?? (task.trainingCount > 20_000 ? 128 : 32)
    let stepsPerEpoch = max(1, (task.trainingCount + batchSize - 1) / batchSize)
    epochs = recipe.epochs ?? min(200, max(10, Self.usualSteps / stepsPerEpoch))
    seed = recipe.seed
    patience = recipe.patience ?? (mayStopEarly ? max(10, epochs / 5) : 0)
  }

  /// The same training for a linear model, without what only deep networks need.
  init(baselineOf choices: RecipeChoices, for task: LearningTask) {
    network = .string(NetworkTemplate.linear.rawValue)
    given = nil
    optimizer = .adam
    // A step moves each weight by about the rate, and a score sums over all inputs.
    learningRate = 0.1 / Double(task.input.elementCount).squareRoot()
    momentum = 0
    weightDecay = choices.weightDecay
    schedule = choices.schedule
    epochs = choices.epochs
    batchSize = choices.batchSize
    seed = choices.seed
    patience = choices.patience
  }

  /// The network with weights drawn from the seed around it, or from its file.
  func makeNetwork(for task: LearningTask) throws -> DescribedNetwork {
    if let given { return try DescribedNetwork(given, input: task.input, outputs: task.target.outputs) }
    return try DescribedNetwork(network, input: task.input, outputs: task.target.outputs)
  }

  func makeOptimizer(for model: DescribedNetwork) -> any Optimizer {
    switch optimizer {
    case .sgd: SGD(model, learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
    case .adam: Adam(model, learningRate: learningRate, weightDecay: weightDecay)
    case .adamw: AdamW(model, learningRate: learningRate, weightDecay: weightDecay)
    }
  }

  func makeSchedule(steps: Int) -> TrainingSchedule? {
    switch schedule {
    case .constant: nil
    case .linear: .steps(PolynomialDecay(steps: steps))
    case .cosine: .steps(CosineAnnealing(steps: steps))
    }
  }
}
