import Foundation

/// A cell's responses while a grating drifts by one period, at equal steps.
package struct DriftResponse: Sendable, Hashable {
  package let responses: [Double]

  package init(_ responses: some Sequence<Double>) { self.responses = Array(responses) }

  /// F0: the mean.
  package var mean: Double { responses.reduce(0, +) / Double(responses.count) }

  /// F1: the amplitude of the part that goes once up and down with each period.
  /// ```
  /// F1 = 2/n |Σ r[k] exp(−2πik/n)|
  /// ```
  package var modulation: Double {
    var (real, imaginary) = (0.0, 0.0)
    for (step, response) in responses.enumerated() {
      let angle = 2 * .pi * Double(step) / Double(responses.count)
      real += response * cos(angle)
      imaginary += response * sin(angle)
    }
    return 2 * (real * real + imaginary * imaginary).squareRoot() / Double(responses.count)
  }

  /// F1/F0: π/2 for a half-rectified sinusoid, 0 for what does not depend on the phase. 0 for a cell that never answers.
  package var ratio: Double { mean > 0 ? modulation / mean : 0 }

  /// (largest − smallest) / mean; 0 for a cell that never answers.
  package var variation: Double {
    guard mean > 0, let largest = responses.max(), let smallest = responses.min() else { return 0 }
    return (largest - smallest) / mean
  }
}
