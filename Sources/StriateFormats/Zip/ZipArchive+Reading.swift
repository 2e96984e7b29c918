import CImage

extension ZipArchive {
  /// 4 GiB from one archive: a compressed file's size says nothing about what it unpacks to.
  package static let defaultLimit = 4 << 30

  /// The unpacked bytes of a member, with their checksum compared. Stored members are not copied.
  ///
  /// - Parameter limit: the largest size that is accepted for a compressed member.
  package func data(of member: Member, limit: Int = defaultLimit) throws(FormatError) -> FileBytes {
    let packed = try packedBytes(member)
    let data: FileBytes
    switch member.method {
    case 0:
      guard member.size == member.packedSize else {
        throw problem(member, "is stored with \(member.packedSize) bytes but claims \(member.size)")
      }
      data = packed
    case 8: data = FileBytes(try inflate(packed, member, limit))
    default:
      throw problem(
        member, "is compressed by method \(member.method)", hint: "only stored and deflated members are read")
    }
    guard Checksum.crc32(data) == member.checksum else {
      throw problem(member, "does not have the checksum that the directory says", hint: "the file is damaged")
    }
    return data
  }

  private func packedBytes(_ member: Member) throws(FormatError) -> FileBytes {
    var cursor = ByteCursor(bytes, at: member.offset, file: file, what: "the zip archive")
    guard try cursor.integer(UInt32.self) == 0x0403_4B50 else {
      throw problem(member, "is not where the directory says", hint: "the file is damaged")
    }
    _ = try cursor.take(22)
    let (nameLength, extraLength) = (try cursor.integer(UInt16.self), try cursor.integer(UInt16.self))
    let name = try cursor.take(Int(nameLength)).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    guard name == member.name else {
      throw problem(member, "is called \"\(name.shortened())\" where it lies", hint: "the file is damaged")
    }
    _ = try cursor.take(Int(extraLength))
    guard cursor.position <= member.end - member.packedSize else {
      throw problem(member, "overlaps what follows it")
    }
    return try cursor.take(member.packedSize)
  }

  private func inflate(_ packed: FileBytes, _ member: Member, _ limit: Int) throws(FormatError) -> [UInt8] {
    guard member.size <= limit else {
      throw problem(member, "unpacks to \(member.size) bytes, more than the limit of \(limit)")
    }
    // Deflate cannot do better than 1032 : 1, so a larger claim is false whatever follows.
    guard member.size / 1032 <= packed.count else {
      throw problem(member, "claims \(member.size) bytes, which \(packed.count) packed ones cannot hold")
    }
    var buffer = try CBuffer.call(file: file, empty: cimage_buffer()) { result, error, capacity in
      packed.withUnsafeBytes {
        cimage_inflate(
          $0.bindMemory(to: UInt8.self).baseAddress, $0.count, member.size, &result, error, capacity)
      }
    }
    let result = CBuffer.take(&buffer)
    guard result.count == member.size else {
      throw problem(member, "claims \(member.size) bytes but unpacks to \(result.count)")
    }
    return result
  }

  private func problem(_ member: Member, _ what: String, hint: String? = nil) -> FormatError {
    problem("\"\(member.name.shortened())\" in the zip archive \(what)", hint: hint)
  }
}
