import Foundation
import StriateKernels
import StriateTypes

/// x = mantissa · 2^exponent with |mantissa| in ½ ..< 1.
struct MantissaAndExponent: NodeOperation {
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    try SplittingKernel().resultTypes(operands)
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    [dy[0].map { $0.scaled(byPowerOfTwo: -results[1]) }]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.host(HostKernel(SplittingKernel())), operands, types)
  }
}

private struct SplittingKernel: HostKernelBody {
  var name: String { "mantissaAndExponent" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "needs floating point", operands: operands)
    }
    return [operands[0], TensorType(operands[0].shape, .int32)]
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    if operands[0].type.dtype == .float64 {
      run(Double.self, operands[0], into: results)
    } else {
      run(Float.self, operands[0], into: results)
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, into results: [HostResult]) {
    let x = operand.elements(as: T.self)
    let mantissa = results[0].elements(as: T.self), exponent = results[1].elements(as: Int32.self)
    for index in x.indices {
      let value = x[index]
      if value == 0 || !value.isFinite {
        (mantissa[index], exponent[index]) = (value, 0)
      } else {
        mantissa[index] = T(sign: value.sign, exponent: -1, significand: value.significand)
        exponent[index] = Int32(value.exponent) + 1
      }
    }
  }
}

extension Tensor {
  /// x = mantissa · 2^exponent with |mantissa| in ½ ..< 1 and int32 exponents; 0, infinities and NaN have exponent 0.
  public func mantissaAndExponent() -> (mantissa: Tensor, exponent: Tensor) {
    if isPoisoned { return (self, self) }
    let wide = dtype.isFloatingPoint ? cast(to: dtype.wide) : self
    let parts = Tensor.makeAll(MantissaAndExponent(), [wide])
    return (parts[0].isPoisoned ? parts[0] : parts[0].cast(to: dtype), parts[1])
  }
}
