import StriateKernels
import StriateTypes

/// Kernels of our own on blocked layouts, so that chains of convolutions need no reorders between them.
extension OneDNN {
  /// Elementwise kernels work in the layout of their images, if that converts no more tensors than it spares.
  /// Operands that are not read as they lie (a value for each channel) stay plain and are walked in memory's order.
  func layouts(for elementwise: ElementwiseKernel, _ kernel: CPUKernel, _ operandLayouts: [Layout]) -> KernelLayouts? {
    guard let type = kernel.results.first, type.dtype == .float32, type.shape.rank == 4,
      kernel.results.allSatisfy({ $0 == type })
    else { return nil }
    let images = kernel.operands.indices.filter { isImage($0, elementwise, kernel) }
    let blocked = images.filter { layoutTable.order(operandLayouts[$0]) != nil }
    guard let first = blocked.first, 2 * blocked.count >= images.count else { return nil }
    let layout = operandLayouts[first]
    return KernelLayouts(
      operands: kernel.operands.indices.map { images.contains($0) ? layout : .plain(kernel.operands[$0]) },
      results: kernel.results.map { _ in layout })
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
      if site.layouts.operands[index].isPlain {
        accesses.append(order.reordered(access))
      } else {
        guard site.layouts.operands[index] == layout, isImage(index, elementwise, site.kernel) else { return nil }
        accesses.append(Access(contiguous: Shape(order.extents)))
      }
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
