import StriateKernels
import StriateTypes

/// A kernel and the types it is used with. Each family adds its steps in an extension of `StepSite`.
struct CPUKernel: Hashable, Sendable {
  let kernel: Kernel
  let operands: [TensorType]
  let results: [TensorType]

  init(kernel: Kernel, operands: [TensorType], results: [TensorType]) {
    self.kernel = kernel
    self.operands = operands
    self.results = results
  }

  init(_ instruction: Instruction, in program: Program) {
    self.init(
      kernel: instruction.kernel, operands: instruction.operands.map { program[type: $0] },
      results: instruction.results.map { program[type: $0] })
  }

  var isSupported: Bool {
    if computesWide { return widened.isSupported }
    return switch kernel {
    case .elementwise(let kernel): ElementwiseSteps(kernel, operands: operands) != nil
    case .reduce(let kernel): supportsReduction(kernel)
    case .iota, .place, .reshape, .reorder, .host: true
    case .randomUniform: results[0].dtype.isFloatingPoint
    case .gather, .takeAlong: operands[1].dtype.isInteger
    // A sum of bools is an or; it is left to the reference device.
    case .scatterAdd, .addAlong: operands[1].dtype.isInteger && operands[0].dtype != .bool
    case .matmul(let kernel): isFullFloat32 && (kernel.update.map { updateSteps($0) != nil } ?? true)
    case .softmax, .softmaxGradient, .batchNormGradient, .layerNorm, .layerNormGradient, .packGates, .lstm,
      .lstmGradient, .gru, .gruGradient, .rnn, .rnnGradient:
      isFullFloat32
    case .batchNorm(_, let post): isFullFloat32 && !post.bias && (post.activation == nil || post.activation == .relu)
    case .convolution, .convolutionInputGradient, .convolutionWeightGradient:
      isFullFloat32 && ConvolutionProblem(self) != nil
    case .maxPool(let geometry), .maxPoolGradient(let geometry), .maxPoolGather(let geometry):
      isFull && operands[0].dtype == .float32 && geometry.touches(poolImages)
    case .averagePool(let geometry), .averagePoolGradient(let geometry):
      isFullFloat32 && geometry.touches(poolImages)
    }
  }

  /// The shape of the images that a pooling or its gradient is about.
  private var poolImages: Shape {
    switch kernel {
    case .maxPoolGradient, .averagePoolGradient: results[0].shape
    default: operands[0].shape
    }
  }

  var isConvolution: Bool {
    switch kernel {
    case .convolution, .convolutionInputGradient, .convolutionWeightGradient: true
    default: false
    }
  }

  /// Whether every tensor has elements. Tensors without any are left to the reference device, but for the kernels
  /// that run in every type.
  private var isFull: Bool { (operands + results).allSatisfy { $0.elementCount > 0 } }

  private var isFullFloat32: Bool { isFull && (operands + results).allSatisfy { $0.dtype == .float32 } }

  /// The error for what `isSupported` should have kept away.
  func unsupported(_ reason: String) -> EvaluationError {
    EvaluationError("\(kernel.summary) on the CPU device: \(reason)")
  }
}

extension StepSite {
  /// The step on plain layouts; nil where there is nothing to do.
  func step() throws -> (any CPUStep)? {
    if kernel.computesWide { return try wideStep() }
    return switch kernel.kernel {
    case .elementwise(let elementwise): try step(elementwise)
    case .reduce(let reduce): try step(reduce)
    case .iota(let axis): iota(axis: axis)
    case .randomUniform: try randomUniform()
    case .place(let place): try step(place)
    case .gather(let axis): TakingStep(self, axis: axis, isShared: true)
    case .scatterAdd(let axis): AddingStep(self, axis: axis, isShared: true)
    case .takeAlong(let axis): TakingStep(self, axis: axis, isShared: false)
    case .addAlong(let axis): AddingStep(self, axis: axis, isShared: false)
    case .matmul(let matmul): try step(matmul)
    case .convolution, .convolutionInputGradient, .convolutionWeightGradient: try convolution()
    case .maxPool(let geometry): MaxPoolStep(self, geometry)
    case .maxPoolGradient(let geometry): MaxPoolGradientStep(self, geometry)
    case .maxPoolGather: MaxPoolGatherStep(self)
    case .averagePool(let geometry): AveragePoolStep(self, geometry)
    case .averagePoolGradient(let geometry): AveragePoolGradientStep(self, geometry)
    case .softmax(let logarithmic): SoftmaxStep(self, logarithmic: logarithmic)
    case .softmaxGradient(let logarithmic): SoftmaxGradientStep(self, logarithmic: logarithmic)
    case .batchNorm(let epsilon, let post): BatchNormStep(self, epsilon: epsilon, post)
    case .batchNormGradient(let epsilon, let isMasked):
      BatchNormGradientStep(self, epsilon: epsilon, isMasked: isMasked)
    case .layerNorm(let layerNorm): LayerNormStep(self, layerNorm)
    case .layerNormGradient(let layerNorm): LayerNormGradientStep(self, layerNorm)
    case .packGates(let count): PackGatesStep(self, count: count)
    case .lstm(let isReversed, _): LSTMStep(self, isReversed: isReversed)
    case .lstmGradient(let isReversed, _): LSTMGradientStep(self, isReversed: isReversed)
    case .gru(let isReversed, _): GRUStep(self, isReversed: isReversed)
    case .gruGradient(let isReversed): GRUGradientStep(self, isReversed: isReversed)
    case .rnn(let isReversed, let usesReLU): RNNStep(self, isReversed: isReversed, usesReLU: usesReLU)
    case .rnnGradient(let isReversed, let usesReLU): RNNGradientStep(self, isReversed: isReversed, usesReLU: usesReLU)
    // The planner usually gives both the same place.
    case .reshape, .reorder: copy()
    case .host(let host): HostStep(self, host)
    }
  }
}
