extension DType {
  /// The type of `a ∘ b`, as `torch.promote_types`: the smallest type that holds the numbers of both, where a floating
  /// type counts as holding all integers.
  public static func promoted(_ a: DType, _ b: DType) -> DType {
    a == b ? a : promotions[a.promotionRow][b.promotionRow]
  }

  /// Whether `cast` from this type to the other keeps the kind of number, as `torch.can_cast`: not from floating point
  /// to integers, nor from numbers to bool.
  public func canCast(to other: DType) -> Bool {
    if isFloatingPoint { return other.isFloatingPoint }
    return self == .bool || other != .bool
  }

  private var promotionRow: Int {
    switch self {
    case .bool: 0
    case .uint8: 1
    case .int8: 2
    case .int16: 3
    case .int32: 4
    case .int64: 5
    case .float16: 6
    case .bfloat16: 7
    case .float32: 8
    case .float64: 9
    }
  }

  /// Rows and columns in the order of the first row.
  private static let promotions: [[DType]] = [
    [.bool, .uint8, .int8, .int16, .int32, .int64, .float16, .bfloat16, .float32, .float64],
    [.uint8, .uint8, .int16, .int16, .int32, .int64, .float16, .bfloat16, .float32, .float64],
    [.int8, .int16, .int8, .int16, .int32, .int64, .float16, .bfloat16, .float32, .float64],
    [.int16, .int16, .int16, .int16, .int32, .int64, .float16, .bfloat16, .float32, .float64],
    [.int32, .int32, .int32, .int32, .int32, .int64, .float16, .bfloat16, .float32, .float64],
    [.int64, .int64, .int64, .int64, .int64, .int64, .float16, .bfloat16, .float32, .float64],
    [.float16, .float16, .float16, .float16, .float16, .float16, .float16, .float32, .float32, .float64],
    [.bfloat16, .bfloat16, .bfloat16, .bfloat16, .bfloat16, .bfloat16, .float32, .bfloat16, .float32, .float64],
    [.float32, .float32, .float32, .float32, .float32, .float32, .float32, .float32, .float32, .float64],
    [.float64, .float64, .float64, .float64, .float64, .float64, .float64, .float64, .float64, .float64]
  ]
}
