extension ConfusionMatrix {
  /// The matrix as text: a row for each true class, a column for each predicted one, and the share found right.
  /// - Precondition: a name for each class.
  public func table(classNames: [String]) -> String {
    MetricInput.requireSame(classNames.count, classCount, "numbers of names and classes")
    let rows = rows
    let longest = rows.joined().map { "\($0)".count }.max() ?? 0
    let width = max(5, longest, classNames.map(\.count).max() ?? 0)
    func cell(_ text: String) -> String { String(repeating: " ", count: max(1, width + 1 - text.count)) + text }
    var lines = [cell("true") + " │" + classNames.map(cell).joined() + "   right"]
    lines.append(
      String(repeating: "─", count: width + 2) + "┼" + String(repeating: "─", count: (width + 1) * classNames.count + 9)
    )
    for (index, row) in rows.enumerated() {
      let total = row.reduce(0, +)
      let share = total == 0 ? "–" : percentText(Double(row[index]) / Double(total))
      lines.append(cell(classNames[index]) + " │" + row.map { cell($0 == 0 ? "·" : "\($0)") }.joined() + "  " + share)
    }
    return lines.joined(separator: "\n")
  }
}

/// `98.3 %`.
package func percentText(_ fraction: Double) -> String {
  if !fraction.isFinite { return "\(fraction) %" }
  let tenths = Int((fraction * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
