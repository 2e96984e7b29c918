import StriateKernels
import StriateTypes

/// What the kernels need of an element type.
protocol ReferenceElement: Scalar, BitwiseCopyable {
  /// The type in which sums and products of many elements are kept.
  associatedtype Accumulator: Sendable, BitwiseCopyable

  static var zero: Self { get }
  /// Not above any other value: the maximum of no elements.
  static var lowest: Self { get }
  /// Not below any other value: the minimum of no elements.
  static var highest: Self { get }

  /// Truncates and saturates to integers, NaN to 0; to bool is `≠ 0`.
  init(casting value: Double)
  /// Wraps to smaller integers; to bool is `≠ 0`.
  init(casting value: Int64)
  func cast<T: ReferenceElement>(to _: T.Type) -> T

  static func isLess(_ a: Self, _ b: Self) -> Bool
  static func isLessOrEqual(_ a: Self, _ b: Self) -> Bool
  /// `a + b` in this type; integers wrap, bool is or.
  static func sum(_ a: Self, _ b: Self) -> Self

  static var emptySum: Accumulator { get }
  static var emptyProduct: Accumulator { get }
  var widened: Accumulator { get }
  init(narrowing value: Accumulator)
  static func add(_ a: Accumulator, _ b: Accumulator) -> Accumulator
  static func multiply(_ a: Accumulator, _ b: Accumulator) -> Accumulator
  static func activate(_ x: Accumulator, _ activation: PostOperations.Activation) -> Accumulator
}

extension ReferenceElement {
  /// The larger; NaN if either is NaN.
  @inline(__always)
  static func maximum(_ a: Self, _ b: Self) -> Self { a != a || isLess(b, a) ? a : b }

  /// The smaller; NaN if either is NaN.
  @inline(__always)
  static func minimum(_ a: Self, _ b: Self) -> Self { a != a || isLess(a, b) ? a : b }
}

extension ReferenceElement where Self: Comparable {
  @inline(__always)
  static func isLess(_ a: Self, _ b: Self) -> Bool { a < b }
  @inline(__always)
  static func isLessOrEqual(_ a: Self, _ b: Self) -> Bool { a <= b }
}

/// float32 and float64: accumulated, and where a function is transcendental computed, in `Double`.
protocol ReferenceFloat: ReferenceElement, BinaryFloatingPoint where Accumulator == Double {}

extension ReferenceFloat {
  static var lowest: Self { -.infinity }
  static var highest: Self { .infinity }
  @inline(__always)
  func cast<T: ReferenceElement>(to _: T.Type) -> T { T(casting: widened) }
  @inline(__always)
  static func sum(_ a: Self, _ b: Self) -> Self { a + b }
  static var emptySum: Double { 0 }
  static var emptyProduct: Double { 1 }
  @inline(__always)
  static func add(_ a: Double, _ b: Double) -> Double { a + b }
  @inline(__always)
  static func multiply(_ a: Double, _ b: Double) -> Double { a * b }
}

extension Float: ReferenceFloat {
  @inline(__always)
  init(casting value: Double) { self.init(value) }
  @inline(__always)
  init(casting value: Int64) { self.init(value) }
  @inline(__always)
  var widened: Double { Double(self) }
  @inline(__always)
  init(narrowing value: Double) { self.init(value) }
}

extension Double: ReferenceFloat {
  @inline(__always)
  init(casting value: Double) { self = value }
  @inline(__always)
  init(casting value: Int64) { self.init(value) }
  @inline(__always)
  var widened: Double { self }
  @inline(__always)
  init(narrowing value: Double) { self = value }
}

/// The integers, of which uint8 has no sign: everything wraps.
protocol ReferenceInteger: ReferenceElement, FixedWidthInteger where Accumulator == Self {}

extension ReferenceInteger {
  static var lowest: Self { min }
  static var highest: Self { max }
  @inline(__always)
  init(casting value: Double) { self.init(saturating: value) }
  @inline(__always)
  init(casting value: Int64) { self.init(truncatingIfNeeded: value) }
  @inline(__always)
  func cast<T: ReferenceElement>(to _: T.Type) -> T { T(casting: Int64(truncatingIfNeeded: self)) }
  @inline(__always)
  static func sum(_ a: Self, _ b: Self) -> Self { a &+ b }
  static var emptySum: Self { 0 }
  static var emptyProduct: Self { 1 }
  @inline(__always)
  var widened: Self { self }
  @inline(__always)
  init(narrowing value: Self) { self = value }
  @inline(__always)
  static func add(_ a: Self, _ b: Self) -> Self { a &+ b }
  @inline(__always)
  static func multiply(_ a: Self, _ b: Self) -> Self { a &* b }
}

extension UInt8: ReferenceInteger {}
extension Int8: ReferenceInteger {}
extension Int16: ReferenceInteger {}
extension Int32: ReferenceInteger {}
extension Int64: ReferenceInteger {}

/// Sums are or, products and; false lies below true.
extension Bool: ReferenceElement {
  static var zero: Bool { false }
  static var lowest: Bool { false }
  static var highest: Bool { true }
  @inline(__always)
  init(casting value: Double) { self = value != 0 }
  @inline(__always)
  init(casting value: Int64) { self = value != 0 }
  @inline(__always)
  func cast<T: ReferenceElement>(to _: T.Type) -> T { T(casting: self ? 1 as Int64 : 0) }
  @inline(__always)
  static func isLess(_ a: Bool, _ b: Bool) -> Bool { !a && b }
  @inline(__always)
  static func isLessOrEqual(_ a: Bool, _ b: Bool) -> Bool { !a || b }
  @inline(__always)
  static func sum(_ a: Bool, _ b: Bool) -> Bool { a || b }
  static var emptySum: Bool { false }
  static var emptyProduct: Bool { true }
  @inline(__always)
  var widened: Bool { self }
  @inline(__always)
  init(narrowing value: Bool) { self = value }
  @inline(__always)
  static func add(_ a: Bool, _ b: Bool) -> Bool { a || b }
  @inline(__always)
  static func multiply(_ a: Bool, _ b: Bool) -> Bool { a && b }
}
