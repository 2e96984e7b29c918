import Foundation
import StriateTypes

/// How near translations come to those of people: the geometric mean of the precisions of their n-grams, times a penalty for
/// being too short. Counted over a whole corpus, as the paper does, not as a mean of sentences.
/// ```
/// BLEU-N = BP · exp(Σₙ ln pₙ / N),   BP = min(1, e^(1 − r / c))
/// ```
/// pₙ is the share of the n-grams of all candidates that stand in a reference, each at most as often as in the reference that
/// has it most; c is the length of all candidates and r that of the references nearest in length, the shorter of two.
/// - SeeAlso: Papineni et al., "BLEU: a method for automatic evaluation of machine translation", ACL 2002.
public struct BLEU: Metric, Hashable {
  /// What becomes of precisions that are 0, and with them the whole figure.
  public enum Smoothing: Sendable, Hashable {
    /// They stay 0, as in the paper.
    case none
    /// So much is put in place of 0 matches.
    case floor(Double)
    /// 1 is added to the matches and to the n-grams from two words on (Lin & Och, ORANGE, 2004).
    case addOne
    /// 1/2 is put in place of the first 0 matches, 1/4 of the next, and so on (NIST's mteval-v13a, and sacreBLEU).
    case exponential
  }

  /// N: the longest n-grams.
  public let order: Int
  /// What becomes of precisions that are 0.
  public let smoothing: Smoothing
  /// N-grams found and N-grams of the candidates, for n of 1 and more.
  public private(set) var matches: [Int]
  public private(set) var totals: [Int]
  /// c and r.
  public private(set) var candidateLength = 0
  public private(set) var referenceLength = 0

  /// Nothing yet.
  /// - Parameters:
  ///   - order: the longest n-grams, 4 by default.
  ///   - smoothing: none by default.
  public init(order: Int = 4, smoothing: Smoothing = .none) {
    if order < 1 { Diagnostics.trap("BLEU: the order is \(order), less than 1") }
    self.order = order
    self.smoothing = smoothing
    matches = [Int](repeating: 0, count: order)
    totals = matches
  }

  /// In logs `bleuN`; a greater value is better.
  public var name: String { "bleu\(order)" }
  public var higherIsBetter: Bool { true }
  /// BLEU-N, from 0 to 1.
  public var value: Double { score(order: order) }
  /// BLEU-1, …, BLEU-N.
  public var scores: [Double] { (1...order).map(score) }

  /// Adds a sentence.
  /// - Parameters:
  ///   - candidate: the translation's words.
  ///   - references: the words of each translation by people.
  /// - Throws: `EvaluationError` without a reference.
  public mutating func add<Word: Hashable>(
    candidate: [Word], references: [[Word]]
  ) throws(EvaluationError) {
    guard !references.isEmpty else { throw EvaluationError("a sentence has no reference") }
    candidateLength += candidate.count
    let lengths = references.map(\.count)
    referenceLength +=
      lengths.min {
        let (a, b) = (abs($0 - candidate.count), abs($1 - candidate.count))
        return a == b ? $0 < $1 : a < b
      } ?? 0
    for n in 1...order where candidate.count >= n {
      var allowed: [ArraySlice<Word>: Int] = [:]
      for reference in references { allowed.merge(Self.grams(reference, n)) { max($0, $1) } }
      // Sums of whole numbers do not depend on the dictionary's order.
      matches[n - 1] += Self.grams(candidate, n).reduce(0) { $0 + min($1.value, allowed[$1.key] ?? 0) }
      totals[n - 1] += candidate.count - n + 1
    }
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: BLEU) {
    MetricInput.requireSame("\(order) \(smoothing)", "\(other.order) \(other.smoothing)", "rules")
    for index in matches.indices {
      matches[index] += other.matches[index]
      totals[index] += other.totals[index]
    }
    candidateLength += other.candidateLength
    referenceLength += other.referenceLength
  }

  /// BP.
  public var brevityPenalty: Double {
    if candidateLength == 0 { return referenceLength == 0 ? .nan : 0 }
    return candidateLength >= referenceLength ? 1 : exp(1 - Double(referenceLength) / Double(candidateLength))
  }

  /// p₁, …, p_N, smoothed. 0 where no candidate is that long.
  public var precisions: [Double] {
    var next = 1.0
    return zip(matches, totals).enumerated().map { index, counts in
      let (found, all) = (Double(counts.0), Double(counts.1))
      if case .addOne = smoothing, index > 0 { return (found + 1) / (all + 1) }
      if all == 0 { return 0 }
      if found > 0 { return found / all }
      switch smoothing {
      case .none, .addOne: return 0
      case .floor(let least): return least / all
      case .exponential:
        next /= 2
        return next / all
      }
    }
  }

  private func score(order: Int) -> Double {
    if candidateLength == 0 && referenceLength == 0 { return .nan }
    let precisions = precisions.prefix(order)
    // Without any match smoothing would praise what has nothing in common.
    if candidateLength == 0 || precisions.contains(0) || matches.prefix(order).allSatisfy({ $0 == 0 }) { return 0 }
    return brevityPenalty * exp(precisions.reduce(0) { $0 + log($1) } / Double(order))
  }

  private static func grams<Word: Hashable>(_ words: [Word], _ n: Int) -> [ArraySlice<Word>: Int] {
    var counts: [ArraySlice<Word>: Int] = [:]
    if words.count < n { return counts }
    for start in 0...words.count - n { counts[words[start..<start + n], default: 0] += 1 }
    return counts
  }
}
