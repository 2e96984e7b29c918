import Foundation
import StriateFormats
import Synchronization

/// A folder for one test, removed with all that is in it when nothing refers to it any more.
final class TemporaryFolder: Sendable {
  let path: String
  private let count = Atomic<Int>(0)

  init() {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("striate-command-line-\(UUID().uuidString)").path
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func nextNumber() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Sorted names of all that lies in a folder inside, hidden files as well; nil if there is no such folder.
  func names(in folder: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: self(folder)))?.sorted()
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: self(name)))) }

  /// A JSON file with one value a line.
  func jsonLines(_ name: String) throws -> [JSONValue] {
    try bytes(name).split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
  }
}

extension JSONValue {
  var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }

  var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }
}
