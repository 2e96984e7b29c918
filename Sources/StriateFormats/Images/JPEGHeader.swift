/// What the markers before a JPEG's data say.
struct JPEGHeader: Equatable {
  private(set) var width = 0
  private(set) var height = 0
  /// 1 grey, 3 colours, 4 CMYK.
  private(set) var components = 0
  private(set) var isProgressive = false
  /// EXIF's number from 1 (upright) to 8.
  private(set) var orientation = 1

  /// Reads up to the frame's header.
  ///
  /// - Throws: when there is none.
  init(parsing bytes: FileBytes, file: String) throws(FormatError) {
    var cursor = ByteCursor(bytes, at: 2, file: file, what: "the JPEG")
    while true {
      var marker = try cursor.byte()
      // Some files have bytes between segments; libjpeg skips them as well.
      while marker != 0xFF { marker = try cursor.byte() }
      while marker == 0xFF { marker = try cursor.byte() }
      switch marker {
      case 0, 0x01, 0xD0...0xD8: continue
      case 0xD9, 0xDA: throw FormatError(file: file, what: "the JPEG has no frame header")
      default: break
      }
      let length = Int(try cursor.integer(UInt16.self).byteSwapped)
      let segment = try cursor.take(max(0, length - 2))
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard segment.count >= 6 else { throw FormatError(file: file, what: "the JPEG has a damaged frame header") }
        height = Int(segment[1]) << 8 | Int(segment[2])
        width = Int(segment[3]) << 8 | Int(segment[4])
        components = Int(segment[5])
        isProgressive = [0xC2, 0xC6, 0xCA, 0xCE].contains(marker)
        return
      case 0xE1: orientation = Self.orientation(segment) ?? orientation
      default: break
      }
    }
  }

  /// The orientation in an EXIF segment: a small TIFF file whose first directory has it under tag 274.
  private static func orientation(_ segment: FileBytes) -> Int? {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = segment[6..<segment.count]
    let isLittle = tiff.starts(with: Array("II".utf8))
    guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ offset: Int, _ width: Int) -> Int? {
      guard offset >= 0, offset <= tiff.count - width else { return nil }
      return (0..<width).reduce(0) { $0 << 8 | Int(tiff[offset + (isLittle ? width - 1 - $1 : $1)]) }
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + 12 * index
      guard let tag = number(entry, 2) else { return nil }
      guard tag == 274 else { continue }
      guard number(entry + 2, 2) == 3, let value = number(entry + 8, 2), (1...8).contains(value) else { return nil }
      return value
    }
    return nil
  }
}
