import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct PictureFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let width: Int
  let height: Int
  let channels: Int
  /// Largest accepted difference of a sample: JPEG decoders may round differently.
  let tolerance: Int
  let file: String
  let pixels: String

  var testDescription: String { name }
}

struct ResizeFixture: Sendable, CustomTestStringConvertible {
  let channels: Int
  let filter: ResizeFilter
  let width: Int
  let height: Int
  let pixels: String

  var testDescription: String { "\(channels) channels, \(filter), \(width) × \(height)" }
}

struct SoundFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let rate: Int
  let channels: Int
  let file: String
  let samples: [Float]

  var testDescription: String { name }
}

/// A photo of 72 × 48 pixels, and how it is decoded for a size that is enough.
struct ScaledFixture: Sendable, CustomTestStringConvertible {
  struct Result: Sendable {
    let wanted: ImageSize
    let width: Int
    let height: Int
    let pixels: String
  }

  let name: String
  let file: String
  let results: [Result]

  var testDescription: String { name }
}

extension [UInt8] {
  /// Bytes from hexadecimal digits; spaces separate.
  init(hex text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      .map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue!) }
    precondition(digits.count % 2 == 0)
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  init(ascii text: String) { self = [UInt8](text.utf8) }
}

/// A folder for one test, removed with everything in it at the end.
struct TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/striate-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }

  func remove() {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// Sorted names of what lies in the folder.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { result.append(name) }
    }
    return result.sorted()
  }
}

/// The description of the error that the body throws, or a sentence that no test expects.
func message(of body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing was thrown"
  } catch {
    return "\(error)"
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
