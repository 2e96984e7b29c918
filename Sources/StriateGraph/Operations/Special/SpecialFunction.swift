import Foundation
import StriateKernels
import StriateTypes

/// Functions of one element that are computed in plain Swift, in float64 whatever the element type.
/// A row of the table: the function of a number, and its derivative.
enum SpecialFunction: Hashable, Sendable, Operation {
  case logGamma, digamma
  /// The derivative of digamma of this order.
  case polygamma(Int)
  case erfInverse, normalQuantile, logNormalDistribution, erfcx
  case besselI0, besselI1, scaledBesselI0, scaledBesselI1
  case besselK0, besselK1, scaledBesselK0, scaledBesselK1
  case besselJ0, besselJ1, besselY0, besselY1

  var name: String {
    if case .polygamma = self { return "polygamma" }
    return "\(self)"
  }

  var function: @Sendable (Double) -> Double {
    switch self {
    case .logGamma: GammaFunctions.logGamma
    case .digamma: GammaFunctions.digamma
    case .polygamma(let order): { GammaFunctions.polygamma(order, $0) }
    case .erfInverse: ErrorFunctions.inverse
    case .normalQuantile: ErrorFunctions.normalQuantile
    case .logNormalDistribution: ErrorFunctions.logNormalDistribution
    case .erfcx: ErrorFunctions.scaledComplement
    case .besselI0: { BesselFunctions.i(0, $0) }
    case .besselI1: { BesselFunctions.i(1, $0) }
    case .scaledBesselI0: { BesselFunctions.scaledI(0, $0) }
    case .scaledBesselI1: { BesselFunctions.scaledI(1, $0) }
    case .besselK0: { BesselFunctions.k(0, $0) }
    case .besselK1: { BesselFunctions.k(1, $0) }
    case .scaledBesselK0: { BesselFunctions.scaledK(0, $0) }
    case .scaledBesselK1: { BesselFunctions.scaledK(1, $0) }
    case .besselJ0: { Foundation.j0($0) }
    case .besselJ1: { Foundation.j1($0) }
    case .besselY0: { Foundation.y0($0) }
    case .besselY1: { Foundation.y1($0) }
    }
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let x = operands[0]
    switch self {
    case .logGamma: return [dy * x.digamma()]
    case .digamma: return [dy * x.polygamma(order: 1)]
    case .polygamma(let order): return [dy * x.polygamma(order: order + 1)]
    case .erfInverse: return [dy * Self.number(Double.pi.squareRoot() / 2, dy) * y.square().exp()]
    case .normalQuantile: return [dy * Self.number((2 * Double.pi).squareRoot(), dy) * (y.square() * 0.5).exp()]
    case .logNormalDistribution:
      let argument = x * Self.number(-0.5.squareRoot(), dy)
      return [dy * Self.number((2 / Double.pi).squareRoot(), dy) / argument.erfcx()]
    case .erfcx: return [dy * (2 * x * y - Self.number(2 / Double.pi.squareRoot(), dy))]
    case .besselI0: return [dy * x.besselI1()]
    case .besselI1: return [dy * (x.besselI0() - Self.quotient(y, x))]
    case .scaledBesselI0: return [dy * (x.besselI1(scaled: true) - x.sign().stopGradient() * y)]
    case .scaledBesselI1:
      return [dy * (x.besselI0(scaled: true) - Self.quotient(y, x) - x.sign().stopGradient() * y)]
    case .besselK0: return [-dy * x.besselK1()]
    case .besselK1: return [-dy * (x.besselK0() + y / x)]
    case .scaledBesselK0: return [dy * (y - x.besselK1(scaled: true))]
    case .scaledBesselK1: return [dy * (y - x.besselK0(scaled: true) - y / x)]
    case .besselJ0: return [-dy * x.besselJ1()]
    case .besselJ1: return [dy * (x.besselJ0() - Self.quotient(y, x))]
    case .besselY0: return [-dy * x.besselY1()]
    case .besselY1: return [dy * (x.besselY0() - y / x)]
    }
  }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype.isFloatingPoint else {
      throw ShapeError(name, "needs floating point", operands: operands)
    }
    return operands[0]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(SpecialKernel(function: self))), operands, [type])[0]
  }

  private static func number(_ value: Double, _ dy: Tensor) -> Tensor { .constant(value, [], dy.dtype) }

  /// y/x of odd functions that are x/2 near 0.
  private static func quotient(_ y: Tensor, _ x: Tensor) -> Tensor {
    let isZero = x.isEqual(to: 0)
    return isZero.select(0.5, y / isZero.select(1, x))
  }
}

private struct SpecialKernel: HostKernelBody {
  let function: SpecialFunction

  var name: String { function.name }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    if operands[0].type.dtype == .float64 {
      run(Double.self, operands[0], into: results[0])
    } else {
      run(Float.self, operands[0], into: results[0])
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, into result: HostResult) {
    let function = self.function.function
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    for index in x.indices { y[index] = T(function(Double(x[index]))) }
  }
}

extension Tensor {
  /// Integers as float32; half types compute in float32.
  func special(_ function: SpecialFunction) -> Tensor {
    floatingPoint.throughWideType { Tensor.make(function, [$0]) }
  }
}
