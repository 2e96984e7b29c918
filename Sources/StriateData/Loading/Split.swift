import StriateTypes

/// A dataset's positions in two parts: to learn from, and to measure by.
public struct Split: Sendable, Equatable {
  /// To learn from, ascending.
  public let training: [Int]
  /// Held out, ascending.
  public let validation: [Int]

  /// - Parameters: as the properties of these names.
  public init(training: [Int], validation: [Int]) {
    self.training = training
    self.validation = validation
  }

  /// Holds out a random part.
  /// - Parameters:
  ///   - count: samples of the dataset.
  ///   - validation: the part that is held out, 0 ... 1; rounded to whole samples, and neither part is empty if there
  ///     are two samples.
  public static func random(count: Int, validation: Double, seed: UInt64) -> Split {
    stratified(labels: [Int](repeating: 0, count: count), validation: validation, seed: seed)
  }

  /// Holds out a random part of each class. Classes give up the nearest whole number, and so that the sum is right
  /// those with the largest remainders first (largest remainder method).
  public static func stratified(labels: [Int], validation: Double, seed: UInt64) -> Split {
    precondition(0...1 ~= validation, "the part that is held out lies between 0 and 1")
    var wanted = Int((Double(labels.count) * validation).rounded())
    if labels.count > 1, validation > 0, validation < 1 { wanted = max(1, min(wanted, labels.count - 1)) }
    let groups = shuffledGroups(labels, seed)
    let shares = groups.map { Double($0.count) * Double(wanted) / Double(max(labels.count, 1)) }
    var counts = shares.map { Int($0) }
    let byRemainder = groups.indices.sorted {
      (Double(counts[$0]) - shares[$0], $0) < (Double(counts[$1]) - shares[$1], $1)
    }
    for group in byRemainder.prefix(wanted - counts.reduce(0, +)) { counts[group] += 1 }
    var held: [Int] = [], kept: [Int] = []
    for (group, count) in zip(groups, counts) {
      held += group.prefix(count)
      kept += group.dropFirst(count)
    }
    return Split(training: kept.sorted(), validation: held.sorted())
  }

  /// k splits; each sample is held out in exactly one.
  public static func folds(_ k: Int, count: Int, seed: UInt64) -> [Split] {
    stratifiedFolds(k, labels: [Int](repeating: 0, count: count), seed: seed)
  }

  /// k splits; each sample is held out in exactly one, and each class is spread evenly over them.
  /// - Precondition: 2 ≤ k ≤ the number of samples.
  public static func stratifiedFolds(_ k: Int, labels: [Int], seed: UInt64) -> [Split] {
    precondition(k >= 2 && k <= labels.count, "\(k) folds of \(labels.count) samples")
    var fold = [Int](repeating: 0, count: labels.count)
    // Dealt like cards, each class going on where the one before stopped: folds differ by one sample at most.
    for (place, position) in shuffledGroups(labels, seed).joined().enumerated() { fold[position] = place % k }
    return (0..<k).map { held in
      Split(
        training: fold.indices.filter { fold[$0] != held }, validation: fold.indices.filter { fold[$0] == held })
    }
  }

  private static func shuffledGroups(_ labels: [Int], _ seed: UInt64) -> [[Int]] {
    var generator = PhiloxGenerator(seed: seed, stream: 1 << 63 | 1 << 60)
    return ClassMembers(labels).groups.map { $0.shuffled(using: &generator) }
  }
}

extension Dataset {
  /// The samples at these positions.
  public func subset(_ positions: [Int]) -> Subset<Self> { Subset(self, at: positions) }
}
