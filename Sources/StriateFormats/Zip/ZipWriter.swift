import CImage

/// Writes zip archives as `numpy.savez` does, byte for byte: no time stamps, and local headers ready for zip64.
package struct ZipWriter: Sendable {
  private struct Entry {
    let name: [UInt8]
    let method: UInt16
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let offset: Int
  }

  /// The archive so far, in pieces, so that large members are not copied.
  private var parts: [ArraySlice<UInt8>] = []
  private var length = 0
  private var entries: [Entry] = []
  private var names: Set<String> = []

  package init() {}

  /// Adds a member.
  ///
  /// - Precondition: the name is not empty, has fewer than 65,536 bytes of UTF-8, and was not added before.
  /// - Throws: when the package was built without zlib and `isCompressed` is true.
  package mutating func add(
    _ name: String, _ content: [ArraySlice<UInt8>], isCompressed: Bool = false
  ) throws(FormatError) {
    let bytes = Array(name.utf8)
    precondition(!bytes.isEmpty && bytes.count < 1 << 16, "a zip member's name has 1 to 65535 bytes")
    precondition(names.insert(name).inserted, "\(name) stands twice in the archive")
    let size = content.reduce(0) { $0 + $1.count }
    let checksum = content.reduce(UInt32(0)) { crc, part in
      part.withUnsafeBytes { cimage_crc32(crc, $0.baseAddress, $0.count) }
    }
    let packed = isCompressed ? [try Self.deflate(content, name)[...]] : content
    let entry = Entry(
      name: bytes, method: isCompressed ? 8 : 0, checksum: checksum, packedSize: packed.reduce(0) { $0 + $1.count },
      size: size, offset: length)
    entries.append(entry)
    append([Self.localHeader(entry)[...]] + packed)
  }

  /// The archive with its directory, in pieces to be written one after the other.
  package func finished() -> [ArraySlice<UInt8>] {
    var directory: [UInt8] = []
    for entry in entries { directory += Self.directoryEntry(entry) }
    let needsZip64 = entries.count > 0xFFFF || length > 0xFFFF_FFFE || directory.count > 0xFFFF_FFFE
    var end: [UInt8] = []
    if needsZip64 { end += zip64End(directory.count) }
    end += Self.fields([
      (0x0605_4B50, 4), (0, 4), (min(entries.count, 0xFFFF), 2), (min(entries.count, 0xFFFF), 2),
      (min(directory.count, 0xFFFF_FFFF), 4), (needsZip64 ? 0xFFFF_FFFF : length, 4), (0, 2)
    ])
    return parts + [directory[...], end[...]]
  }

  // MARK: - Records

  /// 1 January 1980, the earliest date that the format knows.
  private static let date = 0x0021

  private static func flags(_ name: [UInt8]) -> Int { name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11 }

  private static func localHeader(_ entry: Entry) -> [UInt8] {
    fields([
      (0x0403_4B50, 4), (45, 2), (flags(entry.name), 2), (Int(entry.method), 2), (0, 2), (date, 2),
      (Int(entry.checksum), 4), (0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (entry.name.count, 2), (20, 2)
    ]) + entry.name + fields([(1, 2), (16, 2), (entry.size, 8), (entry.packedSize, 8)])
  }

  private static func directoryEntry(_ entry: Entry) -> [UInt8] {
    let wideSizes = entry.size > 0x7FFF_FFFF || entry.packedSize > 0x7FFF_FFFF
    let wideOffset = entry.offset > 0x7FFF_FFFF
    let values = (wideSizes ? [entry.size, entry.packedSize] : []) + (wideOffset ? [entry.offset] : [])
    let extra = values.isEmpty ? [] : fields([(1, 2), (8 * values.count, 2)] + values.map { ($0, 8) })
    return fields([
      (0x0201_4B50, 4), (45, 1), (3, 1), (45, 2), (flags(entry.name), 2), (Int(entry.method), 2), (0, 2), (date, 2),
      (Int(entry.checksum), 4), (wideSizes ? 0xFFFF_FFFF : entry.packedSize, 4),
      (wideSizes ? 0xFFFF_FFFF : entry.size, 4), (entry.name.count, 2), (extra.count, 2), (0, 2), (0, 4),
      (0o600 << 16, 4), (wideOffset ? 0xFFFF_FFFF : entry.offset, 4)
    ]) + entry.name + extra
  }

  private func zip64End(_ directoryLength: Int) -> [UInt8] {
    Self.fields([
      (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 8), (entries.count, 8), (entries.count, 8),
      (directoryLength, 8), (length, 8), (0x0706_4B50, 4), (0, 4), (length + directoryLength, 8), (1, 4)
    ])
  }

  /// Little-endian numbers of the given widths.
  private static func fields(_ values: [(value: Int, width: Int)]) -> [UInt8] {
    values.flatMap { field in (0..<field.width).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) } }
  }

  private mutating func append(_ content: [ArraySlice<UInt8>]) {
    parts += content
    length += content.reduce(0) { $0 + $1.count }
  }

  private static func deflate(_ content: [ArraySlice<UInt8>], _ name: String) throws(FormatError) -> [UInt8] {
    let bytes = content.count == 1 ? content[0] : content.reduce(into: []) { $0 += $1 }
    var buffer = try CBuffer.call(file: name, empty: cimage_buffer()) { result, error, capacity in
      bytes.withUnsafeBufferPointer { cimage_deflate($0.baseAddress, $0.count, &result, error, capacity) }
    }
    return CBuffer.take(&buffer)
  }
}
