import CImage

/// Checksums of file formats.
package enum Checksum {
  /// CRC-32 of zip, gzip and PNG (polynomial 0xEDB88320).
  package static func crc32(_ bytes: FileBytes) -> UInt32 {
    bytes.withUnsafeBytes { cimage_crc32(0, $0.baseAddress, $0.count) }
  }
}
