import Foundation
import Striate

/// t-SNE: points in a plane whose neighbours are those of points in many dimensions (van der Maaten & Hinton,
/// Visualizing data using t-SNE, JMLR 9, 2008).
///
/// Exact: the work of an iteration grows with N². Nothing is random: it starts from the first two principal components.
package struct NeighbourEmbedding {
  /// Of the bell around each point: about how many neighbours count.
  package var perplexity = 30.0
  /// Iterations with early exaggeration and momentum 0.5, then those with momentum 0.8.
  package var iterations = (early: 250, late: 500)
  /// What the joint probabilities are multiplied by in the early iterations.
  package var exaggeration = 12.0
  /// Shows how far it is: iterations done, of how many.
  package var progress: (Int, Int) -> Void = { _, _ in }

  package init() {}

  /// Points that it takes at most.
  package static let pointLimit = 2000

  /// - Parameters:
  ///   - points: `[N, D]`, row by row.
  ///   - start: `[N, 2]`: where the points of the plane begin.
  /// - Returns: `[N, 2]`, and the Kullback-Leibler divergence at the end; nil after Ctrl-C.
  package func embed(
    _ points: [Double], dimensions: Int, from start: [Double]
  ) -> (coordinates: [Double], divergence: Double)? {
    let count = points.count / dimensions
    let p = Self.jointProbabilities(
      Self.conditionalProbabilities(
        Self.squaredDistances(points, dimensions: dimensions), count: count,
        perplexity: min(perplexity, max(1, Double(count - 1) / 3))), count: count)
    // As van der Maaten's code and others since: a step in proportion to the number of points (Belkina et al. 2019,
    // doi:10.1038/s41467-019-13055-y).
    let rate = max(50, Double(count) / exaggeration / 4)
    var y = start, velocity = [Double](repeating: 0, count: start.count)
    var gains = [Double](repeating: 1, count: start.count), divergence = 0.0
    let total = iterations.early + iterations.late
    for iteration in 0..<total {
      if Interruption.requested != nil { return nil }
      let isEarly = iteration < iterations.early
      let (gradient, loss) = Self.gradient(p, y, factor: isEarly ? exaggeration : 1)
      divergence = loss
      let momentum = isEarly ? 0.5 : 0.8
      for index in y.indices {
        gains[index] = max(0.01, velocity[index] * gradient[index] < 0 ? gains[index] + 0.2 : gains[index] * 0.8)
        velocity[index] = momentum * velocity[index] - rate * gains[index] * gradient[index]
        y[index] += velocity[index]
      }
      progress(iteration + 1, total)
    }
    return (y, divergence)
  }

  /// `[N, N]` of the rows of `[N, D]`.
  package static func squaredDistances(_ points: [Double], dimensions: Int) -> [Double] {
    let count = points.count / dimensions
    var result = [Double](repeating: 0, count: count * count)
    points.withUnsafeBufferPointer { x in
      for i in 0..<count {
        for j in 0..<i {
          var sum = 0.0
          for k in 0..<dimensions {
            let difference = x[i * dimensions + k] - x[j * dimensions + k]
            sum += difference * difference
          }
          result[i * count + j] = sum
          result[j * count + i] = sum
        }
      }
    }
    return result
  }

  /// p(j|i) in row i, by a search for the width of the bell at which the entropy is log(perplexity).
  /// ```
  /// p(j|i) = exp(−β d²) / Σₖ≠ᵢ exp(−β d²),   β = 1 / 2σ²
  /// ```
  package static func conditionalProbabilities(
    _ distances: [Double], count: Int, perplexity: Double
  ) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    let wanted = log(perplexity)
    for i in 0..<count {
      let row = distances[i * count..<(i + 1) * count]
      // Distances less the smallest: the largest weight is 1, so that the sum is never 0.
      let nearest = row.enumerated().reduce(Double.infinity) { $1.offset == i ? $0 : min($0, $1.element) }
      var (beta, low, high) = (1.0, 0.0, Double.infinity)
      for _ in 0..<200 {
        var sum = 0.0, weighted = 0.0
        for (j, distance) in row.enumerated() where j != i {
          let weight = exp(-beta * (distance - nearest))
          result[i * count + j] = weight
          sum += weight
          weighted += weight * (distance - nearest)
        }
        for j in i * count..<(i + 1) * count { result[j] /= sum }
        let entropy = log(sum) + beta * weighted / sum
        if abs(entropy - wanted) <= 1e-7 || !(high - low > 0) { break }
        if entropy > wanted {
          low = beta
          beta = high.isFinite ? (beta + high) / 2 : beta * 2
        } else {
          high = beta
          beta = (beta + low) / 2
        }
        if beta > 1e300 || beta < 1e-300 { break }
      }
    }
    return result
  }

  /// (p(j|i) + p(i|j)) / 2N: all sum to 1.
  package static func jointProbabilities(_ conditional: [Double], count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0..<count where i != j {
        let sum = conditional[i * count + j] + conditional[j * count + i]
        result[i * count + j] = max(1e-12, sum / (2 * Double(count)))
      }
    }
    return result
  }

  /// The gradient of the divergence and the divergence itself, of probabilities times a factor.
  /// ```
  /// q(i,j) ∝ 1 / (1 + |yᵢ − yⱼ|²),   ∂C/∂yᵢ = 4 Σⱼ (p(i,j) − q(i,j)) (yᵢ − yⱼ) / (1 + |yᵢ − yⱼ|²)
  /// ```
  package static func gradient(
    _ p: [Double], _ y: [Double], factor: Double = 1
  ) -> (gradient: [Double], divergence: Double) {
    let count = y.count / 2
    var gradient = [Double](repeating: 0, count: y.count), divergence = 0.0
    // 1 / (1 + d²) of each pair, row after row below the diagonal.
    var kernel = [Double](repeating: 0, count: max(0, count * (count - 1) / 2))
    p.withUnsafeBufferPointer { p in
      y.withUnsafeBufferPointer { y in
        kernel.withUnsafeMutableBufferPointer { kernel in
          gradient.withUnsafeMutableBufferPointer { gradient in
            var total = 0.0, pair = 0
            for i in 0..<count {
              let (yi, zi) = (y[2 * i], y[2 * i + 1])
              var sum = 0.0
              for j in 0..<i {
                let (dx, dy) = (yi - y[2 * j], zi - y[2 * j + 1])
                let value = 1 / (1 + dx * dx + dy * dy)
                kernel[pair + j] = value
                sum += value
              }
              total += sum
              pair += i
            }
            let scale = 1 / max(2 * total, .leastNormalMagnitude)
            pair = 0
            for i in 0..<count {
              var (sumX, sumY) = (0.0, 0.0)
              for j in 0..<i {
                let value = kernel[pair + j]
                let force = (factor * p[i * count + j] - value * scale) * value
                let (dx, dy) = (force * (y[2 * i] - y[2 * j]), force * (y[2 * i + 1] - y[2 * j + 1]))
                sumX += dx
                sumY += dy
                gradient[2 * j] -= 4 * dx
                gradient[2 * j + 1] -= 4 * dy
              }
              gradient[2 * i] += 4 * sumX
              gradient[2 * i + 1] += 4 * sumY
              pair += i
            }
            // The divergence is of the probabilities themselves.
            pair = 0
            for i in 0..<count {
              for j in 0..<i where p[i * count + j] > 0 {
                let exact = p[i * count + j]
                divergence += 2 * exact * log(exact / max(kernel[pair + j] * scale, 1e-300))
              }
              pair += i
            }
          }
        }
      }
    }
    return (gradient, divergence)
  }
}

/// How well a plane keeps what lies close together.
package enum NeighbourAgreement {
  /// The share of points whose class is the most frequent one among their nearest neighbours in the plane; the
  /// smaller class number wins a tie.
  /// - Parameter points: `[N, 2]`, row by row.
  package static func share(_ points: [Double], labels: [Int], neighbours: Int = 10) -> Double {
    let count = labels.count
    guard count > 1 else { return 1 }
    var right = 0
    for i in 0..<count {
      let nearest = (0..<count).filter { $0 != i }.map { j in
        let (dx, dy) = (points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1])
        return (distance: dx * dx + dy * dy, label: labels[j])
      }.sorted { $0.distance < $1.distance }.prefix(neighbours)
      var votes: [Int: Int] = [:]
      for one in nearest { votes[one.label, default: 0] += 1 }
      let winner = votes.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }?.key
      if winner == labels[i] { right += 1 }
    }
    return Double(right) / Double(count)
  }
}
