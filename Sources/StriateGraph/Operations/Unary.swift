import StriateKernels
import StriateTypes

/// Functions of one element. A row of the table: the kernel's opcode and the derivative.
package enum Unary: UInt8, Operation, CaseIterable {
  case negate, abs, sign, exp, log, expm1, log1p, sqrt, rsqrt, reciprocal, sin, cos, tanh, sigmoid, erf
  case exp2, log2, log10, tan, asin, acos, atan, sinh, cosh, asinh, acosh, atanh, erfc, softplus
  case floor, ceil, truncate, round, square, relu, not

  package var name: String { "\(self)" }

  var opcode: ElementwiseOpcode {
    switch self {
    case .negate: .negate
    case .abs: .abs
    case .sign: .sign
    case .exp: .exp
    case .log: .log
    case .expm1: .expm1
    case .log1p: .log1p
    case .sqrt: .sqrt
    case .rsqrt: .rsqrt
    case .reciprocal: .reciprocal
    case .sin: .sin
    case .cos: .cos
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .erf: .erf
    case .exp2: .exp2
    case .log2: .log2
    case .log10: .log10
    case .tan: .tan
    case .asin: .asin
    case .acos: .acos
    case .atan: .atan
    case .sinh: .sinh
    case .cosh: .cosh
    case .asinh: .asinh
    case .acosh: .acosh
    case .atanh: .atanh
    case .erfc: .erfc
    case .softplus: .softplus
    case .floor: .floor
    case .ceil: .ceil
    case .truncate: .truncate
    case .round: .round
    case .square: .square
    case .relu: .relu
    case .not: .not
    }
  }

  package var form: OperationForm? { .unary(self) }
  package var notDifferentiable: String? {
    switch self {
    case .sign, .floor, .ceil, .truncate, .round: "it is piecewise constant"
    default: nil
    }
  }

  package func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let type = operands[0]
    switch self {
    case .not:
      guard type.dtype == .bool else { throw ShapeError(name, "needs bool", operands: operands) }
    case .negate, .abs, .sign, .square, .relu:
      guard type.dtype != .bool else { throw ShapeError(name, "needs numbers", operands: operands) }
    default:
      guard type.dtype.isFloatingPoint else { throw ShapeError(name, "needs floating point", operands: operands) }
    }
    return type
  }

  package func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let kernel = ElementwiseKernel(opcode, reading: [Access(contiguous: type.shape)], as: type.dtype)
    return program.emit(.elementwise(kernel), operands, type)
  }
}

struct Cast: Operation {
  let dtype: DType

  var form: OperationForm? { .cast }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(operands[0].shape, dtype) }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [dy.cast(to: operands[0].dtype)] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let kernel = ElementwiseKernel(.cast, reading: [Access(contiguous: type.shape)], as: type.dtype)
    return program.emit(.elementwise(kernel), operands, type)
  }
}

extension Tensor {
  /// The elements as another type; floating to integer truncates toward zero.
  public func cast(to dtype: DType) -> Tensor { dtype == self.dtype ? self : Tensor.make(Cast(dtype: dtype), [self]) }
}
