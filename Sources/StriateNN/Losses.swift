import StriateGraph
import StriateTypes

/// Losses over a batch; each is the mean over its rows.
extension Tensor {
  /// Cross-entropy of softmax: mean of −ln softmax(self)[label].
  ///
  /// This tensor holds the scores `[N, C]`.
  /// - Parameters:
  ///   - labels: int64 or int32 `[N]`, each in 0 ..< C; others fail the evaluation.
  public func crossEntropy(labels: Tensor) -> Tensor {
    scored(labels, "crossEntropy") { -$0.logSoftmax().takeAlong($1).mean() }
  }

  /// Multiclass hinge loss (Weston & Watkins 1999): mean over rows of Σ_{j≠y} max(0, sⱼ − s_y + margin).
  ///
  /// This tensor holds the scores `[N, C]`.
  /// - Parameters:
  ///   - labels: int64 or int32 `[N]`.
  public func hinge(labels: Tensor, margin: Double = 1) -> Tensor {
    scored(labels, "hinge") { scores, labels in
      // The term j = y is the margin itself, which is taken off again.
      let terms = (scores - scores.takeAlong(labels) + margin).relu()
      return terms.sum(axes: [1]).mean() - margin
    }
  }

  /// Mean of (self − target)².
  public func meanSquaredError(_ target: Tensor) -> Tensor {
    if isPoisoned || target.isPoisoned { return isPoisoned ? self : target }
    guard shape == target.shape else {
      return .fail(ShapeError("meanSquaredError", "shapes differ", operands: [type, target.type]))
    }
    return (self - target).square().mean()
  }

  /// The fraction of rows whose largest score is at the label, as a 0-d float32.
  public func accuracy(labels: Tensor) -> Tensor {
    argmax(axis: -1).isEqual(to: labels.cast(to: .int64)).cast(to: .float32).mean()
  }

  private func scored(_ labels: Tensor, _ name: String, _ body: (Tensor, Tensor) -> Tensor) -> Tensor {
    if isPoisoned || labels.isPoisoned { return isPoisoned ? self : labels }
    guard rank == 2, labels.shape == [shape[0]], labels.dtype.isInteger else {
      return .fail(
        ShapeError(
          name, "needs scores [N, C] and integer labels [N]", operands: [type, labels.type],
          hint: "labels are class numbers, not one-hot rows"))
    }
    return body(self, labels.expanded(at: 1))
  }
}
