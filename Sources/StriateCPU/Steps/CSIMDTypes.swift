import CSIMD
import StriateKernels
import StriateTypes

extension DType {
  /// CSIMD's number for this type.
  var csimd: Int32 {
    switch self {
    case .float32: Int32(CSIMD_F32.rawValue)
    case .float64: Int32(CSIMD_F64.rawValue)
    case .int32: Int32(CSIMD_I32.rawValue)
    case .int64: Int32(CSIMD_I64.rawValue)
    case .bool: Int32(CSIMD_BOOL.rawValue)
    case .float16: Int32(CSIMD_F16.rawValue)
    case .bfloat16: Int32(CSIMD_BF16.rawValue)
    case .uint8: Int32(CSIMD_U8.rawValue)
    case .int8: Int32(CSIMD_I8.rawValue)
    case .int16: Int32(CSIMD_I16.rawValue)
    }
  }
}

/// What follows a product or a convolution, in CSIMD's form.
struct CSIMDActivation {
  let opcode: Int32
  /// Slope of a leaky relu, scale of an elu.
  let alpha: Float

  init(_ activation: PostOperations.Activation?) {
    switch activation {
    case nil: (opcode, alpha) = (Int32(CSIMD_IDENTITY.rawValue), 0)
    case .relu: (opcode, alpha) = (Int32(CSIMD_RELU.rawValue), 0)
    case .tanh: (opcode, alpha) = (Int32(CSIMD_TANH.rawValue), 0)
    case .sigmoid: (opcode, alpha) = (Int32(CSIMD_SIGMOID.rawValue), 0)
    case .leakyReLU(let slope): (opcode, alpha) = (Int32(CSIMD_LEAKY_RELU.rawValue), Float(slope))
    case .elu(let scale): (opcode, alpha) = (Int32(CSIMD_ELU.rawValue), Float(scale))
    }
  }
}

/// Operands of a kernel's post-operations.
struct PostPlacements: Sendable {
  let bias: Placement?
  let residual: Placement?

  /// - Parameter first: the number of operands before the post-operations'.
  init(_ post: PostOperations, _ operands: [Placement], after first: Int) {
    bias = post.bias ? operands[first] : nil
    residual = post.residual ? operands[first + (post.bias ? 1 : 0)] : nil
  }
}
