/// The format of `torch.save` before PyTorch 1.6: five pickles, then the storages.
///
/// ```
/// pickle    a magic number
/// pickle    1001, the version
/// pickle    facts of the machine
/// pickle    what was saved, with storages by key
/// pickle    the list of keys
/// for each  8 bytes number of elements, then the elements; little-endian
/// ```
enum LegacyPyTorchReader {
  /// 0x1950A86A20F9469CFC6C as instructions of a pickle.
  private static let magic: [UInt8] = [
    0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E
  ]

  /// Bytes of the magic number's pickle at the start, or `nil` if there is none.
  static func magicLength(_ bytes: FileBytes) -> Int? {
    guard bytes.count > 32, bytes[0] == PickleOpcode.proto.rawValue, (2...5).contains(bytes[1]) else { return nil }
    // From protocol 4 on a pickle is framed.
    let start = bytes[2] == PickleOpcode.frame.rawValue ? 11 : 2
    return bytes[start..<bytes.count].starts(with: magic) ? start + magic.count : nil
  }

  static func read(
    _ bytes: FileBytes, file: String
  ) throws(FormatError) -> (document: PickleDocument, storages: [String: FileBytes]) {
    guard let start = magicLength(bytes) else {
      if isPickle(bytes) {
        // A hostile pickle is named for what it asks, not only for what it lacks.
        _ = try Unpickler.read(bytes, file: file)
        throw FormatError(
          file: file, what: "this is a Python pickle, but not one that torch.save wrote", hint: "use torch.save")
      }
      throw FormatError(file: file, what: "this is not a PyTorch file")
    }
    let version = try Unpickler.read(bytes, at: start, file: file)
    guard case .integer(1001) = version.values[version.root] else {
      throw FormatError(file: file, what: "the PyTorch file has an unknown version")
    }
    let machine = try Unpickler.read(bytes, at: version.end, file: file)
    let document = try Unpickler.read(bytes, at: machine.end, file: file)
    let keys = try Unpickler.read(bytes, at: document.end, file: file)
    return (document, try storages(bytes, document, keys, file))
  }

  /// Whether the bytes may be a pickle: from protocol 2 on those have a mark, and older ones that do harm begin with a
  /// name.
  static func isPickle(_ bytes: FileBytes) -> Bool {
    guard bytes.count > 1 else { return false }
    return bytes[0] == PickleOpcode.proto.rawValue && (2...5).contains(bytes[1])
      || bytes[0] == PickleOpcode.global.rawValue
  }

  private static func storages(
    _ bytes: FileBytes, _ document: PickleDocument, _ keys: PickleDocument, _ file: String
  ) throws(FormatError) -> [String: FileBytes] {
    guard case .list(let place) = keys.values[keys.root] else {
      throw FormatError(file: file, what: "the PyTorch file has no list of storages")
    }
    var types: [String: ArrayElementType] = [:]
    for storage in document.storages where types[storage.key] == nil { types[storage.key] = storage.dtype }
    var cursor = ByteCursor(bytes, at: keys.end, file: file, what: "the PyTorch file")
    var result: [String: FileBytes] = [:]
    for index in keys.members[place] {
      guard case .string(let key) = keys.values[index], let dtype = types[key] else {
        throw FormatError(file: file, what: "the list of storages names one that no tensor uses")
      }
      guard let count = try cursor.size(Int64.self), count >= 0, let length = dtype.byteCount(of: [count]),
        length <= cursor.remaining
      else {
        throw FormatError(
          file: file, what: "storage \"\(key.shortened())\" claims more bytes than the file has",
          hint: "it is truncated or damaged")
      }
      result[key] = try cursor.take(length)
    }
    guard cursor.remaining == 0 else {
      throw FormatError(file: file, what: "\(cursor.remaining) bytes at its end belong to no tensor")
    }
    return result
  }
}
