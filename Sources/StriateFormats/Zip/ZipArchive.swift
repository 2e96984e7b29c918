/// A zip archive, as `.npz` and `.pt` files are: its directory, checked against itself and against the file.
///
/// Members may be stored or deflated, and archives may be larger than 4 GiB (zip64). Encrypted archives and those of
/// several parts are refused.
/// - SeeAlso: PKWARE, APPNOTE.TXT 6.3.9.
package struct ZipArchive: Sendable {
  package struct Member: Sendable {
    package let name: String
    /// Bytes when unpacked.
    package let size: Int
    let method: UInt16
    let checksum: UInt32
    let packedSize: Int
    let offset: Int
    /// Where the next member or the directory begins.
    fileprivate(set) var end = 0

    var isCompressed: Bool { method != 0 }
  }

  let bytes: FileBytes
  let file: String
  /// In the order of the directory. No name stands twice.
  package private(set) var members: [Member] = []
  private var positions: [String: Int] = [:]

  /// Whether the bytes start as zip archives do.
  package static func isArchive(_ bytes: FileBytes) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads the directory at the archive's end. Members are read by ``data(of:limit:)``.
  ///
  /// - Throws: when there is no directory, it does not fit the file, members overlap or a name stands twice.
  package init(parsing bytes: FileBytes, name: String) throws(FormatError) {
    self.bytes = bytes
    file = name
    let directory = try findDirectory()
    var cursor = ByteCursor(bytes[0..<directory.range.upperBound], at: directory.range.lowerBound, file: file, what: "the zip directory")
    while cursor.remaining > 0 {
      let member = try parseMember(&cursor)
      guard positions.updateValue(members.count, forKey: member.name) == nil else {
        throw problem("the zip archive holds \"\(member.name.shortened())\" twice")
      }
      members.append(member)
    }
    guard members.count == directory.count else {
      throw problem("the zip directory claims \(directory.count) members but lists \(members.count)")
    }
    try checkOverlap(directory.range.lowerBound)
  }

  package subscript(name: String) -> Member? { positions[name].map { members[$0] } }

  // MARK: - Directory

  private struct Directory {
    let count: Int
    let range: Range<Int>
  }

  private static let endLength = 22

  private func findDirectory() throws(FormatError) -> Directory {
    // A comment of up to 65,535 bytes may follow the end record; it is the one whose comment fills the rest.
    var position = bytes.count - Self.endLength
    let lowest = max(0, position - 0xFFFF)
    while position >= lowest {
      if isSignature(0x0605_4B50, at: position), number(2, at: position + 20) == bytes.count - position - Self.endLength {
        return try parseEnd(at: position)
      }
      position -= 1
    }
    throw problem("the zip archive has no directory", hint: "it is truncated or damaged")
  }

  private func parseEnd(at position: Int) throws(FormatError) -> Directory {
    var count = number(2, at: position + 10)
    var size = number(4, at: position + 12)
    var start = number(4, at: position + 16)
    var disks = number(2, at: position + 4) | number(2, at: position + 6)
    var end = position
    if position >= 20, isSignature(0x0706_4B50, at: position - 20) {
      let record = number(8, at: position - 12)
      guard record >= 0, record <= position - 20 - 56, isSignature(0x0606_4B50, at: record) else {
        throw problem("the zip64 directory is not where the archive says")
      }
      (count, size, start) = (number(8, at: record + 32), number(8, at: record + 40), number(8, at: record + 48))
      disks = number(4, at: record + 16) | number(4, at: record + 20)
      end = record
    }
    guard disks == 0 else { throw problem("the zip archive is one part of several") }
    let (sum, overflow) = start.addingReportingOverflow(size)
    guard !overflow, start >= 0, size >= 0, count >= 0, sum == end else {
      throw problem("the zip directory does not end where the archive says", hint: "it is truncated or damaged")
    }
    return Directory(count: count, range: start..<sum)
  }

  private func parseMember(_ cursor: inout ByteCursor) throws(FormatError) -> Member {
    guard try cursor.integer(UInt32.self) == 0x0201_4B50 else { throw problem("the zip directory is damaged") }
    _ = try cursor.take(4)
    let flags = try cursor.integer(UInt16.self)
    let method = try cursor.integer(UInt16.self)
    _ = try cursor.take(4)
    let checksum = try cursor.integer(UInt32.self)
    let (packed, size) = (try cursor.integer(UInt32.self), try cursor.integer(UInt32.self))
    let (nameLength, extraLength) = (try cursor.integer(UInt16.self), try cursor.integer(UInt16.self))
    let commentLength = try cursor.integer(UInt16.self)
    _ = try cursor.take(8)
    let offset = try cursor.integer(UInt32.self)
    let name = try cursor.take(Int(nameLength)).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    let extra = try cursor.take(Int(extraLength))
    _ = try cursor.take(Int(commentLength))
    guard flags & 1 == 0 else { throw problem("\"\(name.shortened())\" in the zip archive is encrypted") }
    // Sizes that fill their 32 bits stand in the extra field, in this order.
    var wide = try wideSizes(extra)
    func resolve(_ value: UInt32) throws(FormatError) -> Int {
      guard value == .max, wide != nil else { return Int(value) }
      guard let result = try wide?.size(UInt64.self) else {
        throw problem("\"\(name.shortened())\" in the zip archive has an impossible size")
      }
      return result
    }
    let sizeInBytes = try resolve(size)
    return Member(
      name: name, size: sizeInBytes, method: method, checksum: checksum, packedSize: try resolve(packed),
      offset: try resolve(offset))
  }

  private func wideSizes(_ extra: FileBytes) throws(FormatError) -> ByteCursor? {
    var cursor = ByteCursor(extra, file: file, what: "an extra field of the zip directory")
    while cursor.remaining >= 4 {
      let kind = try cursor.integer(UInt16.self)
      let field = try cursor.take(Int(try cursor.integer(UInt16.self)))
      if kind == 1 { return ByteCursor(field, file: file, what: "the zip64 field of the directory") }
    }
    return nil
  }

  /// Members that share bytes are how a small archive unpacks to more than any disk holds.
  private mutating func checkOverlap(_ directoryStart: Int) throws(FormatError) {
    var end = directoryStart
    for index in members.indices.sorted(by: { members[$0].offset > members[$1].offset }) {
      let member = members[index]
      let (last, overflow) = member.offset.addingReportingOverflow(member.packedSize)
      guard !overflow, last <= end - 30 else {
        throw problem("\"\(member.name.shortened())\" in the zip archive overlaps what follows it")
      }
      members[index].end = end
      end = member.offset
    }
  }

  // MARK: - Bytes

  private func isSignature(_ value: Int, at position: Int) -> Bool {
    position >= 0 && position + 4 <= bytes.count && number(4, at: position) == value
  }

  /// An unsigned number of up to eight bytes; -1 where it does not fit.
  private func number(_ width: Int, at position: Int) -> Int {
    var value: UInt64 = 0
    for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[position + index]) }
    return Int(exactly: value) ?? -1
  }

  func problem(_ what: String, hint: String? = nil) -> FormatError { FormatError(file: file, what: what, hint: hint) }
}
