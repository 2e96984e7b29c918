import StriateFormats
import Testing

/// The formats that strangers' files come in, each with good files and the reader that must stand damaged ones.
enum FuzzedFormat: CaseIterable {
  case png, jpeg, netpbm, wav, idx, gzip, json, safetensors, index, npy, npz, zip, pyTorch, legacyPyTorch, pickle

  func seeds() throws -> [[UInt8]] {
    switch self {
    case .png: pictures("PNG")
    case .jpeg:
      pictures("JPEG") + Fixtures.scaled.map { [UInt8](hex: $0.file) }
        + Fixtures.held.prefix(2).map { [UInt8](hex: $0.file) }
    case .netpbm: pictures("PGM") + pictures("PPM") + [[UInt8](ascii: "P3 # c\n2 1\n9\n1 2 3 4 5 6")]
    case .wav: Fixtures.sounds.map { [UInt8](hex: $0.file) }
    case .idx: [[0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 9], [UInt8](hex: Fixtures.imagesGzip)]
    case .gzip: [[UInt8](hex: Fixtures.twoMembersGzip), [UInt8](hex: Fixtures.bombGzip)]
    case .json: [[UInt8](ascii: #"{"a":[1,-2.5e3,"x\u00e9\n",null,true,{"b":[]}],"c":""}"#)]
    case .safetensors: [[UInt8](hex: Fixtures.safetensorsFloat32), [UInt8](hex: Fixtures.safetensorsMixed)]
    case .index: [[UInt8](ascii: #"{"metadata":{"total_size":8},"weight_map":{"a":"m-1.safetensors"}}"#)]
    case .npy: Fixtures.npy.map(\.bytes)
    case .npz, .zip: [Fixtures.npz.bytes, Fixtures.npzCompressed.bytes]
    case .pyTorch: Fixtures.torch.filter { $0.name.hasPrefix("zip") }.map(\.bytes)
    case .legacyPyTorch: Fixtures.torch.filter { $0.name.hasPrefix("legacy") }.map(\.bytes)
    case .pickle: try pickles()
    }
  }

  /// Reads the bytes, and all that was read: elements, statistics, pixels.
  func read(_ bytes: [UInt8]) throws {
    _ = try? FileKind(of: FileBytes(bytes), name: "t")
    switch self {
    case .png, .jpeg, .netpbm: try readImage(bytes)
    case .wav:
      let clip = try AudioClip(decoding: bytes, name: "t")
      #expect(clip.samples.count == clip.frameCount * clip.channels)
    case .idx: _ = try IDXFile(parsing: bytes, name: "t", limit: 1 << 20)
    case .gzip: #expect(try Gzip.decompress(bytes, name: "t", limit: 1 << 20).count <= 1 << 20)
    case .json: _ = try JSONValue(parsing: bytes[...]).description
    case .safetensors: visit(try SafetensorsFile(parsing: bytes, name: "t").entries)
    case .index: _ = try SafetensorsIndex.parse(bytes, file: "t")
    case .npy: visit([try NPYFile.parse(FileBytes(bytes), file: "t", name: "x")])
    case .npz: visit(try NPZFile.parse(ZipArchive(parsing: FileBytes(bytes), name: "t"), file: "t", limit: 1 << 24))
    case .zip:
      let archive = try ZipArchive(parsing: FileBytes(bytes), name: "t")
      for member in archive.members { _ = try archive.data(of: member, limit: 1 << 24) }
    case .pyTorch, .legacyPyTorch: visit(try PyTorchFile(parsing: FileBytes(bytes), name: "t").arrays)
    case .pickle:
      var writer = ZipWriter()
      try writer.add("a/data.pkl", [bytes[...]])
      for key in 0..<4 { try writer.add("a/data/\(key)", [[UInt8](repeating: 7, count: 48)[...]]) }
      visit(try PyTorchFile(parsing: FileBytes(writer.finished().flatMap { $0 }), name: "t").arrays)
    }
  }

  private func readImage(_ bytes: [UInt8]) throws {
    let options = ImageDecodingOptions(
      pixelLimit: 1 << 20, minimumSize: bytes.count % 2 == 0 ? ImageSize(width: 8, height: 8) : nil,
      appliesOrientation: true, isRGB: bytes.count % 3 == 0)
    _ = try? ImageHeader(parsing: FileBytes(bytes), name: "t")
    let image = try Image(decoding: bytes, name: "t", options: options)
    #expect(image.pixels.count == image.width * image.height * image.channels)
  }

  private func visit(_ arrays: [NamedArray]) {
    for array in arrays {
      #expect(array.dtype.byteCount(of: array.shape) == array.bytes.count)
      _ = ArrayStatistics(of: array)
    }
  }

  private func pictures(_ prefix: String) -> [[UInt8]] {
    Fixtures.pictures.filter { $0.name.hasPrefix(prefix) }.map { [UInt8](hex: $0.file) }
  }

  /// The pickles alone, whose storages are those of ``read(_:)``.
  private func pickles() throws -> [[UInt8]] {
    let names = [
      "zip, protocol 2", "zip, protocol 5", "zip: one tensor", "zip: values of all kinds", "zip: views of one storage",
      "zip: parameters"
    ]
    return try names.map { name in
      let file = try #require(Fixtures.torch.first { $0.name == name })
      let archive = try ZipArchive(parsing: FileBytes(file.bytes), name: name)
      let member = try #require(archive.members.first { $0.name.hasSuffix("data.pkl") })
      return Array(try archive.data(of: member).slice)
    }
  }
}
