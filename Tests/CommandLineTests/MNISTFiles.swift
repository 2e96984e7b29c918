import StriateFormats

/// The four files of MNIST with a few made-up images, to be spoiled by tests.
struct MNISTFiles {
  static let trainingImages = "train-images-idx3-ubyte.gz"
  static let trainingLabels = "train-labels-idx1-ubyte"
  static let testImages = "t10k-images-idx3-ubyte.gz"
  static let testLabels = "t10k-labels-idx1-ubyte.gz"

  /// Name and content.
  var files: [String: [UInt8]]

  /// 20 images for training and 10 for testing.
  init(side: Int = 28) {
    files = [
      Self.trainingImages: gzip(Self.images(20, side)), Self.trainingLabels: Self.labels(20),
      Self.testImages: gzip(Self.images(10, side)), Self.testLabels: gzip(Self.labels(10))
    ]
  }

  func write(to folder: TemporaryFolder, _ name: String) throws {
    for (file, bytes) in files { try folder.write(bytes, to: name + "/" + file) }
  }

  private static func images(_ count: Int, _ side: Int) -> [UInt8] {
    header([count, side, side])
      + (0..<count * side * side).map { UInt8(truncatingIfNeeded: $0 * 37 / 11) }
  }

  private static func labels(_ count: Int) -> [UInt8] { header([count]) + (0..<count).map { UInt8($0 % 10) } }

  private static func header(_ shape: [Int]) -> [UInt8] {
    [0, 0, 8, UInt8(shape.count)]
      + shape.flatMap { extent in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: extent >> $0) } }
  }
}

/// Gzip (RFC 1952) without compression: stored blocks of deflate (RFC 1951).
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }
  var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  for start in stride(from: 0, to: bytes.count, by: 65535) {
    let block = bytes[start..<min(start + 65535, bytes.count)]
    let count = UInt32(block.count)
    result += [block.endIndex == bytes.count ? 1 : 0] + little(count, 2) + little(~count, 2) + block
  }
  var crc: UInt32 = ~0
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return result + little(~crc, 4) + little(UInt32(bytes.count), 4)
}
