import Striate

/// What one experiment of a small machine leaves: figures, lines for people, pictures.
struct ExperimentRecord {
  var configuration: [JSONMember] = []
  var result: [JSONMember] = []
  var lines: [String] = []
  var steps = 0
  /// By file name, drawn only if there is a folder for them.
  var pictures: [(name: String, draw: () -> Image)] = []

  /// Adds a figure to the result.
  mutating func add(_ name: String, _ value: Double) { result.append(.init(name, .number(value))) }
  /// Adds a count to the result.
  mutating func add(_ name: String, _ value: Int) { result.append(.init(name, .integer(value))) }

  /// Runs an experiment and leaves its report and pictures in the request's folder, if it names one.
  /// - Parameter body: throws `RunInterrupted` after Ctrl-C.
  static func outcome(
    of system: String, _ experiment: String, _ request: SystemRequest, _ body: () throws -> ExperimentRecord
  ) throws -> SystemOutcome {
    let folder = try request.makeFolder()
    let record: ExperimentRecord
    do { record = try body() } catch is RunInterrupted {
      return SystemOutcome(
        isComplete: false, lines: [],
        report: SystemReport(
          system: system, seed: request.seed, configuration: [.init("experiment", .string(experiment))],
          result: [.init("complete", .bool(false))]
        ).json)
    }
    let report = SystemReport(
      system: system, seed: request.seed,
      configuration: [.init("experiment", .string(experiment))] + record.configuration,
      result: [.init("complete", .bool(true))] + record.result
    ).json
    if let folder {
      for picture in record.pictures { try picture.draw().writePNG(to: folder.file(picture.name)) }
      try folder.write(report, as: "run.json")
    }
    return SystemOutcome(
      steps: record.steps, lines: record.lines, files: record.pictures.map(\.name) + ["run.json"], report: report)
  }
}

/// Ctrl-C came in the middle of a loop.
struct RunInterrupted: Error {}

/// Shows how far a loop is, and ends it on Ctrl-C.
struct LoopProgress {
  private var bar: ProgressBar?
  private let label: String
  private let unit: String
  private let start = ContinuousClock.now

  init(_ request: SystemRequest, _ label: String, unit: String = "patterns") {
    bar = request.showsProgress ? ProgressBar() : nil
    (self.label, self.unit) = (label, unit)
  }

  /// - Throws: `RunInterrupted` after Ctrl-C.
  mutating func show(_ done: Int, of total: Int, items: Int? = nil, detail: String = "") throws {
    guard Interruption.requested == nil else {
      bar?.clear()
      throw RunInterrupted()
    }
    let time = (ContinuousClock.now - start).components
    let (label, unit) = (label, unit)
    bar?.show(
      done, of: total, label: label, detail: detail, items: items ?? done,
      seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18, unit: unit)
  }
}

extension SystemRequest {
  /// The folder of `--data`.
  /// - Throws: `FormatError` where there is none.
  func data(for experiment: String) throws -> String {
    guard let data else {
      throw FormatError(
        file: "--data", what: "the experiment \(experiment) needs it", hint: "the folder with the four MNIST files")
    }
    return data
  }

  /// - Throws: `FormatError` for options that this experiment does not understand.
  func refuse(_ options: Set<SystemOption>, for experiment: String) throws {
    let given: [(SystemOption, Bool)] = [(.data, data != nil), (.epochs, epochs != nil)]
    for (option, isGiven) in given where isGiven && options.contains(option) {
      throw FormatError(file: option.rawValue, what: "the experiment \(experiment) does not take it")
    }
  }
}
