/// The receiver operating characteristic: rates of "yes" among yes and among no, threshold by threshold.
/// - SeeAlso: Fawcett, "An introduction to ROC analysis", 2006, doi:10.1016/j.patrec.2005.10.010.
public struct ROCCurve: Sendable, Hashable {
  /// FP / N, from 0 to 1.
  public let falsePositiveRates: [Double]
  /// TP / P, from 0 to 1.
  public let truePositiveRates: [Double]
  /// A sample is called yes if its score is at least this; falling, the first is infinite.
  public let thresholds: [Double]
}

/// Precision over recall, threshold by threshold.
public struct PrecisionRecallCurve: Sendable, Hashable {
  /// TP / (TP + FP); the last is 1, by convention.
  public let precisions: [Double]
  /// TP / P, falling; the last is 0.
  public let recalls: [Double]
  /// Rising, one for each point but the last.
  public let thresholds: [Double]
}

/// The detection error tradeoff: both kinds of error, threshold by threshold, as speaker verification draws them.
/// - SeeAlso: Martin et al., "The DET curve in assessment of detection task performance", Eurospeech 1997.
public struct DETCurve: Sendable, Hashable {
  /// FP / N, falling.
  public let falsePositiveRates: [Double]
  /// FN / P, rising.
  public let falseNegativeRates: [Double]
  /// Rising.
  public let thresholds: [Double]
}

/// Where the rates of both errors are equal.
public struct EqualErrorRate: Sendable, Hashable {
  /// The rate.
  public let rate: Double
  /// A score that has about this rate: in between two that occur it is as far from each as the rate is.
  public let threshold: Double
}

/// Points and order as scikit-learn has them.
extension BinaryScores {
  /// The ROC curve; nil without both yes and no.
  /// - Parameter droppingCollinear: whether points are left out that have the same steps on both sides, as they only lie on
  ///   the line between their neighbours.
  public func rocCurve(droppingCollinear: Bool = true) -> ROCCurve? {
    let counts = thresholds
    guard let yes = counts.truePositives.last, let no = counts.falsePositives.last, yes > 0, no > 0 else { return nil }
    let (t, f) = (counts.truePositives, counts.falsePositives)
    let kept = t.indices.filter { index in
      guard droppingCollinear, index > 0, index + 1 < t.count else { return true }
      return t[index + 1] - 2 * t[index] + t[index - 1] != 0 || f[index + 1] - 2 * f[index] + f[index - 1] != 0
    }
    return ROCCurve(
      falsePositiveRates: [0] + kept.map { Double(f[$0]) / Double(no) },
      truePositiveRates: [0] + kept.map { Double(t[$0]) / Double(yes) },
      thresholds: [.infinity] + kept.map { counts.scores[$0] })
  }

  /// Precision over recall; nil without a yes.
  public func precisionRecallCurve() -> PrecisionRecallCurve? {
    let counts = thresholds
    guard let yes = counts.truePositives.last, yes > 0 else { return nil }
    let (t, f) = (counts.truePositives, counts.falsePositives)
    return PrecisionRecallCurve(
      precisions: t.indices.reversed().map { Double(t[$0]) / Double(t[$0] + f[$0]) } + [1],
      recalls: t.reversed().map { Double($0) / Double(yes) } + [0],
      thresholds: counts.scores.reversed())
  }

  /// Both error rates, from the last threshold without a miss to the first without a false alarm; nil without both yes
  /// and no.
  public func detCurve() -> DETCurve? {
    let counts = thresholds
    guard let yes = counts.truePositives.last, let no = counts.falsePositives.last, yes > 0, no > 0 else { return nil }
    let t = [0] + counts.truePositives, f = [0] + counts.falsePositives
    let scores = [.infinity] + counts.scores
    let first = f.lastIndex(of: 0) ?? 0
    let last = t.firstIndex(of: yes) ?? t.count - 1
    // Each threshold calls one more sample yes, so `last` is not before `first`; a perfect ranking has one point.
    let kept = (first...last).reversed()
    return DETCurve(
      falsePositiveRates: kept.map { Double(f[$0]) / Double(no) },
      falseNegativeRates: kept.map { Double(yes - t[$0]) / Double(yes) },
      thresholds: kept.map { scores[$0] })
  }

  /// Where the false positive rate equals the false negative rate, on straight lines between the points of the ROC curve;
  /// nil without both yes and no.
  public var equalErrorRate: EqualErrorRate? {
    guard let curve = rocCurve(droppingCollinear: false) else { return nil }
    let gaps = zip(curve.falsePositiveRates, curve.truePositiveRates).map { $0 - (1 - $1) }
    // The gap rises from −1 to 1.
    guard let after = gaps.firstIndex(where: { $0 >= 0 }), after > 0 else { return nil }
    let before = after - 1
    let share = -gaps[before] / (gaps[after] - gaps[before])
    let (low, high) = (curve.falsePositiveRates[before], curve.falsePositiveRates[after])
    let (above, below) = (curve.thresholds[before], curve.thresholds[after])
    return EqualErrorRate(
      rate: low + share * (high - low),
      threshold: above.isInfinite ? below : above + share * (below - above))
  }
}
