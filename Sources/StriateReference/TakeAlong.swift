import StriateKernels
import StriateTypes

/// Reading and adding where each element has an index of its own.
extension ReferenceKernel {
  func takeAlong(axis: Int) throws -> ReferenceRoutine {
    // Elements are moved as bits: only their size matters.
    switch operands[0].dtype.byteCount {
    case 1: try takeAlong(axis, UInt8.self)
    case 2: try takeAlong(axis, Int16.self)
    case 4: try takeAlong(axis, Int32.self)
    default: try takeAlong(axis, Int64.self)
    }
  }

  func addAlong(axis: Int) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: try addAlong(axis, Float.self)
    case .float64: try addAlong(axis, Double.self)
    case .uint8: try addAlong(axis, UInt8.self)
    case .int8: try addAlong(axis, Int8.self)
    case .int16: try addAlong(axis, Int16.self)
    case .int32: try addAlong(axis, Int32.self)
    case .int64: try addAlong(axis, Int64.self)
    case .bool: try addAlong(axis, Bool.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `y[o, j, i] = source[o, indices[o, j, i], i]`.
  private func takeAlong<T: ReferenceElement>(_ axis: Int, _: T.Type) throws -> ReferenceRoutine {
    let slots = try IndexedSlots("takeAlong", operands[0].shape, axis: axis, indices: operands[1])
    let taken = operands[1].shape[axis]
    return { memory in
      let positions = try slots.positions(memory.operand(1))
      let source = memory.operand(0, as: T.self), y = memory.result(0, as: T.self)
      slots.forEachIndex(taken) { y[$0] = source[$1 + positions[$0] * slots.inner] }
    }
  }

  /// `y = target`, then `y[o, indices[o, j, i], i] += updates[o, j, i]` in row-major order.
  private func addAlong<T: ReferenceElement>(_ axis: Int, _: T.Type) throws -> ReferenceRoutine {
    let slots = try IndexedSlots("addAlong", operands[0].shape, axis: axis, indices: operands[1])
    let taken = operands[1].shape[axis], byteCount = operands[0].byteCount
    return { memory in
      let positions = try slots.positions(memory.operand(1))
      memory.result(0).copyMemory(from: memory.operand(0), byteCount: byteCount)
      let updates = memory.operand(2, as: T.self), y = memory.result(0, as: T.self)
      slots.forEachIndex(taken) {
        let slot = $1 + positions[$0] * slots.inner
        y[slot] = T.sum(y[slot], updates[$0])
      }
    }
  }
}

extension IndexedSlots {
  /// Calls `body` for each element of indices `[outer, taken, inner]`: its number, and where position 0 of the
  /// indexed axis lies in the source.
  @inline(__always)
  fileprivate func forEachIndex(_ taken: Int, _ body: (_ element: Int, _ origin: Int) -> Void) {
    var element = 0
    for o in 0..<outer {
      for _ in 0..<taken {
        for i in 0..<inner {
          body(element, o * extent * inner + i)
          element += 1
        }
      }
    }
  }
}
