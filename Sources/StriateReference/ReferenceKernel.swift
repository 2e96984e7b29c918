import StriateKernels
import StriateTypes

/// A kernel made ready for its operands' types: reads and writes the memory it is given.
///
/// A closure rather than a generic type behind a protocol, because calls through a protocol would run unspecialised.
typealias ReferenceRoutine = @Sendable (ReferenceMemory) throws -> Void

/// A kernel and the types it is used with. Each family of kernels makes its routines in an extension of its own.
struct ReferenceKernel {
  let kernel: Kernel
  let operands: [TensorType]
  let results: [TensorType]

  func routine() throws -> ReferenceRoutine {
    if computesThroughFloat { return try throughFloat() }
    return switch kernel {
    case .elementwise(let kernel): try elementwise(kernel)
    case .reduce(let kernel): try reduce(kernel)
    case .iota(let axis): iota(axis: axis)
    case .randomUniform: try randomUniform()
    case .place(let kernel): try place(kernel)
    case .gather(let axis): try gather(axis: axis)
    case .scatterAdd(let axis): try scatterAdd(axis: axis)
    case .takeAlong(let axis): try takeAlong(axis: axis)
    case .addAlong(let axis): try addAlong(axis: axis)
    case .matmul(let kernel): try kernel.update.map { try matmul(kernel, $0) } ?? matmul(kernel)
    case .convolution(let kernel): try convolution(kernel)
    case .convolutionInputGradient(let geometry): try convolutionInputGradient(geometry)
    case .convolutionWeightGradient(let geometry): try convolutionWeightGradient(geometry)
    case .maxPool(let geometry): try maxPool(geometry)
    case .maxPoolGradient: try maxPoolGradient()
    case .maxPoolGather: try maxPoolGather()
    case .averagePool(let geometry): try averagePool(geometry)
    case .averagePoolGradient(let geometry): try averagePoolGradient(geometry)
    case .softmax(let logarithmic): try softmax(logarithmic: logarithmic)
    case .softmaxGradient(let logarithmic): try softmaxGradient(logarithmic: logarithmic)
    case .batchNorm(let epsilon, let post): try batchNorm(epsilon: epsilon, post)
    case .batchNormGradient(let epsilon, let isMasked): try batchNormGradient(epsilon: epsilon, isMasked: isMasked)
    case .layerNorm(let kernel): try layerNorm(kernel)
    case .layerNormGradient(let kernel): try layerNormGradient(kernel)
    case .packGates: try packGates()
    case .lstm(let isReversed, _): try lstm(isReversed: isReversed)
    case .lstmGradient(let isReversed, _): try lstmGradient(isReversed: isReversed)
    case .gru(let isReversed, _): try gru(isReversed: isReversed)
    case .gruGradient(let isReversed): try gruGradient(isReversed: isReversed)
    case .rnn(let isReversed, let usesReLU): try rnn(isReversed: isReversed, usesReLU: usesReLU)
    case .rnnGradient(let isReversed, let usesReLU): try rnnGradient(isReversed: isReversed, usesReLU: usesReLU)
    case .reshape: reshape()
    case .reorder: throw EvaluationError("reorder: the reference device has plain layouts only")
    case .host(let kernel): host(kernel)
    }
  }

  /// Half types are computed in float32, but where elements are only moved, or rounded step by step.
  private var computesThroughFloat: Bool {
    switch kernel {
    case .elementwise, .iota, .randomUniform, .place, .gather, .takeAlong, .reshape, .reorder, .host: false
    default: (operands + results).contains { $0.dtype.isHalf }
    }
  }

  /// The error for an element type that this kernel has no meaning for.
  func undefined(for dtype: DType) -> EvaluationError {
    EvaluationError("\(kernel.summary) is not defined for \(dtype)")
  }

  /// Copies unless the planner has put the result where the operand is.
  private func reshape() -> ReferenceRoutine {
    let byteCount = results[0].byteCount
    return { memory in
      let x = memory.operand(0), y = memory.result(0)
      if UnsafeRawPointer(y) != x { y.copyMemory(from: x, byteCount: byteCount) }
    }
  }

  private func host(_ kernel: HostKernel) -> ReferenceRoutine {
    let operands = operands, results = results
    return { memory in
      try kernel.body.run(
        operands.indices.map { HostOperand(type: operands[$0], address: memory.operand($0)) },
        into: results.indices.map { HostResult(type: results[$0], address: memory.result($0)) })
    }
  }
}
