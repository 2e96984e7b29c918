import StriateGraph
import StriateTypes

/// Losses of yes and no.
extension Tensor {
  /// Binary cross-entropy of probabilities: −(t·ln x + (1 − t)·ln(1 − x)), where logarithms end at −100 as in PyTorch.
  ///
  /// For scores before the sigmoid `binaryCrossEntropyWithLogits` is exact where this one saturates.
  /// - Parameters:
  ///   - targets: of this tensor's shape, 0 ... 1.
  ///   - weights: of each element, broadcast; the mean is over the elements all the same.
  ///   - reduction: the mean over all elements by default.
  public func binaryCrossEntropy(
    targets: Tensor, weights: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("binaryCrossEntropy", [targets], weights: weights, reduction) { others in
      let (x, target) = (self, others[0])
      let yes = x.log().maximum(-100), no = (-x).log1p().maximum(-100)
      let losses = (target - 1) * no - target * yes
      // (x − t)/(x(1 − x)) by itself: the logarithms' own derivatives are infinite at 0 and 1.
      return losses.withGradient(for: [x, target]) { dy in
        [dy * (x - target) / (x * (1 - x)).maximum(1e-12), dy * (no - yes)]
      }
    }
  }

  /// Binary cross-entropy of the sigmoid: (1 − t)·x + (1 + (p − 1)·t)·ln(1 + e⁻ˣ).
  /// - Parameters:
  ///   - targets: of this tensor's shape, 0 ... 1.
  ///   - weights: of each element, broadcast; the mean is over the elements all the same.
  ///   - positiveWeights: p, by which the loss of t = 1 is multiplied, broadcast.
  ///   - reduction: the mean over all elements by default.
  public func binaryCrossEntropyWithLogits(
    targets: Tensor, weights: Tensor? = nil, positiveWeights: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("binaryCrossEntropyWithLogits", [targets], weights: weights, reduction) {
      (others) throws(ShapeError) in try logisticLosses(others[0], positiveWeights: positiveWeights)
    }
  }

  /// The mean over the classes of `binaryCrossEntropyWithLogits`, for rows with several labels.
  ///
  /// This tensor holds the scores `[N, C]` or `[N, ..., C]`.
  /// - Parameters:
  ///   - targets: 0 or 1, of the scores' shape.
  ///   - weights: of each class, broadcast.
  ///   - reduction: the mean over rows by default.
  public func multilabelSoftMarginLoss(
    targets: Tensor, weights: Tensor? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    let losses = binaryCrossEntropyWithLogits(targets: targets, weights: weights, reduction: .none)
    if losses.isPoisoned { return losses }
    guard rank >= 1 else {
      return .fail(ShapeError("multilabelSoftMarginLoss", "needs scores [N, C]", operands: [type, targets.type]))
    }
    return reduction(losses.mean(axes: [-1]))
  }

  /// Focal loss of the sigmoid: αₜ(1 − pₜ)^γ · binary cross-entropy, where pₜ is the probability of the target
  /// (Lin et al. 2017, arXiv:1708.02002).
  /// - Parameters:
  ///   - targets: 0 or 1, of this tensor's shape.
  ///   - alpha: the weight of t = 1, of which t = 0 has the rest; nil for none.
  ///   - gamma: γ, how much less what is easy counts.
  ///   - reduction: the mean over all elements by default.
  public func focalLoss(
    targets: Tensor, alpha: Double? = 0.25, gamma: Double = 2, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("focalLoss", [targets], reduction) { (others) throws(ShapeError) in
      let target = others[0], probability = sigmoid()
      let missing = probability + target - probability * target * 2
      let losses = try logisticLosses(target, positiveWeights: nil) * missing.power(gamma)
      return alpha.map { losses * (target * (2 * $0 - 1) + (1 - $0)) } ?? losses
    }
  }

  /// Focal loss of softmax: −w_y(1 − p_y)^γ · ln p_y.
  ///
  /// This tensor holds the scores `[N, C]`, `[N, C, d₁ ...]` or `[C]`.
  /// - Parameters:
  ///   - labels: integers `[N]` or `[N, d₁ ...]`.
  ///   - gamma: γ, how much less what is easy counts.
  ///   - weights: `[C]`, by which the loss of each label is multiplied; the mean is over the rows all the same.
  ///   - ignoreIndex: a label whose rows do not count; none by default.
  ///   - reduction: the mean over the rows that count by default.
  public func focalLoss(
    labels: Tensor, gamma: Double = 2, weights: Tensor? = nil, ignoreIndex: Int? = nil,
    reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      let rows = try LabelledScores("focalLoss", self, labels: labels, ignoreIndex: ignoreIndex)
      if let weights { try LabelledScores.checkWeights("focalLoss", weights, rows.scores) }
      let logs = rows.atLabels(rows.scores.logSoftmax())
      var terms = (1 - logs.exp()).power(gamma) * logs
      if let weights { terms = terms * like(weights).gather(rows.labels) }
      return -rows.reduced(terms, reduction)
    }
  }

  /// Dice loss of each map: 1 − (2·Σ p·t + s)/(Σ p + Σ t + s) over its positions (Milletari et al. 2016,
  /// arXiv:1606.04797).
  ///
  /// This tensor holds probabilities `[N, C, ...]`.
  /// - Parameters:
  ///   - targets: 0 or 1, of this tensor's shape.
  ///   - smoothing: s, which keeps empty maps from 0/0.
  ///   - isSquared: Σ p² + Σ t² below the stroke, as in the paper.
  ///   - reduction: the mean over samples and channels by default; `.none` gives `[N, C]`.
  public func diceLoss(
    targets: Tensor, smoothing: Double = 1, isSquared: Bool = false, reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, targets]) { () throws(ShapeError) in
      try checkShapes("diceLoss", [targets])
      guard rank >= 3 else { throw ShapeError("diceLoss", "needs maps [N, C, ...]", operands: [type, targets.type]) }
      let axes = Array(2..<rank), target = like(targets)
      let overlap = (self * target).sum(axes: axes) * 2 + smoothing
      let sizes = isSquared ? square() + target.square() : self + target
      return reduction(1 - overlap / (sizes.sum(axes: axes) + smoothing))
    }
  }

  private func logisticLosses(_ target: Tensor, positiveWeights: Tensor?) throws(ShapeError) -> Tensor {
    let logarithm = (-self).softplus()
    guard let positiveWeights else { return (1 - target) * self + logarithm }
    if positiveWeights.isPoisoned { return positiveWeights }
    let losses = (1 - target) * self + ((like(positiveWeights) - 1) * target + 1) * logarithm
    guard losses.isPoisoned || losses.shape == shape else {
      throw ShapeError(
        "binaryCrossEntropyWithLogits", "the positive weights do not stretch to the scores",
        operands: [type, positiveWeights.type])
    }
    return losses
  }
}
