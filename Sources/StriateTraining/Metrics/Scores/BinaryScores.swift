import StriateGraph
import StriateRuntime
import StriateTypes

/// Scores of a yes-or-no decision with the truth, kept to be sorted: what curves over all thresholds are made of.
///
/// A greater score means "rather yes". Only the order matters, so logits and probabilities serve alike. Equal scores share
/// a threshold. Its own value is the area under the ROC curve.
/// - Complexity: keeps every sample; each figure sorts them, O(n log n).
public struct BinaryScores: BatchMetric, Hashable {
  /// What was added, in order.
  public private(set) var scores: [Double] = []
  /// Whether the truth is yes, for each score.
  public private(set) var labels: [Bool] = []

  /// Nothing yet.
  public init() {}

  /// Of these samples.
  /// - Throws: as ``add(scores:labels:)``.
  public init(scores: [Double], labels: [Bool]) throws(EvaluationError) { try add(scores: scores, labels: labels) }

  /// Of samples that were checked before.
  init(checkedScores scores: [Double], labels: [Bool]) {
    self.scores = scores
    self.labels = labels
  }

  /// In logs `roc_auc`; a greater value is better.
  public var name: String { "roc_auc" }
  public var higherIsBetter: Bool { true }
  public var value: Double { rocAUC }

  /// How many samples there are, and how many of them are yes.
  public var count: Int { labels.count }
  public var positiveCount: Int { labels.count { $0 } }

  /// Adds scores and the truth.
  /// - Throws: `EvaluationError` if they differ in number or a score is NaN; then nothing has changed.
  public mutating func add(scores: [Double], labels: [Bool]) throws(EvaluationError) {
    try MetricInput.check(equal: [scores.count, labels.count], "scores and labels")
    try MetricInput.check(noNaN: scores, "scores")
    self.scores += scores
    self.labels += labels
  }

  /// - Parameters:
  ///   - outputs: scores `[N]` or `[N, 1]`, or `[N, 2]` for no and yes, of which the difference counts.
  ///   - targets: `[N]` or `[N, 1]`, 0 or 1.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let columns = outputs.rank == 2 ? outputs.shape[1] : 1
    guard (1...2).contains(outputs.rank), (1...2).contains(columns), targets.elementCount == outputs.shape[0] else {
      throw EvaluationError(
        "binary scores need outputs [N], [N, 1] or [N, 2] and targets [N]; these are \(outputs.type) and \(targets.type)"
      )
    }
    let values = try outputs.doubles()
    let truth = try targets.doubles()
    if let odd = truth.first(where: { $0 != 0 && $0 != 1 }) {
      throw EvaluationError("the targets of a binary decision are 0 or 1; one is \(odd)")
    }
    let scores = columns == 1 ? values : truth.indices.map { values[2 * $0 + 1] - values[2 * $0] }
    try add(scores: scores, labels: truth.map { $0 == 1 })
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: BinaryScores) {
    scores += other.scores
    labels += other.labels
  }

  /// Samples at or above each score that occurs, from the greatest down.
  struct Thresholds {
    var scores: [Double] = []
    var truePositives: [Int] = []
    var falsePositives: [Int] = []
  }

  var thresholds: Thresholds {
    var result = Thresholds()
    var (yes, no) = (0, 0)
    let order = labels.indices.sorted { scores[$0] > scores[$1] }
    for (place, index) in order.enumerated() {
      if labels[index] { yes += 1 } else { no += 1 }
      // Only the last of equal scores makes a threshold.
      if place + 1 < order.count, scores[order[place + 1]] == scores[index] { continue }
      result.scores.append(scores[index])
      result.truePositives.append(yes)
      result.falsePositives.append(no)
    }
    return result
  }

  /// The area under the ROC curve: the chance that a yes has a greater score than a no, where a tie counts one half. NaN
  /// without both.
  public var rocAUC: Double {
    let counts = thresholds
    guard let yes = counts.truePositives.last, let no = counts.falsePositives.last, yes > 0, no > 0 else { return .nan }
    var doubled = 0.0, lastYes = 0, lastNo = 0
    for (t, f) in zip(counts.truePositives, counts.falsePositives) {
      doubled += Double(f - lastNo) * Double(t + lastYes)
      (lastYes, lastNo) = (t, f)
    }
    return doubled / 2 / (Double(yes) * Double(no))
  }

  /// The area under the curve of precision over recall, as steps: Σ (Rₙ − Rₙ₋₁) Pₙ. NaN without a yes.
  public var averagePrecision: Double {
    let counts = thresholds
    guard let yes = counts.truePositives.last, yes > 0 else { return .nan }
    var sum = 0.0, last = 0
    for (t, f) in zip(counts.truePositives, counts.falsePositives) {
      sum += Double(t - last) / Double(yes) * (Double(t) / Double(t + f))
      last = t
    }
    return sum
  }
}
