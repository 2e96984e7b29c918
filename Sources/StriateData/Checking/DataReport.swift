import StriateFormats

/// What a folder or a file of data holds, and what is wrong in it: for people, and as JSON.
public struct DataReport: Sendable {
  /// Some samples, such as the pictures in `train`.
  package struct Part: Sendable {
    /// Empty where there is only one.
    package var name = ""
    package var count = 0
    package var classes: [(name: String, count: Int)] = []
    /// Sizes of the samples, such as 32×32 RGB, by how often they come, most first.
    package var sizes: [(name: String, count: Int)] = []
    /// Other things to know, such as the columns of a table.
    package var facts: [String] = []
  }

  /// Such as "pictures in class folders".
  public let kind: String
  package let parts: [Part]
  /// A sentence for everything that is wrong, files with their paths.
  public let problems: [String]
  /// How many problems were left out of ``problems`` because there were so many.
  public let furtherProblems: Int

  static let problemLimit = 100

  init(kind: String, parts: [Part], problems: [String]) {
    self.kind = kind
    self.parts = parts
    self.problems = Array(problems.prefix(Self.problemLimit))
    furtherProblems = max(0, problems.count - Self.problemLimit)
  }

  /// For a terminal, without colours.
  public var lines: [String] {
    var lines = [kind.prefix(1).uppercased() + kind.dropFirst()]
    for part in parts {
      let prefix = part.name.isEmpty ? "" : part.name + ": "
      let classes = part.classes.isEmpty ? "" : ", " + Self.counted(part.classes.count, "class", "classes")
      lines.append("  \(prefix)" + Self.counted(part.count, "sample") + classes)
      lines += Self.columns(part.classes.prefix(40).map { ($0.name, $0.count) }).map { "    " + $0 }
      if part.classes.count > 40 { lines.append("    … and \(part.classes.count - 40) classes more") }
      if !part.sizes.isEmpty {
        let sizes = part.sizes.prefix(5).map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
        let rest = part.sizes.count > 5 ? " and \(part.sizes.count - 5) other sizes" : ""
        lines.append("    sizes: \(sizes)\(rest)")
      }
      lines += part.facts.map { "    " + $0 }
    }
    let count = problems.count + furtherProblems
    lines.append(count == 0 ? "No problems found" : Self.counted(count, "problem") + ":")
    lines += problems.map { "  " + $0.printable }
    if furtherProblems > 0 { lines.append("  … and \(furtherProblems) more") }
    return lines
  }

  /// A number and the right form of a word.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }

  /// Names and numbers under each other.
  private static func columns(_ rows: [(String, Int)]) -> [String] {
    let width = min(40, rows.map(\.0.count).max() ?? 0)
    let digits = rows.map { String($0.1).count }.max() ?? 0
    return rows.map { name, count in
      let name = name.printable.shortened(to: 40), number = String(count)
      return name + String(repeating: " ", count: width - name.count + 2 + digits - number.count) + number
    }
  }

  package var json: JSONValue {
    func list(_ rows: [(name: String, count: Int)]) -> JSONValue {
      .array(rows.map { .object([JSONMember("name", .string($0.name)), JSONMember("count", .integer($0.count))]) })
    }
    return .object([
      JSONMember("kind", .string(kind)),
      JSONMember(
        "parts",
        .array(
          parts.map { part in
            .object([
              JSONMember("name", .string(part.name)), JSONMember("count", .integer(part.count)),
              JSONMember("classes", list(part.classes)), JSONMember("sizes", list(part.sizes)),
              JSONMember("facts", .array(part.facts.map { .string($0) }))
            ])
          })), JSONMember("problems", .array(problems.map { .string($0) })),
      JSONMember("further_problems", .integer(furtherProblems))
    ])
  }
}
