import Striate

/// The element types of ONNX, with the numbers of `TensorProto.DataType`.
///
/// Striate computes in ten types. Unsigned integers of 16 bits and more travel in a wider signed one, their carrier, and
/// keep their name; those of 64 bits keep their bits. Integers of 4 bits lie in files two to a byte, and travel in a byte
/// each.
public enum ONNXElementType: Int, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case float32 = 1
  case uint8 = 2
  case int8 = 3
  case uint16 = 4
  case int16 = 5
  case int32 = 6
  case int64 = 7
  case bool = 9
  case float16 = 10
  case float64 = 11
  case uint32 = 12
  case uint64 = 13
  case bfloat16 = 16
  case uint4 = 21
  case int4 = 22

  /// The type that Striate computes in.
  public var carrier: DType {
    switch self {
    case .float32: .float32
    case .float64: .float64
    case .float16: .float16
    case .bfloat16: .bfloat16
    case .uint8, .uint4: .uint8
    case .int8, .int4: .int8
    case .int16: .int16
    case .int32, .uint16: .int32
    case .int64, .uint32, .uint64: .int64
    case .bool: .bool
    }
  }

  /// The type that is its own carrier.
  public init(_ dtype: DType) {
    switch dtype {
    case .float32: self = .float32
    case .float64: self = .float64
    case .float16: self = .float16
    case .bfloat16: self = .bfloat16
    case .uint8: self = .uint8
    case .int8: self = .int8
    case .int16: self = .int16
    case .int32: self = .int32
    case .int64: self = .int64
    case .bool: self = .bool
    }
  }

  /// The bits of an integer, and whether it has a sign; nil for the others.
  var integer: (bits: Int, isSigned: Bool)? {
    switch self {
    case .uint4: (4, false)
    case .int4: (4, true)
    case .uint8: (8, false)
    case .int8: (8, true)
    case .uint16: (16, false)
    case .int16: (16, true)
    case .uint32: (32, false)
    case .int32: (32, true)
    case .uint64: (64, false)
    case .int64: (64, true)
    default: nil
    }
  }

  /// Bits of one element in files.
  var bitCount: Int { integer?.bits ?? 8 * carrier.byteCount }

  /// The same type in array files, which have bytes for what is smaller.
  package var fileType: ArrayElementType {
    switch self {
    case .float32: .float32
    case .float64: .float64
    case .float16: .float16
    case .bfloat16: .bfloat16
    case .uint8, .uint4: .uint8
    case .int8, .int4: .int8
    case .uint16: .uint16
    case .int16: .int16
    case .uint32: .uint32
    case .int32: .int32
    case .uint64: .uint64
    case .int64: .int64
    case .bool: .bool
    }
  }

  /// ONNX's name.
  public var description: String {
    switch self {
    case .float32: "float"
    case .float64: "double"
    default: fileTypeName
    }
  }

  private var fileTypeName: String {
    guard let integer else { return carrier.description }
    return (integer.isSigned ? "int" : "uint") + String(integer.bits)
  }

  /// What a type is called that Striate does not compute in.
  static func name(ofCode code: Int) -> String {
    if let type = ONNXElementType(rawValue: code) { return type.description }
    let names = [
      8: "string", 14: "complex64", 15: "complex128", 17: "float8e4m3fn", 18: "float8e4m3fnuz", 19: "float8e5m2",
      20: "float8e5m2fnuz", 23: "float4e2m1", 24: "float8e8m0", 25: "uint2", 26: "int2"
    ]
    return names[code] ?? "number \(code)"
  }
}
