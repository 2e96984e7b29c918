import ArgumentParser
import Foundation
import Striate
import StriateSystems

/// What only systems of the lecture can be told.
struct SystemOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "lenet5: a folder with MNIST's IDX files (default: the digits inside this program).", valueName: "dir",
      visibility: .hidden))
  var data: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("lenet5: end after this many steps.", visibility: .hidden))
  var steps: Int?

  @Option(
    help: ArgumentHelp(
      "lenet5: how the learning rate goes on: linear (to 0, default) or none.", valueName: "linear|none",
      visibility: .hidden), transform: choice)
  var decay: Decay?

  @Option(
    help: ArgumentHelp(
      "lenet5: move images at random by up to so many pixels (default: 2; with --data or --no-shuffle 0).",
      valueName: "pixels", visibility: .hidden))
  var shift: Int?

  @Flag(name: .customLong("no-shuffle"), help: ArgumentHelp("lenet5: keep the order of the data.", visibility: .hidden))
  var noShuffle = false

  enum Decay: String, CaseIterable { case linear, none }

  func validate() throws {
    try positive(steps, "--steps", limit: 1_000_000_000)
    if let shift, !(0...14).contains(shift) { throw ValidationError("--shift must be in 0 ... 14, not \(shift).") }
  }

  /// The options that were used.
  var given: [String] {
    [
      data.map { _ in "--data" }, steps.map { _ in "--steps" }, decay.map { _ in "--decay" },
      shift.map { _ in "--shift" }, noShuffle ? "--no-shuffle" : nil
    ].compactMap { $0 }
  }
}

extension Train {
  func trainSystem() throws {
    var options = LeNet5System.Options()
    options.epochs = epochs
    options.steps = system.steps
    options.batchSize = batch ?? options.batchSize
    options.seed = seed ?? options.seed
    options.learningRate = learningRate
    options.decaysLearningRate = system.decay != SystemOptions.Decay.none
    options.initialWeights = initialWeights
    options.shuffles = !system.noShuffle
    options.shiftReach = system.shift
    options.dataFolder = system.data
    options.outputFolder = out
    options.resumes = resume
    options.checkpointSteps = checkpointEvery

    let title = "Training \(what) on \(DeviceChoice.present.summary)"
    let view: [any TrainingCallback] = quiet ? [] : [TerminalProgress(title: title, unit: "images")]
    let result = try LeNet5System.train(options, callbacks: view, resumed: tell)
    if json { print(result.report) } else { summarize(result) }
    if !result.isComplete { try endInterrupted(afterSteps: result.steps) }
  }

  /// Says where a resumed run begins.
  private func tell(_ report: ResumeReport?) {
    for line in resumeLines(report, folder: out ?? "") where line.isProblem || !quiet { complain(line.text) }
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

/// What is to be said about where a resumed run begins.
func resumeLines(_ report: ResumeReport?, folder: String) -> [(text: String, isProblem: Bool)] {
  guard let report else {
    return [("There is no checkpoint in \(folder.printable) yet; training begins at the beginning", false)]
  }
  var lines = report.damaged.map { (text: "striate: \($0)", isProblem: true) }
  if !lines.isEmpty { lines.append(("striate: the checkpoint before it is used: \(report.file.printable)", true)) }
  return lines + [("Going on after step \(report.step) of \(report.file.printable)", false)]
}
