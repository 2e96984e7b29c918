import Striate

/// A network that was made from its description, and can be written with it; or one that somebody brought along.
package struct DescribedNetwork: Layer {
  let layers: any Layer
  /// The list of layers, whatever the recipe called it.
  package let description: JSONValue
  /// Of one sample: `[C, H, W]` or `[F]`.
  package let input: Shape
  package let outputs: Int
  /// Numbers of the largest layer's result for one sample.
  let largestResult: Int
  /// Whether its cells keep the names that they have in its file.
  private let isGiven: Bool

  /// Parameters and results take memory only when they are computed; a stranger's description may name more than there
  /// is. All that a description may ask for:
  static let parameterLimit = 1 << 30
  private static let valueLimit = 20_000
  /// For one sample, of all layers together: about ten seconds on two processors.
  private static let multiplyAddLimit = 0x1p38
  private static let activationByteLimit = 0x1p32

  /// - Parameters:
  ///   - description: a template's name, a template with settings, or a list of layers.
  ///   - input: the shape of a sample.
  /// - Throws: `RecipeError` with the place in the description.
  package init(_ description: JSONValue, input: Shape, outputs: Int) throws {
    let batch = Shape([1] + Array(input))
    guard description.valueCount <= Self.valueLimit else {
      throw RecipeError("network", "has more than \(Self.valueLimit) values")
    }
    self.description = try Self.expanded(description, for: batch, outputs: outputs)
    self.input = input
    self.outputs = outputs
    let (layers, output) = try LayerStack(self.description, place: "network").build(for: batch)
    guard output == [1, outputs] else {
      throw RecipeError("network", "gives \(output), but \(outputs) outputs are needed")
    }
    self.layers = layers
    isGiven = false
    let rows = try layers.summary(input: batch).rows
    largestResult = rows.reduce(input.elementCount) { largest, row in
      row.outputs.reduce(largest) { max($0, $1.elementCount) }
    }
    guard parameterCount <= Self.parameterLimit else {
      throw RecipeError("network", "has \(parameterCount) parameters, more than \(Self.parameterLimit)")
    }
    // Sums of integers could overflow.
    guard rows.reduce(0, { $0 + Double($1.multiplyAddCount) }) <= Self.multiplyAddLimit,
      rows.reduce(0, { $0 + Double($1.activationByteCount) }) <= Self.activationByteLimit
    else { throw RecipeError("network", "would compute more for one sample \(input) than this program is made for") }
  }

  /// A network that was brought along.
  /// - Throws: `FormatError` if it does not fit the data.
  init(_ given: GivenNetwork, input: Shape, outputs: Int) throws {
    layers = try given.make()
    isGiven = true
    description = .object([JSONMember("file", .string(given.name))])
    self.input = input
    self.outputs = outputs
    let (network, batch) = (layers, Shape([2] + Array(input)))
    let result: Tensor
    do { result = try withPhase(.inference) { try catchingShapeErrors { network(.zeros(batch)) } } } catch {
      throw FormatError(
        file: given.name, what: "does not fit samples \(input): \((error as? ShapeError)?.fact ?? "\(error)")")
    }
    guard result.shape == [2, outputs] else {
      throw FormatError(
        file: given.name, what: "gives \(Array(result.shape.dropFirst())), but the data need \(outputs) outputs")
    }
    largestResult = result.largestElementCount / 2
  }

  package func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }

  /// Samples that are computed at a time where no gradients are kept.
  func batchSize(upTo wanted: Int) -> Int { ReadNetwork(self).batchSize(upTo: wanted) }

  private static func expanded(_ description: JSONValue, for input: Shape, outputs: Int) throws(RecipeError)
    -> JSONValue
  {
    switch description {
    case .array: return description
    case .string(let name): return try template(name).layers(.null, for: input, outputs: outputs)
    case .object(let members) where members.count == 1:
      return try template(members[0].key).layers(members[0].value, for: input, outputs: outputs)
    default:
      throw RecipeError(
        "network", "must be a name, a list of layers, or a name with settings, not \(description.summary)")
    }
  }

  private static func template(_ name: String) throws(RecipeError) -> NetworkTemplate {
    guard let template = NetworkTemplate(rawValue: name) else {
      throw RecipeError("network", name, isNoneOf: NetworkTemplate.allCases.map(\.rawValue), kind: "network")
    }
    return template
  }
}

extension JSONValue {
  /// How many values it has, with those inside.
  fileprivate var valueCount: Int {
    switch self {
    case .array(let values): values.reduce(1) { $0 + $1.valueCount }
    case .object(let members): members.reduce(1) { $0 + $1.value.valueCount }
    default: 1
    }
  }
}

extension DescribedNetwork: RenamingModule {
  package func checkpointName(of property: String) -> String { isGiven && property == "layers" ? "" : property }
}
