import StriateGraph
import StriateTypes

/// Counts of who was taken for whom; most figures about classes follow from them.
///
/// Its own value is the accuracy. With `[N, C, H, W]` outputs it counts pixels, so it serves segmentation too.
public struct ConfusionMatrix: BatchMetric, Hashable {
  /// C.
  public let classCount: Int
  /// Samples whose label is this number do not count: the border of a segmentation, for example.
  public let ignoredLabel: Int?
  private var counts: [Int]

  /// An empty matrix.
  /// - Parameters:
  ///   - classCount: the number of classes.
  ///   - ignoredLabel: targets of this number do not count; it may lie outside of the classes, as 255 or −100 do.
  public init(classCount: Int, ignoring ignoredLabel: Int? = nil) {
    if classCount < 0 { Diagnostics.trap("ConfusionMatrix: the number of classes is \(classCount)") }
    self.classCount = classCount
    self.ignoredLabel = ignoredLabel
    counts = [Int](repeating: 0, count: classCount * classCount)
  }

  /// From counts `[true class][predicted class]`.
  public init(_ rows: [[Int]]) {
    if rows.contains(where: { $0.count != rows.count || $0.contains { $0 < 0 } }) {
      Diagnostics.trap("ConfusionMatrix: \(rows.count) rows of counts are not a square matrix of numbers from 0")
    }
    classCount = rows.count
    ignoredLabel = nil
    counts = rows.flatMap { $0 }
  }

  /// How many of a class were taken for another, or for what they are.
  public subscript(true label: Int, predicted prediction: Int) -> Int { counts[label * classCount + prediction] }

  /// `[true class][predicted class]`.
  public var rows: [[Int]] {
    (0..<classCount).map { Array(counts[$0 * classCount..<($0 + 1) * classCount]) }
  }

  /// How many samples there are of each class: the sums of the rows.
  public var support: [Int] {
    (0..<classCount).map { counts[$0 * classCount..<($0 + 1) * classCount].reduce(0, +) }
  }

  /// How often each class was predicted: the sums of the columns.
  public var predicted: [Int] {
    (0..<classCount).map { column in (0..<classCount).reduce(0) { $0 + self[true: $1, predicted: column] } }
  }

  /// How many of each class were found: the diagonal.
  public var found: [Int] { (0..<classCount).map { self[true: $0, predicted: $0] } }

  /// All samples, and those that were found right.
  public var count: Int { counts.reduce(0, +) }
  public var correct: Int { found.reduce(0, +) }

  /// In logs `accuracy`; a greater value is better.
  public var name: String { "accuracy" }
  public var higherIsBetter: Bool { true }
  /// The accuracy.
  public var value: Double { accuracy }

  /// Adds predicted and true class numbers.
  /// - Throws: `EvaluationError` if they differ in number or one is not a class; then nothing has changed.
  public mutating func add(predictions: [Int], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [predictions.count, labels.count], "predictions and labels")
    for (prediction, label) in zip(predictions, labels) where label != ignoredLabel {
      try MetricInput.check(label, isBelow: classCount, "the label")
      try MetricInput.check(prediction, isBelow: classCount, "the prediction")
    }
    for (prediction, label) in zip(predictions, labels) where label != ignoredLabel {
      counts[label * classCount + prediction] += 1
    }
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`; the greatest decides.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    guard batch.classCount == classCount else {
      throw EvaluationError("the outputs \(outputs.type) have \(batch.classCount) classes, the matrix \(classCount)")
    }
    try add(predictions: batch.predictions, labels: batch.labels)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: ConfusionMatrix) {
    MetricInput.requireSame(classCount, other.classCount, "numbers of classes")
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The classes that occur, as labels or as predictions.
  public var presentClasses: [Int] {
    let (support, predicted) = (support, predicted)
    return (0..<classCount).filter { support[$0] + predicted[$0] > 0 }
  }

  /// The matrix without classes that do not occur, as scikit-learn has it where it is not told the classes: they no
  /// longer take part in averages. Class numbers are those of ``presentClasses``, counted anew.
  public func withoutAbsentClasses() -> ConfusionMatrix {
    let present = presentClasses
    return ConfusionMatrix(present.map { row in present.map { self[true: row, predicted: $0] } })
  }
}
