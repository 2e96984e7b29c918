/// A file of `torch.save`: `.pt`, `.pth` or `.th`, in the zip format since PyTorch 1.6 or the one before it.
///
/// Nothing of the file is run; see ``Unpickler``.
package struct PyTorchFile: Sendable {
  /// What was saved.
  package let content: PyTorchValue
  /// All tensors in it, in the order of the file, each named by the way to it: `state_dict.conv1.weight`.
  package let arrays: [NamedArray]
  /// Whether it is in the format before PyTorch 1.6.
  package let isLegacy: Bool

  /// Reads a file. Tensors stay in the mapped file until their bytes are asked for.
  package init(reading path: String) throws(FormatError) {
    try self.init(parsing: FileReader.map(path), name: path)
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: when it is neither format, damaged, asks for Python objects other than tensors and plain values, or
  ///   describes tensors that its bytes do not hold.
  package init(parsing bytes: FileBytes, name: String) throws(FormatError) {
    let document: PickleDocument
    let storages: [String: FileBytes]
    isLegacy = !ZipArchive.isArchive(bytes)
    if isLegacy {
      (document, storages) = try LegacyPyTorchReader.read(bytes, file: name)
    } else {
      (document, storages) = try ZippedPyTorchReader.read(ZipArchive(parsing: bytes, name: name), file: name)
    }
    var builder = PyTorchTreeBuilder(document: document, storages: storages, fileSize: bytes.count, file: name)
    content = try builder.value(document.root)
    arrays = builder.arrays
  }

  /// Whether the bytes start as the format before PyTorch 1.6 does.
  package static func isLegacyFile(_ bytes: FileBytes) -> Bool {
    LegacyPyTorchReader.magicLength(bytes) != nil
  }

  /// The weights of a network in the file, under the names of its layers: those below a key `state_dict`, `model`,
  /// `model_state_dict` or `net` if there is one, without the `module.` that DataParallel puts in front.
  package var stateDictionary: [NamedArray] {
    let wrappers = ["state_dict", "model_state_dict", "model", "net"]
    var result = arrays
    if let key = wrappers.first(where: { key in
      if case .dictionary = content[key] { true } else { false }
    }) {
      result = result.filter { $0.name.hasPrefix(key + ".") }.map { $0.renamed(String($0.name.dropFirst(key.count + 1))) }
    }
    let parallel = "module."
    guard result.allSatisfy({ $0.name.hasPrefix(parallel) }) else { return result }
    return result.map { $0.renamed(String($0.name.dropFirst(parallel.count))) }
  }
}
