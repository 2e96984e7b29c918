/// Any file of named arrays: npy, npz, safetensors and its sharded index, PyTorch, IDX.
package struct ArrayFile: Sendable {
  package let kind: FileKind
  /// In the order of the file. Where the format allows it, their bytes stay in the mapped file until asked for.
  package let arrays: [NamedArray]
  /// What the file says beside its arrays, such as the epoch of a checkpoint.
  package let metadata: [JSONMember]

  package subscript(name: String) -> NamedArray? { arrays.first { $0.name == name } }

  /// - Precondition: no name stands twice.
  package init(kind: FileKind = .safetensors, arrays: [NamedArray], metadata: [JSONMember] = []) {
    precondition(Set(arrays.map(\.name)).count == arrays.count, "two arrays have the same name")
    self.kind = kind
    self.arrays = arrays
    self.metadata = metadata
  }

  /// Reads a file of any of these kinds, told by content.
  ///
  /// - Throws: when it is of another kind, or what the reader of its kind throws.
  package init(reading path: String) throws(FormatError) {
    let bytes = try FileReader.map(path)
    let kind = try FileKind(of: bytes, name: path)
    switch kind {
    case .npy: self.init(kind: kind, arrays: [try NPYFile.parse(bytes, file: path, name: path.fileStem)])
    case .npz: self.init(kind: kind, arrays: try NPZFile.parse(ZipArchive(parsing: bytes, name: path), file: path))
    case .safetensors: self.init(kind: kind, try SafetensorsFile(parsing: bytes, name: path))
    case .safetensorsIndex: self.init(kind: kind, try SafetensorsIndex.read(path))
    case .pyTorch, .legacyPyTorch:
      let file = try PyTorchFile(parsing: bytes, name: path)
      self.init(kind: kind, arrays: file.arrays, metadata: Self.plainMembers(of: file.content))
    case .idx:
      let file = try IDXFile(reading: path)
      self.init(
        kind: kind,
        arrays: [NamedArray(name: path.fileStem, dtype: .uint8, shape: file.shape, bytes: file.bytes[...])])
    case .image, .wav, .onnx:
      throw FormatError(file: path, what: "this is not a file of arrays but of the kind \(kind.rawValue)")
    }
  }

  private init(kind: FileKind, _ file: SafetensorsFile) {
    let members = file.metadata.sorted { $0.key.precedesInUTF8($1.key) }.map { JSONMember($0.key, .string($0.value)) }
    self.init(kind: kind, arrays: file.entries, metadata: members)
  }

  /// Plain values at the top of what was saved.
  private static func plainMembers(of content: PyTorchValue) -> [JSONMember] {
    guard case .dictionary(let members) = content else { return [] }
    return members.compactMap { member in
      switch member.value {
      case .bool(let value): JSONMember(member.key, .bool(value))
      case .integer(let value): JSONMember(member.key, .integer(value))
      case .number(let value): JSONMember(member.key, .number(value))
      case .string(let value): JSONMember(member.key, .string(value))
      case .none, .list, .dictionary, .tensor, .other: nil
      }
    }
  }

  /// Writes the arrays as the ending of the name says: `.npy` (one array), `.npz` or `.safetensors`.
  ///
  /// The metadata goes into safetensors only, which has room for it.
  /// - Throws: when the ending is another, the format cannot hold these arrays, or the file cannot be written.
  package func write(to path: String) throws(FormatError) {
    if let name = arrays.first(where: { $0.name == SafetensorsFile.metadataKey || $0.name.utf8.count > 60_000 })?.name {
      throw FormatError(file: path, what: "no array can be named \"\(name.shortened())\"")
    }
    switch path.lowercased().split(separator: ".").last {
    case "npy":
      guard arrays.count == 1 else {
        throw FormatError(
          file: path, what: "an npy file holds one array, not \(arrays.count)", hint: "let the name end in .npz")
      }
      try NPYFile.write(arrays[0], to: path)
    case "npz": try NPZFile.write(arrays, to: path)
    case "safetensors":
      var texts: [String: String] = [:]
      for member in metadata {
        if case .string(let text) = member.value { texts[member.key] = text } else { texts[member.key] = "\(member.value)" }
      }
      try SafetensorsFile(entries: arrays, metadata: texts).write(to: path)
    default:
      throw FormatError(
        file: path, what: "arrays are written to files that end in .npy, .npz or .safetensors")
    }
  }
}
