import COneDNN
import StriateKernels
import StriateTypes

extension OneDNN {
  /// Average pooling of images that lie in a blocked layout, and its gradient; nil for plain ones.
  ///
  /// Maxima stay with own kernels: their positions are part of the kernel's results, and oneDNN's are its own.
  func pooling(_ kernel: CPUKernel, _ layout: Layout) -> OneDNNPrimitive? {
    guard !layout.isPlain, layoutTable.order(layout) != nil else { return nil }
    // What oneDNN's averages do not know stays with own kernels.
    if case .averagePool(let geometry) = kernel.kernel, !geometry.isPlainAverage { return nil }
    if case .averagePoolGradient(let geometry) = kernel.kernel, !geometry.isPlainAverage { return nil }
    return cached(kernel, tokens: [layout.token]) {
      switch kernel.kernel {
      case .averagePool(let geometry): averagePool(geometry, kernel, layout)
      case .averagePoolGradient(let geometry): averagePoolGradient(geometry, kernel, layout)
      default: nil
      }
    }
  }

  private func averagePool(_ geometry: PoolGeometry, _ kernel: CPUKernel, _ layout: Layout) -> OneDNNPrimitive? {
    var pooling = geometry.oneDNN(kernel.operands[0].shape), handle: OpaquePointer?
    guard let source = layoutTable[layout],
      sdnn_pooling_forward(&pooling, source.pointer, nil, false, &handle) == SDNN_OK, let handle
    else { return nil }
    guard let pointer = sdnn_primitive_layout(handle, SDNN_DST),
      let result = layoutTable.layout(pointer, kernel.results[0], role: .images)
    else {
      sdnn_primitive_destroy(handle)
      return nil
    }
    return OneDNNPrimitive(
      owning: handle, operands: [SDNN_SRC], results: [SDNN_DST],
      layouts: KernelLayouts(operands: [layout], results: [result]))
  }

  /// The images' gradient gets the format of dy, which the images themselves had if they were blocked.
  private func averagePoolGradient(
    _ geometry: PoolGeometry, _ kernel: CPUKernel, _ layout: Layout
  ) -> OneDNNPrimitive? {
    let type = kernel.results[0]
    var pooling = geometry.oneDNN(type.shape), handle: OpaquePointer?
    guard let result = layoutTable.twin(of: layout, shape: type.shape), let target = layoutTable[result],
      let source = layoutTable[layout],
      sdnn_pooling_backward(&pooling, target.pointer, source.pointer, &handle) == SDNN_OK, let handle
    else { return nil }
    return OneDNNPrimitive(
      owning: handle, operands: [SDNN_DIFF_DST], results: [SDNN_DIFF_SRC],
      layouts: KernelLayouts(operands: [layout], results: [result]))
  }
}

extension PoolGeometry {
  fileprivate var isPlainAverage: Bool { divisor == nil && !roundsUp }

  /// Average pooling in oneDNN's form.
  fileprivate func oneDNN(_ images: Shape) -> sdnn_pooling {
    sdnn_pooling(
      kind: countsPadding ? SDNN_POOLING_AVERAGE_INCLUDE_PADDING : SDNN_POOLING_AVERAGE_EXCLUDE_PADDING,
      batch: Int64(images[0]), channels: Int64(images[1]), in_height: Int64(images[2]), in_width: Int64(images[3]),
      kernel_height: Int64(window.height), kernel_width: Int64(window.width), stride_height: Int64(strides.height),
      stride_width: Int64(strides.width), dilation_height: 1, dilation_width: 1, padding_top: Int64(padding.height),
      padding_left: Int64(padding.width), padding_bottom: Int64(padding.height), padding_right: Int64(padding.width))
  }
}
