import ArgumentParser
import Striate
import StriateSystems

/// How often a measurement is repeated.
struct RepeatOptions: ParsableArguments {
  static let bounds = 1...1000

  @Option(parsing: .unconditional, help: "Repeats to take the median of.")
  var repeats: Int = 5

  func validate() throws { try bounded(repeats, "--repeats", in: Self.bounds) }
}

/// Where a network's weights come from if not from its own file.
struct WeightOptions: ParsableArguments {
  @Option(
    name: .customLong("init"),
    help: ArgumentHelp("Weights by their usual names: safetensors, npz or PyTorch's .pth.", valueName: "file"))
  var initialWeights: String?

  @Option(parsing: .unconditional, help: "Of all that is drawn at random, such as weights that no file gives.")
  var seed: UInt64 = 1

  /// - Parameter model: a system's name, a model file, or a recipe.
  func load(_ model: String) throws -> LoadedModel {
    try LoadedModel(model, initialWeights: initialWeights, seed: seed)
  }
}

/// Refuses a number beyond its bounds, if there is one.
func bounded(_ value: Int?, _ name: String, in range: ClosedRange<Int>) throws {
  if let value, !range.contains(value) {
    throw ValidationError("\(name) must be in \(range.lowerBound) ... \(range.upperBound), not \(value).")
  }
}
