import Striate

/// A system of the lecture: a network or an experiment that is run as its paper says.
///
/// Adding one: a folder in `Sources/StriateSystems` with the system, a line in ``SystemCatalog``, a page in
/// `docs/systems`, and its figures in `docs/figures`.
public protocol LectureSystem: Sendable {
  /// What it is, where it comes from and how it was verified.
  var card: SystemCard { get }
  /// What it can be told beside `--seed`, `--out`, `--quiet` and `--json`, which all understand.
  var options: Set<SystemOption> { get }
  /// What `--experiment` can name, the default first; empty where there is one thing to do.
  var experiments: [SystemExperiment] { get }
  /// Runs whose figures its page quotes, for `striate verify`.
  var trials: [SystemTrial] { get }
  /// Trains it, or runs the experiment; leaves report and pictures in the folder of the request, if it names one.
  /// - Throws: `FormatError` for data or files that are not what they should be, `EvaluationError` for a diverging loss.
  func run(_ request: SystemRequest) throws -> SystemOutcome
}

extension LectureSystem {
  /// One thing to do.
  public var experiments: [SystemExperiment] { [] }
}

/// A system that is a network: `striate run` and `striate picture` take it without training, with weights from a file.
public protocol NetworkSystem: LectureSystem {
  /// Of one sample: `[C, H, W]`.
  var input: Shape { get }
  /// Outputs of the published network.
  var classCount: Int { get }
  /// The network with fresh weights, drawn from the seed around it.
  func network(classCount: Int) -> any Layer
  /// The network's name for a tensor of a file of weights, where files of others name it otherwise; the same by default.
  func cellName(inFile name: String) -> String
}

/// An option of `striate train` that only some systems understand.
public enum SystemOption: String, Sendable, CaseIterable {
  case data = "--data"
  case epochs = "--epochs"
  case steps = "--steps"
  case batch = "--batch"
  case learningRate = "--learning-rate"
  case decay = "--decay"
  case shift = "--shift"
  case noShuffle = "--no-shuffle"
  case initialWeights = "--init"
  /// With `--checkpoint-every`.
  case resume = "--resume"
}

/// One of the things that a system can do.
public struct SystemExperiment: Sendable, Hashable {
  /// As `--experiment` names it.
  public let name: String
  /// A line that says what is done.
  public let summary: String

  /// - Parameters: as the properties.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
