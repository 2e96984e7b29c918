import Foundation
import StriateData
import StriateFormats
import Synchronization
import Testing

@Suite(.serialized) struct DownloadTests {
  private let folder = TemporaryFolder()
  private let bytes: [UInt8] = {
    var generator = SeededGenerator(state: 1)
    return (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }()

  private func dataset(_ mirrors: [String], limit: Int = 1 << 20) -> DatasetDownload {
    DatasetDownload(
      name: "test", about: "", mirrors: mirrors,
      files: [.init("data.bin", MessageDigest(.sha256, of: bytes), sizeLimit: limit)])
  }

  private func content(_ name: String = "data.bin") -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))).map { [UInt8]($0) }
  }

  @Test func `a file is fetched once, with its progress`() throws {
    let bytes = bytes
    let server = LocalServer { request, _ in .file(bytes, request) }
    let last = Mutex<DatasetDownload.Progress?>(nil)
    let lines = try dataset([server.address]).fetch(into: folder.path + "/deep/er") { progress in
      last.withLock { $0 = progress }
    }
    #expect(lines == ["data.bin: 200000 bytes from 127.0.0.1"])
    #expect(content("deep/er/data.bin") == bytes)
    #expect(last.withLock { $0 } == DatasetDownload.Progress(file: "data.bin", done: 200_000, total: 200_000))
    #expect(try dataset([server.address]).fetch(into: folder.path + "/deep/er") == ["data.bin: here already"])
    #expect(server.requests.map(\.path) == ["/data.bin"])
  }

  @Test func `a download that is cut off goes on where it ended`() throws {
    let bytes = bytes
    let server = LocalServer { request, number in .file(bytes, request, cutAfter: number < 3 ? 60_000 : nil) }
    try dataset([server.address]).fetch(into: folder.path)
    #expect(content() == bytes)
    #expect(server.requests.count == 4 && server.requests[0].rangeStart == nil)
    let starts = server.requests.compactMap(\.rangeStart)
    #expect(starts == starts.sorted() && (starts.first ?? 0) > 0 && starts.allSatisfy { $0 <= 180_000 })
    #expect(content("data.bin.part") == nil)
  }

  @Test func `what another run left is used, and thrown away if it is of no use`() throws {
    let bytes = bytes
    let server = LocalServer { request, _ in .file(bytes, request) }
    try folder.write(Array(bytes[..<150_000]), to: "data.bin.part")
    try dataset([server.address]).fetch(into: folder.path)
    #expect(content() == bytes && server.requests.map(\.rangeStart) == [150_000])
    // A server without ranges sends all, and all is taken.
    try folder.write([1, 2, 3], to: "data.bin")
    try folder.write(Array(bytes[..<10]), to: "data.bin.part")
    let plain = LocalServer { _, _ in LocalServer.Response(body: bytes) }
    try dataset([plain.address]).fetch(into: folder.path)
    #expect(content() == bytes)
    // A part that is longer than the file.
    try folder.write([1, 2, 3], to: "data.bin")
    try folder.write(bytes + [1], to: "data.bin.part")
    try dataset([server.address]).fetch(into: folder.path)
    #expect(content() == bytes)
    // A part that is complete, but was not renamed.
    try folder.write([1, 2, 3], to: "data.bin")
    try folder.write(bytes, to: "data.bin.part")
    try dataset([server.address]).fetch(into: folder.path)
    #expect(content() == bytes)
  }

  @Test func `mirrors are tried in order, and each answer is told`() throws {
    let bytes = bytes
    let missing = LocalServer { _, _ in LocalServer.Response(status: 404) }
    let wrong = LocalServer { request, _ in .file([UInt8](bytes.reversed()), request) }
    let good = LocalServer { request, _ in .file(bytes, request) }
    let closed = "http://127.0.0.1:9/"
    try dataset([closed, missing.address, wrong.address, good.address]).fetch(into: folder.path)
    #expect(content() == bytes && wrong.requests.count == 1 && good.requests.count == 1)

    let other = folder.path + "/other"
    let text = message { try dataset(["ftp://x/", missing.address, wrong.address]).fetch(into: other) }
    #expect(
      text.hasPrefix("\(other)/data.bin: it could not be fetched: ftp://x/data.bin: it is no address in the web; "))
    #expect(text.contains("\(missing.address)data.bin: the answer is 404; "))
    #expect(text.contains("data.bin: the checksum differs: \(MessageDigest(.sha256, of: bytes)) was expected"))
    #expect(text.hasSuffix("(hint: run it again: what has arrived is kept)"))
    #expect(content("other/data.bin") == nil && content("other/data.bin.part") == nil)
  }

  @Test func `redirects are followed, but not for ever`() throws {
    let bytes = bytes
    let good = LocalServer { request, _ in .file(bytes, request) }
    let target = good.address
    let server = LocalServer { request, number in
      LocalServer.Response(status: 302, headers: ["Location: " + (number < 2 ? "/again" : target + "data.bin")])
    }
    try dataset([server.address]).fetch(into: folder.path)
    #expect(content() == bytes && server.requests.count == 3)
    let circle = LocalServer { _, _ in LocalServer.Response(status: 302, headers: ["Location: /again"]) }
    let text = message { try dataset([circle.address]).fetch(into: folder.path + "/c") }
    #expect(text.contains("redirects more than 5 times") && circle.requests.count <= 7)
  }

  @Test func `more bytes than a dataset has are refused, claimed or sent`() throws {
    let bytes = bytes
    let claiming = LocalServer { request, _ in .file(bytes, request) }
    #expect(
      message { try dataset([claiming.address], limit: 1000).fetch(into: folder.path) }
        .contains("it would be 200000 bytes, more than the limit of 1000"))
    let sending = LocalServer { _, _ in LocalServer.Response(body: bytes, claimedLength: "") }
    #expect(
      message { try dataset([sending.address], limit: 1000).fetch(into: folder.path) }
        .contains("it sends more than the limit of 1000 bytes"))
    #expect(content("data.bin.part").map { $0.count <= 1000 } ?? true)
  }

  @Test func `archives are unpacked once`() throws {
    let archive = [UInt8](hex: DownloadFixtures.archive)
    let server = LocalServer { request, _ in .file(archive, request) }
    let dataset = DatasetDownload(
      name: "test", about: "", mirrors: [server.address],
      files: [
        .init(
          "a.tar.gz", MessageDigest(.md5, of: archive), sizeLimit: 1 << 20, unpacked: ["set/one.bin", "set/two.txt"])
      ])
    let lines = try dataset.fetch(into: folder.path)
    #expect(lines == ["a.tar.gz: \(archive.count) bytes from 127.0.0.1, 2 files unpacked"])
    #expect(content("set/one.bin") == [UInt8](0..<200) && content("set/two.txt") == [UInt8]("two\n".utf8))
    #expect(try dataset.fetch(into: folder.path) == ["a.tar.gz: unpacked already"])
  }

  @Test(arguments: DownloadFixtures.hostileArchives.indices) func `archives that lead out of the folder are refused`(
    _ row: Int
  ) throws {
    let (name, archive, expected) = DownloadFixtures.hostileArchives[row]
    let bytes = try Gzip.decompress([UInt8](hex: archive), name: name, limit: 1 << 20)
    #expect(message { _ = try TarArchive.entries(bytes, name: name) } == "\(name): \(expected)")
  }

  @Test func `damaged archives are refused or read`() throws {
    let archive = try Gzip.decompress([UInt8](hex: DownloadFixtures.archive), name: "a", limit: 1 << 20)
    var generator = SeededGenerator(state: 3)
    for _ in 0..<2000 {
      var bytes = archive
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 0..<1024, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator)) }
      do { _ = try TarArchive.entries(bytes, name: "a") } catch { #expect(!error.description.contains("\n")) }
    }
  }

  @Test(arguments: DownloadFixtures.digests.indices) func `digests are those of hashlib`(_ row: Int) {
    let (count, md5, sha256) = DownloadFixtures.digests[row]
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    #expect(MessageDigest(.md5, of: bytes).digits == md5)
    #expect(MessageDigest(.sha256, of: bytes).digits == sha256)
    // In pieces it is the same.
    var function = MessageDigestFunction(.sha256)
    for start in stride(from: 0, to: count, by: 37) { function.update(bytes[start..<min(count, start + 37)]) }
    #expect(function.finish().digits == sha256)
  }

  @Test func `published datasets are found by name`() throws {
    #expect(try DatasetDownload.named("CIFAR10").name == "cifar10")
    #expect(
      message { _ = try DatasetDownload.named("cifar") }
        == "cifar: there is no dataset of this name (hint: the datasets are mnist, fashion-mnist, cifar10, cifar100)")
    #expect(DatasetDownload.published.allSatisfy { $0.mirrors.count > 1 })
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data")) func `MNIST's test files have the stated checksums`()
    throws
  {
    let path = try #require(realData) + "/mnist/"
    for file in DatasetDownload.mnist.files where file.name.contains("t10k") {
      #expect(try MessageDigest(.md5, ofFile: path + file.name) == file.digest)
    }
  }
}
