import StriateGraph
import StriateTypes

/// Scores of several classes with the truth, kept to be sorted: each class against the rest.
///
/// Its own value is the macro-averaged area under the ROC curves.
/// - Complexity: keeps every sample.
public struct ClassScores: BatchMetric, Hashable {
  /// C.
  public let classCount: Int
  private var scores: [Double] = []
  /// Class numbers, in the order of adding.
  public private(set) var labels: [Int] = []

  /// Nothing yet.
  public init(classCount: Int) { self.classCount = classCount }

  /// In logs `roc_auc`; a greater value is better.
  public var name: String { "roc_auc" }
  public var higherIsBetter: Bool { true }
  public var value: Double { rocAUC() }

  /// Adds scores, a row of C for each sample.
  /// - Throws: `EvaluationError` if the numbers differ, a label is no class or a score is NaN; then nothing has changed.
  public mutating func add(scores: [[Double]], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [scores.count, labels.count], "rows of scores and labels")
    for row in scores { try MetricInput.check(equal: [row.count, classCount], "scores of a row and classes") }
    try append(scores.flatMap { $0 }, labels)
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    try MetricInput.check(equal: [batch.classCount, classCount], "classes of the outputs and of the metric")
    try append(batch.scores, batch.labels)
  }

  private mutating func append(_ scores: [Double], _ labels: [Int]) throws(EvaluationError) {
    for label in labels { try MetricInput.check(label, isBelow: classCount, "the label") }
    try MetricInput.check(noNaN: scores, "scores")
    self.scores += scores
    self.labels += labels
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: ClassScores) {
    MetricInput.requireSame(classCount, other.classCount, "numbers of classes")
    scores += other.scores
    labels += other.labels
  }

  /// One class against all others.
  public func oneVersusRest(_ label: Int) -> BinaryScores {
    BinaryScores(
      checkedScores: labels.indices.map { scores[$0 * classCount + label] }, labels: labels.map { $0 == label })
  }

  /// The area under the ROC curve of each class against the rest; NaN where the class, or the rest, has no sample.
  public var rocAUCs: [Double] { (0..<classCount).map { oneVersusRest($0).rocAUC } }

  /// The average precision of each class against the rest; NaN for a class without samples.
  public var averagePrecisions: [Double] { (0..<classCount).map { oneVersusRest($0).averagePrecision } }

  /// The area under the ROC curve over all classes; those for which it is NaN are left out.
  public func rocAUC(_ average: ScoreAverage = .macro) -> Double {
    average == .micro ? pooled.rocAUC : averaged(rocAUCs, average)
  }

  /// The average precision over all classes; those for which it is NaN are left out.
  public func averagePrecision(_ average: ScoreAverage = .macro) -> Double {
    average == .micro ? pooled.averagePrecision : averaged(averagePrecisions, average)
  }

  /// Every score as a decision of its own.
  private var pooled: BinaryScores {
    BinaryScores(
      checkedScores: scores, labels: labels.flatMap { label in (0..<classCount).map { $0 == label } })
  }

  private func averaged(_ figures: [Double], _ average: ScoreAverage) -> Double {
    var support = [Int](repeating: 0, count: classCount)
    for label in labels { support[label] += 1 }
    return average.combined(figures, weights: support)
  }
}
