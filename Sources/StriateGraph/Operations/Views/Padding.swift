import StriateKernels
import StriateTypes

/// What stands outside a tensor where it is made larger.
public enum PaddingMode: Sendable, Hashable {
  /// One number.
  case constant(Double)
  /// The elements mirrored at the outermost one, which is not repeated. Widths are less than the extent.
  case reflect
  /// The outermost element.
  case replicate
  /// The elements of the other end. Widths are at most the extent.
  case circular
}

extension Tensor {
  /// `before` and `after` elements of `value` added at each axis's ends; a negative width takes elements away.
  public func padded(before: [Int], after: [Int], value: Double = 0) -> Tensor {
    padded(before: before, after: after, mode: .constant(value))
  }

  /// `before` and `after` elements added at each axis's ends, axis after axis; a negative width takes elements away.
  public func padded(before: [Int], after: [Int], mode: PaddingMode) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard before.count == rank, after.count == rank else {
        throw ShapeError("padded", "needs \(rank) widths on each side", operands: [type])
      }
      let (before, after) = (before.map(\.tame), after.map(\.tame))
      for axis in 0..<rank where before[axis] + shape[axis] + after[axis] < 0 || before[axis] < -shape[axis] {
        throw ShapeError(
          "padded", "widths \(before[axis]) and \(after[axis]) leave nothing of axis \(axis)", operands: [type])
      }
      let extents = (0..<rank).map { before[$0] + shape[$0] + after[$0] }
      let padded = try Shape(checking: extents)
      let cropped = try cropped(before, after)
      let (front, back) = (before.map { Swift.max($0, 0) }, after.map { Swift.max($0, 0) })
      if case .constant(let value) = mode {
        let target = PlaceKernel.Target(starts: front, steps: Array(repeating: 1, count: rank))
        return try Tensor.checked(Place(shape: padded, fill: value, targets: [target]), [cropped])
      }
      var tensor = cropped
      for axis in 0..<rank where front[axis] + back[axis] > 0 {
        tensor = try tensor.extended(axis, front[axis], back[axis], mode)
      }
      return tensor
    }
  }

  /// Without the elements that negative widths take away.
  private func cropped(_ before: [Int], _ after: [Int]) throws(ShapeError) -> Tensor {
    guard (before + after).contains(where: { $0 < 0 }) else { return self }
    let starts = before.map { Swift.max(-$0, 0) }
    let extents = (0..<rank).map { shape[$0] - starts[$0] - Swift.max(-after[$0], 0) }
    guard extents.allSatisfy({ $0 >= 0 }) else {
      throw ShapeError("padded", "widths \(before) and \(after) take away more than there is", operands: [type])
    }
    let steps = Array(repeating: 1, count: rank)
    return try Tensor.checked(Slice(starts: starts, extents: extents, steps: steps), [self])
  }

  private func extended(
    _ axis: Int, _ before: Int, _ after: Int, _ mode: PaddingMode
  ) throws(ShapeError) -> Tensor {
    let extent = shape[axis]
    let (front, back): (Tensor, Tensor)
    switch mode {
    case .constant: return self
    case .reflect:
      guard before < extent, after < extent else { throw outOfReach(axis, "less than") }
      front = slice(axis: axis, 1..<before + 1).flipped(axis: axis)
      back = slice(axis: axis, extent - 1 - after..<extent - 1).flipped(axis: axis)
    case .replicate:
      guard extent > 0 else { throw outOfReach(axis, "of an element beside") }
      front = slice(axis: axis, 0..<1).broadcast(to: shape.replacing(axis: axis, with: before))
      back = slice(axis: axis, extent - 1..<extent).broadcast(to: shape.replacing(axis: axis, with: after))
    case .circular:
      guard before <= extent, after <= extent else { throw outOfReach(axis, "at most") }
      front = slice(axis: axis, extent - before..<extent)
      back = slice(axis: axis, 0..<after)
    }
    return .concatenated([front, self, back].filter { $0.shape[axis] > 0 || extent == 0 }, axis: axis)
  }

  private func outOfReach(_ axis: Int, _ relation: String) -> ShapeError {
    ShapeError(
      "padded", "the widths are not \(relation) the extent \(shape[axis]) of axis \(axis)", operands: [type])
  }
}
