import StriateKernels
import StriateTypes

/// |x| + ln(1 + e^−2|x|) − ln 2: cosh x itself would overflow.
struct LogCosh: Operation {
  var form: OperationForm? { .logCosh }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "needs floating point", operands: operands)
    }
    return operands[0]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [dy * operands[0].tanh()] }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    // Register 0 is the operand, then one for each step.
    let kernel = ElementwiseKernel(
      accesses: [Access(contiguous: type.shape)],
      steps: [
        .init(.abs, [0], type.dtype), .init(.constant, [], type.dtype, constant: -2),
        .init(.multiply, [1, 2], type.dtype), .init(.exp, [3], type.dtype), .init(.log1p, [4], type.dtype),
        .init(.add, [1, 5], type.dtype), .init(.constant, [], type.dtype, constant: -0.6931471805599453),
        .init(.add, [6, 7], type.dtype)
      ],
      outputs: [8])
    return program.emit(.elementwise(kernel), operands, type)
  }
}

extension Tensor {
  /// ln cosh x: x²/2 near 0, |x| − ln 2 far from it, and with that a smooth absolute value.
  public func logCosh() -> Tensor { Tensor.make(LogCosh(), [self]) }
}
