import StriateGraph

/// A figure that follows from a confusion matrix, as a metric that a training loop can feed.
///
/// ```swift
/// var score = ConfusionMetric.f1(classCount: 3)
/// try score.add(outputs: model(batch.inputs), targets: batch.targets)
/// ```
public struct ConfusionMetric: BatchMetric {
  public let name: String
  public let higherIsBetter: Bool
  /// What was counted so far.
  public private(set) var matrix: ConfusionMatrix
  private let score: @Sendable (ConfusionMatrix) -> Double

  /// - Parameters:
  ///   - name: as in logs.
  ///   - classCount: the number of classes.
  ///   - ignoredLabel: targets of this number do not count.
  ///   - score: the figure.
  public init(
    _ name: String, classCount: Int, ignoring ignoredLabel: Int? = nil, higherIsBetter: Bool = true,
    _ score: @escaping @Sendable (ConfusionMatrix) -> Double
  ) {
    self.name = name
    self.higherIsBetter = higherIsBetter
    self.score = score
    matrix = ConfusionMatrix(classCount: classCount, ignoring: ignoredLabel)
  }

  /// The figure for everything that was added.
  public var value: Double { matrix.count == 0 ? .nan : score(matrix) }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`; the greatest decides.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    try matrix.add(outputs: outputs, targets: targets)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: ConfusionMetric) {
    MetricInput.requireSame(name, other.name, "names")
    matrix.merge(other.matrix)
  }

  /// Precision; each class counts the same by default.
  public static func precision(classCount: Int, _ average: ScoreAverage = .macro) -> ConfusionMetric {
    ConfusionMetric("precision", classCount: classCount) { $0.precision(average) }
  }

  /// Recall; each class counts the same by default.
  public static func recall(classCount: Int, _ average: ScoreAverage = .macro) -> ConfusionMetric {
    ConfusionMetric("recall", classCount: classCount) { $0.recall(average) }
  }

  /// F₁; each class counts the same by default.
  public static func f1(classCount: Int, _ average: ScoreAverage = .macro) -> ConfusionMetric {
    ConfusionMetric("f1", classCount: classCount) { $0.f1(average) }
  }

  /// The mean recall of the classes that have samples.
  public static func balancedAccuracy(classCount: Int) -> ConfusionMetric {
    ConfusionMetric("balanced_accuracy", classCount: classCount) { $0.balancedAccuracy }
  }

  /// Agreement beyond chance.
  public static func cohenKappa(classCount: Int, weights: KappaWeights = .none) -> ConfusionMetric {
    ConfusionMetric("cohen_kappa", classCount: classCount) { $0.cohenKappa(weights: weights) }
  }

  /// Matthews' correlation.
  public static func matthewsCorrelation(classCount: Int) -> ConfusionMetric {
    ConfusionMetric("matthews_correlation", classCount: classCount) { $0.matthewsCorrelation }
  }

  /// The mean intersection over union of a segmentation, from scores `[N, C, H, W]` and labels `[N, H, W]`.
  public static func meanIoU(classCount: Int, ignoring ignoredLabel: Int? = nil) -> ConfusionMetric {
    ConfusionMetric("mean_iou", classCount: classCount, ignoring: ignoredLabel) { $0.meanIntersectionOverUnion }
  }

  /// The share of right pixels of a segmentation.
  public static func pixelAccuracy(classCount: Int, ignoring ignoredLabel: Int? = nil) -> ConfusionMetric {
    ConfusionMetric("pixel_accuracy", classCount: classCount, ignoring: ignoredLabel) { $0.pixelAccuracy }
  }
}
