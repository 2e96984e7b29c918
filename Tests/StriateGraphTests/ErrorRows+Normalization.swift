import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let normalizationRows: [ErrorRow] = [
    ErrorRow("batchNormalized: needs floating point\n  operands: int64[2, 3]") { integer(2, 3).batchNormalized() },
    ErrorRow("batchNormalized: needs 2 axes or more\n  operands: float32[2]") { float(2).batchNormalized() },
    ErrorRow("batchNormalized: ε is -1.0, but must not be negative") { float(2, 3).batchNormalized(epsilon: -1) },
    ErrorRow(
      "batchNorm: γ and β must be float32[3]\n  operands: float32[2, 3, 1], float32[2], float32[3]"
    ) { float(2, 3).batchNormalized(scale: float(2)) },
    ErrorRow(
      "batchNormalized: the variance must be [3], not [2]\n  operands: float32[2, 3], float32[3], float32[2]"
    ) { float(2, 3).batchNormalized(mean: float(3), variance: float(2)) },
    ErrorRow("batchNormalized: the shift must be [3]\n  operands: float32[2, 3], float32[1]") {
      float(2, 3).batchNormalized(mean: float(3), variance: float(3), shift: float(1))
    },
    ErrorRow("layerNormalized: needs 1 axes or more\n  operands: float32[]") { float().layerNormalized() },
    ErrorRow("layerNormalized: there are no 3 trailing axes\n  operands: float32[2, 3]") {
      float(2, 3).layerNormalized(trailingAxes: 3)
    },
    ErrorRow("layerNormalized: the scale must be [3]\n  operands: float32[2, 3], float32[2]") {
      float(2, 3).layerNormalized(scale: float(2))
    },
    ErrorRow("rootMeanSquareNormalized: there are no -1 trailing axes\n  operands: float32[2, 3]") {
      float(2, 3).rootMeanSquareNormalized(trailingAxes: -1)
    },
    ErrorRow("groupNormalized: 2 groups do not divide 3 channels\n  operands: float32[2, 3]") {
      float(2, 3).groupNormalized(groups: 2)
    },
    ErrorRow("instanceNormalized: one value a channel has no variance\n  operands: float32[2, 3, 1]") {
      float(2, 3, 1).instanceNormalized()
    },
    ErrorRow("localResponseNormalized: needs floating point [N, C, ...]\n  operands: float32[2, 3]") {
      float(2, 3).localResponseNormalized(size: 5)
    },
    ErrorRow("localResponseNormalized: the size 0 is not positive") {
      float(2, 3, 4).localResponseNormalized(size: 0)
    },
    ErrorRow("weightNormalized: axis 2 does not exist in a tensor of 2 axes") {
      float(2, 3).weightNormalized(gain: float(2, 1), axis: 2)
    },
    ErrorRow("softmax: axis 2 does not exist in a tensor of 2 axes") { float(2, 3).softmin(axis: 2) },
    ErrorRow("pixelShuffled: the channels are not a multiple of 2²\n  operands: float32[1, 3, 2, 2]") {
      float(1, 3, 2, 2).pixelShuffled(by: 2)
    },
    ErrorRow("pixelUnshuffled: the image is not a multiple of 2×2\n  operands: float32[1, 3, 2]") {
      float(1, 3, 2).pixelUnshuffled(by: 2)
    },
    ErrorRow(
      "channelShuffled: 0 groups do not divide the channels of [N, C, ...]\n  operands: float32[1, 3, 2]"
    ) { float(1, 3, 2).channelShuffled(groups: 0) }
  ]
}
