import StriateTypes

/// In what order, and how often, an epoch shows the samples.
public struct Sampler: Sendable {
  /// The number of samples of an epoch, for a dataset of so many.
  package let length: @Sendable (Int) -> Int
  private let body: @Sendable (Int, inout PhiloxGenerator) -> [Int]

  /// A sampler of one's own.
  /// - Parameters:
  ///   - length: how many samples an epoch has, for a dataset of `count`; by default all.
  ///   - order: positions in `0 ..< count`, `length` of them, as a function of the generator alone.
  public init(
    length: @escaping @Sendable (_ count: Int) -> Int = { $0 },
    order: @escaping @Sendable (_ count: Int, _ generator: inout PhiloxGenerator) -> [Int]
  ) {
    self.length = length
    body = order
  }

  /// The order of an epoch: the same for the same seed and epoch.
  public func order(count: Int, seed: UInt64, epoch: Int) -> [Int] {
    // The streams with the highest bit are those of shuffling; see LabeledImageSet.
    var generator = PhiloxGenerator(seed: seed, stream: UInt64(epoch) | 1 << 63)
    let order = body(count, &generator)
    precondition(order.allSatisfy { 0 <= $0 && $0 < count }, "a sampler gave a position outside of the dataset")
    precondition(order.count == length(count), "a sampler gave \(order.count) positions and promised \(length(count))")
    return order
  }

  /// As they lie.
  public static let sequential = Sampler { count, _ in Array(0..<count) }

  /// Every sample once, in an order that is another for each epoch (Fisher–Yates).
  public static let shuffled = Sampler { count, generator in Array(0..<count).shuffled(using: &generator) }

  /// Every sample once, shuffled so that each stretch of the order, and with it each batch, holds the classes in the
  /// proportion of the whole.
  /// - Parameter labels: the class of each sample.
  public static func stratified(_ labels: [Int]) -> Sampler {
    Sampler { count, generator in
      precondition(labels.count == count, "\(labels.count) labels for \(count) samples")
      var keys = [Double](repeating: 0, count: count)
      for members in ClassMembers(labels).groups {
        // Sample k of n stands at (k + ½)/n of the way; the small random part decides between equal places.
        for (place, position) in members.shuffled(using: &generator).enumerated() {
          let jitter = Double.random(in: -0.49..<0.49, using: &generator)
          keys[position] = (Double(place) + 0.5 + jitter * 0.01) / Double(members.count)
        }
      }
      return (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
  }

  /// Samples drawn in proportion to their weights.
  /// - Parameters:
  ///   - weights: one for each sample, not negative, at least one above 0.
  ///   - withReplacement: whether a sample may come twice. Without it (Efraimidis & Spirakis 2006,
  ///     doi:10.1016/j.ipl.2005.11.003) at most as many come as have a weight above 0.
  ///   - count: samples an epoch; by default as many as there are, or as can come.
  public static func weighted(_ weights: [Double], withReplacement: Bool = true, count: Int? = nil) -> Sampler {
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are finite and not negative")
    let possible = weights.count { $0 > 0 }
    precondition(possible > 0 || weights.isEmpty, "at least one weight is above 0")
    let length = withReplacement ? count ?? weights.count : min(count ?? possible, possible)
    return Sampler(length: { _ in length }) { total, generator in
      precondition(weights.count == total, "\(weights.count) weights for \(total) samples")
      return withReplacement
        ? drawn(weights, length, &generator) : drawnWithoutReplacement(weights, length, &generator)
    }
  }

  /// Weighted so that every class comes equally often, however many samples it has.
  /// - Parameter labels: the class of each sample.
  public static func balanced(_ labels: [Int]) -> Sampler {
    var weights = [Double](repeating: 0, count: labels.count)
    for members in ClassMembers(labels).groups {
      for position in members { weights[position] = 1 / Double(members.count) }
    }
    return weighted(weights)
  }

  private static func drawn(_ weights: [Double], _ count: Int, _ generator: inout PhiloxGenerator) -> [Int] {
    var sum = 0.0
    let sums = weights.map { weight in
      sum += weight
      return sum
    }
    let last = weights.lastIndex { $0 > 0 } ?? 0
    return (0..<count).map { _ in
      let target = Double.random(in: 0..<1, using: &generator) * sum
      // The first position whose sum is above the target.
      var low = 0, high = last
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > target { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  private static func drawnWithoutReplacement(
    _ weights: [Double], _ count: Int, _ generator: inout PhiloxGenerator
  ) -> [Int] {
    let times = weights.map { weight in
      // One number for each sample, whatever its weight, so that a change of one weight moves no other number.
      let unit = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)
      return weight > 0 ? -unit.logarithm / weight : .infinity
    }
    return Array(times.indices.sorted { (times[$0], $0) < (times[$1], $1) }.prefix(count))
  }
}
