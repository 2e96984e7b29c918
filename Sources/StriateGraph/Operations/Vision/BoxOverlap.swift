import StriateTypes

/// How much two boxes have in common.
public enum BoxOverlap: Hashable, Sendable, CaseIterable {
  /// Intersection over union, 0 ... 1.
  case intersectionOverUnion
  /// Less the empty share of the box around both, −1 ... 1 (Rezatofighi et al. 2019, arXiv:1902.09630).
  case generalized
  /// Intersection over union less the squared distance of the centres in diagonals of the box around both
  /// (Zheng et al. 2019, arXiv:1911.08287).
  case distance
}

extension Tensor {
  /// The overlap of each of these boxes `[N, 4]` with each of `other` `[M, 4]`: `[N, M]`. Corners x₁, y₁, x₂, y₂.
  /// - Parameters:
  ///   - kind: intersection over union by default.
  ///   - epsilon: keeps `distance` from dividing by 0.
  public func boxOverlaps(
    with other: Tensor, _ kind: BoxOverlap = .intersectionOverUnion, epsilon: Double = 1e-7
  ) -> Tensor {
    if isPoisoned || other.isPoisoned { return isPoisoned ? self : other }
    guard rank == 2, other.rank == 2, shape[1] == 4, other.shape[1] == 4, dtype == other.dtype, dtype.isFloatingPoint
    else {
      return .fail(
        ShapeError(
          "boxOverlaps", "needs boxes [N, 4] and [M, 4] of one floating-point type", operands: [type, other.type])
      )
    }
    // [N, 1, 4] and [1, M, 4].
    return BoxPairs(expanded(at: 1), other.expanded(at: 0), epsilon).overlaps(kind)
  }
}

/// Boxes `[N, 1, 4]` with boxes `[1, M, 4]`.
private struct BoxPairs {
  private let a: Tensor
  private let b: Tensor
  private let epsilon: Tensor
  private let union: Tensor
  private let ratio: Tensor
  /// Extents `[N, M, 2]` of the smallest boxes around both.
  private let hull: Tensor

  init(_ a: Tensor, _ b: Tensor, _ epsilon: Double) {
    (self.a, self.b, self.epsilon) = (a, b, a.number(epsilon))
    let common = (a.halves.1.minimum(b.halves.1) - a.halves.0.maximum(b.halves.0)).relu().productOfPairs
    union = a.boxAreas() + b.boxAreas() - common
    ratio = common / union
    hull = (a.halves.1.maximum(b.halves.1) - a.halves.0.minimum(b.halves.0)).relu()
  }

  func overlaps(_ kind: BoxOverlap) -> Tensor {
    switch kind {
    case .intersectionOverUnion: return ratio
    case .generalized:
      let area = hull.productOfPairs
      return ratio - (area - union) / area
    case .distance: return ratio - separation
    }
  }

  /// The squared distance of the centres over the squared diagonal around both.
  private var separation: Tensor {
    let centers = (a.halves.0 + a.halves.1 - b.halves.0 - b.halves.1) * 0.5
    return centers.square().sum(axes: [-1]) / (hull.square().sum(axes: [-1]) + epsilon)
  }
}
