import CSIMD
import StriateKernels
import StriateTypes

/// One of the three passes of a convolution: which, its shapes, its windows.
struct ConvolutionProblem: Hashable, Sendable {
  enum Pass: Hashable, Sendable {
    case forward, inputGradient, weightGradient
  }

  let pass: Pass
  /// `[N, C, H, W]`.
  let images: Shape
  /// `[O, C/G, KH, KW]`.
  let weight: Shape
  /// `[N, O, OH, OW]`.
  let output: Shape
  let geometry: ConvolutionGeometry
  /// Forward only.
  let post: PostOperations

  /// nil for other kernels, and for shapes that do not fit together.
  init?(_ kernel: CPUKernel) {
    let operands = kernel.operands.map(\.shape), result = kernel.results.first?.shape ?? []
    switch kernel.kernel {
    case .convolution(let convolution):
      (pass, geometry, post) = (.forward, convolution.geometry, convolution.post)
      (images, weight, output) = (operands[0], operands[1], result)
    case .convolutionInputGradient(let geometry):
      (pass, self.geometry, post) = (.inputGradient, geometry, PostOperations())
      (output, weight, images) = (operands[0], operands[1], result)
    case .convolutionWeightGradient(let geometry):
      (pass, self.geometry, post) = (.weightGradient, geometry, PostOperations())
      (images, output, weight) = (operands[0], operands[1], result)
    default: return nil
    }
    guard fits else { return nil }
  }

  var inputChannelsPerGroup: Int { weight[1] }
  var outputChannelsPerGroup: Int { weight[0] / geometry.groups }

  private var fits: Bool {
    images.rank == 4 && weight.rank == 4 && output.rank == 4 && images[0] == output[0] && weight[0] == output[1]
      && images[1] == weight[1] * geometry.groups && weight[0] % geometry.groups == 0
      && extent(of: images[2], window: weight[2], \.height) == output[2]
      && extent(of: images[3], window: weight[3], \.width) == output[3]
  }

  /// The extent of the output along an axis; nil where the windows make no sense.
  private func extent(of image: Int, window: Int, _ axis: KeyPath<Pair, Int>) -> Int? {
    let before = geometry.paddingBefore[keyPath: axis], after = geometry.paddingAfter[keyPath: axis]
    let stride = geometry.strides[keyPath: axis], dilation = geometry.dilation[keyPath: axis]
    guard before >= 0, after >= 0, stride > 0, dilation > 0 else { return nil }
    let room = image + before + after - (window - 1) * dilation - 1
    return room < 0 ? nil : room / stride + 1
  }

  /// In CSIMD's form.
  var csimd: csimd_conv2d {
    csimd_conv2d(
      n: Int64(images[0]), c: Int64(images[1]), h: Int64(images[2]), w: Int64(images[3]), oc: Int64(weight[0]),
      kh: Int64(weight[2]), kw: Int64(weight[3]), oh: Int64(output[2]), ow: Int64(output[3]),
      stride_h: Int64(geometry.strides.height), stride_w: Int64(geometry.strides.width),
      pad_top: Int64(geometry.paddingBefore.height), pad_left: Int64(geometry.paddingBefore.width),
      pad_bottom: Int64(geometry.paddingAfter.height), pad_right: Int64(geometry.paddingAfter.width),
      dilation_h: Int64(geometry.dilation.height), dilation_w: Int64(geometry.dilation.width),
      groups: Int64(geometry.groups))
  }

  /// The pass in CSIMD's form.
  var csimdPass: Int32 {
    let pass =
      switch pass {
      case .forward: CSIMD_CONV_FORWARD
      case .inputGradient: CSIMD_CONV_BACKWARD_DATA
      case .weightGradient: CSIMD_CONV_BACKWARD_WEIGHTS
      }
    return Int32(pass.rawValue)
  }

  /// Temporary memory of CSIMD's kernel with the present number of threads.
  var scratchByteCount: Int {
    var convolution = csimd
    return csimd_conv2d_scratch(&convolution, csimdPass)
  }
}
