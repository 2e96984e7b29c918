import StriateTypes

/// The steps that lead from a reference to what was understood.
public struct EditCounts: Sendable, Hashable {
  /// Items replaced by others, left out, put in, and kept.
  public var substitutions = 0, deletions = 0, insertions = 0, hits = 0

  /// None.
  public init() {}

  /// Of the alignments with the fewest errors, the one with the fewest substitutions, which makes the counts unique.
  /// - Complexity: O(n m) time and O(m) memory (Levenshtein 1966; Wagner & Fischer 1974).
  public init<Item: Equatable>(from reference: some Collection<Item>, to hypothesis: some Collection<Item>) {
    let (reference, hypothesis) = (Array(reference), Array(hypothesis))
    // The best way to each prefix of the hypothesis.
    var row = (0...hypothesis.count).map { count in
      var way = EditCounts()
      way.insertions = count
      return way
    }
    for item in reference {
      var diagonal = row[0]
      row[0].deletions += 1
      for index in hypothesis.indices {
        var best = diagonal
        if item == hypothesis[index] { best.hits += 1 } else { best.substitutions += 1 }
        var deletion = row[index + 1]
        deletion.deletions += 1
        var insertion = row[index]
        insertion.insertions += 1
        if deletion.isBetter(than: best) { best = deletion }
        if insertion.isBetter(than: best) { best = insertion }
        diagonal = row[index + 1]
        row[index + 1] = best
      }
    }
    self = row[hypothesis.count]
  }

  /// Substitutions, deletions and insertions.
  public var errors: Int { substitutions + deletions + insertions }
  /// Items of the reference.
  public var referenceCount: Int { substitutions + deletions + hits }

  private func isBetter(than other: EditCounts) -> Bool {
    errors == other.errors ? substitutions < other.substitutions : errors < other.errors
  }

  static func += (a: inout EditCounts, b: EditCounts) {
    a.substitutions += b.substitutions
    a.deletions += b.deletions
    a.insertions += b.insertions
    a.hits += b.hits
  }
}

/// Errors for each item of the references: the word error rate, or that of characters or tokens.
/// ```
/// (S + D + I) / N
/// ```
/// It can be more than 1. Counts of all pairs are added first, as is usual.
public struct ErrorRate: Metric, Hashable {
  /// What is compared.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// What stands between white space.
    case words
    /// Characters as people see them (grapheme clusters), spaces too.
    case characters
  }

  /// What texts are taken apart into.
  public let unit: Unit
  /// All edits so far.
  public private(set) var counts = EditCounts()

  /// - Parameter unit: words by default.
  public init(_ unit: Unit = .words) { self.unit = unit }

  /// In logs `wer` or `cer`; a smaller value is better.
  public var name: String { unit == .words ? "wer" : "cer" }
  public var higherIsBetter: Bool { false }
  /// Infinite if there are errors and empty references only.
  public var value: Double { Double(counts.errors) / Double(counts.referenceCount) }

  /// Adds a pair of texts. Case and punctuation count; take them out before, where they should not.
  public mutating func add(hypothesis: String, reference: String) {
    switch unit {
    case .words:
      add(
        hypothesis: hypothesis.split(whereSeparator: \.isWhitespace),
        reference: reference.split(whereSeparator: \.isWhitespace))
    case .characters: add(hypothesis: Array(hypothesis), reference: Array(reference))
    }
  }

  /// Adds a pair that was taken apart before.
  public mutating func add<Item: Equatable>(hypothesis: [Item], reference: [Item]) {
    counts += EditCounts(from: reference, to: hypothesis)
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: ErrorRate) {
    MetricInput.requireSame(unit, other.unit, "units")
    counts += other.counts
  }
}
