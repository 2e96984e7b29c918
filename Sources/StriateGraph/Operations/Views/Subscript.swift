import StriateKernels
import StriateTypes

extension Tensor {
  /// The part at position `index` along the first axis, which goes away. May be assigned to.
  public subscript(index: Int) -> Tensor {
    get { selecting([index]) }
    set { self = replacing(newValue, at: [index]) }
  }

  /// What the indices select, one for each axis: see `AxisIndex`. Assigning replaces it; the value is broadcast and takes
  /// this tensor's element type.
  public subscript(indices: any AxisIndex...) -> Tensor {
    get { selecting(indices) }
    set { self = replacing(newValue, at: indices) }
  }

  /// This tensor with `value`, broadcast, where the indices point: the functional form of an assignment to a subscript.
  /// Gradients go to both. Of positions that tensors name twice the last value stays.
  public func replacing(_ value: Tensor, at indices: any AxisIndex...) -> Tensor { replacing(value, at: indices) }

  /// This tensor with `value`, broadcast, added where the indices point; positions may repeat (`index_put` with
  /// `accumulate`).
  public func adding(_ value: Tensor, at indices: any AxisIndex...) -> Tensor {
    update(at: indices, with: value) { (region, picks, value) throws(ShapeError) in
      if picks.isEmpty { return region + value.broadcast(to: region.shape) }
      return try region.updatingPicks(picks, with: value) { (target, positions, updates, axis) throws(ShapeError) in
        try Tensor.checked(ScatterAdd(axis: axis), [target, positions, updates])
      }
    }
  }

  func selecting(_ indices: [any AxisIndex]) -> Tensor {
    Tensor.built(of: [self] + indices.tensors) { () throws(ShapeError) in
      let plan = try SubscriptPlan(indices, of: type)
      let region = try sliced(plan).reshaped(to: try Shape(checking: plan.shape))
      return plan.picks.isEmpty ? region : try region.picking(plan.picks)
    }
  }

  func replacing(_ value: Tensor, at indices: [any AxisIndex]) -> Tensor {
    update(at: indices, with: value) { (region, picks, value) throws(ShapeError) in
      if picks.isEmpty { return value.broadcast(to: region.shape) }
      return try region.updatingPicks(picks, with: value) { (target, positions, updates, axis) throws(ShapeError) in
        try Tensor.checked(ScatterSet(axis: axis, isShared: true), [target, positions, updates])
      }
    }
  }

  private typealias Picks = [(axis: Int, indices: Tensor)]

  /// This tensor with the region that the indices name changed by `change`, which gets region, picks and value.
  private func update(
    at indices: [any AxisIndex], with value: Tensor,
    _ change: (_ region: Tensor, _ picks: Picks, _ value: Tensor) throws(ShapeError) -> Tensor
  ) -> Tensor {
    Tensor.built(of: [self, value] + indices.tensors) { () throws(ShapeError) in
      let plan = try SubscriptPlan(indices, of: type)
      let region = try sliced(plan).reshaped(to: try Shape(checking: plan.shape))
      let changed = try change(region, plan.picks, value.cast(to: dtype))
      if changed.isPoisoned { return changed }
      let part = changed.reshaped(to: try Shape(checking: plan.extents))
      return plan.isWhole ? part : try Tensor.checked(Replace(starts: plan.starts, steps: plan.steps), [self, part])
    }
  }

  private func sliced(_ plan: SubscriptPlan) throws(ShapeError) -> Tensor {
    if plan.isWhole { return self }
    return try Tensor.checked(Slice(starts: plan.starts, extents: plan.extents, steps: plan.steps), [self])
  }
}

extension [any AxisIndex] {
  fileprivate var tensors: [Tensor] {
    compactMap { index in
      if case .tensor(let tensor) = index.selection.kind { return tensor }
      return nil
    }
  }
}
