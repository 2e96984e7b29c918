import CSIMD
import StriateKernels
import StriateTypes

extension StepSite {
  func convolution() throws -> any CPUStep {
    guard let problem = ConvolutionProblem(kernel) else { throw kernel.unsupported("the shapes do not fit together") }
    return ConvolutionStep(self, problem)
  }
}

/// A convolution or one of its gradients on plain layouts.
final class ConvolutionStep: CPUStep {
  private let pass: ConvolutionProblem.Pass
  private let convolution: csimd_conv2d
  private let post: PostPlacements
  private let activation: CSIMDActivation
  private let operands: [Placement]
  private let result: Placement
  private let scratch: Placement
  private let scratchByteCount: Int

  init(_ site: StepSite, _ problem: ConvolutionProblem) {
    pass = problem.pass
    convolution = problem.csimd
    post = PostPlacements(problem.post, site.operands, after: 2)
    activation = CSIMDActivation(problem.post.activation)
    operands = site.operands
    result = site.results[0]
    scratch = site.scratch
    scratchByteCount = problem.scratchByteCount
  }

  func run(_ memory: StepMemory) {
    let first = memory.floats(operands[0]), second = memory.floats(operands[1])
    let y = memory.floats(result), scratch = memory[scratch]
    withUnsafePointer(to: convolution) { convolution in
      switch pass {
      case .forward:
        csimd_conv2d_forward(
          convolution, first, second, memory.floats(post.bias), memory.floats(post.residual), activation.opcode,
          activation.alpha, y, scratch, scratchByteCount)
      case .inputGradient:
        csimd_conv2d_backward_data(convolution, first, second, y, scratch, scratchByteCount)
      case .weightGradient:
        csimd_conv2d_backward_weights(convolution, first, second, y, nil, scratch, scratchByteCount)
      }
    }
  }
}
