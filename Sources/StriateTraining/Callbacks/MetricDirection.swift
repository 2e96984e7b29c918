/// Which values of a metric are better.
public enum MetricDirection: String, Sendable, Hashable {
  /// Losses and errors.
  case minimum
  /// Accuracies and scores.
  case maximum

  /// `minimum` for names that end in `loss` or `error`, `maximum` for others.
  public init(of metric: String) {
    self = metric.hasSuffix("loss") || metric.hasSuffix("error") ? .minimum : .maximum
  }

  /// Whether `value` is better than `best` by more than `delta`. NaN is never better, and anything is better than NaN.
  public func improves(_ value: Double, over best: Double?, by delta: Double = 0) -> Bool {
    if value.isNaN { return false }
    guard let best, !best.isNaN else { return true }
    return self == .minimum ? value < best - delta : value > best + delta
  }
}

extension EpochRecord {
  /// The value of a metric that a callback watches.
  /// - Throws: `MissingMetric` if there is none of that name.
  func watched(_ metric: String) throws -> Double {
    guard let value = value(of: metric) else {
      throw MissingMetric(metric: metric, known: ["train_loss"] + metrics.map(\.name))
    }
    return value
  }
}

/// A callback watches a metric that the validation does not measure.
public struct MissingMetric: Error, Sendable, Hashable, CustomStringConvertible {
  public let metric: String
  /// What is measured.
  public let known: [String]

  public var description: String {
    "there is no metric '\(metric)'; after each epoch there are: \(known.joined(separator: ", "))"
  }
}
