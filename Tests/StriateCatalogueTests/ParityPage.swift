import Foundation
import Striate
import StriateCatalogue

/// docs/parity.md: every operation beside PyTorch, with what was measured.
struct ParityPage {
  /// One name of PyTorch, or several for the same operation, with its rows.
  fileprivate struct Line {
    let names: [String]
    var rows: [OperationRow] = []
    /// Worst errors by element type and device.
    var worst: [Column: Worst] = [:]
  }

  fileprivate struct Column: Hashable {
    let type: DType
    let device: DeviceChoice
  }

  fileprivate struct Worst {
    var forward = 0.0
    var backward: Double?
    var fellBack = false
    var isWrong = false

    var text: String {
      if isWrong { return "**differs**" }
      return ([forward] + (backward.map { [$0] } ?? [])).map(\.brief).joined(separator: " / ") + (fellBack ? " ᴿ" : "")
    }
  }

  static let location = OperationFixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/parity.md")

  let text: String

  /// Measures everything.
  init() throws {
    let all = OperationFamily.all
    let missing = try Self.namesOfPyTorch().filter { name, _ in
      !all.contains { $0.rows.contains { $0.names.contains(name) } }
    }
    let names = Set(all.flatMap { $0.rows.flatMap(\.names) }).filter { $0.hasPrefix("torch.") }
    var parts = [Self.introduction(names: names.count, rows: all.reduce(0) { $0 + $1.rows.count })]
    for family in all { parts.append(try Self.section(family)) }
    parts.append(Self.rest(missing))
    text = parts.joined(separator: "\n\n") + "\n"
  }

  /// The names in the first column of the page's tables.
  static func names(in text: String) -> Set<String> {
    var names = Set<String>()
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      for part in line.dropFirst(2).prefix(while: { $0 != "|" }).split(separator: ",") {
        names.insert(part.trimmingCharacters(in: CharacterSet(charactersIn: " `")))
      }
    }
    return names
  }

  private static func section(_ family: OperationFamily) throws -> String {
    var lines: [Line] = []
    for entry in CatalogueEntry.all where entry.family.name == family.name {
      let row = entry.row
      let position = lines.firstIndex { $0.names == row.names } ?? lines.count
      if position == lines.count { lines.append(Line(names: row.names)) }
      lines[position].rows.append(row)
      guard row.sample == nil else { continue }
      for device in [DeviceChoice.reference, .cpu] {
        for (type, measurement) in try entry.measurements(on: device) {
          let key = Column(type: type, device: device)
          lines[position].worst[key, default: Worst()].include(measurement)
        }
      }
    }
    var text = ["## \(family.title)", ""]
    text.append("| PyTorch | Striate | inputs | " + Self.headings.joined(separator: " | ") + " |")
    text.append("|---|---|---|" + String(repeating: "---|", count: Self.headings.count))
    for line in lines {
      let cells = [line.names.map { "`\($0)`" }.joined(separator: ", "), line.swift, line.inputs] + line.errors
      text.append("| " + cells.joined(separator: " | ") + " |")
    }
    let notes = lines.flatMap { line in line.rows.compactMap { row in row.note.map { "- `\(line.names[0])`: \($0)" } } }
    if !notes.isEmpty { text += [""] + notes.removingRepeats }
    return text.joined(separator: "\n")
  }

  private static let headings = [
    "float64 reference", "float64 CPU", "float32 reference", "float32 CPU", "float16", "bfloat16", "integers"
  ]

  private static func introduction(names: Int, rows: Int) -> String {
    """
    # Operations beside PyTorch

    \(names) functions of PyTorch 2.13 as Striate writes them, in \(rows) rows. Each row was run on both devices and
    compared with what PyTorch computes, its gradients too; the page is written by the tests (`make parity-page`), and
    `make test` fails if a row differs.

    A cell holds the worst error of results and, behind the stroke, of gradients, over all inputs of the row: the
    largest difference as a part of the largest expected element (at least 1). It must be within 1e-10 in float64, 5e-5 in
    float32, 4e-3 in float16 and 3.2e-2 in bfloat16; where a row's own tolerance is wider a note says why. Whole numbers
    and bools must be equal. The columns of half types and integers hold the worse of both devices; `—` is a type for
    which PyTorch has no kernel or that makes no sense. ᴿ: a kernel of it ran on the reference device, because the CPU device has
    none (mostly float64). Inputs: extents, ᵀ is a transposed view, i are indices, b bools. Gradients of the gradients
    are compared with finite differences by `striate gradcheck`.
    """
  }

  private static func namesOfPyTorch() throws -> [(name: String, reason: String)] {
    let file = OperationFixtures.folder.appendingPathComponent("pytorch-names.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
  }

  /// What PyTorch has and Striate has not.
  private static func rest(_ missing: [(name: String, reason: String)]) -> String {
    func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
    let later = missing.filter(\.reason.isEmpty).map(\.name)
    var text = """
      ## What PyTorch has and Striate has not

      \(later.count) functions: \(list(later))

      Left out on purpose:

      """
    for reason in missing.map(\.reason).filter({ !$0.isEmpty }).removingRepeats.sorted() {
      text += "\n- \(reason): \(list(missing.filter { $0.reason == reason }.map(\.name)))"
    }
    return text
  }
}

extension ParityPage.Worst {
  fileprivate mutating func include(_ measurement: ParityMeasurement) {
    forward = max(forward, measurement.forward)
    if let other = measurement.backward { backward = max(backward ?? 0, other) }
    fellBack = fellBack || measurement.fellBack
    isWrong = isWrong || !measurement.faults.isEmpty
  }

  fileprivate mutating func include(_ other: Self) {
    forward = max(forward, other.forward)
    if let other = other.backward { backward = max(backward ?? 0, other) }
    fellBack = fellBack || other.fellBack
    isWrong = isWrong || other.isWrong
  }
}

extension ParityPage.Line {
  /// The first expression, and how many more there are.
  fileprivate var swift: String {
    let first = rows[0].swift.split(separator: "\n").joined(separator: "; ").replacingOccurrences(of: "|", with: "\\|")
    return "`\(first)`" + (rows.count > 1 ? " and \(rows.count - 1) more" : "")
  }

  fileprivate var inputs: String {
    if let sample = rows[0].sample {
      return sample == .distribution ? "distribution (Kolmogorov–Smirnov)" : "frequencies (χ²)"
    }
    let cases = rows.flatMap(\.cases).map { $0.map(\.text).joined(separator: "·") }.removingRepeats
    return cases.prefix(6).joined(separator: ", ") + (cases.count > 6 ? " … \(cases.count) in all" : "")
  }

  fileprivate var errors: [String] {
    func cell(_ types: [DType], _ devices: [DeviceChoice]) -> String {
      var sum: ParityPage.Worst?
      for type in types {
        for device in devices {
          guard let part = worst[.init(type: type, device: device)] else { continue }
          if sum == nil { sum = part } else { sum?.include(part) }
        }
      }
      return sum?.text ?? "—"
    }
    return [
      cell([.float64], [.reference]), cell([.float64], [.cpu]), cell([.float32], [.reference]),
      cell([.float32], [.cpu]), cell([.float16], [.reference, .cpu]), cell([.bfloat16], [.reference, .cpu]),
      cell([.int64, .int32, .int16, .int8, .uint8], [.reference, .cpu])
    ]
  }
}

extension OperationInput {
  fileprivate var text: String {
    let mark = isTransposed ? "ᵀ" : kind == .integer ? "i" : kind == .bool ? "b" : ""
    return "[" + shape.map(String.init).joined(separator: ",") + "]" + mark
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of their first appearance.
  fileprivate var removingRepeats: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension Double {
  /// One digit: `3e-16`.
  fileprivate var brief: String { self == 0 ? "0" : String(format: "%.0e", self) }
}
