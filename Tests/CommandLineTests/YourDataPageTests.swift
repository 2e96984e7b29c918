import Foundation
import Testing

/// The commands of "Your data in five minutes", run as they stand on the page.
@Suite struct YourDataPageTests {
  private struct Block {
    let language: String
    let text: String
  }

  /// What stands between the page's fences, in order.
  private static func blocks() throws -> [Block] {
    let page = try String(
      contentsOfFile: StriateProcess.packageFolder + "/docs/tutorial/04-your-data.md", encoding: .utf8)
    // What lies between fences is every second part.
    let parts = page.components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Block(language: String(lines[0]), text: String(lines.last ?? ""))
    }
  }

  @Test func `every command of the page works, one after the other in an empty folder`() throws {
    let folder = TemporaryFolder()
    var commands = 0
    for block in try Self.blocks() {
      switch block.language {
      case "yaml": try block.text.write(toFile: folder.path + "/recipe.yml", atomically: true, encoding: .utf8)
      case "sh":
        for line in block.text.split(separator: "\n") {
          let words = line.split(separator: " ").map { $0.trimmingCharacters(in: ["'"]) }
          try #require(words.first == "striate", "\(line) is no command of striate")
          let outcome = try StriateProcess.run(Array(words.dropFirst()), in: folder)
          #expect(outcome.status == 0, "\(line)\n\(outcome.errors)")
          #expect(!outcome.output.isEmpty, "\(line) printed nothing")
          commands += 1
        }
      default: Issue.record("the page has a block of \(block.language)")
      }
    }
    #expect(commands >= 14)
    for file in ["table/model.safetensors", "photos/loss.png", "photos/confusion.png", "recipe/model.safetensors"] {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + file), "\(file) is missing")
    }
  }
}
