#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file holds, for `striate inspect`: as lines for a person and as JSON.
package struct FileDescription: Sendable {
  package let kind: FileKind
  /// Facts of the file in order, with names as in the JSON.
  package let facts: [JSONMember]
  /// The arrays of the file, each with its statistics.
  package let arrays: [Row]
  /// What the file says of itself.
  package let metadata: [JSONMember]
  private let path: String

  package struct Row: Sendable, Equatable {
    package let name: String
    package let dtype: ArrayElementType
    package let shape: [Int]
    package let byteCount: Int
    package let statistics: ArrayStatistics?

    /// - Parameter withStatistics: whether all elements are read.
    package init(_ array: NamedArray, withStatistics: Bool) {
      (name, dtype, shape, byteCount) = (array.name, array.dtype, array.shape, array.data.count)
      statistics = withStatistics ? ArrayStatistics(of: array) : nil
    }
  }

  /// What is known of a file that another reader has read.
  package init(path: String, kind: FileKind, facts: [JSONMember], arrays: [Row], metadata: [JSONMember]) {
    (self.path, self.kind, self.facts, self.arrays, self.metadata) = (path, kind, facts, arrays, metadata)
  }

  /// Reads the file and describes it.
  ///
  /// - Parameter withStatistics: whether all elements are read for their minimum, maximum and mean.
  /// - Throws: when the file is of no known kind, or damaged.
  package init(of path: String, withStatistics: Bool = true) throws(FormatError) {
    self.path = path
    let bytes = try FileReader.map(path)
    kind = try FileKind(of: bytes, name: path)
    var facts = [JSONMember("bytes", .integer(bytes.count))]
    if kind.hasArrays {
      let file = try ArrayFile(reading: path)
      arrays = file.arrays.map { Row($0, withStatistics: withStatistics) }
      metadata = file.metadata
      facts.append(JSONMember("arrays", .integer(arrays.count)))
      facts.append(JSONMember("elements", .integer(arrays.reduce(0) { $0 + $1.shape.reduce(1, *) })))
    } else {
      arrays = []
      metadata = []
      facts += try Self.facts(bytes, kind, path)
    }
    self.facts = facts
  }

  private static func facts(_ bytes: FileBytes, _ kind: FileKind, _ path: String) throws(FormatError) -> [JSONMember] {
    switch kind {
    case .image:
      let header = try ImageHeader(parsing: bytes, name: path)
      return [
        JSONMember("format", .string(header.format.rawValue)), JSONMember("width", .integer(header.width)),
        JSONMember("height", .integer(header.height)), JSONMember("channels", .integer(header.channels)),
        JSONMember("bits", .integer(header.bits)), JSONMember("progressive", .bool(header.isProgressive)),
        JSONMember("orientation", .integer(header.orientation))
      ]
    case .wav:
      let file = try WAVFile(parsing: bytes, name: path)
      return [
        JSONMember("encoding", .string(file.format.summary)), JSONMember("rate", .integer(file.format.sampleRate)),
        JSONMember("channels", .integer(file.format.channels)), JSONMember("frames", .integer(file.frameCount)),
        JSONMember("seconds", .number(file.duration))
      ]
    default: return []
    }
  }

  /// The description as JSON.
  package var json: JSONValue {
    var members = [JSONMember("file", .string(path)), JSONMember("kind", .string(kind.rawValue))] + facts
    if kind.hasArrays || kind == .onnx {
      members.append(JSONMember("tensors", .array(arrays.map(\.json))))
      members.append(JSONMember("metadata", .object(metadata)))
    }
    return .object(members)
  }

  /// The description for a person, columns aligned.
  package var lines: [String] {
    let title = ([kind.rawValue] + facts.map { "\($0.key) \($0.value.plainText)" }).joined(separator: ", ")
    var result = ["\(path): \(title)".printable]
    if !arrays.isEmpty {
      result += Self.aligned([["name", "type", "shape", "min", "max", "mean"]] + arrays.map(\.columns))
    }
    result += metadata.map { "\($0.key.shortened()) = \($0.value.plainText.shortened(to: 200))".printable }
    return result
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
    return rows.map { row in
      let cells = zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension FileDescription.Row {
  fileprivate var columns: [String] {
    let numbers = [statistics?.minimum, statistics?.maximum, statistics?.mean].map { $0.map(Self.short) ?? "" }
    let odd = statistics.map { $0.notFinite > 0 ? "  \($0.notFinite) not finite" : "" } ?? ""
    return [name.shortened().printable, "\(dtype)", "\(shape)", numbers[0], numbers[1], numbers[2] + odd]
  }

  fileprivate var json: JSONValue {
    var members = [
      JSONMember("name", .string(name)), JSONMember("dtype", .string("\(dtype)")),
      JSONMember("shape", .array(shape.map { .integer($0) })), JSONMember("bytes", .integer(byteCount))
    ]
    if let statistics {
      for (key, value) in [("min", statistics.minimum), ("max", statistics.maximum), ("mean", statistics.mean)] {
        members.append(JSONMember(key, value.map { .number($0) } ?? .null))
      }
      members.append(JSONMember("notFinite", .integer(statistics.notFinite)))
    }
    return .object(members)
  }

  /// Four significant digits.
  private static func short(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { text in
      _ = withVaList([value]) { vsnprintf(text.baseAddress, text.count, "%.4g", $0) }
      return String(cString: text.baseAddress!)
    }
  }
}

extension JSONValue {
  /// The value without quotation marks.
  fileprivate var plainText: String {
    if case .string(let text) = self { text } else { description }
  }
}
