import StriateKernels
import StriateTypes

/// Writing where each update has an index of its own: the inverse of `takeAlong`.
extension Tensor {
  /// This tensor with `updates` in the places that `indices` name along `axis` (`torch.scatter`):
  /// y[indices[i][j]][j] = updates[i][j] for axis 0. Of equal indices the last update stays.
  /// - Parameters:
  ///   - updates: of the indices' shape or a larger one.
  ///   - indices: of this tensor's rank, and outside `axis` of its extents or smaller ones.
  public func replacingAlong(_ updates: Tensor, at indices: Tensor, axis: Int = -1) -> Tensor {
    scattered(updates, indices, axis, "replacingAlong") { (target, indices, updates, axis) throws(ShapeError) in
      try Tensor.checked(ScatterSet(axis: axis, isShared: false), [target, indices, updates])
    }
  }

  /// This tensor with `updates` added in the places that `indices` name along `axis` (`scatter_add`).
  public func addingAlong(_ updates: Tensor, at indices: Tensor, axis: Int = -1) -> Tensor {
    scattered(updates, indices, axis, "addingAlong") { (target, indices, updates, axis) throws(ShapeError) in
      try Tensor.checked(AddAlong(axis: axis), [target, indices, updates])
    }
  }

  /// What stands in each place and the `updates` that `indices` name for it, reduced to one number (`scatter_reduce`).
  /// Places that no index names stay as they are.
  /// - Parameter includingSelf: whether what stood there counts, where there are updates.
  public func reducingAlong(
    _ updates: Tensor, at indices: Tensor, axis: Int = -1, by reduction: ScatterReduction, includingSelf: Bool = true
  ) -> Tensor {
    scattered(updates, indices, axis, "reducingAlong") { (target, indices, updates, axis) throws(ShapeError) in
      let dtype = target.dtype
      guard dtype != .bool, reduction != .mean || dtype.isFloatingPoint else {
        throw ShapeError("reducingAlong", "no \(reduction) of \(dtype)", operands: [target.type, updates.type])
      }
      let start = includingSelf ? target : try target.overwritten(indices, axis, with: reduction.neutral)
      let add = AddAlong(axis: axis)
      switch reduction {
      case .sum: return try Tensor.checked(add, [start, indices, updates])
      case .mean:
        let total = try Tensor.checked(add, [start, indices, updates]), one = Tensor.ones(target.shape, dtype: dtype)
        let own = includingSelf ? one : try one.overwritten(indices, axis, with: 0)
        let count = try Tensor.checked(add, [own, indices, .ones(updates.shape, dtype: dtype)])
        return total / count
      case .product, .maximum, .minimum:
        let wide = dtype.wide
        let operands = [start.cast(to: wide), indices, updates.cast(to: wide)]
        return try Tensor.checked(ScatterReduce(axis: axis, reduction: reduction), operands).cast(to: dtype)
      }
    }
  }

  private func overwritten(_ indices: Tensor, _ axis: Int, with value: Double) throws(ShapeError) -> Tensor {
    let updates = Tensor.full(indices.shape, value, dtype: dtype)
    return try Tensor.checked(ScatterSet(axis: axis, isShared: false), [self, indices, updates])
  }

  /// Checks what all these have in common, and does it where the indices reach.
  private func scattered(
    _ updates: Tensor, _ indices: Tensor, _ axis: Int, _ name: String,
    _ body: (Tensor, Tensor, Tensor, Int) throws(ShapeError) -> Tensor
  ) -> Tensor {
    Tensor.built(of: [self, indices, updates]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: name)
      let operands = [type, indices.type, updates.type]
      guard indices.dtype.isInteger else { throw ShapeError(name, "indices must be integers", operands: operands) }
      let isLarge = updates.rank == indices.rank && zip(indices.shape, updates.shape).allSatisfy { $0 <= $1 }
      let region = try reach(of: indices, axis: axis)
      let outside = (region ?? self).shape.removing(axes: [axis])
      guard isLarge, indices.rank == rank, outside == indices.shape.removing(axes: [axis]) else {
        throw ShapeError(name, "target, indices and updates do not fit along axis \(axis)", operands: operands)
      }
      let zeros = Array(repeating: 0, count: rank), ones = Array(repeating: 1, count: rank)
      let crop = Slice(starts: zeros, extents: Array(indices.shape), steps: ones)
      let cropped = updates.shape == indices.shape ? updates : try Tensor.checked(crop, [updates])
      let part = try body(region ?? self, indices.asIndices, cropped.cast(to: dtype), axis)
      return region == nil ? part : try Tensor.checked(Replace(starts: zeros, steps: ones), [self, part])
    }
  }
}

extension ScatterReduction {
  /// What changes no other number.
  fileprivate var neutral: Double {
    switch self {
    case .sum, .mean: 0
    case .product: 1
    case .maximum: -.infinity
    case .minimum: .infinity
    }
  }
}
