import StriateFormats

/// Makes damaged files from good ones, the same from the same seed.
struct Mutator {
  private var generator: SeededGenerator
  private let format: FuzzedFormat

  init(seed: UInt64, format: FuzzedFormat) {
    generator = SeededGenerator(state: seed)
    self.format = format
  }

  /// One of the files with one to four damages; checksums that would hide the rest from a reader are put right.
  mutating func damaged(_ seeds: [[UInt8]], _ index: Int) -> [UInt8] {
    var bytes = seeds[index % seeds.count]
    for _ in 0..<(random(0...1) == 0 ? 1 : random(1...4)) { damage(&bytes, seeds) }
    switch format {
    case .png: return Self.withPNGChecksums(bytes)
    case .npz, .zip, .pyTorch: return random(0...3) == 0 ? bytes : Self.withZipChecksums(bytes)
    default: return bytes
    }
  }

  private mutating func damage(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    guard !bytes.isEmpty else { return }
    let index = random(0...bytes.count - 1)
    switch random(0...10) {
    case 0: bytes[index] ^= 1 << UInt8(random(0...7))
    case 1: bytes[index] = UInt8(random(0...255))
    case 2: bytes[index] = [0, 1, 0x7F, 0x80, 0xFF][random(0...4)]
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + random(1...9)))
    case 4: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + random(1...40))], at: index)
    case 5: bytes[index] = [0x30, 0x39, 0x22, 0x7B, 0x5B][random(0...4)]
    case 6: overwrite(&bytes, at: index)
    case 7:
      let other = seeds[random(0...seeds.count - 1)]
      let start = random(0...other.count - 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random(1...60))], at: index)
    case 8: bytes.insert(Self.opcodes[random(0...Self.opcodes.count - 1)], at: index)
    case 9: bytes.insert(contentsOf: repeatElement(bytes[index], count: random(1...200)), at: index)
    default: bytes.removeSubrange(index...)
    }
  }

  /// A number at the edge of what 2, 4 or 8 bytes hold.
  private mutating func overwrite(_ bytes: inout [UInt8], at index: Int) {
    let width = [2, 4, 8][random(0...2)]
    let value: UInt64 = [.max, .max >> 1, .max >> 1 + 1, 1 << 40, 1 << 31, 1 << 32, 0, 1][random(0...7)]
    let isBig = random(0...1) == 1
    for byte in 0..<width where index + byte < bytes.count {
      bytes[index + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * (isBig ? width - 1 - byte : byte)))
    }
  }

  /// Instructions of pickles that build and call.
  private static let opcodes: [UInt8] = [
    0x28, 0x29, 0x30, 0x31, 0x32, 0x51, 0x52, 0x5D, 0x61, 0x62, 0x65, 0x6C, 0x64, 0x73, 0x74, 0x75, 0x7D, 0x81, 0x85,
    0x86, 0x87, 0x88, 0x8F, 0x90, 0x91, 0x93, 0x94
  ]

  private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  // MARK: - Checksums

  /// libpng would stop at the first wrong checksum, and what is behind the checks would never be reached.
  private static func withPNGChecksums(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return bytes }
    var bytes = bytes
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      guard end + 4 <= bytes.count else { break }
      let crc = Checksum.crc32(FileBytes(bytes[position + 4..<end]))
      for index in 0..<4 { bytes[end + index] = UInt8(truncatingIfNeeded: crc >> UInt32(24 - 8 * index)) }
      position = end + 4
    }
    return bytes
  }

  /// Puts the checksums of stored members right in the archive's directory.
  private static func withZipChecksums(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    func number(_ offset: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    var position = 0
    while position + 46 <= bytes.count {
      guard bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 1, bytes[position + 3] == 2
      else {
        position += 1
        continue
      }
      let size = number(position + 20, 4), local = number(position + 42, 4)
      if local + 30 <= bytes.count {
        let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
        if start + size <= bytes.count {
          let crc = Checksum.crc32(FileBytes(bytes[start..<start + size]))
          for index in 0..<4 { result[position + 16 + index] = UInt8(truncatingIfNeeded: crc >> UInt32(8 * index)) }
        }
      }
      position += 46
    }
    return result
  }
}
