import CSIMD
import StriateKernels
import StriateTypes

/// The steps of an elementwise kernel in CSIMD's form: constants become inputs of one element behind the operands.
struct ElementwiseSteps {
  let operandTypes: [DType]
  private(set) var constants: [(dtype: DType, value: Double)] = []
  private(set) var code: [csimd_step] = []
  /// The register of each result.
  private(set) var outputs: [Int] = []

  /// nil if CSIMD lacks an operation for an element type.
  init?(_ kernel: ElementwiseKernel, operands: [TensorType]) {
    operandTypes = operands.map(\.dtype)
    let firstStep = operands.count + kernel.steps.count { $0.opcode == .constant }
    // The kernel numbers constants among the steps.
    var registers = Array(operands.indices)
    var types = operandTypes
    for step in kernel.steps {
      if step.opcode == .constant {
        registers.append(operands.count + constants.count)
        constants.append((step.dtype, step.constant))
      } else {
        let result = firstStep + code.count
        guard let lowered = csimd_step(step, types: types, registers: registers, result: result) else { return nil }
        registers.append(result)
        code.append(lowered)
      }
      types.append(step.dtype)
    }
    outputs = kernel.outputs.map { registers[$0] }
  }
}

extension csimd_step {
  /// nil if the operation is undefined for the types.
  fileprivate init?(_ step: ElementwiseKernel.Step, types: [DType], registers: [Int], result: Int) {
    guard let opcode = step.opcode.csimd, step.operands.count == step.opcode.operandCount,
      let type = step.operands.last.map({ types[$0] })
    else { return nil }
    let operandTypes = step.operands.map { types[$0] }
    let agree =
      switch step.opcode {
      case .cast: true
      case .select: operandTypes == [.bool, step.dtype, step.dtype]
      case _ where step.opcode.isComparison: operandTypes[0] == type && step.dtype == .bool
      default: operandTypes.allSatisfy { $0 == step.dtype }
      }
    guard agree, csimd_supports(Int32(opcode.rawValue), type.csimd) != 0 else { return nil }
    let operands = step.operands.map { UInt16(registers[$0]) }
    self.init(
      opcode: UInt8(opcode.rawValue), dtype: UInt8(type.csimd), result_dtype: UInt8(step.dtype.csimd),
      result: UInt16(result), a: operands[0], b: operands.count > 1 ? operands[1] : 0,
      c: operands.count > 2 ? operands[2] : 0)
  }
}

extension ElementwiseOpcode {
  fileprivate var csimd: csimd_opcode? {
    switch self {
    case .constant: nil
    case .cast: CSIMD_IDENTITY
    case .negate: CSIMD_NEG
    case .abs: CSIMD_ABS
    case .sign: CSIMD_SIGN
    case .exp: CSIMD_EXP
    case .log: CSIMD_LOG
    case .expm1: CSIMD_EXPM1
    case .log1p: CSIMD_LOG1P
    case .sqrt: CSIMD_SQRT
    case .rsqrt: CSIMD_RSQRT
    case .reciprocal: CSIMD_RECIPROCAL
    case .sin: CSIMD_SIN
    case .cos: CSIMD_COS
    case .tanh: CSIMD_TANH
    case .sigmoid: CSIMD_SIGMOID
    case .erf: CSIMD_ERF
    case .exp2: CSIMD_EXP2
    case .log2: CSIMD_LOG2
    case .log10: CSIMD_LOG10
    case .tan: CSIMD_TAN
    case .asin: CSIMD_ASIN
    case .acos: CSIMD_ACOS
    case .atan: CSIMD_ATAN
    case .sinh: CSIMD_SINH
    case .cosh: CSIMD_COSH
    case .asinh: CSIMD_ASINH
    case .acosh: CSIMD_ACOSH
    case .atanh: CSIMD_ATANH
    case .erfc: CSIMD_ERFC
    case .softplus: CSIMD_SOFTPLUS
    case .floor: CSIMD_FLOOR
    case .ceil: CSIMD_CEIL
    case .truncate: CSIMD_TRUNC
    case .round: CSIMD_ROUND
    case .square: CSIMD_SQUARE
    case .relu: CSIMD_RELU
    case .not: CSIMD_NOT
    case .add: CSIMD_ADD
    case .subtract: CSIMD_SUB
    case .multiply: CSIMD_MUL
    case .divide: CSIMD_DIV
    case .maximum: CSIMD_MAX
    case .minimum: CSIMD_MIN
    case .power: CSIMD_POW
    case .remainder: CSIMD_MOD
    case .and: CSIMD_AND
    case .or: CSIMD_OR
    case .xor: CSIMD_XOR
    case .atan2: CSIMD_ATAN2
    case .hypot: CSIMD_HYPOT
    case .copySign: CSIMD_COPYSIGN
    case .nextAfter: CSIMD_NEXTAFTER
    case .truncatedRemainder: CSIMD_FMOD
    case .floorDivide: CSIMD_FLOOR_DIV
    case .leftShift: CSIMD_SHL
    case .rightShift: CSIMD_SHR
    case .gcd: CSIMD_GCD
    case .equal: CSIMD_EQ
    case .notEqual: CSIMD_NE
    case .less: CSIMD_LT
    case .lessOrEqual: CSIMD_LE
    case .greater: CSIMD_GT
    case .greaterOrEqual: CSIMD_GE
    case .select: CSIMD_SELECT
    }
  }
}
