/// The element types that array files may have, under the names of safetensors.
///
/// All can be listed and copied. Those with a Swift type of their own have accessors in ``NamedArray``.
/// - SeeAlso: `safetensors/src/tensor.rs` of the reference implementation, whose alignment order this is.
package enum ArrayElementType: String, Sendable, CaseIterable {
  case bool = "BOOL"
  case float4 = "F4"
  case float6E2M3 = "F6_E2M3"
  case float6E3M2 = "F6_E3M2"
  case uint8 = "U8"
  case int8 = "I8"
  case float8E5M2 = "F8_E5M2"
  case float8E4M3 = "F8_E4M3"
  case float8E5M2FNUZ = "F8_E5M2FNUZ"
  case float8E4M3FNUZ = "F8_E4M3FNUZ"
  case float8E8M0 = "F8_E8M0"
  case int16 = "I16"
  case uint16 = "U16"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case int32 = "I32"
  case uint32 = "U32"
  case float32 = "F32"
  case complex64 = "C64"
  case float64 = "F64"
  case int64 = "I64"
  case uint64 = "U64"

  /// Bits an element. Types of less than a byte are packed.
  package var bitWidth: Int {
    switch self {
    case .float4: 4
    case .float6E2M3, .float6E3M2: 6
    case .bool, .uint8, .int8, .float8E5M2, .float8E4M3, .float8E5M2FNUZ, .float8E4M3FNUZ, .float8E8M0: 8
    case .int16, .uint16, .float16, .bfloat16: 16
    case .int32, .uint32, .float32: 32
    case .complex64, .float64, .int64, .uint64: 64
    }
  }

  /// Bytes that elements of the shape take, or `nil` if the number overflows or does not fill whole bytes.
  package func byteCount(of shape: [Int]) -> Int? {
    // An extent of 0 empties the tensor, but must not hide that the others overflow.
    var elements = 1
    for extent in shape {
      let (product, overflow) = elements.multipliedReportingOverflow(by: extent)
      if overflow || extent < 0 { return nil }
      elements = product
    }
    let (bits, overflow) = elements.multipliedReportingOverflow(by: bitWidth)
    return overflow || bits % 8 != 0 ? nil : bits / 8
  }
}
