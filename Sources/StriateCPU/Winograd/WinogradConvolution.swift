import CSIMD
import Glibc
import StriateKernels
import StriateTypes

/// A convolution or one of its gradients by Winograd's minimal filtering, on images in blocks of channels as oneDNN has
/// them, so that neighbours need no reorders. Transformed weights are a layout of their own, so that inference keeps them.
struct WinogradConvolution: Sendable {
  let problem: ConvolutionProblem
  let outputs: WinogradOutputs
  let layouts: KernelLayouts

  /// nil for other kernels, and those of few channels.
  /// - Parameter weighs: whether another way is chosen where that should be faster.
  init?(_ kernel: CPUKernel, _ setting: WinogradOutputs, weighs: Bool, _ table: LayoutTable) {
    guard let problem = ConvolutionProblem(kernel), let outputs = problem.winogradOutputs(setting, weighs: weighs),
      (kernel.operands + kernel.results).allSatisfy({ $0.dtype == .float32 })
    else { return nil }
    func images(_ type: TensorType) -> Layout? { table.blocked(type, block: Int(csimd_winograd_block())) }
    guard let output = images(TensorType(problem.output, .float32)),
      let input = images(TensorType(problem.images, .float32))
    else { return nil }
    switch problem.pass {
    case .forward:
      let weight = table.layout(WinogradWeights(problem, outputs))
      var operands = [input, weight]
      if problem.post.bias { operands.append(.plain(kernel.operands[2])) }
      if problem.post.residual { operands.append(output) }
      layouts = KernelLayouts(operands: operands, results: [output])
    case .inputGradient:
      layouts = KernelLayouts(
        operands: [output, table.layout(WinogradWeights(problem, outputs))], results: [input])
    case .weightGradient:
      layouts = KernelLayouts(operands: [input, output], results: [.plain(TensorType(problem.weight, .float32))])
    }
    self.problem = problem
    self.outputs = outputs
  }

  var scratchByteCount: Int {
    var convolution = problem.csimd
    return csimd_winograd_scratch(&convolution, problem.csimdPass, outputs.rawValue)
  }
}

/// Weights that are transformed for forward convolution, or rotated for the gradient of images.
struct WinogradWeights: Hashable, Sendable {
  private let inputChannels: Int
  private let outputChannels: Int
  private let window: Int
  private let outputs: WinogradOutputs
  private let pass: Int32

  init(_ problem: ConvolutionProblem, _ outputs: WinogradOutputs) {
    (inputChannels, outputChannels, window) = (problem.weight[1], problem.weight[0], problem.weight[2])
    self.outputs = outputs
    pass = problem.csimdPass
  }

  /// Of which only channels and the window count.
  private var csimd: csimd_conv2d {
    var convolution = csimd_conv2d()
    (convolution.n, convolution.c, convolution.oc) = (1, Int64(inputChannels), Int64(outputChannels))
    (convolution.kh, convolution.kw, convolution.groups) = (Int64(window), Int64(window), 1)
    (convolution.h, convolution.w, convolution.oh, convolution.ow) = (1, 1, 1, 1)
    return convolution
  }

  var byteCount: Int {
    var convolution = csimd
    return csimd_winograd_weights_bytes(&convolution, pass, outputs.rawValue)
  }

  func transform(_ weights: UnsafePointer<Float>, into transformed: UnsafeMutablePointer<Float>) {
    var convolution = csimd
    csimd_winograd_transform_weights(&convolution, pass, outputs.rawValue, weights, transformed)
  }
}

/// Transforms plain weights for Winograd's convolution.
final class WinogradWeightsStep: CPUStep {
  private let weights: WinogradWeights
  private let source: Placement
  private let result: Placement

  /// nil for other reorders.
  init?(_ site: StepSite, _ table: LayoutTable) {
    guard site.layouts.operands[0].isPlain, let weights = table.winogradWeights(site.layouts.results[0]) else {
      return nil
    }
    self.weights = weights
    (source, result) = (site.operands[0], site.results[0])
  }

  func run(_ memory: StepMemory) { weights.transform(memory.floats(source), into: memory.floats(result)) }
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
  /// The outputs of a tile; nil where direct convolution is better or the only one.
  fileprivate func winogradOutputs(_ setting: WinogradOutputs, weighs: Bool) -> WinogradOutputs? {
    guard setting != .off, allowsWinograd else { return nil }
    if weight[2] == 5 { return setting == .four ? .two : nil }
    guard weighs, pass != .weightGradient else { return setting }
    let choices: [WinogradOutputs] = setting == .four ? [.four, .two] : [.two]
    let best = choices.min { winogradCost($0) < winogradCost($1) }!
    return winogradCost(best) < directCost ? best : nil
  }

  /// Windows of 3 × 3 or 5 × 5 that move by one, and channels that fill blocks, and pairs of blocks where a product has
  /// them as columns.
  private var allowsWinograd: Bool {
    let window = weight[2], block = Int(csimd_winograd_block())
    let paddings = [geometry.paddingBefore, geometry.paddingAfter].flatMap { [$0.height, $0.width] }
    return (window == 3 || window == 5) && weight[3] == window && geometry.groups == 1
      && geometry.strides == Pair(1) && geometry.dilation == Pair(1) && paddings.allSatisfy { $0 < window }
      && images[1] >= 32 && images[1] % (pass == .forward ? block : 2 * block) == 0
      && output[1] >= 32 && output[1] % (pass == .forward ? 2 * block : block) == 0
  }

  /// In multiplications for a pair of channels: those of all tiles, the tiles' transforms, and the weights, each of which
  /// takes as long to read as 30 multiplications. For few small images the weights are most of it.
  private func winogradCost(_ outputs: WinogradOutputs) -> Double {
    let m = Int(outputs.rawValue), positions = (m + weight[2] - 1) * (m + weight[2] - 1)
    let (read, written) = pass == .inputGradient ? (output, images) : (images, output)
    let tiles = Double(written[0] * ((written[2] + m - 1) / m) * ((written[3] + m - 1) / m))
    return Double(positions) * (tiles * (1 + 12 / Double(read[1]) + 12 / Double(written[1])) + Self.weightCost)
  }

  private var directCost: Double {
    let written = pass == .inputGradient ? images : output
    return Double(weight[2] * weight[3]) * (Double(written[0] * written[2] * written[3]) + Self.weightCost)
  }

  private static var weightCost: Double { 30 }
}
