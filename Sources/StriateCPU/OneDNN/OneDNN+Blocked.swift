import CSIMD
import StriateKernels
import StriateTypes

/// Kernels of our own that know blocks of channels: batch norm, max pooling and their gradients, and concatenations.
extension OneDNN {
  /// The layouts that such a kernel wants beside blocked images; nil for plain ones.
  func blockedLayouts(_ kernel: CPUKernel, _ operandLayouts: [Layout]) -> KernelLayouts? {
    switch kernel.kernel {
    case .batchNorm: normalizationLayouts(kernel, like: 0, operandLayouts)
    case .batchNormGradient: normalizationLayouts(kernel, like: 1, operandLayouts)
    case .maxPool: maxPoolLayouts(kernel, operandLayouts[0])
    case .maxPoolGradient: maxPoolGradientLayouts(kernel, positions: operandLayouts[1])
    case .place(let place): concatenationLayouts(place, kernel, operandLayouts)
    default: nil
    }
  }

  /// The step of such a kernel on blocked layouts.
  func blockedStep(_ site: StepSite) -> (any CPUStep)? {
    let layouts = site.layouts
    switch site.kernel.kernel {
    case .batchNorm(let epsilon, let post):
      return layoutTable.block(of: layouts.operands[0]).map { BatchNormStep(site, epsilon: epsilon, post, block: $0) }
    case .batchNormGradient(let epsilon, let isMasked):
      return layoutTable.block(of: layouts.operands[1]).map {
        BatchNormGradientStep(site, epsilon: epsilon, isMasked: isMasked, block: $0)
      }
    case .maxPool(let geometry):
      return layoutTable.block(of: layouts.operands[0]).map { MaxPoolStep(site, geometry, block: $0) }
    case .maxPoolGradient(let geometry):
      return layoutTable.block(of: layouts.operands[1]).map { MaxPoolGradientStep(site, geometry, block: $0) }
    case .place(let place): return concatenation(place, site)
    default: return nil
    }
  }

  /// Everything of x's type lies as x does, and the channels' vectors plain.
  private func normalizationLayouts(
    _ kernel: CPUKernel, like x: Int, _ operandLayouts: [Layout]
  ) -> KernelLayouts? {
    let type = kernel.operands[x], layout = operandLayouts[x]
    guard type.dtype == .float32, layoutTable.block(of: layout) != nil else { return nil }
    func same(_ types: [TensorType]) -> [Layout] { types.map { $0 == type ? layout : .plain($0) } }
    return KernelLayouts(operands: same(kernel.operands), results: same(kernel.results))
  }

  /// Positions lie as the maxima do.
  private func maxPoolLayouts(_ kernel: CPUKernel, _ images: Layout) -> KernelLayouts? {
    guard kernel.operands[0].dtype == .float32, let block = layoutTable.block(of: images),
      let maxima = layoutTable.blocked(kernel.results[0], block: block)
    else { return nil }
    return KernelLayouts(operands: [images], results: [maxima, maxima])
  }

  /// Blocked only where the positions are: they then come from the forward kernel, and lie in their windows.
  private func maxPoolGradientLayouts(_ kernel: CPUKernel, positions: Layout) -> KernelLayouts? {
    guard kernel.operands[0].dtype == .float32, let block = layoutTable.block(of: positions),
      let images = layoutTable.blocked(kernel.results[0], block: block)
    else { return nil }
    return KernelLayouts(operands: [positions, positions], results: [images])
  }

  // MARK: - Concatenation

  /// A concatenation of whole blocks, most of whose operands are blocked.
  private func concatenationLayouts(
    _ place: PlaceKernel, _ kernel: CPUKernel, _ operandLayouts: [Layout]
  ) -> KernelLayouts? {
    let type = kernel.results[0]
    guard type.dtype == .float32, type.shape.rank == 4,
      place.concatenates(kernel.operands, into: type.shape, along: 1),
      let block = operandLayouts.lazy.compactMap({ self.layoutTable.block(of: $0) }).first
    else { return nil }
    let operands = kernel.operands.compactMap { layoutTable.blocked($0, block: block) }
    guard operands.count == kernel.operands.count, let result = layoutTable.blocked(type, block: block) else {
      return nil
    }
    let agreeing = operandLayouts.indices.filter { operandLayouts[$0] == operands[$0] }
    let byteCount = agreeing.map { operands[$0].byteCount }.reduce(0, +)
    return 2 * byteCount >= type.byteCount ? KernelLayouts(operands: operands, results: [result]) : nil
  }

  /// The blocks of an image lie together, so each operand is one run of every image.
  private func concatenation(_ place: PlaceKernel, _ site: StepSite) -> (any CPUStep)? {
    let type = site.kernel.results[0], shape = type.shape, plane = shape[2] * shape[3]
    let copies = zip(place.targets, site.kernel.operands).map { target, operand in
      let run = operand.shape[1] * plane
      return StridedCopy(
        elementByteCount: type.dtype.byteCount, extents: [shape[0], run], from: Access(strides: [run, 1]),
        to: Access(offset: target.starts[1] * plane, strides: [shape[1] * plane, 1]))
    }
    return PlaceStep(
      fill: nil, elementByteCount: type.dtype.byteCount, elementCount: type.elementCount, copies: copies,
      from: site.operands, to: site.results[0])
  }
}
