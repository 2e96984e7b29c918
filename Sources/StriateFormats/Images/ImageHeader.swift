/// What an image file says of itself, without its pixels being decoded.
package struct ImageHeader: Sendable, Equatable {
  package enum Format: String, Sendable { case png = "PNG", jpeg = "JPEG", netpbm = "Netpbm" }

  package let format: Format
  package let width: Int
  package let height: Int
  /// Of the file: 1 grey or palette, 2 grey and alpha, 3 colours, 4 with alpha or CMYK.
  package let channels: Int
  /// Bits a sample.
  package let bits: Int
  /// Progressive JPEG, or interlaced PNG.
  package let isProgressive: Bool
  /// EXIF's number from 1 (upright) to 8.
  package let orientation: Int

  /// Whether the bytes start as an image does.
  package static func isImage(_ bytes: FileBytes) -> Bool { format(bytes) != nil }

  private static func format(_ bytes: FileBytes) -> Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    guard bytes.count >= 3, bytes[0] == UInt8(ascii: "P"), [0x32, 0x33, 0x35, 0x36].contains(bytes[1]) else { return nil }
    return bytes[2] == 0x23 || bytes[2] == 0x20 || (0x09...0x0D).contains(bytes[2]) ? .netpbm : nil
  }

  package init(parsing bytes: FileBytes, name: String) throws(FormatError) {
    guard let format = Self.format(bytes) else {
      throw FormatError(file: name, what: "the image is neither PNG, JPEG, PGM nor PPM")
    }
    self.format = format
    switch format {
    case .png:
      func number(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) } }
      guard bytes.count >= 33, number(12) == 0x4948_4452 else {
        throw FormatError(file: name, what: "the PNG is damaged: it has no header")
      }
      (width, height, bits) = (number(16), number(20), Int(bytes[24]))
      channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][bytes[25]] ?? 0
      (isProgressive, orientation) = (bytes[28] == 1, 1)
    case .jpeg:
      let header = try JPEGHeader(parsing: bytes, file: name)
      (width, height, channels, bits) = (header.width, header.height, header.components, 8)
      (isProgressive, orientation) = (header.isProgressive, header.orientation)
    case .netpbm:
      let header = try Netpbm.header(bytes, name: name)
      (width, height, channels) = (header.width, header.height, header.channels)
      (bits, isProgressive, orientation) = (header.maximum > 255 ? 16 : 8, false, 1)
    }
  }
}
