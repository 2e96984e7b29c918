import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time whole training steps of ten networks.",
    discussion: "Medians of several repeats. For ratios to other frameworks in the same run: make bench-peers.")

  @Option(parsing: .unconditional, help: "Repeats to take the median of.")
  var repeats: Int = 5

  @Option(help: ArgumentHelp("Time these works alone.", valueName: "NAME,..."))
  var only: String?

  @Flag(help: "Also time steps whose graph is built anew.")
  var lazy = false

  @Option(
    parsing: .unconditional,
    help: "Take so many steps and time nothing, for measuring start-up and peak memory from outside.")
  var steps: Int?

  @Option(
    help: ArgumentHelp("Write weights, data and first losses of the work of --only for peers.", valueName: "FILE"))
  var export: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var device: DeviceOptions

  private var names: [String]? { only.map { $0.split(separator: ",").map(String.init) } }

  func validate() throws {
    if !(1...1000).contains(repeats) { throw ValidationError("--repeats must be in 1 ... 1000, not \(repeats).") }
    if let steps, !(1...1000).contains(steps) { throw ValidationError("--steps must be in 1 ... 1000, not \(steps).") }
    if let names, names.isEmpty || !names.allSatisfy(TrainingBenchmark.names.contains) {
      throw ValidationError("--only must be of \(TrainingBenchmark.names.joined(separator: ", ")).")
    }
    if export != nil, names?.count != 1 { throw ValidationError("--export needs --only with one name.") }
  }

  func run() throws {
    try device.run {
      if let export, let name = names?.first {
        try BenchmarkFile.writeTraining(name, to: export)
      } else if let steps {
        for loss in try TrainingBenchmark.takeSteps(steps, only: names) { print("loss \(loss)") }
      } else {
        try time()
      }
    }
  }

  private func time() throws {
    if json {
      print(TrainingBenchmark.report(try TrainingBenchmark.run(repeats: repeats, only: names, isLazyToo: lazy)))
      return
    }
    print("On \(device.device.summary); a training step, median of \(repeats):")
    _ = try TrainingBenchmark.run(repeats: repeats, only: names, isLazyToo: lazy) { measurement in
      print(
        measurement.summary.padding(toLength: 64, withPad: " ", startingAt: 0)
          + milliseconds(measurement.secondsPerStep)
          + (measurement.lazySecondsPerStep.map { ", lazy\(milliseconds($0))" } ?? ""))
    }
  }

  private func milliseconds(_ seconds: Double) -> String { String(format: "%11.4f ms", seconds * 1e3) }
}
