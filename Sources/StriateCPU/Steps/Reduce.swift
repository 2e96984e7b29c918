import CSIMD
import StriateKernels
import StriateTypes

extension CPUKernel {
  /// What has no result, or none for the type, is left to the reference device, which says so.
  func supportsReduction(_ kernel: ReduceKernel) -> Bool {
    let type = operands[0]
    switch kernel.operation {
    case .any, .all: return type.dtype == .bool
    case .sum, .product, .maximum, .minimum: return true
    case .argumentOfMaximum, .argumentOfMinimum:
      return kernel.axes.count == 1 && (type.shape[kernel.axes[0]] > 0 || results[0].elementCount == 0)
    }
  }
}

extension StepSite {
  func step(_ reduce: ReduceKernel) throws -> (any CPUStep)? {
    guard kernel.results[0].elementCount > 0 else { return nil }
    return ReduceStep(reduce, kernel.operands[0], from: operands[0], to: results[0])
  }
}

final class ReduceStep: CPUStep {
  private let operation: Int32
  private let dtype: Int32
  private let extents: [Int64]
  private let strides: [Int64]
  /// 1 for each axis that is reduced.
  private let flags: [UInt8]
  private let source: Placement
  private let target: Placement

  init(_ kernel: ReduceKernel, _ type: TensorType, from source: Placement, to target: Placement) {
    operation = Int32(kernel.operation.csimd(of: type.dtype).rawValue)
    dtype = type.dtype.csimd
    extents = type.shape.map { Int64($0) }
    strides = type.shape.contiguousStrides.map { Int64($0) }
    flags = (0..<type.shape.rank).map { kernel.axes.contains($0) ? 1 : 0 }
    self.source = source
    self.target = target
  }

  func run(_ memory: StepMemory) throws {
    let status = csimd_reduce(
      operation, dtype, Int32(extents.count), extents, strides, flags, memory[source], memory[target])
    if status != 0 { throw EvaluationError("reduce: the CPU device cannot reduce \(extents)") }
  }
}

extension ReduceKernel.Operation {
  /// Of bools, a sum is whether any is true and a product whether all are.
  fileprivate func csimd(of dtype: DType) -> csimd_reduction {
    switch self {
    case .sum: dtype == .bool ? CSIMD_ANY : CSIMD_SUM
    case .product: dtype == .bool ? CSIMD_ALL : CSIMD_PRODUCT
    case .maximum: CSIMD_REDUCE_MAX
    case .minimum: CSIMD_REDUCE_MIN
    case .any: CSIMD_ANY
    case .all: CSIMD_ALL
    case .argumentOfMaximum: CSIMD_ARGMAX
    case .argumentOfMinimum: CSIMD_ARGMIN
    }
  }
}
