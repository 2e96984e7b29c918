extension SafetensorsFile {
  /// Writes the file whole or not at all. The same content gives the same bytes in every process.
  package func write(to path: String) throws(FormatError) {
    let layout = dataOrder()
    try AtomicFile.write([header(layout)[...]] + layout.map(\.bytes), to: path)
  }

  /// The bytes of the file.
  package func serialized() -> [UInt8] {
    let layout = dataOrder()
    return layout.reduce(into: header(layout)) { $0 += $1.bytes }
  }

  /// Widest elements first, as the reference implementation does it, so that every tensor stays aligned in a mapped
  /// file. Names decide among equals.
  private func dataOrder() -> [NamedArray] {
    entries.enumerated().sorted { a, b in
      (-a.element.dtype.bitWidth, a.offset) < (-b.element.dtype.bitWidth, b.offset)
    }.map(\.element)
  }

  /// Length and JSON, padded with spaces to a multiple of 8 bytes. Keys are sorted.
  private func header(_ layout: [NamedArray]) -> [UInt8] {
    var members: [JSONMember] = []
    if !metadata.isEmpty {
      let sorted = metadata.sorted { $0.key.precedesInUTF8($1.key) }
      members.append(JSONMember(Self.metadataKey, .object(sorted.map { JSONMember($0.key, .string($0.value)) })))
    }
    var offset = 0
    var ranges: [String: Range<Int>] = [:]
    for entry in layout {
      ranges[entry.name] = offset..<offset + entry.bytes.count
      offset += entry.bytes.count
    }
    for entry in entries {
      let range = ranges[entry.name]!
      members.append(
        JSONMember(
          entry.name,
          .object([
            JSONMember("dtype", .string(entry.dtype.rawValue)),
            JSONMember("shape", .array(entry.shape.map { .integer($0) })),
            JSONMember("data_offsets", .array([.integer(range.lowerBound), .integer(range.upperBound)]))
          ])))
    }
    var json = Array(JSONValue.object(members).description.utf8)
    json += [UInt8](repeating: UInt8(ascii: " "), count: (8 - json.count % 8) % 8)
    return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Array($0) } + json
  }
}
