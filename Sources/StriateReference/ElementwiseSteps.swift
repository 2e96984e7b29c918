import Foundation
import StriateKernels
import StriateTypes

/// A step made ready: computes the first elements of one register from those of others.
struct TileStep: Sendable {
  typealias Body = @Sendable (TileRun) -> Void

  let operands: [Int]
  let result: Int
  let body: Body
  /// Of a half type: registers hold its numbers as `Float`, and each step's result is rounded to it.
  let format: HalfFormat?

  func callAsFunction(_ registers: UnsafeMutableRawPointer, _ count: Int) {
    body(TileRun(registers: registers, count: count, operands: operands, result: result))
    if let format {
      format.round((registers + result * Tile.byteCount).assumingMemoryBound(to: Float.self), count: count)
    }
  }
}

/// A step at work on a tile. The loops are inlined with the function that they apply.
struct TileRun {
  fileprivate let registers: UnsafeMutableRawPointer
  fileprivate let count: Int
  fileprivate let operands: [Int]
  fileprivate let result: Int

  @inline(__always)
  fileprivate func register<T: ReferenceElement>(_ index: Int, _: T.Type = T.self) -> UnsafeMutablePointer<T> {
    (registers + index * Tile.byteCount).assumingMemoryBound(to: T.self)
  }

  @inline(__always)
  func fill<R: ReferenceElement>(_ value: R) { register(result).update(repeating: value, count: count) }

  @inline(__always)
  func map<X: ReferenceElement, R: ReferenceElement>(_ function: (X) -> R) {
    let x = register(operands[0], X.self), y = register(result, R.self)
    for i in 0..<count { y[i] = function(x[i]) }
  }

  @inline(__always)
  func map<A: ReferenceElement, R: ReferenceElement>(_ function: (A, A) -> R) {
    let a = register(operands[0], A.self), b = register(operands[1], A.self), y = register(result, R.self)
    for i in 0..<count { y[i] = function(a[i], b[i]) }
  }

  @inline(__always)
  func map<T: ReferenceElement>(_ function: (Bool, T, T) -> T) {
    let condition = register(operands[0], Bool.self)
    let a = register(operands[1], T.self), b = register(operands[2], T.self), y = register(result, T.self)
    for i in 0..<count { y[i] = function(condition[i], a[i], b[i]) }
  }
}

/// Turns a step into a loop over a tile. The element types of the registers before it say what its operands are.
struct TileStepCompiler {
  let step: ElementwiseKernel.Step
  private let operandTypes: [DType]
  private let result: Int

  init(_ step: ElementwiseKernel.Step, registers: [DType]) {
    self.step = step
    operandTypes = step.operands.map { registers[$0] }
    result = registers.count
  }

  /// - Throws: `EvaluationError` if the operation is not defined for these element types.
  func compile() throws -> TileStep {
    guard operandTypes.count == step.opcode.operandCount, typesAgree else { throw undefined }
    let body: TileStep.Body? =
      switch operandTypes.last ?? step.dtype {
      case .float16, .bfloat16, .float32: general(Float.self) ?? floating(Float.self) ?? rareFloating(Float.self)
      case .float64: general(Double.self) ?? floating(Double.self) ?? rareFloating(Double.self)
      case .uint8: general(UInt8.self) ?? integer(UInt8.self) ?? rareInteger(UInt8.self)
      case .int8: general(Int8.self) ?? integer(Int8.self) ?? rareInteger(Int8.self)
      case .int16: general(Int16.self) ?? integer(Int16.self) ?? rareInteger(Int16.self)
      case .int32: general(Int32.self) ?? integer(Int32.self) ?? rareInteger(Int32.self)
      case .int64: general(Int64.self) ?? integer(Int64.self) ?? rareInteger(Int64.self)
      case .bool: general(Bool.self) ?? boolean()
      }
    guard let body else { throw undefined }
    return TileStep(operands: step.operands, result: result, body: body, format: HalfFormat(step.dtype))
  }

  private var typesAgree: Bool {
    switch step.opcode {
    case .cast: true
    case .select: operandTypes == [.bool, step.dtype, step.dtype]
    case _ where step.opcode.isComparison: operandTypes[0] == operandTypes[1] && step.dtype == .bool
    default: operandTypes.allSatisfy { $0 == step.dtype }
    }
  }

  private var undefined: EvaluationError {
    EvaluationError(
      "elementwise: \(step.opcode) is not defined for (" + operandTypes.map(\.description).joined(separator: ", ")
        + ") -> \(step.dtype)")
  }

  /// Operations of all element types.
  private func general<T: ReferenceElement>(_: T.Type) -> TileStep.Body? {
    switch step.opcode {
    case .constant:
      { [constant = T(casting: step.constant)] in $0.fill(constant) }
    case .cast:
      switch step.dtype {
      case .float16, .bfloat16, .float32: { $0.map { (x: T) in x.cast(to: Float.self) } }
      case .float64: { $0.map { (x: T) in x.cast(to: Double.self) } }
      case .uint8: { $0.map { (x: T) in x.cast(to: UInt8.self) } }
      case .int8: { $0.map { (x: T) in x.cast(to: Int8.self) } }
      case .int16: { $0.map { (x: T) in x.cast(to: Int16.self) } }
      case .int32: { $0.map { (x: T) in x.cast(to: Int32.self) } }
      case .int64: { $0.map { (x: T) in x.cast(to: Int64.self) } }
      case .bool: { $0.map { (x: T) in x.cast(to: Bool.self) } }
      }
    case .add: { $0.map { (a: T, b: T) in T.sum(a, b) } }
    case .maximum: { $0.map { (a: T, b: T) in T.maximum(a, b) } }
    case .minimum: { $0.map { (a: T, b: T) in T.minimum(a, b) } }
    case .equal: { $0.map { (a: T, b: T) in a == b } }
    case .notEqual: { $0.map { (a: T, b: T) in a != b } }
    case .less: { $0.map { (a: T, b: T) in T.isLess(a, b) } }
    case .lessOrEqual: { $0.map { (a: T, b: T) in T.isLessOrEqual(a, b) } }
    case .greater: { $0.map { (a: T, b: T) in T.isLess(b, a) } }
    case .greaterOrEqual: { $0.map { (a: T, b: T) in T.isLessOrEqual(b, a) } }
    case .select: { $0.map { (condition: Bool, a: T, b: T) in condition ? a : b } }
    default: nil
    }
  }

  private func floating<T: ReferenceFloat>(_: T.Type) -> TileStep.Body? {
    switch step.opcode {
    case .negate: { $0.map { (x: T) in -x } }
    case .abs: { $0.map { (x: T) in x.magnitude } }
    case .sign: { $0.map { (x: T) in x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x } }
    case .exp: { $0.map { (x: T) in T(narrowing: Foundation.exp(x.widened)) } }
    case .log: { $0.map { (x: T) in T(narrowing: Foundation.log(x.widened)) } }
    case .expm1: { $0.map { (x: T) in T(narrowing: Foundation.expm1(x.widened)) } }
    case .log1p: { $0.map { (x: T) in T(narrowing: Foundation.log1p(x.widened)) } }
    case .sqrt: { $0.map { (x: T) in x.squareRoot() } }
    case .rsqrt: { $0.map { (x: T) in T(narrowing: 1 / x.widened.squareRoot()) } }
    case .reciprocal: { $0.map { (x: T) in 1 / x } }
    case .sin: { $0.map { (x: T) in T(narrowing: Foundation.sin(x.widened)) } }
    case .cos: { $0.map { (x: T) in T(narrowing: Foundation.cos(x.widened)) } }
    case .tanh: { $0.map { (x: T) in T(narrowing: Foundation.tanh(x.widened)) } }
    case .sigmoid: { $0.map { (x: T) in T(narrowing: 1 / (1 + Foundation.exp(-x.widened))) } }
    case .erf: { $0.map { (x: T) in T(narrowing: Foundation.erf(x.widened)) } }
    case .floor: { $0.map { (x: T) in x.rounded(.down) } }
    case .ceil: { $0.map { (x: T) in x.rounded(.up) } }
    case .round: { $0.map { (x: T) in x.rounded(.toNearestOrEven) } }
    case .square: { $0.map { (x: T) in x * x } }
    case .relu: { $0.map { (x: T) in x > 0 || x != x ? x : 0 } }
    case .subtract: { $0.map { (a: T, b: T) in a - b } }
    case .multiply: { $0.map { (a: T, b: T) in a * b } }
    case .divide: { $0.map { (a: T, b: T) in a / b } }
    case .power: { $0.map { (a: T, b: T) in T(narrowing: Foundation.pow(a.widened, b.widened)) } }
    case .remainder:
      {
        $0.map { (a: T, b: T) in
          let truncated = a.truncatingRemainder(dividingBy: b)
          return truncated != 0 && (truncated < 0) != (b < 0) ? truncated + b : truncated
        }
      }
    default: nil
    }
  }

  /// Wrapping arithmetic; and, or, xor and not work bit by bit.
  private func integer<T: ReferenceInteger>(_: T.Type) -> TileStep.Body? {
    switch step.opcode {
    case .negate: { $0.map { (x: T) in 0 &- x } }
    case .abs: { $0.map { (x: T) in x < 0 ? 0 &- x : x } }
    case .sign: { $0.map { (x: T) in x.signum() } }
    case .floor, .ceil, .round: { $0.map { (x: T) in x } }
    case .square: { $0.map { (x: T) in x &* x } }
    case .relu: { $0.map { (x: T) in x > 0 ? x : 0 } }
    case .not: { $0.map { (x: T) in ~x } }
    case .subtract: { $0.map { (a: T, b: T) in a &- b } }
    case .multiply: { $0.map { (a: T, b: T) in a &* b } }
    case .divide: { $0.map { (a: T, b: T) in b == 0 ? 0 : a.dividedReportingOverflow(by: b).partialValue } }
    case .power: { $0.map { (a: T, b: T) in a.wrappingPower(b) } }
    case .remainder: { $0.map { (a: T, b: T) in a.flooredRemainder(b) } }
    case .and: { $0.map { (a: T, b: T) in a & b } }
    case .or: { $0.map { (a: T, b: T) in a | b } }
    case .xor: { $0.map { (a: T, b: T) in a ^ b } }
    default: nil
    }
  }

  private func boolean() -> TileStep.Body? {
    switch step.opcode {
    case .not: { $0.map { (x: Bool) in !x } }
    case .and, .multiply: { $0.map { (a: Bool, b: Bool) in a && b } }
    case .or: { $0.map { (a: Bool, b: Bool) in a || b } }
    case .xor: { $0.map { (a: Bool, b: Bool) in a != b } }
    default: nil
    }
  }
}

extension ReferenceInteger {
  /// By repeated squaring; a negative exponent gives 0, unless the base is 1 or -1.
  fileprivate func wrappingPower(_ exponent: Self) -> Self {
    if exponent < 0 {
      if self == 1 { return 1 }
      // ~0 is −1.
      if self == ~0 { return exponent & 1 == 0 ? 1 : ~0 }
      return 0
    }
    var result: Self = 1, factor = self, remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      remaining >>= 1
    }
    return result
  }

  /// With the sign of the divisor; by zero gives 0.
  @inline(__always)
  fileprivate func flooredRemainder(_ divisor: Self) -> Self {
    if divisor == 0 { return 0 }
    let truncated = remainderReportingOverflow(dividingBy: divisor).partialValue
    return truncated != 0 && (truncated < 0) != (divisor < 0) ? truncated &+ divisor : truncated
  }
}
