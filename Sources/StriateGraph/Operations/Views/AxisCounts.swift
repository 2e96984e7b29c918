import StriateKernels
import StriateTypes

/// Axes of extent 1 that come and go, and shapes taken from other tensors.
extension Tensor {
  /// Without the axes named, which have extent 1; without all such axes by default.
  /// - Precondition: the axes have extent 1 (as NumPy; PyTorch leaves others in place).
  public func squeezed(axes: [Int]? = nil) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let named = try Axis.checked(axes ?? (0..<rank).filter { shape[$0] == 1 }, rank: rank, operation: "squeezed")
      if let axis = named.first(where: { shape[$0] != 1 }) {
        throw ShapeError("squeezed", "axis \(axis) has extent \(shape[axis]), not 1", operands: [type])
      }
      return reshaped(to: shape.removing(axes: named))
    }
  }

  /// Several axes in the place of one: `[N, C·H·W]` -> `[N, C, H, W]` for axis 1. One extent may be −1.
  public func unflattened(axis: Int, into extents: [Int]) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "unflattened")
      var filled = extents
      if let free = extents.firstIndex(of: -1) {
        filled[free] = 1
        let others = try Shape(checking: filled).elementCount
        filled[free] = others == 0 ? 0 : shape[axis] / others
      }
      guard try Shape(checking: filled).elementCount == shape[axis] else {
        throw ShapeError("unflattened", "\(shape[axis]) elements do not fill \(extents)", operands: [type])
      }
      return reshaped(to: try Shape(checking: Array(shape.prefix(axis)) + filled + Array(shape.dropFirst(axis + 1))))
    }
  }

  /// At least `count` axes: new ones of extent 1 in front, but behind the second for a third, so that a matrix is one
  /// channel of an image (NumPy's `atleast_3d`).
  /// - Parameter count: 1, 2 or 3.
  public func withAxes(atLeast count: Int) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard (1...3).contains(count) else {
        throw ShapeError("withAxes", "at least \(count) axes is not 1, 2 or 3", operands: [type])
      }
      if rank >= count { return self }
      switch (rank, count) {
      case (0, _): return reshaped(to: Array(repeating: 1, count: count))
      case (1, 2): return reshaped(to: [1, shape[0]])
      case (1, _): return reshaped(to: [1, shape[0], 1])
      default: return reshaped(to: [shape[0], shape[1], 1])
      }
    }
  }

  /// The same elements in the shape of `other`.
  public func reshaped(like other: Tensor) -> Tensor {
    other.isPoisoned ? other : reshaped(to: other.shape)
  }

  /// Stretched to the shape of `other`.
  public func broadcast(like other: Tensor) -> Tensor {
    if isPoisoned { return self }
    return other.isPoisoned ? other : broadcast(to: other.shape)
  }

  /// All tensors stretched to their common shape.
  public static func broadcastTogether(_ tensors: [Tensor]) -> [Tensor] {
    allBuilt(of: tensors) { () throws(ShapeError) in
      let common = try commonShape(tensors, operation: "broadcastTogether")
      return tensors.map { $0.broadcast(to: common) }
    }
  }

  /// The shape to which all broadcast.
  static func commonShape(_ tensors: [Tensor], operation: String) throws(ShapeError) -> Shape {
    var common = Shape()
    for tensor in tensors {
      common = try Broadcasting.shape(
        common, tensor.shape, operation: operation, operands: tensors.map(\.type))
    }
    return common
  }
}
