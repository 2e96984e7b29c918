/// NumPy's format for several arrays: a zip archive of npy files.
package enum NPZFile {
  /// Reads a file through a mapping. Arrays in archives of `savez` are not copied.
  package static func read(_ path: String) throws(FormatError) -> [NamedArray] {
    let archive = try ZipArchive(parsing: FileReader.map(path), name: path)
    return try parse(archive, file: path)
  }

  /// Reads the arrays of an archive, in its order.
  ///
  /// - Parameter limit: the largest sum of unpacked bytes that is accepted.
  /// - Throws: when a member is not an npy file of numbers, is damaged, or unpacks to too much.
  package static func parse(
    _ archive: ZipArchive, file: String, limit: Int = ZipArchive.defaultLimit
  ) throws(FormatError) -> [NamedArray] {
    var result: [NamedArray] = []
    var left = limit
    for member in archive.members {
      guard member.name.hasSuffix(".npy") else {
        throw FormatError(file: file, what: "\"\(member.name.shortened())\" in the archive is not an npy file")
      }
      let bytes = try archive.data(of: member, limit: left)
      if member.isCompressed { left -= bytes.count }
      let name = String(member.name.dropLast(".npy".count))
      result.append(try NPYFile.parse(bytes, file: "\(file)/\(member.name.shortened())", name: name))
    }
    return result
  }

  /// Writes a file, whole or not at all; uncompressed, the bytes are those of `numpy.savez`.
  ///
  /// - Precondition: no name stands twice.
  /// - Throws: when NumPy has no type for an array, or the file cannot be written.
  package static func write(
    _ arrays: [NamedArray], to path: String, isCompressed: Bool = false
  ) throws(FormatError) {
    try AtomicFile.write(try serialized(arrays, file: path, isCompressed: isCompressed), to: path)
  }

  /// The file's bytes in pieces.
  package static func serialized(
    _ arrays: [NamedArray], file: String, isCompressed: Bool = false
  ) throws(FormatError) -> [ArraySlice<UInt8>] {
    var writer = ZipWriter()
    for array in arrays {
      let content = try NPYFile.serialized(array, file: file)
      try writer.add(array.name + ".npy", content, isCompressed: isCompressed)
    }
    return writer.finished()
  }
}
