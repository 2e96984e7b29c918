import StriateTypes

/// Sorting and selecting along an axis. NaN is the largest; equal elements stay in their order; gradients go to the
/// elements that were picked.
extension Tensor {
  /// The elements in ascending or descending order along `axis`, and where each stood.
  public func sorted(axis: Int = -1, descending: Bool = false) -> IndexedValues {
    picked("sorted", axis) { x, axis throws(ShapeError) in
      Tensor.make(ArgSort(axis: axis, isDescending: descending, start: 0, count: x.shape[axis]), [x])
    }
  }

  /// The int64 positions that would sort along `axis`.
  public func argSort(axis: Int = -1, descending: Bool = false) -> Tensor {
    sorted(axis: axis, descending: descending).indices
  }

  /// The `count` largest elements along `axis`, largest first; the smallest, smallest first, if `largest` is false.
  /// - Precondition: 0 ≤ `count` ≤ the extent.
  public func topK(_ count: Int, axis: Int = -1, largest: Bool = true) -> IndexedValues {
    picked("topK", axis) { x, axis throws(ShapeError) in
      guard (0...x.shape[axis]).contains(count) else {
        throw ShapeError("topK", "there are no \(count) of \(x.shape[axis]) elements", operands: [x.type])
      }
      return Tensor.make(ArgSort(axis: axis, isDescending: largest, start: 0, count: count), [x])
    }
  }

  /// The `place`th smallest element along `axis`, counted from 1.
  /// - Precondition: 1 ≤ `place` ≤ the extent.
  public func kthSmallest(_ place: Int, axis: Int = -1, keepingAxis: Bool = false) -> IndexedValues {
    picked("kthSmallest", axis, keepingAxis: keepingAxis) { x, axis throws(ShapeError) in
      guard place >= 1, place <= x.shape[axis] else {
        throw ShapeError("kthSmallest", "there is no place \(place) of \(x.shape[axis])", operands: [x.type])
      }
      return Tensor.make(ArgSort(axis: axis, isDescending: false, start: place - 1, count: 1), [x])
    }
  }

  /// The middle element along `axis`, of two the lower; NaN where there is one.
  public func median(axis: Int, keepingAxis: Bool = false) -> IndexedValues {
    picked("median", axis, keepingAxis: keepingAxis) { x, axis throws(ShapeError) in
      let middle = try x.middle("median", axis)
      guard x.dtype.isFloatingPoint else { return middle }
      let isNaN = x.isNotEqual(to: x)
      let firstNaN = isNaN.cast(to: .int32).argmax(axis: axis, keepingAxis: true)
      return isNaN.any(axes: [axis], keepingAxes: true).select(firstNaN, middle)
    }
  }

  /// The middle of the elements along `axis` that are not NaN, of two the lower; NaN where all are.
  public func nanMedian(axis: Int, keepingAxis: Bool = false) -> IndexedValues {
    picked("nanMedian", axis, keepingAxis: keepingAxis) { x, axis throws(ShapeError) in
      let middle = try x.middle("nanMedian", axis)
      guard x.dtype.isFloatingPoint else { return middle }
      let count = x.isEqual(to: x).sum(axes: [axis], keepingAxes: true).cast(to: .float64)
      let place = ((count - 1) * 0.5).floor().maximum(0).cast(to: .int64)
      return x.argSort(axis: axis).takeAlong(place, axis: axis)
    }
  }

  /// The middle of all elements, of two the lower; NaN where there is one. Equal ones share the gradient.
  public func median() -> Tensor { shared { $0.median(axis: 0).values } }

  /// The middle of all elements that are not NaN, of two the lower. Equal ones share the gradient.
  public func nanMedian() -> Tensor { shared { $0.nanMedian(axis: 0).values } }

  /// The commonest element along `axis`, of equally common ones the smallest, and its last position.
  public func mode(axis: Int = -1, keepingAxis: Bool = false) -> IndexedValues {
    picked("mode", axis, keepingAxis: keepingAxis) { x, axis throws(ShapeError) in
      guard x.shape[axis] > 0 else { throw x.emptyAxis("mode", axis) }
      return Tensor.make(ModePosition(axis: axis), [x])
    }
  }

  private func middle(_ name: String, _ axis: Int) throws(ShapeError) -> Tensor {
    guard shape[axis] > 0 else { throw emptyAxis(name, axis) }
    return Tensor.make(ArgSort(axis: axis, isDescending: false, start: (shape[axis] - 1) / 2, count: 1), [self])
  }

  private func emptyAxis(_ name: String, _ axis: Int) -> ShapeError {
    ShapeError(name, "axis \(axis) is empty", operands: [type])
  }

  /// The elements at the positions that `order` finds in a type that kernels sort, and these positions.
  /// - Parameter keepingAxis: false takes the axis, then of extent 1, away; nil leaves the shape.
  private func picked(
    _ name: String, _ axis: Int, keepingAxis: Bool? = nil, order: (Tensor, Int) throws(ShapeError) -> Tensor
  ) -> IndexedValues {
    if isPoisoned { return IndexedValues(values: self, indices: self) }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: name)
      var indices = try order(cast(to: dtype == .bool ? .int32 : dtype.wide), axis)
      var values = takeAlong(indices, axis: axis)
      if keepingAxis == false, !indices.isPoisoned {
        let reduced = shape.removing(axes: [axis])
        (values, indices) = (values.reshaped(to: reduced), indices.reshaped(to: reduced))
      }
      return IndexedValues(values: values, indices: indices)
    } catch {
      let failed = Tensor.fail(error)
      return IndexedValues(values: failed, indices: failed)
    }
  }

  /// One of all elements, with a gradient that goes to its equals in equal parts, as PyTorch does.
  private func shared(_ pick: (Tensor) -> Tensor) -> Tensor {
    if isPoisoned { return self }
    let value = pick(flattened().stopGradient())
    if value.isPoisoned || !dtype.isFloatingPoint { return value }
    let isEqual = isEqual(to: value).cast(to: dtype)
    return value.withGradient(for: [self]) { dy in [dy * isEqual / isEqual.sum()] }
  }
}
