import StriateKernels
import StriateTypes

/// Functions of two elements of the same type, with broadcasting. A row of the table: opcode and derivatives.
package enum Binary: UInt8, Operation, CaseIterable {
  case add, subtract, multiply, divide, maximum, minimum, power, remainder
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

  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let a = operands[0], b = operands[1]
    let pair: (Tensor, Tensor)
    switch self {
    case .add: pair = (dy, dy)
    case .subtract: pair = (dy, -dy)
    case .multiply: pair = (dy * b, dy * a)
    case .divide: pair = (dy / b, -dy * y / b)
    case .maximum, .minimum:
      // Where both are equal each takes half, as in PyTorch.
      let half = dy * 0.5
      let wins = self == .maximum ? a.isGreater(than: b) : a.isLess(than: b)
      let ties = a.isEqual(to: b)
      pair = (ties.select(half, wins.select(dy, 0)), ties.select(half, wins.select(0, dy)))
    case .power:
      let towardBase = b.isEqual(to: 0).select(0, b * a.power(b - 1))
      let towardExponent = a.isEqual(to: 0).select(0, y * a.log())
      pair = (dy * towardBase, dy * towardExponent)
    case .remainder: pair = (dy, -dy * (a / b).floor().stopGradient())
    default: return [nil, nil]
    }
    return [pair.0.summed(to: a.shape), pair.1.summed(to: b.shape)]
  }

  package func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (a, b) = (operands[0], operands[1])
    let shape = try Broadcasting.shape(a.shape, b.shape, operation: name, operands: operands)
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return TensorType(shape, .bool)
    case .and, .or, .xor:
      guard !a.dtype.isFloatingPoint else { throw ShapeError(name, "needs bool or integers", operands: operands) }
    case .divide:
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
  public static func + (a: Tensor, b: Tensor) -> Tensor { binary(.add, a, b) }
  public static func - (a: Tensor, b: Tensor) -> Tensor { binary(.subtract, a, b) }
  public static func * (a: Tensor, b: Tensor) -> Tensor { binary(.multiply, a, b) }
  /// True division: integers are divided as float32.
  public static func / (a: Tensor, b: Tensor) -> Tensor { binary(.divide, a, b) }
  public static func + (a: Tensor, b: Double) -> Tensor { a + a.number(b) }
  public static func - (a: Tensor, b: Double) -> Tensor { a - a.number(b) }
  public static func * (a: Tensor, b: Double) -> Tensor { a * a.number(b) }
  public static func / (a: Tensor, b: Double) -> Tensor { a / a.number(b) }
  public static func + (a: Double, b: Tensor) -> Tensor { b.number(a) + b }
  public static func - (a: Double, b: Tensor) -> Tensor { b.number(a) - b }
  public static func * (a: Double, b: Tensor) -> Tensor { b.number(a) * b }
  public static func / (a: Double, b: Tensor) -> Tensor { b.number(a) / b }
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }
  public static func *= (a: inout Tensor, b: Tensor) { a = a * b }

  /// The larger of each pair; where they are equal the gradient goes to both by half.
  public func maximum(_ other: Tensor) -> Tensor { Tensor.binary(.maximum, self, other) }
  public func maximum(_ other: Double) -> Tensor { maximum(number(other)) }
  public func minimum(_ other: Tensor) -> Tensor { Tensor.binary(.minimum, self, other) }
  public func minimum(_ other: Double) -> Tensor { minimum(number(other)) }
  /// selfᵖ.
  public func power(_ exponent: Tensor) -> Tensor { Tensor.binary(.power, self, exponent) }
  public func power(_ exponent: Double) -> Tensor { power(number(exponent)) }
  /// self − ⌊self/divisor⌋·divisor, with the divisor's sign.
  public func remainder(_ divisor: Tensor) -> Tensor { Tensor.binary(.remainder, self, divisor) }

  /// Comparisons, element by element with broadcasting, and logic of bool tensors; results are bool.
  public func isEqual(to other: Tensor) -> Tensor { Tensor.binary(.equal, self, other) }
  public func isEqual(to other: Double) -> Tensor { isEqual(to: number(other)) }
  public func isNotEqual(to other: Tensor) -> Tensor { Tensor.binary(.notEqual, self, other) }
  public func isLess(than other: Tensor) -> Tensor { Tensor.binary(.less, self, other) }
  public func isLess(than other: Double) -> Tensor { isLess(than: number(other)) }
  public func isLessOrEqual(to other: Tensor) -> Tensor { Tensor.binary(.lessOrEqual, self, other) }
  public func isGreater(than other: Tensor) -> Tensor { Tensor.binary(.greater, self, other) }
  public func isGreater(than other: Double) -> Tensor { isGreater(than: number(other)) }
  public func isGreaterOrEqual(to other: Tensor) -> Tensor { Tensor.binary(.greaterOrEqual, self, other) }
  public static func & (a: Tensor, b: Tensor) -> Tensor { binary(.and, a, b) }
  public static func | (a: Tensor, b: Tensor) -> Tensor { binary(.or, a, b) }
  public static func ^ (a: Tensor, b: Tensor) -> Tensor { binary(.xor, a, b) }

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
    if operation == .divide, !dtype.isFloatingPoint { dtype = .float32 }
    return try checked(operation, [a.cast(to: dtype), b.cast(to: dtype)])
  }

  /// The gradient of broadcasting: sums over the axes that were stretched from `shape`.
  package func summed(to shape: Shape) -> Tensor {
    if shape == self.shape || isPoisoned { return self }
    let axes = Broadcasting.stretchedAxes(from: shape, to: self.shape)
    return (axes.isEmpty ? self : sum(axes: axes)).reshaped(to: shape)
  }
}

struct Select: Operation {
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype == .bool else {
      throw ShapeError("select", "the condition is not bool", operands: operands)
    }
    let branches = try Broadcasting.shape(
      operands[1].shape, operands[2].shape, operation: name, operands: operands)
    let shape = try Broadcasting.shape(operands[0].shape, branches, operation: name, operands: operands)
    return TensorType(shape, operands[1].dtype)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [
      nil, operands[0].select(dy, 0).summed(to: operands[1].shape),
      operands[0].select(0, dy).summed(to: operands[2].shape)
    ]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let accesses = operands.map { Access(broadcasting: program[type: $0].shape, to: type.shape) }
    return program.emit(.elementwise(ElementwiseKernel(.select, reading: accesses, as: type.dtype)), operands, type)
  }
}

extension Tensor {
  /// Where this bool tensor is true `a`, elsewhere `b` (PyTorch's `where`), with broadcasting.
  public func select(_ a: Tensor, _ b: Tensor) -> Tensor {
    let dtype = DType.promoted(a.dtype, b.dtype)
    return Tensor.make(Select(), [self, a.cast(to: dtype), b.cast(to: dtype)])
  }
  /// As `select` of two tensors, with a number for one of them.
  public func select(_ a: Tensor, _ b: Double) -> Tensor { select(a, a.number(b)) }
  public func select(_ a: Double, _ b: Tensor) -> Tensor { select(b.number(a), b) }
}
