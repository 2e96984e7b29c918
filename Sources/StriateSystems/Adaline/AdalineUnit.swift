/// One Adaline of a Madaline: a weighted sum, and its sign as the response.
package struct AdalineUnit: Sendable {
  /// One for each input, and the threshold's behind them.
  package var weights: [Double]

  package init(weights: [Double]) { self.weights = weights }

  /// Weights from −0.5 to 0.5.
  package init(inputs: Int, using generator: inout some RandomNumberGenerator) {
    weights = (0...inputs).map { _ in .random(in: -0.5...0.5, using: &generator) }
  }

  /// wᵀx, where a 1 stands behind the inputs.
  package func sum(_ x: [Double]) -> Double { zip(weights, x).reduce(weights[x.count]) { $0 + $1.0 * $1.1 } }

  /// +1 if the sum is at least 0, else −1.
  package func response(_ x: [Double]) -> Double { sum(x) >= 0 ? 1 : -1 }

  /// A step of α-LMS: the error d − wᵀx becomes (1 − α) times what it was.
  package mutating func adapt(toward desired: Double, _ x: [Double], alpha: Double) {
    let norm = x.reduce(1) { $0 + $1 * $1 }, step = alpha * (desired - sum(x)) / norm
    for (index, value) in x.enumerated() { weights[index] += step * value }
    weights[x.count] += step
  }
}
