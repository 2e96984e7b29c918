import ArgumentParser
import Foundation
import Striate
import StriateSystems

/// Hubel and Wiesel's experiment on the filters of a network.
struct ReceptiveFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receptive-fields",
    abstract: "Measure how selective a network's filters are for orientation.",
    discussion: """
      Gratings and bars of all angles are shown to the filters of the first convolution, and to the same layer with \
      fresh weights of five seeds. MODEL is a system's name (striate systems), a model that 'striate train' wrote, or a \
      file of weights. The experiment on cells of formulas is: striate train receptive-fields
      """)

  @Argument(help: "A system that is a network, a model file, or a file of weights.")
  var model: String

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp("Weights by their usual names: safetensors, npz or PyTorch's .pth.", valueName: "file"))
  var initialWeights: String?

  @Option(help: ArgumentHelp("Another convolution than the first, such as features.3.", valueName: "path"))
  var layer: String?

  @Option(help: ArgumentHelp("Where to put pictures and run.json.", valueName: "dir"))
  var out: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Option(parsing: .unconditional, help: "The untrained layers have the seeds that follow it.")
  var seed: UInt64 = 1

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    try checkIsThere(model)
    if let system = SystemCatalog.system(model), SystemCatalog.network(model) == nil {
      let hint = system.card.name == ReceptiveFieldsSystem.name ? " Run it by: striate train \(model)" : ""
      throw ValidationError("\(model) is an experiment, not one network.\(hint)")
    }
  }

  func run() throws {
    try device.run {
      let survey = try FilterSurvey(model, initialWeights: initialWeights, layer: layer, seed: seed)
      let files = try out.map { try survey.write(into: $0) }
      if json { return print(survey.json) }
      for line in survey.lines { print(line) }
      if let out, let files { print("\nWritten to \(out.printable): \(files.joined(separator: ", "))") }
    }
  }
}
