/// The format of `torch.save` since PyTorch 1.6: a zip archive with a pickle and a member for each storage.
///
/// ```
/// NAME/data.pkl     what was saved, with storages by key
/// NAME/byteorder    "little" or "big"
/// NAME/data/KEY     the elements of a storage
/// NAME/version
/// ```
enum ZippedPyTorchReader {
  static func read(
    _ archive: ZipArchive, file: String
  ) throws(FormatError) -> (document: PickleDocument, storages: [String: FileBytes]) {
    guard let pickle = archive.members.first(where: { $0.name == "data.pkl" || $0.name.hasSuffix("/data.pkl") }) else {
      throw FormatError(file: file, what: "the zip archive is not a PyTorch file: it has no data.pkl")
    }
    let folder = String(pickle.name.dropLast("data.pkl".count))
    if archive[folder + "constants.pkl"] != nil || archive.members.contains(where: { $0.name.hasPrefix(folder + "code/") }) {
      throw FormatError(
        file: file, what: "this is a TorchScript archive: it holds a program beside its weights",
        hint: "save model.state_dict() with torch.save instead")
    }
    let isBigEndian = try readByteOrder(archive, folder, file)
    let document = try Unpickler.read(try archive.data(of: pickle), file: file)
    var result: [String: FileBytes] = [:]
    var unpacked = 0
    for storage in document.storages where result[storage.key] == nil {
      guard let member = archive[folder + "data/" + storage.key] else {
        throw FormatError(file: file, what: "the archive lacks the storage \"\(storage.key.shortened())\"")
      }
      let data = try archive.data(of: member, limit: ZipArchive.defaultLimit - unpacked)
      if member.isCompressed { unpacked += data.count }
      result[storage.key] = isBigEndian ? swapped(data, storage.dtype) : data
    }
    return (document, result)
  }

  private static func readByteOrder(
    _ archive: ZipArchive, _ folder: String, _ file: String
  ) throws(FormatError) -> Bool {
    guard let member = archive[folder + "byteorder"] else { return false }
    let text = try archive.data(of: member, limit: 64)
    if text == FileBytes(Array("little".utf8)) { return false }
    if text == FileBytes(Array("big".utf8)) { return true }
    throw FormatError(file: file, what: "the PyTorch file has an unknown byte order")
  }

  private static func swapped(_ data: FileBytes, _ dtype: ArrayElementType) -> FileBytes {
    FileBytes(ByteOrder.swapped(data, width: dtype.wordWidth))
  }
}
