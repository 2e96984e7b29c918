/// The values that a graph's nodes see: its own, then those of the graphs around it.
final class NodeScope {
  private var values: [String: ONNXArgument]
  private let outer: NodeScope?

  init(_ values: [String: ONNXArgument], in outer: NodeScope? = nil) {
    self.values = values
    self.outer = outer
  }

  subscript(name: String) -> ONNXArgument? {
    get { values[name] ?? outer?[name] }
    set { values[name] = newValue }
  }
}
