import StriateKernels
import StriateTypes

extension Tensor {
  /// The same elements in the same order under another shape. One extent may be −1: it is worked out.
  public func reshaped(to extents: [Int]) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      guard let free = extents.firstIndex(of: -1) else { return try reshaped(checking: extents) }
      var filled = extents
      filled[free] = 1
      let others = try Shape(checking: filled).elementCount
      guard others > 0, elementCount % others == 0 else {
        throw ShapeError("reshaped", "\(elementCount) elements do not fill \(extents)", operands: [type])
      }
      filled[free] = elementCount / others
      return try reshaped(checking: filled)
    } catch {
      return .fail(error)
    }
  }

  private func reshaped(checking extents: [Int]) throws(ShapeError) -> Tensor {
    reshaped(to: try Shape(checking: extents))
  }

  /// The same elements in row-major order under another shape.
  /// - Precondition: the element counts agree.
  public func reshaped(to shape: Shape) -> Tensor {
    if isPoisoned { return self }
    return shape == self.shape ? self : Tensor.make(Reshape(shape: shape), [self])
  }

  /// One axis in the place of axes `first` ... `last`: `[N, C, H, W]` -> `[N, C·H·W]` for 1.
  /// - Parameter last: counts from the end where it is negative; the last axis by default.
  public func flattened(from first: Int = 0, through last: Int = -1) -> Tensor {
    if isPoisoned { return self }
    guard first >= 0, first <= rank else {
      return .fail(ShapeError("flattened", "axis \(first) does not exist", operands: [type]))
    }
    let end = last < 0 ? last + rank : last
    guard end < rank, end >= first - 1 else {
      return .fail(ShapeError("flattened", "there are no axes \(first) ... \(last)", operands: [type]))
    }
    let middle = shape[first..<(end + 1)].reduce(1, *)
    return reshaped(to: Array(shape.prefix(first)) + [middle] + Array(shape.dropFirst(end + 1)))
  }

  /// A new axis of extent 1 before `axis`.
  public func expanded(at axis: Int) -> Tensor {
    if isPoisoned { return self }
    var extents = Array(shape)
    let position = axis < 0 ? axis + rank + 1 : axis
    guard (0...rank).contains(position) else {
      return .fail(ShapeError("expanded", "axis \(axis) does not exist", operands: [type]))
    }
    extents.insert(1, at: position)
    return reshaped(to: extents)
  }

  /// Stretches extents of 1, and adds axes in front.
  public func broadcast(to shape: Shape) -> Tensor {
    shape == self.shape ? self : Tensor.make(Broadcast(shape: shape), [self])
  }

  /// Stretches extents of 1, and adds axes in front; −1 keeps an extent.
  public func broadcast(to extents: [Int]) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      var filled = extents
      for (position, extent) in extents.enumerated() where extent == -1 {
        let own = position - (extents.count - rank)
        guard own >= 0 else {
          throw ShapeError("broadcast", "a new axis in front has no extent to keep", operands: [type])
        }
        filled[position] = shape[own]
      }
      let target = try Shape(checking: filled)
      return target == shape ? self : try Tensor.checked(Broadcast(shape: target), [self])
    }
  }
}
