import StriateTypes

/// The arithmetic of elementwise steps. Operand types are equal unless said otherwise.
package enum ElementwiseOpcode: UInt8, Hashable, Sendable, CaseIterable {
  /// A value known when the program was made (see `ElementwiseKernel.Step.constant`).
  case constant
  /// To any type: floating to integer truncates and saturates, NaN becomes 0; to bool is `≠ 0`.
  case cast
  case negate, abs, sign, exp, log, expm1, log1p, sqrt, rsqrt, reciprocal, sin, cos, tanh, sigmoid, erf
  case exp2, log2, log10, tan, asin, acos, atan, sinh, cosh, asinh, acosh, atanh
  /// 1 − erf x, exact where erf is almost 1.
  case erfc
  /// ln(1 + eˣ), without overflow.
  case softplus
  case floor, ceil
  /// Toward zero.
  case truncate
  /// To the nearest, halves to even.
  case round
  case square
  /// max(x, 0); NaN stays.
  case relu
  case not
  case add, subtract, multiply
  /// Integers truncate toward zero; division by zero gives 0.
  case divide
  case maximum, minimum, power
  /// Floored remainder, with the sign of the divisor, as `torch.remainder`.
  case remainder
  case and, or, xor
  /// The angle of the point (b, a).
  case atan2
  /// √(a² + b²) without overflow.
  case hypot
  /// |a| with the sign of b.
  case copySign
  /// The float next to a in the direction of b.
  case nextAfter
  /// Remainder of the division toward zero, with the sign of the dividend; of integers by zero 0.
  case truncatedRemainder
  /// ⌊a/b⌋; of integers by zero 0.
  case floorDivide
  /// Of integers; beyond the width of the type, and by negative counts, everything is shifted out.
  case leftShift, rightShift
  /// Of integers, not negative.
  case gcd
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// (bool, a, b) -> a where true, else b.
  case select

  package var operandCount: Int {
    switch self {
    case .constant: 0
    case .select: 3
    default: rawValue < Self.add.rawValue ? 1 : 2
    }
  }

  package var isComparison: Bool { rawValue >= Self.equal.rawValue && rawValue <= Self.greaterOrEqual.rawValue }
}

/// Steps in static single assignment over one iteration space, the shape of the results.
///
/// Registers are numbered: first one for each operand (loaded through its `Access`), then one for each step.
package struct ElementwiseKernel: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var opcode: ElementwiseOpcode
    package var operands: [Int]
    package var dtype: DType
    /// For `.constant` only.
    package var constant: Double

    package init(_ opcode: ElementwiseOpcode, _ operands: [Int], _ dtype: DType, constant: Double = 0) {
      self.opcode = opcode
      self.operands = operands
      self.dtype = dtype
      self.constant = constant
    }
  }

  /// One for each operand.
  package var accesses: [Access]
  package var steps: [Step]
  /// The register of each result.
  package var outputs: [Int]

  package init(accesses: [Access], steps: [Step], outputs: [Int]) {
    self.accesses = accesses
    self.steps = steps
    self.outputs = outputs
  }

  /// One step over operands read as they lie.
  package init(_ opcode: ElementwiseOpcode, reading accesses: [Access], as dtype: DType) {
    self.init(
      accesses: accesses, steps: [Step(opcode, Array(accesses.indices), dtype)], outputs: [accesses.count])
  }

  /// The operand's elements, rearranged.
  package init(copying access: Access) { self.init(accesses: [access], steps: [], outputs: [0]) }

  package var registerCount: Int { accesses.count + steps.count }

  /// Every operand is read as it lies, or is a single element: the kernel does not care how memory is ordered.
  package func isLayoutAgnostic(over shape: Shape) -> Bool {
    accesses.allSatisfy { $0.isContiguous(over: shape) || $0.isSingleElement(over: shape) }
  }
}

/// How an operand's memory is walked: element `(i₀, i₁ ...)` of the iteration lies at `offset + Σ iₐ · strides[a]`.
///
/// A stride of 0 repeats (broadcasting); negative strides reverse. In elements of the operand's own plain memory.
package struct Access: Hashable, Sendable {
  package var offset: Int
  package var strides: [Int]

  package init(offset: Int = 0, strides: [Int]) {
    self.offset = offset
    self.strides = strides
  }

  /// The operand has the iteration's shape.
  package init(contiguous shape: Shape) { self.init(strides: shape.contiguousStrides) }

  /// The operand is broadcast to the iteration's shape.
  package init(broadcasting operand: Shape, to shape: Shape) {
    let own = operand.contiguousStrides
    let lead = shape.rank - operand.rank
    self.init(strides: (0..<shape.rank).map { $0 < lead || operand[$0 - lead] == 1 ? 0 : own[$0 - lead] })
  }

  package func isContiguous(over shape: Shape) -> Bool {
    guard offset == 0 else { return false }
    var expected = 1
    for axis in stride(from: shape.rank - 1, through: 0, by: -1) where shape[axis] != 1 {
      if strides[axis] != expected { return false }
      expected *= shape[axis]
    }
    return true
  }

  package func isSingleElement(over shape: Shape) -> Bool {
    (0..<shape.rank).allSatisfy { shape[$0] == 1 || strides[$0] == 0 }
  }

  /// The lowest and highest element touched, nil when none is.
  package func bounds(over shape: Shape) -> ClosedRange<Int>? {
    guard shape.elementCount > 0 else { return nil }
    var low = offset, high = offset
    for axis in 0..<shape.rank {
      let reach = (shape[axis] - 1) * strides[axis]
      if reach < 0 { low += reach } else { high += reach }
    }
    return low...high
  }
}
