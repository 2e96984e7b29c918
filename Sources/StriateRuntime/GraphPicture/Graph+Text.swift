import StriateTypes

extension Graph: CustomStringConvertible {
  /// One line for each tensor, operands first: name, how it is made, shape, value and gradient.
  /// ```
  /// x          []  -2.0   grad -4.0
  /// q = x + y  []   3.0   grad -4.0
  /// ```
  public var text: String {
    let rows = entries.map { entry in
      let operands = entry.operands.map { entries[$0].name }
      return [
        entry.operation.map { "\(entry.name) = \(GraphNotation.expression($0, operands))" } ?? entry.name,
        entry.type.shape.description, GraphNotation.text(entry.value, entry.type),
        entry.gradient.map { "grad " + GraphNotation.text($0, entry.type) } ?? ""
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      let line = cells.joined(separator: "   ") + "   " + row[3]
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  public var description: String { text }
}
