import StriateGraph

/// A figure that tells how good a model is, gathered piece by piece: a value that what is added changes.
///
/// A fresh copy begins anew, and pieces that were gathered apart can be merged. What was added in another order gives the
/// same figure, up to rounding. Every figure is NaN as long as nothing was added.
public protocol Metric: Sendable {
  /// As in logs: `accuracy`, `roc_auc`.
  var name: String { get }

  /// The figure for everything that was added.
  var value: Double { get }

  /// Whether a greater value is a better one, as callbacks must know that keep the best.
  var higherIsBetter: Bool { get }

  /// Takes over what another of the same settings has gathered.
  mutating func merge(_ other: Self)
}

/// A metric that takes a model's outputs and the targets of a batch as they are, so that a training loop can feed it.
public protocol BatchMetric: Metric {
  /// Adds a batch. Computes the tensors if need be.
  /// - Parameters:
  ///   - outputs: as the type says; mostly `[N, C]`, or `[N, C, d1, …]` for a decision at each place.
  ///   - targets: class numbers `[N]` or `[N, d1, …]`, or values of the outputs' shape.
  /// - Throws: `EvaluationError` if shapes or values do not fit; then nothing has changed.
  mutating func add(outputs: Tensor, targets: Tensor) throws
}

/// The mean of numbers, each counted as often as said: losses of batches weighed by their sizes.
public struct RunningMean: Metric, Hashable {
  public let name: String
  public let higherIsBetter: Bool
  private var sum = 0.0
  private var weight = 0.0

  /// - Parameter name: as in logs.
  public init(_ name: String = "loss", higherIsBetter: Bool = false) {
    self.name = name
    self.higherIsBetter = higherIsBetter
  }

  /// Σ wᵢ xᵢ / Σ wᵢ.
  public var value: Double { weight == 0 ? .nan : sum / weight }

  /// Adds a number that is itself the mean of `count`.
  public mutating func add(_ number: Double, count: Int = 1) {
    sum += number * Double(count)
    weight += Double(count)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: RunningMean) {
    sum += other.sum
    weight += other.weight
  }
}
