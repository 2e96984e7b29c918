import Striate

/// What a system is asked to do. What it does not understand was refused before.
public struct SystemRequest: Sendable {
  /// One of the system's experiments; nil for the first.
  public var experiment: String?
  /// A file or folder; nil for data in the program.
  public var data: String?
  public var epochs: Int?
  public var steps: Int?
  public var batchSize: Int?
  public var learningRate: Double?
  /// Whether the learning rate falls as the system's recipe says.
  public var decaysLearningRate = true
  /// Pixels by which images are moved at random; nil for the recipe's.
  public var shiftReach: Int?
  public var shuffles = true
  public var seed: UInt64 = 1
  /// A file of weights to start from.
  public var initialWeights: String?
  /// A folder for report, model and pictures.
  public var outputFolder: String?
  /// Whether to go on from the newest checkpoint in the folder.
  public var resumes = false
  /// Steps between checkpoints; nil saves after each epoch only.
  public var checkpointSteps: Int?
  /// Whether progress is shown on standard error.
  public var showsProgress = false
  /// Told what `resumes` found.
  public var resumed: @Sendable (ResumeReport?) -> Void = { _ in }

  /// All as the system has it by default.
  public init() {}

  /// The command that asks for the same, without what does not change the result.
  /// - Parameter name: the system's.
  public func commandLine(for name: String) -> String {
    let options: [(String, String?)] = [
      ("--experiment", experiment), ("--data", data), ("--epochs", epochs.map(String.init)),
      ("--steps", steps.map(String.init)), ("--batch", batchSize.map(String.init)),
      ("--learning-rate", learningRate.map { "\($0)" }), ("--decay", decaysLearningRate ? nil : "none"),
      ("--shift", shiftReach.map(String.init)), ("--init", initialWeights), ("--seed", "\(seed)")
    ]
    let words = options.flatMap { option, value in value.map { [option, $0] } ?? [] }
    return (["striate", "train", name] + words + (shuffles ? [] : ["--no-shuffle"])).joined(separator: " ")
  }

  /// What a trainer calls to show how far it is.
  /// - Parameter unit: of the rate: `images`.
  func progress(_ title: String, unit: String) -> [any TrainingCallback] {
    showsProgress
      ? [TerminalProgress(title: "Training \(title) on \(DeviceChoice.present.summary)", unit: unit)] : []
  }

  /// A line on standard error, if progress is shown.
  func tell(_ line: String) { if showsProgress { Diagnostics.say(line + "\n") } }

  /// The folder, made if need be.
  func makeFolder() throws -> RunFolder? { try outputFolder.map(RunFolder.init) }
}
