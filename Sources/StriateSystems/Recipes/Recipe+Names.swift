extension Recipe {
  /// What its documentation must name.
  package static let layerNames = LayerKind.all.map(\.name)
  package static let templateNames = NetworkTemplate.allCases.map(\.rawValue)
}
