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
    }
  }

  /// The bytes of a number cast to this type, as a device casts: integers truncate and saturate, NaN becomes 0, and
  /// bool is `≠ 0`. They come first in memory.
  func bits(of value: Double) -> UInt64 {
    var bits: UInt64 = 0
    withUnsafeMutableBytes(of: &bits) { bytes in
      switch self {
      case .float32: bytes.storeBytes(of: Float(value), as: Float.self)
      case .float64: bytes.storeBytes(of: value, as: Double.self)
      case .int32: bytes.storeBytes(of: Int32(saturating: value), as: Int32.self)
      case .int64: bytes.storeBytes(of: Int64(saturating: value), as: Int64.self)
      case .bool: bytes.storeBytes(of: value != 0 ? 1 : 0, as: UInt8.self)
      }
    }
    return bits
  }
}

extension FixedWidthInteger {
  fileprivate init(saturating value: Double) {
    // The bounds are powers of two and so exact; `max` itself would round up.
    let limit = Double(sign: .plus, exponent: Self.bitWidth - 1, significand: 1)
    self = value.isNaN ? 0 : value >= limit ? .max : value < -limit ? .min : Self(value)
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
