import ArgumentParser
import Foundation
import Striate
import StriateSystems

/// What only systems of the lecture can be told. Each understands some of them; `striate systems NAME` says which.
struct SystemOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "System: where its data are (default: what is inside this program).", valueName: "path", visibility: .hidden))
  var data: String?

  @Option(help: ArgumentHelp("System: which of the things that it can do.", valueName: "name", visibility: .hidden))
  var experiment: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("System: end after this many steps.", visibility: .hidden))
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

  @Flag(name: .customLong("no-shuffle"), help: ArgumentHelp("System: keep the order of the data.", visibility: .hidden))
  var noShuffle = false

  enum Decay: String, CaseIterable { case linear, none }

  func validate() throws {
    try bounded(steps, "--steps", in: 1...1_000_000_000)
    try bounded(shift, "--shift", in: 0...14)
  }

  /// The options that were used.
  var given: [String] {
    [
      data.map { _ in "--data" }, experiment.map { _ in "--experiment" }, steps.map { _ in "--steps" },
      decay.map { _ in "--decay" },
      shift.map { _ in "--shift" }, noShuffle ? "--no-shuffle" : nil
    ].compactMap { $0 }
  }
}

extension Train {
  /// Refuses what this system does not understand.
  func validate(for lecture: any LectureSystem) throws {
    let name = lecture.card.name
    if let stranger = ownData.given.first {
      throw ValidationError("\(stranger) is for data of your own, not for \(name).")
    }
    let shared = [
      epochs.map { _ in "--epochs" }, batch.map { _ in "--batch" }, learningRate.map { _ in "--learning-rate" },
      initialWeights.map { _ in "--init" }, resume ? "--resume" : nil
    ].compactMap { $0 }
    let known = Set(lecture.options.map(\.rawValue)).union(["--experiment"])
    if let stranger = (shared + system.given).first(where: { !known.contains($0) }) {
      throw ValidationError("\(stranger) is not an option of \(name). It takes \(optionList(of: lecture)).")
    }
    if checkpointEvery != nil, !lecture.options.contains(.resume) {
      throw ValidationError("--checkpoint-every is not an option of \(name), which leaves no checkpoints.")
    }
    let names = lecture.experiments.map(\.name)
    guard let experiment = system.experiment, !names.contains(experiment) else { return }
    if names.isEmpty { throw ValidationError("\(name) does one thing; leave --experiment out.") }
    let there = "Experiments are: \(names.joined(separator: ", "))."
    let hint = experiment.nearest(in: names).map { "Did you mean '\($0)'?" } ?? there
    throw ValidationError("\(name) has no experiment '\(experiment.printable)'. \(hint)")
  }

  func trainSystem(_ lecture: any LectureSystem) throws {
    var request = SystemRequest()
    request.experiment = system.experiment
    request.data = system.data
    request.epochs = epochs
    request.steps = system.steps
    request.batchSize = batch
    request.learningRate = learningRate
    request.decaysLearningRate = system.decay != SystemOptions.Decay.none
    request.shiftReach = system.shift
    request.shuffles = !system.noShuffle
    request.seed = seed ?? request.seed
    request.initialWeights = initialWeights
    request.outputFolder = out
    request.resumes = resume
    request.checkpointSteps = checkpointEvery
    request.showsProgress = !quiet
    request.resumed = { [out, quiet] report in
      for line in resumeLines(report, folder: out ?? "") where line.isProblem || !quiet { complain(line.text) }
    }
    let outcome = try lecture.run(request)
    if json { print(outcome.report) } else { show(outcome) }
    guard !outcome.isComplete else { return }
    if !lecture.options.contains(.resume), let signal = Interruption.requested {
      complain("striate: interrupted; \(lecture.card.name) begins anew next time")
      throw ExitCode(128 + signal)
    }
    try endInterrupted(afterSteps: outcome.steps)
  }

  private func show(_ outcome: SystemOutcome) {
    for line in outcome.lines { print(line) }
    if let out, outcome.isComplete, !outcome.files.isEmpty {
      print("Written to \(out): \(outcome.files.joined(separator: ", "))")
    }
  }
}

/// What a system can be told, for people.
func optionList(of system: any LectureSystem) -> String {
  let own = SystemOption.allCases.filter(system.options.contains).map(\.rawValue)
  return ((system.experiments.isEmpty ? [] : ["--experiment"]) + own + ["--seed", "--out", "--quiet", "--json"])
    .joined(separator: ", ")
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
