import ArgumentParser
import Foundation
import Striate
import StriateSystems

/// What only training on data of one's own can be told; the same as in a recipe, which it overrules.
struct OwnDataOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Column to learn: name, or number from 0 (default: last).", valueName: "column"))
  var target: String?

  @Option(help: ArgumentHelp("Data to judge by, or a share (default: 0.2).", valueName: "path|share"))
  var validation: String?

  @Option(help: ArgumentHelp("linear, mlp, convnet or resnet.", valueName: "name"))
  var network: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Cross-validate with so many folds.", valueName: "k"))
  var folds: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Of --folds, each time with other folds (default: 5).", valueName: "n"))
  var repeats: Int?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Leave these parameters as they are: 'layers.0.*'.", valueName: "pattern"))
  var freeze: [String] = []

  @Option(help: ArgumentHelp("sgd, adam or adamw.", valueName: "name", visibility: .hidden), transform: choice)
  var optimizer: Recipe.OptimizerKind?

  @Option(help: ArgumentHelp("constant, linear or cosine.", valueName: "name", visibility: .hidden), transform: choice)
  var schedule: Recipe.ScheduleKind?

  @Option(parsing: .unconditional, help: ArgumentHelp("λ of λ·w.", visibility: .hidden))
  var weightDecay: Double?

  @Option(
    help: ArgumentHelp("classification or regression.", valueName: "name", visibility: .hidden), transform: choice)
  var task: Recipe.Task?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Epochs without progress before the end; 0 never.", visibility: .hidden)
  )
  var patience: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Bring pictures to so many pixels a side.", valueName: "pixels", visibility: .hidden))
  var imageSize: Int?

  @Flag(
    name: .customLong("no-baseline"), help: ArgumentHelp("Train no linear model to compare with.", visibility: .hidden))
  var noBaseline = false

  func validate() throws {
    try bounded(folds, "--folds", in: 2...1000)
    try bounded(repeats, "--repeats", in: RepeatOptions.bounds)
    if repeats != nil, folds == nil { throw ValidationError("--repeats needs --folds.") }
    if folds != nil, validation != nil { throw ValidationError("--folds and --validation are two ways to judge.") }
    if let weightDecay, !(0...10).contains(weightDecay) {
      throw ValidationError("--weight-decay must be in 0 ... 10, not \(weightDecay).")
    }
    try bounded(patience, "--patience", in: 0...1_000_000)
    try bounded(imageSize, "--image-size", in: 4...1024)
  }

  /// The options that were used.
  var given: [String] {
    [
      target.map { _ in "--target" }, validation.map { _ in "--validation" }, network.map { _ in "--network" },
      folds.map { _ in "--folds" }, repeats.map { _ in "--repeats" }, freeze.isEmpty ? nil : "--freeze",
      optimizer.map { _ in "--optimizer" }, schedule.map { _ in "--schedule" },
      weightDecay.map { _ in "--weight-decay" }, task.map { _ in "--task" }, patience.map { _ in "--patience" },
      imageSize.map { _ in "--image-size" }, noBaseline ? "--no-baseline" : nil
    ].compactMap { $0 }
  }

  /// Overrules a recipe.
  func apply(to recipe: inout Recipe) throws {
    recipe.target = target ?? recipe.target
    if let validation {
      if let share = Double(validation), access(validation, F_OK) != 0 {
        guard share > 0, share < 1 else {
          throw ValidationError("--validation must be a path or a share between 0 and 1, not \(validation).")
        }
        recipe.validation = .share(share)
      } else {
        recipe.validation = .path(validation)
      }
    }
    if let network { recipe.network = .string(network) }
    recipe.optimizer = optimizer ?? recipe.optimizer
    recipe.schedule = schedule ?? recipe.schedule
    recipe.weightDecay = weightDecay ?? recipe.weightDecay
    recipe.task = task ?? recipe.task
    recipe.patience = patience ?? recipe.patience
    recipe.imageSize = imageSize ?? recipe.imageSize
    if noBaseline { recipe.comparesWithLinear = false }
  }
}

extension Train {
  func trainOwnData() throws {
    let source = isONNX ? system.data ?? what : what
    var recipe = try Recipe.isRecipe(source) ? Recipe(reading: source) : Recipe(data: source)
    if isONNX { recipe.given = try GivenNetwork(onnx: what) }
    try ownData.apply(to: &recipe)
    recipe.epochs = epochs ?? recipe.epochs
    recipe.batchSize = batch ?? recipe.batchSize
    recipe.learningRate = learningRate ?? recipe.learningRate
    recipe.seed = seed ?? recipe.seed
    if let folds = ownData.folds {
      try crossValidate(recipe, folds: folds, repeats: ownData.repeats ?? 5)
      if out == nil { return }
    }
    var options = RecipeTraining.Options()
    options.folder = out
    options.resumes = resume
    options.checkpointSteps = checkpointEvery
    options.initialWeights = initialWeights
    options.frozen = ownData.freeze
    let training = try RecipeTraining(recipe, options) { complain("striate: \($0)") }
    if !quiet, !json {
      print(try training.summary() + "\n")
      // Before the progress, which goes elsewhere.
      fflush(nil)
    }
    let view: [any TrainingCallback] = quiet ? [] : [TerminalProgress()]
    let result = try training.run(callbacks: view) { report in
      for line in resumeLines(report, folder: out ?? "") where line.isProblem || !quiet { complain(line.text) }
    }
    if !result.training.isComplete { try endInterrupted(afterSteps: result.training.history.losses.count) }
    if json { print(result.report) } else { summarize(result) }
  }

  private func summarize(_ result: RecipeTraining.Result) {
    print(result.evaluation)
    let epochs = result.training.history.epochs.count
    var end = "after \(epochs) epochs in \(String(format: "%.1f", result.training.seconds)) s"
    if case .stopped(let reason) = result.training.end { end += "; ended early: \(reason)" }
    let evaluation = result.evaluation
    print("\nThe network: \(evaluation.scoreName) \(evaluation.scoreText), \(end)")
    if let baseline = result.baseline {
      print("A linear model on the same split: \(evaluation.scoreName) \(evaluation.text(of: baseline))")
    }
    if let out {
      let model = isONNX ? "model.onnx" : "model.safetensors"
      print("Written to \(out.printable): \(model), run.json, metrics.csv, checkpoint.safetensors, pictures")
    }
  }

  private func crossValidate(_ recipe: Recipe, folds: Int, repeats: Int) throws {
    var bar = ProgressBar()
    let clock = ContinuousClock(), start = clock.now
    let validation = try CrossValidation(recipe, folds: folds, repeats: repeats) { complain("striate: \($0)") }
    let result = try validation.run(shouldStop: { Interruption.requested != nil }) { done, total, score in
      if quiet { return }
      bar.show(
        done, of: total, label: "fold", detail: score, items: done, seconds: (clock.now - start).inSeconds,
        unit: "networks")
    }
    guard let result else {
      complain("striate: interrupted; the folds that were left are not judged")
      throw ExitCode(128 + (Interruption.requested ?? SIGINT))
    }
    if json {
      print(result.json)
      return
    }
    print(result.evaluation)
    let text = result.evaluation.text
    print("")
    for (turn, mean) in result.means.enumerated() {
      print("repeat \(turn + 1): mean \(result.evaluation.scoreName) of \(folds) folds \(text(mean))")
    }
    print(
      "\nMean \(result.evaluation.scoreName) over \(repeats) times \(folds) folds: \(text(result.mean)), "
        + "deviation of single folds \(text(result.deviation))")
  }
}
