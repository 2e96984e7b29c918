/// Smallest, largest and mean element of an array, in double precision.
package struct ArrayStatistics: Sendable, Equatable {
  /// Of the elements that are numbers; `nil` if none is.
  package private(set) var minimum: Double?
  package private(set) var maximum: Double?
  package private(set) var mean: Double?
  /// NaN and infinite elements. Infinite ones count for minimum and maximum too.
  package private(set) var notFinite = 0

  /// - Returns: `nil` for complex numbers and for the small floating-point types.
  package init?(of array: NamedArray) {
    switch array.dtype {
    case .bool: fold(array, UInt8.self) { $0 == 0 ? 0 : 1 }
    case .uint8: fold(array, UInt8.self, Double.init)
    case .int8: fold(array, Int8.self, Double.init)
    case .int16: fold(array, Int16.self, Double.init)
    case .uint16: fold(array, UInt16.self, Double.init)
    case .int32: fold(array, Int32.self, Double.init)
    case .uint32: fold(array, UInt32.self, Double.init)
    case .int64: fold(array, Int64.self, Double.init)
    case .uint64: fold(array, UInt64.self, Double.init)
    case .float16: fold(array, UInt16.self) { Double(Float16(bitPattern: $0)) }
    case .bfloat16: fold(array, UInt16.self) { Double(Float(bitPattern: UInt32($0) << 16)) }
    case .float32: fold(array, Float.self, Double.init)
    case .float64: fold(array, Double.self) { $0 }
    case .float4, .float6E2M3, .float6E3M2, .float8E5M2, .float8E4M3, .float8E5M2FNUZ, .float8E4M3FNUZ, .float8E8M0,
      .complex64:
      return nil
    }
  }

  private mutating func fold<Element: BitwiseCopyable>(
    _ array: NamedArray, _: Element.Type, _ value: (Element) -> Double
  ) {
    let width = MemoryLayout<Element>.size
    var (low, high, sum, count, odd) = (Double.infinity, -Double.infinity, 0.0, 0, 0)
    array.data.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: width) {
        let element = value(bytes.loadUnaligned(fromByteOffset: offset, as: Element.self))
        if !element.isFinite { odd += 1 }
        if element.isNaN { continue }
        low = min(low, element)
        high = max(high, element)
        sum += element
        count += 1
      }
    }
    notFinite = odd
    guard count > 0 else { return }
    (minimum, maximum, mean) = (low, high, sum / Double(count))
  }
}
