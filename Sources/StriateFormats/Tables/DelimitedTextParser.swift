/// The state of reading a text of records.
struct DelimitedTextParser {
  static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let bytes: [UInt8]
  var position: Int
  let name: String
  let delimiter: UInt8
  let limits: DelimitedText.Limits
  private(set) var fields: [DelimitedText.Field] = []
  private(set) var lines: [Int] = []
  private(set) var columnCount: Int?
  private var line = 1

  init(
    bytes: [UInt8], position: Int, name: String, delimiter: DelimitedText.Delimiter, limits: DelimitedText.Limits
  ) {
    self.bytes = bytes
    self.position = position
    self.name = name
    self.delimiter = delimiter.rawValue
    self.limits = limits
  }

  /// Reads so many records, or all.
  mutating func parse(recordLimit: Int) throws(FormatError) {
    while position < bytes.count, lines.count < recordLimit {
      if takeLineBreak() { continue }
      if try isBlankLine() { continue }
      try record()
    }
  }

  private mutating func record() throws(FormatError) {
    let start = fields.count, firstLine = line
    while true {
      fields.append(try field())
      guard fields.count - start <= limits.columns else {
        throw FormatError(file: name, what: "line \(firstLine) has more than \(limits.columns) fields")
      }
      if position == bytes.count { break }
      if bytes[position] == delimiter {
        position += 1
        continue
      }
      _ = takeLineBreak()
      break
    }
    let count = fields.count - start
    if let columnCount, columnCount != count {
      throw FormatError(
        file: name, what: "line \(firstLine) has \(count) field\(count == 1 ? "" : "s"), the first has \(columnCount)",
        hint: "fields that hold the delimiter stand in quotes")
    }
    columnCount = count
    lines.append(firstLine)
  }

  /// Ends at the delimiter, the line break or the end behind the field.
  private mutating func field() throws(FormatError) -> DelimitedText.Field {
    skipSpaces()
    if position < bytes.count, bytes[position] == Self.quote { return try quotedField() }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position += 1
    }
    var end = position
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    try checkLength(end - start)
    return DelimitedText.Field(start: start, count: end - start, isQuoted: false, hasEscapes: false)
  }

  private mutating func quotedField() throws(FormatError) -> DelimitedText.Field {
    let firstLine = line
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      guard position < bytes.count else {
        throw FormatError(file: name, what: "the quotes that open on line \(firstLine) are not closed")
      }
      let byte = bytes[position]
      if byte == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        hasEscapes = true
        position += 2
      } else if !takeLineBreak() {
        position += 1
      }
    }
    let field = DelimitedText.Field(start: start, count: position - start, isQuoted: true, hasEscapes: hasEscapes)
    try checkLength(field.count)
    position += 1
    skipSpaces()
    guard
      position == bytes.count || bytes[position] == delimiter || bytes[position] == Self.lineFeed
        || bytes[position] == Self.carriageReturn
    else { throw FormatError(file: name, what: "something follows the closing quotes on line \(line)") }
    return field
  }

  private func checkLength(_ count: Int) throws(FormatError) {
    guard count <= limits.fieldBytes else {
      throw FormatError(file: name, what: "a field on line \(line) has more than \(limits.fieldBytes) bytes")
    }
  }

  /// CR LF, LF or CR.
  private mutating func takeLineBreak() -> Bool {
    if bytes[position] == Self.carriageReturn {
      position += position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed ? 2 : 1
    } else if bytes[position] == Self.lineFeed {
      position += 1
    } else {
      return false
    }
    line += 1
    return true
  }

  /// Skips a line of nothing but spaces.
  private mutating func isBlankLine() throws(FormatError) -> Bool {
    var end = position
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end == bytes.count || bytes[end] == Self.lineFeed || bytes[end] == Self.carriageReturn else { return false }
    position = end
    return true
  }

  private mutating func skipSpaces() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  /// A tab that delimits is no space.
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 && delimiter != 0x09 }
}
