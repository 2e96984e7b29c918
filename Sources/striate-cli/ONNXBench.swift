import ArgumentParser
import Foundation
import Striate
import StriateONNX
import StriateSystems

extension ONNXCommand {
  struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Time a model's inference, compiled.",
      discussion: "The median over several repeats of the mean time of a run, after a warm-up.")

    @Argument(help: "The model.")
    var model: String

    @Option(
      name: .customLong("input"),
      help: ArgumentHelp("An input by its name, or the next one; all must be given.", valueName: "NAME=FILE"))
    var inputs: [String] = []

    @OptionGroup var repeating: RepeatOptions

    @Option(parsing: .unconditional, help: "Runs in a repeat (default: as many as take half a second).")
    var runs: Int?

    @Option(help: ArgumentHelp("Time every kernel: a table, and a trace for ui.perfetto.dev.", valueName: "FILE"))
    var profile: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var device: DeviceOptions

    func validate() throws {
      try bounded(runs, "--runs", in: 1...1_000_000)
    }

    func run() throws {
      try device.run {
        guard let profile else { return try time() }
        try withProfile(file: profile, time)
      }
    }

    private func time() throws {
      let model = try ONNXModel(contentsOf: self.model)
      let arguments = try ONNXInputs(inputs).arguments(for: model)
      let data = try model.inputs.map { port in
        guard case .tensor(let value)? = arguments[port.name] else {
          throw ValidationError("The input '\(port)' is not given as a tensor: --input \(port.name)=FILE".printable)
        }
        return value.tensor
      }
      let results = try withPhase(.inference) { try model.run(arguments: arguments) }
      try ONNXCommand.requireMemory(for: results.flatMap(\.value.tensors))
      let function = model.compiledForInference()
      let first = ContinuousClock.now
      _ = try function.run(data)
      let second = ContinuousClock.now
      _ = try function.run(data)
      let estimate = (ContinuousClock.now - second).inSeconds
      let executions = runs ?? min(max(Int(0.5 / max(estimate, 1e-6)), 1), 100_000)
      let repeats = repeating.repeats
      let seconds = try Stopwatch(repeats: repeats).seconds(executions: executions) { _ = try function.run(data) }
      guard json else {
        return print(
          String(
            format: "%.4f ms a run; median of %d repeats of %d runs; the first run took %.1f ms", seconds * 1e3,
            repeats,
            executions, (second - first).inSeconds * 1e3))
      }
      print(
        JSONValue.object([
          .init("model", .string(self.model)), .init("seconds", .number(seconds)),
          .init("first_seconds", .number((second - first).inSeconds))
        ]))
    }
  }
}
