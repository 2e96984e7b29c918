import StriateGraph
import StriateTypes

/// Which wrong classes a multiclass hinge loss counts.
public enum HingeForm: Sendable, Hashable {
  /// All of them: Σ_{j≠y} max(0, sⱼ − s_y + margin) (Weston & Watkins 1999).
  case westonWatkins
  /// The one with the largest score: max(0, max_{j≠y} sⱼ − s_y + margin) (Crammer & Singer 2001).
  case crammerSinger
}

/// Losses that ask for a distance between right and wrong scores.
extension Tensor {
  /// Multiclass hinge loss: Σ_{j≠y} max(0, sⱼ − s_y + margin), the mean over rows by default.
  ///
  /// This tensor holds the scores `[N, C]`.
  /// - Parameters:
  ///   - labels: int64 or int32 `[N]`.
  ///   - margin: by how much the right score must be above the others.
  ///   - form: Weston and Watkins's by default, which counts all classes.
  ///   - isSquared: whether the terms are squared, as in an L2-SVM (Tang 2013, arXiv:1306.0239).
  ///   - reduction: the mean by default; `.none` gives `[N]`.
  public func hinge(
    labels: Tensor, margin: Double = 1, form: HingeForm = .westonWatkins, isSquared: Bool = false,
    reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels]) { () throws(ShapeError) in
      let rows = try LabelledScores("hinge", self, labels: labels)
      let terms = (rows.scores - rows.atLabels(rows.scores) + margin).relu()
      if terms.isPoisoned { return terms }
      switch form {
      case .westonWatkins:
        // The term j = y is the margin itself, which is taken off again.
        let own = Swift.max(margin, 0)
        let sums = (isSquared ? terms.square() : terms).sum(axes: [-1])
        if reduction == .mean { return sums.mean() - (isSquared ? own * own : own) }
        return reduction(sums - (isSquared ? own * own : own))
      case .crammerSinger:
        let isWrong = rows.labels.isNotEqual(to: Tensor.range(rows.classCount, dtype: rows.labels.dtype))
        let worst = isWrong.select(terms, 0).max(axes: [-1])
        return reduction(isSquared ? worst.square() : worst)
      }
    }
  }

  /// The multiclass hinge loss as PyTorch has it: Σ_{j≠y} w_y · max(0, sⱼ − s_y + margin)ᵖ / C.
  ///
  /// This tensor holds the scores `[N, C]` or `[C]`.
  /// - Parameters:
  ///   - labels: integers `[N]`.
  ///   - exponent: p, 1 or 2.
  ///   - weights: `[C]`, by which the loss of each label is multiplied.
  ///   - reduction: the mean over rows by default.
  public func multiMarginLoss(
    labels: Tensor, exponent: Int = 1, margin: Double = 1, weights: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      guard exponent == 1 || exponent == 2, rank <= 2 else {
        throw ShapeError(
          "multiMarginLoss", "needs scores [N, C] and the exponent 1 or 2, not \(exponent)",
          operands: [type, labels.type])
      }
      let rows = try LabelledScores("multiMarginLoss", self, labels: labels, weights: weights)
      let isWrong = rows.labels.isNotEqual(to: Tensor.range(rows.classCount, dtype: rows.labels.dtype))
      let terms = isWrong.select((rows.scores - rows.atLabels(rows.scores) + margin).relu(), 0)
      var losses = (exponent == 2 ? terms.square() : terms).sum(axes: [-1], keepingAxes: true)
      if let rowWeights = rows.rowWeights { losses = losses * rowWeights }
      if losses.isPoisoned { return losses }
      return reduction(losses.reshaped(to: rows.shape) / Double(rows.classCount))
    }
  }

  /// The hinge loss where a row has several labels: Σ max(0, 1 − (s_y − sᵢ)) / C over its labels y and all other classes i.
  ///
  /// This tensor holds the scores `[N, C]` or `[C]`.
  /// - Parameters:
  ///   - labels: integers of the scores' shape: the labels of each row first, then −1, then anything in −1 ..< C.
  ///   - reduction: the mean over rows by default.
  public func multilabelMarginLoss(labels: Tensor, reduction: LossReduction = .mean) -> Tensor {
    Tensor.built(of: [self, labels]) { () throws(ShapeError) in
      try checkShapes("multilabelMarginLoss", [labels])
      guard rank == 1 || rank == 2, labels.dtype.isInteger else {
        throw ShapeError(
          "multilabelMarginLoss", "needs scores [N, C] and integer labels [N, C]", operands: [type, labels.type])
      }
      let classes = shape[rank - 1]
      let isLabel = labels.isLess(than: 0).cast(to: .int64).cumulativeSum(axis: -1).isEqual(to: 0)
      let positions = isLabel.select(labels, 0)
      // [..., label, class]
      let isNamed = positions.expanded(at: -1).isEqual(to: Tensor.range(classes, dtype: labels.dtype))
      let isOther = !(isNamed & isLabel.expanded(at: -1)).any(axes: [-2], keepingAxes: true)
      let terms = (1 - takeAlong(positions).expanded(at: -1) + expanded(at: -2)).relu()
      let counted = (isOther & isLabel.expanded(at: -1)).select(terms, 0)
      return reduction(counted.sum(axes: [-2, -1]) / Double(classes))
    }
  }

  /// ln(1 + e^(−y·x)) of each element, with targets y of 1 or −1.
  /// - Parameters:
  ///   - targets: 1 or −1, of this tensor's shape.
  ///   - reduction: the mean over all elements by default.
  public func softMarginLoss(targets: Tensor, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("softMarginLoss", [targets], reduction) { (-(self * $0[0])).softplus() }
  }
}
