/// The IDX format of the original MNIST files: unsigned bytes in a box of any number of dimensions.
///
/// ```
/// 0, 0      zero
/// 8         type: unsigned byte
/// d         number of dimensions
/// d × 4     extents, big-endian
/// data      row-major
/// ```
/// - SeeAlso: LeCun, Cortes, Burges, "The MNIST database of handwritten digits".
package struct IDXFile: Sendable, Equatable {
  /// For images `[N, H, W]`, for labels `[N]`.
  package let shape: [Int]
  package let bytes: [UInt8]

  /// 4 GiB of pixels: a hundred times MNIST.
  package static let defaultLimit = 4 << 30

  /// Reads a file, raw or compressed with gzip, whatever it is called.
  package init(reading path: String, limit: Int = defaultLimit) throws(FormatError) {
    try self.init(parsing: FileReader.read(path, limit: limit), name: path, limit: limit)
  }

  /// Parses raw or compressed bytes.
  package init(parsing bytes: [UInt8], name: String, limit: Int = defaultLimit) throws(FormatError) {
    guard Gzip.isCompressed(bytes) else {
      self = try Self.parse(bytes, name)
      return
    }
    // The header tells how much there may be; a file that unpacks to more is wrong whatever follows.
    let header = try IDXHeader(Gzip.prefix(IDXHeader.longest, of: bytes, name: name), name)
    let size = header.byteCount + header.length
    guard size <= limit else {
      throw FormatError(file: name, what: "it claims \(size) bytes, more than the limit of \(limit)")
    }
    self = try Self.parse(Gzip.decompress(bytes, name: name, limit: size), name)
  }

  private init(shape: [Int], bytes: [UInt8]) {
    self.shape = shape
    self.bytes = bytes
  }

  private static func parse(_ bytes: [UInt8], _ name: String) throws(FormatError) -> IDXFile {
    let header = try IDXHeader(bytes, name)
    let found = bytes.count - header.length
    guard found == header.byteCount else {
      let product = header.shape.map(String.init).joined(separator: " × ")
      throw FormatError(
        file: name,
        what: "the header promises \(product) = \(header.byteCount) bytes but \(found) follow",
        hint: found < header.byteCount ? "the file is truncated" : nil)
    }
    return IDXFile(shape: header.shape, bytes: Array(bytes[header.length...]))
  }
}

private struct IDXHeader {
  let shape: [Int]
  let byteCount: Int

  /// Bytes before the data.
  var length: Int { 4 + 4 * shape.count }

  /// The longest possible one: 255 dimensions.
  static let longest = 4 + 4 * 255

  private static let types: [UInt8: String] = [
    0x09: "signed bytes", 0x0B: "16-bit integers", 0x0C: "32-bit integers", 0x0D: "32-bit floats",
    0x0E: "64-bit floats"
  ]

  init(_ bytes: [UInt8], _ name: String) throws(FormatError) {
    guard bytes.count >= 4 else {
      throw FormatError(file: name, what: "this is not an IDX file: it has \(bytes.count) bytes, fewer than its header")
    }
    guard bytes[0] == 0, bytes[1] == 0, bytes[2] == 0x08 || Self.types[bytes[2]] != nil, bytes[3] > 0 else {
      throw FormatError(
        file: name, what: "this is not an IDX file: it starts with \(Self.hexadecimal(bytes[..<4])), not 00 00 08")
    }
    if let type = Self.types[bytes[2]] {
      throw FormatError(file: name, what: "the IDX file holds \(type); unsigned bytes are expected")
    }
    let rank = Int(bytes[3])
    guard bytes.count >= 4 + 4 * rank else {
      throw FormatError(
        file: name,
        what: "the header of \(rank) dimensions takes \(4 + 4 * rank) bytes but \(bytes.count) are there",
        hint: "the file is truncated")
    }
    shape = (0..<rank).map { axis in
      bytes[(4 + 4 * axis)..<(8 + 4 * axis)].reduce(0) { $0 << 8 | Int($1) }
    }
    var product = 1
    for extent in shape {
      let (value, overflow) = product.multipliedReportingOverflow(by: extent)
      // Half of the range leaves room for adding the header.
      guard !overflow, value < Int.max / 2 else {
        throw FormatError(file: name, what: "the extents \(shape.prefix(8)) of the header overflow")
      }
      product = value
    }
    byteCount = product
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
