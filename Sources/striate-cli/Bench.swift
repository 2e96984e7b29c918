import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time training steps of ten networks, inference of four, or single kernels.",
    discussion: "Medians of several repeats. For ratios to other frameworks in the same run: make bench-peers.")

  /// What is timed.
  enum Group: String, ExpressibleByArgument, CaseIterable {
    case training, inference, kernels

    var names: [String] {
      switch self {
      case .training: TrainingBenchmark.names
      case .inference: InferenceBenchmark.names
      case .kernels: KernelBenchmark.names
      }
    }
  }

  @Argument(help: ArgumentHelp("What to time.", valueName: "training|inference|kernels"))
  var group: Group = .training

  @OptionGroup var repeating: RepeatOptions

  @Option(help: ArgumentHelp("Time these works alone.", valueName: "NAME,..."))
  var only: String?

  @Flag(help: "Also time training steps whose graph is built anew.")
  var lazy = false

  @Option(
    parsing: .unconditional,
    help: "Take so many training steps and time nothing, for measuring start-up and peak memory from outside.")
  var steps: Int?

  @Option(
    help: ArgumentHelp("Write weights, data and results of the network of --only for peers.", valueName: "FILE"))
  var export: String?

  @Option(help: ArgumentHelp("Time every kernel: a table, and a trace for ui.perfetto.dev.", valueName: "FILE"))
  var profile: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var device: DeviceOptions

  private var repeats: Int { repeating.repeats }
  private var names: [String]? { only.map { $0.split(separator: ",").map(String.init) } }

  func validate() throws {
    try bounded(steps, "--steps", in: 1...1000)
    if let names, names.isEmpty || !names.allSatisfy(group.names.contains) {
      throw ValidationError("--only must be of \(group.names.joined(separator: ", ")).")
    }
    if export != nil, names?.count != 1 { throw ValidationError("--export needs --only with one name.") }
    if export != nil, group == .kernels { throw ValidationError("--export is for training and inference.") }
    if profile != nil, steps != nil || export != nil {
      throw ValidationError("--profile goes with neither --steps nor --export.")
    }
    if steps != nil || lazy, group != .training { throw ValidationError("--steps and --lazy are for training.") }
  }

  func run() throws {
    try device.run {
      if let export, let name = names?.first {
        try group == .training
          ? BenchmarkFile.writeTraining(name, to: export) : BenchmarkFile.writeInference(name, to: export)
      } else if let steps {
        for loss in try TrainingBenchmark.takeSteps(steps, only: names) { print("loss \(loss)") }
        let predicted = runtimeStatistics().lastPredictedByteCount
        print(
          "peak memory \(peakResidentByteCount() ?? 0) bytes; buffers in a step: \(HostBufferPool.peakByteCount) bytes, "
            + "\(predicted) predicted")
      } else if let profile {
        try withProfile(file: profile, time)
      } else {
        try time()
      }
    }
  }

  private func time() throws {
    if !json { print("On \(device.device.summary); median of \(repeats):") }
    let report: JSONValue
    switch group {
    case .training:
      report = TrainingBenchmark.report(
        try TrainingBenchmark.run(repeats: repeats, only: names, isLazyToo: lazy) { step in
          say(step.summary, step.secondsPerStep, step.lazySecondsPerStep.map { ", lazy \(milliseconds($0))" } ?? "")
        })
    case .inference:
      report = TimedWork.report(
        try InferenceBenchmark.run(repeats: repeats, only: names) { say($0.summary, $0.seconds) })
    case .kernels:
      report = TimedWork.report(
        try KernelBenchmark.run(repeats: repeats, only: names) { say($0.summary, $0.seconds, rates(of: $0)) })
    }
    if json { print(report) }
  }

  private func say(_ summary: String, _ seconds: Double, _ remark: String = "") {
    if json { return }
    print(summary.padding(toLength: 64, withPad: " ", startingAt: 0) + milliseconds(seconds) + remark)
    fflush(nil)
  }

  private func rates(of work: TimedWork) -> String {
    work.flops > 0
      ? String(format: "%8.1f GFLOP/s", work.flops / work.seconds * 1e-9)
      : String(format: "%8.1f GB/s", work.bytes / work.seconds * 1e-9)
  }

  private func milliseconds(_ seconds: Double) -> String { String(format: "%11.4f ms", seconds * 1e3) }
}
