import Foundation
import StriateFormats

/// A published dataset that can be fetched: its files with their checksums, and where they are.
public struct DatasetDownload: Sendable {
  /// A file of the dataset.
  public struct File: Sendable {
    /// In the mirrors and in the folder.
    public let name: String
    package let digest: MessageDigest
    /// The most bytes that are accepted.
    package let sizeLimit: Int
    /// Files that unpacking makes; they say that it was done.
    package let unpacked: [String]

    package init(_ name: String, _ digest: MessageDigest, sizeLimit: Int, unpacked: [String] = []) {
      (self.name, self.digest, self.sizeLimit, self.unpacked) = (name, digest, sizeLimit, unpacked)
    }
  }

  /// How far a download is.
  public struct Progress: Sendable, Equatable {
    /// The file that arrives.
    public let file: String
    /// Bytes that are there.
    public let done: Int
    /// Bytes that there will be, where the server says so.
    public let total: Int?

    package init(file: String, done: Int, total: Int?) { (self.file, self.done, self.total) = (file, done, total) }
  }

  /// As it is asked for, such as `cifar10`.
  public let name: String
  /// Who made it, and under what conditions, for people.
  public let about: String
  /// Base URLs, tried in this order.
  public let mirrors: [String]
  /// All of them are fetched.
  public let files: [File]

  package init(name: String, about: String, mirrors: [String], files: [File]) {
    (self.name, self.about, self.mirrors, self.files) = (name, about, mirrors, files)
  }

  /// Fetches what is not there yet. A file that was cut off goes on where it ended, also after the program was ended; one
  /// whose checksum differs is thrown away. Archives are unpacked.
  /// - Parameters:
  ///   - folder: made if it is not there.
  ///   - mirrors: base URLs to be used in place of the published ones.
  ///   - progress: called as bytes arrive, on a thread of the network.
  /// - Returns: a line for each file, for people.
  /// - Throws: `FormatError` that says what each mirror answered.
  @discardableResult
  public func fetch(
    into folder: String, mirrors: [String]? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws -> [String] {
    try Folder.create(folder)
    return try files.map { try fetch($0, into: folder, mirrors ?? self.mirrors, progress) }
  }

  private func fetch(
    _ file: File, into folder: String, _ mirrors: [String], _ progress: @escaping @Sendable (Progress) -> Void
  ) throws -> String {
    let path = folder + "/" + file.name
    if !file.unpacked.isEmpty, file.unpacked.allSatisfy({ FilePieces.size(folder + "/" + $0) != nil }) {
      return "\(file.name): unpacked already"
    }
    if FilePieces.size(path) != nil, try MessageDigest(file.digest.algorithm, ofFile: path) == file.digest {
      return try "\(file.name): here already" + unpack(file, path, folder)
    }
    var answers: [String] = []
    for mirror in mirrors {
      let address = mirror.hasSuffix("/") ? mirror + file.name : mirror + "/" + file.name
      guard let url = URL(string: address), ["http", "https"].contains(url.scheme ?? "") else {
        answers.append("\(address): it is no address in the web")
        continue
      }
      do {
        try transfer(file, from: url, to: path, progress)
        return try "\(file.name): \(FilePieces.size(path) ?? 0) bytes from \(url.host ?? mirror)"
          + unpack(file, path, folder)
      } catch let error as FormatError {
        throw error
      } catch {
        answers.append("\(address): \(error)")
      }
    }
    throw FormatError(
      file: path, what: "it could not be fetched: " + answers.joined(separator: "; "),
      hint: "run it again: what has arrived is kept")
  }

  /// Tries a mirror as long as each try brings bytes.
  private func transfer(
    _ file: File, from url: URL, to path: String, _ progress: @escaping @Sendable (Progress) -> Void
  ) throws {
    let part = path + ".part"
    let transfer = HTTPTransfer(url: url, path: part, sizeLimit: file.sizeLimit) { done, total in
      progress(Progress(file: file.name, done: done, total: total))
    }
    var failures = 0
    while true {
      let before = FilePieces.size(part) ?? 0
      do {
        try transfer.run()
        break
      } catch let refusal as HTTPTransfer.Refusal {
        // A part that is complete has nothing behind its end.
        if refusal.needsRestart {
          if try before > 0 && MessageDigest(file.digest.algorithm, ofFile: part) == file.digest { break }
          FilePieces.remove(part)
        }
        failures += 1
        let hasMoved = (FilePieces.size(part) ?? 0) > before
        if failures >= 20 || !hasMoved && !(refusal.needsRestart && failures == 1) { throw refusal }
      }
    }
    let found = FilePieces.size(part) == nil ? nil : try MessageDigest(file.digest.algorithm, ofFile: part)
    guard found == file.digest else {
      FilePieces.remove(part)
      throw HTTPTransfer.Refusal(
        description: "the checksum differs: \(file.digest) was expected, \(found?.digits ?? "nothing") came")
    }
    try FilePieces.move(part, to: path)
  }

  private func unpack(_ file: File, _ path: String, _ folder: String) throws -> String {
    if file.unpacked.isEmpty { return "" }
    // CIFAR unpacks to 1.1 times its size; more than this is not the archive that was meant.
    let limit = 1 << 30
    let bytes = try Gzip.decompress(FileReader.read(path, limit: file.sizeLimit), name: path, limit: limit)
    let entries = try TarArchive.entries(bytes, name: path)
    for entry in entries {
      let target = folder + "/" + entry.name
      if let slash = target.lastIndex(of: "/") { try Folder.create(String(target[..<slash])) }
      try AtomicFile.write([entry.bytes], to: target)
    }
    if let missing = file.unpacked.first(where: { FilePieces.size(folder + "/" + $0) == nil }) {
      throw FormatError(file: path, what: "\(missing) is not in the archive")
    }
    return ", \(entries.count) files unpacked"
  }
}
