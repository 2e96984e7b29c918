import Striate

/// What came out of a system's run.
public struct SystemOutcome: Sendable {
  /// Whether it ran to its end; false after Ctrl-C.
  public var isComplete = true
  /// Training steps; 0 where there are none to count.
  public var steps = 0
  /// What is printed at the end: tables, figures, and what they are compared with.
  public var lines: [String]
  /// Names of the files that were left in the folder.
  public var files: [String] = []
  /// Configuration and result for machines.
  package var report: JSONValue

  package init(
    isComplete: Bool = true, steps: Int = 0, lines: [String], files: [String] = [], report: JSONValue
  ) {
    self.isComplete = isComplete
    self.steps = steps
    self.lines = lines
    self.files = files
    self.report = report
  }
}

/// The whole run as JSON: system, version, device, seed, configuration, result.
struct SystemReport {
  let system: String
  let seed: UInt64
  var configuration: [JSONMember] = []
  var result: [JSONMember] = []

  var json: JSONValue {
    .object([
      .init("system", .string(system)), .init("striate", .string(StriateVersion.current)),
      .init("device", .string(DeviceChoice.present.rawValue)),
      .init("device_summary", .string(DeviceChoice.present.summary)),
      // Text where the number is beyond what JSON readers keep whole.
      .init("seed", Int(exactly: seed).map(JSONValue.integer) ?? .string("\(seed)")),
      .init("configuration", .object(configuration)), .init("result", .object(result))
    ])
  }
}
