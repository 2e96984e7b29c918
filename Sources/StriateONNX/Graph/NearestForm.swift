import Striate

extension OperatorTable {
  /// What is supported and comes nearest to a node that is not; nil if nothing does.
  static func nearest(to node: ONNXNode) -> String? {
    guard let entry = operators[node.key] else {
      if !node.domain.isEmpty, operators[node.operatorName] != nil {
        return "'\(node.operatorName.shortened())' of ONNX's own domain is supported"
      }
      let names = operators.keys.sorted()
      guard let name = node.key.nearest(in: names) ?? node.operatorName.nearest(in: names) else { return nil }
      return "the nearest operator is '\(name)'"
    }
    let known = entry.attributes.sorted()
    let unknown = node.attributes.keys.filter { !entry.attributes.contains($0) }.sorted()
    if unknown.isEmpty { return nil }
    if let name = unknown.lazy.compactMap({ $0.nearest(in: known) }).first {
      return "the nearest attribute is '\(name)'"
    }
    return known.isEmpty ? "it takes no attributes" : "it takes \(known.joined(separator: ", "))"
  }
}
