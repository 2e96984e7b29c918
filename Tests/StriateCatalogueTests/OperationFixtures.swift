import Foundation
import Striate
import StriateCatalogue
import Testing

/// What PyTorch computed for a family (see Tools/make_catalogue.py).
struct OperationFixtures: Sendable {
  struct Expected: Sendable {
    let dtype: String
    let shape: [Int]
    let elements: [Double]
  }

  let metadata: [String: String]
  private let tensors: [String: Expected]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  static let all: [String: OperationFixtures] = Dictionary(
    uniqueKeysWithValues: OperationFamily.all.map { family in
      (family.name, try? OperationFixtures(family))
    }.compactMap { name, fixtures in fixtures.map { (name, $0) }
    })

  private init(_ family: OperationFamily) throws {
    let path = Self.folder.appendingPathComponent("\(family.name).safetensors").path
    let file = try SafetensorsFile(reading: path)
    metadata = file.metadata
    var tensors: [String: Expected] = [:]
    for entry in file.entries {
      let parts = entry.name.split(separator: ":", maxSplits: 1)
      let isFloat = entry.dtype == .float64
      let elements = entry.float64Values ?? entry.int64Values?.map(Double.init) ?? []
      tensors[String(parts[0])] = Expected(
        dtype: parts.count > 1 ? String(parts[1]) : isFloat ? "float64" : "int64", shape: entry.shape,
        elements: elements)
    }
    self.tensors = tensors
  }

  /// The results of a row's case; empty if PyTorch has none in this type.
  func results(of row: OperationRow, case index: Int, type: String) -> [Expected] {
    var results: [Expected] = []
    while let next = tensors["\(row.id)/\(index)/\(type)/y\(results.count)"] { results.append(next) }
    return results
  }

  /// The gradient by an input; nil where PyTorch has none.
  func gradient(of row: OperationRow, case index: Int, type: String, input: Int) -> Expected? {
    tensors["\(row.id)/\(index)/\(type)/g\(input)"]
  }

  func sample(of row: OperationRow) -> Expected? { tensors["\(row.id)/sample"] }
}
