import Striate

/// The weights of least mean squared error, by linear algebra: w* = R⁻¹P.
/// ```
/// R = E[x xᵀ],   P = E[x d],   ξ(w) = E[d²] − 2wᵀP + wᵀRw,   ξ(w*) = E[d²] − w*ᵀP
/// ```
/// The means are those of the training patterns. Where R has no inverse (pixels that are never inked, or always together),
/// its pseudoinverse, by eigenvectors, gives the shortest of all w*.
/// - SeeAlso: Widrow & Lehr 1990, doi:10.1109/5.58323.
package struct WienerSolution: Sendable {
  /// w*, `[inputCount, unitCount]`.
  package let units: LinearUnits
  /// tr R, the mean of ‖x‖²: μ-LMS needs μ below its inverse.
  package let trace: Double
  /// ξ(w*), the mean over the units.
  package private(set) var minimum = 0.0
  /// R `[n, n]`, P `[n, units]` and E[d²] `[units]`.
  private let correlation: [Double]
  private let crossCorrelation: [Double]
  private let power: [Double]

  /// - Parameters:
  ///   - desired: d, `[patterns, units]`.
  ///   - tolerance: eigenvalues of R up to this part of the largest count as 0.
  /// - Throws: `EvaluationError` where LAPACK is missing.
  package init(_ set: PatternSet, desired: [Double], tolerance: Double = 1e-12) throws {
    precondition(set.count > 0 && desired.count % set.count == 0, "each pattern has its desired sums")
    let n = set.inputCount, count = desired.count / set.count
    let scale = 1 / Double(set.count)
    var r = [Double](repeating: 0, count: n * n), p = [Double](repeating: 0, count: n * count)
    var power = [Double](repeating: 0, count: count)
    r.withUnsafeMutableBufferPointer { r in
      p.withUnsafeMutableBufferPointer { p in
        for pattern in 0..<set.count {
          set.withEntries(of: pattern) { inputs, values in
            for entry in 0..<inputs.count {
              let row = Int(inputs[entry]), value = values[entry]
              // Inputs stand in rising order: this is the lower triangle.
              for other in 0...entry { r[row * n + Int(inputs[other])] += value * values[other] }
              for unit in 0..<count { p[row * count + unit] += value * desired[pattern * count + unit] }
            }
          }
        }
        for row in 0..<n {
          for column in 0...row {
            r[row * n + column] *= scale
            r[column * n + row] = r[row * n + column]
          }
        }
        for index in p.indices { p[index] *= scale }
      }
    }
    for (index, value) in desired.enumerated() { power[index % count] += value * value * scale }
    var units = LinearUnits(inputs: n, units: count)
    units.weights = try Self.solution(r, p, n, count, tolerance)
    self.units = units
    trace = (0..<n).reduce(0) { $0 + r[$1 * n + $1] }
    (correlation, crossCorrelation, self.power) = (r, p, power)
    minimum = meanSquaredError(of: units)
  }

  /// R⁺P = Σ v (vᵀP) / λ over the eigenvectors v of R whose λ is not about 0.
  private static func solution(
    _ r: [Double], _ p: [Double], _ n: Int, _ count: Int, _ tolerance: Double
  ) throws -> [Double] {
    let (values, vectors) = Tensor(r, shape: [n, n]).symmetricEigendecomposition()
    let eigenvalues = try values.scalars(as: Double.self), v = try vectors.scalars(as: Double.self)
    var w = [Double](repeating: 0, count: n * count), projection = [Double](repeating: 0, count: count)
    let least = tolerance * (eigenvalues.max() ?? 0)
    for column in 0..<n where eigenvalues[column] > least {
      for unit in 0..<count { projection[unit] = 0 }
      for row in 0..<n {
        for unit in 0..<count { projection[unit] += v[row * n + column] * p[row * count + unit] }
      }
      for row in 0..<n {
        let share = v[row * n + column] / eigenvalues[column]
        for unit in 0..<count { w[row * count + unit] += share * projection[unit] }
      }
    }
    return w
  }

  /// ξ(w) on the training patterns, the mean over the units.
  package func meanSquaredError(of other: LinearUnits) -> Double {
    let n = other.inputCount, count = other.unitCount, w = other.weights
    precondition(w.count == units.weights.count, "other weights for other inputs")
    var total = power.reduce(0, +), image = [Double](repeating: 0, count: count)
    for row in 0..<n {
      for unit in 0..<count { image[unit] = -2 * crossCorrelation[row * count + unit] }
      for column in 0..<n where correlation[row * n + column] != 0 {
        let value = correlation[row * n + column]
        for unit in 0..<count { image[unit] += value * w[column * count + unit] }
      }
      for unit in 0..<count { total += w[row * count + unit] * image[unit] }
    }
    return total / Double(count)
  }

  /// (ξ(w) − ξ(w*)) / ξ(w*).
  package func excess(of other: LinearUnits) -> Double { meanSquaredError(of: other) / minimum - 1 }

  /// ‖w − w*‖ / ‖w*‖.
  package func distance(of other: LinearUnits) -> Double {
    let difference = zip(other.weights, units.weights).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return (difference / units.weights.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }
}
