import Striate

/// A recipe with what the user changed: how long, how fast, how many at a time.
struct ClassifierPlan {
  let recipe: TrainingRecipe
  let batchSize: Int
  let learningRate: Double
  let epochs: Int?
  let steps: Int?
  /// Steps in all.
  let totalSteps: Int

  /// - Parameter count: training pictures.
  init(_ recipe: TrainingRecipe, _ request: SystemRequest, count: Int) {
    self.recipe = recipe
    batchSize = request.batchSize ?? recipe.batchSize
    learningRate = request.learningRate ?? recipe.learningRate
    let stepsPerEpoch = (count + batchSize - 1) / batchSize
    let isGiven = request.epochs != nil || request.steps != nil
    let (epochs, steps) =
      isGiven ? (request.epochs, request.steps) : (recipe.epochs, recipe.steps)
    totalSteps = min(epochs.map { $0 * stepsPerEpoch } ?? .max, steps ?? .max)
    (self.epochs, self.steps) = (epochs, steps)
  }

  /// Of a fresh run.
  var schedule: TrainingSchedule {
    let warmUp = Int((recipe.warmUp * Double(totalSteps)).rounded())
    switch recipe.decay {
    case .tenth(let parts):
      let falls = MultiStepDecay(at: parts.map { Int(($0 * Double(totalSteps)).rounded()) })
      if warmUp == 0 { return .steps(falls) }
      return .steps(ChainedSchedule([falls, ConstantWarmUp(factor: 0.1, steps: warmUp)]))
    case .plateau(let patience):
      return .plateau(
        ReduceOnPlateau(patience: patience, minimum: learningRate / 1000), metric: "validation_error")
    case .factor(let factor, let epochs):
      return .epochs(StepDecay(every: epochs, gamma: factor))
    }
  }

  /// What a resumed run must share.
  func settings(data: String, _ request: SystemRequest) -> [TrainingSetting] {
    [
      TrainingSetting("--device", DeviceChoice.present.rawValue), TrainingSetting("data", data),
      TrainingSetting("--batch", batchSize), TrainingSetting("--learning-rate", learningRate),
      TrainingSetting("--init", request.initialWeights ?? "none"), TrainingSetting("steps in all", totalSteps)
    ]
  }

  /// What differs from the paper's run.
  var note: String? {
    guard case .tenth(let parts) = recipe.decay, let published = recipe.steps, published != totalSteps else {
      return nil
    }
    let falls = parts.map { "\(Int(($0 * Double(totalSteps)).rounded()))" }.joined(separator: " and ")
    return "\(totalSteps) steps instead of the paper's \(published): the learning rate falls after \(falls)"
  }
}
