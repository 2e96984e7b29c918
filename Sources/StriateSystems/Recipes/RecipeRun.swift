import Striate

/// One network trained on one split.
struct RecipeRun {
  let task: LearningTask
  let choices: RecipeChoices
  let model: DescribedNetwork

  /// Makes the network with weights drawn from the seed.
  init(_ task: LearningTask, _ choices: RecipeChoices) throws {
    self.task = task
    self.choices = choices
    model = try withSeed(choices.seed) { try choices.makeNetwork(for: task) }
  }

  /// Trains until the epochs are done, validation gets no better, or the user interrupts.
  /// - Parameters:
  ///   - checkpoints: where to save what a resume needs; nil saves nothing.
  ///   - resumes: whether to go on from there.
  ///   - resumed: told what there was to resume from.
  func train(
    callbacks: [any TrainingCallback] = [], checkpoints: CheckpointPolicy? = nil, resumes: Bool = false,
    isAugmented: Bool = true, resumed: (ResumeReport?) -> Void = { _ in }
  ) throws -> TrainingResult {
    let source = task.training(choices.batchSize, choices.seed, isAugmented)
    let steps = choices.epochs * (source.batchesPerEpoch ?? 1)
    let trainer = Trainer<DescribedNetwork, LabeledBatch>(
      model, optimizer: choices.makeOptimizer(for: model), loss: task.loss)
    trainer.epochs = choices.epochs
    trainer.schedule = choices.makeSchedule(steps: steps)
    trainer.seed = choices.seed
    trainer.usesCompiledSteps = true
    trainer.validation = task.measurement(model.batchSize(upTo: max(choices.batchSize, 250)))
    trainer.callbacks = [TerminateOnNaN()] + callbacks
    if choices.patience > 0 { trainer.callbacks.append(EarlyStopping(patience: choices.patience)) }
    trainer.checkpoints = checkpoints
    trainer.settings = settings
    if resumes { resumed(try trainer.resume()) }
    return try trainer.fit(source)
  }

  /// How the network does on the validation data.
  func evaluate() throws -> Evaluation {
    try task.target.evaluate(model, on: task.validation(model.batchSize(upTo: 250)))
  }

  /// What a resumed run must share with the one before it.
  private var settings: [TrainingSetting] {
    [
      .init("network", model.description), .init("optimizer", choices.optimizer.rawValue),
      .init("learning rate", choices.learningRate), .init("momentum", choices.momentum),
      .init("weight decay", choices.weightDecay), .init("schedule", choices.schedule.rawValue),
      // A learning rate that falls over the run depends on how long that is.
      .init("epochs", choices.epochs), .init("batch size", choices.batchSize),
      .init("training samples", task.trainingCount), .init("validation samples", task.validationCount)
    ]
  }
}

/// How good a network is on some data.
package enum Evaluation: Sendable, CustomStringConvertible {
  case classes(ClassificationReport)
  case number(RegressionReport)

  /// Accuracy, or R².
  package var score: Double {
    switch self {
    case .classes(let report): report.matrix.accuracy
    case .number(let report): report.scores.rSquared
    }
  }

  /// The name of the score.
  package var scoreName: String {
    switch self {
    case .classes: "accuracy"
    case .number: "R²"
    }
  }

  /// The score as people read it.
  package var scoreText: String { text(of: score) }

  /// A score of this kind as people read it.
  package func text(of score: Double) -> String {
    switch self {
    case .classes: percentText(score)
    case .number: "\((score * 1000).rounded() / 1000)"
    }
  }

  /// A report for people: of classes the confusion matrix too, if it fits a screen.
  package var description: String {
    switch self {
    case .classes(let report):
      report.classNames.count > 12
        ? report.description : report.matrix.table(classNames: report.classNames) + "\n\n" + report.description
    case .number(let report): report.description
    }
  }

  package var json: JSONValue {
    switch self {
    case .classes(let report): report.json
    case .number(let report): report.json
    }
  }
}

extension LearningTask {
  /// The mean loss of a batch.
  var loss: @Sendable (DescribedNetwork, LabeledBatch) throws -> Tensor {
    switch target {
    case .classes: { model, batch in model(batch.inputs).crossEntropy(labels: batch.targets) }
    case .number: { model, batch in model(batch.inputs).meanSquaredError(batch.targets) }
    }
  }

  /// What is measured after each epoch.
  func measurement(_ batchSize: Int) -> Validation<DescribedNetwork> {
    let source = validation(batchSize)
    return switch target {
    case .classes: .classification(on: source)
    case .number: .loss(on: source) { model, batch in try loss(model, batch) }
    }
  }
}

extension LearningTarget {
  /// How a network does on data of this form.
  func evaluate(_ model: any Layer, on source: any BatchSource<LabeledBatch>) throws -> Evaluation {
    switch self {
    case .classes(let names):
      var matrix = ConfusionMatrix(classCount: names.count)
      try forEachBatch(of: source, through: model) { try matrix.add(outputs: $0, targets: $1) }
      return .classes(ClassificationReport(matrix, classNames: names))
    case .number(let mean, let deviation):
      var scores = RegressionScores()
      try forEachBatch(of: source, through: model) { outputs, targets in
        // Back to the numbers of the table.
        try scores.add(outputs: outputs * deviation + mean, targets: targets * deviation + mean)
      }
      return .number(RegressionReport(scores))
    }
  }

  private func forEachBatch(
    of source: any BatchSource<LabeledBatch>, through model: any Layer, _ body: (Tensor, Tensor) throws -> Void
  ) throws {
    try withPhase(.inference) {
      try withoutGradients {
        let batches = try source.batches(epoch: 0, from: 0)
        while let batch = try batches.next() { try body(model(batch.inputs), batch.targets) }
      }
    }
  }
}
