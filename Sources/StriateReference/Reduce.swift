import StriateKernels
import StriateTypes

extension ReferenceKernel {
  func reduce(_ kernel: ReduceKernel) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: try reduce(kernel, Float.self)
    case .float64: try reduce(kernel, Double.self)
    case .uint8: try reduce(kernel, UInt8.self)
    case .int8: try reduce(kernel, Int8.self)
    case .int16: try reduce(kernel, Int16.self)
    case .int32: try reduce(kernel, Int32.self)
    case .int64: try reduce(kernel, Int64.self)
    case .bool: try reduce(kernel, Bool.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  private func reduce<T: ReferenceElement>(_ kernel: ReduceKernel, _: T.Type) throws -> ReferenceRoutine {
    let walk = ReductionWalk(operands[0].shape, axes: kernel.axes)
    switch kernel.operation {
    case .sum:
      return { walk.fold($0, from: T.emptySum, { T.add($0, ($1 as T).widened) }, { T(narrowing: $0) }) }
    case .product:
      return { walk.fold($0, from: T.emptyProduct, { T.multiply($0, ($1 as T).widened) }, { T(narrowing: $0) }) }
    case .maximum:
      return { walk.fold($0, from: T.lowest, { T.maximum($0, $1) }, { $0 }) }
    case .minimum:
      return { walk.fold($0, from: T.highest, { T.minimum($0, $1) }, { $0 }) }
    case .any:
      guard T.self == Bool.self else { throw undefined(for: T.dtype) }
      return { walk.fold($0, from: false, { $0 || ($1 as Bool) }, { $0 }) }
    case .all:
      guard T.self == Bool.self else { throw undefined(for: T.dtype) }
      return { walk.fold($0, from: true, { $0 && ($1 as Bool) }, { $0 }) }
    case .argumentOfMaximum:
      try requireElements(kernel, walk)
      return { walk.argument($0) { (x: T, best: T) in T.isLess(best, x) } }
    case .argumentOfMinimum:
      try requireElements(kernel, walk)
      return { walk.argument($0) { (x: T, best: T) in T.isLess(x, best) } }
    }
  }

  private func requireElements(_ kernel: ReduceKernel, _ walk: ReductionWalk) throws {
    guard kernel.axes.count == 1 else {
      throw EvaluationError("\(kernel.operation): exactly one axis is reduced, not \(kernel.axes)")
    }
    guard walk.reduced.count > 0 || results[0].elementCount == 0 else {
      throw EvaluationError("\(kernel.operation): axis \(kernel.axes[0]) has no elements")
    }
  }
}

/// The elements of a reduction's operand, for each element of its result.
private struct ReductionWalk: Sendable {
  /// Where the elements of each result begin.
  let kept: StridedWalk
  /// The elements of one result.
  let reduced: StridedWalk

  init(_ shape: Shape, axes: [Int]) {
    let strides = shape.contiguousStrides
    let keptAxes = (0..<shape.rank).filter { !axes.contains($0) }
    kept = StridedWalk(extents: keptAxes.map { shape[$0] }, strides: keptAxes.map { strides[$0] })
    reduced = StridedWalk(extents: axes.map { shape[$0] }, strides: axes.map { strides[$0] })
  }

  @inline(__always)
  func fold<T: ReferenceElement, A>(
    _ memory: ReferenceMemory, from initial: A, _ combine: (A, T) -> A, _ finish: (A) -> T
  ) {
    let x = memory.operand(0, as: T.self), y = memory.result(0, as: T.self), runStride = reduced.runStride
    forEachResult { position, base in
      var accumulator = initial
      reduced.forEachRun(base: base) { _, offset, length in
        for i in 0..<length { accumulator = combine(accumulator, x[offset + i * runStride]) }
      }
      y[position] = finish(accumulator)
    }
  }

  /// The position of the first extreme element; of the first NaN, if there is one.
  @inline(__always)
  func argument<T: ReferenceElement>(_ memory: ReferenceMemory, _ isBetter: (_ x: T, _ best: T) -> Bool) {
    let x = memory.operand(0, as: T.self), y = memory.result(0, as: Int64.self), runStride = reduced.runStride
    forEachResult { position, base in
      var best = x[base], bestPosition = 0
      reduced.forEachRun(base: base) { start, offset, length in
        for i in 0..<length {
          let candidate = x[offset + i * runStride]
          // NaN is the only value that differs from itself.
          if best == best, candidate != candidate || isBetter(candidate, best) {
            best = candidate
            bestPosition = start + i
          }
        }
      }
      y[position] = Int64(bestPosition)
    }
  }

  @inline(__always)
  private func forEachResult(_ body: (_ position: Int, _ base: Int) -> Void) {
    let runStride = kept.runStride
    kept.forEachRun { start, offset, length in
      for i in 0..<length { body(start + i, offset + i * runStride) }
    }
  }
}
