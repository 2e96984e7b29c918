import StriateKernels
import StriateTypes

/// A tensor in parts along an axis.
extension Tensor {
  /// Parts of these sizes, which add up to the extent of `axis`.
  public func split(sizes: [Int], axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "split")
      guard sizes.allSatisfy({ $0 >= 0 }), sizes.reduce(0, { $0 + $1.tame }) == shape[axis] else {
        throw ShapeError("split", "sizes \(sizes) do not add up to \(shape[axis])", operands: [type])
      }
      var start = 0
      return sizes.map { size in
        defer { start += size }
        return slice(axis: axis, start..<start + size)
      }
    }
  }

  /// Parts of `size` elements; the last may be smaller (`torch.split`).
  public func split(size: Int, axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "split")
      guard size > 0 else { throw ShapeError("split", "the size \(size) is not positive", operands: [type]) }
      let extent = shape[axis]
      if extent == 0 { return [self] }
      let step = Swift.min(size, extent)
      return stride(from: 0, to: extent, by: step).map { slice(axis: axis, $0..<Swift.min($0 + step, extent)) }
    }
  }

  /// `count` parts, the first of which have one element more where the extent leaves a rest (`tensor_split`).
  public func split(count: Int, axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "split")
      guard count > 0, count <= 1 << 20 else {
        throw ShapeError("split", "\(count) parts are not 1 ... \(1 << 20)", operands: [type])
      }
      let (size, rest) = shape[axis].quotientAndRemainder(dividingBy: count)
      return split(sizes: (0..<count).map { size + ($0 < rest ? 1 : 0) }, axis: axis)
    }
  }

  /// Parts between these positions (`tensor_split` with indices). Negative ones count from the end, and what lies
  /// outside is moved to the end that it passes, as in NumPy.
  public func split(at positions: [Int], axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "split")
      let extent = shape[axis]
      let bounds = positions.map { Swift.min(Swift.max($0 < 0 ? $0 + extent : $0, 0), extent) } + [extent]
      var start = 0
      return bounds.map { end in
        defer { start = end }
        return slice(axis: axis, start..<Swift.max(start, end))
      }
    }
  }

  /// At most `count` parts of equal size, the last smaller (`torch.chunk`).
  public func chunked(count: Int, axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "chunked")
      guard count > 0, count <= 1 << 20 else {
        throw ShapeError("chunked", "\(count) parts are not 1 ... \(1 << 20)", operands: [type])
      }
      if shape[axis] == 0 { return Array(repeating: self, count: count) }
      return split(size: (shape[axis] + count - 1) / count, axis: axis)
    }
  }

  /// The parts along `axis`, which goes away (`unbind`).
  public func unstacked(axis: Int = 0) -> [Tensor] {
    Tensor.allBuilt(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "unstacked")
      return (0..<shape[axis]).map { part(at: $0, axis: axis) }
    }
  }

  /// The part at `index` along `axis`, which goes away. Negative indices count from the end.
  public func part(at index: Int, axis: Int) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "part")
      guard index >= -shape[axis], index < shape[axis] else {
        throw ShapeError("part", "there is no part \(index) of \(shape[axis])", operands: [type])
      }
      let position = index < 0 ? index + shape[axis] : index
      return slice(axis: axis, position..<position + 1).reshaped(to: shape.removing(axes: [axis]))
    }
  }
}
