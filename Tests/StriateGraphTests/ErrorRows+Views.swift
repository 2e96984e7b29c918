import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let viewsRows: [ErrorRow] = subscripts + shapes + axes + parts + indexed + made

  private static let subscripts: [ErrorRow] = [
    ErrorRow("subscript: there are 3 indices for 2 axes\n  operands: float32[2, 3]") { float(2, 3)[0, 1, 2] },
    ErrorRow("subscript: there is no part 3 of 3\n  operands: float32[2, 3]") { float(2, 3)[.all, 3] },
    ErrorRow("subscript: there is no part \(Int.min) of 3\n  operands: float32[2, 3]") { float(2, 3)[.all, Int.min] },
    ErrorRow("subscript: there is more than one ellipsis\n  operands: float32[2, 3]") {
      float(2, 3)[.ellipsis, .ellipsis]
    },
    ErrorRow("subscript: the step is 0\n  operands: float32[2]") { float(2)[.slice(by: 0), .ellipsis] },
    ErrorRow("subscript: the result has 9 axes\n  operands: float32[1, 1, 1, 1, 1, 1, 1, 1]") {
      float(1, 1, 1, 1, 1, 1, 1, 1)[.newAxis, .ellipsis]
    },
    ErrorRow("subscript: indices are integers, not float32\n  operands: float32[2], float32[2]") {
      float(2)[float(2), .ellipsis]
    },
    ErrorRow(
      """
      subscript: indices are integers, not bool
        operands: float32[2], bool[2]
        hint: a mask has maskedSelect(_:), filled(with:where:)
      """
    ) { float(2)[bool(2), .ellipsis] },
    ErrorRow(
      """
      subscript: extents differ at axis -1: 2 and 3
        operands: int64[2], int64[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { float(2, 3)[integer(2), integer(3)] },
    ErrorRow("broadcast: [3] does not stretch to [2]\n  operands: float32[3]") {
      float(4).replacing(float(3), at: 1..<3)
    },
    ErrorRow("broadcast: [2, 2] does not stretch to [3, 2]\n  operands: float32[2, 2]") {
      var x = float(4, 2)
      x[integer(3), .all] = float(2, 2)
      return x
    },
    ErrorRow("subscript: a scalar has no axes\n  operands: float32[]") { float().adding(float(), at: 0) }
  ]

  private static let shapes: [ErrorRow] = [
    ErrorRow("squeezed: axis 1 has extent 3, not 1\n  operands: float32[1, 3]") { float(1, 3).squeezed(axes: [1]) },
    ErrorRow("unflattened: 6 elements do not fill [4, -1]\n  operands: float32[6]") {
      float(6).unflattened(axis: 0, into: [4, -1])
    },
    ErrorRow("Shape: extent \(Int.max) is not in 0 ... 2147483647") { float(6).unflattened(axis: 0, into: [.max, 2]) },
    ErrorRow("flattened: there are no axes 1 ... 5\n  operands: float32[2, 3]") {
      float(2, 3).flattened(from: 1, through: 5)
    },
    ErrorRow("withAxes: at least 4 axes is not 1, 2 or 3\n  operands: float32[2]") { float(2).withAxes(atLeast: 4) },
    ErrorRow("broadcast: a new axis in front has no extent to keep\n  operands: float32[2]") {
      float(2).broadcast(to: [-1, 2])
    },
    ErrorRow(
      """
      broadcastTogether: extents differ at axis -1: 2 and 3
        operands: float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { Tensor.broadcastTogether([float(2), float(3)])[1] },
    ErrorRow("tiled: the count -1 is negative\n  operands: float32[2]") { float(2).tiled(by: [-1]) },
    ErrorRow("Shape: extent \(1 << 41) is not in 0 ... 2147483647") { float(2).tiled(by: [.max]) },
    ErrorRow("repeated: the count -1 is negative\n  operands: float32[2]") { float(2).repeated(-1, axis: 0) },
    ErrorRow("repeated: [1] are not 2 counts of 0 or more\n  operands: float32[2]") {
      float(2).repeated([1], axis: 0)
    },
    ErrorRow("padded: the widths are not less than the extent 2 of axis 0\n  operands: float32[2]") {
      float(2).padded(before: [2], after: [0], mode: .reflect)
    },
    ErrorRow("padded: the widths are not at most the extent 2 of axis 0\n  operands: float32[2]") {
      float(2).padded(before: [3], after: [0], mode: .circular)
    },
    ErrorRow("windows: windows of 3 by 1 do not fit into 2 elements\n  operands: float32[2]") {
      float(2).windows(axis: 0, size: 3)
    },
    ErrorRow("windows: windows of 1 by 0 do not fit into 2 elements\n  operands: float32[2]") {
      float(2).windows(axis: 0, size: 1, step: 0)
    },
    ErrorRow(
      """
      windowColumns: the window 3×1, strides 1×1, padding 0×0, dilation 1×1 do not fit
        operands: float32[1, 1, 2, 2]
      """
    ) { float(1, 1, 2, 2).windowColumns(Pair(3, 1)) },
    ErrorRow("windowColumns: needs images [N, C, H, W]\n  operands: float32[2]") { float(2).windowColumns(Pair(1)) },
    ErrorRow(
      """
      foldedColumns: columns of 3×3 images have a multiple of 4 rows and 4 columns
        operands: float32[1, 4, 3]
      """
    ) { float(1, 4, 3).foldedColumns(into: Pair(3), window: Pair(2)) }
  ]

  private static let axes: [ErrorRow] = [
    ErrorRow("swappingAxes: axis 2 does not exist in a tensor of 2 axes") { float(2, 3).swappingAxes(0, 2) },
    ErrorRow("movingAxes: axis 0 is named twice") { float(2, 3).movingAxes([0, 0], to: [0, 1]) },
    ErrorRow("movingAxes: 1 axes for 2 places\n  operands: float32[2, 3]") { float(2, 3).movingAxes([0], to: [0, 1]) },
    ErrorRow("rolled: 1 shifts for 2 axes\n  operands: float32[2, 3]") { float(2, 3).rolled(by: [1], axes: [0, 1]) },
    ErrorRow("rolled: axis 1 does not exist in a tensor of 1 axes") { float(2).rolled(by: .min, axis: 1) },
    ErrorRow("rotated: axis 1 is named twice\n  operands: float32[2, 3]") { float(2, 3).rotated(axes: (1, -1)) },
    ErrorRow("diagonal: axis 0 is named twice\n  operands: float32[2, 3]") { float(2, 3).diagonal(axes: (0, 0)) },
    ErrorRow("diagonalMatrix: a scalar has no axes\n  operands: float32[]") { float().diagonalMatrix() },
    ErrorRow("Shape: extent \((1 << 40) + 2) is not in 0 ... 2147483647") { float(2).diagonalMatrix(offset: .min) },
    ErrorRow("replacingDiagonal: the values are not [2]\n  operands: float32[2, 3], float32[3]") {
      float(2, 3).replacingDiagonal(with: float(3))
    },
    ErrorRow("lowerTriangle: needs a matrix\n  operands: float32[2]") { float(2).lowerTriangle() },
    ErrorRow("stacked: the tensors differ\n  operands: float32[2], float32[3]") {
      Tensor.stacked([float(2), float(3)])
    },
    ErrorRow("stacked: no tensors were given") { Tensor.stacked([]) },
    ErrorRow("stacked: axis 2 does not exist in a tensor of 2 axes") { Tensor.stacked([float(2)], axis: 2) },
    ErrorRow("blockDiagonal: needs matrices of one element type\n  operands: float32[2, 2], int64[2, 2]") {
      Tensor.blockDiagonal([float(2, 2), integer(2, 2)])
    }
  ]

  private static let parts: [ErrorRow] = [
    ErrorRow("split: sizes [1, 2] do not add up to 4\n  operands: float32[4]") { float(4).split(sizes: [1, 2])[0] },
    ErrorRow("split: sizes [5, -1] do not add up to 4\n  operands: float32[4]") { float(4).split(sizes: [5, -1])[0] },
    ErrorRow("split: the size 0 is not positive\n  operands: float32[4]") { float(4).split(size: 0)[3] },
    ErrorRow("split: 0 parts are not 1 ... 1048576\n  operands: float32[4]") { float(4).split(count: 0)[0] },
    ErrorRow("chunked: \(Int.max) parts are not 1 ... 1048576\n  operands: float32[4]") {
      float(4).chunked(count: .max)[0]
    },
    ErrorRow("unstacked: axis 1 does not exist in a tensor of 1 axes") { float(4).unstacked(axis: 1)[0] },
    ErrorRow("part: there is no part -5 of 4\n  operands: float32[4]") { float(4).part(at: -5, axis: 0) },
    ErrorRow("meshGrid: needs vectors\n  operands: float32[2, 2]") { Tensor.meshGrid([float(2, 2)])[0] },
    ErrorRow("cartesianProduct: needs vectors") { Tensor.cartesianProduct([]) },
    ErrorRow("combinations: there are too many choices of 30\n  operands: float32[60]") {
      float(60).combinations(count: 30)
    },
    ErrorRow("combinations: needs a vector, and 0 elements of 1 or more\n  operands: float32[6]") {
      float(6).combinations(count: 0)
    }
  ]

  private static let indexed: [ErrorRow] = [
    ErrorRow(
      """
      replacingAlong: target, indices and updates do not fit along axis 1
        operands: float32[2, 3], int64[2, 2], float32[2, 1]
      """
    ) { float(2, 3).replacingAlong(float(2, 1), at: integer(2, 2)) },
    ErrorRow("addingAlong: indices must be integers\n  operands: float32[2], float32[2], float32[2]") {
      float(2).addingAlong(float(2), at: float(2))
    },
    ErrorRow("reducingAlong: no mean of int64\n  operands: int64[2], int64[2]") {
      integer(2).reducingAlong(integer(2), at: integer(2), by: .mean)
    },
    ErrorRow("replacingParts: the updates are not float32[2, 3]\n  operands: float32[4, 3], int64[2], float32[3]") {
      float(4, 3).replacingParts(float(3), at: integer(2))
    },
    ErrorRow("gather: indices must be integers\n  operands: float32[4], float32[2]") {
      float(4).fillingParts(at: float(2), with: 1)
    },
    ErrorRow("reducingParts: the parts do not fit along axis 0\n  operands: float32[4], int64[2], float32[3]") {
      float(4).reducingParts(float(3), at: integer(2), by: .product)
    },
    ErrorRow("filled: needs a scalar and a mask of bool\n  operands: float32[2], float32[2], bool[2]") {
      float(2).filled(with: float(2), where: bool(2))
    },
    ErrorRow("replacingElements: the mask is not bool\n  operands: float32[2], float32[2], int64[2]") {
      float(2).replacingElements(float(2), where: integer(2))
    },
    ErrorRow("oneHot: needs integers and 0 classes or more, not -1\n  operands: int64[2]") {
      integer(2).oneHot(count: -1)
    },
    ErrorRow("embedding: there is no row 4 of 4\n  operands: float32[4, 2]") {
      float(4, 2).embedding(integer(3), paddingIndex: 4)
    },
    ErrorRow("lowerTriangleIndices: -1 × 2 is not a matrix of up to 32768 × 32768") {
      Tensor.lowerTriangleIndices(rows: -1, columns: 2)
    }
  ]

  private static let made: [ErrorRow] = [
    ErrorRow("range: from 0.0 to 1.0 by 0.0 is no range") { Tensor.range(to: 1, by: 0) },
    ErrorRow("range: from 0.0 to -1.0 by 1.0 is no range") { Tensor.range(to: -1) },
    ErrorRow("linearlySpaced: -1 numbers from 0.0 through 1.0 are no range") {
      Tensor.linearlySpaced(from: 0, through: 1, count: -1)
    },
    ErrorRow("Shape: extent -1 is not in 0 ... 2147483647") { Tensor.identity(-1) },
    ErrorRow("vandermonde: needs a vector and -1 columns of 0 ... 4096\n  operands: float32[2]") {
      float(2).vandermonde(columns: -1)
    },
    ErrorRow("hannWindow: -1 numbers of float32 are no window") { Tensor.hannWindow(-1) },
    ErrorRow("kaiserWindow: 4 numbers of int64 are no window") { Tensor.kaiserWindow(4, dtype: .int64) }
  ]
}
