import Foundation
import Striate

/// Runs all cases of a folder and says what came of them.
package struct ONNXConformance {
  private let results: [(item: ConformanceCase, outcome: ConformanceCase.Outcome)]

  /// - Parameter folder: with a folder for each case, as `Tools/make_onnx_cases.py` writes them.
  package init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var results: [(ConformanceCase, ConformanceCase.Outcome)] = []
    for name in names where FileManager.default.fileExists(atPath: "\(folder)/\(name)/case.json") {
      let item = try ConformanceCase(folder: "\(folder)/\(name)")
      let isLight = item.suite == "light"
      results.append((item, item.run(relative: 1e-3, absolute: isLight ? 1e-4 : 1e-5)))
    }
    self.results = results
  }

  /// The number of cases of a suite that pass.
  package func passed(suite: String) -> Int { count(of: suite).passed }

  private func count(of suite: String) -> Count {
    results.filter { $0.item.suite == suite }.reduce(into: Count()) { $0.add($1.outcome) }
  }

  private var suites: [String] { Array(Set(results.map(\.item.suite))).sorted() }

  /// One line for each suite.
  package var summary: String {
    suites.map { suite in
      let count = count(of: suite)
      return
        "\(suite): \(count.passed) of \(count.all) pass (\(count.reference) with kernels of the reference device), "
        + "\(count.failed) fail, \(count.unsupported) are not supported"
    }.joined(separator: "\n")
  }

  /// What does not pass, one case a line.
  package var lines: [String] {
    results.compactMap { item, outcome in
      switch outcome {
      case .passed: nil
      case .failed(let reason): "failed \(item.suite) \(item.name): \(item.explained(reason))".printable
      case .unsupported(let reason): "unsupported \(item.suite) \(item.name): \(reason)".printable
      }
    }
  }

  /// The page of all results in Markdown.
  package var page: String {
    var text = """
      # Conformance to ONNX

      `make conformance` writes this page: it runs the cases that the Python package `onnx` carries through the CPU device,
      with the reference device for kernels that it lacks. A number passes if |a − b| ≤ 1e-5 + 1e-3·|b| (1e-4 for the
      networks of `light`); whole numbers and truth values must be equal. `node` are the operator cases whose inputs and
      outputs all are tensors of standard types, `node-sequences` those with sequences or optional values of such tensors.

      | suite | cases | passed | of these with the reference device | failed | not supported |
      |---|---|---|---|---|---|

      """
    for suite in suites { text += "| \(suite) | \(count(of: suite).row) |\n" }
    text +=
      "\n## By operator\n\n| operator | cases | passed | with the reference device | failed | not supported |\n|---|---|---|---|---|---|\n"
    var byOperator: [String: Count] = [:]
    for (item, outcome) in results where item.suite == "node" {
      byOperator[item.operators.first ?? "?", default: Count()].add(outcome)
    }
    for (name, count) in byOperator.sorted(by: { $0.key < $1.key }) { text += "| \(name) | \(count.row) |\n" }
    text += "\n## What does not pass\n\n| suite | case | result | reason |\n|---|---|---|---|\n"
    for (item, outcome) in results {
      switch outcome {
      case .passed: continue
      case .failed(let reason): text += "| \(item.suite) | \(item.name) | failed | \(cell(item.explained(reason))) |\n"
      case .unsupported(let reason): text += "| \(item.suite) | \(item.name) | not supported | \(cell(reason)) |\n"
      }
    }
    return text
  }

  private func cell(_ text: String) -> String {
    text.printable.shortened(to: 200).replacingOccurrences(of: "|", with: "\\|")
  }
}

extension ConformanceCase {
  fileprivate func explained(_ reason: String) -> String { excuse.map { "\($0): \(reason)" } ?? reason }
}

private struct Count {
  var all = 0, passed = 0, reference = 0, failed = 0, unsupported = 0

  mutating func add(_ outcome: ConformanceCase.Outcome) {
    all += 1
    switch outcome {
    case .passed(let usedReference):
      passed += 1
      if usedReference { reference += 1 }
    case .failed: failed += 1
    case .unsupported: unsupported += 1
    }
  }

  var row: String { "\(all) | \(passed) | \(reference) | \(failed) | \(unsupported)" }
}
