import CSIMD
import StriateKernels
import StriateTypes

extension StepSite {
  func convolution() throws -> any CPUStep {
    guard let problem = ConvolutionProblem(kernel) else { throw kernel.unsupported("the shapes do not fit together") }
    return ConvolutionStep(self, problem)
  }
}

/// A convolution or one of its gradients: on plain layouts, or by Winograd's filtering on blocked ones.
final class ConvolutionStep: CPUStep {
  private let pass: ConvolutionProblem.Pass
  private let convolution: csimd_conv2d
  private let winograd: WinogradOutputs
  private let post: PostPlacements
  private let activation: CSIMDActivation
  private let operands: [Placement]
  private let result: Placement
  private let scratch: Placement
  private let scratchByteCount: Int

  convenience init(_ site: StepSite, _ problem: ConvolutionProblem) {
    self.init(site, problem, .off, scratchByteCount: problem.scratchByteCount)
  }

  convenience init(_ site: StepSite, _ winograd: WinogradConvolution) {
    self.init(site, winograd.problem, winograd.outputs, scratchByteCount: winograd.scratchByteCount)
  }

  private init(
    _ site: StepSite, _ problem: ConvolutionProblem, _ winograd: WinogradOutputs, scratchByteCount: Int
  ) {
    pass = problem.pass
    convolution = problem.csimd
    self.winograd = winograd
    post = PostPlacements(problem.post, site.operands, after: 2)
    activation = CSIMDActivation(problem.post.activation)
    operands = site.operands
    result = site.results[0]
    scratch = site.scratch
    self.scratchByteCount = scratchByteCount
  }

  func run(_ memory: StepMemory) {
    let first = memory.floats(operands[0]), second = memory.floats(operands[1])
    let y = memory.floats(result), scratch = memory[scratch], outputs = winograd.rawValue
    withUnsafePointer(to: convolution) { convolution in
      switch (pass, winograd) {
      case (.forward, .off):
        csimd_conv2d_forward(
          convolution, first, second, memory.floats(post.bias), memory.floats(post.residual), activation.opcode,
          activation.alpha, y, scratch, scratchByteCount)
      case (.inputGradient, .off):
        csimd_conv2d_backward_data(convolution, first, second, y, scratch, scratchByteCount)
      case (.weightGradient, .off):
        csimd_conv2d_backward_weights(convolution, first, second, y, nil, scratch, scratchByteCount)
      case (.forward, _):
        csimd_winograd_forward(
          convolution, outputs, first, second, memory.floats(post.bias), memory.floats(post.residual),
          activation.opcode, activation.alpha, y, scratch, scratchByteCount)
      case (.inputGradient, _):
        csimd_winograd_backward_data(convolution, outputs, first, second, y, scratch, scratchByteCount)
      case (.weightGradient, _):
        csimd_winograd_backward_weights(convolution, outputs, first, second, y, scratch)
      }
    }
  }
}
