import CSIMD
import StriateKernels
import StriateTypes

/// Each row by itself.
final class LayerNormStep: CPUStep {
  private let rows: Int64
  private let extent: Int64
  private let isCentred: Int32
  private let epsilon: Float
  private let operand: Placement
  private let gamma: Placement?
  private let beta: Placement?
  /// y, mean, 1/√(variance + ε).
  private let results: [Placement]

  init(_ site: StepSite, _ kernel: LayerNormKernel) {
    let shape = site.kernel.operands[0].shape
    (rows, extent) = (Int64(shape[0]), Int64(shape[1]))
    isCentred = kernel.isCentred ? 1 : 0
    epsilon = Float(kernel.epsilon)
    operand = site.operands[0]
    gamma = kernel.parameterCount > 0 ? site.operands[1] : nil
    beta = kernel.parameterCount > 1 ? site.operands[2] : nil
    results = site.results
  }

  func run(_ memory: StepMemory) {
    csimd_layer_norm_forward(
      isCentred, rows, extent, memory.floats(operand), memory.floats(gamma), memory.floats(beta), epsilon,
      memory.floats(results[0]), memory.floats(results[1]), memory.floats(results[2]))
  }
}

final class LayerNormGradientStep: CPUStep {
  private let rows: Int64
  private let extent: Int64
  private let isCentred: Int32
  /// dy, x, mean, 1/√(variance + ε).
  private let operands: [Placement]
  private let gamma: Placement?
  private let dx: Placement
  private let dGamma: Placement?
  private let dBeta: Placement?

  init(_ site: StepSite, _ kernel: LayerNormKernel) {
    let shape = site.kernel.operands[0].shape
    (rows, extent) = (Int64(shape[0]), Int64(shape[1]))
    isCentred = kernel.isCentred ? 1 : 0
    operands = site.operands
    gamma = kernel.parameterCount > 0 ? site.operands[4] : nil
    dx = site.results[0]
    dGamma = kernel.parameterCount > 0 ? site.results[1] : nil
    dBeta = kernel.parameterCount > 1 ? site.results[2] : nil
  }

  func run(_ memory: StepMemory) {
    csimd_layer_norm_backward(
      isCentred, rows, extent, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(gamma),
      memory.floats(operands[2]), memory.floats(operands[3]), memory.floats(dx), memory.floats(dGamma),
      memory.floats(dBeta))
  }
}
