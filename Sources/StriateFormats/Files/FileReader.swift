#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole regular files, with a clear sentence for everything that is not one.
package enum FileReader {
  /// 16 GiB: more than any model of today's machines, less than what would stall one.
  package static let defaultLimit = 16 << 30

  /// All bytes of the file.
  ///
  /// - Throws: when the path is missing, a directory, a pipe or a device, unreadable, or larger than `limit` bytes.
  package static func read(_ path: String, limit: Int = defaultLimit) throws(FormatError) -> [UInt8] {
    let (descriptor, size) = try openRegular(path)
    defer { close(descriptor) }
    guard size <= limit else {
      throw FormatError(file: path, what: "the file has \(size) bytes, more than the limit of \(limit)")
    }
    return try readBytes(descriptor, count: size, path)
  }

  /// The file mapped: opening costs the same whatever its size, and bytes are read when they are touched.
  ///
  /// - Throws: when the path is missing, a directory, a pipe or a device, or unreadable.
  package static func map(_ path: String) throws(FormatError) -> FileBytes {
    let (descriptor, size) = try openRegular(path)
    defer { close(descriptor) }
    // A mapping cannot be empty.
    return size == 0 ? FileBytes([UInt8]()) : FileBytes(try MappedFile(descriptor, count: size, path: path))
  }

  private static func openRegular(_ path: String) throws(FormatError) -> (descriptor: Int32, size: Int) {
    if path.utf8.contains(0) { throw FormatError(file: path, what: "the path holds a zero byte") }
    // Without O_NONBLOCK, opening a named pipe waits for a writer that may never come.
    let (descriptor, code) = retryingOnInterrupt { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw openingError(path, code) }
    do throws(FormatError) {
      return (descriptor, try regularFileSize(descriptor, path))
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func openingError(_ path: String, _ code: Int32) -> FormatError {
    switch code {
    case ENOENT: FormatError(file: path, what: "no such file")
    case ENXIO: FormatError(file: path, what: "it is not a regular file")  // a socket
    default: FormatError(file: path, doing: "the file cannot be opened", errno: code)
    }
  }

  private static func regularFileSize(_ descriptor: Int32, _ path: String) throws(FormatError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FormatError(file: path, doing: "the file cannot be examined", errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw FormatError(file: path, what: "it is a directory, not a file")
    default: throw FormatError(file: path, what: "it is not a regular file")
    }
  }

  private static func readBytes(_ descriptor: Int32, count: Int, _ path: String) throws(FormatError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // Linux transfers at most 2 GiB a call.
        let (got, code) = retryingOnInterrupt {
          systemRead(descriptor, buffer.baseAddress! + filled, min(count - filled, 1 << 30))
        }
        if got < 0 { failure = code }
        if got <= 0 { break }
        filled += got
      }
    }
    if failure != 0 { throw FormatError(file: path, doing: "the file cannot be read", errno: failure) }
    if bytes.count != count { throw FormatError(file: path, what: "the file shrank while it was read") }
    return bytes
  }
}
