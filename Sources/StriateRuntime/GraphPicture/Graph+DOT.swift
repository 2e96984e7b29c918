import StriateTypes

extension Graph {
  /// The graph in Graphviz's language, with values (green) and gradients (red) at the edges.
  public var dot: String {
    var lines = [
      "digraph {", "  rankdir=LR;", "  node [fontname=\"Helvetica\", fontsize=14];",
      "  edge [fontname=\"Helvetica\", fontsize=12, arrowsize=0.7];"
    ]
    for (index, entry) in entries.enumerated() {
      if let operation = entry.operation {
        let title = Self.quoted(GraphNotation.symbol(operation))
        lines.append("  n\(index) [label=\(title), shape=circle, tooltip=\(Self.quoted(entry.name))];")
      } else {
        lines.append("  n\(index) [label=\(Self.quoted(entry.name)), shape=plaintext];")
      }
    }
    for (index, entry) in entries.enumerated() {
      for operand in entry.operands { lines.append("  n\(operand) -> n\(index) [label=\(label(of: operand))];") }
    }
    if let last = entries.indices.last {
      lines.append("  output [label=\(Self.quoted(entries[last].name)), shape=plaintext];")
      lines.append("  n\(last) -> output [label=\(label(of: last))];")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func label(of index: Int) -> String {
    let entry = entries[index]
    func line(_ text: String, _ color: String) -> String {
      "<font color=\"\(color)\">\(GraphNotation.escaped(text))</font>"
    }
    let shape = entry.value.elements.isEmpty ? GraphNotation.extents(entry.type) + " " : ""
    let value = line(shape + GraphNotation.label(entry.value, entry.type), "#1a7f37")
    let gradient = entry.gradient.map { "<br/>" + line(GraphNotation.label($0, entry.type), "#c62828") }
    return "<" + value + (gradient ?? "") + ">"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
