/// A message in the wire format of protocol buffers, written field by field.
///
/// - SeeAlso: https://protobuf.dev/programming-guides/encoding
struct ProtocolBuffer {
  private(set) var bytes: [UInt8] = []

  init(_ body: (inout ProtocolBuffer) -> Void = { _ in }) { body(&self) }

  mutating func add(_ field: Int, _ value: Int) {
    tag(field, wireType: 0)
    varint(UInt64(bitPattern: Int64(value)))
  }

  mutating func add(_ field: Int, _ value: Double) {
    tag(field, wireType: 1)
    fixed(value.bitPattern)
  }

  mutating func add(_ field: Int, _ value: Float) {
    tag(field, wireType: 5)
    fixed(value.bitPattern)
  }

  mutating func add(_ field: Int, _ value: String) { add(field, Array(value.utf8)) }

  mutating func add(_ field: Int, _ value: [UInt8]) {
    tag(field, wireType: 2)
    varint(UInt64(value.count))
    bytes += value
  }

  mutating func add(_ field: Int, _ value: ProtocolBuffer) { add(field, value.bytes) }

  mutating func add(_ field: Int, _ body: (inout ProtocolBuffer) -> Void) { add(field, ProtocolBuffer(body)) }

  /// A packed list.
  mutating func add(_ field: Int, _ values: [Double]) {
    tag(field, wireType: 2)
    varint(UInt64(values.count * 8))
    for value in values { fixed(value.bitPattern) }
  }

  private mutating func tag(_ field: Int, wireType: UInt64) { varint(UInt64(field) << 3 | wireType) }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func fixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}
