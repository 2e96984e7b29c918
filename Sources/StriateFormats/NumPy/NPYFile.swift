/// NumPy's format for one array: a header in Python's spelling, then the elements.
///
/// ```
/// 93 NUMPY            magic
/// 1, 2 or 3, 0        version
/// 2 or 4 bytes        length of the header, little-endian
/// header              {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
/// data
/// ```
/// Read are all versions, both byte orders, C and Fortran order. Arrays of structures, texts, dates and Python objects
/// are refused.
/// - SeeAlso: NumPy Enhancement Proposal 1; `numpy/lib/_format_impl.py`.
package enum NPYFile {
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  package static func isNPY(_ bytes: FileBytes) -> Bool { bytes.starts(with: magic) }

  /// Reads a file through a mapping; an array in C order and this machine's byte order is not copied.
  package static func read(_ path: String) throws(FormatError) -> NamedArray {
    try parse(FileReader.map(path), file: path, name: path.fileStem)
  }

  /// Reads a file's bytes.
  ///
  /// - Parameter name: the array's, because the format has none.
  /// - Throws: when the header is not such, the type is not one of numbers, or more or fewer bytes follow than it says.
  package static func parse(_ bytes: FileBytes, file: String, name: String) throws(FormatError) -> NamedArray {
    let header = try NPYHeader(parsing: bytes, file: file)
    let count = bytes.count - header.length
    guard let expected = header.dtype.byteCount(of: header.shape) else {
      throw FormatError(file: file, what: "an array of shape \(header.shape) has no size in bytes")
    }
    guard count == expected else {
      throw FormatError(
        file: file,
        what: "the header promises \(header.dtype.rawValue) of shape \(header.shape), which takes \(expected) bytes, "
          + "but \(count) follow", hint: count < expected ? "the file is truncated" : nil)
    }
    var data = bytes[header.length..<bytes.count]
    if header.isBigEndian { data = FileBytes(ByteOrder.swapped(data, width: header.dtype.wordWidth)) }
    if header.isFortranOrder {
      let layout = StridedLayout.fortran(width: header.dtype.bitWidth / 8, shape: header.shape)
      if count > 0, !layout.isContiguous { data = FileBytes(layout.gathered(data)) }
    }
    return NamedArray(name: name, dtype: header.dtype, shape: header.shape, data: data)
  }

  /// Writes a file, whole or not at all; the bytes are those of `numpy.save`.
  ///
  /// - Throws: when NumPy has no such element type, or the file cannot be written.
  package static func write(_ array: NamedArray, to path: String) throws(FormatError) {
    try AtomicFile.write(try serialized(array, file: path), to: path)
  }

  /// The file's bytes in pieces.
  package static func serialized(
    _ array: NamedArray, file: String
  ) throws(FormatError) -> [ArraySlice<UInt8>] {
    guard let descr = NPYHeader.description(of: array.dtype) else {
      throw FormatError(
        file: file, what: "NumPy has no type for \(array.dtype.rawValue), the type of \"\(array.name.shortened())\"",
        hint: "safetensors files have it")
    }
    return [NPYHeader.serialized(descr: descr, shape: array.shape)[...], array.bytes]
  }
}

extension String {
  /// The file's name without its folders and its last extension.
  var fileStem: String {
    let name = split(separator: "/").last.map(String.init) ?? self
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
