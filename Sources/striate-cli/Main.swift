import ArgumentParser
import CStartup
import Foundation
import Striate
import StriateSystems

@main
struct StriateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "striate",
    abstract: "Deep learning in Swift: train, understand and use neural networks.",
    version: "striate \(StriateVersion.current)",
    subcommands: [
      Train.self, Predict.self, Evaluate.self, Run.self, Inspect.self, Convert.self, DataCommand.self, Systems.self,
      Verify.self, PictureCommand.self, ReceptiveFieldsCommand.self, ONNXCommand.self, SlidesCommand.self,
      GradCheck.self, Bench.self
    ])

  /// Usage errors end with status 2, failures with 1; each with one clear message on standard error.
  static func main() {
    // A reader that went away and a file beyond the quota are failed writes, not a killed process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      try runCommand()
      try flushOutput()
    } catch let error as ExitCode {
      Foundation.exit(error.rawValue)
    } catch {
      let isUsage = exitCode(for: error) == .validationFailure
      complain("striate: \(isUsage ? usageLine(for: error) : "\(error)")")
      Foundation.exit(isUsage ? 2 : 1)
    }
  }

  /// Parses and runs; help and version, which the parser throws, are results as well.
  private static func runCommand() throws {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error where exitCode(for: error) == .success {
      print(fullMessage(for: error))
    }
  }

  /// What is wrong with the arguments and where help is, in one line; the parser's own message has several.
  private static func usageLine(for error: any Error) -> String {
    let message = message(for: error).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    let help = fullMessage(for: error).split(separator: "\n").last { $0.hasPrefix("  See ") } ?? ""
    return (message + (".?!".contains(message.last ?? " ") ? "" : ".") + help.dropFirst()).printable
  }

  /// Results that did not arrive are a failure, unless the reader has had enough.
  private static func flushOutput() throws {
    guard fflush(nil) != 0, errno != EPIPE else { return }
    let reason = String(cString: strerror(errno))
    throw FormatError(file: "standard output", what: "the results cannot be written: \(reason)")
  }
}

/// Writes a line to standard error.
func complain(_ line: String) { Diagnostics.say(line + "\n") }

/// Where and on how many threads to compute.
struct DeviceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where to compute: cpu, or reference (plain Swift, slow).", valueName: "cpu|reference"))
  var device: DeviceChoice = .cpu

  @Option(parsing: .unconditional, help: "Threads for the kernels (default: all processors).")
  var threads: Int?

  func validate() throws {
    try bounded(threads, "--threads", in: 1...1024)
  }

  func run<R>(_ body: () throws -> R) rethrows -> R {
    if let threads { setThreadCount(threads) }
    return try withDevice(device, body)
  }
}

extension DeviceChoice: ExpressibleByArgument {}
