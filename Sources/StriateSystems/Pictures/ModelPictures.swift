import Striate

/// Pictures of a network: its filters, what its layers return, its layers, its features in the plane.
package struct ModelPictures {
  package let model: LoadedModel

  package init(_ model: LoadedModel) { self.model = model }

  /// The name in titles: of a file without its folders.
  var title: String {
    (model.name.split(separator: "/").last.map(String.init) ?? model.name).printable.shortened(to: 40)
  }

  /// What all layers return, unevaluated.
  func outputs(of x: Tensor) throws -> [LayerOutput] {
    do {
      return try withPhase(.inference) { try withoutGradients { try model.network.layerOutputs(x) } }
    } catch let error as ShapeError {
      throw FormatError(file: model.name, what: "the input does not fit the network: \(error)")
    }
  }

  /// The error for a layer that is not there.
  func missing(_ path: String, among paths: [String]) -> FormatError {
    var seen: Set<String> = []
    let known = paths.filter { !$0.isEmpty && seen.insert($0).inserted }
    let hint =
      path.nearest(in: known).map { "did you mean '\($0)'?" }
      ?? "there are: \(known.joined(separator: ", ").shortened(to: 300))"
    return FormatError(file: model.name, what: "the network has no layer '\(path.printable)'", hint: hint)
  }
}

extension Shape {
  /// Without the batch: `6×28×28`.
  var perSampleText: String { dropFirst().map(String.init).joined(separator: "×") }
}
