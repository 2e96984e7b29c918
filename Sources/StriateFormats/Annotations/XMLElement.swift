/// An element of an XML file as annotations use them: names, texts and children. Attributes and namespaces are skipped.
///
/// Strangers' files: there are no document types, so that there are no entities but the five of XML and none that grow
/// or read other files, and nesting is limited.
package struct XMLElement: Sendable, Equatable {
  package let name: String
  /// Without white space around it.
  package let text: String
  package let children: [XMLElement]

  /// The first child of a name.
  package subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All children of a name.
  package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// Reads a file.
  package init(reading path: String, limit: Int = 64 << 20) throws(FormatError) {
    try self.init(parsing: FileReader.read(path, limit: limit), name: path)
  }

  /// - Parameter name: of the file, for errors.
  /// - Throws: `FormatError` with the line where something is wrong.
  package init(parsing bytes: [UInt8], name: String) throws(FormatError) {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw FormatError(file: name, what: "the XML is not UTF-8")
    }
    var parser = XMLElementParser(bytes: bytes, name: name)
    self = try parser.document()
  }

  init(name: String, text: String, children: [XMLElement]) {
    (self.name, self.text, self.children) = (name, text, children)
  }
}

private struct XMLElementParser {
  private static let depthLimit = 64

  let bytes: [UInt8]
  let name: String
  var position = 0

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  mutating func document() throws(FormatError) -> XMLElement {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try skipMiscellany()
    guard take("<") else { throw error("an element is expected") }
    let root = try element(depth: 0)
    try skipMiscellany()
    guard position == bytes.count else { throw error("something follows the end of the XML") }
    return root
  }

  /// Behind the opening bracket.
  private mutating func element(depth: Int) throws(FormatError) -> XMLElement {
    guard depth < Self.depthLimit else {
      throw error("the XML is nested more than \(Self.depthLimit) levels deep")
    }
    let tag = try tagName()
    if try skipAttributes() { return XMLElement(name: tag, text: "", children: []) }
    var text: [UInt8] = [], children: [XMLElement] = []
    while true {
      guard position < bytes.count else { throw error("the element \(tag.shortened()) does not end") }
      if take("</") {
        guard try tagName() == tag else { throw error("another element ends than \(tag.shortened())") }
        skipSpace()
        guard take(">") else { throw error("a closing bracket is expected") }
        return XMLElement(name: tag, text: Self.trimmed(text), children: children)
      } else if take("<!--") {
        try skip(behind: "-->", "a comment")
      } else if take("<![CDATA[") {
        let start = position
        try skip(behind: "]]>", "a CDATA section")
        text += bytes[start..<position - 3]
      } else if take("<?") {
        try skip(behind: "?>", "an instruction")
      } else if take("<!") {
        throw error("declarations are not read")
      } else if take("<") {
        children.append(try element(depth: depth + 1))
      } else if take("&") {
        text += try reference()
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
  }

  /// White space, comments and instructions around the root.
  private mutating func skipMiscellany() throws(FormatError) {
    while true {
      skipSpace()
      if take("<?") {
        try skip(behind: "?>", "an instruction")
      } else if take("<!--") {
        try skip(behind: "-->", "a comment")
      } else if take("<!") {
        throw error("document types and entities are not read")
      } else {
        return
      }
    }
  }

  /// - Returns: whether the element ended with its tag.
  private mutating func skipAttributes() throws(FormatError) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"): return bytes[position - 2] == UInt8(ascii: "/")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[position...].firstIndex(of: byte) else { throw error("an attribute does not end") }
        position = end + 1
      case UInt8(ascii: "<"): throw error("a tag does not end")
      default: continue
      }
    }
    throw error("a tag does not end")
  }

  private mutating func tagName() throws(FormatError) -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") { break }
      position += 1
    }
    guard position > start else { throw error("an element has no name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func reference() throws(FormatError) -> [UInt8] {
    let rest = bytes[position..<min(position + 12, bytes.count)]
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw error("a reference does not end") }
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    switch word {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    let number =
      word.hasPrefix("#x") ? UInt32(word.dropFirst(2), radix: 16) : word.hasPrefix("#") ? UInt32(word.dropFirst()) : nil
    guard let scalar = number.flatMap(Unicode.Scalar.init) else {
      throw error("the entity \(word.shortened()) is unknown")
    }
    return [UInt8](String(Character(scalar)).utf8)
  }

  // MARK: - Bytes

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - position else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }

  private mutating func skip(behind end: StaticString, _ what: String) throws(FormatError) {
    while position < bytes.count {
      if take(end) { return }
      position += 1
    }
    throw error("\(what) does not end")
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private static func trimmed(_ text: [UInt8]) -> String {
    guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else {
      return ""
    }
    return String(decoding: text[first...last], as: UTF8.self)
  }

  private func error(_ what: String) -> FormatError {
    FormatError(file: name, what: "line \(1 + bytes[..<position].count { $0 == 0x0A }): \(what)")
  }
}
