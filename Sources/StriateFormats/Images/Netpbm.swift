/// The portable grey map and pixel map formats, as text (P2, P3) and binary (P5, P6).
///
/// - SeeAlso: https://netpbm.sourceforge.net/doc/pgm.html
enum Netpbm {
  struct Header {
    let width: Int
    let height: Int
    let maximum: Int
    let channels: Int
    let isText: Bool
  }

  /// The header alone. The longest that this reads, comments included, has 64 KiB.
  static func header(_ bytes: FileBytes, name: String) throws(FormatError) -> Header {
    var scanner = Scanner(bytes: Array(bytes[0..<min(bytes.count, 1 << 16)].slice), name: name)
    return try header(&scanner)
  }

  static func decode(_ bytes: [UInt8], name: String, pixelLimit: Int) throws(FormatError) -> Image {
    var scanner = Scanner(bytes: bytes, name: name)
    let header = try header(&scanner)
    guard header.width <= pixelLimit / header.height else {
      throw FormatError(
        file: name,
        what: "the image claims \(header.width) x \(header.height) pixels, more than the limit of \(pixelLimit)")
    }
    let count = header.width * header.height * header.channels
    let pixels =
      header.isText
      ? try scanner.textSamples(count, maximum: header.maximum)
      : try scanner.binarySamples(count, maximum: header.maximum)
    return Image(width: header.width, height: header.height, channels: header.channels, pixels: pixels)
  }

  private static func header(_ scanner: inout Scanner) throws(FormatError) -> Header {
    let name = scanner.name
    let kind = scanner.bytes[1] - UInt8(ascii: "0")
    guard kind == 2 || kind == 3 || kind == 5 || kind == 6 else {
      throw FormatError(file: name, what: "Netpbm files of kind P\(kind) are not read, only P2, P3, P5 and P6")
    }
    let width = try scanner.number("width")
    let height = try scanner.number("height")
    let maximum = try scanner.number("largest value")
    guard width > 0, height > 0 else {
      throw FormatError(file: name, what: "the image is \(width) x \(height) pixels")
    }
    guard (1...65535).contains(maximum) else {
      throw FormatError(file: name, what: "the largest value is \(maximum), it lies between 1 and 65535")
    }
    return Header(
      width: width, height: height, maximum: maximum, channels: kind == 2 || kind == 5 ? 1 : 3, isText: kind < 4)
  }

  /// The image as a binary PGM (grey) or PPM file. Transparency is laid on white.
  static func encode(_ image: Image) -> [ArraySlice<UInt8>] {
    let opaque = image.channels == 4 ? image.rgb() : image
    let header = "P\(opaque.channels == 1 ? 5 : 6)\n\(image.width) \(image.height)\n255\n"
    return [Array(header.utf8)[...], opaque.pixels[...]]
  }
}

private struct Scanner {
  let bytes: [UInt8]
  let name: String
  var position = 2

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The next number, after white space and comments, which run from `#` to the end of their line.
  mutating func number(_ what: String) throws(FormatError) -> Int {
    let start = position
    skipSpace()
    guard position < bytes.count else { throw truncated(what) }
    guard position > start, let first = digit else {
      throw FormatError(file: name, what: "the \(what) is not a number")
    }
    var value = first
    position += 1
    while let next = digit {
      value = value * 10 + next
      guard value <= 1 << 40 else { throw FormatError(file: name, what: "the \(what) is too large") }
      position += 1
    }
    return value
  }

  mutating func textSamples(_ count: Int, maximum: Int) throws(FormatError) -> [UInt8] {
    // A sample takes two characters at least: what cannot be there is not allocated.
    guard count <= (bytes.count - position + 1) / 2 else { throw truncated("pixels") }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try scaled(number("pixel value"), maximum)) }
    return result
  }

  mutating func binarySamples(_ count: Int, maximum: Int) throws(FormatError) -> [UInt8] {
    guard position < bytes.count, Self.isSpace(bytes[position]) else {
      throw FormatError(file: name, what: "no white space follows the largest value")
    }
    let start = position + 1
    let width = maximum > 255 ? 2 : 1
    guard count <= (bytes.count - start) / width else { throw truncated("pixels") }
    if maximum == 255 { return Array(bytes[start..<start + count]) }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for index in 0..<count {
      let value =
        width == 1
        ? Int(bytes[start + index]) : Int(bytes[start + 2 * index]) << 8 | Int(bytes[start + 2 * index + 1])
      result.append(try scaled(value, maximum))
    }
    return result
  }

  private func scaled(_ value: Int, _ maximum: Int) throws(FormatError) -> UInt8 {
    guard value <= maximum else {
      throw FormatError(file: name, what: "a pixel has value \(value), more than the largest value \(maximum)")
    }
    return UInt8((value * 255 + maximum / 2) / maximum)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if Self.isSpace(bytes[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  private var digit: Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    return Int(bytes[position]) - 0x30
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func truncated(_ what: String) -> FormatError {
    FormatError(file: name, what: "the file ends before its \(what)", hint: "the file is truncated")
  }
}
