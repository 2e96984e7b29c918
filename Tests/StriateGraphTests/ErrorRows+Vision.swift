import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let visionRows: [ErrorRow] = [
    ErrorRow("resized: there are no 3 axes to resize\n  operands: float32[2, 3]") {
      float(2, 3).resized(to: [1, 2, 3])
    },
    ErrorRow("resized: [2, 0] cannot become [2, 4]: no extent may be 0\n  operands: float32[2, 0]") {
      float(2, 0).resized(to: [4])
    },
    ErrorRow("resized: [2, 3] cannot become [2, 0]: no extent may be 0\n  operands: float32[2, 3]") {
      float(2, 3).resized(by: [0.1])
    },
    ErrorRow("Shape: extent -1 is not in 0 ... 2147483647") { float(2, 3).resized(to: [-1]) },
    ErrorRow("Shape: extent 9223372036854775807 is not in 0 ... 2147483647") { float(2, 3).resized(to: [.max]) },
    ErrorRow("Shape: extent 4294967296 is not in 0 ... 2147483647") { float(2, 3).resized(by: [1e300]) },
    ErrorRow(
      """
      resized: area neither aligns corners nor is antialiased
        operands: float32[2, 3]
        hint: these are choices of linear and cubic interpolation
      """
    ) { float(2, 3).resized(to: [4], interpolation: .area, alignsCorners: true) },
    ErrorRow(
      """
      resized: linear interpolation needs floating point
        operands: int64[2, 3]
        hint: cast(to: .float32) first
      """
    ) { integer(2, 3).resized(to: [4], interpolation: .linear) },
    ErrorRow(
      "resized: needs positive scales, one for each of the last axes, not [-1.0]\n  operands: float32[2, 3]"
    ) { float(2, 3).resized(by: [-1]) },
    ErrorRow(
      """
      sampled: needs images [N, C, H, W] and a grid [N, H', W', 2], or volumes and a grid of three axes more
        operands: float32[1, 1, 2, 2], float32[2, 3, 3, 2]
      """
    ) { float(1, 1, 2, 2).sampled(at: float(2, 3, 3, 2)) },
    ErrorRow("sampled: needs floating point of one type\n  operands: float32[1, 1, 2, 2], int64[1, 3, 3, 2]") {
      float(1, 1, 2, 2).sampled(at: integer(1, 3, 3, 2))
    },
    ErrorRow(
      "sampled: an image without elements cannot be sampled\n  operands: float32[1, 1, 0, 2], float32[1, 3, 3, 2]"
    ) { float(1, 1, 0, 2).sampled(at: float(1, 3, 3, 2)) },
    ErrorRow(
      """
      sampled: a place covers no area
        operands: float32[1, 1, 2, 2], float32[1, 3, 3, 2]
        hint: use nearest, linear or cubic
      """
    ) { float(1, 1, 2, 2).sampled(at: float(1, 3, 3, 2), interpolation: .area) },
    ErrorRow(
      """
      affineGrid: needs matrices [N, 2, 3] and two extents, or [N, 3, 4] and three, not [4, 4, 4]
        operands: float32[1, 2, 3]
      """
    ) { float(1, 2, 3).affineGrid(extents: [4, 4, 4]) },
    ErrorRow("Shape: extent -4 is not in 0 ... 2147483647") { float(1, 2, 3).affineGrid(extents: [4, -4]) },
    ErrorRow(
      """
      regionsAligned: needs floating-point features [N, C, H, W] and boxes [K, 5]
        operands: float32[1, 2, 3, 3], float32[2, 4]
        hint: a box is the number of its image, then x₁, y₁, x₂, y₂
      """
    ) { float(1, 2, 3, 3).regionsAligned(float(2, 4), bins: Pair(2)) },
    ErrorRow(
      """
      regionsMaxPooled: 9223372036854775807×0 bins, scale 1.0 and 0 samples make no sense
        operands: float32[1, 2, 3, 3], float32[2, 5]
        hint: all are positive; 0 samples leave their number to the region
      """
    ) { float(1, 2, 3, 3).regionsMaxPooled(float(2, 5), bins: Pair(.max, 0)) },
    ErrorRow(
      """
      regionsAveragedByPosition: 6 channels are not a multiple of 2×2 bins
        operands: float32[1, 6, 3, 3], float32[2, 5]
      """
    ) { float(1, 6, 3, 3).regionsAveragedByPosition(float(2, 5), bins: Pair(2)) },
    ErrorRow("regions: needs floating-point boxes [K, 4] for each image\n  operands: float32[3, 5]") {
      .regions(ofImages: [float(2, 4), float(3, 5)])
    },
    ErrorRow(
      """
      nonMaximumSuppression: needs floating-point boxes [N, 4] and scores [N], and integer classes [N]
        operands: float32[3, 4], float32[2]
      """
    ) { float(3, 4).nonMaximumSuppression(scores: float(2), overlap: 0.5, limit: 2) },
    ErrorRow(
      """
      nonMaximumSuppression: an overlap of 2.0 and a limit of -1 make no sense
        operands: float32[3, 4], float32[3]
      """
    ) { float(3, 4).nonMaximumSuppression(scores: float(3), overlap: 2, limit: -1) },
    ErrorRow("boxAreas: needs floating-point boxes [..., 4]\n  operands: float32[3, 5]") { float(3, 5).boxAreas() },
    ErrorRow("boxesClipped: an image is not -1×3\n  operands: float32[2, 4]") {
      float(2, 4).boxesClipped(height: -1, width: 3)
    },
    ErrorRow(
      """
      boxDeltas: needs two tensors of one type and four positive weights, not [1.0, 0.0]
        operands: float32[2, 4], float32[2, 4]
      """
    ) { float(2, 4).boxDeltas(from: float(2, 4), weights: [1, 0]) },
    ErrorRow(
      "boxOverlaps: needs boxes [N, 4] and [M, 4] of one floating-point type\n  operands: float32[4], float32[2, 4]"
    ) { float(4).boxOverlaps(with: float(2, 4)) }
  ]
}
