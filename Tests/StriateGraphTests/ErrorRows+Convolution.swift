import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let convolutionRows: [ErrorRow] = convolutions + transposedConvolutions + pools

  private static let nonsense = "strides, dilation and groups must be positive, padding 0 or more"
  private static let outputPadding = "the output padding must be 0 or more and less than stride or dilation"

  private static let convolutions: [ErrorRow] = [
    ErrorRow(
      "convolution1D: needs images [N, C, L] and weight [O, C/G, K]\n  operands: float32[2, 3], float32[4, 3, 2]"
    ) { float(2, 3).convolution1D(float(4, 3, 2)) },
    ErrorRow(
      "transposedConvolution2D: needs images [N, C, H, W] and weight [C, O/G, KH, KW]\n"
        + "  operands: float32[1, 2, 3], float32[4, 2, 3]"
    ) { float(1, 2, 3).transposedConvolution2D(float(4, 2, 3)) },
    ErrorRow(
      "convolution1D: channels differ: the images have 2, the weight takes 3\n"
        + "  operands: float32[1, 2, 5], float32[4, 3, 2]"
    ) { float(1, 2, 5).convolution1D(float(4, 3, 2)) },
    ErrorRow(
      "convolution3D: channels differ: the images have 2, the weight takes 6 in 2 groups\n"
        + "  operands: float32[1, 2, 5, 5, 5], float32[4, 3, 2, 2, 2]"
    ) { float(1, 2, 5, 5, 5).convolution3D(float(4, 3, 2, 2, 2), groups: 2) },
    ErrorRow(
      "convolution3D: needs floating point of one type\n  operands: int64[1, 1, 2, 2, 2], float32[1, 1, 1, 1, 1]"
    ) { integer(1, 1, 2, 2, 2).convolution3D(float(1, 1, 1, 1, 1)) },
    ErrorRow(
      "convolution3D: the kernel's depth 3 does not fit into the padded volume\n"
        + "  operands: float32[1, 1, 2, 2, 2], float32[1, 1, 3, 1, 1]"
    ) { float(1, 1, 2, 2, 2).convolution3D(float(1, 1, 3, 1, 1)) },
    ErrorRow(
      "convolution3D: the kernel 3×1 does not fit into the padded image\n"
        + "  operands: float32[1, 1, 2, 2, 2], float32[1, 1, 1, 3, 1]"
    ) { float(1, 1, 2, 2, 2).convolution3D(float(1, 1, 1, 3, 1)) },
    ErrorRow("convolution1D: \(nonsense)\n  operands: float32[1, 1, 4], float32[1, 1, 2]") {
      float(1, 1, 4).convolution1D(float(1, 1, 2), dilation: .max)
    },
    ErrorRow("convolution1D: \(nonsense)\n  operands: float32[1, 1, 4], float32[1, 1, 2]") {
      float(1, 1, 4).convolution1D(float(1, 1, 2), padding: .both(Int.min))
    },
    ErrorRow(
      "convolution1D: the padding 'same' needs strides of 1\n  operands: float32[1, 1, 4], float32[1, 1, 2]\n"
        + "  hint: give the padding in numbers"
    ) { float(1, 1, 4).convolution1D(float(1, 1, 2), stride: 2, padding: .same) },
    ErrorRow(
      "convolution1D: the padding has 2 axes, the images 1\n  operands: float32[1, 1, 4], float32[1, 1, 2]"
    ) { float(1, 1, 4).convolution1D(float(1, 1, 2), padding: .both(Pair(1))) },
    ErrorRow(
      "convolution1D: the bias must be [3], not [2]\n  operands: float32[1, 1, 4], float32[3, 1, 2]"
    ) { float(1, 1, 4).convolution1D(float(3, 1, 2), bias: float(2)) }
  ]

  private static let transposedConvolutions: [ErrorRow] = [
    ErrorRow(
      "transposedConvolution2D: channels differ: the images have 2, the weight takes 3\n"
        + "  operands: float32[1, 2, 4, 4], float32[3, 1, 2, 2]"
    ) { float(1, 2, 4, 4).transposedConvolution2D(float(3, 1, 2, 2)) },
    ErrorRow(
      "transposedConvolution1D: \(outputPadding)\n  operands: float32[1, 1, 4], float32[1, 1, 2]"
    ) { float(1, 1, 4).transposedConvolution1D(float(1, 1, 2), stride: 2, outputPadding: 2) },
    ErrorRow(
      "transposedConvolution1D: nothing is left of the result\n  operands: float32[1, 1, 2], float32[1, 1, 2]"
    ) { float(1, 1, 2).transposedConvolution1D(float(1, 1, 2), padding: 3) },
    ErrorRow(
      "transposedConvolution3D: the bias must be [2], not [3]\n"
        + "  operands: float32[1, 1, 2, 2, 2], float32[1, 2, 1, 1, 1]"
    ) { float(1, 1, 2, 2, 2).transposedConvolution3D(float(1, 2, 1, 1, 1), bias: float(3)) }
  ]

  private static let pools: [ErrorRow] = [
    ErrorRow(
      "maxPool: needs floating-point images [N, C, L]\n  operands: float32[1, 1, 4, 4]\n"
        + "  hint: a window of Int pools one axis, of Pair two, of Triple three"
    ) { float(1, 1, 4, 4).maxPool(window: 2) },
    ErrorRow(
      "averagePool: needs floating-point images [N, C, D, H, W]\n  operands: float32[1, 1, 4, 4]\n"
        + "  hint: a window of Int pools one axis, of Pair two, of Triple three"
    ) { float(1, 1, 4, 4).averagePool(window: Triple(2)) },
    ErrorRow(
      "maxPool: window 1×2, strides 1×2, padding 0×2 make no sense\n"
        + "  hint: the padding is at most half of the window"
    ) { float(1, 1, 4).maxPool(window: 2, padding: 2) },
    ErrorRow(
      "averagePool: window 2×2, strides 2×2, padding 0×0, divisor 0 make no sense\n"
        + "  hint: the padding is at most half of the window"
    ) { float(1, 1, 4, 4).averagePool(window: Pair(2), divisor: 0) },
    ErrorRow("maxPool: the window 5×1 does not fit into the image\n  operands: float32[1, 1, 4, 4, 4]") {
      float(1, 1, 4, 4, 4).maxPool(window: Triple(5, 1, 1))
    },
    ErrorRow(
      "adaptiveAveragePool: [4, 4] does not become [2, 0]\n  operands: float32[1, 1, 4, 4]"
    ) { float(1, 1, 4, 4).adaptiveAveragePool(outputSize: Pair(2, 0)) },
    ErrorRow(
      "adaptiveMaxPool: needs floating point of 3 axes [N, C, ...]\n  operands: float32[1, 1, 4, 4]"
    ) { float(1, 1, 4, 4).adaptiveMaxPool(outputSize: 2) },
    ErrorRow(
      "maxUnpool: needs floating point of 3 axes and integer indices of its shape\n"
        + "  operands: float32[1, 1, 2], int64[1, 1, 3]"
    ) { float(1, 1, 2).maxUnpool(integer(1, 1, 3), window: 2) },
    ErrorRow(
      "maxUnpool: extent -4 is not in 0 ... 2147483647\n  operands: float32[1, 1, 2], int64[1, 1, 2]"
    ) { float(1, 1, 2).maxUnpool(integer(1, 1, 2), window: 2, padding: 4) },
    ErrorRow(
      "fractionalMaxPool: windows [2, 2] and the output [4, 1] do not fit into the input\n"
        + "  operands: float32[1, 1, 4, 4]\n  hint: window + output − 1 is at most the input's extent"
    ) { float(1, 1, 4, 4).fractionalMaxPool(window: Pair(2), outputSize: Pair(4, 1)) },
    ErrorRow("globalAveragePool: needs [N, C, ...]\n  operands: float32[2, 3]") { float(2, 3).globalAveragePool() }
  ]
}
