import StriateGraph
import StriateRuntime
import StriateTypes

/// Errors of predicted numbers, of one output or several side by side. Its own value is the mean squared error.
///
/// Figures of several outputs are means over them, as scikit-learn's `multioutput="uniform_average"`. Sums are kept, not
/// samples, so any number of batches takes the same memory.
public struct RegressionScores: BatchMetric, Hashable {
  /// The numbers that each sample has.
  public let outputCount: Int
  private var columns: [ErrorMoments]

  /// - Parameter outputCount: the numbers that each sample has; 1 by default.
  public init(outputs outputCount: Int = 1) {
    if outputCount < 1 { Diagnostics.trap("RegressionScores: \(outputCount) outputs are none") }
    self.outputCount = outputCount
    columns = [ErrorMoments](repeating: ErrorMoments(), count: outputCount)
  }

  /// In logs `mse`; a smaller value is better.
  public var name: String { "mse" }
  public var higherIsBetter: Bool { false }
  public var value: Double { meanSquaredError }
  /// How many samples there are.
  public var count: Int { columns[0].count }

  /// Adds predicted and true numbers; of several outputs sample by sample.
  /// - Throws: `EvaluationError` if the numbers differ, or do not make whole samples.
  public mutating func add(predictions: [Double], targets: [Double]) throws(EvaluationError) {
    try MetricInput.check(equal: [predictions.count, targets.count], "predictions and targets")
    guard predictions.count.isMultiple(of: outputCount) else {
      throw EvaluationError("\(predictions.count) numbers are not samples of \(outputCount)")
    }
    for index in predictions.indices {
      columns[index % outputCount].add(prediction: predictions[index], target: targets[index])
    }
  }

  /// - Parameters:
  ///   - outputs: `[N]` or `[N, 1]`; `[N, K]` for K outputs.
  ///   - targets: as many elements.
  public mutating func add(outputs: Tensor, targets: Tensor) throws {
    let width = outputs.shape.dropFirst().reduce(1, *)
    guard outputs.rank >= 1, outputs.elementCount == targets.elementCount, width == outputCount else {
      throw EvaluationError(
        "\(outputCount) outputs of each sample are expected, and targets alike; these are \(outputs.type) and \(targets.type)"
      )
    }
    try add(predictions: try outputs.doubles(), targets: try targets.doubles())
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: RegressionScores) {
    MetricInput.requireSame(outputCount, other.outputCount, "numbers of outputs")
    for index in columns.indices { columns[index].merge(other.columns[index]) }
  }

  /// Σ (ŷ − y)² / n.
  public var meanSquaredError: Double { mean { $0.squares / Double($0.count) } }

  /// √MSE; of several outputs the mean of their roots.
  public var rootMeanSquaredError: Double { mean { ($0.squares / Double($0.count)).squareRoot() } }

  /// Σ |ŷ − y| / n.
  public var meanAbsoluteError: Double { mean { $0.magnitudes / Double($0.count) } }

  /// The greatest |ŷ − y| of all outputs.
  public var maximumError: Double { count == 0 ? .nan : columns.map(\.greatest).max() ?? .nan }

  /// The share of the targets' variance that is explained, and a constant error held against it; NaN of fewer than two
  /// samples.
  /// ```
  /// R² = 1 − Σ (ŷ − y)² / Σ (y − mean y)²
  /// ```
  /// Constant targets give 1 if all errors are 0, and 0 otherwise.
  public var rSquared: Double { count < 2 ? .nan : mean { Self.share($0.squares, of: $0.target.squares) } }

  /// The share of the targets' variance that is explained, where a constant error is forgiven.
  /// ```
  /// 1 − Var(y − ŷ) / Var(y)
  /// ```
  public var explainedVariance: Double { mean { Self.share($0.error.squares, of: $0.target.squares) } }

  private static func share(_ left: Double, of whole: Double) -> Double {
    whole == 0 ? (left == 0 ? 1 : 0) : 1 - left / whole
  }

  private func mean(_ figure: (ErrorMoments) -> Double) -> Double {
    count == 0 ? .nan : columns.reduce(0) { $0 + figure($1) } / Double(outputCount)
  }
}

/// Sums over the samples of one output.
private struct ErrorMoments: Hashable {
  var count = 0
  var squares = 0.0
  var magnitudes = 0.0
  var greatest = 0.0
  var error = Spread()
  var target = Spread()

  mutating func add(prediction: Double, target y: Double) {
    let difference = y - prediction
    count += 1
    squares += difference * difference
    magnitudes += abs(difference)
    greatest = max(greatest, abs(difference))
    error.merge(Spread(count: 1, mean: difference))
    target.merge(Spread(count: 1, mean: y))
  }

  mutating func merge(_ other: ErrorMoments) {
    count += other.count
    squares += other.squares
    magnitudes += other.magnitudes
    greatest = max(greatest, other.greatest)
    error.merge(other.error)
    target.merge(other.target)
  }
}

/// Mean, and Σ (x − mean)², merged without cancellation.
/// - SeeAlso: Chan, Golub & LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.
private struct Spread: Hashable {
  var count = 0.0
  var mean = 0.0
  var squares = 0.0

  mutating func merge(_ other: Spread) {
    let total = count + other.count
    if total == 0 { return }
    let gap = other.mean - mean
    squares += other.squares + gap * gap * count * other.count / total
    mean += gap * other.count / total
    count = total
  }
}
