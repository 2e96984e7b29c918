/// The header of a file of NumPy.
struct NPYHeader {
  let dtype: ArrayElementType
  let isBigEndian: Bool
  let isFortranOrder: Bool
  let shape: [Int]
  /// Bytes before the data.
  let length: Int

  /// As NumPy allows.
  private static let rankLimit = 64

  init(parsing bytes: FileBytes, file: String) throws(FormatError) {
    guard NPYFile.isNPY(bytes) else { throw FormatError(file: file, what: "this is not an npy file") }
    var cursor = ByteCursor(bytes, at: NPYFile.magic.count, file: file, what: "the npy header")
    let (major, minor) = (try cursor.byte(), try cursor.byte())
    guard (1...3).contains(major), minor == 0 else {
      throw FormatError(file: file, what: "the npy file has version \(major).\(minor); 1.0, 2.0 and 3.0 are read")
    }
    let count = major == 1 ? Int(try cursor.integer(UInt16.self)) : Int(try cursor.integer(UInt32.self))
    var literal = PythonLiteral(try cursor.take(count), file: file)
    length = cursor.position

    var descr: String?
    var order: Bool?
    var extents: [Int]?
    try literal.dictionary { literal, key throws(FormatError) in
      switch key {
      case "descr" where descr == nil: descr = try literal.typeName()
      case "fortran_order" where order == nil: order = try literal.bool()
      case "shape" where extents == nil: extents = try literal.tuple(limit: Self.rankLimit)
      default: throw FormatError(file: file, what: "the npy header has an unexpected key \"\(key.shortened())\"")
      }
    }
    guard let descr, let order, let extents else {
      throw FormatError(file: file, what: "the npy header lacks descr, fortran_order or shape")
    }
    (dtype, isBigEndian) = try Self.elementType(descr, file: file)
    isFortranOrder = order
    shape = extents
  }

  // MARK: - Types

  private static let types: [(name: String, type: ArrayElementType)] = [
    ("b1", .bool), ("i1", .int8), ("u1", .uint8), ("i2", .int16), ("u2", .uint16), ("i4", .int32), ("u4", .uint32),
    ("i8", .int64), ("u8", .uint64), ("f2", .float16), ("f4", .float32), ("f8", .float64), ("c8", .complex64)
  ]

  private static func elementType(_ descr: String, file: String) throws(FormatError) -> (ArrayElementType, Bool) {
    let name = descr.first.map { "<>|=".contains($0) } == true ? String(descr.dropFirst()) : descr
    if let row = types.first(where: { $0.name == name }) { return (row.type, descr.hasPrefix(">")) }
    let what =
      switch name.first {
      case "O": "Python objects"
      case "U", "S", "a": "texts"
      case "M", "m": "dates or times"
      case "V": "raw structures"
      default: "elements of type \(descr.shortened())"
      }
    throw FormatError(
      file: file, what: "the npy file holds \(what), which are not read",
      hint: name.hasPrefix("O") ? "they would have to be unpickled; save an array of numbers" : nil)
  }

  /// NumPy's name of a type, if it has one.
  static func description(of dtype: ArrayElementType) -> String? {
    types.first { $0.type == dtype }.map { (dtype.bitWidth == 8 ? "|" : "<") + $0.name }
  }

  // MARK: - Writing

  /// The header as NumPy writes it: room for the first extent to grow, and data at a multiple of 64 bytes.
  static func serialized(descr: String, shape: [Int]) -> [UInt8] {
    let extents = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(descr)', 'fortran_order': False, 'shape': (\(extents)), }"
    if let first = shape.first { text += String(repeating: " ", count: max(0, 21 - String(first).count)) }
    // NumPy pads by 64 bytes where none are needed.
    let isLong = text.utf8.count + 1 + 64 > 0xFFFF
    let prefix = isLong ? 12 : 10
    text += String(repeating: " ", count: 64 - (prefix + text.utf8.count + 1) % 64) + "\n"
    let count = text.utf8.count
    let size = (0..<(isLong ? 4 : 2)).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    return NPYFile.magic + [isLong ? 2 : 1, 0] + size + Array(text.utf8)
  }
}
