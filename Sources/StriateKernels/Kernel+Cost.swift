import StriateTypes

/// What a kernel's run costs by arithmetic, whatever the device does about it.
package struct KernelCost: Hashable, Sendable {
  /// Two for each multiply-add, one for each step of an elementwise kernel on each element.
  package var floatingPointOperations: Double
  /// Of operands and results, each once.
  package var byteCount: Double
}

extension Kernel {
  package func cost(operands: [TensorType], results: [TensorType]) -> KernelCost {
    let bytes = (operands + results).reduce(0.0) { $0 + Double($1.byteCount) }
    return KernelCost(
      floatingPointOperations: operationCount(operands, results), byteCount: self == .reshape ? 0 : bytes)
  }

  /// Elementwise steps of an LSTM's unit, forward or backward, of a gated and of a plain one.
  private static let lstmStepCount = 16
  private static let gruStepCount = 14
  private static let rnnStepCount = 3

  private func operationCount(_ operands: [TensorType], _ results: [TensorType]) -> Double {
    let elements = Double(results.first?.shape.elementCount ?? 0)
    switch self {
    case .elementwise(let kernel): return elements * Double(kernel.steps.count)
    case .matmul(let kernel):
      let a = operands[0].shape
      return elements * Double(2 * a[a.rank - (kernel.transposeA ? 2 : 1)] + (kernel.update?.steps.count ?? 0))
    case .convolution: return 2 * elements * Double(operands[1].shape.dropFirst().reduce(1, *))
    case .convolutionInputGradient:
      return 2 * Double(operands[0].shape.elementCount) * Double(operands[1].shape.dropFirst().reduce(1, *))
    case .convolutionWeightGradient:
      return 2 * Double(operands[1].shape.elementCount) * Double(results[0].shape.dropFirst().reduce(1, *))
    case .reduce, .softmax, .softmaxGradient, .batchNorm, .batchNormGradient, .layerNorm, .layerNormGradient,
      .averagePool, .maxPool, .averagePoolGradient, .scatterAdd, .addAlong:
      return Double(operands.first?.shape.elementCount ?? 0)
    case .lstm: return elements * Double(8 * operands[2].shape[1] + Kernel.lstmStepCount)
    case .lstmGradient:
      return Double(operands[0].shape.elementCount) * Double(8 * operands[3].shape[1] + Kernel.lstmStepCount)
    case .gru: return elements * Double(6 * operands[3].shape[1] + Kernel.gruStepCount)
    case .gruGradient:
      return Double(operands[0].shape.elementCount) * Double(6 * operands[4].shape[1] + Kernel.gruStepCount)
    case .rnn: return elements * Double(2 * operands[2].shape[1] + Kernel.rnnStepCount)
    case .rnnGradient:
      return Double(operands[0].shape.elementCount) * Double(2 * operands[2].shape[1] + Kernel.rnnStepCount)
    case .iota, .randomUniform, .place, .gather, .takeAlong, .maxPoolGradient, .maxPoolGather, .packGates, .reshape,
      .reorder,
      .host:
      return 0
    }
  }
}
