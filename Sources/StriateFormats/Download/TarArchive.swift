/// Reads tar archives (POSIX.1-1988 ustar), as datasets are packed in. Only regular files and folders are taken; names
/// that lead out of the folder, links and devices are refused.
package enum TarArchive {
  package struct Entry: Sendable, Equatable {
    package let name: String
    package let bytes: ArraySlice<UInt8>
  }

  /// Where an entry's bytes lie.
  package struct Place: Sendable, Equatable {
    package let name: String
    /// Offsets from the archive's beginning.
    package let bytes: Range<Int>

    package init(name: String, bytes: Range<Int>) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// - Parameter name: of the file, for errors.
  /// - Throws: `FormatError` for damaged headers, files that are cut off, and names that are refused.
  package static func entries(_ bytes: [UInt8], name: String) throws(FormatError) -> [Entry] {
    try places(FileBytes(bytes), name: name).map { Entry(name: $0.name, bytes: bytes[$0.bytes]) }
  }

  /// What the archive holds and where, reading headers only: of a mapped archive of gigabytes a page for each entry.
  /// - Parameter name: of the file, for errors.
  /// - Throws: as ``entries(_:name:)``.
  package static func places(_ bytes: FileBytes, name: String) throws(FormatError) -> [Place] {
    var places: [Place] = []
    var position = 0
    while position + 512 <= bytes.count {
      let header = [UInt8](bytes[position..<position + 512].slice)[...]
      if header.allSatisfy({ $0 == 0 }) { return places }
      try checkSum(header, at: position, name, places.count)
      guard let size = octal(header, 124, 12) else {
        throw FormatError(file: name, what: "entry \(places.count + 1) has a size that is no number")
      }
      let start = position + 512
      guard size <= bytes.count - start else {
        throw FormatError(
          file: name, what: "entry \(places.count + 1) claims \(size) bytes and \(bytes.count - start) follow",
          hint: "the archive is truncated")
      }
      let file = try fileName(header, name)
      switch header[156] {
      case UInt8(ascii: "0"), 0:
        guard !PictureAnnotation.isOutside(file) else {
          throw FormatError(file: name, what: "the entry \(file.shortened()) leads out of the folder")
        }
        places.append(Place(name: file, bytes: start..<start + size))
      // Folders, and notes of newer tars that say nothing about the bytes.
      case UInt8(ascii: "5"), UInt8(ascii: "x"), UInt8(ascii: "g"): break
      default:
        throw FormatError(file: name, what: "the entry \(file.shortened()) is neither a file nor a folder")
      }
      position = start + (size + 511) / 512 * 512
    }
    guard position >= bytes.count, !places.isEmpty else {
      throw FormatError(file: name, what: "this is not a tar archive, or it ends too early")
    }
    return places
  }

  private static func fileName(_ header: ArraySlice<UInt8>, _ name: String) throws(FormatError) -> String {
    let base = text(header, 0, 100), prefix = text(header, 345, 155)
    let isUstar = text(header, 257, 5) == "ustar"
    let file = isUstar && !prefix.isEmpty ? prefix + "/" + base : base
    guard !file.isEmpty else { throw FormatError(file: name, what: "an entry has no name") }
    return file.hasPrefix("./") && file.count > 2 ? String(file.dropFirst(2)) : file
  }

  private static func checkSum(
    _ header: ArraySlice<UInt8>, at first: Int, _ name: String, _ index: Int
  ) throws(FormatError) {
    // The field of the sum itself counts as spaces.
    let sum = header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    guard octal(header, 148, 8) == sum else {
      throw FormatError(
        file: name, what: "the header of entry \(index + 1) at byte \(first) is damaged: its checksum differs")
    }
  }

  private static func text(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> String {
    let field = header[header.startIndex + offset..<header.startIndex + offset + count]
    return String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func octal(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int? {
    let digits = text(header, offset, count).filter { $0 != " " }
    return digits.isEmpty ? 0 : Int(digits, radix: 8).flatMap { $0 >= 0 ? $0 : nil }
  }
}
