import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An array as another library finds it.
struct ArrayFixture: Sendable {
  let name: String
  let dtype: ArrayElementType
  let shape: [Int]
  /// Row-major, little-endian.
  let bytes: String

  var array: NamedArray { NamedArray(name: name, dtype: dtype, shape: shape, bytes: [UInt8](hex: bytes)[...]) }
}

/// A file of arrays, and what another library finds in it.
struct FileFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let arrays: [ArrayFixture]

  var bytes: [UInt8] { [UInt8](hex: file) }
  var testDescription: String { name }
}

/// The folder of real data, if there is one.
enum RealData {
  static let path = getenv("STRIATE_DATA").map { String(cString: $0) }

  static var isThere: Bool { path != nil }
}
