import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct FileTests {
  @Test func `a file written is read back`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/data"
    try AtomicFile.write([1, 2, 3], to: path)
    #expect(try FileReader.read(path) == [1, 2, 3])
    try AtomicFile.write([[4][...], [], [9, 5, 6, 9][1...2]], to: path)
    #expect(try FileReader.read(path) == [4, 5, 6])
    try AtomicFile.write("", to: path)
    #expect(try FileReader.read(path) == [])
    #expect(folder.names == ["data"])
  }

  @Test func `a mapped file is the file that was opened`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/data"
    let content = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    try AtomicFile.write(content, to: path)
    let mapped = try FileReader.map(path)
    #expect(mapped == FileBytes(content) && mapped.count == 10_000 && mapped[3] == 21)
    let part = mapped[100..<300][10..<20]
    #expect(Array(part.slice) == Array(content[110..<120]) && part[9] == content[119])
    #expect(part == FileBytes(content[110..<120]) && part != mapped[0..<10] && part != mapped[110..<121])
    // Another file takes the name; the mapping stays what it was.
    try AtomicFile.write("new", to: path)
    #expect(Array(mapped.slice) == content)
    #expect(try FileReader.map(path) == FileBytes([UInt8](ascii: "new")))
    try AtomicFile.write("", to: path)
    #expect(try FileReader.map(path).count == 0)
    #expect(message { _ = try FileReader.map(folder.path) } == "\(folder.path): it is a directory, not a file")
    #expect(message { _ = try FileReader.map("/dev/zero") } == "/dev/zero: it is not a regular file")
  }

  @Test func `checksums are those of zlib`() {
    // From RFC 1952's polynomial: the check value of CRC-32 is that of the digits 1 to 9.
    #expect(Checksum.crc32(FileBytes([UInt8](ascii: "123456789"))) == 0xCBF4_3926)
    #expect(Checksum.crc32(FileBytes([UInt8]())) == 0)
  }

  @Test func `what cannot be read is named in one line`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let long = folder.path + "/long"
    try AtomicFile.write([UInt8](repeating: 0, count: 100), to: long)
    let rows: [(path: String, message: String)] = [
      (folder.path + "/none", "\(folder.path)/none: no such file"),
      (folder.path, "\(folder.path): it is a directory, not a file"),
      (pipe, "\(pipe): it is not a regular file"),
      ("/dev/zero", "/dev/zero: it is not a regular file"),
      (long, "\(long): the file has 100 bytes, more than the limit of 99"),
      (long + "/x", "\(long)/x: the file cannot be opened: Not a directory"),
      ("a\0b", "a\\u{0}b: the path holds a zero byte"),
      ("", ": no such file")
    ]
    for row in rows { #expect(message { _ = try FileReader.read(row.path, limit: 99) } == row.message) }
  }

  @Test func `what cannot be written is named in one line and leaves nothing behind`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let file = folder.path + "/file"
    try AtomicFile.write("old", to: file)
    let name = String(repeating: "n", count: 300)
    let rows: [(path: String, message: String)] = [
      (folder.path, "\(folder.path): it is a directory, not a file"),
      (folder.path + "/no/x", "\(folder.path)/no/x: the file cannot be written: its folder does not exist"),
      (file + "/x", "\(file)/x: the file cannot be written: Not a directory"),
      ("/dev/null", "/dev/null: it is not a regular file"),
      ("/proc/striate", "/proc/striate: the file cannot be written: its folder does not exist"),
      (folder.path + "/" + name, "\(folder.path)/\(name): the file cannot be written: File name too long"),
      ("", "\"\": the path is empty")
    ]
    for row in rows { #expect(message { try AtomicFile.write("new", to: row.path) } == row.message) }
    #expect(folder.names == ["file"])
    #expect(try FileReader.read(file) == [UInt8](ascii: "old"))
  }

  @Test func `a full disk is reported as such`() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    #expect(
      message { try AtomicFile.writeAll([1, 2], to: full, path: "out/model") }
        == "out/model: the file cannot be written: No space left on device")
  }

  @Test func `a link stays a link and permissions stay`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let file = folder.path + "/file"
    try AtomicFile.write("old", to: file)
    #expect(chmod(file, 0o640) == 0)
    #expect(symlink("file", folder.path + "/link") == 0)
    try AtomicFile.write("new", to: folder.path + "/link")
    #expect(try FileReader.read(file) == [UInt8](ascii: "new"))
    var status = stat()
    #expect(lstat(file, &status) == 0 && status.st_mode == S_IFREG | 0o640)
    #expect(lstat(folder.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `writers of one file at the same time leave one whole file`() async throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/file"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for value in UInt8(0)..<16 {
        group.addTask { try AtomicFile.write([UInt8](repeating: value, count: 100_000), to: path) }
      }
      try await group.waitForAll()
    }
    let bytes = try FileReader.read(path)
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(folder.names == ["file"])
  }

  @Test func `folders are made with the folders above them`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let deep = folder.path + "/a/b//c/"
    try Folder.create(deep)
    try Folder.create(deep)
    #expect(Folder.isFolder(deep))
    try AtomicFile.write("x", to: folder.path + "/file")
    #expect(
      message { try Folder.create(folder.path + "/file") } == "\(folder.path)/file: it is a file, not a folder")
    #expect(
      message { try Folder.create(folder.path + "/file/x") }
        == "\(folder.path)/file/x: the folder cannot be made: Not a directory")
    #expect(message { try Folder.create("") } == "\"\": the path is empty")
    for path in ["/a/b/c", "/a/b", "/a"] { rmdir(folder.path + path) }
  }

  @Test func `an error is one printable line`() {
    let error = FormatError(file: "a\nb", what: "tensor \"\u{1B}[31m\u{202E}\" — ü", hint: "see\rthere")
    #expect("\(error)" == "a\\u{a}b: tensor \"\\u{1b}[31m\\u{202e}\" — ü (hint: see\\u{d}there)")
    #expect("abcdef".shortened(to: 6) == "abcdef")
    #expect("abcdefg".shortened(to: 6) == "abcde…")
  }

  @Test func `gzip data are unpacked up to a limit`() throws {
    let text = [UInt8](ascii: String(repeating: "counter-based ", count: 40))
    let two = [UInt8](hex: Fixtures.twoMembersGzip)
    #expect(try Gzip.decompress(two, name: "t", limit: text.count) == text)
    #expect(try Gzip.decompress(two + [0, 0, 0], name: "t", limit: .max) == text)
    #expect(try Gzip.prefix(7, of: two, name: "t") == Array(text[..<7]))
    #expect(try Gzip.prefix(70_000, of: two, name: "t") == text)
    let bomb = [UInt8](hex: Fixtures.bombGzip)
    #expect(try Gzip.decompress(bomb, name: "t", limit: 1_000_000).count == 1_000_000)
    let rows: [(bytes: [UInt8], limit: Int, message: String)] = [
      (bomb, 999_999, "t: it unpacks to more than 999999 bytes"),
      (two, text.count - 1, "t: it unpacks to more than 559 bytes"),
      (two, 0, "t: it unpacks to more than 0 bytes"),
      (two.dropLast(), 1000, "t: the gzip data is damaged: it ends too early"),
      (Array(two[..<12]), 1000, "t: the gzip data is damaged: it ends too early"),
      (two + [1, 2], 1000, "t: 2 bytes that are not gzip data follow its end"),
      ([], 1000, "t: the gzip data is damaged: it ends too early"),
      ([UInt8](ascii: "plain text"), 1000, "t: the gzip data is damaged: incorrect header check")
    ]
    for row in rows {
      #expect(message { _ = try Gzip.decompress(row.bytes, name: "t", limit: row.limit) } == row.message)
    }
    var wrong = two
    wrong[wrong.count - 6] ^= 1
    #expect(
      message { _ = try Gzip.decompress(wrong, name: "t", limit: 1000) }
        == "t: the gzip data is damaged: incorrect data check")
  }
}
