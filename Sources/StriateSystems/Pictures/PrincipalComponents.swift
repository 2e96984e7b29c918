import Striate

/// Principal components of points: the directions in which they vary most (Pearson 1901, doi:10.1080/14786440109462720).
///
/// ```
/// X − mean = U S Vᵀ,   coordinates = U S,   variance of a component = s² / (n − 1)
/// ```
/// The sign of a component is such that the entry of Vᵀ with the largest magnitude is positive.
package struct PrincipalComponents {
  /// `[N, K]`, row by row.
  package let coordinates: [Double]
  /// K.
  package let count: Int
  /// The share of each component in the variance of all.
  package let shares: [Double]

  /// - Parameters:
  ///   - points: `[N, D]`, row by row.
  ///   - wanted: components at most.
  /// - Precondition: N ≥ 2 and D ≥ 1.
  package init(of points: [Double], dimensions: Int, count wanted: Int) throws {
    let rows = points.count / dimensions
    precondition(rows >= 2 && points.count == rows * dimensions, "\(points.count) numbers in \(dimensions) dimensions")
    let x = Tensor(points, shape: [rows, dimensions])
    let (_, s, vt) = withoutGradients { (x - x.mean(axes: [0], keepingAxes: true)).singularValueDecomposition() }
    let values = try s.doubles(), directions = try vt.doubles()
    let means = (0..<dimensions).map { column in
      stride(from: column, to: points.count, by: dimensions).reduce(0) { $0 + points[$1] } / Double(rows)
    }
    count = min(wanted, values.count)
    let total = values.reduce(0) { $0 + $1 * $1 }
    shares = values.prefix(count).map { total > 0 ? $0 * $0 / total : 0 }
    var result = [Double](repeating: 0, count: rows * count)
    for component in 0..<count {
      var direction = Array(directions[component * dimensions..<(component + 1) * dimensions])
      let largest = direction.max { abs($0) < abs($1) } ?? 1
      if largest < 0 { direction = direction.map { -$0 } }
      for row in 0..<rows {
        var sum = 0.0
        for column in 0..<dimensions { sum += (points[row * dimensions + column] - means[column]) * direction[column] }
        result[row * count + component] = sum
      }
    }
    coordinates = result
  }
}
