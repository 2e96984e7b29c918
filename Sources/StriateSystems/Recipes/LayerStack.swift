import Striate

/// A list of layers as a recipe or a model file writes it.
///
/// ```yaml
/// - conv: {to: 16, kernel: 3}
/// - relu
/// - max-pool: 2
/// - flatten
/// - linear: 10
/// ```
struct LayerStack {
  /// Levels of `residual` in each other.
  private static let depthLimit = 8
  private static let layerLimit = 2000
  /// Elements that a layer may make of one sample.
  private static let resultLimit = 1 << 26

  let value: JSONValue
  let place: String

  init(_ value: JSONValue, place: String) throws(RecipeError) {
    guard let layers = value.arrayValue else {
      throw RecipeError(place, "must be a list of layers, not \(value.summary)")
    }
    guard layers.count <= Self.layerLimit else {
      throw RecipeError(place, "has \(layers.count) layers, more than \(Self.layerLimit)")
    }
    guard place.count(where: { $0 == "[" }) <= Self.depthLimit else {
      throw RecipeError(place, "residual layers stand in each other more than \(Self.depthLimit) deep")
    }
    self.value = value
    self.place = place
  }

  /// Makes the layers with random weights.
  /// - Parameter input: the shape of a batch of one sample.
  func build(for input: Shape) throws(RecipeError) -> (layer: Sequential, output: Shape) {
    var layers: [any Layer] = []
    var shape = input
    for (index, value) in (value.arrayValue ?? []).enumerated() {
      let (kind, setting) = try Self.entry(value, "\(place)[\(index)]")
      var settings = try Settings(setting, place: "\(place)[\(index)].\(kind.name)", shorthand: kind.shorthand)
      let layer = try kind.make(&settings, shape)
      try settings.finish()
      shape = try Self.output(of: layer, for: shape, settings.place)
      guard shape.elementCount <= Self.resultLimit else {
        throw RecipeError(
          settings.place, "makes \(shape.elementCount) numbers of a sample, more than \(Self.resultLimit)")
      }
      layers.append(layer)
    }
    return (Sequential(layers), shape)
  }

  private static func entry(_ value: JSONValue, _ place: String) throws(RecipeError) -> (LayerKind, JSONValue) {
    let name: String, setting: JSONValue
    switch value {
    case .string(let word): (name, setting) = (word, .null)
    case .object(let members) where members.count == 1: (name, setting) = (members[0].key, members[0].value)
    default: throw RecipeError(place, "must be a layer such as 'relu' or 'linear: 10', not \(value.summary)")
    }
    guard let kind = LayerKind.all.first(where: { $0.name == name }) else {
      throw RecipeError(place, name, isNoneOf: LayerKind.all.map(\.name), kind: "layer")
    }
    return (kind, setting)
  }

  /// The shape that a layer makes of another; nothing is computed.
  private static func output(of layer: any Layer, for input: Shape, _ place: String) throws(RecipeError) -> Shape {
    do {
      return try withPhase(.inference) {
        try withoutGradients { try catchingShapeErrors { layer(.zeros(input)).shape } }
      }
    } catch {
      let what = (error as? ShapeError)?.fact ?? "\(error)"
      throw RecipeError(place, "does not fit its input \(input): \(what)")
    }
  }
}
