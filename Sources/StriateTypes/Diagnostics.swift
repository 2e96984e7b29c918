import Foundation
import Synchronization

/// The single place that speaks to standard error, ends the process, and answers `STRIATE_TRACE`.
public enum Diagnostics {
  /// What `STRIATE_TRACE=fuse,layout,memory` can ask for.
  package enum Topic: String, CaseIterable, Sendable {
    case fuse, layout, memory, plan, device
  }

  private static let topics: Set<String> = Set(
    (ProcessInfo.processInfo.environment["STRIATE_TRACE"] ?? "").split(separator: ",").map(String.init))
  /// Whether `STRIATE_CHECK_FINITE=1` asks to look for values that are not finite.
  package static let checksFinite = ProcessInfo.processInfo.environment["STRIATE_CHECK_FINITE"] == "1"
  private static let said = Mutex<Set<String>>([])
  private static let sink = Mutex<(@Sendable (String) -> Void)?>(nil)

  package static func isTracing(_ topic: Topic) -> Bool { topics.contains(topic.rawValue) }

  /// Prints one line of a compiler pass's doings if that topic is traced.
  package static func trace(_ topic: Topic, _ line: @autoclosure () -> String) {
    if isTracing(topic) { write("striate \(topic.rawValue): \(line())") }
  }

  /// Prints a warning the first time only.
  /// - Parameter subject: of several warnings about one subject only the first is printed; the text by default.
  package static func warnOnce(_ warning: String, about subject: String? = nil) {
    if said.withLock({ $0.insert(subject ?? warning).inserted }) { write("striate: warning: \(warning)") }
  }

  /// Sends what would go to standard error to `sink` instead (for tests and servers); `nil` restores.
  public static func redirect(to sink: (@Sendable (String) -> Void)?) { self.sink.withLock { $0 = sink } }

  /// Ends the process for a programming error: flushes output, writes the message and leaves with status 134.
  ///
  /// `fatalError` would append a crash report, and wait for a key on a terminal. `STRIATE_TRAP=crash` crashes
  /// instead, for debuggers.
  package static func trap(_ error: some Error) -> Never { trap(String(describing: error)) }

  package static func trap(_ message: String) -> Never {
    fflush(nil)
    write("striate: " + message)
    if ProcessInfo.processInfo.environment["STRIATE_TRAP"] == "crash" { abort() }
    _exit(134)
  }

  private static func write(_ line: String) {
    if let sink = sink.withLock({ $0 }) { return sink(line) }
    say(line + "\n")
  }

  /// Writes to standard error. Where nobody listens any more, nothing is lost: `FileHandle.write(_:)` would crash.
  package static func say(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
