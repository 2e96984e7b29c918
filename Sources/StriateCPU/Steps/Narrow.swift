import CSIMD
import StriateKernels
import StriateTypes

/// Kernels that have no code for the half types and small integers: they compute in `DType.wide`, between a widening
/// of the operands and a rounding of the results.
extension CPUKernel {
  /// Whether this kernel is computed in wider types. Elementwise kernels do so tile by tile, and movements keep bits.
  var computesWide: Bool {
    switch kernel {
    case .elementwise, .iota, .randomUniform, .place, .gather, .takeAlong, .reshape, .reorder, .host: false
    default: (operands + results).contains { $0.dtype != $0.dtype.wide }
    }
  }

  var widened: CPUKernel {
    CPUKernel(kernel: kernel, operands: operands.map(\.widened), results: results.map(\.widened))
  }

  /// Memory for the widened operands and results, in front of what the kernel itself needs.
  var wideByteCount: Int { (operands + results).map(\.wideByteCount).reduce(0, +) }

  /// Extremes of nothing are the bounds of the type, which sums would wrap.
  fileprivate var saturates: Bool {
    switch kernel {
    case .reduce(let kernel): kernel.operation == .maximum || kernel.operation == .minimum
    case .maxPool, .maxPoolGather: true
    default: false
    }
  }
}

extension TensorType {
  fileprivate var widened: TensorType { TensorType(shape, dtype.wide) }

  /// In the scratch memory of a kernel that computes wide: whole cache lines, nothing where the type stays.
  fileprivate var wideByteCount: Int { dtype == dtype.wide ? 0 : (widened.byteCount + 63) / 64 * 64 }
}

extension StepSite {
  /// The step in wider types, and its conversions.
  func wideStep() throws -> (any CPUStep)? {
    var site = self, offset = scratch.offset
    var widenings: [TypeConversion] = [], narrowings: [TypeConversion] = []
    func place(_ type: TensorType) -> Placement {
      defer { offset += type.wideByteCount }
      return Placement(buffer: scratch.buffer, offset: offset)
    }
    for (index, type) in kernel.operands.enumerated() where type.dtype != type.dtype.wide {
      site.operands[index] = place(type)
      widenings.append(TypeConversion(type, narrow: operands[index], wide: site.operands[index], saturates: false))
    }
    for (index, type) in kernel.results.enumerated() where type.dtype != type.dtype.wide {
      site.results[index] = place(type)
      narrowings.append(
        TypeConversion(type, narrow: results[index], wide: site.results[index], saturates: kernel.saturates))
    }
    site.kernel = kernel.widened
    site.scratch = Placement(buffer: scratch.buffer, offset: offset)
    guard let step = try site.step() else { return nil }
    return WideStep(widenings, step, narrowings)
  }
}

/// A tensor in its own type and in the wider one.
private struct TypeConversion: Sendable {
  let dtype: Int32
  let elementCount: Int64
  let narrow: Placement
  let wide: Placement
  let saturates: Bool

  init(_ type: TensorType, narrow: Placement, wide: Placement, saturates: Bool) {
    dtype = type.dtype.csimd
    elementCount = Int64(type.elementCount)
    self.narrow = narrow
    self.wide = wide
    self.saturates = saturates
  }
}

private final class WideStep: CPUStep {
  private let widenings: [TypeConversion]
  private let step: any CPUStep
  private let narrowings: [TypeConversion]

  init(_ widenings: [TypeConversion], _ step: any CPUStep, _ narrowings: [TypeConversion]) {
    self.widenings = widenings
    self.step = step
    self.narrowings = narrowings
  }

  func run(_ memory: StepMemory) throws {
    for item in widenings { csimd_widen(item.dtype, memory[item.narrow], memory[item.wide], item.elementCount) }
    try step.run(memory)
    for item in narrowings {
      csimd_narrow(item.dtype, item.saturates ? 1 : 0, memory[item.wide], memory[item.narrow], item.elementCount)
    }
  }
}
