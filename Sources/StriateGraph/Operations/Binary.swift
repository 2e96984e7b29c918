import StriateKernels
import StriateTypes

/// Functions of two elements of the same type, with broadcasting. A row of the table: opcode and derivatives.
package enum Binary: UInt8, Operation, CaseIterable {
  case add, subtract, multiply, divide, maximum, minimum, power, remainder
  case atan2, hypot, copySign, nextAfter, truncatedRemainder, floorDivide, leftShift, rightShift, gcd
  case and, or, xor
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  package var name: String { "\(self)" }

  var opcode: ElementwiseOpcode {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .maximum: .maximum
    case .minimum: .minimum
    case .power: .power
    case .remainder: .remainder
    case .atan2: .atan2
    case .hypot: .hypot
    case .copySign: .copySign
    case .nextAfter: .nextAfter
    case .truncatedRemainder: .truncatedRemainder
    case .floorDivide: .floorDivide
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .gcd: .gcd
    case .and: .and
    case .or: .or
    case .xor: .xor
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  package var form: OperationForm? { .binary(self) }
  package var notDifferentiable: String? {
    switch self {
    case .floorDivide: "it is piecewise constant"
    case .nextAfter: "it moves by a step of the element type"
    default: nil
    }
  }

  /// Whether integers are taken as float32.
  var needsFloatingPoint: Bool {
    switch self {
    case .divide, .atan2, .hypot, .copySign, .nextAfter: true
    default: false
    }
  }

  package func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (a, b) = (operands[0], operands[1])
    let shape = try Broadcasting.shape(a.shape, b.shape, operation: name, operands: operands)
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return TensorType(shape, .bool)
    case .and, .or, .xor:
      guard !a.dtype.isFloatingPoint else { throw ShapeError(name, "needs bool or integers", operands: operands) }
    case .leftShift, .rightShift, .gcd:
      guard a.dtype.isInteger else { throw ShapeError(name, "needs integers", operands: operands) }
    case _ where needsFloatingPoint:
      guard a.dtype.isFloatingPoint else { throw ShapeError(name, "needs floating point", operands: operands) }
    default:
      guard a.dtype != .bool else { throw ShapeError(name, "needs numbers", operands: operands) }
    }
    return TensorType(shape, a.dtype)
  }

  package func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let accesses = operands.map { Access(broadcasting: program[type: $0].shape, to: type.shape) }
    return program.emit(.elementwise(ElementwiseKernel(opcode, reading: accesses, as: type.dtype)), operands, type)
  }
}

extension Tensor {
  /// `value` as a 0-d tensor of this tensor's element type, of float32 where that is an integer type without it.
  package func number(_ value: Double) -> Tensor {
    if isPoisoned { return self }
    return Tensor.number(value, dtype.holds(value) ? dtype : .float32)
  }

  static func binary(_ operation: Binary, _ a: Tensor, _ b: Tensor) -> Tensor {
    do throws(ShapeError) { return try checkedBinary(operation, a, b) } catch { return fail(error) }
  }

  static func checkedBinary(_ operation: Binary, _ a: Tensor, _ b: Tensor) throws(ShapeError) -> Tensor {
    var dtype = DType.promoted(a.dtype, b.dtype)
    if operation.needsFloatingPoint, !dtype.isFloatingPoint { dtype = .float32 }
    return try checked(operation, [a.cast(to: dtype), b.cast(to: dtype)])
  }

  /// The gradient of broadcasting: sums over the axes that were stretched from `shape`.
  package func summed(to shape: Shape) -> Tensor {
    if shape == self.shape || isPoisoned { return self }
    let axes = Broadcasting.stretchedAxes(from: shape, to: self.shape)
    return (axes.isEmpty ? self : sum(axes: axes)).reshaped(to: shape)
  }
}
