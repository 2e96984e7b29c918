import StriateTypes

extension Tensor {
  /// xᵢ₊₁ − xᵢ along `axis`, `order` times over; of bools whether they differ.
  /// - Parameters:
  ///   - prepending: elements put in front first.
  ///   - appending: elements put behind first.
  public func differences(
    axis: Int = -1, order: Int = 1, prepending: Tensor? = nil, appending: Tensor? = nil
  ) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "differences")
      guard order >= 0 else { throw ShapeError("differences", "the order \(order) is negative", operands: [type]) }
      var x = self
      if prepending != nil || appending != nil {
        x = Tensor.concatenated([prepending, self, appending].compactMap { $0 }, axis: axis)
      }
      if x.isPoisoned { return x }
      for _ in 0..<Swift.min(order, x.shape[axis]) {
        let (rest, first) = (x.slice(axis: axis, 1..<x.shape[axis]), x.slice(axis: axis, 0..<x.shape[axis] - 1))
        x = x.dtype == .bool ? rest ^ first : rest - first
      }
      return x
    } catch {
      return .fail(error)
    }
  }

  /// ∫y dx along `axis` by the trapezoidal rule, Σ (yᵢ + yᵢ₊₁)/2 · `spacing`.
  public func trapezoid(spacing: Double = 1, axis: Int = -1) -> Tensor {
    trapezoids("trapezoid", axis) {
      $0 * $0.number(spacing)
    } finish: {
      $0.sum(axes: [$1])
    }
  }

  /// ∫y dx along `axis` by the trapezoidal rule, with the places at which y was taken.
  /// - Parameter points: as many as `axis` has elements, or of a shape that broadcasts to this tensor's.
  public func trapezoid(at points: Tensor, axis: Int = -1) -> Tensor {
    trapezoids("trapezoid", axis, points) {
      $0
    } finish: {
      $0.sum(axes: [$1])
    }
  }

  /// The integral up to each element but the first, as `trapezoid`.
  public func cumulativeTrapezoid(spacing: Double = 1, axis: Int = -1) -> Tensor {
    trapezoids("cumulativeTrapezoid", axis) {
      $0 * $0.number(spacing)
    } finish: {
      $0.cumulativeSum(axis: $1)
    }
  }

  /// The integral up to each element but the first, as `trapezoid`.
  public func cumulativeTrapezoid(at points: Tensor, axis: Int = -1) -> Tensor {
    trapezoids("cumulativeTrapezoid", axis, points) {
      $0
    } finish: {
      $0.cumulativeSum(axis: $1)
    }
  }

  private func trapezoids(
    _ name: String, _ axis: Int, _ points: Tensor? = nil, scale: (Tensor) -> Tensor,
    finish: (Tensor, Int) -> Tensor
  ) -> Tensor {
    if isPoisoned { return self }
    if let points, points.isPoisoned { return points }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: name)
      let y = floatingPoint
      guard y.shape[axis] > 0 else { return finish(y, axis) }
      let extent = y.shape[axis]
      let pairs = y.slice(axis: axis, 1..<extent) + y.slice(axis: axis, 0..<extent - 1)
      guard let points else { return finish(scale(pairs * 0.5), axis) }
      var places = points
      if points.rank == 1, points.shape[0] == extent {
        places = points.reshaped(to: Shape((0..<rank).map { $0 == axis ? extent : 1 }))
      }
      let common = try Broadcasting.shape(places.shape, shape, operation: name, operands: [type, points.type])
      guard common == shape else {
        throw ShapeError(name, "the points are not \(shape)", operands: [type, points.type])
      }
      return finish(pairs * 0.5 * places.broadcast(to: shape).differences(axis: axis), axis)
    } catch {
      return .fail(error)
    }
  }

  /// This tensor where it is floating point, else in float32.
  var floatingPoint: Tensor { isPoisoned || dtype.isFloatingPoint ? self : cast(to: .float32) }
}
