import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let linearAlgebraRows: [ErrorRow] = productRows + einsumRows + factorizationRows + spectralRows

  private static let productRows: [ErrorRow] = [
    ErrorRow(
      """
      dot: needs two vectors of one length
        operands: float32[2], float32[3]
        hint: matmul and contracted(with:) take more axes
      """
    ) { float(2).dot(float(3)) },
    ErrorRow("innerProduct: the last extents differ\n  operands: float32[2, 3], float32[2]") {
      float(2, 3).innerProduct(float(2))
    },
    ErrorRow("outerProduct: needs two vectors\n  operands: float32[2, 3], float32[2]") {
      float(2, 3).outerProduct(float(2))
    },
    ErrorRow("contracted: there are no 3 axes to sum over\n  operands: float32[2, 3], float32[2, 3]") {
      float(2, 3).contracted(with: float(2, 3), count: 3)
    },
    ErrorRow("contracted: there are no -9223372036854775808 axes to sum over\n  operands: float32[2], float32[2]") {
      float(2).contracted(with: float(2), count: .min)
    },
    ErrorRow("contracted: 1 axes against 2\n  operands: float32[2, 3], float32[2, 3]") {
      float(2, 3).contracted(with: float(2, 3), axes: [0], otherAxes: [0, 1])
    },
    ErrorRow("contracted: axes 0 and 1 have extents 2 and 3\n  operands: float32[2, 3], float32[2, 3]") {
      float(2, 3).contracted(with: float(2, 3), axes: [0], otherAxes: [1])
    },
    ErrorRow("contracted: axis 9223372036854775807 does not exist in a tensor of 1 axes") {
      float(2).contracted(with: float(2), axes: [.max], otherAxes: [0])
    },
    ErrorRow("matmul: inner extents differ: 3 and 2\n  operands: float32[2, 3], float32[2, 3]") {
      float(3).addingMatmul(float(2, 3), float(2, 3))
    },
    ErrorRow(
      "addingMatmul: the product is smaller than what it is added to\n  operands: float32[4, 2, 2], float32[2, 2]"
    ) { float(4, 2, 2).addingMatmul(float(2, 3), float(3, 2)) },
    ErrorRow(
      "addingSummedMatmul: needs two batches of as many matrices\n  operands: float32[2, 2, 3], float32[3, 3, 2]"
    ) {
      float(2).addingSummedMatmul(float(2, 2, 3), float(3, 3, 2))
    },
    ErrorRow("linear: the weight is not [out, in] of the input's last extent\n  operands: float32[2, 3], float32[3, 2]")
    {
      float(2, 3).linear(float(3, 2))
    },
    ErrorRow(
      """
      bilinear: needs [.., I], [.., J] and a weight [O, I, J]
        operands: float32[2, 3], float32[2, 3], float32[4, 3, 2]
      """
    ) { float(2, 3).bilinear(float(2, 3), weight: float(4, 3, 2)) },
    ErrorRow("kroneckerProduct: has at most 4 axes on each side\n  operands: float32[1, 1, 1, 1, 2], float32[2]") {
      float(1, 1, 1, 1, 2).kroneckerProduct(float(2))
    },
    ErrorRow("crossProduct: axis 1 is not of extent 3\n  operands: float32[3, 2], float32[3, 2]") {
      float(3, 2).crossProduct(float(3, 2))
    },
    ErrorRow("trace: needs matrices [.., m, n]\n  operands: float32[3]") { float(3).trace() },
    ErrorRow("chainProduct: no matrices were given") { .chainProduct([]) },
    ErrorRow("chainProduct: operand 1 is no matrix\n  operands: float32[2, 2], float32[2], float32[2, 2]") {
      .chainProduct([float(2, 2), float(2), float(2, 2)])
    },
    ErrorRow(
      "chainProduct: inner extents differ behind operand 0: 3 and 2\n  operands: float32[2, 3], float32[2, 3]"
    ) { .chainProduct([float(2, 3), float(2, 3)]) },
    ErrorRow("matrixPower: needs square matrices\n  operands: float32[2, 3]") { float(2, 3).matrixPower(2) },
    ErrorRow("matrixPower: integers have no inverse\n  operands: int64[2, 2]") { integer(2, 2).matrixPower(-1) }
  ]

  private static let einsumRows: [ErrorRow] = [
    ErrorRow("einsum: there are 2 terms for 1 operands in \"ij,jk\"\n  operands: float32[2, 3]") {
      .einsum("ij,jk", float(2, 3))
    },
    ErrorRow("einsum: operand 0 has 2 axes, not 3 as \"ijk\" in \"ijk\"\n  operands: float32[2, 3]") {
      .einsum("ijk", float(2, 3))
    },
    ErrorRow("einsum: axis j has extents 3 and 2 in \"ij,jk->ik\"\n  operands: float32[2, 3], float32[2, 3]") {
      .einsum("ij,jk->ik", float(2, 3), float(2, 3))
    },
    ErrorRow("einsum: the result's k is in no operand in \"ij->ik\"\n  operands: float32[2, 3]") {
      .einsum("ij->ik", float(2, 3))
    },
    ErrorRow("einsum: the result names i twice in \"ij->ii\"\n  operands: float32[2, 3]") {
      .einsum("ij->ii", float(2, 3))
    },
    ErrorRow("einsum: \"i1\" is not letters in \"i1->i\"\n  operands: float32[2, 3]") { .einsum("i1->i", float(2, 3)) },
    ErrorRow("einsum: there is more than one -> in \"i->i->i\"\n  operands: float32[2]") {
      .einsum("i->i->i", float(2))
    },
    ErrorRow("einsum: there are no operands in \"\"") { .einsum("", []) },
    ErrorRow("einsum: needs numbers\n  operands: bool[2]") { .einsum("i", bool(2)) }
  ]

  private static let factorizationRows: [ErrorRow] = [
    ErrorRow("inverse: needs square matrices\n  operands: float32[2, 3]") { float(2, 3).inverse() },
    ErrorRow("cholesky: needs matrices [.., m, n]\n  operands: float32[3]") { float(3).cholesky() },
    ErrorRow("determinant: needs floating point\n  operands: int64[2, 2]") { integer(2, 2).determinant() },
    ErrorRow("solved: the right side has no 2 rows\n  operands: float32[2, 2], float32[3, 1]") {
      float(2, 2).solved(for: float(3, 1))
    },
    ErrorRow("solved: the right side has no 2 rows\n  operands: float32[2, 2], float32[]") {
      float(2, 2).solved(for: float())
    },
    ErrorRow(
      """
      solved: extents differ at axis -1: 2 and 3
        operands: float32[2, 2, 2], float32[3, 2, 1]
        hint: broadcasting stretches only an extent of 1
      """
    ) { float(2, 2, 2).solved(for: float(3, 2, 1)) },
    ErrorRow("triangularSolved: needs floating point\n  operands: float32[2, 2], int64[2]") {
      float(2, 2).triangularSolved(for: integer(2), isUpper: true)
    },
    ErrorRow("qr: needs matrices [.., m, n]\n  operands: float32[2]") { float(2).qrFactors().q },
    ErrorRow("lu: needs floating point\n  operands: bool[2, 2]") { bool(2, 2).luFactors().lower },
    ErrorRow("singularValueDecomposition: needs matrices [.., m, n]\n  operands: float32[]") {
      float().singularValueDecomposition().s
    },
    ErrorRow("symmetricEigenvalues: needs square matrices\n  operands: float32[2, 3]") {
      float(2, 3).symmetricEigenvalues()
    },
    ErrorRow("leastSquares: the right side has no 2 rows\n  operands: float32[2, 3], float32[3, 1]") {
      float(2, 3).leastSquares(for: float(3, 1))
    },
    ErrorRow("conditionNumber: needs square matrices\n  operands: float32[2, 3]") {
      float(2, 3).conditionNumber(.one)
    },
    ErrorRow("householderProduct: needs [.., m, n], m ≥ n, and τ [.., k], k ≤ n\n  operands: float32[2, 3], float32[2]")
    {
      float(2, 3).householderProduct(float(2))
    },
    ErrorRow(
      """
      qr: is not differentiable: columns of a complete Q are not determined by the matrix
        operands: float32[3, 2]
        hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
      """
    ) {
      let x = float(3, 2)
      return x.qrFactors(isComplete: true).q.sum().gradient(withRespectTo: x)
    }
  ]

  private static let spectralRows: [ErrorRow] = [
    ErrorRow(
      """
      fourierTransform: needs complex numbers as pairs [.., 2]
        operands: float32[3]
        hint: Tensor.complex(real:imaginary:) makes them
      """
    ) { float(3).fourierTransform() },
    ErrorRow("fourierTransform: axis 1 does not exist in a tensor of 1 axes") {
      float(3, 2).fourierTransform(axis: 1)
    },
    ErrorRow("fourierTransform: lengths [0] are not all 1 or more\n  operands: float32[0, 2]") {
      float(0, 2).fourierTransform()
    },
    ErrorRow("fourierTransform: lengths [9223372036854775807] are not all 1 or more\n  operands: float32[3, 2]") {
      float(3, 2).fourierTransform(length: .max)
    },
    ErrorRow("inverseFourierTransform: 2 lengths for 1 axes\n  operands: float32[3, 2]") {
      float(3, 2).inverseFourierTransform(axes: nil, lengths: [2, 2])
    },
    ErrorRow("realFourierTransform: needs floating point\n  operands: int64[3]") { integer(3).realFourierTransform() },
    ErrorRow("realFourierTransform: axis 0 is named twice") { float(3).realFourierTransform(axes: [0, -1]) },
    ErrorRow("inverseRealFourierTransform: length 0 is not 1 or more\n  operands: float32[1, 2]") {
      float(1, 2).inverseRealFourierTransform()
    },
    ErrorRow("fourierFrequencies: needs a count of 1 or more and floating point") { .fourierFrequencies(0) },
    ErrorRow("shortTimeFourierTransform: frames of -1 by steps of 1 make no sense") {
      float(8).shortTimeFourierTransform(frameLength: -1)
    },
    ErrorRow("shortTimeFourierTransform: a signal of 3 elements cannot be mirrored by 4\n  operands: float32[3]") {
      float(3).shortTimeFourierTransform(frameLength: 8)
    },
    ErrorRow("shortTimeFourierTransform: the window is not [w] with w of 1 to 4\n  operands: float32[5]") {
      float(8).shortTimeFourierTransform(frameLength: 4, window: float(5))
    },
    ErrorRow("inverseShortTimeFourierTransform: needs pairs [.., 3, frames, 2]\n  operands: float32[4, 2, 2]") {
      float(4, 2, 2).inverseShortTimeFourierTransform(frameLength: 4)
    },
    ErrorRow("complexMultiplied: needs floating point\n  operands: int64[3, 2]") {
      integer(3, 2).complexMultiplied(by: float(3, 2))
    }
  ]
}
