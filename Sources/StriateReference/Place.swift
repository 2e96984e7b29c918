import StriateKernels
import StriateTypes

extension ReferenceKernel {
  func place(_ kernel: PlaceKernel) throws -> ReferenceRoutine {
    switch results[0].dtype {
    case .float32: try place(kernel, Float.self)
    case .float64: try place(kernel, Double.self)
    case .int32: try place(kernel, Int32.self)
    case .int64: try place(kernel, Int64.self)
    case .bool: try place(kernel, Bool.self)
    }
  }

  private func place<T: ReferenceElement>(_ kernel: PlaceKernel, _: T.Type) throws -> ReferenceRoutine {
    let fill = T(casting: kernel.fill), count = results[0].elementCount
    let walks = try zip(kernel.targets, operands).map { try placement($0, of: $1.shape) }
    return { memory in
      let y = memory.result(0, as: T.self)
      y.update(repeating: fill, count: count)
      for (index, walk) in walks.enumerated() {
        let x = memory.operand(index, as: T.self), runStride = walk.runStride
        walk.forEachRun { position, offset, length in
          for i in 0..<length { y[offset + i * runStride] = x[position + i] }
        }
      }
    }
  }

  /// Where an operand's elements land in the result.
  private func placement(_ target: PlaceKernel.Target, of shape: Shape) throws -> StridedWalk {
    let access = Access(
      offset: zip(target.starts, results[0].shape.contiguousStrides).map { $0 * $1 }.reduce(0, +),
      strides: zip(target.steps, results[0].shape.contiguousStrides).map { $0 * $1 })
    for axis in 0..<shape.rank where shape.elementCount > 0 {
      let first = target.starts[axis], last = first + (shape[axis] - 1) * target.steps[axis]
      guard min(first, last) >= 0, max(first, last) < results[0].shape[axis] else {
        throw EvaluationError(
          "place: elements \(first) to \(last) of axis \(axis) do not fit into \(results[0].shape)")
      }
    }
    return StridedWalk(offset: access.offset, extents: Array(shape), strides: access.strides)
  }
}
