import Foundation
import Testing

/// The engine that the tutorial builds: it runs, prints what its page says, and is the code that its page shows.
@Suite struct MiniatureTests {
  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/tutorial")

  /// In the folder of the build, beside the tests.
  private static let program: URL = {
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("Miniature")
  }()

  private static func page() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("03-build-the-engine.md"), encoding: .utf8)
  }

  /// What stands between the page's fences of one kind.
  private static func blocks(after fence: String) throws -> [String] {
    // What lies between fences is every second part.
    let parts = try page().components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).map { "```" + parts[$0] }.filter { $0.hasPrefix(fence + "\n") }
      .map { String($0.dropFirst(fence.count + 1)) }
  }

  @Test func `the program prints what its page says`() throws {
    let process = Process()
    process.executableURL = Self.program
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let text = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    #expect(try Self.blocks(after: "```") == [text])
  }

  @Test func `the page shows the program's own lines`() throws {
    let source = try String(
      contentsOf: Self.folder.appendingPathComponent("Miniature/main.swift"), encoding: .utf8)
    let blocks = try Self.blocks(after: "```swift")
    #expect(blocks.count >= 7)
    for block in blocks { #expect(source.contains(block), "\(block.prefix(60))") }
  }
}
