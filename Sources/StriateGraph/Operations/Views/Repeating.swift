import StriateKernels
import StriateTypes

extension Tensor {
  /// The whole tensor so many times along each axis (NumPy's `tile`). Fewer counts than axes are for the last ones; more
  /// add axes in front.
  public func tiled(by counts: [Int]) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      if let count = counts.first(where: { $0 < 0 }) {
        throw ShapeError("tiled", "the count \(count) is negative", operands: [type])
      }
      let total = Swift.max(rank, counts.count)
      let own = Array(repeating: 1, count: total - rank) + Array(shape)
      let all = Array(repeating: 1, count: total - counts.count) + counts
      let result = try Shape(checking: zip(own, all).map { $0 == 0 ? 0 : $0 * $1.tame })
      if result.elementCount == 0 { return .zeros(result, dtype: dtype) }
      var extents = own
      var tensor = self
      for axis in 0..<total where all[axis] != 1 {
        let outer = extents[..<axis].reduce(1, *), inner = extents[axis...].reduce(1, *)
        tensor = tensor.reshaped(to: try Shape(checking: [outer, 1, inner]))
        tensor = tensor.broadcast(to: try Shape(checking: [outer, all[axis], inner]))
        extents[axis] *= all[axis]
      }
      return tensor.reshaped(to: result)
    }
  }

  /// Each element `count` times in a row along `axis`, of the flattened tensor by default (`repeat_interleave`).
  public func repeated(_ count: Int, axis: Int? = nil) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard let axis else { return flattened().repeated(count, axis: 0) }
      let place = try Axis.checked(axis, rank: rank, operation: "repeated")
      guard count >= 0 else { throw ShapeError("repeated", "the count \(count) is negative", operands: [type]) }
      var extents = Array(shape)
      extents[place] = shape[place] * count.tame
      let result = try Shape(checking: extents)
      if result.elementCount == 0 { return .zeros(result, dtype: dtype) }
      let outer = shape[...place].reduce(1, *), inner = shape[(place + 1)...].reduce(1, *)
      let spread = reshaped(to: try Shape(checking: [outer, 1, inner]))
      return spread.broadcast(to: try Shape(checking: [outer, count, inner])).reshaped(to: result)
    }
  }

  /// Element `i` along `axis` repeated `counts[i]` times (`repeat_interleave` with a tensor of counts).
  public func repeated(_ counts: [Int], axis: Int) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let place = try Axis.checked(axis, rank: rank, operation: "repeated")
      guard counts.count == shape[place], counts.allSatisfy({ $0 >= 0 }) else {
        throw ShapeError("repeated", "\(counts) are not \(shape[place]) counts of 0 or more", operands: [type])
      }
      var extents = Array(shape)
      extents[place] = counts.reduce(0) { Swift.min($0 + $1.tame, 1 << 40) }
      _ = try Shape(checking: extents)
      let indices = counts.enumerated().flatMap { Array(repeating: Int64($0), count: $1) }
      return gather(Tensor(indices, shape: [indices.count]), axis: place)
    }
  }
}
