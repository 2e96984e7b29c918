import StriateGraph
import StriateTypes

/// The share of samples whose class was found.
public struct Accuracy: BatchMetric, Hashable {
  /// Targets of this number do not count.
  public let ignoredLabel: Int?
  /// How many were right, and how many there were.
  public private(set) var correct = 0
  public private(set) var count = 0

  /// - Parameter ignoredLabel: targets of this number do not count; none by default.
  public init(ignoring ignoredLabel: Int? = nil) { self.ignoredLabel = ignoredLabel }

  /// In logs `accuracy`; a greater value is better.
  public var name: String { "accuracy" }
  public var higherIsBetter: Bool { true }
  /// correct / count.
  public var value: Double { count == 0 ? .nan : Double(correct) / Double(count) }

  /// Adds predicted and true class numbers.
  /// - Throws: `EvaluationError` if they differ in number.
  public mutating func add(predictions: [Int], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [predictions.count, labels.count], "predictions and labels")
    for (prediction, label) in zip(predictions, labels) where label != ignoredLabel {
      count += 1
      if prediction == label { correct += 1 }
    }
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`; the greatest decides.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    for label in batch.labels where label != ignoredLabel { try MetricInput.check(label, isBelow: batch.classCount) }
    try add(predictions: batch.predictions, labels: batch.labels)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: Accuracy) {
    MetricInput.requireSame(ignoredLabel, other.ignoredLabel, "ignored labels")
    correct += other.correct
    count += other.count
  }
}

/// The share of samples whose class is among the k with the greatest scores.
///
/// Of equal scores the lower class number stands first, so that k = 1 is ``Accuracy``. A sample whose own score is NaN is
/// not found, and another class's NaN stands before every number.
public struct TopKAccuracy: BatchMetric, Hashable {
  /// How many guesses count.
  public let k: Int
  /// How many were found, and how many there were.
  public private(set) var correct = 0
  public private(set) var count = 0

  /// - Parameter k: at least 1.
  public init(_ k: Int) {
    if k < 1 { Diagnostics.trap("TopKAccuracy: k is \(k), less than 1") }
    self.k = k
  }

  /// In logs `topN_accuracy`; a greater value is better.
  public var name: String { "top\(k)_accuracy" }
  public var higherIsBetter: Bool { true }
  /// correct / count.
  public var value: Double { count == 0 ? .nan : Double(correct) / Double(count) }

  /// Adds scores, a row of C for each sample.
  /// - Throws: `EvaluationError` if the numbers differ or a label has no score.
  public mutating func add(scores: [[Double]], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [scores.count, labels.count], "rows of scores and labels")
    for (row, label) in zip(scores, labels) { try MetricInput.check(label, isBelow: row.count) }
    for (row, label) in zip(scores, labels) { add(row[...], label) }
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    for label in batch.labels { try MetricInput.check(label, isBelow: batch.classCount) }
    for (index, label) in batch.labels.enumerated() { add(batch.row(index), label) }
  }

  private mutating func add(_ row: ArraySlice<Double>, _ label: Int) {
    let own = row[row.startIndex + label]
    var before = 0
    for (index, score) in row.enumerated() where index != label {
      // So written, a NaN on either side counts as greater.
      if !(score <= own) || score == own && index < label { before += 1 }
    }
    count += 1
    if before < k && !own.isNaN { correct += 1 }
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: TopKAccuracy) {
    MetricInput.requireSame(k, other.k, "k")
    correct += other.correct
    count += other.count
  }
}
