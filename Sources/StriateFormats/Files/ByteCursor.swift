/// Reads a stranger's bytes from front to back and throws where they end too early.
struct ByteCursor {
  let bytes: FileBytes
  let file: String
  /// What is read, for the sentence of the error.
  let what: String
  var position: Int

  init(_ bytes: FileBytes, at position: Int = 0, file: String, what: String = "the file") {
    self.bytes = bytes
    self.position = position
    self.file = file
    self.what = what
  }

  var remaining: Int { bytes.count - position }

  mutating func byte() throws(FormatError) -> UInt8 {
    guard position >= 0, position < bytes.count else { throw endsEarly() }
    position += 1
    return bytes[position - 1]
  }

  /// A little-endian whole number.
  mutating func integer<Value: FixedWidthInteger>(_: Value.Type) throws(FormatError) -> Value {
    let part = try take(MemoryLayout<Value>.size)
    return part.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(as: Value.self)) }
  }

  /// A little-endian number that stands for a size or an offset, or `nil` if no size can be so large.
  mutating func size<Value: FixedWidthInteger>(_: Value.Type) throws(FormatError) -> Int? {
    Int(exactly: try integer(Value.self))
  }

  mutating func take(_ count: Int) throws(FormatError) -> FileBytes {
    guard position >= 0, count >= 0, count <= remaining else { throw endsEarly() }
    position += count
    return bytes[position - count..<position]
  }

  private func endsEarly() -> FormatError {
    FormatError(file: file, what: "\(what) ends too early", hint: "it is truncated or damaged")
  }
}
