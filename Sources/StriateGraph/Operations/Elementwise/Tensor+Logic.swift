import StriateTypes

extension Tensor {
  /// Bit by bit of integers, logical of bool.
  public static func & (a: Tensor, b: Tensor) -> Tensor { binary(.and, a, b) }
  public static func | (a: Tensor, b: Tensor) -> Tensor { binary(.or, a, b) }
  public static func ^ (a: Tensor, b: Tensor) -> Tensor { binary(.xor, a, b) }
  /// Logical not of bool.
  public static prefix func ! (x: Tensor) -> Tensor { make(Unary.not, [x]) }
  /// All bits of integers inverted; logical not of bool.
  public static prefix func ~ (x: Tensor) -> Tensor {
    if x.isPoisoned || x.dtype == .bool { return x.isPoisoned ? x : !x }
    return x ^ Tensor.constant(x.dtype == .uint8 ? 255 : -1, [], x.dtype)
  }
  /// Bits moved to the left; counts beyond the type's width, or negative, give 0.
  public static func << (x: Tensor, count: Tensor) -> Tensor { binary(.leftShift, x, count) }
  /// Bits moved to the right, copies of the sign following; counts beyond the type's width leave only the sign.
  public static func >> (x: Tensor, count: Tensor) -> Tensor { binary(.rightShift, x, count) }

  /// Logic of any element type, in which every number but 0 is true.
  public func logicalAnd(_ other: Tensor) -> Tensor { truth() & other.truth() }
  public func logicalOr(_ other: Tensor) -> Tensor { truth() | other.truth() }
  public func logicalXor(_ other: Tensor) -> Tensor { truth() ^ other.truth() }
  public func logicalNot() -> Tensor { isEqual(to: 0) }

  /// Of integers, never negative; of 0 and 0 it is 0.
  public func greatestCommonDivisor(_ other: Tensor) -> Tensor { Tensor.binary(.gcd, self, other) }
  /// Of integers, never negative; 0 where one is 0.
  public func leastCommonMultiple(_ other: Tensor) -> Tensor {
    let divisor = greatestCommonDivisor(other)
    if divisor.isPoisoned { return divisor }
    return (divided(by: divisor, rounding: .down) * other).abs()
  }

  private func truth() -> Tensor { isPoisoned || dtype == .bool ? self : isNotEqual(to: 0) }
}
