import Foundation
import Striate
import StriateCatalogue
import Testing

/// That no operation of the graph is without a row in the catalogue.
@Suite struct CompletenessTests {
  /// Operations whose gradient is not a number to compare: why, and where they are tested instead.
  static let exceptions: [String: String] = [
    "Leaf": "has no operands", "Poison": "is never evaluated", "StopGradient": "HistoryTests",
    "Variable": "HistoryTests", "Custom": "HistoryTests", "GivenGradient": "HistoryTests",
    "ParameterWithoutDerivative": "has no values, and says why: ErrorRows+Elementwise"
  ]

  /// Names of all operation types declared in the graph's sources.
  private static func declaredOperations() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/StriateGraph")
    let files = try #require(
      FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil))
    let declaration = /(?:struct|enum|class) (\w+)(?:<[^>]*>)?\s*:[^{]*\b(?:Node)?Operation\b[^{]*\{/
    var names = Set<String>()
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: declaration) { names.insert(String(match.1)) }
    }
    return names
  }

  /// Names of the operations in the graphs of all rows: values, gradients, and gradients of gradients.
  private static func reachedOperations() -> Set<String> {
    var names = Set<String>()
    for entry in CatalogueEntry.all {
      let row = entry.row
      let indices: [Int] = row.sample == nil ? Array(row.cases.indices) : [-1]
      for index in indices {
        let inputs = index < 0 ? [] : row.inputs(ofCase: index, as: .float64)
        guard let results = try? catchingShapeErrors({ try row.function(inputs) }) else { continue }
        collect(results, &names)
        let floats = inputs.filter(\.dtype.isFloatingPoint)
        let weights = OperationRow.weights(of: results)
        guard !floats.isEmpty, let value = row.weightedSum(results, weights) else { continue }
        let first = try? catchingShapeErrors { value.gradients(withRespectTo: floats) }
        guard let first else { continue }
        collect(first, &names)
        if row.isOnce { continue }
        let total = first.dropFirst().reduce(first[0].sum()) { $0 + $1.sum() }
        if let second = try? catchingShapeErrors({ total.gradients(withRespectTo: floats + weights) }) {
          collect(second, &names)
        }
      }
    }
    return names
  }

  private static func collect(_ tensors: [Tensor], _ names: inout Set<String>) {
    var seen = Set<ObjectIdentifier>()
    var stack = tensors.map(\.node)
    while let node = stack.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
      let typeName = String(describing: type(of: node.operation))
      names.insert(String(typeName.prefix { $0 != "<" }))
      if families.keys.contains(typeName) { names.insert("\(typeName).\(node.operation.name)") }
      stack += node.operands.map(\.node)
    }
  }

  /// Tables of operations: each of their rows must be reached.
  private static let families: [String: [String]] = [
    "Unary": Unary.allCases.map(\.name), "Binary": Binary.allCases.map(\.name)
  ]

  @Test func `every operation is in the graph of a row of the catalogue`() throws {
    let declared = try Self.declaredOperations()
    #expect(declared.count >= 29, "\(declared.sorted())")
    let reached = Self.reachedOperations()
    let missing = declared.subtracting(reached).subtracting(Self.exceptions.keys)
    #expect(missing.isEmpty, "without rows: \(missing.sorted())")
    for exception in Self.exceptions.keys { #expect(declared.contains(exception), "\(exception) is gone") }
    for (family, names) in Self.families {
      let absent = names.filter { !reached.contains("\(family).\($0)") }
      #expect(absent.isEmpty, "\(family): without rows: \(absent)")
    }
  }
}
