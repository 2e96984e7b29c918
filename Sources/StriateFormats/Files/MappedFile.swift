#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file mapped into memory: its pages are read when they are touched and take no memory of the process.
///
/// The mapping shows the file that was opened, also after another has taken its name. As with every mapping, nobody may
/// cut the file shorter meanwhile; Striate's own writers replace files and never shorten them.
///
/// Sendable because the memory is mapped for reading only and lives as long as the object.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Parameter descriptor: of a regular file of `count` > 0 bytes; may be closed afterwards.
  init(_ descriptor: Int32, count: Int, path: String) throws(FormatError) {
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw FormatError(file: path, doing: "the file cannot be mapped", errno: errno)
    }
    bytes = UnsafeRawBufferPointer(start: memory, count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
