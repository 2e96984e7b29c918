import StriateFormats
import Testing

@Suite struct InspectionTests {
  private let folder = TemporaryFolder()

  private static func fixture(_ name: String) throws -> [UInt8] {
    try #require(Fixtures.torch.first { $0.name == name }).bytes
  }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try AtomicFile.write(bytes, to: folder.path + "/" + name)
    return folder.path + "/" + name
  }

  @Test func `the kind of a file is told by its content`() throws {
    defer { folder.remove() }
    let rows: [(bytes: [UInt8], kind: FileKind)] = [
      (Fixtures.npy[0].bytes, .npy), (Fixtures.npz.bytes, .npz),
      ([UInt8](hex: Fixtures.safetensorsMixed), .safetensors),
      (try Self.fixture("zip, protocol 2"), .pyTorch), (try Self.fixture("legacy, protocol 4"), .legacyPyTorch),
      ([UInt8](hex: Fixtures.imagesGzip), .idx), ([0, 0, 8, 1, 0, 0, 0, 1, 7], .idx),
      ([UInt8](hex: Fixtures.pictures[0].file), .image), ([UInt8](ascii: "P5 1 1 255\nx"), .image),
      ([UInt8](hex: Fixtures.sounds[0].file), .wav), ([8, 6, 0x12, 7] + [UInt8](ascii: "pytorch and so on"), .onnx)
    ]
    for row in rows { #expect(try FileKind(of: FileBytes(row.bytes), name: "anything") == row.kind) }
    #expect(
      message { _ = try FileKind(of: FileBytes([UInt8](ascii: "hello")), name: "t.txt") }
        == "t.txt: this is no kind of file that is understood "
        + "(hint: npy, npz, safetensors, PyTorch, IDX, PNG, JPEG, PGM, PPM, WAV and ONNX are)")
    let cut = try write([UInt8](hex: Fixtures.safetensorsMixed).dropLast(), "cut.safetensors")
    #expect(message { _ = try ArrayFile(reading: cut) }.contains("the file is truncated"))
  }

  @Test func `arrays go from every format into every other`() throws {
    defer { folder.remove() }
    let sources = [
      try write(Fixtures.npz.bytes, "a.npz"), try write(Fixtures.npzCompressed.bytes, "b.npz"),
      try write([UInt8](hex: Fixtures.safetensorsFloat32), "c.safetensors"),
      try write(try Self.fixture("zip: state dictionary"), "d.pt"), try write(try Self.fixture("legacy"), "e.pth")
    ]
    for source in sources {
      let arrays = try ArrayFile(reading: source).arrays
      for ending in ["npz", "safetensors"] {
        let target = folder.path + "/out." + ending
        #expect(try FileConversion.convert(source, to: target) == "\(arrays.count) arrays")
        let back = try ArrayFile(reading: target).arrays
        #expect(back.sorted { $0.name < $1.name } == arrays.sorted { $0.name < $1.name })
      }
    }
    #expect(
      message { try FileConversion.convert(sources[0], to: folder.path + "/x.npy") }
        == "\(folder.path)/x.npy: an npy file holds one array, not 3 (hint: let the name end in .npz)")
    #expect(
      message { try FileConversion.convert(sources[0], to: folder.path + "/x.pt") }
        == "\(folder.path)/x.pt: a file of the kind npz archive cannot become this "
        + "(hint: it can become .npy, .npz or .safetensors)")
    let named = ArrayFile(arrays: [NamedArray(name: "__metadata__", shape: [], [1] as [Float])])
    #expect(
      message { try named.write(to: folder.path + "/x.safetensors") }
        == "\(folder.path)/x.safetensors: no array can be named \"__metadata__\"")
  }

  @Test func `images and sounds are converted too`() throws {
    defer { folder.remove() }
    let photo = Image(width: 28, height: 20, channels: 3, pixels: [UInt8](hex: Fixtures.photo))
    let source = folder.path + "/photo.png"
    try photo.writePNG(to: source)
    for ending in ["jpg", "ppm", "png"] {
      #expect(try FileConversion.convert(source, to: folder.path + "/out." + ending) == "an image of 28 × 20 pixels")
      let back = try Image(contentsOf: folder.path + "/out." + ending)
      #expect(ending == "jpg" ? back.width == 28 : back == photo)
    }
    try FileConversion.convert(source, to: folder.path + "/out.pgm")
    #expect(try Image(contentsOf: folder.path + "/out.pgm") == photo.grey())
    try FileConversion.convert(source, to: folder.path + "/image.npy")
    let array = try ArrayFile(reading: folder.path + "/image.npy").arrays[0]
    #expect(array == NamedArray(name: "image", dtype: .uint8, shape: [20, 28, 3], bytes: photo.pixels[...]))
    let sound = try write([UInt8](hex: Fixtures.sounds[1].file), "sound.wav")
    #expect(try FileConversion.convert(sound, to: folder.path + "/sound.npy") == "3 samples at 8000 Hz")
    #expect(
      try ArrayFile(reading: folder.path + "/sound.npy").arrays
        == [NamedArray(name: "sound", shape: [3, 2], Fixtures.sounds[1].samples)])
    #expect(
      message { try FileConversion.convert(sound, to: folder.path + "/sound.png") }
        == "\(folder.path)/sound.png: a file of the kind WAV sound cannot become this (hint: it can become .npy or .wav)"
    )
    #expect(
      message { _ = try ArrayFile(reading: sound) }
        == "\(sound): this is not a file of arrays but of the kind WAV sound")
  }

  @Test func `a file is described in lines and in JSON`() throws {
    defer { folder.remove() }
    let path = folder.path + "/w.safetensors"
    let arrays = [
      NamedArray(name: "a", shape: [2, 2], [1, 2, 4, -1] as [Float]),
      NamedArray(name: "b.c", shape: [], [7] as [Int64]),
      NamedArray(name: "d", shape: [3], [.nan, 1, .infinity] as [Double]),
      NamedArray(name: "e", shape: [0, 2], [] as [Float]),
      NamedArray(name: "f", dtype: .float16, shape: [2], bytes: [0, 0x3C, 0, 0xC0]),
      NamedArray(name: "g", dtype: .bfloat16, shape: [2], bytes: [0x80, 0x3F, 0, 0xC0])
    ]
    try ArrayFile(arrays: arrays, metadata: [JSONMember("epoch", .integer(3))]).write(to: path)
    let description = try FileDescription(of: path)
    #expect(
      description.lines.dropFirst() == [
        "name  type      shape   min  max  mean", "a     float32   [2, 2]  -1   4    1.5",
        "b.c   int64     []      7    7    7", "d     float64   [3]     1    inf  inf  2 not finite",
        "e     float32   [0, 2]", "f     float16   [2]     -2   1    -0.5", "g     bfloat16  [2]     -2   1    -0.5",
        "epoch = 3"
      ])
    #expect(
      description.lines[0].hasSuffix("w.safetensors: safetensors, bytes \(description.size), arrays 6, elements 12"))
    let json = try JSONValue(parsing: Array(description.json.description.utf8)[...])
    guard case .array(let tensors) = json["tensors"] else {
      Issue.record("the JSON lists tensors")
      return
    }
    #expect(tensors.count == 6 && tensors[0]["mean"] == .number(1.5) && tensors[1]["dtype"] == .string("int64"))
    #expect(json["metadata"]?["epoch"] == .string("3") && json["elements"] == .integer(12))
    #expect(try FileDescription(of: path, withStatistics: false).arrays.allSatisfy { $0.statistics == nil })
  }

  @Test func `images, sounds and checkpoints are described`() throws {
    defer { folder.remove() }
    let progressive = try write(
      [UInt8](hex: try #require(Fixtures.scaled.first { $0.name == "progressive" }).file), "p.jpg")
    let sound = try write([UInt8](hex: Fixtures.sounds[6].file), "s.wav")
    let checkpoint = try write(try Self.fixture("zip: values of all kinds"), "c.pt")
    let rows: [(path: String, line: String)] = [
      (progressive, "format JPEG, width 72, height 48, channels 3, bits 8, progressive true, orientation 1"),
      (sound, "encoding 24-bit PCM, rate 8000, channels 3, frames 2, seconds 0.00025")
    ]
    for row in rows { #expect(try FileDescription(of: row.path).lines[0].hasSuffix(row.line)) }
    let lines = try FileDescription(of: checkpoint).lines
    #expect(lines.contains("epoch = 3") && lines.contains("name = née") && lines.contains("best = 0.25"))
  }

  @Test func `a model in several files is read through its index`() throws {
    defer { folder.remove() }
    let first = NamedArray(name: "b", shape: [1], [1] as [Float]),
      second = NamedArray(name: "a", shape: [1], [2] as [Float])
    try SafetensorsFile(entries: [first]).write(to: folder.path + "/m-1.safetensors")
    try SafetensorsFile(entries: [second]).write(to: folder.path + "/m-2.safetensors")
    func index(_ map: String) throws -> String {
      try write([UInt8](ascii: "{\"metadata\":{\"total_size\":8},\"weight_map\":{\(map)}}"), "m.safetensors.index.json")
    }
    let good = try index(#""b":"m-1.safetensors","a":"m-2.safetensors""#)
    #expect(try ArrayFile(reading: good).arrays == [second, first])
    let rows: [(map: String, message: String)] = [
      (
        #""b":"m-3.safetensors""#,
        "\(folder.path)/m-3.safetensors: no such file (hint: \(good) says that a part of the model is in it)"
      ),
      (
        #""b":"m-1.safetensors","c":"m-1.safetensors""#,
        "\(folder.path)/m-1.safetensors: it lacks the tensor \"c\" that the index promises"
      ),
      (#""c":"m-1.safetensors""#, "\(folder.path)/m-1.safetensors: it has a tensor \"b\" that the index does not know"),
      (
        #""b":"../m-1.safetensors""#,
        "\(good): the index names the file \"../m-1.safetensors\" (hint: files of an index are safetensors files beside it)"
      ),
      (
        #""b":"/etc/passwd""#,
        "\(good): the index names the file \"/etc/passwd\" (hint: files of an index are safetensors files beside it)"
      ),
      (#""b":7"#, "\(good): weight_map of \"b\" is not a file's name")
    ]
    for row in rows {
      let path = try index(row.map)
      #expect(message { _ = try ArrayFile(reading: path) } == row.message)
    }
  }

  @Test(.enabled(if: RealData.isThere, "STRIATE_DATA names no folder of real data"))
  func `real files of every kind are described`() throws {
    let data = try #require(RealData.path)
    let rows: [(path: String, kind: FileKind, arrays: Int)] = [
      ("weights/burn-mnist-cnn/mnist.safetensors", .safetensors, 20),
      ("weights/resnet-cifar10/resnet20-12fca82f.th", .legacyPyTorch, 97),
      ("weights/ultraface/version-RFB-320.onnx", .onnx, 0), ("weights/ultraface/13.jpg", .image, 0)
    ]
    for row in rows {
      let description = try FileDescription(of: data + "/" + row.path)
      #expect(description.kind == row.kind && description.arrays.count == row.arrays)
    }
  }
}

extension FileDescription {
  fileprivate var size: Int {
    if case .integer(let count) = json["bytes"] { count } else { -1 }
  }
}
