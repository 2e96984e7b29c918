#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders for results.
package enum Folder {
  /// Makes the folder and the folders above it, and checks that files can be made in it: better to know before
  /// training than after.
  package static func create(_ path: String) throws(FormatError) {
    if path.isEmpty { throw FormatError(file: "\"\"", what: "the path is empty") }
    if path.utf8.contains(0) { throw FormatError(file: path, what: "the path holds a zero byte") }
    var current = path.hasPrefix("/") ? "/" : ""
    for component in path.split(separator: "/") {
      current += component
      if mkdir(current, 0o777) != 0 && errno != EEXIST && errno != EISDIR {
        let code = errno
        // A read-only file system reports itself even for folders that exist.
        if !isFolder(current) { throw FormatError(file: path, doing: "the folder cannot be made", errno: code) }
      }
      current += "/"
    }
    guard isFolder(path) else { throw FormatError(file: path, what: "it is a file, not a folder") }
    guard access(path, W_OK | X_OK) == 0 else {
      throw FormatError(file: path, doing: "the folder cannot be written", errno: errno)
    }
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
