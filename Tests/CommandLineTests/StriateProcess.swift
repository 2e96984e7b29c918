import Foundation
import Testing

/// A run of the built `striate` program as a user would start it: arguments in; status, output and errors out.
final class StriateProcess {
  /// What a finished run left.
  struct Outcome {
    /// The exit status, or 128 and the number of the signal that killed it, as a shell says it.
    let status: Int32
    let output: String
    let errors: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let folder: TemporaryFolder
  private let outputFile: String
  private let errorFile: String
  private let command: String

  /// Starts the program.
  /// - Parameters:
  ///   - folder: where it runs, and where this keeps what it prints.
  ///   - environment: nil hands on that of the tests.
  ///   - shell: a shell script that is run instead, in which `"$0" "$@"` is the program with its arguments.
  init(
    _ arguments: [String], in folder: TemporaryFolder, binary: String = StriateProcess.binary,
    environment: [String: String]? = nil, shell: String? = nil
  ) throws {
    self.folder = folder
    command = (["striate"] + arguments).joined(separator: " ")
    let number = folder.nextNumber()
    outputFile = folder.path + "/.output-\(number)"
    errorFile = folder.path + "/.errors-\(number)"
    for file in [outputFile, errorFile] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.executableURL = URL(fileURLWithPath: shell == nil ? binary : "/bin/sh")
    process.arguments = shell.map { ["-c", $0, binary] + arguments } ?? arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputFile)
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, binary: String = StriateProcess.binary,
    environment: [String: String]? = nil, shell: String? = nil, timeout: Double = 240
  ) throws -> Outcome {
    try StriateProcess(arguments, in: folder, binary: binary, environment: environment, shell: shell)
      .finish(timeout: timeout)
  }

  /// Waits for the end; a run that takes too long is killed and fails the test.
  func finish(timeout: Double = 240) throws -> Outcome {
    if ended.wait(timeout: .now() + timeout) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      Issue.record("\(command) was still running after \(timeout) s; errors: \(errorsSoFar)")
    }
    let isKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus + (isKilled ? 128 : 0), output: try text(outputFile),
      errors: try text(errorFile))
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Standard error up to now.
  var errorsSoFar: String { (try? text(errorFile)) ?? "" }

  /// Waits until standard error holds the text.
  func waitForErrors(containing wanted: String, timeout: Double = 240) throws {
    let end = Date.now + timeout
    while !errorsSoFar.contains(wanted) {
      try #require(process.isRunning && Date.now < end, "\(command) never said '\(wanted)', but: \(errorsSoFar)")
      usleep(2000)
    }
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }
}

extension StriateProcess {
  /// The program that was built with these tests: where `STRIATE_BINARY` says, else beside the test bundle, else in
  /// the package's build folder.
  static let binary: String = {
    if let path = ProcessInfo.processInfo.environment["STRIATE_BINARY"] { return path }
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let main = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates =
      [bundle, main].compactMap { $0?.appendingPathComponent("striate").path }
      + ["release", "debug"].map { packageFolder + "/.build/\($0)/striate" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      preconditionFailure("the program striate is not built; looked at \(candidates)")
    }
    return found
  }()

  /// The folder of Package.swift.
  static let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}
