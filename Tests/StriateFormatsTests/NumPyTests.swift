import StriateFormats
import Testing

@Suite struct NumPyTests {
  @Test(arguments: Fixtures.npy) func `an npy file holds what NumPy finds in it`(_ fixture: FileFixture) throws {
    let array = try NPYFile.parse(FileBytes(fixture.bytes), file: "t.npy", name: "x")
    #expect(array == fixture.arrays[0].array)
  }

  @Test(arguments: [Fixtures.npz, Fixtures.npzCompressed])
  func `an npz file holds what NumPy finds in it`(_ fixture: FileFixture) throws {
    let archive = try ZipArchive(parsing: FileBytes(fixture.bytes), name: "t.npz")
    #expect(try NPZFile.parse(archive, file: "t.npz") == fixture.arrays.map(\.array))
  }

  @Test func `what is written is what NumPy writes, to the byte`() throws {
    let plain = Fixtures.npy.filter { fixture in
      !["Fortran", "big-endian", "version", "Python"].contains { fixture.name.contains($0) }
        || fixture.name == "Fortran order of one row"
    }
    #expect(plain.count > 15)
    for fixture in plain where fixture.name != "Fortran order of one row" && !fixture.name.contains("empty in") {
      let written = try NPYFile.serialized(fixture.arrays[0].array, file: "t").flatMap { $0 }
      #expect(written == fixture.bytes, "\(fixture.name)")
    }
    let archive = try NPZFile.serialized(Fixtures.npz.arrays.map(\.array), file: "t").flatMap { $0 }
    #expect(archive == Fixtures.npz.bytes)
  }

  @Test func `compressed archives are read back and twice the same`() throws {
    let arrays = Fixtures.npz.arrays.map(\.array)
    let bytes = try NPZFile.serialized(arrays, file: "t", isCompressed: true).flatMap { $0 }
    #expect(bytes.count < Fixtures.npz.bytes.count)
    #expect(try NPZFile.parse(ZipArchive(parsing: FileBytes(bytes), name: "t"), file: "t") == arrays)
    #expect(try NPZFile.serialized(arrays, file: "t", isCompressed: true).flatMap { $0 } == bytes)
  }

  @Test func `files are read through a mapping and named after themselves`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let array = NamedArray(name: "weights.v1", shape: [2, 2], [1, 2, 3, 4] as [Float])
    try NPYFile.write(array, to: folder.path + "/weights.v1.npy")
    #expect(try NPYFile.read(folder.path + "/weights.v1.npy") == array)
    try NPZFile.write([array], to: folder.path + "/all.npz")
    #expect(try NPZFile.read(folder.path + "/all.npz") == [array])
  }

  @Test func `what is no array of numbers is refused in words`() {
    let sentences = [
      "structures": "t: the npy file holds structures with named fields, which are not read "
        + "(hint: save each field as an array of its own)",
      "objects": "t: the npy file holds Python objects, which are not read "
        + "(hint: they would have to be unpickled; save an array of numbers)",
      "texts": "t: the npy file holds texts, which are not read",
      "bytes": "t: the npy file holds texts, which are not read",
      "dates": "t: the npy file holds dates or times, which are not read",
      "long": "t: the npy file holds elements of type <f16, which are not read",
      "complex128": "t: the npy file holds elements of type <c16, which are not read"
    ]
    #expect(Fixtures.npyRefused.count == sentences.count)
    for row in Fixtures.npyRefused {
      let bytes = FileBytes([UInt8](hex: row.file))
      #expect(message { _ = try NPYFile.parse(bytes, file: "t", name: "x") } == sentences[row.name])
    }
    let half = NamedArray(name: "h", dtype: .bfloat16, shape: [1], bytes: [0, 0])
    #expect(
      message { _ = try NPYFile.serialized(half, file: "t") }
        == "t: NumPy has no type for BF16, the type of \"h\" (hint: safetensors files have it)")
  }

  private static func npy(_ header: String, data: Int, version: UInt8 = 1) -> [UInt8] {
    let text = [UInt8](ascii: header)
    return [0x93] + [UInt8](ascii: "NUMPY") + [version, 0, UInt8(text.count), 0] + text
      + [UInt8](repeating: 0, count: data)
  }

  @Test func `a header is believed only as far as the bytes go`() {
    let rows: [(header: String, data: Int, message: String)] = [
      (
        "{'descr': '<f4', 'fortran_order': False, 'shape': (100000000, 1000000000)}", 4,
        "t: the header promises F32 of shape [100000000, 1000000000], which takes 400000000000000000 bytes, "
          + "but 4 follow (hint: the file is truncated)"
      ),
      (
        "{'descr': '<f8', 'fortran_order': True, 'shape': (4000000000, 4000000000)}", 4,
        "t: an array of shape [4000000000, 4000000000] has no size in bytes"
      ),
      (
        "{'descr': '<i2', 'fortran_order': False, 'shape': (2,)}", 5,
        "t: the header promises I16 of shape [2], which takes 4 bytes, but 5 follow"
      ),
      (
        "{'descr': '<i2', 'fortran_order': False, 'shape': (-2,)}", 4,
        "t: the npy header is not a Python dictionary: byte 51 of it is unexpected"
      ),
      (
        "{'descr': '<i2', 'shape': (2,)}", 4, "t: the npy header lacks descr, fortran_order or shape"
      ),
      (
        "{'descr': '<i2', 'descr': '<i2'}", 4, "t: the npy header has an unexpected key \"descr\""
      ),
      ("__import__('os').system('ls')", 4, "t: the npy header is not a Python dictionary: byte 0 of it is unexpected")
    ]
    for row in rows {
      let bytes = FileBytes(Self.npy(row.header, data: row.data))
      #expect(message { _ = try NPYFile.parse(bytes, file: "t", name: "x") } == row.message)
    }
    let many = "{'shape': (" + String(repeating: "1,", count: 65) + ")}"
    #expect(
      message { _ = try NPYFile.parse(FileBytes(Self.npy(many, data: 0)), file: "t", name: "x") }
        == "t: the npy file has more than 64 dimensions")
    #expect(
      message { _ = try NPYFile.parse(FileBytes(Self.npy("{}", data: 0, version: 4)), file: "t", name: "x") }
        == "t: the npy file has version 4.0; 1.0, 2.0 and 3.0 are read")
  }
}
