import StriateKernels
import StriateTypes

extension Tensor {
  /// The partial inverse of a max pooling: each element goes to the position that it was taken from, everything else is
  /// 0: `[N, C, H', W']` -> `[N, C, H, W]`. The window's type is that of `maxPoolWithIndices`.
  ///
  /// Of several elements with one position, which overlapping windows give, the result has the mean; they are equal
  /// after a max pooling.
  /// - Parameters:
  ///   - indices: from `maxPoolWithIndices`. One that does not lie in the result fails the evaluation.
  ///   - outputSize: the extents of what was pooled; by default (H' − 1)·stride − 2·padding + window.
  public func maxUnpool<Window: SpatialExtents>(
    _ indices: Tensor, window: Window, strides: Window? = nil, padding: Window = Window(0), outputSize: Window? = nil
  ) -> Tensor {
    if isPoisoned || indices.isPoisoned { return isPoisoned ? self : indices }
    let axes = window.extents.count
    guard rank == axes + 2, dtype.isFloatingPoint, indices.shape == shape, indices.dtype.isInteger else {
      return .fail(
        ShapeError(
          "maxUnpool", "needs floating point of \(axes + 2) axes and integer indices of its shape",
          operands: [type, indices.type]))
    }
    let numbers = window.extents + (strides ?? window).extents
    guard numbers.allSatisfy({ (1...1 << 30).contains($0) }),
      padding.extents.allSatisfy({ (0...1 << 30).contains($0) })
    else {
      return .fail(ShapeError("maxUnpool", "window and strides must be positive, padding 0 or more"))
    }
    do throws(ShapeError) {
      let strides = (strides ?? window).extents
      let extents =
        outputSize?.extents
        ?? (0..<axes).map { (shape[$0 + 2] - 1) * strides[$0] - 2 * padding.extents[$0] + window.extents[$0] }
      let result = try Shape(checking: [shape[0], shape[1]] + extents)
      let planes = shape[0] * shape[1], inputs = shape.dropFirst(2).reduce(1, *)
      let flat = [planes, inputs], places = indices.reshaped(to: flat)
      let empty = Tensor.zeros([planes, extents.reduce(1, *)], dtype: dtype)
      let counts = try Tensor.checked(AddAlong(axis: 1), [empty, places, .ones(Shape(flat), dtype: dtype)])
      let sums = try Tensor.checked(AddAlong(axis: 1), [empty, places, reshaped(to: flat)])
      return (sums / counts.maximum(1)).reshaped(to: result)
    } catch {
      return .fail(ShapeError("maxUnpool", error.fact, operands: [type, indices.type]))
    }
  }
}
