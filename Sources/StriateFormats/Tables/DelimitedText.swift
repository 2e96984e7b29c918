/// Text of records and fields: CSV as in RFC 4180, and its relatives with other delimiters.
///
/// - Fields in quotes may hold delimiters, line breaks and doubled quotes.
/// - Lines end with CR LF, LF or CR. Empty lines are skipped.
/// - A byte order mark of UTF-8 is skipped; other encodings are refused.
///
/// Fields are kept as places in the text, and unquoted when they are asked for.
package struct DelimitedText: Sendable {
  /// What stands between fields.
  package enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B
    case bar = 0x7C
  }

  /// Limits on what a stranger's file may ask for.
  package struct Limits: Sendable {
    package var bytes = 1 << 30
    package var columns = 65536
    package var fieldBytes = 1 << 20

    package init() {}
  }

  struct Field {
    /// Without the quotes.
    var start: Int
    var count: Int
    var isQuoted: Bool
    /// Whether quotes are doubled inside.
    var hasEscapes: Bool
  }

  let bytes: [UInt8]
  let fields: [Field]
  /// Fields a record, the same for all.
  package let columnCount: Int
  /// The line on which each record begins, from 1.
  package let lines: [Int]

  /// The number of records.
  package var count: Int { lines.count }

  /// The text of a field.
  package subscript(record: Int, column: Int) -> String {
    let field = fields[record * columnCount + column]
    let slice = bytes[field.start..<field.start + field.count]
    guard field.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var isSecond = false
    for byte in slice {
      if byte == DelimitedTextParser.quote {
        isSecond.toggle()
        if !isSecond { continue }
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a field stood in quotes.
  package func isQuoted(_ record: Int, _ column: Int) -> Bool { fields[record * columnCount + column].isQuoted }

  /// The bytes of a field, if they can be taken as they are.
  func plainBytes(_ record: Int, _ column: Int) -> ArraySlice<UInt8>? {
    let field = fields[record * columnCount + column]
    return field.hasEscapes ? nil : bytes[field.start..<field.start + field.count]
  }

  /// Reads a file.
  package init(
    reading path: String, delimiter: Delimiter? = nil, limits: Limits = Limits()
  ) throws(FormatError) {
    try self.init(
      parsing: FileReader.read(path, limit: limits.bytes), name: path, delimiter: delimiter, limits: limits)
  }

  /// - Parameters:
  ///   - name: of the file, for errors.
  ///   - delimiter: nil finds the one that cuts the first records into equal and most fields.
  /// - Throws: `FormatError` with the line where something is wrong.
  package init(
    parsing bytes: [UInt8], name: String, delimiter: Delimiter? = nil, limits: Limits = Limits()
  ) throws(FormatError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw FormatError(file: name, what: "the text is UTF-16", hint: "save it as UTF-8")
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw FormatError(file: name, what: "it is not a text: a zero byte stands on line \(Self.line(of: zero, bytes))")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let delimiter = delimiter ?? Self.sniffed(bytes, start, limits)
    var parser = DelimitedTextParser(bytes: bytes, position: start, name: name, delimiter: delimiter, limits: limits)
    try parser.parse(recordLimit: .max)
    guard !parser.lines.isEmpty else { throw FormatError(file: name, what: "it holds no records") }
    if let invalid = Self.firstInvalidByte(bytes[start...]) {
      throw FormatError(
        file: name, what: "line \(Self.line(of: invalid, bytes)) is not UTF-8", hint: "save it as UTF-8")
    }
    self.bytes = bytes
    fields = parser.fields
    columnCount = parser.columnCount ?? 0
    lines = parser.lines
  }

  /// Tries each delimiter on the first records. One that gives records of different lengths is not it; of the others
  /// that with the most fields is.
  private static func sniffed(_ bytes: [UInt8], _ start: Int, _ limits: Limits) -> Delimiter {
    var best = (delimiter: Delimiter.comma, columns: 1)
    for delimiter in Delimiter.allCases {
      var parser = DelimitedTextParser(bytes: bytes, position: start, name: "", delimiter: delimiter, limits: limits)
      guard (try? parser.parse(recordLimit: 20)) != nil, let columns = parser.columnCount else { continue }
      if columns > best.columns { best = (delimiter, columns) }
    }
    return best.delimiter
  }

  private static func line(of offset: Int, _ bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }

  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
