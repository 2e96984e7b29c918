import StriateKernels
import StriateTypes

extension ReferenceKernel {
  func place(_ kernel: PlaceKernel) throws -> ReferenceRoutine {
    // Elements are moved as bits: only their size matters.
    switch results[0].dtype.byteCount {
    case 1: try place(kernel, UInt8.self)
    case 2: try place(kernel, Int16.self)
    case 4: try place(kernel, Int32.self)
    default: try place(kernel, Int64.self)
    }
  }

  private func place<Bits: ReferenceInteger>(_ kernel: PlaceKernel, _: Bits.Type) throws -> ReferenceRoutine {
    let fill = Bits(truncatingIfNeeded: results[0].dtype.bits(of: kernel.fill)), count = results[0].elementCount
    let walks = try zip(kernel.targets, operands).map { try placement($0, of: $1.shape) }
    return { memory in
      let y = memory.result(0, as: Bits.self)
      y.update(repeating: fill, count: count)
      for (index, walk) in walks.enumerated() {
        let x = memory.operand(index, as: Bits.self), runStride = walk.runStride
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
