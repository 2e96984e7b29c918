/// What a file is, by its content and not by its name.
package enum FileKind: String, Sendable, CaseIterable {
  case npy = "npy array"
  case npz = "npz archive"
  case safetensors = "safetensors"
  case safetensorsIndex = "index of safetensors files"
  case pyTorch = "PyTorch (zip)"
  case legacyPyTorch = "PyTorch (before 1.6)"
  case idx = "IDX"
  case image = "image"
  case wav = "WAV sound"
  case onnx = "ONNX model"

  /// Whether ``ArrayFile`` reads it.
  package var hasArrays: Bool {
    switch self {
    case .npy, .npz, .safetensors, .safetensorsIndex, .pyTorch, .legacyPyTorch, .idx: true
    case .image, .wav, .onnx: false
    }
  }

  /// Tells the kind by the first bytes; where these are damaged, by the ending of the name, so that the reader of that
  /// kind says what is wrong.
  ///
  /// - Throws: when it is none of these.
  package init(of bytes: FileBytes, name: String) throws(FormatError) {
    guard let kind = try Self.byContent(bytes, name) ?? Self.byName(name) else {
      throw FormatError(
        file: name, what: bytes.count == 0 ? "the file is empty" : "this is no kind of file that is understood",
        hint: "npy, npz, safetensors, PyTorch, IDX, PNG, JPEG, PGM, PPM, WAV and ONNX are")
    }
    self = kind
  }

  private static func byContent(_ bytes: FileBytes, _ name: String) throws(FormatError) -> FileKind? {
    if NPYFile.isNPY(bytes) { return .npy }
    if ZipArchive.isArchive(bytes) { return try kind(of: ZipArchive(parsing: bytes, name: name), name) }
    if PyTorchFile.isLegacyFile(bytes) { return .legacyPyTorch }
    if ImageHeader.isImage(bytes) { return .image }
    if WAVFile.isWAV(bytes) { return .wav }
    if isSafetensors(bytes) { return .safetensors }
    if bytes.starts(with: [0x1F, 0x8B]) || isIDX(bytes) { return .idx }
    if name.hasSuffix(".index.json") { return .safetensorsIndex }
    return isONNX(bytes) ? .onnx : nil
  }

  private static func byName(_ name: String) -> FileKind? {
    let endings: [(String, FileKind)] = [
      (".npy", .npy), (".npz", .npz), (".safetensors", .safetensors), (".pt", .legacyPyTorch),
      (".pth", .legacyPyTorch), (".th", .legacyPyTorch), (".png", .image), (".jpg", .image), (".jpeg", .image),
      (".pgm", .image), (".ppm", .image), (".wav", .wav)
    ]
    let lowercased = name.lowercased()
    return endings.first { lowercased.hasSuffix($0.0) }?.1
  }

  private static func kind(of archive: ZipArchive, _ name: String) throws(FormatError) -> FileKind {
    if archive.members.contains(where: { $0.name == "data.pkl" || $0.name.hasSuffix("/data.pkl") }) { return .pyTorch }
    if archive.members.allSatisfy({ $0.name.hasSuffix(".npy") }) { return .npz }
    throw FormatError(
      file: name, what: "the zip archive is neither of NumPy nor of PyTorch",
      hint: "its first member is \"\(archive.members[0].name.shortened())\"")
  }

  private static func isSafetensors(_ bytes: FileBytes) -> Bool {
    guard bytes.count >= 10, bytes[8] == UInt8(ascii: "{") else { return false }
    let length = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    return length <= UInt64(bytes.count - 8)
  }

  private static func isIDX(_ bytes: FileBytes) -> Bool {
    bytes.count >= 8 && bytes[0] == 0 && bytes[1] == 0 && [8, 9, 11, 12, 13, 14].contains(bytes[2]) && bytes[3] > 0
      && bytes.count >= 4 + 4 * Int(bytes[3])
  }

  /// A protocol buffer whose first field is a small version and whose second is one that models have.
  private static func isONNX(_ bytes: FileBytes) -> Bool {
    bytes.count >= 16 && bytes[0] == 0x08 && (1...32).contains(bytes[1])
      && [0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42].contains(bytes[2])
  }
}
