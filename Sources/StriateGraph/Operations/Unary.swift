import StriateKernels
import StriateTypes

/// Functions of one element. A row of the table: the kernel's opcode and the derivative.
package enum Unary: UInt8, Operation, CaseIterable {
  case negate, abs, sign, exp, log, expm1, log1p, sqrt, rsqrt, reciprocal, sin, cos, tanh, sigmoid, erf
  case floor, ceil, round, square, relu, not

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
    case .floor: .floor
    case .ceil: .ceil
    case .round: .round
    case .square: .square
    case .relu: .relu
    case .not: .not
    }
  }

  package var notDifferentiable: String? {
    switch self {
    case .sign, .floor, .ceil, .round: "it is piecewise constant"
    default: nil
    }
  }

  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let x = operands[0]
    switch self {
    case .negate: return [-dy]
    case .abs: return [dy * x.sign().stopGradient()]
    case .exp: return [dy * y]
    case .log: return [dy / x]
    case .expm1: return [dy * (y + 1)]
    case .log1p: return [dy / (x + 1)]
    case .sqrt: return [dy * 0.5 / y]
    case .rsqrt: return [dy * -0.5 * (y * y * y)]
    case .reciprocal: return [-dy * y.square()]
    case .sin: return [dy * x.cos()]
    case .cos: return [-dy * x.sin()]
    case .tanh: return [dy * (1 - y.square())]
    case .sigmoid: return [dy * (y * (1 - y))]
    case .erf: return [dy * Tensor.constant(2 / Double.pi.squareRoot(), [], dy.dtype) * (-x.square()).exp()]
    case .square: return [dy * (x * 2)]
    case .relu: return [y.isGreater(than: 0).select(dy, 0)]
    case .sign, .floor, .ceil, .round, .not: return [nil]
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

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(operands[0].shape, dtype) }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [dy.cast(to: operands[0].dtype)] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let kernel = ElementwiseKernel(.cast, reading: [Access(contiguous: type.shape)], as: type.dtype)
    return program.emit(.elementwise(kernel), operands, type)
  }
}

extension Tensor {
  public static prefix func - (x: Tensor) -> Tensor { make(Unary.negate, [x]) }

  /// |x|, with derivative sign(x) and 0 at 0.
  public func abs() -> Tensor { Tensor.make(Unary.abs, [self]) }
  /// −1, 0 or 1. Not differentiable.
  public func sign() -> Tensor { Tensor.make(Unary.sign, [self]) }
  public func exp() -> Tensor { unary(.exp) }
  /// Natural logarithm.
  public func log() -> Tensor { unary(.log) }
  /// eˣ − 1, exact near 0.
  public func expm1() -> Tensor { unary(.expm1) }
  /// ln(1 + x), exact near 0.
  public func log1p() -> Tensor { unary(.log1p) }
  public func sqrt() -> Tensor { unary(.sqrt) }
  /// 1/√x.
  public func rsqrt() -> Tensor { unary(.rsqrt) }
  /// 1/x.
  public func reciprocal() -> Tensor { unary(.reciprocal) }
  public func sin() -> Tensor { unary(.sin) }
  public func cos() -> Tensor { unary(.cos) }
  public func tanh() -> Tensor { unary(.tanh) }
  /// 1/(1 + e⁻ˣ), with derivative y(1 − y).
  public func sigmoid() -> Tensor { unary(.sigmoid) }
  /// The error function 2/√π ∫₀ˣ e^(−t²) dt.
  public func erf() -> Tensor { unary(.erf) }
  public func floor() -> Tensor { unary(.floor) }
  public func ceil() -> Tensor { unary(.ceil) }
  /// To the nearest integer, halves to even. Not differentiable.
  public func rounded() -> Tensor { unary(.round) }
  public func square() -> Tensor { Tensor.make(Unary.square, [self]) }
  /// max(x, 0), with derivative 0 at 0 (Nair & Hinton 2010).
  public func relu() -> Tensor { Tensor.make(Unary.relu, [self]) }
  /// Logical not.
  public static prefix func ! (x: Tensor) -> Tensor { make(Unary.not, [x]) }

  /// The elements as another type; floating to integer truncates toward zero.
  public func cast(to dtype: DType) -> Tensor { dtype == self.dtype ? self : Tensor.make(Cast(dtype: dtype), [self]) }

  /// Functions that need floating point take integers as float32, as PyTorch does.
  private func unary(_ operation: Unary) -> Tensor {
    Tensor.make(operation, [dtype.isFloatingPoint || isPoisoned ? self : cast(to: .float32)])
  }
}
