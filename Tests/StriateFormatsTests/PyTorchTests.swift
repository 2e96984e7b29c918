import StriateFormats
import Testing

@Suite struct PyTorchTests {
  private static func read(_ bytes: [UInt8]) throws -> PyTorchFile {
    try PyTorchFile(parsing: FileBytes(bytes), name: "t.pt")
  }

  @Test(arguments: Fixtures.torch) func `a PyTorch file holds what torch.load finds in it`(_ fixture: FileFixture)
    throws
  {
    let file = try Self.read(fixture.bytes)
    #expect(file.arrays == fixture.arrays.map(\.array))
    #expect(file.isLegacy == fixture.name.hasPrefix("legacy"))
  }

  @Test(arguments: ["zip: values of all kinds", "legacy: values of all kinds"])
  func `values beside the tensors are read too`(_ name: String) throws {
    let content = try Self.read(try #require(Fixtures.torch.first { $0.name == name }).bytes).content
    let expected: [(String, PyTorchValue)] = [
      ("epoch", .integer(3)), ("best", .number(0.25)), ("name", .string("née")), ("none", .none),
      ("flags", .list([.bool(true), .bool(false)])), ("big", .integer(1 << 40)), ("negative", .integer(-7)),
      ("size", .list([.integer(2), .integer(3)])), ("device", .string("cpu")), ("bytes", .other("2 bytes"))
    ]
    for (key, value) in expected { #expect(content[key] == value) }
    guard case .dictionary = content["nested"]?["1"] else {
      Issue.record("nested dictionaries are kept")
      return
    }
  }

  @Test func `a state dictionary is found below its usual keys`() throws {
    let run = try Self.read(try #require(Fixtures.torch.first { $0.name == "zip: a training run" }).bytes)
    #expect(run.stateDictionary.map(\.name) == ["weight", "bias"])
    let plain = try Self.read(try #require(Fixtures.torch.first { $0.name == "legacy: state dictionary" }).bytes)
    #expect(plain.stateDictionary == plain.arrays)
  }

  @Test(
    .enabled(if: RealData.isThere, "STRIATE_DATA names no folder of real data"), arguments: Fixtures.weights.indices)
  func `published weights have the tensors that torch.load finds`(_ index: Int) throws {
    let (name, tensors) = Fixtures.weights[index]
    let file = try ArrayFile(reading: try #require(RealData.path) + "/weights/" + name)
    let found = file.arrays.map { array in
      "\(array.name) \(array.dtype) \(array.shape.map(String.init).joined(separator: "x")) "
        + "\(Checksum.crc32(array.data))"
    }
    #expect(found == tensors.split(separator: "\n").map(String.init))
  }

  @Test func `pickles that would run something are refused, naming the opcode`() {
    for row in Fixtures.hostilePickles {
      #expect(
        message { _ = try Self.read([UInt8](hex: row.file)) }
          == "t.pt: the pickle's opcode \(row.opcode) asks for the Python object \(row.global): refused, and nothing "
          + "was run (hint: only tensors and plain values are read)", "\(row.name)")
    }
    #expect(Fixtures.hostilePickles.count == 5)
    let classic = [UInt8](ascii: "cos\nsystem\n(S'rm -rf /'\ntR.")
    #expect(message { _ = try Self.read(classic) }.contains("opcode GLOBAL asks for the Python object os.system"))
  }

  @Test func `programs and whole models are told apart from weights`() {
    #expect(
      message { _ = try Self.read([UInt8](hex: Fixtures.torchScript)) }
        == "t.pt: this is a TorchScript archive: it holds a program beside its weights "
        + "(hint: save model.state_dict() with torch.save instead)")
    #expect(
      message { _ = try Self.read([UInt8](hex: Fixtures.wholeModel)) }
        == "t.pt: the file holds a whole model as Python objects: the opcode GLOBAL asks for "
        + "torch.nn.modules.linear.Linear (hint: save model.state_dict() instead of the model)")
    #expect(message { _ = try Self.read([UInt8](ascii: "hello")) } == "t.pt: this is not a PyTorch file")
  }

  /// A zip file of torch.save around a pickle of protocol 2.
  private static func zip(_ pickle: [UInt8], storage: [UInt8]? = nil) throws -> [UInt8] {
    var writer = ZipWriter()
    try writer.add("a/data.pkl", [[0x80, 2][...], pickle[...], [0x2E]])
    if let storage { try writer.add("a/data/0", [storage[...]]) }
    return writer.finished().flatMap { $0 }
  }

  private static func text(_ text: String) -> [UInt8] { [0x58, UInt8(text.utf8.count), 0, 0, 0] + text.utf8 }

  private static func number(_ value: Int) -> [UInt8] {
    [0x8A, 8] + (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func tuple(_ values: [Int]) -> [UInt8] { [0x28] + values.flatMap(number) + [0x74] }

  /// A tensor of float32 in storage 0 of so many elements.
  private static func tensor(_ shape: [Int], _ strides: [Int], offset: Int = 0, count: Int) -> [UInt8] {
    var pickle = [UInt8](ascii: "ctorch._utils\n_rebuild_tensor_v2\n") + [0x28, 0x28]
    pickle += text("storage") + [UInt8](ascii: "ctorch\nFloatStorage\n") + text("0") + text("cpu") + number(count)
    return pickle + [0x74, 0x51] + number(offset) + tuple(shape) + tuple(strides) + [0x89, 0x7D, 0x74, 0x52]
  }

  @Test func `claims are compared with the bytes`() throws {
    let storage = [UInt8](repeating: 0, count: 16)
    let small = try Self.read(Self.zip(Self.tensor([2, 2], [2, 1], count: 4), storage: storage))
    #expect(small.arrays == [NamedArray(name: "tensor", shape: [2, 2], [0, 0, 0, 0] as [Float])])
    // An axis of one element may have any stride.
    let odd = try Self.read(Self.zip(Self.tensor([1, 2, 2], [.max, 1, 2], count: 4), storage: storage))
    #expect(odd.arrays[0].shape == [1, 2, 2])
    let lies = "t.pt: tensor \"tensor\" of shape "
    let rows: [(pickle: [UInt8], message: String)] = [
      (Self.tensor([5], [1], count: 4), lies + "[5] lies outside of its storage"),
      (Self.tensor([2], [4], count: 4), lies + "[2] lies outside of its storage"),
      (Self.tensor([2], [1], offset: 3, count: 4), lies + "[2] lies outside of its storage"),
      (Self.tensor([2, 2], [.max, .max], count: 4), lies + "[2, 2] lies outside of its storage"),
      (Self.tensor([1 << 62, 4], [0, 0], count: 4), lies + "[4611686018427387904, 4] lies outside of its storage"),
      (Self.tensor([1], [1], offset: .max, count: 4), lies + "[1] lies outside of its storage"),
      (
        Self.tensor([1 << 40], [0], count: 4),
        "t.pt: the strides of tensor \"tensor\" repeat its elements to 4398046511104 bytes"
      ),
      (
        Self.tensor([1], [1], count: 5),
        "t.pt: tensor \"tensor\" lies in a storage that claims more bytes than there are"
      ),
      (
        Self.tensor([1], [1], count: .max),
        "t.pt: tensor \"tensor\" lies in a storage that claims more bytes than there are"
      ),
      (
        Self.tensor([-1], [1], count: 4),
        "t.pt: the pickle describes a tensor whose storage, shape or strides are not such"
      ),
      (
        Self.tensor(Array(repeating: 1, count: 65), Array(repeating: 1, count: 65), count: 4),
        "t.pt: the pickle describes a tensor whose storage, shape or strides are not such"
      )
    ]
    for row in rows {
      let bytes = try Self.zip(row.pickle, storage: storage)
      #expect(message { _ = try Self.read(bytes) } == row.message)
    }
    #expect(
      message { _ = try Self.read(try Self.zip(Self.tensor([1], [1], count: 1))) }
        == "t.pt: the archive lacks the storage \"0\"")
  }

  @Test func `bombs of nested values end in a sentence`() throws {
    // Each list holds the one before it ten times: 10^n values from n instructions.
    var laughs: [UInt8] = Self.text("lol") + [0x71, 0]
    for level in UInt8(1)...8 {
      laughs += [0x5D, 0x71, level, 0x28] + (0..<10).flatMap { _ in [0x68, level - 1] } + [0x65]
    }
    let rows: [(pickle: [UInt8], message: String)] = [
      (laughs, "t.pt: the file describes more than two million values (hint: it may be made to fill memory)"),
      (
        [UInt8](repeating: 0x5D, count: 100_000) + [UInt8](repeating: 0x61, count: 99_999),
        "t.pt: the file's values are nested more than 64 levels deep, or contain themselves"
      ),
      (
        [0x5D, 0x71, 0, 0x68, 0, 0x61],
        "t.pt: the file's values are nested more than 64 levels deep, or contain themselves"
      ),
      ([0x30], "t.pt: the pickle takes a value from an empty stack (hint: it is damaged)"),
      ([0x28, 0x30], "t.pt: the pickle takes a value from an empty stack (hint: it is damaged)"),
      ([0x68, 7], "t.pt: the pickle refers to value 7, which it has not stored"),
      ([0x8E] + [UInt8](repeating: 0xFF, count: 8), "t.pt: the pickle claims a text of impossible length"),
      ([0x58, 0xFF, 0xFF, 0xFF, 0x7F], "t.pt: the pickle ends too early (hint: it is truncated or damaged)"),
      ([0x4B, 1, 0x29, 0x52], "t.pt: the pickle's opcode REDUCE calls a value that is not a function"),
      ([0x82, 1], "t.pt: the pickle's opcode EXT1 at byte 2 is not read (hint: torch.save does not write it)"),
      ([0xFF], "t.pt: the pickle has an unknown opcode 255 at byte 2 (hint: it is damaged or no pickle)")
    ]
    for row in rows {
      let bytes = try Self.zip(row.pickle)
      #expect(message { _ = try Self.read(bytes) } == row.message)
    }
  }

  @Test func `a long list copied again and again does not fill memory`() throws {
    let list = [0x5D, 0x28] + [UInt8](repeating: 0x4E, count: 50_000) + [0x65, 0x85, 0x71, 0]
    let copy = [UInt8](ascii: "c__builtin__\nset\n") + [0x68, 0, 0x52, 0x30]
    let bytes = try Self.zip(list + (0..<2000).flatMap { _ in copy })
    #expect(
      message { _ = try Self.read(bytes) }
        == "t.pt: the pickle copies more than 5000000 values (hint: it may be made to fill memory)")
  }
}
