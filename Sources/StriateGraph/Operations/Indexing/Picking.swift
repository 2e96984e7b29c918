import StriateKernels
import StriateTypes

/// Reading and writing where several integer tensors name positions together (NumPy's advanced indexing).
extension Tensor {
  /// The elements at the positions that `picks` name along their axes. Their common shape takes the place of the axes if
  /// these stand side by side, and comes first otherwise.
  func picking(_ picks: [(axis: Int, indices: Tensor)]) throws(ShapeError) -> Tensor {
    let joint = try JointAxis(self, picks)
    return try Tensor.checked(Gather(axis: joint.axis), [joint.arranged(self), joint.positions])
  }

  /// This tensor after `change`, which gets it with the picked axes as one, positions, updates and that axis.
  func updatingPicks(
    _ picks: [(axis: Int, indices: Tensor)], with value: Tensor,
    _ change: (Tensor, Tensor, Tensor, Int) throws(ShapeError) -> Tensor
  ) throws(ShapeError) -> Tensor {
    let joint = try JointAxis(self, picks)
    let target = joint.arranged(self)
    let region = try Gather(axis: joint.axis).resultType([target.type, joint.positions.type]).shape
    return joint.restored(try change(target, joint.positions, value.broadcast(to: region), joint.axis))
  }
}

/// Several axes of a tensor as one, and positions along it.
private struct JointAxis {
  let axis: Int
  let positions: Tensor
  /// The tensor's axes with the picked ones side by side.
  private let order: [Int]
  private let count: Int
  private let extents: [Int]

  init(_ tensor: Tensor, _ picks: [(axis: Int, indices: Tensor)]) throws(ShapeError) {
    let axes = picks.map(\.axis)
    count = axes.count
    extents = axes.map { tensor.shape[$0] }
    let isAdjacent = axes.last! - axes[0] == count - 1
    order = isAdjacent ? Array(0..<tensor.rank) : axes + (0..<tensor.rank).filter { !axes.contains($0) }
    axis = isAdjacent ? axes[0] : 0
    if count == 1 {
      positions = picks[0].indices
    } else {
      let common = try Tensor.commonShape(picks.map(\.indices), operation: "subscript")
      let operands = picks.map { $0.indices.cast(to: .int64).broadcast(to: common) }
      positions = try Tensor.checked(FlatPositions(extents: extents), operands)
    }
  }

  func arranged(_ tensor: Tensor) -> Tensor {
    let moved = tensor.transposed(order)
    return count == 1 ? moved : moved.flattened(from: axis, through: axis + count - 1)
  }

  /// The inverse of `arranged`, for a tensor of the same shape.
  func restored(_ tensor: Tensor) -> Tensor {
    if tensor.isPoisoned { return tensor }
    let split = count == 1 ? tensor : tensor.unflattened(axis: axis, into: extents)
    var inverse = order
    for (position, axis) in order.enumerated() { inverse[axis] = position }
    return split.transposed(inverse)
  }
}
