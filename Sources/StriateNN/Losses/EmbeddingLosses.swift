import StriateGraph
import StriateTypes

/// Losses of pairs and triplets: what is alike shall be near.
extension Tensor {
  /// 1 − cos(x, y) where the target is 1, max(0, cos(x, y) − margin) where it is −1.
  /// - Parameters:
  ///   - other: `[N, D]` or `[D]`, as this tensor.
  ///   - targets: 1 or −1, `[N]` or `[]`.
  ///   - margin: the cosine from which unlike pairs cost.
  ///   - reduction: the mean over pairs by default.
  public func cosineEmbeddingLoss(
    _ other: Tensor, targets: Tensor, margin: Double = 0, reduction: LossReduction = .mean
  ) -> Tensor {
    rowLoss("cosineEmbeddingLoss", other, targets) { x, y, target in
      func norm(_ x: Tensor) -> Tensor { x.square().sum(axes: [-1]) + 1e-12 }
      let cosine = (x * y).sum(axes: [-1]) / (norm(x) * norm(y)).sqrt()
      return reduction(target.isGreater(than: 0).select(1 - cosine, (cosine - margin).relu()))
    }
  }

  /// s·D²/2 + (1 − s)·max(0, margin − D)²/2 with the distance D of each pair of rows (Hadsell et al. 2006).
  /// - Parameters:
  ///   - other: `[N, D]`, as this tensor.
  ///   - similar: s, 1 for pairs that are alike and 0 for others, `[N]`.
  ///   - margin: the distance from which unlike pairs cost nothing.
  ///   - epsilon: added to differences, so that equal rows have a derivative.
  ///   - reduction: the mean over pairs by default.
  public func contrastiveLoss(
    _ other: Tensor, similar: Tensor, margin: Double = 1, epsilon: Double = 1e-6, reduction: LossReduction = .mean
  ) -> Tensor {
    rowLoss("contrastiveLoss", other, similar) { x, y, alike in
      let distance = x.rowDistance(to: y, epsilon: epsilon)
      return reduction((alike * distance.square() + (1 - alike) * (margin - distance).relu().square()) * 0.5)
    }
  }

  /// The weighted χ² distance of each pair of rows: Σ w·(x − y)²/(x + y), 0 where both are 0 (Taigman et al. 2014,
  /// DeepFace).
  /// - Parameters:
  ///   - other: `[N, D]` or `[D]`, as this tensor; neither is negative.
  ///   - weights: `[D]`, learned as those of a linear classifier; 1 by default.
  ///   - reduction: none by default: the distances `[N]`.
  public func weightedChiSquared(
    _ other: Tensor, weights: Tensor? = nil, reduction: LossReduction = .none
  ) -> Tensor {
    Tensor.built(of: [self, other] + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      try checkShapes("weightedChiSquared", [other])
      guard rank >= 1, weights.map({ $0.shape == [shape[rank - 1]] }) ?? true else {
        throw ShapeError(
          "weightedChiSquared", "needs rows [N, D] and weights [D]",
          operands: [type, other.type] + (weights.map { [$0.type] } ?? []))
      }
      let y = like(other), sum = self + y
      let isEmpty = sum.isEqual(to: 0)
      let terms = isEmpty.select(0, (self - y).square() / isEmpty.select(1, sum))
      return reduction((weights.map { terms * like($0) } ?? terms).sum(axes: [-1]))
    }
  }

  /// max(0, −t·(self − other) + margin): which of two is to be the greater.
  /// - Parameters:
  ///   - targets: 1 where this tensor's element is to be the greater, −1 where the other's is.
  ///   - margin: by how much.
  ///   - reduction: the mean over all elements by default.
  public func marginRankingLoss(
    _ other: Tensor, targets: Tensor, margin: Double = 0, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("marginRankingLoss", [other, targets], reduction) { (margin - $0[1] * (self - $0[0])).relu() }
  }

  /// x where the target is 1, max(0, margin − x) where it is −1, with distances x.
  /// - Parameters:
  ///   - targets: 1 or −1, of this tensor's shape.
  ///   - margin: the distance from which unlike pairs cost nothing.
  ///   - reduction: the mean over all elements by default.
  public func hingeEmbeddingLoss(
    targets: Tensor, margin: Double = 1, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("hingeEmbeddingLoss", [targets], reduction) {
      $0[0].isGreater(than: 0).select(self, (margin - self).relu())
    }
  }

  /// max(0, d(self, positive) − d(self, negative) + margin) (Balntas et al. 2016; Schroff et al. 2015,
  /// arXiv:1503.03832).
  ///
  /// This tensor holds the anchors `[N, D]`.
  /// - Parameters:
  ///   - positive: rows like the anchors, `[N, D]`.
  ///   - negative: rows unlike them, `[N, D]`.
  ///   - order: of the norm.
  ///   - epsilon: added to differences, so that equal rows have a derivative.
  ///   - swaps: the nearer of anchor and positive is compared with the negative.
  ///   - reduction: the mean over triplets by default.
  public func tripletMarginLoss(
    positive: Tensor, negative: Tensor, margin: Double = 1, order: Double = 2, epsilon: Double = 1e-6,
    swaps: Bool = false, reduction: LossReduction = .mean
  ) -> Tensor {
    tripletMarginLoss(
      positive: positive, negative: negative, margin: margin, swaps: swaps, reduction: reduction
    ) { $0.rowDistance(to: $1, order: order, epsilon: epsilon) }
  }

  /// The same with a distance of the caller's, which answers with one number for each pair of rows.
  public func tripletMarginLoss(
    positive: Tensor, negative: Tensor, margin: Double = 1, swaps: Bool = false, reduction: LossReduction = .mean,
    distance: (Tensor, Tensor) -> Tensor
  ) -> Tensor {
    Tensor.built(of: [self, positive, negative]) { () throws(ShapeError) in
      try checkShapes("tripletMarginLoss", [positive, negative])
      guard rank >= 1 else { throw ShapeError("tripletMarginLoss", "needs rows [N, D]", operands: [type]) }
      let near = distance(self, positive)
      var far = distance(self, negative)
      if swaps { far = far.minimum(distance(positive, negative)) }
      return reduction((near - far + margin).relu())
    }
  }

  /// `body` of rows of one shape `[N, D]` or `[D]`, and a target for each.
  private func rowLoss(
    _ operation: String, _ other: Tensor, _ targets: Tensor, _ body: (Tensor, Tensor, Tensor) -> Tensor
  ) -> Tensor {
    Tensor.built(of: [self, other, targets]) { () throws(ShapeError) in
      try checkShapes(operation, [other])
      guard rank >= 1, targets.shape.elementsEqual(shape.dropLast()) else {
        throw ShapeError(
          operation, "needs rows [N, D] and a target for each, [N]", operands: [type, other.type, targets.type])
      }
      return body(self, like(other), like(targets))
    }
  }
}
