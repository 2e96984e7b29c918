import COneDNN
import CSIMD
import StriateKernels
import StriateTypes

extension OneDNN {
  /// The layouts that a convolution or one of its gradients wants; nil for plain ones.
  func convolutionLayouts(_ kernel: CPUKernel, _ operandLayouts: [Layout]) -> KernelLayouts? {
    // Beside a plain dy, converting it costs more than the faster kernel of few input channels gains.
    if let problem = ConvolutionProblem(kernel), problem.pass == .weightGradient, problem.isFirstOfNetwork,
      operandLayouts[1].isPlain
    {
      return nil
    }
    return convolution(kernel)?.layouts
  }

  /// oneDNN's primitive for a convolution or one of its gradients, in the layouts that it likes best; nil where own
  /// kernels do better, or a layout would be padded.
  func convolution(_ kernel: CPUKernel) -> OneDNNPrimitive? {
    guard let problem = ConvolutionProblem(kernel), problem.suitsBlockedLayouts,
      (kernel.operands + kernel.results).allSatisfy({ $0.dtype == .float32 })
    else { return nil }
    return cached(kernel) { makeConvolution(problem, kernel) }
  }

  /// Forward in the blocks of channels that own kernels and all gradients use: for small batches oneDNN would rather
  /// have channels last, and the images would be converted between any two layers. Where channels fill no blocks, they
  /// come last.
  private func makeConvolution(_ problem: ConvolutionProblem, _ kernel: CPUKernel) -> OneDNNPrimitive? {
    guard problem.pass == .forward else { return makeConvolution(problem, kernel, sdnn_convolution_layouts()) }
    let block = Int(csimd_winograd_block())
    let source = layoutTable.blocked(kernel.operands[0], block: block).flatMap { layoutTable[$0] }
    let result = layoutTable.blocked(kernel.results[0], block: block).flatMap { layoutTable[$0] }
    if source != nil || problem.isFirstOfNetwork, result != nil,
      let blocked = makeConvolution(
        problem, kernel, sdnn_convolution_layouts(src: source?.pointer, weights: nil, dst: result?.pointer))
    {
      return blocked
    }
    let (images, output) = (OneDNNLayout(channelsLast: problem.images), OneDNNLayout(channelsLast: problem.output))
    return makeConvolution(problem, kernel, sdnn_convolution_layouts())
      ?? makeConvolution(
        problem, kernel, sdnn_convolution_layouts(src: images?.pointer, weights: nil, dst: output?.pointer))
  }

  private func makeConvolution(
    _ problem: ConvolutionProblem, _ kernel: CPUKernel, _ demanded: sdnn_convolution_layouts
  ) -> OneDNNPrimitive? {
    var convolution = problem.oneDNN, demanded = demanded
    var post = problem.post.oneDNN
    var handle: OpaquePointer?
    var operands: [sdnn_operand?]
    let result: sdnn_operand
    let status: sdnn_status
    switch problem.pass {
    case .forward:
      status = sdnn_convolution_forward(&convolution, &demanded, &post, false, &handle)
      operands = [SDNN_SRC, SDNN_WEIGHTS]
      if problem.post.bias { operands.append(SDNN_BIAS) }
      if problem.post.residual { operands.append(nil) }
      result = SDNN_DST
    case .inputGradient:
      status = sdnn_convolution_backward_data(&convolution, &demanded, &handle)
      operands = [SDNN_DIFF_DST, SDNN_WEIGHTS]
      result = SDNN_DIFF_SRC
    case .weightGradient:
      status = sdnn_convolution_backward_weights(&convolution, &demanded, &handle)
      operands = [SDNN_SRC, SDNN_DIFF_DST]
      result = SDNN_DIFF_WEIGHTS
    }
    guard status == SDNN_OK, let handle else { return nil }
    guard !(problem.pass == .weightGradient && isOutclassed(handle)),
      let layouts = layouts(of: handle, operands, result, kernel)
    else {
      sdnn_primitive_destroy(handle)
      return nil
    }
    return OneDNNPrimitive(owning: handle, operands: operands, results: [result], layouts: layouts)
  }

  /// Whether oneDNN fell back to a lesser instruction set than own kernels use: for the weights' gradient of few input
  /// channels and a wide stride its AVX-512 kernels do not, and own ones are then several times as fast.
  private func isOutclassed(_ handle: OpaquePointer) -> Bool {
    String(cString: csimd_isa()) == "avx512"
      && !String(cString: sdnn_primitive_implementation(handle)).contains("avx512")
  }

  /// The primitive's layouts; nil if one is padded, or the primitive is one of oneDNN's slow ones.
  private func layouts(
    of handle: OpaquePointer, _ operands: [sdnn_operand?], _ result: sdnn_operand, _ kernel: CPUKernel
  ) -> KernelLayouts? {
    // What is not generated for the processor (ref, gemm) is slower than own kernels.
    let implementation = String(cString: sdnn_primitive_implementation(handle))
    guard implementation.hasPrefix("jit") || implementation.hasPrefix("brg") else { return nil }
    func layout(_ operand: sdnn_operand, _ type: TensorType) -> Layout? {
      if operand == SDNN_BIAS { return .plain(type) }
      guard let pointer = sdnn_primitive_layout(handle, operand) else { return nil }
      // The gradient of a weight must not be padded.
      if operand == SDNN_DIFF_WEIGHTS, sdnn_layout_is_padded(pointer) != 0 { return nil }
      let isWeight = operand == SDNN_WEIGHTS || operand == SDNN_DIFF_WEIGHTS
      return layoutTable.layout(pointer, type, role: isWeight ? .weight : .images)
    }
    guard let resultLayout = layout(result, kernel.results[0]) else { return nil }
    var operandLayouts: [Layout] = []
    for (operand, type) in zip(operands, kernel.operands) {
      // The residual is copied into the result's memory.
      guard let own = operand.map({ layout($0, type) }) ?? resultLayout else { return nil }
      operandLayouts.append(own)
    }
    return KernelLayouts(operands: operandLayouts, results: [resultLayout])
  }
}

extension ConvolutionProblem {
  /// Whether channels fill whole blocks and are many enough for the blocked kernels to win over own ones, reorders
  /// included. Depthwise convolutions and those of few input channels (the first of a network) have kernels of their
  /// own in oneDNN; the latter's input gradient is slow, and hardly ever wanted.
  fileprivate var suitsBlockedLayouts: Bool {
    let (input, output) = (inputChannelsPerGroup, outputChannelsPerGroup)
    if input == 1, output == 1 { return geometry.groups >= 16 && geometry.groups % 8 == 0 }
    guard output >= 16, output % 8 == 0 else { return false }
    return isFirstOfNetwork ? pass != .inputGradient : input >= 16 && input % 8 == 0
  }

  /// Images of at most four channels, which oneDNN reads plain.
  fileprivate var isFirstOfNetwork: Bool { images[1] <= 4 && geometry.groups == 1 }

  /// In oneDNN's form.
  fileprivate var oneDNN: sdnn_convolution {
    sdnn_convolution(
      batch: Int64(images[0]), in_channels: Int64(images[1]), in_height: Int64(images[2]), in_width: Int64(images[3]),
      out_channels: Int64(weight[0]), kernel_height: Int64(weight[2]), kernel_width: Int64(weight[3]),
      stride_height: Int64(geometry.strides.height), stride_width: Int64(geometry.strides.width),
      dilation_height: Int64(geometry.dilation.height), dilation_width: Int64(geometry.dilation.width),
      padding_top: Int64(geometry.paddingBefore.height), padding_left: Int64(geometry.paddingBefore.width),
      padding_bottom: Int64(geometry.paddingAfter.height), padding_right: Int64(geometry.paddingAfter.width),
      groups: Int64(geometry.groups), has_bias: post.bias)
  }
}

extension PostOperations {
  /// In oneDNN's form, which knows the bias elsewhere.
  fileprivate var oneDNN: sdnn_post_operations {
    var post = sdnn_post_operations()
    post.sum = residual
    post.sum_scale = 1
    switch activation {
    case nil: post.activation = SDNN_ACTIVATION_NONE
    case .relu: post.activation = SDNN_ACTIVATION_RELU
    case .tanh: post.activation = SDNN_ACTIVATION_TANH
    case .sigmoid: post.activation = SDNN_ACTIVATION_LOGISTIC
    case .leakyReLU(let slope):
      post.activation = SDNN_ACTIVATION_LEAKY_RELU
      post.alpha = Float(slope)
    case .elu(let alpha):
      post.activation = SDNN_ACTIVATION_ELU
      post.alpha = Float(alpha)
    }
    return post
  }
}
