import StriateKernels
import StriateTypes

extension Tensor {
  /// Axes in another order; the last two swapped by default.
  public func transposed(_ permutation: [Int]? = nil) -> Tensor {
    if isPoisoned { return self }
    guard permutation != nil || rank >= 2 else {
      return .fail(ShapeError("transposed", "there are no two axes to swap", operands: [type]))
    }
    let order = permutation ?? Array(0..<rank - 2) + [rank - 1, rank - 2]
    return order == Array(0..<rank) ? self : Tensor.make(Transpose(permutation: order), [self])
  }

  /// The elements in reverse order along `axis`.
  public func flipped(axis: Int) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "flipped")
      if shape[axis] == 0 { return self }
      var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank)
      starts[axis] = shape[axis] - 1
      steps[axis] = -1
      return try Tensor.checked(Slice(starts: starts, extents: Array(shape), steps: steps), [self])
    } catch {
      return .fail(error)
    }
  }

  /// The elements in reverse order along each of `axes`, along all by default.
  public func flipped(axes: [Int]? = nil) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let named = try Axis.checked(axes ?? Array(0..<rank), rank: rank, operation: "flipped")
      return named.reduce(self) { $0.flipped(axis: $1) }
    }
  }

  /// Two axes in each other's place.
  public func swappingAxes(_ first: Int, _ second: Int) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let a = try Axis.checked(first, rank: rank, operation: "swappingAxes")
      let b = try Axis.checked(second, rank: rank, operation: "swappingAxes")
      var order = Array(0..<rank)
      order.swapAt(a, b)
      return transposed(order)
    }
  }

  /// Axes `sources` in the places `destinations`, the others in their order (NumPy's `moveaxis`).
  public func movingAxes(_ sources: [Int], to destinations: [Int]) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let name = "movingAxes"
      guard sources.count == destinations.count else {
        throw ShapeError(name, "\(sources.count) axes for \(destinations.count) places", operands: [type])
      }
      let moved = try Axis.checked(sources, rank: rank, operation: name)
      _ = try Axis.checked(destinations, rank: rank, operation: name)
      var order: [Int?] = Array(repeating: nil, count: rank)
      for (source, place) in zip(sources, destinations) {
        order[place < 0 ? place + rank : place] = source < 0 ? source + rank : source
      }
      var others = (0..<rank).filter { !moved.contains($0) }[...]
      return transposed(order.map { $0 ?? others.removeFirst() })
    }
  }

  /// Axis `source` in the place `destination`.
  public func movingAxis(_ source: Int, to destination: Int) -> Tensor { movingAxes([source], to: [destination]) }

  /// Elements moved by `shift` places along `axis`; what falls off the end comes in at the front.
  /// - Parameter axis: of the flattened tensor by default, as in NumPy.
  public func rolled(by shift: Int, axis: Int? = nil) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard let axis else { return flattened().rolled(by: shift, axis: 0).reshaped(to: shape) }
      let place = try Axis.checked(axis, rank: rank, operation: "rolled")
      let extent = shape[place]
      if extent == 0 { return self }
      let remainder = shift % extent
      let kept = remainder > 0 ? extent - remainder : -remainder
      if kept == 0 { return self }
      return .concatenated([slice(axis: place, kept..<extent), slice(axis: place, 0..<kept)], axis: place)
    }
  }

  /// Elements moved along several axes, each by a shift of its own.
  public func rolled(by shifts: [Int], axes: [Int]) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard shifts.count == axes.count else {
        throw ShapeError("rolled", "\(shifts.count) shifts for \(axes.count) axes", operands: [type])
      }
      return zip(shifts, axes).reduce(self) { $0.rolled(by: $1.0, axis: $1.1) }
    }
  }

  /// Turned by quarters in the plane of two axes, from the first towards the second (NumPy's `rot90`).
  public func rotated(quarterTurns: Int = 1, axes: (Int, Int) = (0, 1)) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let a = try Axis.checked(axes.0, rank: rank, operation: "rotated")
      let b = try Axis.checked(axes.1, rank: rank, operation: "rotated")
      guard a != b else { throw ShapeError("rotated", "axis \(a) is named twice", operands: [type]) }
      switch quarterTurns & 3 {
      case 0: return self
      case 1: return flipped(axis: b).swappingAxes(a, b)
      case 2: return flipped(axis: a).flipped(axis: b)
      default: return swappingAxes(a, b).flipped(axis: b)
      }
    }
  }
}
