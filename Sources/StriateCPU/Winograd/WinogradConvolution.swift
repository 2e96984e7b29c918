import CSIMD
import Glibc
import StriateKernels
import StriateTypes

/// A convolution or one of its gradients by Winograd's minimal filtering, on images in blocks of channels as oneDNN has
/// them, so that neighbours need no reorders. Weights are plain.
struct WinogradConvolution: Sendable {
  let problem: ConvolutionProblem
  let outputs: WinogradOutputs
  let layouts: KernelLayouts

  /// nil for other kernels, and those of few channels.
  init?(_ kernel: CPUKernel, _ setting: WinogradOutputs, _ table: LayoutTable) {
    guard setting != .off, let problem = ConvolutionProblem(kernel), problem.suitsWinograd(setting),
      (kernel.operands + kernel.results).allSatisfy({ $0.dtype == .float32 })
    else { return nil }
    func images(_ type: TensorType) -> Layout? { table.blocked(type, block: Int(csimd_winograd_block())) }
    guard let output = images(TensorType(problem.output, .float32)),
      let input = images(TensorType(problem.images, .float32))
    else { return nil }
    let weight = Layout.plain(TensorType(problem.weight, .float32))
    switch problem.pass {
    case .forward:
      var operands = [input, weight]
      if problem.post.bias { operands.append(.plain(kernel.operands[2])) }
      if problem.post.residual { operands.append(output) }
      layouts = KernelLayouts(operands: operands, results: [output])
    case .inputGradient: layouts = KernelLayouts(operands: [output, weight], results: [input])
    case .weightGradient: layouts = KernelLayouts(operands: [input, output], results: [weight])
    }
    self.problem = problem
    outputs = problem.weight[2] == 5 ? .two : setting
  }

  var scratchByteCount: Int {
    var convolution = problem.csimd
    return csimd_winograd_scratch(&convolution, problem.csimdPass, outputs.rawValue)
  }
}

/// How many outputs along each axis Winograd's convolution computes from a tile.
package enum WinogradOutputs: Int32, Sendable {
  /// Convolutions are direct.
  case off = 0
  /// F(2 × 2, 3 × 3): as exact as direct convolution, which larger windows get.
  case two = 2
  /// F(4 × 4, 3 × 3), and F(2 × 2, 5 × 5): faster, with errors some times as large.
  case four = 4

  /// What `STRIATE_WINOGRAD` asks for: "off", "2", or "4", the default.
  package static let fromEnvironment: WinogradOutputs =
    switch getenv("STRIATE_WINOGRAD").map({ String(cString: $0) }) {
    case "off": .off
    case "2": .two
    default: .four
    }
}

extension ConvolutionProblem {
  /// Windows of 3 × 3 or 5 × 5 that move by one, and channels that fill pairs of blocks and are many enough for the
  /// products to outweigh the transforms.
  fileprivate func suitsWinograd(_ setting: WinogradOutputs) -> Bool {
    let window = weight[2], channels = 2 * Int(csimd_winograd_block())
    let paddings = [geometry.paddingBefore, geometry.paddingAfter].flatMap { [$0.height, $0.width] }
    return (window == 3 || window == 5 && setting == .four) && weight[3] == window && geometry.groups == 1
      && geometry.strides == Pair(1) && geometry.dilation == Pair(1) && paddings.allSatisfy { $0 < window }
      && images[1] >= 64 && output[1] >= 64 && images[1] % channels == 0 && output[1] % channels == 0
  }
}
