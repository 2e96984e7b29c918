import CImage

/// Unpacks gzip data (RFC 1952). Sizes that a file claims are not believed: memory grows by what is really there.
package enum Gzip {
  /// Whether the bytes start as gzip data do. The name of a file is no evidence.
  package static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// - Parameter limit: the largest output in bytes that is accepted.
  /// - Throws: when the data are damaged, end too early or unpack to more than `limit` bytes.
  package static func decompress(_ bytes: [UInt8], name: String, limit: Int) throws(FormatError) -> [UInt8] {
    try inflate(bytes, name: name, limit: limit, stopping: false)
  }

  /// The first `count` bytes of the output, or fewer if there are not so many.
  package static func prefix(_ count: Int, of bytes: [UInt8], name: String) throws(FormatError) -> [UInt8] {
    try inflate(bytes, name: name, limit: count, stopping: true)
  }

  private static func inflate(
    _ bytes: [UInt8], name: String, limit: Int, stopping: Bool
  ) throws(FormatError) -> [UInt8] {
    var buffer = try CBuffer.call(file: name, empty: cimage_buffer()) { result, error, capacity in
      bytes.withUnsafeBufferPointer {
        cimage_gunzip($0.baseAddress, $0.count, limit, stopping ? 1 : 0, &result, error, capacity)
      }
    }
    return CBuffer.take(&buffer)
  }
}
