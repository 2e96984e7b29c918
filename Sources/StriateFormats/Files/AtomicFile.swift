#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Synchronization

/// Writes files that are either there whole or not at all.
///
/// The bytes go to a temporary file in the same folder, reach the disk, and take the final name in one step. Whatever
/// fails on the way (a full disk, a folder without permission), the file that was there before is untouched and the
/// temporary one is gone.
package enum AtomicFile {
  package static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
    try write([bytes[...]], to: path)
  }

  package static func write(_ text: String, to path: String) throws(FormatError) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes the parts one after the other: large files need not be put together in memory first.
  ///
  /// A symbolic link stays a link, and the file it leads to is replaced. An existing file keeps its permissions.
  package static func write(_ parts: [ArraySlice<UInt8>], to path: String) throws(FormatError) {
    let target = try resolve(path)
    let temporary = temporaryName(beside: target)
    let (descriptor, code) = retryingOnInterrupt {
      open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw openingError(path, code) }
    do throws(FormatError) {
      try fill(descriptor, parts, like: target, path)
      guard rename(temporary, target) == 0 else { throw cannotWrite(path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    synchronizeFolder(of: target)
  }

  /// Writes all bytes to an open file, however few the system takes at a time.
  package static func writeAll(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, path: String
  ) throws(FormatError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let (count, code) = retryingOnInterrupt {
          systemWrite(descriptor, buffer.baseAddress! + done, min(buffer.count - done, 1 << 30))
        }
        if count <= 0 {
          failure = count < 0 ? code : ENOSPC
          return
        }
        done += count
      }
    }
    if failure != 0 { throw cannotWrite(path, failure) }
  }

  // MARK: - Steps

  private static let counter = Atomic<Int>(0)

  /// Follows links, and refuses what a rename would destroy: `--out /dev/null` must not replace the device.
  private static func resolve(_ path: String) throws(FormatError) -> String {
    if path.isEmpty { throw FormatError(file: "\"\"", what: "the path is empty") }
    if path.utf8.contains(0) { throw FormatError(file: path, what: "the path holds a zero byte") }
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FormatError(file: path, what: "it is a directory, not a file")
    default: throw FormatError(file: path, what: "it is not a regular file")
    }
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func temporaryName(beside target: String) -> String {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    // Short and independent of the target's name, which may already be as long as names can be.
    return folder(of: target) + "/.striate-\(getpid())-\(number).tmp"
  }

  private static func fill(
    _ descriptor: Int32, _ parts: [ArraySlice<UInt8>], like target: String, _ path: String
  ) throws(FormatError) {
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    var status = stat()
    if stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    for part in parts { try writeAll(part, to: descriptor, path: path) }
    guard fsync(descriptor) == 0 else { throw cannotWrite(path, errno) }
    isOpen = false
    // Network file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw cannotWrite(path, errno) }
  }

  /// Makes the new name itself durable. Some file systems refuse to synchronise folders; the file is whole either way.
  package static func synchronizeFolder(of target: String) {
    let descriptor = open(folder(of: target) + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The folder part without its slash; empty for files in the root, so that adding `/name` is right again.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "" : String(path[..<slash])
  }

  private static func openingError(_ path: String, _ code: Int32) -> FormatError {
    code == ENOENT
      ? FormatError(file: path, what: "the file cannot be written: its folder does not exist")
      : cannotWrite(path, code)
  }

  private static func cannotWrite(_ path: String, _ code: Int32) -> FormatError {
    FormatError(file: path, doing: "the file cannot be written", errno: code)
  }
}
