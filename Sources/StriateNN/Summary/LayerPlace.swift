import StriateGraph

/// Where a layer that runs stands in the model.
enum LayerPlace {
  /// The path within the model and the kind of the layer.
  /// - Parameters:
  ///   - outer: the path of the layer inside which it runs.
  ///   - root: the name of the model's type.
  static func path(of origin: NodeOrigin, outer: String, root: String) -> (path: String, kind: String) {
    switch origin.site {
    case let site as LayerSite: (relative(site.placed, root) ?? "\(outer)(\(site.kind))", site.kind)
    case let site as SequentialPosition: (relative(site.path, root) ?? "\(outer)(\(site.kind))", site.kind)
    default: (outer, "")
    }
  }

  /// `features.0` of `LeNet.features.0`; nil for a layer that the model does not hold.
  private static func relative(_ path: String?, _ root: String) -> String? {
    guard let path else { return nil }
    if path == root { return "" }
    return path.hasPrefix(root + ".") ? String(path.dropFirst(root.count + 1)) : nil
  }
}
