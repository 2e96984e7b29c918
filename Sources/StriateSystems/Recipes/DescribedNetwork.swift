import Striate

/// A network that was made from its description, and can be written with it.
package struct DescribedNetwork: Layer {
  let layers: Sequential
  /// The list of layers, whatever the recipe called it.
  package let description: JSONValue
  /// Of one sample: `[C, H, W]` or `[F]`.
  package let input: Shape
  package let outputs: Int

  /// Parameters take memory only when they are drawn; a stranger's description may name more than there is.
  private static let parameterLimit = 1 << 30

  /// - Parameters:
  ///   - description: a template's name, a template with settings, or a list of layers.
  ///   - input: the shape of a sample.
  /// - Throws: `RecipeError` with the place in the description.
  package init(_ description: JSONValue, input: Shape, outputs: Int) throws {
    let batch = Shape([1] + Array(input))
    self.description = try Self.expanded(description, for: batch, outputs: outputs)
    self.input = input
    self.outputs = outputs
    let (layers, output) = try LayerStack(self.description, place: "network").build(for: batch)
    guard output == [1, outputs] else {
      throw RecipeError("network", "gives \(output), but \(outputs) outputs are needed")
    }
    self.layers = layers
    guard parameterCount <= Self.parameterLimit else {
      throw RecipeError("network", "has \(parameterCount) parameters, more than \(Self.parameterLimit)")
    }
  }

  package func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }

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
