import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Damaged files must end in an error or in a value: never in a crash, a hang or gigabytes of memory.
@Suite struct FuzzTests {
  private enum Kind: CaseIterable { case picture, safetensors, idx, gzip }

  /// `STRIATE_FUZZ` sets another number of damaged files a kind.
  private static let iterations = getenv("STRIATE_FUZZ").flatMap { Int(String(cString: $0)) } ?? 500

  @Test(arguments: Kind.allCases) private func `damaged files are refused or read`(_ kind: Kind) {
    let seeds: [[UInt8]] =
      switch kind {
      case .picture: Fixtures.pictures.map { [UInt8](hex: $0.file) } + [[UInt8](ascii: "P3 # c\n2 1\n9\n1 2 3 4 5 6")]
      case .safetensors: [[UInt8](hex: Fixtures.safetensorsFloat32), [UInt8](hex: Fixtures.safetensorsMixed)]
      case .idx: [[0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 9], [UInt8](hex: Fixtures.imagesGzip)]
      case .gzip: [[UInt8](hex: Fixtures.twoMembersGzip), [UInt8](hex: Fixtures.bombGzip)]
      }
    var generator = SeededGenerator(state: 11)
    var read = 0
    for index in 0..<Self.iterations {
      var bytes = seeds[index % seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.damage(&bytes, &generator) }
      do {
        switch kind {
        case .picture:
          let image = try Image(decoding: Self.withPNGChecksums(bytes), name: "t", pixelLimit: 1 << 20)
          #expect(image.pixels.count == image.width * image.height * image.channels)
        case .safetensors: _ = try SafetensorsFile(parsing: bytes, name: "t")
        case .idx: _ = try IDXFile(parsing: bytes, name: "t", limit: 1 << 20)
        case .gzip: #expect(try Gzip.decompress(bytes, name: "t", limit: 1 << 16).count <= 1 << 16)
        }
        read += 1
      } catch {
        #expect(!error.description.contains("\n"))
      }
    }
    #expect(read < Self.iterations)
  }

  private static func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes[index] = [0, 0x7F, 0x80, 0xFF][Int.random(in: 0..<4, using: &generator)]
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...9, using: &generator)))
    case 4: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 8)], at: index)
    case 5: bytes[index] = [0x30, 0x39, 0x22, 0x7B, 0x5B][Int.random(in: 0..<5, using: &generator)]
    default: bytes.removeSubrange(index...)
    }
  }

  /// Puts the checksums of PNG chunks right again: libpng would stop at the first wrong one, and what is behind the
  /// checks would never be reached.
  private static func withPNGChecksums(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return bytes }
    var bytes = bytes
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      guard end + 4 <= bytes.count else { break }
      var crc: UInt32 = 0xFFFF_FFFF
      for byte in bytes[position + 4..<end] {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      }
      crc = ~crc
      for index in 0..<4 { bytes[end + index] = UInt8(truncatingIfNeeded: crc >> UInt32(24 - 8 * index)) }
      position = end + 4
    }
    return bytes
  }
}
