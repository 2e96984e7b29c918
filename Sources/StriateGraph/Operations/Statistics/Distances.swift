import StriateTypes

extension Tensor {
  /// The norm of self − other, over all elements.
  public func distance(to other: Tensor, order: Double = 2) -> Tensor { (self - other).vectorNorm(order: order) }

  /// The norm of self − other + `epsilon` along the last axis (PyTorch's `pairwise_distance`).
  public func rowDistance(
    to other: Tensor, order: Double = 2, epsilon: Double = 1e-6, keepingAxis: Bool = false
  ) -> Tensor {
    let difference = self - other
    if difference.isPoisoned { return difference }
    return (difference + epsilon).vectorNorm(order: order, axes: [-1], keepingAxes: keepingAxis)
  }

  /// The distance of each of these points from each of the others: `[.., P, M]`, `[.., R, M]` -> `[.., P, R]`. The
  /// gradient is 0 where points coincide.
  /// - Parameter order: of the norm; 2 is Euclid's, 1 Manhattan's, ∞ the largest difference.
  public func distances(to others: Tensor, order: Double = 2) -> Tensor {
    if isPoisoned || others.isPoisoned { return isPoisoned ? self : others }
    guard rank >= 2, others.rank >= 2, shape[rank - 1] == others.shape[others.rank - 1] else {
      return .fail(
        ShapeError(
          "distances", "needs points [.., P, M] and [.., R, M]", operands: [type, others.type]))
    }
    let difference = expanded(at: -2) - others.expanded(at: -3)
    return difference.isPoisoned ? difference : difference.vectorNorm(order: order, axes: [-1])
  }

  /// The distances of all pairs of points `[P, M]`, each pair once: `[P·(P − 1)/2]` in the order (0, 1), (0, 2) ...
  /// (1, 2) ...
  public func pairDistances(order: Double = 2) -> Tensor {
    if isPoisoned { return self }
    guard rank == 2, shape[0] <= 1 << 15 else {
      return .fail(ShapeError("pairDistances", "needs up to 32768 points [P, M]", operands: [type]))
    }
    let count = shape[0]
    var first: [Int32] = [], second: [Int32] = []
    for a in 0..<count {
      for b in a + 1..<Swift.max(count, a + 1) {
        first.append(Int32(a))
        second.append(Int32(b))
      }
    }
    let pairs: Shape = [first.count]
    return (gather(Tensor(first, shape: pairs)) - gather(Tensor(second, shape: pairs)))
      .vectorNorm(order: order, axes: [-1])
  }

  /// x·y / (max(‖x‖, ε) · max(‖y‖, ε)) along `axis`, with broadcasting: the cosine of the angle between them.
  public func cosineSimilarity(to other: Tensor, axis: Int = 1, epsilon: Double = 1e-8) -> Tensor {
    if isPoisoned || other.isPoisoned { return isPoisoned ? self : other }
    do throws(ShapeError) {
      let name = "cosineSimilarity"
      let common = try Broadcasting.shape(shape, other.shape, operation: name, operands: [type, other.type])
      let axis = try Axis.checked(axis, rank: common.rank, operation: name)
      let x = floatingPoint.broadcast(to: common), y = other.floatingPoint.broadcast(to: common)
      let (unitX, unitY) = (x.normalized(axis: axis, epsilon: epsilon), y.normalized(axis: axis, epsilon: epsilon))
      return (unitX * unitY).sum(axes: [axis])
    } catch {
      return .fail(error)
    }
  }
}
