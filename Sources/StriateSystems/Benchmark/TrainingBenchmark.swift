import Striate

/// Times whole training steps (forward, backward, update) of networks on fixed random data.
public enum TrainingBenchmark {
  /// What was measured of one network.
  public struct Measurement: Sendable {
    public var name: String
    public var summary: String
    /// Median over the repeats of the mean time of a step replayed by `compiled`.
    public var secondsPerStep: Double
    /// The same for steps whose graph is built anew each time, if it was asked for.
    public var lazySecondsPerStep: Double?
    public var stepsPerRepeat: Int
    public var repeats: Int
  }

  /// The works' names.
  public static var names: [String] { BenchmarkNetwork.training.map(\.name) }

  /// - Parameters:
  ///   - only: names of works; all by default.
  ///   - isLazyToo: whether steps whose graph is built anew are timed as well.
  ///   - report: is told of each work when it has been measured.
  public static func run(
    repeats: Int = 5, only: [String]? = nil, isLazyToo: Bool = false, report: (Measurement) -> Void = { _ in }
  ) throws -> [Measurement] {
    let stopwatch = Stopwatch(repeats: repeats)
    return try BenchmarkNetwork.training.named(only).map { work in
      let step = try TrainingStep(work)
      var measurement = Measurement(
        name: work.name, summary: work.summary,
        secondsPerStep: try stopwatch.seconds(executions: work.executions) { try step.run() },
        stepsPerRepeat: work.executions, repeats: repeats)
      if isLazyToo {
        measurement.lazySecondsPerStep = try stopwatch.seconds(executions: work.executions) { try step.runLazily() }
      }
      report(measurement)
      return measurement
    }
  }

  /// Takes a few steps and measures nothing: start-up and peak memory are measured from outside. `HostBufferPool` counts
  /// its peak in the last step.
  /// - Returns: the loss before the last step of each work.
  public static func takeSteps(_ count: Int, only: [String]? = nil) throws -> [Float] {
    try BenchmarkNetwork.training.named(only).map { work in
      let step = try TrainingStep(work)
      for _ in 1..<count { try step.run() }
      HostBufferPool.resetPeak()
      return try step.run().item()
    }
  }

  /// As `striate bench --json` prints it.
  package static func report(_ measurements: [Measurement]) -> JSONValue {
    BenchmarkReport.json(
      measurements.map { measurement in
        var members: [JSONMember] = [
          .init("name", .string(measurement.name)),
          .init("work", .string(measurement.summary)),
          .init("seconds_per_step", .number(measurement.secondsPerStep)),
          .init("steps_per_repeat", .integer(measurement.stepsPerRepeat)),
          .init("repeats", .integer(measurement.repeats))
        ]
        if let lazy = measurement.lazySecondsPerStep { members.append(.init("lazy_seconds_per_step", .number(lazy))) }
        return .object(members)
      })
  }
}

/// What all of `striate bench --json` has in common.
package enum BenchmarkReport {
  /// Version and device, then the results.
  package static func json(_ results: [JSONValue]) -> JSONValue {
    .object([
      .init("striate", .string(StriateVersion.current)),
      .init("device", .string(DeviceChoice.present.summary)),
      .init("results", .array(results))
    ])
  }
}
