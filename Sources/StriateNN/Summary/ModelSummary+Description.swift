import StriateGraph
import StriateTypes

extension ModelSummary: CustomStringConvertible {
  /// A table with a line for each call of a layer, and the totals below it.
  public var description: String {
    var lines = [["layer", "kind", "output", "parameters", "multiply-adds", "activations"]]
    for row in rows {
      let shapes = row.outputs.map(\.description).joined(separator: ", ")
      let parameters = row.isRepeated ? "(again)" : Self.orNothing(row.parameterCount, Self.grouped)
      lines.append([
        row.path.isEmpty ? "(model)" : row.path, row.kind, shapes, parameters,
        Self.orNothing(row.multiplyAddCount, Self.grouped), Self.orNothing(row.activationByteCount, Self.bytes)
      ])
    }
    let frozen = parameterCount - trainableParameterCount
    let note = frozen > 0 ? ", of which \(Self.grouped(frozen)) are frozen" : ""
    return Self.table(lines) + """

      parameters: \(Self.grouped(parameterCount)) (\(Self.bytes(parameterByteCount)))\(note)
      multiply-adds: \(Self.grouped(multiplyAddCount))
      activations: \(Self.bytes(activationByteCount))
      """
  }

  /// Names on the left, numbers on the right, with a rule under the heading and behind the last line.
  private static func table(_ lines: [[String]]) -> String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    let texts = lines.map { line in
      let cells = line.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column < 3 ? text + space : space + text
      }
      let text = cells.joined(separator: "  ")
      return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
    return ([texts[0], rule] + texts.dropFirst() + [rule]).joined(separator: "\n")
  }

  private static func orNothing(_ count: Int, _ text: (Int) -> String) -> String { count == 0 ? "" : text(count) }

  /// `61,706`.
  private static func grouped(_ number: Int) -> String {
    var text = "\(number)", position = text.count
    while position > 3 {
      position -= 3
      text.insert(",", at: text.index(text.startIndex, offsetBy: position))
    }
    return text
  }

  /// `18.8 kB`, in powers of 1000.
  private static func bytes(_ count: Int) -> String {
    if count < 1000 { return "\(count) B" }
    var (amount, unit) = (Double(count) / 1000, 0)
    while amount >= 999.95, unit < 3 { (amount, unit) = (amount / 1000, unit + 1) }
    return "\((amount * 10).rounded() / 10) \(["kB", "MB", "GB", "TB"][unit])"
  }
}
