import Foundation

/// Grey images of handwritten digits as they were scanned.
package struct DigitImages: Sendable, Equatable {
  package let count: Int
  package let height: Int
  package let width: Int
  /// `[N, H, W]`, row-major; 0 is the paper and 16 the ink.
  package let pixels: [UInt8]
  /// `[N]`, 0 ... 9.
  package let labels: [UInt8]
}

/// The digits inside this package: 1,437 for training and 360 for testing, 8×8 each. `Tools/make_digits.py` writes them
/// into `Digits+Generated.swift` and says where they come from.
package enum EmbeddedDigits {
  package static let training = images(0..<trainingCount)
  package static let test = images(trainingCount..<trainingCount + testCount)

  private static let side = 8
  private static let pixelBits = 5
  private static let recordSize = side * side * pixelBits / 8 + 1

  /// All images in the order of the generated file.
  private static let all: (pixels: [UInt8], labels: [UInt8]) = {
    guard let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters),
      data.count == (trainingCount + testCount) * recordSize
    else { preconditionFailure("the embedded digits are damaged: not base64 of their size") }
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    pixels.reserveCapacity((trainingCount + testCount) * side * side)
    var bits: UInt32 = 0, bitCount = 0
    for (position, byte) in data.enumerated() {
      if position % recordSize == recordSize - 1 {
        labels.append(byte)
        continue
      }
      bits = bits << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= pixelBits {
        bitCount -= pixelBits
        pixels.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount) & 31))
      }
    }
    precondition(fnv1a(pixels, labels) == checksum, "the embedded digits are damaged: their checksum differs")
    return (pixels, labels)
  }()

  private static func images(_ range: Range<Int>) -> DigitImages {
    let size = side * side
    return DigitImages(
      count: range.count, height: side, width: side,
      pixels: Array(all.pixels[range.lowerBound * size..<range.upperBound * size]), labels: Array(all.labels[range]))
  }

  /// The 64-bit FNV-1a hash (Fowler, Noll & Vo) of some bytes one after the other.
  private static func fnv1a(_ parts: [UInt8]...) -> UInt64 {
    parts.reduce(0xcbf2_9ce4_8422_2325) { hash, bytes in
      bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }
}
