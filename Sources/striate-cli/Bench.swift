import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time whole training steps of three networks.",
    discussion: "Medians of several repeats. For ratios to PyTorch in the same run: make bench-peers.")

  @Option(parsing: .unconditional, help: "Repeats to take the median of.")
  var repeats: Int = 5

  @Option(help: ArgumentHelp("Time this work alone.", valueName: "tiny-mlp|mlp|lenet5"))
  var only: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    if !(1...1000).contains(repeats) { throw ValidationError("--repeats must be in 1 ... 1000, not \(repeats).") }
    if let only, !TrainingBenchmark.names.contains(only) {
      throw ValidationError("--only must be one of \(TrainingBenchmark.names.joined(separator: ", ")).")
    }
  }

  func run() throws {
    try device.run {
      let measurements = try TrainingBenchmark.run(repeats: repeats, only: only)
      if json {
        print(TrainingBenchmark.report(measurements))
        return
      }
      print("On \(device.device.summary); a training step, median of \(repeats):")
      for measurement in measurements {
        print(
          measurement.summary.padding(toLength: 44, withPad: " ", startingAt: 0)
            + "\(microseconds(measurement.secondsPerStep)) compiled, "
            + "\(microseconds(measurement.lazySecondsPerStep)) lazy")
      }
    }
  }

  private func microseconds(_ seconds: Double) -> String { String(format: "%9.1f µs", seconds * 1e6) }
}
