import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a system.",
    discussion: "Without --data, LeNet-5 learns the handwritten digits inside this program.")

  @Argument(help: "The system, such as lenet5; 'striate systems' lists them.")
  var system: String

  @Option(help: ArgumentHelp("A folder with MNIST's IDX files (.gz or not).", valueName: "dir"))
  var data: String?

  @Option(parsing: .unconditional, help: "Passes over the training set (default: 30, with --data 3).")
  var epochs: Int?

  @Option(parsing: .unconditional, help: "End after this many steps.")
  var steps: Int?

  @Option(parsing: .unconditional, help: "Images a step.")
  var batch: Int = 64

  @Option(parsing: .unconditional, help: "For weights and order: the same seed gives the same bits.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "The learning rate of the first step (default: 0.05).")
  var learningRate: Double?

  @Option(help: ArgumentHelp("How the learning rate goes on: linear (to 0) or none.", valueName: "linear|none"))
  var decay: Decay = .linear

  @Option(name: .customLong("init"), help: ArgumentHelp("Start from these weights.", valueName: "file.safetensors"))
  var initialWeights: String?

  @Option(
    help: ArgumentHelp(
      "Move each training image at random by up to so many pixels (default: 2; with --data or --no-shuffle 0).",
      valueName: "pixels"))
  var shift: Int?

  @Flag(name: .customLong("no-shuffle"), help: "Keep the order of the data.")
  var noShuffle = false

  @Option(help: ArgumentHelp("Where to put model, metrics and pictures.", valueName: "dir"))
  var out: String?

  @Flag(help: "Go on from the newest checkpoint in --out, if there is one.")
  var resume = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Save a checkpoint in --out every so many steps (default: each epoch).", valueName: "steps"))
  var checkpointEvery: Int?

  @Flag(help: "No progress.")
  var quiet = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: "Stop at the first value that is not finite and say which operation made it (slower).")
  var checkFinite = false

  @OptionGroup var device: DeviceOptions

  enum Decay: String, ExpressibleByArgument, CaseIterable { case linear, none }

  func validate() throws {
    guard SystemCatalog.all.contains(where: { $0.name == system }) else {
      let known = SystemCatalog.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no system '\(system.printable)'. There is: \(known).")
    }
    try positive(epochs, "--epochs", limit: 1_000_000)
    try positive(steps, "--steps", limit: 1_000_000_000)
    try positive(batch, "--batch", limit: 65536)
    try positive(checkpointEvery, "--checkpoint-every", limit: 1_000_000_000)
    if out == nil, resume || checkpointEvery != nil {
      throw ValidationError("\(resume ? "--resume" : "--checkpoint-every") needs --out, the folder of the run.")
    }
    if let shift, !(0...14).contains(shift) { throw ValidationError("--shift must be in 0 ... 14, not \(shift).") }
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw ValidationError("--learning-rate must be a positive number, not \(learningRate).")
    }
  }

  private func positive(_ value: Int?, _ flag: String, limit: Int) throws {
    if let value, !(1...limit).contains(value) {
      throw ValidationError("\(flag) must be in 1 ... \(limit), not \(value).")
    }
  }

  func run() throws {
    var options = LeNet5System.Options()
    options.epochs = epochs
    options.steps = steps
    options.batchSize = batch
    options.seed = seed
    options.learningRate = learningRate
    options.decaysLearningRate = decay == .linear
    options.initialWeights = initialWeights
    options.shuffles = !noShuffle
    options.shiftReach = shift
    options.dataFolder = data
    options.outputFolder = out

    options.resumes = resume
    options.checkpointSteps = checkpointEvery

    Interruption.listen()
    let result = try device.run {
      let title = "Training \(system) on \(DeviceChoice.present.summary)"
      let view: [any TrainingCallback] = quiet ? [] : [TerminalProgress(title: title, unit: "images")]
      let train = { try LeNet5System.train(options, callbacks: view, resumed: tell) }
      return try checkFinite ? withFiniteChecks(train) : train()
    }
    if json { print(result.report) } else { summarize(result) }
    if let signal = Interruption.requested, !result.isComplete {
      complain(
        "striate: interrupted after step \(result.steps); "
          + (out == nil ? "nothing was saved" : "--resume goes on from there"))
      throw ExitCode(128 + signal)
    }
  }

  /// Says where a resumed run begins.
  private func tell(_ report: ResumeReport?) {
    for damaged in report?.damaged ?? [] { complain("striate: \(damaged)") }
    if let report, !report.damaged.isEmpty { complain("striate: the checkpoint before it is used: \(report.file)") }
    if quiet { return }
    complain(
      report.map { "Going on after step \($0.step) of \($0.file)" }
        ?? "There is no checkpoint in \(out ?? "") yet; training begins at the beginning")
  }

  private func summarize(_ result: LeNet5System.Result) {
    guard let evaluation = result.evaluation else { return }
    print(evaluation.table(classNames: (0...9).map(String.init)))
    print(
      "\nTest accuracy \(percentText(evaluation.accuracy)): \(evaluation.correct) of \(evaluation.count) digits, "
        + "after \(result.epochs.count) epochs in \(String(format: "%.1f", result.seconds)) s")
    if let out, result.isComplete {
      print(
        "Written to \(out): model.safetensors, metrics.jsonl, run.json, loss.png, filters.png, activations.png, confusion.png"
      )
    }
  }
}
