import COneDNN
import CSIMD
import StriateKernels
import StriateTypes
import Synchronization

/// What the CPU device asks of oneDNN: wide convolutions in blocked layouts, and what keeps tensors in those layouts
/// between them.
final class OneDNN: Sendable {
  let layoutTable = LayoutTable()
  private let primitives = Mutex<[PrimitiveKey: OneDNNPrimitive?]>([:])
  /// Beyond so many primitives the table is emptied; plans keep theirs.
  private static let maximumPrimitiveCount = 2048

  /// nil if oneDNN is not installed.
  init?() {
    if sdnn_available() == 0 { return nil }
  }

  /// The version of the library that runs; nil if there is none.
  static var version: String? {
    guard sdnn_available() != 0 else { return nil }
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    sdnn_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  /// The layouts that a kernel wants; nil for plain ones.
  func layouts(for kernel: CPUKernel, operandLayouts: [Layout]) -> KernelLayouts? {
    switch kernel.kernel {
    case .convolution, .convolutionInputGradient, .convolutionWeightGradient:
      return convolutionLayouts(kernel, operandLayouts)
    case .averagePool, .averagePoolGradient: return pooling(kernel, operandLayouts[0])?.layouts
    case .elementwise(let elementwise): return layouts(for: elementwise, kernel, operandLayouts)
    case .reduce(let reduce): return layouts(for: reduce, kernel, operandLayouts[0])
    default: return blockedLayouts(kernel, operandLayouts)
    }
  }

  /// oneDNN's primitive for an instruction with these layouts; nil if it runs on own kernels.
  func primitive(for kernel: CPUKernel, _ layouts: KernelLayouts) -> OneDNNPrimitive? {
    let primitive: OneDNNPrimitive? =
      switch kernel.kernel {
      case .convolution, .convolutionInputGradient, .convolutionWeightGradient: convolution(kernel)
      case .averagePool, .averagePoolGradient: pooling(kernel, layouts.operands[0])
      case .reorder: reorder(kernel, from: layouts.operands[0], to: layouts.results[0])
      default: nil
      }
    guard let primitive, primitive.layouts.operands == layouts.operands, primitive.layouts.results == layouts.results
    else { return nil }
    return primitive
  }

  /// The step for an instruction; nil if it runs on own kernels and plain layouts.
  func step(_ site: StepSite) throws -> (any CPUStep)? {
    if let primitive = primitive(for: site.kernel, site.layouts) { return OneDNNStep(primitive, site) }
    if site.layouts.arePlain { return nil }
    switch site.kernel.kernel {
    case .elementwise(let kernel): return try step(kernel, site)
    case .reduce(let kernel): return try step(kernel, site)
    case .reorder: return WinogradWeightsStep(site, layoutTable)
    default: return blockedStep(site)
    }
  }

  // MARK: - Making primitives once

  private struct PrimitiveKey: Hashable {
    let kernel: CPUKernel
    let tokens: [Int]
    /// A primitive divides its work and its scratch memory for so many threads.
    let threadCount: Int
  }

  /// The primitive made before for the same kernel, layouts and number of threads, or a new one. That there is none
  /// is remembered too.
  func cached(_ kernel: CPUKernel, tokens: [Int] = [], make: () -> OneDNNPrimitive?) -> OneDNNPrimitive? {
    let key = PrimitiveKey(kernel: kernel, tokens: tokens, threadCount: CPUDevice.threadCount)
    if let known = primitives.withLock({ $0[key] }) { return known }
    OpenMP.setThreadCountOfThisThread(key.threadCount)
    let primitive = make()
    return primitives.withLock { primitives in
      // Of two threads that made it at once, both use the first.
      if let known = primitives[key] { return known }
      if primitives.count >= OneDNN.maximumPrimitiveCount { primitives.removeAll() }
      primitives[key] = .some(primitive)
      return primitive
    }
  }

  private func reorder(_ kernel: CPUKernel, from source: Layout, to target: Layout) -> OneDNNPrimitive? {
    guard source != target, let blocked = layoutTable[source.isPlain ? target : source] else { return nil }
    return cached(kernel, tokens: [source.token, target.token]) {
      guard let from = source.isPlain ? blocked.plain : layoutTable[source],
        let to = target.isPlain ? blocked.plain : layoutTable[target]
      else { return nil }
      var handle: OpaquePointer?
      guard sdnn_reorder(from.pointer, to.pointer, &handle) == SDNN_OK, let handle else { return nil }
      return OneDNNPrimitive(
        owning: handle, operands: [SDNN_SRC], results: [SDNN_DST],
        layouts: KernelLayouts(operands: [source], results: [target]))
    }
  }
}
