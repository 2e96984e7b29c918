#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are written or read piece by piece.
package enum FilePieces {
  /// Hands the file's bytes over, a megabyte at a time.
  package static func read(_ path: String, _ body: (ArraySlice<UInt8>) -> Void) throws(FormatError) {
    let (descriptor, code) = retryingOnInterrupt { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FormatError(file: path, doing: "the file cannot be opened", errno: code) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let (count, code) = buffer.withUnsafeMutableBytes { bytes in
        retryingOnInterrupt { systemRead(descriptor, bytes.baseAddress!, bytes.count) }
      }
      if count < 0 { throw FormatError(file: path, doing: "the file cannot be read", errno: code) }
      if count == 0 { return }
      body(buffer[..<count])
    }
  }

  /// The file's length, or nil if there is no such file.
  package static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Adds to the end of a file, which is made if it is not there.
  package static func append(_ bytes: [UInt8], to path: String, truncating: Bool = false) throws(FormatError) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (truncating ? O_TRUNC : O_APPEND)
    let (descriptor, code) = retryingOnInterrupt { open(path, flags, 0o666) }
    guard descriptor >= 0 else { throw FormatError(file: path, doing: "the file cannot be written", errno: code) }
    defer { close(descriptor) }
    try AtomicFile.writeAll(bytes[...], to: descriptor, path: path)
  }

  /// Gives a finished file its name.
  package static func move(_ path: String, to target: String) throws(FormatError) {
    guard rename(path, target) == 0 else {
      throw FormatError(file: target, doing: "the file cannot be written", errno: errno)
    }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) { unlink(path) }
}
