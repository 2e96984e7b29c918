extension DType {
  /// The memory of `value` cast to this type, in the low bytes of a word: integers truncate and saturate, NaN becomes
  /// 0, bool is `≠ 0`, and the half types round by way of float32.
  package func bits(of value: Double) -> UInt64 {
    switch self {
    case .float16: UInt64(Float16(Float(value)).bitPattern)
    case .bfloat16: UInt64(BFloat16(Float(value)).bitPattern)
    case .float32: UInt64(Float(value).bitPattern)
    case .float64: value.bitPattern
    case .uint8: UInt64(UInt8(saturating: value))
    case .int8: UInt64(UInt8(bitPattern: Int8(saturating: value)))
    case .int16: UInt64(UInt16(bitPattern: Int16(saturating: value)))
    case .int32: UInt64(UInt32(bitPattern: Int32(saturating: value)))
    case .int64: UInt64(bitPattern: Int64(saturating: value))
    case .bool: value != 0 ? 1 : 0
    }
  }

  /// Whether this type has `value` itself; floating types count as having every number.
  package func holds(_ value: Double) -> Bool {
    switch self {
    case .uint8: UInt8(exactly: value) != nil
    case .int8: Int8(exactly: value) != nil
    case .int16: Int16(exactly: value) != nil
    case .int32: Int32(exactly: value) != nil
    case .int64, .bool: Int64(exactly: value) != nil
    default: true
    }
  }
}

extension FixedWidthInteger {
  /// Truncates toward zero; what is out of range becomes the nearest bound, NaN 0.
  package init(saturating value: Double) {
    // The upper bound and the one below the lowest are exact, `max` itself may round up.
    let limit = Double(sign: .plus, exponent: Self.isSigned ? Self.bitWidth - 1 : Self.bitWidth, significand: 1)
    if value.isNaN {
      self = 0
    } else if value >= limit {
      self = .max
    } else {
      self = value <= Double(Self.min) ? .min : Self(value)
    }
  }
}
