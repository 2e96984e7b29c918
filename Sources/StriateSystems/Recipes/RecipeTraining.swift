import Striate

/// `striate train DATA`: a network for somebody's own data, with a report and a complete model file.
package struct RecipeTraining {
  /// What is to be done beside what the recipe says.
  package struct Options {
    /// Where model, checkpoints and pictures go; nil writes nothing.
    package var folder: String?
    package var resumes = false
    /// Steps between checkpoints; nil saves after each epoch.
    package var checkpointSteps: Int?
    /// Weights to begin with, as far as they fit.
    package var initialWeights: String?
    /// Parameters whose names match are left as they are.
    package var frozen: [String] = []

    package init() {}
  }

  /// What came out.
  package struct Result {
    package let training: TrainingResult
    package let evaluation: Evaluation
    /// Of a linear model on the same split; nil if none was trained.
    package let baseline: Double?
    package let report: JSONValue
  }

  package let recipe: Recipe
  private let options: Options
  private let task: LearningTask
  private let choices: RecipeChoices
  private let notice: (String) -> Void

  /// Reads the data and decides what the recipe leaves open.
  /// - Parameter notice: is told in a line what the user should know, such as pictures that cannot be read.
  package init(_ recipe: Recipe, _ options: Options = Options(), notice: @escaping @Sendable (String) -> Void) throws {
    self.recipe = recipe
    self.options = options
    self.notice = notice
    task = try OwnData(recipe) { notice("\($0)") }.task(recipe)
    // Data that someone else chose to judge by must not choose the epoch.
    let isOwnSplit = if case .path? = recipe.validation { false } else { true }
    choices = RecipeChoices(recipe, for: task, mayStopEarly: isOwnSplit)
  }

  /// Of one sample.
  var input: Shape { task.input }
  /// What the outputs mean; nil where they are no classes.
  var classNames: [String]? { if case .classes(let names) = task.target { names } else { nil } }
  var preparation: Preparation { task.preparation }

  /// The network as training begins with it.
  func network(seed: UInt64) throws -> any Layer {
    try recipeErrorsAsFormatErrors { try withSeed(seed) { try choices.makeNetwork(for: task) } }
  }

  /// What will be done, in a few lines.
  package func summary() throws -> String {
    let run = try recipeErrorsAsFormatErrors { try RecipeRun(task, choices) }
    let kind =
      switch task.target {
      case .classes(let names): "\(names.count) classes"
      case .number: "a number"
      }
    return """
      \(recipe.data.printable): \(task.trainingCount) samples to learn from, \(task.validationCount) to judge by, \
      \(task.input) in, \(kind) out

      \(try run.model.summary(input: Shape([1] + Array(task.input))))

      \(choices.optimizer.rawValue), learning rate \(choices.learningRate), \(choices.schedule.rawValue) schedule, \
      batches of \(choices.batchSize), up to \(choices.epochs) epochs, seed \(choices.seed)
      """
  }

  /// Trains, judges, compares, and writes.
  /// - Parameters:
  ///   - callbacks: see the training of the network, not of the linear model.
  ///   - resumed: told what there was to resume from.
  package func run(
    callbacks: [any TrainingCallback] = [], resumed: (ResumeReport?) -> Void = { _ in }
  ) throws -> Result {
    let folder = try options.folder.map(RunFolder.init)
    let run = try recipeErrorsAsFormatErrors { try RecipeRun(task, choices) }
    try prepareWeights(of: run.model)
    var watching = callbacks
    if let folder { watching.append(CSVLog(to: folder.file("metrics.csv"))) }
    let training = try run.train(
      callbacks: watching,
      checkpoints: options.folder.map { CheckpointPolicy(folder: $0, everySteps: options.checkpointSteps) },
      resumes: options.resumes, resumed: resumed)
    let evaluation = try run.evaluate()
    let baseline = training.isComplete && recipe.comparesWithLinear && !isLinear ? try linearScore() : nil
    let report = report(run, training, evaluation, baseline)
    if let folder, training.isComplete {
      if let given = choices.given {
        try given.save(run.model.layers, folder.file(given.fileName), run.modelFile.metadata)
      } else {
        try run.model.save(to: folder.file("model.safetensors"), metadata: run.modelFile.metadata)
      }
      try folder.write(report, as: "run.json")
      try RecipePictures(history: training.history, evaluation: evaluation, data: recipe.data).write(into: folder)
    }
    return Result(training: training, evaluation: evaluation, baseline: baseline, report: report)
  }

  private func prepareWeights(of model: DescribedNetwork) throws {
    if let path = options.initialWeights {
      notice("\(path.printable): \(try model.loadWhatFits(from: path))")
    }
    for pattern in options.frozen where model.setFrozen(true, matching: pattern) == 0 {
      throw FormatError(
        file: "--freeze \(pattern)", what: "no parameter's name matches",
        hint: "the names are \(model.namedCells.prefix(6).map(\.name).joined(separator: ", ")) ...")
    }
  }

  private var isLinear: Bool { choices.given == nil && choices.network == .string(NetworkTemplate.linear.rawValue) }

  /// The score of a linear model on the same data.
  private func linearScore() throws -> Double {
    let linear = try RecipeRun(task, RecipeChoices(baselineOf: choices, for: task))
    _ = try linear.train(isAugmented: false)
    return try linear.evaluate().score
  }

  private func report(
    _ run: RecipeRun, _ training: TrainingResult, _ evaluation: Evaluation, _ baseline: Double?
  ) -> JSONValue {
    .object([
      .init("striate", .string(StriateVersion.current)), .init("data", .string(recipe.data)),
      .init("training_samples", .integer(task.trainingCount)),
      .init("validation_samples", .integer(task.validationCount)),
      .init("parameters", .integer(run.model.parameterCount)),
      .init("network", run.model.description),
      .init("seed", Int(exactly: choices.seed).map(JSONValue.integer) ?? .string("\(choices.seed)")),
      .init("complete", .bool(training.isComplete)), .init("epochs", .integer(training.history.epochs.count)),
      .init("steps", .integer(training.history.losses.count)), .init("training_seconds", .number(training.seconds)),
      .init("score", .number(evaluation.score)), .init("linear_score", baseline.map(JSONValue.number) ?? .null),
      .init("report", evaluation.json)
    ])
  }
}

extension RecipeRun {
  var modelFile: ModelFile {
    ModelFile(
      network: model.description, input: task.input, target: task.target, preparation: task.preparation)
  }
}

extension Module {
  /// What training scripts put before the names of a model's tensors.
  private static var usualPrefixes: [String] { ["", "module.", "model.", "state_dict.", "state_dict.module."] }

  /// Loads the tensors that fit by name and shape, after taking off the prefix with which most do.
  /// - Throws: `FormatError` if none fits.
  fileprivate func loadWhatFits(from path: String) throws -> LoadReport {
    let arrays = try ArrayFile(reading: path).arrays
    let names = Set(namedCells.map(\.name))
    func fitting(_ prefix: String) -> Int {
      arrays.count { $0.name.hasPrefix(prefix) && names.contains(String($0.name.dropFirst(prefix.count))) }
    }
    let prefix = Self.usualPrefixes.max { fitting($0) < fitting($1) } ?? ""
    let report = try load(arrays, name: path, strict: false, removingPrefix: prefix)
    guard !report.loaded.isEmpty else {
      throw FormatError(file: path, what: "no tensor of it fits the network by name and shape")
    }
    return report
  }
}

/// A mistake in a network's description is one of the recipe.
private func recipeErrorsAsFormatErrors<R>(_ body: () throws -> R) throws -> R {
  do { return try body() } catch let error as RecipeError { throw FormatError(file: error.place, what: error.what) }
}
