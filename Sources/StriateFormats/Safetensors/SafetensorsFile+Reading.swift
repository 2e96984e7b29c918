extension SafetensorsFile {
  /// Reads and checks a whole file.
  package init(reading path: String, limit: Int = FileReader.defaultLimit) throws(FormatError) {
    try self.init(parsing: FileReader.read(path, limit: limit), name: path)
  }

  /// Checks a file through a mapping: only its header is read, and a tensor's bytes when they are asked for.
  package init(mapping path: String) throws(FormatError) {
    try self.init(parsing: FileReader.map(path), name: path)
  }

  /// Parses and checks the bytes.
  package init(parsing bytes: [UInt8], name: String) throws(FormatError) {
    try self.init(parsing: FileBytes(bytes), name: name)
  }

  /// Parses and checks the bytes: nothing of the header is believed before it was compared with what is there.
  ///
  /// - Throws: when the header is too long, not JSON or of another form; a type is unknown; a shape and its byte range
  ///   disagree; ranges overlap, leave holes or lie outside the data; a name stands twice.
  package init(parsing bytes: FileBytes, name: String) throws(FormatError) {
    let header = try SafetensorsHeader(parsing: bytes, file: name)
    try header.checkCoverage(of: bytes.count - header.dataStart)
    self.init(
      entries: header.tensors.map { tensor in
        NamedArray(
          name: tensor.name, dtype: tensor.dtype, shape: tensor.shape,
          data: bytes[header.dataStart + tensor.range.lowerBound..<header.dataStart + tensor.range.upperBound])
      },
      metadata: header.metadata)
  }
}

/// The header, checked against itself; ``checkCoverage(of:)`` compares it with the data.
private struct SafetensorsHeader {
  struct Tensor {
    let name: String
    let dtype: ArrayElementType
    let shape: [Int]
    let range: Range<Int>
  }

  let file: String
  let dataStart: Int
  private(set) var tensors: [Tensor] = []
  private(set) var metadata: [String: String] = [:]

  /// As in the reference implementation.
  private static let longest = 100_000_000

  init(parsing bytes: FileBytes, file: String) throws(FormatError) {
    self.file = file
    guard bytes.count >= 8 else {
      throw FormatError(
        file: file, what: "this is not a safetensors file: it has \(bytes.count) bytes, fewer than the 8 of its length")
    }
    let length = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length <= UInt64(bytes.count - 8) else {
      throw FormatError(
        file: file,
        what: "the header claims \(length) bytes but \(bytes.count - 8) are there",
        hint: "the file is truncated or not a safetensors file")
    }
    guard length <= UInt64(Self.longest) else {
      throw FormatError(file: file, what: "the header has \(length) bytes, more than the limit of \(Self.longest)")
    }
    dataStart = 8 + Int(length)
    let document: JSONValue
    do {
      document = try JSONValue(parsing: bytes[8..<dataStart].slice)
    } catch {
      throw FormatError(file: file, what: "the header is not valid JSON: \(error)")
    }
    guard case .object(let members) = document else { throw problem("the header is not a JSON object") }
    for member in members {
      if member.key == SafetensorsFile.metadataKey {
        metadata = try parseMetadata(member.value)
      } else {
        tensors.append(try parseTensor(member))
      }
    }
  }

  /// Every byte of the data belongs to exactly one tensor.
  func checkCoverage(of count: Int) throws(FormatError) {
    var end = 0
    // Empty tensors first: they may stand between two others.
    let ordered = tensors.sorted { a, b in
      (a.range.lowerBound, a.range.upperBound) < (b.range.lowerBound, b.range.upperBound)
    }
    for tensor in ordered {
      guard tensor.range.upperBound <= count else {
        throw problem(
          tensor, "its bytes end at \(tensor.range.upperBound), but the data have \(count)",
          hint: "the file is truncated")
      }
      guard tensor.range.lowerBound >= end else { throw problem(tensor, "its bytes overlap those of another tensor") }
      guard tensor.range.lowerBound == end else {
        throw problem(tensor, "\(tensor.range.lowerBound - end) bytes before it belong to no tensor")
      }
      end = tensor.range.upperBound
    }
    guard end == count else { throw problem("\(count - end) bytes at its end belong to no tensor") }
  }

  // MARK: - Parts of the header

  private func parseMetadata(_ value: JSONValue) throws(FormatError) -> [String: String] {
    guard case .object(let members) = value else { throw problem("__metadata__ is not a JSON object") }
    var result: [String: String] = [:]
    for member in members {
      guard case .string(let text) = member.value else {
        throw problem("__metadata__ value \"\(member.key.shortened())\" is not a string")
      }
      result[member.key] = text
    }
    return result
  }

  private func parseTensor(_ member: JSONMember) throws(FormatError) -> Tensor {
    func fail(_ what: String) -> FormatError { problem("tensor \"\(member.key.shortened())\": \(what)") }
    guard case .object(let fields) = member.value else { throw fail("its entry is not a JSON object") }
    if let unknown = fields.first(where: { !["dtype", "shape", "data_offsets"].contains($0.key) }) {
      throw fail("unknown field \"\(unknown.key.shortened())\"")
    }
    guard case .string(let typeName) = member.value["dtype"] else { throw fail("dtype is missing or not a string") }
    guard let dtype = ArrayElementType(rawValue: typeName) else {
      throw fail("unknown dtype \"\(typeName.shortened())\"")
    }
    guard let shape = Self.sizes(member.value["shape"]) else {
      throw fail("shape is missing or not a list of whole numbers")
    }
    guard let offsets = Self.sizes(member.value["data_offsets"]), offsets.count == 2 else {
      throw fail("data_offsets is missing or not two whole numbers")
    }
    guard offsets[0] <= offsets[1] else {
      throw fail("its bytes end at \(offsets[1]) before they start at \(offsets[0])")
    }
    guard let count = dtype.byteCount(of: shape) else {
      throw fail("\(typeName) of shape \(shape) has no size in bytes")
    }
    let given = offsets[1] - offsets[0]
    guard count == given else {
      throw fail("\(typeName) of shape \(shape) takes \(count) bytes, but the header gives it \(given)")
    }
    return Tensor(name: member.key, dtype: dtype, shape: shape, range: offsets[0]..<offsets[1])
  }

  private static func sizes(_ value: JSONValue?) -> [Int]? {
    guard case .array(let items) = value else { return nil }
    var result: [Int] = []
    for item in items {
      guard case .integer(let size) = item, size >= 0 else { return nil }
      result.append(size)
    }
    return result
  }

  private func problem(_ what: String) -> FormatError { FormatError(file: file, what: what) }

  private func problem(_ tensor: Tensor, _ what: String, hint: String? = nil) -> FormatError {
    FormatError(file: file, what: "tensor \"\(tensor.name.shortened())\": \(what)", hint: hint)
  }
}
