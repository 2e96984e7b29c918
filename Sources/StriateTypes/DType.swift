/// The element types a tensor can have.
public enum DType: UInt8, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case float32
  case float64
  case int32
  case int64
  case bool
  /// IEEE 754 half precision: 11 bits of precision, up to 65504.
  case float16
  /// The upper half of a float32: 8 bits of precision, float32's range.
  case bfloat16
  case uint8
  case int8
  case int16

  /// Bytes of one element.
  public var byteCount: Int {
    switch self {
    case .float64, .int64: 8
    case .float32, .int32: 4
    case .float16, .bfloat16, .int16: 2
    case .uint8, .int8, .bool: 1
    }
  }

  /// Whether it holds fractions, and with that has gradients.
  public var isFloatingPoint: Bool {
    switch self {
    case .float16, .bfloat16, .float32, .float64: true
    default: false
    }
  }

  /// Whether it holds whole numbers; bool does not count.
  public var isInteger: Bool {
    switch self {
    case .uint8, .int8, .int16, .int32, .int64: true
    default: false
    }
  }

  /// Whether it is one of the two floating-point types of 16 bits.
  public var isHalf: Bool { self == .float16 || self == .bfloat16 }

  /// The type in which devices and rare kernels compute for this one: float32 for the half types, int32 for the small
  /// integers, and the type itself for float32, float64, int32, int64 and bool.
  package var wide: DType {
    switch self {
    case .float16, .bfloat16: .float32
    case .uint8, .int8, .int16: .int32
    default: self
    }
  }

  public var description: String {
    switch self {
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .float32: "float32"
    case .float64: "float64"
    case .uint8: "uint8"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .bool: "bool"
    }
  }
}

/// A Swift type whose values can be the elements of a tensor.
public protocol Scalar: Sendable, Hashable {
  static var dtype: DType { get }
}

extension Float16: Scalar { public static var dtype: DType { .float16 } }
extension BFloat16: Scalar { public static var dtype: DType { .bfloat16 } }
extension Float: Scalar { public static var dtype: DType { .float32 } }
extension Double: Scalar { public static var dtype: DType { .float64 } }
extension UInt8: Scalar { public static var dtype: DType { .uint8 } }
extension Int8: Scalar { public static var dtype: DType { .int8 } }
extension Int16: Scalar { public static var dtype: DType { .int16 } }
extension Int32: Scalar { public static var dtype: DType { .int32 } }
extension Int64: Scalar { public static var dtype: DType { .int64 } }
extension Bool: Scalar { public static var dtype: DType { .bool } }
