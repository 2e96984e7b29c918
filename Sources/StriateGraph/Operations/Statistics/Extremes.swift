import StriateTypes

/// The smallest and the largest of some elements.
public struct Extremes: Sendable {
  public let minimum: Tensor
  public let maximum: Tensor
}

extension Tensor {
  /// The largest element along `axis` and its position, the first of equals; NaN where there is one. The gradient goes
  /// to that position, while `max(axes:)` shares it among equals.
  public func max(axis: Int, keepingAxis: Bool = false) -> IndexedValues {
    extreme(axis, keepingAxis) { $0.argmax(axis: $1, keepingAxis: true) }
  }

  /// The smallest element along `axis` and its position, the first of equals; NaN where there is one.
  public func min(axis: Int, keepingAxis: Bool = false) -> IndexedValues {
    extreme(axis, keepingAxis) { $0.argmin(axis: $1, keepingAxis: true) }
  }

  /// The smallest and the largest element over `axes` (all by default). Equal ones share the gradient.
  public func extremes(axes: [Int]? = nil, keepingAxes: Bool = false) -> Extremes {
    Extremes(
      minimum: min(axes: axes, keepingAxes: keepingAxes), maximum: max(axes: axes, keepingAxes: keepingAxes))
  }

  /// The number of elements over `axes` (all by default) that are true or not 0, int64; NaN is not 0.
  public func countNonzero(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    cast(to: .bool).sum(axes: axes, keepingAxes: keepingAxes)
  }

  private func extreme(_ axis: Int, _ keepingAxis: Bool, _ position: (Tensor, Int) -> Tensor) -> IndexedValues {
    let kept = position(self, axis)
    if kept.isPoisoned { return IndexedValues(values: kept, indices: kept) }
    let values = takeAlong(kept, axis: axis)
    if keepingAxis { return IndexedValues(values: values, indices: kept) }
    let reduced = shape.removing(axes: [axis < 0 ? axis + rank : axis])
    return IndexedValues(values: values.reshaped(to: reduced), indices: kept.reshaped(to: reduced))
  }
}
