import ArgumentParser
import Striate
import StriateSystems

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Get, check and try data sets.", subcommands: [Sample.self])

  struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the digits inside this program as pictures and as tables, to try commands on.")

    @Argument(help: "The folder; it is made if need be.")
    var folder: String

    func run() throws {
      try Folder.create(folder)
      print("Written to \(folder.printable): \(try SampleData.write(into: folder).joined(separator: ", "))")
    }
  }
}
