import StriateKernels
import StriateTypes

/// Kernels of our own on blocked layouts, so that chains of convolutions need no reorders between them.
extension OneDNN {
  /// Elementwise kernels work in the layout of their images, if that converts no more tensors than it spares.
  /// Operands that are not read as they lie (a value for each channel) stay plain and are walked in memory's order.
  func layouts(for elementwise: ElementwiseKernel, _ kernel: CPUKernel, _ operandLayouts: [Layout]) -> KernelLayouts? {
    guard let type = kernel.results.first, type.dtype == .float32, type.shape.rank == 4,
      kernel.results.allSatisfy({ $0 == type }),
      let layout = kernel.operands.indices.lazy.compactMap({ self.wanted($0, elementwise, kernel, operandLayouts) })
        .first
    else { return nil }
    let images = kernel.operands.indices.map { image($0, elementwise, kernel, beside: layout) }
    let imageCount = images.count { $0 != nil }
    guard 2 * images.indices.count(where: { images[$0] == operandLayouts[$0] }) >= imageCount else { return nil }
    return KernelLayouts(
      operands: kernel.operands.indices.map { images[$0] ?? .plain(kernel.operands[$0]) },
      results: kernel.results.map { _ in layout })
  }

  /// The layout of the results in which a blocked operand need not be converted.
  private func wanted(
    _ operand: Int, _ elementwise: ElementwiseKernel, _ kernel: CPUKernel, _ operandLayouts: [Layout]
  ) -> Layout? {
    guard let order = layoutTable.order(operandLayouts[operand]) else { return nil }
    if isImage(operand, elementwise, kernel) { return operandLayouts[operand] }
    guard let block = order.block, let layout = layoutTable.blocked(kernel.results[0], block: block),
      image(operand, elementwise, kernel, beside: layout) != nil
    else { return nil }
    return layout
  }

  /// The layout of an operand that is read as it lies, or of which whole blocks of channels are, beside results in
  /// `layout`; nil for others.
  private func image(
    _ operand: Int, _ elementwise: ElementwiseKernel, _ kernel: CPUKernel, beside layout: Layout
  ) -> Layout? {
    if isImage(operand, elementwise, kernel) { return layout }
    let type = kernel.operands[operand], access = elementwise.accesses[operand]
    guard type.dtype == .float32, let block = layoutTable.block(of: layout),
      access.isChannels(of: type.shape, as: kernel.results[0].shape, inBlocksOf: block)
    else { return nil }
    return layoutTable.blocked(type, block: block)
  }

  /// Whether an operand is read as it lies and like the results, so that its layout can be theirs.
  private func isImage(_ operand: Int, _ elementwise: ElementwiseKernel, _ kernel: CPUKernel) -> Bool {
    kernel.operands[operand] == kernel.results[0]
      && elementwise.accesses[operand].isContiguous(over: kernel.results[0].shape)
  }

  func step(_ elementwise: ElementwiseKernel, _ site: StepSite) throws -> (any CPUStep)? {
    let layout = site.layouts.results[0]
    guard let order = layoutTable.order(layout), site.layouts.results.allSatisfy({ $0 == layout }) else { return nil }
    var accesses: [Access] = []
    for (index, access) in elementwise.accesses.enumerated() {
      let own = site.layouts.operands[index]
      if own.isPlain {
        accesses.append(order.reordered(access))
      } else if own == image(index, elementwise, site.kernel, beside: layout), let walked = layoutTable.order(own) {
        // The blocks of a slice begin where its channels would in plain images.
        accesses.append(Access(offset: access.offset, strides: Shape(walked.extents).contiguousStrides))
      } else {
        return nil
      }
    }
    if elementwise.steps.isEmpty, elementwise.outputs == [0] {
      return site.copy(accesses[0], over: Shape(order.extents))
    }
    return try site.elementwise(elementwise, over: order.extents, accesses: accesses)
  }

  /// Reductions over whole planes leave `[N, C]` or less, which is plain whatever the images' layout.
  func layouts(for reduce: ReduceKernel, _ kernel: CPUKernel, _ layout: Layout) -> KernelLayouts? {
    guard layoutTable.order(layout) != nil, isOverPlanes(reduce) else { return nil }
    return KernelLayouts(operands: [layout], results: [.plain(kernel.results[0])])
  }

  private func isOverPlanes(_ reduce: ReduceKernel) -> Bool {
    !reduce.operation.isArgument && reduce.axes.contains(2) && reduce.axes.contains(3)
  }

  func step(_ reduce: ReduceKernel, _ site: StepSite) throws -> (any CPUStep)? {
    guard let order = layoutTable.order(site.layouts.operands[0]), site.layouts.results[0].isPlain,
      isOverPlanes(reduce)
    else { return nil }
    let flags = order.belongs(to: reduce.axes)
    return ReduceStep(
      ReduceKernel(reduce.operation, axes: flags.indices.filter { flags[$0] }),
      TensorType(Shape(order.extents), site.kernel.operands[0].dtype), from: site.operands[0], to: site.results[0])
  }
}

extension Access {
  /// Whether this reads whole blocks of the channels of images of shape `images`, as images of shape `shape`.
  fileprivate func isChannels(of images: Shape, as shape: Shape, inBlocksOf block: Int) -> Bool {
    guard images.rank == 4, shape.rank == 4 else { return false }
    let expected = images.contiguousStrides, (first, remainder) = offset.quotientAndRemainder(dividingBy: expected[1])
    return images[0] == shape[0] && images[2] == shape[2] && images[3] == shape[3] && offset >= 0 && remainder == 0
      && first % block == 0 && first + shape[1] <= images[1] && shape[1] % block == 0
      && (0..<4).allSatisfy { strides[$0] == expected[$0] || shape[$0] == 1 }
  }
}
