import ArgumentParser
import Foundation
import Striate
import StriateSystems

@main
struct StriateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "striate",
    abstract: "Deep learning in Swift: train, understand and use neural networks.",
    version: "striate \(StriateVersion.current)",
    subcommands: [Train.self, Predict.self, Systems.self, Bench.self])

  /// Usage errors end with status 2, failures with 1; each with one clear message on standard error.
  static func main() {
    // A reader that went away is a failed write, not a killed process.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ExitCode {
      Foundation.exit(error.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        print(fullMessage(for: error))
        Foundation.exit(0)
      }
      if code == .validationFailure {
        complain(fullMessage(for: error))
        Foundation.exit(2)
      }
      complain("striate: \(error)")
      Foundation.exit(1)
    }
  }
}

/// Writes a line to standard error.
func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// Where and on how many threads to compute.
struct DeviceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where to compute: cpu, or reference (plain Swift, slow).", valueName: "cpu|reference"))
  var device: DeviceChoice = .cpu

  @Option(help: "Threads for the kernels (default: all processors).")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be in 1 ... 1024, not \(threads).")
    }
  }

  func run<R>(_ body: () throws -> R) rethrows -> R {
    if let threads { setThreadCount(threads) }
    return try withDevice(device, body)
  }
}

extension DeviceChoice: ExpressibleByArgument {}

struct Systems: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the systems that can be trained.")

  func run() throws {
    for system in SystemCatalog.all {
      print(system.name.padding(toLength: 12, withPad: " ", startingAt: 0) + system.summary)
    }
  }
}
