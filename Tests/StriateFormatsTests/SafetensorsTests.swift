import StriateFormats
import Testing

@Suite struct SafetensorsTests {
  private static let weights = SafetensorsFile(
    entries: [
      NamedArray(name: "conv.weight", shape: [2, 3], (0..<6).map { Float($0) / 7 }),
      NamedArray(name: "z.empty", shape: [0, 4], [Float]()),
      NamedArray(name: "a.scalar", shape: [], [Float(2.5)]),
      NamedArray(name: "conv.bias", shape: [3], [Float(0.5), -1.25, 3e-8])
    ], metadata: ["system": "LeNet-5 “test”"])

  @Test func `the bytes written are those of the reference implementation`() throws {
    let reference = [UInt8](hex: Fixtures.safetensorsFloat32)
    #expect(Self.weights.serialized() == reference)
    #expect(try SafetensorsFile(parsing: reference, name: "t") == Self.weights)
  }

  @Test func `every type that the reference implementation writes is listed and read`() throws {
    let file = try SafetensorsFile(parsing: [UInt8](hex: Fixtures.safetensorsMixed), name: "t")
    #expect(file.entries.map(\.name) == ["bool", "f64", "half", "i32", "i64", "u8"])
    #expect(file.entries.map(\.dtype) == [.bool, .float64, .float16, .int32, .int64, .uint8])
    #expect(file["bool"]?.boolValues == [true, false, true])
    #expect(file["f64"]?.float64Values == [1e300, -2.5])
    #expect(file["i32"]?.int32Values == [-1, .max])
    #expect(file["i32"]?.shape == [2, 1])
    #expect(file["i64"]?.int64Values == [.min, 1 << 40])
    #expect(file["u8"].map { Array($0.bytes) } == [0, 255])
    #expect(file["half"].map { Array($0.bytes) } == [0x00, 0x3E, 0x00, 0xC0])
    #expect(file["half"]?.float32Values == nil)
    #expect(file["none"] == nil)
  }

  @Test func `a file comes back from disk, wide elements first and aligned, keys sorted`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let file = SafetensorsFile(
      entries: [
        NamedArray(name: "b", shape: [1], [true]), NamedArray(name: "c", shape: [2], [Int32(7), -7]),
        NamedArray(name: "a", shape: [3], [false, true, true]),
        NamedArray(name: "d", shape: [1], [Double.pi]), NamedArray(name: "é", shape: [1], [Int64.min])
      ], metadata: ["z": "\n\"", "a": "", "é": "ü"])
    try file.write(to: folder.path + "/m.safetensors")
    let bytes = try FileReader.read(folder.path + "/m.safetensors")
    #expect(bytes == file.serialized())
    let header =
      #"{"__metadata__":{"a":"","z":"\n\"","é":"ü"},"a":{"dtype":"BOOL","shape":[3],"data_offsets":[24,27]},"#
      + #""b":{"dtype":"BOOL","shape":[1],"data_offsets":[27,28]},"#
      + #""c":{"dtype":"I32","shape":[2],"data_offsets":[16,24]},"#
      + #""d":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"é":{"dtype":"I64","shape":[1],"data_offsets":[8,16]}}"#
    #expect(String(decoding: bytes[8...], as: UTF8.self).hasPrefix(header))
    #expect((bytes.count - 28) % 8 == 0)
    #expect(try SafetensorsFile(reading: folder.path + "/m.safetensors") == file)
  }

  /// A file with the header given and `count` bytes of data.
  private static func file(_ header: String, _ count: Int) -> [UInt8] {
    let text = [UInt8](header.utf8)
    return withUnsafeBytes(of: UInt64(text.count).littleEndian) { [UInt8]($0) } + text
      + [UInt8](repeating: 1, count: count)
  }

  private static func one(_ fields: String) -> String { #"{"w":{\#(fields)}}"# }

  @Test(arguments: [
    (
      one(#""dtype":"F32","shape":[2],"data_offsets":[0,8]"#), 4,
      #"t: tensor "w": its bytes end at 8, but the data have 4 (hint: the file is truncated)"#
    ),
    (one(#""dtype":"F32","shape":[2],"data_offsets":[0,8]"#), 9, "t: 1 bytes at its end belong to no tensor"),
    (
      one(#""dtype":"F32","shape":[2],"data_offsets":[4,12]"#), 12,
      #"t: tensor "w": 4 bytes before it belong to no tensor"#
    ),
    (
      one(#""dtype":"F32","shape":[3],"data_offsets":[0,8]"#), 8,
      #"t: tensor "w": F32 of shape [3] takes 12 bytes, but the header gives it 8"#
    ),
    (
      one(#""dtype":"F32","shape":[2],"data_offsets":[8,0]"#), 8,
      #"t: tensor "w": its bytes end at 0 before they start at 8"#
    ),
    (one(#""dtype":"Q8","shape":[2],"data_offsets":[0,8]"#), 8, #"t: tensor "w": unknown dtype "Q8""#),
    (one(#""shape":[2],"data_offsets":[0,8]"#), 8, #"t: tensor "w": dtype is missing or not a string"#),
    (
      one(#""dtype":"F32","data_offsets":[0,8]"#), 8,
      #"t: tensor "w": shape is missing or not a list of whole numbers"#
    ),
    (
      one(#""dtype":"F32","shape":[-2],"data_offsets":[0,8]"#), 8,
      #"t: tensor "w": shape is missing or not a list of whole numbers"#
    ),
    (
      one(#""dtype":"F32","shape":[2.0],"data_offsets":[0,8]"#), 8,
      #"t: tensor "w": shape is missing or not a list of whole numbers"#
    ),
    (
      one(#""dtype":"F32","shape":[2],"data_offsets":[0]"#), 8,
      #"t: tensor "w": data_offsets is missing or not two whole numbers"#
    ),
    (
      one(#""dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]"#), 8,
      #"t: tensor "w": F32 of shape [4294967296, 4294967296] has no size in bytes"#
    ),
    (
      one(#""dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]"#), 0,
      #"t: tensor "w": F32 of shape [4294967296, 4294967296, 0] has no size in bytes"#
    ),
    (
      one(#""dtype":"F4","shape":[3],"data_offsets":[0,1]"#), 1,
      #"t: tensor "w": F4 of shape [3] has no size in bytes"#
    ),
    (one(#""dtype":"F32","shape":[2],"data_offsets":[0,8],"evil":1"#), 8, #"t: tensor "w": unknown field "evil""#),
    (#"{"w":1}"#, 0, #"t: tensor "w": its entry is not a JSON object"#),
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}"#, 3,
      #"t: tensor "b": its bytes overlap those of another tensor"#
    ),
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}"#, 4,
      #"t: the header is not valid JSON: the JSON key "a" stands twice at byte 53"#
    ),
    (#"{"__metadata__":{"a":1}}"#, 0, #"t: __metadata__ value "a" is not a string"#),
    (#"{"__metadata__":[]}"#, 0, "t: __metadata__ is not a JSON object"),
    ("[]", 0, "t: the header is not a JSON object"),
    ("{", 0, "t: the header is not valid JSON: a JSON key is expected at byte 1"),
    (
      String(repeating: "[", count: 100_000), 0,
      "t: the header is not valid JSON: the JSON text is nested more than 64 levels deep at byte 64"
    )
  ])
  func `a header that lies is refused`(_ header: String, _ count: Int, _ expected: String) {
    #expect(message { _ = try SafetensorsFile(parsing: Self.file(header, count), name: "t") } == expected)
  }

  @Test func `a header that is not there is refused`() {
    let rows: [(bytes: [UInt8], message: String)] = [
      ([], "t: this is not a safetensors file: it has 0 bytes, fewer than the 8 of its length"),
      (
        [9, 0, 0, 0, 0, 0, 0, 0, 0x7B],
        "t: the header claims 9 bytes but 1 are there "
          + "(hint: the file is truncated or not a safetensors file)"
      ),
      (
        [UInt8](repeating: 255, count: 8),
        "t: the header claims 18446744073709551615 bytes but 0 are there "
          + "(hint: the file is truncated or not a safetensors file)"
      )
    ]
    for row in rows { #expect(message { _ = try SafetensorsFile(parsing: row.bytes, name: "t") } == row.message) }
  }

  @Test func `a mapped file holds what a file read holds`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/model.safetensors"
    try AtomicFile.write([UInt8](hex: Fixtures.safetensorsMixed), to: path)
    #expect(try SafetensorsFile(mapping: path) == SafetensorsFile(reading: path))
  }

  @Test func `empty tensors may stand between others`() throws {
    let header =
      #"{"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"e":{"dtype":"U8","shape":[0],"data_offsets":[2,2]},"#
      + #""c":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}}"#
    let file = try SafetensorsFile(parsing: Self.file(header, 3), name: "t")
    #expect(file.entries.map(\.bytes.count) == [2, 1, 0])
    #expect(try SafetensorsFile(parsing: Self.file("{}", 0), name: "t").entries.isEmpty)
  }

  @Test func `the size of a type is what it says`() {
    let rows: [(ArrayElementType, Int?)] = [
      (.float4, 1), (.float6E2M3, nil), (.bfloat16, 4), (.complex64, 16), (.uint8, 2)
    ]
    for (dtype, count) in rows { #expect(dtype.byteCount(of: [2]) == count) }
    #expect(ArrayElementType.float6E3M2.byteCount(of: [2, 2]) == 3)
    #expect(ArrayElementType.float32.byteCount(of: []) == 4)
    #expect(ArrayElementType.allCases.allSatisfy { $0.byteCount(of: [8]) == $0.bitWidth })
  }
}
