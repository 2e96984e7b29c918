import Foundation
import Striate

/// docs/training-parity.md: every optimizer and schedule beside PyTorch's, with what was measured.
struct TrainingParityPage {
  static let location = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/training-parity.md")

  let text: String

  /// Measures everything.
  init() throws {
    var parts = [Self.introduction]
    parts.append(
      Self.table(
        "Optimizers", ["PyTorch", "options", "Striate", "float64", "tolerance", "float32", "tolerance"],
        try OptimizerRow.all.map { row in
          let precise = try withDevice(.reference) { try OptimizerParity(row, .float64).error }
          let single = try withDevice(.cpu) { try OptimizerParity(row, .float32).error }
          return [
            Self.name(row), row.options.isEmpty ? "defaults" : row.options, "`\(row.swift)`",
            Self.cell(precise, row.tolerance(.float64)), row.tolerance(.float64).brief,
            Self.cell(single, row.tolerance(.float32)), row.tolerance(.float32).brief
          ]
        }))
    let plateaus = PlateauRow.all.map { row in
      ["`ReduceLROnPlateau`", row.options, "`\(row.swift)`", Self.cell(row.error(), 1e-12), 1e-12.brief]
    }
    parts.append(
      Self.table(
        "Schedules", ["PyTorch", "options", "Striate", "error", "tolerance"],
        ScheduleRow.all.map { row in
          ["`\(row.name)`", row.options, "`\(row.swift)`", Self.cell(row.error(), 1e-12), 1e-12.brief]
        } + plateaus))
    text = parts.joined(separator: "\n\n") + "\n"
  }

  /// The first and third cells of all lines, in order.
  static var rows: [(name: String, swift: String)] {
    OptimizerRow.all.map { (name($0), $0.swift) } + ScheduleRow.all.map { ("`\($0.name)`", $0.swift) }
      + PlateauRow.all.map { ("`ReduceLROnPlateau`", $0.swift) }
  }

  private static func name(_ row: OptimizerRow) -> String {
    row.name == "Lion" ? "Lion (the paper's reference)" : "`\(row.name)`"
  }

  private static func table(_ title: String, _ headings: [String], _ rows: [[String]]) -> String {
    (["## \(title)", "", line(headings), "|" + String(repeating: "---|", count: headings.count)] + rows.map(line))
      .joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private static func cell(_ error: Double, _ tolerance: Double) -> String {
    error <= tolerance ? error.brief : "**differs**"
  }

  private static let introduction = """
    # Optimizers and schedules beside PyTorch

    \(OptimizerRow.all.count) runs of optimizers and \(ScheduleRow.all.count + PlateauRow.all.count) of schedules, as PyTorch
    2.13 and Striate make them. The page is written by the tests (`make parity-page`), and `make test` fails if a row
    differs or an optimizer or a schedule has none.

    An optimizer takes 100 steps on a network of two layers, from the same parameters: in float64 on the reference device
    and in float32 on the CPU device. The error is the largest difference of a loss, as a part of the first loss, or of a
    parameter after the last step, as a part of itself (at least of 1). L-BFGS evaluates a loss with a penalty on the
    weights, so that there is one minimum; in float32 its search ends where rounding hides it. A schedule goes 150
    steps; the error is the largest difference of a rate, as a part of the base rate, or of the momentum.
    """
}

extension Double {
  /// One digit: `3e-16`.
  fileprivate var brief: String { self == 0 ? "0" : String(format: "%.0e", self) }
}
