import Foundation

/// A floating-point number of 16 bits with the exponent of a `Float`: its upper half.
///
/// For storing and passing on; arithmetic is `Float`'s. Conversions round to nearest, ties to even.
public struct BFloat16: Sendable, BitwiseCopyable {
  /// Sign, eight bits of exponent, seven of the significand.
  public let bitPattern: UInt16

  /// The number with these bits.
  public init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// The nearest number; NaN stays NaN, and what is beyond the largest number becomes infinite.
  public init(_ value: Float) {
    let bits = value.bitPattern
    if value.isNaN {
      // Quiet, so that a payload in the lower half alone does not turn into infinity.
      bitPattern = UInt16(bits >> 16) | 0x40
    } else {
      bitPattern = UInt16((bits + 0x7fff + (bits >> 16) & 1) >> 16)
    }
  }

  /// The number nearest to `Float(value)`, as in PyTorch.
  public init(_ value: Double) { self.init(Float(value)) }

  /// Whether it is not a number.
  public var isNaN: Bool { Float(self).isNaN }
}

extension Float {
  /// The same number: every `BFloat16` is one.
  public init(_ value: BFloat16) { self.init(bitPattern: UInt32(value.bitPattern) << 16) }
}

extension Double {
  /// The same number.
  public init(_ value: BFloat16) { self.init(Float(value)) }
}

extension BFloat16: Hashable, Comparable {
  public static func == (a: BFloat16, b: BFloat16) -> Bool { Float(a) == Float(b) }
  public static func < (a: BFloat16, b: BFloat16) -> Bool { Float(a) < Float(b) }
  public func hash(into hasher: inout Hasher) { hasher.combine(Float(self)) }
}

extension BFloat16: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Float) { self.init(value) }
  public init(integerLiteral value: Int32) { self.init(Float(value)) }
}

extension BFloat16: CustomStringConvertible {
  /// The fewest digits that tell the number from its neighbours.
  public var description: String {
    let value = Double(self)
    guard value.isFinite else { return "\(value)" }
    for digits in 1...3 {
      if let short = Double(String(format: "%.\(digits)g", value)), BFloat16(short) == self { return "\(short)" }
    }
    // Four digits always do: neighbours are at least a part in 256 apart.
    return Double(String(format: "%.4g", value)).map { "\($0)" } ?? "\(value)"
  }
}
