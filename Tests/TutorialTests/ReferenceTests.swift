import Foundation
import Testing

/// The reference's examples are lines of a program, which `make snippets` runs and compares with what it prints.
@Suite struct ReferenceTests {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func pages() throws -> [URL] {
    let folder = root.appendingPathComponent("docs/Striate.docc")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// What stands between a page's fences of Swift.
  private static func blocks(of page: URL) throws -> [String] {
    // What lies between fences is every second part.
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).filter { parts[$0].hasPrefix("swift\n") }
      .map { String(parts[$0].dropFirst("swift\n".count)) }
  }

  @Test func `every example of the reference is in a program that is run`() throws {
    let programs = try ["Tour", "ONNX"].map { name in
      try String(contentsOf: Self.root.appendingPathComponent("Snippets/\(name).swift"), encoding: .utf8)
    }
    // Examples stand in functions, two spaces to the right.
    let lines = programs.joined(separator: "\n").replacingOccurrences(of: "\n  ", with: "\n")
    let pages = try Self.pages()
    #expect(pages.count > 30)
    for page in pages {
      let blocks = try Self.blocks(of: page)
      #expect(!blocks.isEmpty, "\(page.lastPathComponent) has no example")
      for block in blocks {
        #expect(lines.contains("\n" + block + "\n"), "\(page.lastPathComponent): \(block.prefix(60))")
      }
    }
  }
}
