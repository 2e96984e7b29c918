import StriateFormats
import Testing

@Suite struct ZipTests {
  private static func archive(_ members: [(String, [UInt8])], isCompressed: Bool = false) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, content) in members { try writer.add(name, [content[...]], isCompressed: isCompressed) }
    return writer.finished().flatMap { $0 }
  }

  private static let zeros = [UInt8](repeating: 0, count: 1_000_000)

  private static func read(_ bytes: [UInt8], limit: Int = ZipArchive.defaultLimit) throws -> [[UInt8]] {
    let archive = try ZipArchive(parsing: FileBytes(bytes), name: "t")
    return try archive.members.map { Array(try archive.data(of: $0, limit: limit).slice) }
  }

  @Test(arguments: [false, true]) func `members are read back`(_ isCompressed: Bool) throws {
    let members: [(String, [UInt8])] = [("a/é.bin", [1, 2, 3]), ("empty", []), ("zeros", Self.zeros)]
    let bytes = try Self.archive(members, isCompressed: isCompressed)
    #expect(try Self.read(bytes) == members.map(\.1))
    let archive = try ZipArchive(parsing: FileBytes(bytes), name: "t")
    #expect(archive.members.map(\.name) == members.map(\.0))
    #expect(archive["zeros"]?.size == 1_000_000 && archive["no"] == nil)
    #expect(isCompressed == (bytes.count < 5000))
  }

  @Test func `an archive without members is an archive`() throws {
    #expect(try Self.read(ZipWriter().finished().flatMap { $0 }).isEmpty)
  }

  @Test func `more members than 16 bits count are read back through zip64`() throws {
    var writer = ZipWriter()
    for index in 0..<66_000 { try writer.add("\(index)", [[UInt8(truncatingIfNeeded: index)][...]]) }
    let archive = try ZipArchive(parsing: FileBytes(writer.finished().flatMap { $0 }), name: "t")
    #expect(archive.members.count == 66_000)
    #expect(try archive.data(of: try #require(archive["65999"])) == FileBytes([UInt8(truncatingIfNeeded: 65_999)]))
  }

  @Test func `a bomb is not unpacked`() throws {
    let bomb = try Self.archive([("zeros", Self.zeros)], isCompressed: true)
    #expect(
      message { _ = try Self.read(bomb, limit: 999_999) }
        == "t: \"zeros\" in the zip archive unpacks to 1000000 bytes, more than the limit of 999999")
    // The same bytes with a smaller claim (local and central size): no more than the claim is unpacked.
    let directory = try #require((0..<bomb.count - 4).first { bomb[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
    var less = bomb
    less.replaceSubrange(directory + 24..<directory + 28, with: [10, 0, 0, 0])
    #expect(message { _ = try Self.read(less) } == "t: it unpacks to more than 10 bytes")
    var more = bomb
    more.replaceSubrange(directory + 24..<directory + 28, with: [0, 0, 0, 0x7F])
    #expect(
      message { _ = try Self.read(more) }.hasPrefix("t: \"zeros\" in the zip archive claims 2130706432 bytes, which"))
  }

  @Test func `members that overlap are refused`() throws {
    var bytes = try Self.archive([("a", [1, 2, 3]), ("b", [4, 5, 6])])
    let second = try #require((0..<bytes.count - 4).last { bytes[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
    // The second entry of the directory points to the first member.
    bytes.replaceSubrange(second + 42..<second + 46, with: [0, 0, 0, 0])
    #expect(message { _ = try Self.read(bytes) } == "t: \"b\" in the zip archive overlaps what follows it")
    var long = try Self.archive([("a", [1, 2, 3]), ("b", [4, 5, 6])])
    let first = try #require((0..<long.count - 4).first { long[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
    long[first + 20] = 40
    #expect(message { _ = try Self.read(long) } == "t: \"a\" in the zip archive overlaps what follows it")
  }

  @Test func `damage is named`() throws {
    let good = try Self.archive([("a", [1, 2, 3])])
    var content = good
    content[30 + 1 + 20] = 9
    var twice = try Self.archive([("a", [1]), ("b", [1])])
    for index in twice.indices where twice[index] == UInt8(ascii: "b") { twice[index] = UInt8(ascii: "a") }
    var method = good
    let directory = try #require((0..<good.count - 4).first { good[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
    method[directory + 10] = 12
    var encrypted = good
    encrypted[directory + 8] = 1
    let rows: [(bytes: [UInt8], message: String)] = [
      ([], "t: the zip archive has no directory (hint: it is truncated or damaged)"),
      (good.dropLast(), "t: the zip archive has no directory (hint: it is truncated or damaged)"),
      (
        content,
        "t: \"a\" in the zip archive does not have the checksum that the directory says (hint: the file is damaged)"
      ),
      (twice, "t: the zip archive holds \"a\" twice"),
      (
        method,
        "t: \"a\" in the zip archive is compressed by method 12 (hint: only stored and deflated members are read)"
      ),
      (encrypted, "t: \"a\" in the zip archive is encrypted"),
      (Array(good.dropFirst()), "t: the zip directory does not end where the archive says (hint: it is truncated or damaged)")
    ]
    for row in rows { #expect(message { _ = try Self.read(row.bytes) } == row.message) }
  }
}
