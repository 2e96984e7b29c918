import StriateGraph

/// A figure that follows from the scores of all classes, as a metric that a training loop can feed.
public struct ScoreMetric: BatchMetric {
  public let name: String
  /// What was added so far.
  public private(set) var scores: ClassScores
  private let figure: @Sendable (ClassScores) -> Double

  /// - Parameters:
  ///   - name: as in logs.
  ///   - classCount: the number of classes.
  ///   - figure: the figure; a greater one is better.
  public init(_ name: String, classCount: Int, _ figure: @escaping @Sendable (ClassScores) -> Double) {
    self.name = name
    self.figure = figure
    scores = ClassScores(classCount: classCount)
  }

  /// A greater value is better.
  public var higherIsBetter: Bool { true }
  public var value: Double { scores.labels.isEmpty ? .nan : figure(scores) }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    try scores.add(outputs: outputs, targets: targets)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: ScoreMetric) {
    MetricInput.requireSame(name, other.name, "names")
    scores.merge(other.scores)
  }

  /// The area under the ROC curves, each class against the rest.
  public static func rocAUC(classCount: Int, _ average: ScoreAverage = .macro) -> ScoreMetric {
    ScoreMetric("roc_auc", classCount: classCount) { $0.rocAUC(average) }
  }

  /// The area under the curves of precision over recall, each class against the rest.
  public static func averagePrecision(classCount: Int, _ average: ScoreAverage = .macro) -> ScoreMetric {
    ScoreMetric("average_precision", classCount: classCount) { $0.averagePrecision(average) }
  }
}
