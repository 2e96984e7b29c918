import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static func zeros(_ dtype: DType, _ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: dtype) }

  static let typesRows: [ErrorRow] = [
    // Messages name the type that the operands have after promotion.
    ErrorRow(
      """
      subtract: extents differ at axis -1: 2 and 3
        operands: int16[2], int16[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { zeros(.uint8, 2) - zeros(.int8, 3) },
    ErrorRow(
      """
      multiply: extents differ at axis -1: 2 and 3
        operands: float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { zeros(.float16, 2) * zeros(.bfloat16, 3) },
    ErrorRow(
      """
      add: extents differ at axis -1: 2 and 3
        operands: bfloat16[2], bfloat16[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { zeros(.int64, 2) + zeros(.bfloat16, 3) },
    ErrorRow("and: needs bool or integers\n  operands: float16[2], float16[2]") {
      zeros(.float16, 2) & zeros(.uint8, 2)
    },
    ErrorRow("exp: needs floating point\n  operands: int16[2]") { Tensor.make(Unary.exp, [zeros(.int16, 2)]) },
    ErrorRow("divide: needs floating point\n  operands: int8[2], int8[2]") {
      Tensor.make(Binary.divide, [zeros(.int8, 2), zeros(.int8, 2)])
    },
    ErrorRow("select: the condition is not bool\n  operands: uint8[2], float16[2], float16[2]") {
      zeros(.uint8, 2).select(zeros(.float16, 2), zeros(.float16, 2))
    },
    ErrorRow("softmax: needs floating point with at least one axis\n  operands: uint8[2, 3]") {
      zeros(.uint8, 2, 3).softmax()
    },
    ErrorRow("convolution: needs floating point of one type\n  operands: float16[1, 1, 3, 3], bfloat16[1, 1, 2, 2]") {
      zeros(.float16, 1, 1, 3, 3).convolution(zeros(.bfloat16, 1, 1, 2, 2))
    },
    ErrorRow("gather: indices must be integers\n  operands: float16[2], bfloat16[2]") {
      zeros(.float16, 2).gather(zeros(.bfloat16, 2))
    },
    ErrorRow("addingUpdates: the updates are not int8[2]\n  operands: int8[3], int64[2], uint8[2]") {
      zeros(.int8, 3).addingUpdates(zeros(.uint8, 2), at: zeros(.int64, 2))
    },
    ErrorRow("gradients: only floating-point tensors have gradients\n  operands: uint8[]") {
      zeros(.uint8).gradients(withRespectTo: [zeros(.float16)])[0]
    },
    ErrorRow(
      """
      gradients: the tensor has 2 elements, not 1
        operands: float16[2]
        hint: reduce it with sum() or mean(), or pass a seed
      """
    ) { zeros(.float16, 2).gradients(withRespectTo: [zeros(.float16, 2)])[0] },
    ErrorRow("Tensor: 2 elements do not fill [3]") { Tensor([Float16(1), 2], shape: [3]) }
  ]
}
