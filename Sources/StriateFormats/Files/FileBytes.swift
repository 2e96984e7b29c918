/// Bytes of a file or of a part of it, in memory or mapped. Parts share what they are parts of: nothing is copied.
package struct FileBytes: Sendable {
  private enum Storage: Sendable {
    case memory(ArraySlice<UInt8>)
    case mapped(MappedFile, Range<Int>)
  }

  private let storage: Storage

  package init(_ bytes: [UInt8]) { storage = .memory(bytes[...]) }

  package init(_ bytes: ArraySlice<UInt8>) { storage = .memory(bytes) }

  init(_ file: MappedFile) { storage = .mapped(file, file.bytes.indices) }

  private init(_ storage: Storage) { self.storage = storage }

  package var count: Int {
    switch storage {
    case .memory(let bytes): bytes.count
    case .mapped(_, let range): range.count
    }
  }

  /// The byte at an offset from the start.
  package subscript(offset: Int) -> UInt8 {
    switch storage {
    case .memory(let bytes): return bytes[bytes.startIndex + offset]
    case .mapped(let file, let range):
      precondition(offset >= 0 && offset < range.count, "byte \(offset) of \(range.count)")
      return file.bytes[range.lowerBound + offset]
    }
  }

  /// A part, by offsets from the start.
  package subscript(part: Range<Int>) -> FileBytes {
    precondition(part.lowerBound >= 0 && part.upperBound <= count, "bytes \(part) of \(count)")
    switch storage {
    case .memory(let bytes):
      return FileBytes(.memory(bytes[bytes.startIndex + part.lowerBound..<bytes.startIndex + part.upperBound]))
    case .mapped(let file, let range):
      return FileBytes(.mapped(file, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound))
    }
  }

  /// The bytes as an array's slice; copied if they are mapped.
  package var slice: ArraySlice<UInt8> {
    switch storage {
    case .memory(let bytes): bytes
    case .mapped: withUnsafeBytes { [UInt8]($0)[...] }
    }
  }

  /// Calls the function with the bytes where they lie.
  package func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch storage {
    case .memory(let bytes):
      return try bytes.withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
    case .mapped(let file, let range):
      return try body(UnsafeRawBufferPointer(rebasing: file.bytes[range]))
    }
  }

  package func starts(with prefix: [UInt8]) -> Bool {
    count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
  }
}

extension FileBytes: Equatable {
  package static func == (a: FileBytes, b: FileBytes) -> Bool {
    a.count == b.count && a.withUnsafeBytes { a in b.withUnsafeBytes { b in a.elementsEqual(b) } }
  }
}
