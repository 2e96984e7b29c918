import StriateKernels
import StriateTypes

/// Kernels without tensors to read: counting and random numbers.
extension ReferenceKernel {
  func iota(axis: Int) -> ReferenceRoutine {
    switch results[0].dtype {
    case .float32: iota(axis, Float.self)
    case .float64: iota(axis, Double.self)
    case .int32: iota(axis, Int32.self)
    case .int64: iota(axis, Int64.self)
    case .bool: iota(axis, Bool.self)
    }
  }

  private func iota<T: ReferenceElement>(_ axis: Int, _: T.Type) -> ReferenceRoutine {
    let shape = results[0].shape
    let extent = shape[axis], inner = shape.contiguousStrides[axis]
    let outer = shape[..<axis].reduce(1, *)
    return { memory in
      var y = memory.result(0, as: T.self)
      for _ in 0..<outer {
        for index in 0..<extent {
          y.update(repeating: T(casting: Int64(index)), count: inner)
          y += inner
        }
      }
    }
  }

  /// The same numbers as any device: element `i` depends on seed, stream and `i` only.
  func randomUniform() throws -> ReferenceRoutine {
    let count = results[0].elementCount
    switch results[0].dtype {
    case .float32:
      return { memory in
        let philox = memory.philox, y = memory.result(0, as: Float.self)
        for start in stride(from: 0, to: count, by: 4) {
          let (a, b, c, d) = philox.words(block: UInt64(start / 4))
          y[start] = Philox.unitFloat(a)
          if start + 1 < count { y[start + 1] = Philox.unitFloat(b) }
          if start + 2 < count { y[start + 2] = Philox.unitFloat(c) }
          if start + 3 < count { y[start + 3] = Philox.unitFloat(d) }
        }
      }
    case .float64:
      return { memory in
        let philox = memory.philox, y = memory.result(0, as: Double.self)
        for start in stride(from: 0, to: count, by: 2) {
          let (a, b, c, d) = philox.words(block: UInt64(start / 2))
          y[start] = Philox.unitDouble(a, b)
          if start + 1 < count { y[start + 1] = Philox.unitDouble(c, d) }
        }
      }
    case .int32, .int64, .bool:
      throw undefined(for: results[0].dtype)
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
