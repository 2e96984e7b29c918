import Striate

/// What the documentation of recipes must name.
extension Recipe {
  package static let layerNames = LayerKind.all.map(\.name)
  package static let templateNames = NetworkTemplate.allCases.map(\.rawValue)

  /// All that reading a recipe asks for.
  package static let settingNames: [String] = {
    guard var settings = try? Settings(.object([JSONMember("data", .string("x"))]), place: "recipe"),
      (try? Recipe(&settings, folder: ".")) != nil
    else { return [] }
    return settings.known
  }()
}
