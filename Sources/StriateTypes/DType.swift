/// The element types a tensor can have.
public enum DType: UInt8, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case float32
  case float64
  case int32
  case int64
  case bool

  /// Bytes of one element.
  public var byteCount: Int {
    switch self {
    case .float32, .int32: 4
    case .float64, .int64: 8
    case .bool: 1
    }
  }

  /// Whether it holds fractions, and with that has gradients.
  public var isFloatingPoint: Bool { self == .float32 || self == .float64 }

  /// Whether it holds whole numbers; bool does not count.
  public var isInteger: Bool { self == .int32 || self == .int64 }

  public var description: String {
    switch self {
    case .float32: "float32"
    case .float64: "float64"
    case .int32: "int32"
    case .int64: "int64"
    case .bool: "bool"
    }
  }

  /// The type of `a ∘ b`, by PyTorch's rule: bool < int32 < int64 < float32 < float64.
  public static func promoted(_ a: DType, _ b: DType) -> DType { a.promotionRank >= b.promotionRank ? a : b }

  private var promotionRank: Int {
    switch self {
    case .bool: 0
    case .int32: 1
    case .int64: 2
    case .float32: 3
    case .float64: 4
    }
  }
}

/// A Swift type whose values can be the elements of a tensor.
public protocol Scalar: Sendable, Hashable {
  static var dtype: DType { get }
}

extension Float: Scalar { public static var dtype: DType { .float32 } }
extension Double: Scalar { public static var dtype: DType { .float64 } }
extension Int32: Scalar { public static var dtype: DType { .int32 } }
extension Int64: Scalar { public static var dtype: DType { .int64 } }
extension Bool: Scalar { public static var dtype: DType { .bool } }
