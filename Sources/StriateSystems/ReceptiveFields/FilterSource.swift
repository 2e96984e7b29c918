import Striate

/// Where the filters of a convolution come from, and how the same layer is made without training.
package struct FilterSource {
  /// The system's name or the file's path.
  package let name: String
  /// As checkpoints name it: `features.0.weight`.
  package let parameter: String
  /// `[outputs, inputs, H, W]`.
  package let weight: Tensor
  /// Whether the weights came from a file.
  package let isTrained: Bool
  /// The same layer with weights drawn from a seed.
  package let untrained: (UInt64) throws -> Tensor

  /// - Parameters:
  ///   - what: a system that is a network, a model file, or a file of weights alone.
  ///   - weights: a file of weights for the network.
  ///   - layer: the path of a convolution; nil takes the first.
  ///   - seed: of fresh weights where no file gives them.
  /// - Throws: `FormatError`.
  package init(_ what: String, initialWeights weights: String?, layer: String?, seed: UInt64) throws {
    name = what
    guard let fresh = try Self.network(of: what) else {
      if let weights {
        throw FormatError(
          file: weights, what: "weights go into a network, and \(what.printable) is a file of weights itself")
      }
      (parameter, weight) = try Self.convolution(
        in: try ArrayFile(reading: what).arrays.compactMap { array in
          array.shape.count == 4 ? array.tensor.map { (array.name, $0) } : nil
        }, layer, of: what)
      let shape = weight.shape
      // As a convolution of this shape draws them, which is PyTorch's default too.
      untrained = { seed in
        withSeed(seed) { Conv2D(from: shape[1], to: shape[0], kernel: Pair(shape[2], shape[3])).weight.value }
      }
      isTrained = true
      return
    }
    let model = try LoadedModel(what, initialWeights: weights, seed: seed)
    isTrained = weights != nil || SystemCatalog.system(what) == nil
    let chosen = try Self.convolution(in: Self.parameters(of: model.network), layer, of: what)
    (parameter, weight) = chosen
    untrained = { seed in
      let network = try withSeed(seed) { try fresh() }
      guard let found = Self.parameters(of: network).first(where: { $0.0 == chosen.0 }) else {
        throw FormatError(file: what, what: "has no '\(chosen.0)' without training")
      }
      return found.1
    }
  }

  /// Makes the network that this names with fresh weights; nil for a file of weights alone.
  private static func network(of what: String) throws -> (() throws -> any Layer)? {
    if let system = SystemCatalog.network(what) { return { system.network(classCount: system.classCount) } }
    if SystemCatalog.system(what) != nil { return { throw FormatError(file: what, what: "is not one network") } }
    guard let metadata = try? SafetensorsFile(mapping: what).metadata else { return nil }
    if ModelFile.describes(metadata) {
      return {
        let (file, _) = try ModelFile.read(what)
        return try DescribedNetwork(file.network, input: file.input, outputs: file.target.outputs)
      }
    }
    return metadata["system"].flatMap(SystemCatalog.network).map { system in
      { system.network(classCount: system.classCount) }
    }
  }

  private static func parameters(of network: any Layer) -> [(String, Tensor)] {
    network.namedCells.filter { $0.parameter != nil }.map { ($0.name, $0.value) }
  }

  /// The first weight of rank 4, or that of a layer.
  private static func convolution(
    in arrays: [(String, Tensor)], _ layer: String?, of what: String
  ) throws -> (String, Tensor) {
    let convolutions = arrays.filter { $0.1.rank == 4 && $0.1.dtype.isFloatingPoint && $0.1.elementCount > 0 }
    guard let first = convolutions.first else {
      throw FormatError(file: what, what: "has no convolution: no weights of four axes [outputs, inputs, H, W]")
    }
    var chosen = first
    if let layer {
      guard let found = convolutions.first(where: { $0.0 == layer || $0.0 == layer + ".weight" }) else {
        let names = convolutions.map { $0.0.hasSuffix(".weight") ? String($0.0.dropLast(7)) : $0.0 }
        let hint =
          layer.nearest(in: names).map { "did you mean '\($0)'?" }
          ?? "there are: \(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? ", …" : "")"
        throw FormatError(file: what, what: "has no convolution '\(layer.printable)'", hint: hint)
      }
      chosen = found
    }
    let (height, width) = (chosen.1.shape[2], chosen.1.shape[3])
    guard min(height, width) > 1 else {
      throw FormatError(
        file: what,
        what: "filters of \(height) × \(width) in '\(chosen.0.printable)' have no orientation: they see no area",
        hint: "name a convolution with larger filters by --layer")
    }
    guard max(height, width) <= FilterProbe.extentLimit else {
      throw FormatError(
        file: what,
        what: "'\(chosen.0.printable)' has filters of \(height) × \(width); the probe takes \(FilterProbe.extentLimit)")
    }
    let values = chosen.1.cast(to: .float32)
    guard try values.scalars(as: Float.self).allSatisfy(\.isFinite) else {
      throw FormatError(file: what, what: "'\(chosen.0.printable)' has values that are not finite")
    }
    return (chosen.0, values)
  }
}
