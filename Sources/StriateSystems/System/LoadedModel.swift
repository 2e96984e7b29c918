import Striate

/// A network by a system's name or from a model file, whatever trained it: for commands that run or draw any model.
package struct LoadedModel {
  /// The system's name or the file's path.
  package let name: String
  package let network: any Layer
  /// Of one sample: `[C, H, W]` or `[F]`.
  package let input: Shape
  /// What the outputs mean; nil where the file does not say, or the outputs are no classes.
  package let classNames: [String]?
  /// How pictures or rows become inputs; nil where the file does not say.
  package let preparation: Preparation?
  /// What a file that `striate train` wrote says of itself, for one that is made of it.
  package private(set) var metadata: [String: String] = [:]

  /// Classes of a network of a system, at most: its last layer has to fit into memory.
  private static let classLimit = 1 << 20

  /// - Parameters:
  ///   - what: a system's name, a model file that `striate train` wrote, or a recipe.
  ///   - weights: a file of weights by their usual names; for a system or a recipe, none leaves fresh weights.
  ///   - seed: of fresh weights.
  ///   - dtype: of parameters and buffers; weights of another width are converted.
  /// - Throws: `FormatError`.
  package init(
    _ what: String, initialWeights weights: String? = nil, seed: UInt64 = 1, dtype: DType = .float32
  ) throws {
    name = what
    if let system = SystemCatalog.network(what) {
      network = withSeed(seed) { system.network(classCount: system.classCount) }
      (input, classNames, preparation) = (system.input, nil, nil)
      network.convert(to: dtype)
      if let weights { try system.load(weights, into: network) }
      return
    }
    if let system = SystemCatalog.system(what) {
      throw FormatError(file: what, what: "\(system.card.title) is an experiment, not one network")
    }
    if Recipe.isRecipe(what) {
      let training = try RecipeTraining(Recipe(reading: what)) { Diagnostics.say("striate: \($0)\n") }
      (network, input) = (try training.network(seed: seed), training.input)
      (classNames, preparation) = (training.classNames, training.preparation)
      network.convert(to: dtype)
      if let weights {
        try network.load(try ArrayFile(reading: weights).arrays, name: weights, convertingTypes: true)
      }
      return
    }
    let file = try SafetensorsFile(reading: what)
    if ModelFile.describes(file.metadata) {
      let (description, model) = try ModelFile.read(what)
      (network, input, preparation) = (model.network, description.input, description.preparation)
      metadata = description.metadata
      if case .classes(let names) = description.target { classNames = names } else { classNames = nil }
    } else {
      guard let system = file.metadata["system"].flatMap(SystemCatalog.network) else {
        throw FormatError(
          file: what, what: "does not say which network it is",
          hint: "weights alone are given as: NAME --init \(what.printable), with a name of: striate systems")
      }
      let names = file.metadata["classes"]?.split(separator: ",").map { String($0).printable.shortened() }
      let count = names?.count ?? system.classCount
      guard (1...Self.classLimit).contains(count) else { throw FormatError(file: what, what: "names \(count) classes") }
      network = withSeed(0) { system.network(classCount: count) }
      (input, classNames, preparation) = (system.input, names, nil)
      try network.load(file, name: what)
    }
    network.convert(to: dtype)
    if let weights {
      try network.load(try ArrayFile(reading: weights).arrays, name: weights, convertingTypes: true)
    }
  }
}
