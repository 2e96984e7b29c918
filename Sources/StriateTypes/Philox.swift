/// Counter-based random numbers: Philox 4×32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405).
///
/// A number is a pure function of (seed, stream, index): the same for any number of threads and after a resume.
package struct Philox: Sendable {
  @usableFromInline let key: (UInt32, UInt32)
  @usableFromInline let stream: (UInt32, UInt32)

  @inlinable
  package init(seed: UInt64, stream: UInt64) {
    self.init(
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
      stream: (UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)))
  }

  @usableFromInline
  init(key: (UInt32, UInt32), stream: (UInt32, UInt32)) {
    self.key = key
    self.stream = stream
  }

  /// Four words for the counter `block`; element `i` of a tensor takes word `i mod 4` of block `i / 4`.
  @inlinable
  package func words(block: UInt64) -> (UInt32, UInt32, UInt32, UInt32) {
    var c0 = UInt32(truncatingIfNeeded: block), c1 = UInt32(truncatingIfNeeded: block >> 32)
    var c2 = stream.0, c3 = stream.1
    var k0 = key.0, k1 = key.1
    for round in 0..<10 {
      if round > 0 {
        k0 &+= 0x9E37_79B9
        k1 &+= 0xBB67_AE85
      }
      let p0 = UInt64(0xD251_1F53) * UInt64(c0), p1 = UInt64(0xCD9E_8D57) * UInt64(c2)
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: p1),
        UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: p0)
      )
    }
    return (c0, c1, c2, c3)
  }

  /// A number in [0, 1) with 24 random bits.
  @inlinable
  package static func unitFloat(_ word: UInt32) -> Float { Float(word >> 8) * 0x1p-24 }

  /// A number in [0, 1) with the 11 random bits that a half has.
  @inlinable
  package static func unitHalf(_ word: UInt32) -> Float16 { Float16(Float(word >> 21) * 0x1p-11) }

  /// A number in [0, 1) with the 8 random bits that a bfloat16 has.
  package static func unitBrainFloat(_ word: UInt32) -> BFloat16 { BFloat16(Float(word >> 24) * 0x1p-8) }

  /// A number in [0, 1) with 53 random bits.
  @inlinable
  package static func unitDouble(_ high: UInt32, _ low: UInt32) -> Double {
    Double((UInt64(high) << 32 | UInt64(low)) >> 11) * 0x1p-53
  }
}

/// Random numbers for code outside graphs (shuffling, splitting): Philox words one after another.
public struct PhiloxGenerator: RandomNumberGenerator, Sendable {
  private let philox: Philox
  private var block: UInt64 = 0
  private var pending: UInt64?

  /// The same numbers for the same seed and stream.
  public init(seed: UInt64, stream: UInt64 = 0) { philox = Philox(seed: seed, stream: stream) }

  public mutating func next() -> UInt64 {
    if let word = pending {
      pending = nil
      return word
    }
    let (a, b, c, d) = philox.words(block: block)
    block += 1
    pending = UInt64(c) << 32 | UInt64(d)
    return UInt64(a) << 32 | UInt64(b)
  }
}
