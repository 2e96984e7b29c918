import Foundation
import StriateCatalogue

/// Whether numbers follow a distribution that SciPy computed.
struct DistributionTest {
  let value: Double
  /// What is exceeded by one sample in some ten thousand.
  let limit: Double

  init(_ numbers: [Double], against expected: [Double], _ kind: OperationRow.Sample) {
    switch kind {
    case .distribution: self.init(numbers, points: expected)
    case .masses: self.init(numbers, masses: expected)
    }
  }

  /// The largest distance between empirical and given distribution function, times √n (Kolmogorov 1933).
  private init(_ numbers: [Double], points: [Double]) {
    let count = points.count / 2
    let sorted = numbers.sorted()
    var distance = 0.0
    var below = 0
    for index in 0..<count {
      while below < sorted.count, sorted[below] <= points[index] { below += 1 }
      distance = max(distance, abs(Double(below) / Double(sorted.count) - points[count + index]))
    }
    value = distance * Double(numbers.count).squareRoot()
    limit = 2.2
  }

  /// Σ (observed − expected)² / expected over numbers expected five times or more, the others taken together, as a
  /// normal deviate (Wilson & Hilferty 1931).
  private init(_ numbers: [Double], masses: [Double]) {
    var observed: [Int: Int] = [:]
    for number in numbers { observed[Int(exactly: number) ?? -1, default: 0] += 1 }
    var statistic = 0.0, cells = 0.0
    var restExpected = Double(numbers.count), restObserved = numbers.count
    for (value, mass) in masses.enumerated() where mass * Double(numbers.count) >= 5 {
      let expected = mass * Double(numbers.count), count = observed[value] ?? 0
      statistic += (Double(count) - expected) * (Double(count) - expected) / expected
      cells += 1
      restExpected -= expected
      restObserved -= count
    }
    if restExpected >= 5 {
      statistic += (Double(restObserved) - restExpected) * (Double(restObserved) - restExpected) / restExpected
      cells += 1
    } else if Double(restObserved) > restExpected + 10 {
      statistic = .infinity
    }
    let freedom = max(cells - 1, 1)
    let cubeRoot = pow(statistic / freedom, 1.0 / 3)
    value = (cubeRoot - (1 - 2 / (9 * freedom))) / (2 / (9 * freedom)).squareRoot()
    limit = 3.9
  }
}
