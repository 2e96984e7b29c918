import ArgumentParser
import Foundation
import Striate
import StriateSystems
import Synchronization

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Get, check and try data sets.",
    subcommands: [Fetch.self, Check.self, Sample.self])

  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Download a published data set.",
      discussion: """
        What has arrived is kept: run it again after an interruption and it goes on. Checksums are compared, mirrors are
        tried in order. The sets are: \(DatasetDownload.published.map(\.name).joined(separator: ", ")).
        """)

    @Argument(help: "The data set.")
    var name: String

    @Option(help: ArgumentHelp("Where to (default: a folder named after it).", valueName: "dir"))
    var to: String?

    @Option(help: ArgumentHelp("Ask this address first, instead of the usual ones.", valueName: "url"))
    var mirror: [String] = []

    @Flag(help: "No progress.")
    var quiet = false

    func validate() throws {
      let names = DatasetDownload.published.map(\.name)
      guard names.contains(name) else {
        let hint =
          name.nearest(in: names).map { "Did you mean '\($0)'?" } ?? "There is: \(names.joined(separator: ", "))."
        throw ValidationError("There is no data set '\(name.printable)'. \(hint)")
      }
    }

    func run() throws {
      let download = try DatasetDownload.named(name)
      let folder = to ?? name
      let view = DownloadView(isQuiet: quiet)
      let lines = try download.fetch(into: folder, mirrors: mirror.isEmpty ? nil : mirror) { view.show($0) }
      print(lines.joined(separator: "\n"))
      print("\(download.about)\nIn \(folder.printable)")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a table or folder of data holds, and what is wrong in it.",
      discussion: "Ends with status 1 if something is wrong.")

    @Argument(help: "A table, or a folder.")
    var path: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let report = try DataCheck.report(path)
      print(json ? "\(report.json)" : report.lines.joined(separator: "\n"))
      if !report.problems.isEmpty { throw ExitCode(1) }
    }
  }

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

/// Progress of a download on standard error.
private final class DownloadView: Sendable {
  private struct State: ~Copyable {
    var bar = ProgressBar()
    var file = ""
    var start = ContinuousClock.now
  }

  private let isQuiet: Bool
  private let state = Mutex(State())

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func show(_ progress: DatasetDownload.Progress) {
    if isQuiet { return }
    state.withLock { state in
      if state.file != progress.file { (state.file, state.start) = (progress.file, .now) }
      state.bar.show(
        progress.done, of: progress.total, label: progress.file, detail: "", items: progress.done >> 10,
        seconds: (ContinuousClock.now - state.start).inSeconds, unit: "KiB")
    }
  }
}
