import ArgumentParser
import Foundation
import Striate
import StriateSystems

/// Repeats the runs whose figures the systems' pages quote.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Repeat the runs of the systems of the lecture and compare their figures with what their pages claim.",
    discussion:
      "Ends with 1 if a figure is out of its bounds. Runs whose data are not there are left out, which is told.")

  @Argument(help: "Systems; all without one.")
  var systems: [String] = []

  @Flag(help: "Only the runs that take a few seconds.")
  var short = false

  @Option(help: ArgumentHelp("The folder in which the data folders are: mnist, cifar10-jpg.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Write each system's figures to NAME.json in this folder.", valueName: "dir"))
  var figures: String?

  @Option(help: ArgumentHelp("The commit that --figures names.", valueName: "hash"))
  var commit: String?

  @Flag(help: "No progress.")
  var quiet = false

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    for name in systems where SystemCatalog.system(name) == nil {
      throw ValidationError("There is no system '\(name.printable)'. \(SystemCatalog.hint(for: name))")
    }
  }

  func run() throws {
    Interruption.listen()
    if let figures { try Folder.create(figures) }
    let chosen = systems.isEmpty ? SystemCatalog.all : systems.compactMap(SystemCatalog.system)
    var failures = 0
    try device.run {
      for system in chosen {
        let records = try system.trials.filter { !short || $0.isShort }.compactMap { try record(of: $0, system) }
        failures += records.reduce(0) { $0 + $1.failures }
        if let figures, !records.isEmpty {
          let json = JSONValue.object([
            .init("system", .string(system.card.name)), .init("commit", commit.map(JSONValue.string) ?? .null),
            .init("machine", .string(Machine.summary)), .init("device", .string(DeviceChoice.present.summary)),
            .init("trials", .array(records.map(\.json)))
          ])
          try AtomicFile.write(json.description + "\n", to: "\(figures)/\(system.card.name).json")
        }
      }
    }
    if failures > 0 {
      complain("striate: \(failures) figure\(failures == 1 ? " is" : "s are") out of bounds")
      throw ExitCode(1)
    }
  }

  /// Runs a trial and says how each figure came out; nil where its data are missing.
  private func record(of trial: SystemTrial, _ system: any LectureSystem) throws -> (json: JSONValue, failures: Int)? {
    var request = trial.request
    if let folder = trial.data {
      guard let data, access("\(data)/\(folder)", R_OK) == 0 else {
        print("- \(system.card.name) \(trial.name): left out, needs --data with \(folder)")
        return nil
      }
      request.data = folder
    }
    let command = request.commandLine(for: system.card.name)
    if let folder = trial.data, let data { request.data = "\(data)/\(folder)" }
    request.showsProgress = !quiet
    let start = Date()
    let outcome = try system.run(request)
    if let signal = Interruption.requested { throw ExitCode(128 + signal) }
    var failures = 0
    var figures: [JSONMember] = []
    for claim in trial.claims {
      let value = outcome.report["result"]?[claim.figure]?.doubleValue ?? .nan
      let holds = claim.holds(for: value)
      if !holds { failures += 1 }
      print("\(holds ? "✓" : "✗") \(system.card.name) \(trial.name): \(claim.figure) = \(value)\(claim.bounds)")
      figures.append(
        .init(
          claim.figure,
          .object([
            .init("value", .number(value)), .init("least", claim.least.map(JSONValue.number) ?? .null),
            .init("most", claim.most.map(JSONValue.number) ?? .null),
            .init("paper", claim.paper.map(JSONValue.string) ?? .null)
          ])))
    }
    let json = JSONValue.object([
      .init("trial", .string(trial.name)), .init("command", .string(command)),
      .init("seconds", .number(Date().timeIntervalSince(start).rounded())), .init("figures", .object(figures)),
      .init("report", outcome.report)
    ])
    return (json, failures)
  }
}

/// What the figures were measured on.
private enum Machine {
  /// `Intel(R) Xeon(R) Processor, 2 processors`.
  static var summary: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last?
      .trimmingCharacters(in: .whitespaces)
    return "\(name ?? "unknown processor"), \(ProcessInfo.processInfo.activeProcessorCount) processors"
  }
}

extension SystemClaim {
  /// `, at most 0.011 (the paper: 0.95 %)`.
  fileprivate var bounds: String {
    let parts = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap { $0 }
    return (parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")) + (paper.map { " (the paper: \($0))" } ?? "")
  }
}
