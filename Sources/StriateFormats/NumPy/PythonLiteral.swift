/// Reads the few forms of Python literals that headers of NumPy consist of.
struct PythonLiteral {
  private let text: [UInt8]
  private let file: String
  private var position = 0

  init(_ bytes: FileBytes, file: String) {
    text = bytes.withUnsafeBytes { [UInt8]($0) }
    self.file = file
  }

  /// Reads `{'key': value, ...}` and nothing but white space after it.
  mutating func dictionary(
    _ member: (inout PythonLiteral, String) throws(FormatError) -> Void
  ) throws(FormatError) {
    try expect("{")
    while !take("}") {
      let key = try string()
      try expect(":")
      try member(&self, key)
      guard take(",") || current == UInt8(ascii: "}") else { throw problem() }
    }
    skipSpace()
    if position != text.count { throw problem() }
  }

  mutating func bool() throws(FormatError) -> Bool {
    skipSpace()
    for (word, value) in [("True", true), ("False", false)] where text[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw problem()
  }

  /// A type's name. A list of fields is refused in words.
  mutating func typeName() throws(FormatError) -> String {
    skipSpace()
    if current == UInt8(ascii: "[") || current == UInt8(ascii: "(") {
      throw FormatError(
        file: file, what: "the npy file holds structures with named fields, which are not read",
        hint: "save each field as an array of its own")
    }
    return try string()
  }

  /// `(3, 4)`; Python 2 wrote `3L`.
  mutating func tuple(limit: Int) throws(FormatError) -> [Int] {
    try expect("(")
    var result: [Int] = []
    while !take(")") {
      result.append(try number())
      guard result.count <= limit else {
        throw FormatError(file: file, what: "the npy file has more than \(limit) dimensions")
      }
      guard take(",") || current == UInt8(ascii: ")") else { throw problem() }
    }
    return result
  }

  // MARK: - Parts

  private mutating func string() throws(FormatError) -> String {
    skipSpace()
    guard let quote = current, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { throw problem() }
    position += 1
    let start = position
    while let byte = current, byte != quote {
      if byte == UInt8(ascii: "\\") { throw problem() }
      position += 1
    }
    guard current == quote else { throw problem() }
    position += 1
    return String(decoding: text[start..<position - 1], as: UTF8.self)
  }

  private mutating func number() throws(FormatError) -> Int {
    skipSpace()
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    let digits = String(decoding: text[start..<position], as: UTF8.self)
    guard position > start, let value = Int(digits) else { throw problem() }
    _ = take("L")
    return value
  }

  private var current: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  /// Takes a sign that may have white space around it.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard current == UInt8(ascii: scalar) else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(FormatError) {
    guard take(scalar) else { throw problem() }
  }

  private func problem() -> FormatError {
    FormatError(file: file, what: "the npy header is not a Python dictionary: byte \(position) of it is unexpected")
  }
}
