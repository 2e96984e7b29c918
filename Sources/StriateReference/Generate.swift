import StriateKernels
import StriateTypes

/// Kernels without tensors to read: counting and random numbers.
extension ReferenceKernel {
  func iota(axis: Int) -> ReferenceRoutine {
    switch results[0].dtype {
    case .float16: iota(axis) { Float16(Float($0)) }
    case .bfloat16: iota(axis) { BFloat16(Float($0)) }
    case .float32: iota(axis) { Float($0) }
    case .float64: iota(axis) { Double($0) }
    case .uint8: iota(axis) { UInt8(truncatingIfNeeded: $0) }
    case .int8: iota(axis) { Int8(truncatingIfNeeded: $0) }
    case .int16: iota(axis) { Int16(truncatingIfNeeded: $0) }
    case .int32: iota(axis) { Int32(truncatingIfNeeded: $0) }
    case .int64: iota(axis) { Int64($0) }
    case .bool: iota(axis) { $0 != 0 }
    }
  }

  private func iota<T>(_ axis: Int, _ element: @escaping @Sendable (Int) -> T) -> ReferenceRoutine {
    let shape = results[0].shape
    let extent = shape[axis], inner = shape.contiguousStrides[axis]
    let outer = shape[..<axis].reduce(1, *)
    return { memory in
      var y = memory.result(0).assumingMemoryBound(to: T.self)
      for _ in 0..<outer {
        for index in 0..<extent {
          y.update(repeating: element(index), count: inner)
          y += inner
        }
      }
    }
  }

  /// The same numbers as any device: element `i` depends on seed, stream and `i` only.
  func randomUniform() throws -> ReferenceRoutine {
    let count = results[0].elementCount
    switch results[0].dtype {
    case .float16: return randomUniform(Philox.unitHalf)
    case .bfloat16: return randomUniform(Philox.unitBrainFloat)
    case .float32: return randomUniform(Philox.unitFloat)
    case .float64:
      return { memory in
        let philox = memory.philox, y = memory.result(0, as: Double.self)
        for start in stride(from: 0, to: count, by: 2) {
          let (a, b, c, d) = philox.words(block: UInt64(start / 2))
          y[start] = Philox.unitDouble(a, b)
          if start + 1 < count { y[start + 1] = Philox.unitDouble(c, d) }
        }
      }
    default:
      throw undefined(for: results[0].dtype)
    }
  }
  /// Four numbers of one word each from a block.
  private func randomUniform<T>(_ unit: @escaping @Sendable (UInt32) -> T) -> ReferenceRoutine {
    let count = results[0].elementCount
    return { memory in
      let philox = memory.philox, y = memory.result(0).assumingMemoryBound(to: T.self)
      for start in stride(from: 0, to: count, by: 4) {
        let (a, b, c, d) = philox.words(block: UInt64(start / 4))
        y[start] = unit(a)
        if start + 1 < count { y[start + 1] = unit(b) }
        if start + 2 < count { y[start + 2] = unit(c) }
        if start + 3 < count { y[start + 3] = unit(d) }
      }
    }
  }
}

extension ReferenceMemory {
  /// The generator that the operands (seed, stream) name.
  fileprivate var philox: Philox {
    Philox(
      seed: UInt64(bitPattern: operand(0, as: Int64.self)[0]),
      stream: UInt64(bitPattern: operand(1, as: Int64.self)[0]))
  }
}
