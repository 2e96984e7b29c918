import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a network forward on an array.",
    discussion: """
      The network is a system's name (striate systems) or a model that 'striate train' wrote. It computes in inference
      phase, in Float64 if the input is Float64, else in Float32.
      """)

  @Argument(help: "A system that is a network, or a model file.")
  var model: String

  @Option(help: ArgumentHelp("The input [N, ...]: npy.", valueName: "file"))
  var input: String

  @Option(help: ArgumentHelp("Where the output goes: npy.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Write what this layer returns, such as features.0.", valueName: "path"))
  var layer: String?

  @OptionGroup var weights: WeightOptions

  @OptionGroup var device: DeviceOptions

  func validate() throws { try checkIsThere(model) }

  func run() throws {
    let shape = try device.run {
      try NetworkRun.run(
        model, initialWeights: weights.initialWeights, seed: weights.seed, input: input, layer: layer, output: output)
    }
    print("Written to \(output): \(shape)")
  }
}

/// Refuses what is neither a system nor a file. What looks like a path is looked for when it is read.
func checkIsThere(_ model: String) throws {
  if !model.contains(where: { "/.".contains($0) }), SystemCatalog.system(model) == nil, access(model, F_OK) != 0 {
    throw ValidationError("There is no model or system '\(model.printable)'. \(SystemCatalog.hint(for: model))")
  }
}
