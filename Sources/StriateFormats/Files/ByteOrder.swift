/// Turns bytes of big-endian machines around.
enum ByteOrder {
  /// The bytes with each word of `width` bytes reversed; what does not fill a word at the end stays.
  static func swapped(_ data: FileBytes, width: Int) -> [UInt8] {
    data.withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
        let words = width > 1 ? source.count / width : 0
        for word in 0..<words {
          for byte in 0..<width { target[word * width + byte] = source[word * width + width - 1 - byte] }
        }
        for rest in words * width..<source.count { target[rest] = source[rest] }
        count = source.count
      }
    }
  }
}

extension ArrayElementType {
  /// Bytes that are turned around together on machines of the other byte order.
  var wordWidth: Int { self == .complex64 ? 4 : max(1, bitWidth / 8) }
}
