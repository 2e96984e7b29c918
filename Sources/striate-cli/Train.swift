import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a network on your own data, or a system of the lecture.",
    usage: "striate train <what> [options]",
    discussion: "Systems: striate systems. All options: striate help train --help-hidden")

  @Argument(
    help: """
      A table (.csv), a folder of class folders of pictures, a recipe (.yml), or a system of the lecture; or a model \
      (.onnx), which learns on from --data.
      """)
  var what: String

  @OptionGroup var ownData: OwnDataOptions
  @OptionGroup var system: SystemOptions

  @Option(parsing: .unconditional, help: "Passes over the training data.")
  var epochs: Int?

  @Option(parsing: .unconditional, help: "Samples a step.")
  var batch: Int?

  @Option(parsing: .unconditional, help: "Of the first step.")
  var learningRate: Double?

  @Option(parsing: .unconditional, help: "For all that is random: the same seed, the same bits.")
  var seed: UInt64?

  @Option(name: .customLong("init"), help: ArgumentHelp("Start from these weights.", valueName: "file"))
  var initialWeights: String?

  @Option(help: ArgumentHelp("Where model, report, checkpoints and pictures go.", valueName: "dir"))
  var out: String?

  @Flag(help: "Go on from the newest checkpoint in --out.")
  var resume = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Checkpoint every so many steps too.", valueName: "steps"))
  var checkpointEvery: Int?

  @Flag(help: "No progress.")
  var quiet = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: ArgumentHelp("Say where the first value that is not finite came from.", visibility: .hidden))
  var checkFinite = false

  @Option(
    help: ArgumentHelp(
      "Time every kernel: a table at the end, and a trace for ui.perfetto.dev in this file.", valueName: "file",
      visibility: .hidden))
  var profile: String?

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    try bounded(epochs, "--epochs", in: 1...1_000_000)
    try bounded(batch, "--batch", in: 1...65536)
    try bounded(checkpointEvery, "--checkpoint-every", in: 1...1_000_000_000)
    if out == nil, resume || checkpointEvery != nil {
      throw ValidationError("\(resume ? "--resume" : "--checkpoint-every") needs --out, the folder of the run.")
    }
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw ValidationError("--learning-rate must be a positive number, not \(learningRate).")
    }
    // What looks like a path is looked for when it is read.
    if !exists, !what.contains(where: { "/.".contains($0) }) { throw unknown }
    if let lecture { return try validate(for: lecture) }
    if isONNX {
      guard system.data != nil else {
        throw ValidationError("\(what.printable) needs --data: a table, a folder of pictures, or a recipe (.yml).")
      }
      if let network = ownData.network { throw ValidationError("--network \(network) and a model are two networks.") }
    }
    if let stranger = system.given.first(where: { $0 != "--data" || !isONNX }) {
      throw ValidationError("\(stranger) is for systems, not for data.")
    }
  }

  private var exists: Bool { lecture != nil || access(what, F_OK) == 0 }

  /// Whether a model is to be fine-tuned.
  var isONNX: Bool { lecture == nil && what.hasSuffix(".onnx") }

  /// The system of the lecture that is meant, if one is.
  private var lecture: (any LectureSystem)? { SystemCatalog.system(what) }

  func run() throws {
    if !exists { throw FormatError(file: what, what: "no such file or folder") }
    Interruption.listen()
    let train = { if let lecture { try trainSystem(lecture) } else { try trainOwnData() } }
    try device.run {
      guard let profile else { return try checkFinite ? withFiniteChecks(train) : train() }
      try withProfile(file: profile, train)
    }
  }

  private var unknown: ValidationError {
    ValidationError("There is no file, folder or system '\(what.printable)'. \(SystemCatalog.hint(for: what))")
  }

  /// Ends a run that was interrupted.
  func endInterrupted(afterSteps steps: Int) throws {
    guard let signal = Interruption.requested else { return }
    complain(
      "striate: interrupted after step \(steps); "
        + (out == nil ? "nothing was saved" : "--resume goes on from there"))
    throw ExitCode(128 + signal)
  }
}

/// Reads a word of a few: options whose values the help does not list say themselves which there are.
func choice<Choice: RawRepresentable & CaseIterable>(_ word: String) throws -> Choice where Choice.RawValue == String {
  if let choice = Choice(rawValue: word) { return choice }
  let words = Choice.allCases.map(\.rawValue)
  let hint = word.nearest(in: words).map { " Did you mean '\($0)'?" } ?? ""
  throw ValidationError("There is: \(words.joined(separator: ", ")).\(hint)")
}
