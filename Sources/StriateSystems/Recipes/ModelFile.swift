import Striate

/// A model file that is complete: weights, network, how data are prepared for it, and what its outputs mean.
///
/// It is a safetensors file. Its metadata has the description as JSON under `striate.model`.
package struct ModelFile: Sendable {
  package let network: JSONValue
  /// Of one sample.
  package let input: Shape
  package let target: LearningTarget
  package let preparation: Preparation

  private static let key = "striate.model"
  private static let format = 1
  /// Numbers of a sample: a picture of more than a thousand pixels a side is no network's input here.
  private static let inputLimit = 1 << 22
  /// A picture is first made to cover the square of the longer side.
  private static let sideLimit = 2048

  /// - Parameters: as the properties of these names.
  package init(network: JSONValue, input: Shape, target: LearningTarget, preparation: Preparation) {
    self.network = network
    self.input = input
    self.target = target
    self.preparation = preparation
  }

  /// What `Module.save` puts into the file beside the weights.
  package var metadata: [String: String] {
    ["striate": StriateVersion.current, Self.key: json.description]
  }

  private var json: JSONValue {
    var members: [JSONMember] = [
      .init("format", .integer(Self.format)), .init("network", network),
      .init("input", .array(input.map { .integer($0) }))
    ]
    switch target {
    case .classes(let names): members.append(.init("classes", .array(names.map { .string($0) })))
    case .number(let mean, let deviation):
      members += [.init("mean", .number(mean)), .init("deviation", .number(deviation))]
    }
    switch preparation {
    case .pictures(let preprocessing): members.append(.init("pictures", preprocessing.json))
    case .table(let preprocessing): members.append(.init("table", preprocessing.json))
    }
    return .object(members)
  }

  /// Whether a file's metadata are those of such a model.
  package static func describes(_ metadata: [String: String]) -> Bool { metadata[key] != nil }

  /// Reads a model and its weights.
  /// - Throws: `FormatError` if the file is not such a model or does not hold what its description promises.
  package static func read(_ path: String) throws -> (file: ModelFile, model: ReadNetwork) {
    let arrays = try SafetensorsFile(reading: path)
    let file = try ModelFile(arrays.metadata, path)
    let model: ReadNetwork
    if case .object(let members) = file.network, members.first?.key == ReadNetwork.key {
      model = try ReadNetwork(file.network, input: file.input, outputs: file.target.outputs, file: path)
    } else {
      do {
        model = ReadNetwork(try DescribedNetwork(file.network, input: file.input, outputs: file.target.outputs))
      } catch let error as RecipeError { throw error.inFile(path) }
    }
    try model.network.load(arrays, name: path)
    return (file, model)
  }

  /// What the metadata of a file say.
  /// - Throws: `FormatError` if they are not those of such a model.
  package init(_ metadata: [String: String], _ path: String) throws(FormatError) {
    guard let text = metadata[Self.key] else {
      throw FormatError(
        file: path, what: "does not say what network it is", hint: "models come from: striate train DATA --out DIR")
    }
    let damaged = FormatError(file: path, what: "its description of the model is damaged")
    guard let json = try? JSONValue(parsing: Array(text.utf8)[...]), case .integer(let format)? = json["format"] else {
      throw damaged
    }
    guard format == Self.format else {
      throw FormatError(
        file: path, what: "was written in format \(format), this version reads \(Self.format)",
        hint: "use a newer striate")
    }
    guard let network = json["network"], let extents = json["input"]?.arrayValue, !extents.isEmpty, extents.count <= 3
    else {
      throw damaged
    }
    self.network = network
    var shape: [Int] = []
    for extent in extents {
      guard case .integer(let extent) = extent, (1...1 << 20).contains(extent) else { throw damaged }
      shape.append(extent)
    }
    input = Shape(shape)
    if let names = json["classes"]?.arrayValue {
      let texts = names.compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard texts.count == names.count, !texts.isEmpty else { throw damaged }
      target = .classes(texts)
    } else if let mean = json["mean"]?.doubleValue, let deviation = json["deviation"]?.doubleValue, mean.isFinite,
      deviation > 0, deviation.isFinite
    {
      target = .number(mean: mean, deviation: deviation)
    } else {
      throw damaged
    }
    if let pictures = json["pictures"] {
      preparation = .pictures(try ImagePreprocessing(json: pictures, name: path))
    } else if let table = json["table"] {
      preparation = .table(try TablePreprocessing(json: table, name: path))
    } else {
      throw damaged
    }
    guard preparation.shape == input, input.elementCount <= Self.inputLimit else { throw damaged }
    if case .pictures(let preprocessing) = preparation {
      guard max(preprocessing.width, preprocessing.height) <= Self.sideLimit else { throw damaged }
    }
    // What the network gives is what the prepared targets are compared with.
    if case .table(let preprocessing) = preparation, preprocessing.target != nil {
      guard LearningTarget(preprocessing) == target else { throw damaged }
    }
  }
}

extension Preparation {
  /// Of what it makes of a sample.
  fileprivate var shape: Shape {
    switch self {
    case .pictures(let preprocessing): [preprocessing.channels, preprocessing.height, preprocessing.width]
    case .table(let preprocessing): [preprocessing.featureCount]
    }
  }
}
