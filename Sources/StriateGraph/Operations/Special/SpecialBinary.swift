import StriateKernels
import StriateTypes

/// Functions of a parameter and an element that are computed in plain Swift, in float64 whatever the element type.
enum SpecialBinary: UInt8, Operation, CaseIterable {
  /// (s, q).
  case zeta
  /// (a, x).
  case lowerIncompleteGamma, upperIncompleteGamma

  var name: String { "\(self)" }

  var function: @Sendable (Double, Double) -> Double {
    switch self {
    case .zeta: GammaFunctions.zeta
    case .lowerIncompleteGamma: IncompleteGamma.lower
    case .upperIncompleteGamma: IncompleteGamma.upper
    }
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let (a, x) = (operands[0], operands[1])
    let slope: Tensor
    switch self {
    case .zeta: slope = -a * Tensor.make(SpecialBinary.zeta, [a + 1, x])
    case .lowerIncompleteGamma: slope = density(a, x)
    case .upperIncompleteGamma: slope = -density(a, x)
    }
    // What goes to the parameter meets `ParameterWithoutDerivative`, which says that there is none.
    return [dy, dy * slope]
  }

  /// xᵃ⁻¹e⁻ˣ/Γ(a).
  private func density(_ a: Tensor, _ x: Tensor) -> Tensor { ((a - 1).xlogy(x) - x - a.logGamma()).exp() }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype.isFloatingPoint, operands[0] == operands[1] else {
      throw ShapeError(name, "needs floating point of one shape", operands: operands)
    }
    return operands[0]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(SpecialBinaryKernel(function: self))), operands, [type])[0]
  }
}

/// The same values, of a parameter by which a function has no derivative here.
struct ParameterWithoutDerivative: Operation {
  let function: SpecialBinary

  var name: String { function.name }
  var notDifferentiable: String? { "the derivative by the first argument is not known" }
  var form: OperationForm? { .identity }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value { operands[0] }
}

private struct SpecialBinaryKernel: HostKernelBody {
  let function: SpecialBinary

  var name: String { function.name }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    if operands[0].type.dtype == .float64 {
      run(Double.self, operands, into: results[0])
    } else {
      run(Float.self, operands, into: results[0])
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operands: [HostOperand], into result: HostResult) {
    let function = self.function.function
    let a = operands[0].elements(as: T.self), x = operands[1].elements(as: T.self), y = result.elements(as: T.self)
    for index in y.indices { y[index] = T(function(Double(a[index]), Double(x[index]))) }
  }
}

extension Tensor {
  /// Both broadcast to one shape, in float32 or float64; the result in the promoted type.
  static func special(_ function: SpecialBinary, _ a: Tensor, _ b: Tensor) -> Tensor {
    let (left, right) = (a.floatingPoint(with: b), b.floatingPoint(with: a))
    if left.isPoisoned || right.isPoisoned { return left.isPoisoned ? left : right }
    do throws(ShapeError) {
      let shape = try Broadcasting.shape(a.shape, b.shape, operation: function.name, operands: [a.type, b.type])
      let wide = left.dtype.wide
      let parameter = try checked(ParameterWithoutDerivative(function: function), [left])
      return try checked(
        function, [parameter.cast(to: wide).broadcast(to: shape), right.cast(to: wide).broadcast(to: shape)]
      ).cast(to: left.dtype)
    } catch {
      return fail(error)
    }
  }
}
