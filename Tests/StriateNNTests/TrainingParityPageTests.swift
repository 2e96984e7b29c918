import Foundation
import Striate
import Testing

@Suite struct TrainingParityPageTests {
  /// The sources of a folder, by name without extension.
  private func sources(_ folder: String, containing text: String) throws -> Set<String> {
    let root = TrainingParityPage.location.deletingLastPathComponent().deletingLastPathComponent()
    let directory = root.appendingPathComponent("Sources/StriateNN/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    var names = Set<String>()
    for file in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.contains(text) {
        let words = line.split { $0 == " " || $0 == ":" }
        if let kind = words.firstIndex(where: { $0 == "class" || $0 == "struct" }) {
          names.insert(String(words[kind + 1]))
        }
      }
    }
    return names
  }

  @Test func `every optimizer and every schedule has a row`() throws {
    // Of 1998, which PyTorch does not have; LeNet5Of1998Tests compares it with a program of its own.
    let optimizers = try sources("Optimizers", containing: ": Optimizer {").union(["LBFGS"])
      .subtracting(["DiagonalLevenbergMarquardt"])
    #expect(optimizers.count == 12)
    let schedules = try sources("Schedules", containing: ": Schedule {").union(["ReduceOnPlateau"])
    #expect(schedules.count == 15)
    let text = TrainingParityPage.rows.map(\.swift).joined(separator: "\n")
    for name in optimizers.union(schedules).sorted() where !["ConstantRate", "SequentialSchedule"].contains(name) {
      #expect(text.contains("\(name)(") || text.contains("\(name) {"), "\(name) has no row")
    }
  }

  @Test func `the page in the documentation lists the rows, and none differs`() throws {
    let text = try String(contentsOf: TrainingParityPage.location, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| PyTorch") }
    let rows = TrainingParityPage.rows
    #expect(lines.count == rows.count, "run make parity-page")
    for (line, row) in zip(lines, rows) {
      #expect(line.hasPrefix("| \(row.name) | ") && line.contains(" | `\(row.swift)` | "), "run make parity-page")
    }
    #expect(!text.contains("**differs**"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["STRIATE_WRITE_PARITY"] != nil))
  func `the page is written`() throws {
    try TrainingParityPage().text.write(to: TrainingParityPage.location, atomically: true, encoding: .utf8)
  }
}
