import StriateKernels
import StriateTypes

extension ReferenceKernel {
  func matmul(_ kernel: MatmulKernel) throws -> ReferenceRoutine {
    guard kernel.post.isDefined(for: operands[0].dtype) else { throw undefined(for: operands[0].dtype) }
    switch operands[0].dtype {
    case .float32: return matmul(kernel, Float.self)
    case .float64: return matmul(kernel, Double.self)
    case .uint8: return matmul(kernel, UInt8.self)
    case .int8: return matmul(kernel, Int8.self)
    case .int16: return matmul(kernel, Int16.self)
    case .int32: return matmul(kernel, Int32.self)
    case .int64: return matmul(kernel, Int64.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// The product in memory of its own, then the update.
  func matmul(_ kernel: MatmulKernel, _ update: ElementwiseKernel) throws -> ReferenceRoutine {
    let product = TensorType(kernel.productShape(operands[0].shape, operands[1].shape), operands[0].dtype)
    var plain = kernel
    plain.update = nil
    let multiply = try ReferenceKernel(
      kernel: .matmul(plain), operands: Array(operands.prefix(2)), results: [product]
    ).routine()
    let finish = try ReferenceKernel(
      kernel: .elementwise(update), operands: [product] + operands.dropFirst(2), results: results
    ).routine()
    let (operandCount, resultCount) = (operands.count, results.count)
    return { memory in
      try withUnsafeTemporaryAllocation(byteCount: product.byteCount, alignment: 64) { bytes in
        guard let place = bytes.baseAddress else { return }
        let all = (0..<operandCount + resultCount).map { memory.address($0) }
        try (all.prefix(2) + [place]).withUnsafeBufferPointer {
          try multiply(ReferenceMemory(addresses: $0, first: 0, operandCount: 2))
        }
        try ([place] + all.dropFirst(2)).withUnsafeBufferPointer {
          try finish(ReferenceMemory(addresses: $0, first: 0, operandCount: operandCount - 1))
        }
      }
    }
  }

  /// `y[m, n] = Σₖ a[m, k] · b[k, n]`, one row of accumulators at a time.
  private func matmul<T: ReferenceElement>(_ kernel: MatmulKernel, _: T.Type) -> ReferenceRoutine {
    let a = operands[0].shape, b = operands[1].shape, y = results[0].shape
    let (batches, rows, columns) = (y[0], y[1], y[2])
    let depth = kernel.transposeA ? a[1] : a[2]
    let (rowStride, depthStride) = kernel.transposeA ? (1, rows) : (depth, 1)
    // A batch of one is used again for every other.
    let aBatch = a[0] == 1 ? 0 : rows * depth
    let bBatch = b[0] == 1 ? 0 : depth * columns

    return { memory in
      let post = PostStage<T>(kernel.post, memory, after: 2)
      let y = memory.result(0, as: T.self)
      withUnsafeTemporaryAllocation(of: T.Accumulator.self, capacity: columns) { accumulators in
        for batch in 0..<batches {
          let b = memory.operand(1, as: T.self) + batch * bBatch
          for row in 0..<rows {
            let a = memory.operand(0, as: T.self) + batch * aBatch + row * rowStride
            if kernel.transposeB {
              for column in 0..<columns {
                let b = b + column * depth
                var sum = T.emptySum
                for k in 0..<depth { sum = T.add(sum, T.multiply(a[k * depthStride].widened, b[k].widened)) }
                accumulators[column] = sum
              }
            } else {
              accumulators.initialize(repeating: T.emptySum)
              for k in 0..<depth {
                let factor = a[k * depthStride].widened, b = b + k * columns
                for column in 0..<columns {
                  accumulators[column] = T.add(accumulators[column], T.multiply(factor, b[column].widened))
                }
              }
            }
            let start = (batch * rows + row) * columns
            for column in 0..<columns {
              y[start + column] = post(accumulators[column], channel: column, position: start + column)
            }
          }
        }
      }
    }
  }
}
