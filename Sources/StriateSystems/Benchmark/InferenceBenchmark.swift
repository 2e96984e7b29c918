import Striate

/// Times networks that answer one sample at a time, replayed by `compiled`.
public enum InferenceBenchmark {
  /// The works' names.
  public static var names: [String] { BenchmarkNetwork.inference.map(\.name) }

  /// - Parameters:
  ///   - only: names of works; all by default.
  ///   - report: is told of each work when it has been measured.
  public static func run(
    repeats: Int = 5, only: [String]? = nil, report: (TimedWork) -> Void = { _ in }
  ) throws -> [TimedWork] {
    try BenchmarkNetwork.inference.named(only).map { work in
      let answer = try Inference(work)
      let seconds = try Stopwatch(repeats: repeats).seconds(executions: work.executions) { try answer.run() }
      let timed = TimedWork(name: work.name, summary: work.summary, seconds: seconds)
      report(timed)
      return timed
    }
  }
}

/// What was measured of a work that is not a training step.
public struct TimedWork: Sendable {
  public var name: String
  public var summary: String
  /// Median over the repeats of the mean time of an execution.
  public var seconds: Double
  /// Multiplications and additions, for what is bound by arithmetic; 0 for the rest.
  public var flops: Double = 0
  /// Bytes that must at least be read and written, for what is bound by memory; 0 for the rest.
  public var bytes: Double = 0

  /// As `striate bench --json` prints it.
  package static func report(_ works: [TimedWork]) -> JSONValue {
    BenchmarkReport.json(
      works.map { work in
        .object([
          .init("name", .string(work.name)), .init("work", .string(work.summary)),
          .init("seconds", .number(work.seconds)),
          .init("flops", .number(work.flops)), .init("bytes", .number(work.bytes))
        ])
      })
  }
}

/// A benchmark's network that has been compiled for inference.
struct Inference {
  let network: any Layer
  let data: [Tensor]
  private let step: CompiledFunction

  init(_ work: BenchmarkNetwork) throws {
    let network = work.network()
    self.network = network
    data = Array(try work.data().prefix(1))
    step = Striate.compiledForInference { data in [network(data[0])] }
  }

  @discardableResult
  func run() throws -> Tensor { try step.run(data)[0] }
}
