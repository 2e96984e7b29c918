import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let elementwiseRows: [ErrorRow] = [
    ErrorRow("truncatedRemainder: needs numbers\n  operands: bool[2], bool[2]") {
      bool(2).truncatedRemainder(bool(2))
    },
    ErrorRow("floorDivide: needs numbers\n  operands: bool[2], bool[2]") {
      bool(2).divided(by: bool(2), rounding: .down)
    },
    ErrorRow("leftShift: needs integers\n  operands: float32[2], float32[2]") { float(2) << integer(2) },
    ErrorRow("rightShift: needs integers\n  operands: bool[2], bool[2]") { bool(2) >> bool(2) },
    ErrorRow("gcd: needs integers\n  operands: float32[2], float32[2]") { float(2).greatestCommonDivisor(float(2)) },
    ErrorRow("gcd: needs integers\n  operands: bool[2], bool[2]") { bool(2).leastCommonMultiple(bool(2)) },
    ErrorRow("xor: needs bool or integers\n  operands: float32[2], float32[]") { ~float(2) },
    ErrorRow("atan2: needs floating point\n  operands: int64[2], int64[2]") {
      Tensor.make(Binary.atan2, [integer(2), integer(2)])
    },
    ErrorRow("tan: needs floating point\n  operands: int64[2]") { Tensor.make(Unary.tan, [integer(2)]) },
    ErrorRow(
      """
      hypot: extents differ at axis -1: 2 and 3
        operands: float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { float(2).hypot(float(3)) },
    ErrorRow(
      """
      zeta: extents differ at axis -1: 2 and 3
        operands: float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { float(2).zeta(float(3)) },
    ErrorRow(
      """
      zeta: is not differentiable: the derivative by the first argument is not known
        operands: float32[]
        hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
      """
    ) {
      let s = Tensor(2)
      return s.zeta(Tensor(3)).gradient(withRespectTo: s)
    },
    ErrorRow("polygamma: the order -1 is out of range\n  operands: float32[2]") { float(2).polygamma(order: -1) },
    ErrorRow("polygamma: the order 9223372036854775807 is out of range\n  operands: float32[2]") {
      float(2).polygamma(order: .max)
    },
    ErrorRow("multivariateLogGamma: the dimension 0 is not in 1 ... 1024\n  operands: float32[2]") {
      float(2).multivariateLogGamma(dimension: 0)
    },
    ErrorRow("multivariateLogGamma: the dimension 9223372036854775807 is not in 1 ... 1024\n  operands: float32[2]") {
      float(2).multivariateLogGamma(dimension: .max)
    },
    ErrorRow("legendreP: the degree -1 is not in 0 ... 1024\n  operands: float32[2]") {
      float(2).legendreP(degree: -1)
    },
    ErrorRow("chebyshevT: the degree 9223372036854775807 is not in 0 ... 1024\n  operands: float32[]") {
      float().chebyshevT(degree: .max)
    },
    ErrorRow("mantissaAndExponent: needs floating point\n  operands: int64[2]") {
      integer(2).mantissaAndExponent().mantissa
    },
    ErrorRow("gatedLinearUnit: the extent of axis 1 is odd\n  operands: float32[2, 3]") {
      float(2, 3).gatedLinearUnit()
    },
    ErrorRow("gatedLinearUnit: axis 2 does not exist in a tensor of 2 axes") { float(2, 4).gatedLinearUnit(axis: 2) },
    ErrorRow("gatedLinearUnit: axis -1 does not exist in a tensor of 0 axes") { float().gatedLinearUnit() },
    ErrorRow(
      """
      preLU: the slopes are neither one nor one for each of 3 channels
        operands: float32[2, 3], float32[2]
      """
    ) { float(2, 3).preLU(slopes: float(2)) },
    ErrorRow("relu: needs numbers\n  operands: bool[2]") { bool(2).relu() },
    ErrorRow("softmax: needs floating point with at least one axis\n  operands: int64[2]") {
      (integer(2)).softmin()
    }
  ]
}
