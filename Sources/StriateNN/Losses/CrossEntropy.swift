import StriateGraph
import StriateTypes

/// Losses of class scores.
extension Tensor {
  /// Cross-entropy of softmax: −ln softmax(self)[label], the mean over rows by default.
  ///
  /// This tensor holds the scores `[N, C]`, or `[N, C, d₁ ...]` such as of each pixel, or `[C]`.
  /// - Parameters:
  ///   - labels: int64 or int32 `[N]` or `[N, d₁ ...]`, each in 0 ..< C; others fail the evaluation.
  ///   - weights: `[C]`, by which the loss of each label is multiplied; a mean is divided by the sum of those used.
  ///   - ignoreIndex: a label whose rows do not count; none by default (PyTorch's default is −100).
  ///   - labelSmoothing: ε, the part of the target that is spread over all classes evenly (Szegedy et al. 2016,
  ///     arXiv:1512.00567).
  ///   - reduction: the mean by default; `.none` gives the labels' shape.
  public func crossEntropy(
    labels: Tensor, weights: Tensor? = nil, ignoreIndex: Int? = nil, labelSmoothing: Double = 0,
    reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      let rows = try LabelledScores(
        "crossEntropy", self, labels: labels, weights: weights, ignoreIndex: ignoreIndex)
      try Self.checkSmoothing(labelSmoothing, type)
      return rows.negativeLogLikelihood(rows.scores.logSoftmax(), labelSmoothing: labelSmoothing, reduction)
    }
  }

  /// Cross-entropy of softmax with soft targets: −Σ w·t·ln softmax(self) over the classes.
  ///
  /// - Parameters:
  ///   - targets: probabilities of the scores' shape, which sum to 1 over the classes.
  ///   - weights: `[C]`, of each class; a mean is over the rows all the same.
  ///   - labelSmoothing: ε, the part of the target that is spread over all classes evenly.
  ///   - reduction: the mean over rows by default.
  public func crossEntropy(
    targets: Tensor, weights: Tensor? = nil, labelSmoothing: Double = 0, reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, targets] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      try checkShapes("crossEntropy", [targets])
      try Self.checkSmoothing(labelSmoothing, type)
      let scores = try LabelledScores.classesLast("crossEntropy", self, targets.type)
      if let weights { try LabelledScores.checkWeights("crossEntropy", weights, scores) }
      var target = like(targets)
      if rank > 2 { target = target.movingAxis(1, to: -1) }
      let classes = Double(scores.shape[scores.rank - 1])
      if labelSmoothing > 0 { target = target * (1 - labelSmoothing) + labelSmoothing / classes }
      var terms = target * scores.logSoftmax()
      if let weights { terms = terms * like(weights) }
      return -reduction(terms.sum(axes: [-1]))
    }
  }

  /// Negative log-likelihood: −self[label], the mean over rows by default.
  ///
  /// This tensor holds log-probabilities, such as of `logSoftmax(axis: 1)`: `[N, C]`, `[N, C, d₁ ...]` or `[C]`.
  /// Parameters are those of `crossEntropy(labels:)`.
  public func negativeLogLikelihood(
    labels: Tensor, weights: Tensor? = nil, ignoreIndex: Int? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      let rows = try LabelledScores(
        "negativeLogLikelihood", self, labels: labels, weights: weights, ignoreIndex: ignoreIndex)
      return rows.negativeLogLikelihood(rows.scores, labelSmoothing: 0, reduction)
    }
  }

  /// Cross-entropy over the hardest pixels: the mean over the `count` largest losses of each image (Wu et al. 2016,
  /// arXiv:1605.06885; Pohlen et al. 2017, arXiv:1611.08323, with 512 · 64 pixels).
  ///
  /// This tensor holds the scores `[N, C, d₁ ...]`.
  /// - Parameters:
  ///   - labels: integers `[N, d₁ ...]`.
  ///   - count: K, how many pixels of an image count; at most all.
  ///   - weights: `[C]`, by which the loss of each label is multiplied.
  ///   - ignoreIndex: a label whose pixels have the loss 0; none by default.
  ///   - reduction: over the images; the mean by default.
  public func bootstrappedCrossEntropy(
    labels: Tensor, count: Int, weights: Tensor? = nil, ignoreIndex: Int? = nil, reduction: LossReduction = .mean
  ) -> Tensor {
    Tensor.built(of: [self, labels] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      let pixels = labels.shape.dropFirst().reduce(1, *)
      guard rank >= 3, labels.rank == rank - 1, count > 0, count <= pixels else {
        throw ShapeError(
          "bootstrappedCrossEntropy", "needs scores [N, C, ...] and 1 to \(pixels) pixels that count, not \(count)",
          operands: [type, labels.type])
      }
      let losses = crossEntropy(labels: labels, weights: weights, ignoreIndex: ignoreIndex, reduction: .none)
      if losses.isPoisoned { return losses }
      return reduction(losses.flattened(from: 1).topK(count, axis: 1).values.mean(axes: [1]))
    }
  }

  private static func checkSmoothing(_ epsilon: Double, _ type: TensorType) throws(ShapeError) {
    guard epsilon >= 0, epsilon <= 1 else {
      throw ShapeError("crossEntropy", "the label smoothing \(epsilon) is not in 0 ... 1", operands: [type])
    }
  }
}

extension LabelledScores {
  /// −((1 − ε)·w_y·logs[y] + ε/C · Σ w·logs), reduced.
  fileprivate func negativeLogLikelihood(
    _ logs: Tensor, labelSmoothing: Double, _ reduction: LossReduction
  ) -> Tensor {
    var terms = atLabels(logs)
    if let rowWeights { terms = terms * rowWeights }
    if labelSmoothing > 0 {
      let spread = (classWeights.map { logs * $0 } ?? logs).sum(axes: [-1], keepingAxes: true)
      terms = terms * (1 - labelSmoothing) + spread * (labelSmoothing / Double(classCount))
    }
    return -reduced(terms, reduction)
  }
}
