import Foundation
import StriateGraph
import StriateTypes

/// What a model's outputs are.
public enum ScoreKind: String, Sendable, Hashable, CaseIterable {
  /// Any numbers, of which softmax makes probabilities.
  case logits
  /// Numbers from 0 to 1 that add up to 1.
  case probabilities
}

/// The mean negative logarithm of the probability that the true class was given (cross-entropy).
///
/// Probabilities are kept away from 0 and 1 by 2⁻⁵², as scikit-learn does with Float64, so that one sure mistake is not
/// infinitely bad; logits need no such limit.
public struct LogLoss: BatchMetric, Hashable {
  /// What outputs are.
  public let kind: ScoreKind
  /// Targets of this number do not count.
  public let ignoredLabel: Int?
  private var sum = 0.0
  /// How many samples there are.
  public private(set) var count = 0

  /// - Parameters:
  ///   - kind: what outputs are; logits by default.
  ///   - ignoredLabel: targets of this number do not count; none by default.
  public init(of kind: ScoreKind = .logits, ignoring ignoredLabel: Int? = nil) {
    self.kind = kind
    self.ignoredLabel = ignoredLabel
  }

  /// In logs `log_loss`; a smaller value is better.
  public var name: String { "log_loss" }
  public var higherIsBetter: Bool { false }
  /// In nats.
  public var value: Double { count == 0 ? .nan : sum / Double(count) }
  /// e to the loss: among how many equally likely answers the model is, on average, unsure.
  public var perplexity: Double { exp(value) }

  /// Adds scores, a row of C for each sample.
  /// - Throws: `EvaluationError` if the numbers differ or a label has no score; then nothing has changed.
  public mutating func add(scores: [[Double]], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [scores.count, labels.count], "rows of scores and labels")
    for (row, label) in zip(scores, labels) where label != ignoredLabel {
      try MetricInput.check(label, isBelow: row.count, "the label")
    }
    for (row, label) in zip(scores, labels) where label != ignoredLabel { add(row[...], label) }
  }

  /// Adds losses that were computed elsewhere.
  /// - Parameters:
  ///   - loss: a sum over samples, in nats.
  ///   - count: the number of samples.
  public mutating func add(sum loss: Double, count: Int) {
    sum += loss
    self.count += count
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    for label in batch.labels where label != ignoredLabel {
      try MetricInput.check(label, isBelow: batch.classCount, "the label")
    }
    for (index, label) in batch.labels.enumerated() where label != ignoredLabel { add(batch.row(index), label) }
  }

  private mutating func add(_ row: ArraySlice<Double>, _ label: Int) {
    let own = row[row.startIndex + label]
    switch kind {
    case .probabilities:
      sum -= log(min(max(own, .ulpOfOne), 1 - .ulpOfOne))
    case .logits:
      let greatest = row.max() ?? 0
      sum += greatest - own + log(row.reduce(0) { $0 + exp($1 - greatest) })
    }
    count += 1
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: LogLoss) {
    MetricInput.requireSame(kind, other.kind, "kinds of scores")
    sum += other.sum
    count += other.count
  }
}

/// The mean squared difference of predicted probabilities and truth.
/// - SeeAlso: Brier, "Verification of forecasts expressed in terms of probability", 1950.
public struct BrierScore: BatchMetric, Hashable {
  /// What outputs are.
  public let kind: ScoreKind
  private var sum = 0.0
  /// How many samples there are.
  public private(set) var count = 0

  /// - Parameter kind: what outputs are; logits by default.
  public init(of kind: ScoreKind = .logits) { self.kind = kind }

  /// In logs `brier_score`; a smaller value is better.
  public var name: String { "brier_score" }
  public var higherIsBetter: Bool { false }
  /// From 0, the best, to 1 for two classes and to 2 for more (scikit-learn's `scale_by_half="auto"`).
  public var value: Double { count == 0 ? .nan : sum / Double(count) }

  /// Adds probabilities of yes and the truth: (p − y)².
  /// - Throws: `EvaluationError` if the numbers differ.
  public mutating func add(probabilities: [Double], labels: [Bool]) throws(EvaluationError) {
    try MetricInput.check(equal: [probabilities.count, labels.count], "probabilities and labels")
    for (p, label) in zip(probabilities, labels) {
      let error = p - (label ? 1 : 0)
      sum += error * error
    }
    count += labels.count
  }

  /// Adds scores, a row of C for each sample: Σ (pᵢ − yᵢ)² over the classes, and half of it if there are two.
  /// - Throws: `EvaluationError` if the numbers differ or a label has no score; then nothing has changed.
  public mutating func add(scores: [[Double]], labels: [Int]) throws(EvaluationError) {
    try MetricInput.check(equal: [scores.count, labels.count], "rows of scores and labels")
    for (row, label) in zip(scores, labels) { try MetricInput.check(label, isBelow: row.count, "the label") }
    for (row, label) in zip(scores, labels) { add(row[...], label) }
  }

  /// - Parameters:
  ///   - outputs: scores `[N, C, …]`.
  ///   - targets: class numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let batch = try ClassOutputs(outputs, targets)
    for label in batch.labels { try MetricInput.check(label, isBelow: batch.classCount, "the label") }
    for (index, label) in batch.labels.enumerated() { add(batch.row(index), label) }
  }

  private mutating func add(_ row: ArraySlice<Double>, _ label: Int) {
    var probabilities = Array(row)
    if kind == .logits {
      let greatest = row.max() ?? 0
      let powers = row.map { exp($0 - greatest) }
      let whole = powers.reduce(0, +)
      probabilities = powers.map { $0 / whole }
    }
    var error = 0.0
    for (index, p) in probabilities.enumerated() {
      let gap = p - (index == label ? 1 : 0)
      error += gap * gap
    }
    sum += row.count == 2 ? error / 2 : error
    count += 1
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: BrierScore) {
    MetricInput.requireSame(kind, other.kind, "kinds of scores")
    sum += other.sum
    count += other.count
  }
}

/// How unsure a language model is: e to the mean negative logarithm of the probability of each true token.
public struct Perplexity: BatchMetric, Hashable {
  private var loss: LogLoss

  /// - Parameters:
  ///   - kind: what outputs are; logits by default.
  ///   - ignoredLabel: tokens that do not count, such as padding.
  public init(of kind: ScoreKind = .logits, ignoring ignoredLabel: Int? = nil) {
    loss = LogLoss(of: kind, ignoring: ignoredLabel)
  }

  /// In logs `perplexity`; a smaller value is better.
  public var name: String { "perplexity" }
  public var higherIsBetter: Bool { false }
  public var value: Double { loss.perplexity }

  /// - Parameters:
  ///   - outputs: scores `[N, V, …]` of the V words.
  ///   - targets: word numbers `[N, …]`.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    try loss.add(outputs: outputs, targets: targets)
  }

  /// Adds losses that were computed elsewhere.
  /// - Parameters:
  ///   - sum: over tokens, in nats.
  ///   - count: the number of tokens.
  public mutating func add(sum: Double, count: Int) { loss.add(sum: sum, count: count) }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: Perplexity) { loss.merge(other.loss) }
}
