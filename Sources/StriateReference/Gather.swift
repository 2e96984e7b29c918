import StriateKernels
import StriateTypes

/// Reading and adding at positions that tensors name.
extension ReferenceKernel {
  func gather(axis: Int) throws -> ReferenceRoutine {
    let slots = try IndexedSlots("gather", operands[0].shape, axis: axis, indices: operands[1])
    let inner = slots.inner * operands[0].dtype.byteCount
    return { memory in
      let positions = try slots.positions(memory.operand(1))
      let source = memory.operand(0)
      var y = memory.result(0)
      for outer in 0..<slots.outer {
        for position in positions {
          y.copyMemory(from: source + (outer * slots.extent + position) * inner, byteCount: inner)
          y += inner
        }
      }
    }
  }

  func scatterAdd(axis: Int) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: try scatterAdd(axis, Float.self)
    case .float64: try scatterAdd(axis, Double.self)
    case .uint8: try scatterAdd(axis, UInt8.self)
    case .int8: try scatterAdd(axis, Int8.self)
    case .int16: try scatterAdd(axis, Int16.self)
    case .int32: try scatterAdd(axis, Int32.self)
    case .int64: try scatterAdd(axis, Int64.self)
    case .bool: try scatterAdd(axis, Bool.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  private func scatterAdd<T: ReferenceElement>(_ axis: Int, _: T.Type) throws -> ReferenceRoutine {
    let slots = try IndexedSlots("scatterAdd", operands[0].shape, axis: axis, indices: operands[1])
    let byteCount = operands[0].byteCount
    return { memory in
      let positions = try slots.positions(memory.operand(1))
      memory.result(0).copyMemory(from: memory.operand(0), byteCount: byteCount)
      let y = memory.result(0, as: T.self)
      var update = memory.operand(2, as: T.self)
      for outer in 0..<slots.outer {
        for position in positions {
          let slot = y + (outer * slots.extent + position) * slots.inner
          for i in 0..<slots.inner { slot[i] = T.sum(slot[i], update[i]) }
          update += slots.inner
        }
      }
    }
  }
}

/// A tensor as `[outer, extent, inner]`, whose middle axis is indexed.
struct IndexedSlots: Sendable {
  let operation: String
  let axis: Int
  let outer: Int
  let extent: Int
  let inner: Int
  let indices: TensorType

  init(_ operation: String, _ shape: Shape, axis: Int, indices: TensorType) throws {
    guard indices.dtype.isInteger else {
      throw EvaluationError("\(operation): indices are int32 or int64, not \(indices.dtype)")
    }
    self.operation = operation
    self.axis = axis
    self.indices = indices
    outer = shape[..<axis].reduce(1, *)
    extent = shape[axis]
    inner = shape[(axis + 1)...].reduce(1, *)
  }

  /// The indices, those that count from the end resolved.
  func positions(_ memory: UnsafeRawPointer) throws -> [Int] {
    if indices.dtype == .int32 {
      try resolved(memory.assumingMemoryBound(to: Int32.self))
    } else {
      try resolved(memory.assumingMemoryBound(to: Int64.self))
    }
  }

  private func resolved<T: ReferenceInteger>(_ elements: UnsafePointer<T>) throws -> [Int] {
    try UnsafeBufferPointer(start: elements, count: indices.elementCount).map { index in
      let position = index < 0 ? Int(index) + extent : Int(index)
      guard position >= 0, position < extent else {
        throw EvaluationError("\(operation): index \(index) is out of range for axis \(axis) of extent \(extent)")
      }
      return position
    }
  }
}
