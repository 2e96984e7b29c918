import Foundation
import StriateKernels
import StriateTypes

/// The functions that are asked for less often.
extension TileStepCompiler {
  func rareFloating<T: ReferenceFloat>(_: T.Type) -> TileStep.Body? {
    switch step.opcode {
    case .exp2: { $0.map { (x: T) in T(narrowing: Foundation.exp2(x.widened)) } }
    case .log2: { $0.map { (x: T) in T(narrowing: Foundation.log2(x.widened)) } }
    case .log10: { $0.map { (x: T) in T(narrowing: Foundation.log10(x.widened)) } }
    case .tan: { $0.map { (x: T) in T(narrowing: Foundation.tan(x.widened)) } }
    case .asin: { $0.map { (x: T) in T(narrowing: Foundation.asin(x.widened)) } }
    case .acos: { $0.map { (x: T) in T(narrowing: Foundation.acos(x.widened)) } }
    case .atan: { $0.map { (x: T) in T(narrowing: Foundation.atan(x.widened)) } }
    case .sinh: { $0.map { (x: T) in T(narrowing: Foundation.sinh(x.widened)) } }
    case .cosh: { $0.map { (x: T) in T(narrowing: Foundation.cosh(x.widened)) } }
    case .asinh: { $0.map { (x: T) in T(narrowing: Foundation.asinh(x.widened)) } }
    case .acosh: { $0.map { (x: T) in T(narrowing: Foundation.acosh(x.widened)) } }
    case .atanh: { $0.map { (x: T) in T(narrowing: Foundation.atanh(x.widened)) } }
    case .erfc: { $0.map { (x: T) in T(narrowing: Foundation.erfc(x.widened)) } }
    case .softplus: { $0.map { (x: T) in T(narrowing: softplus(x.widened)) } }
    case .truncate: { $0.map { (x: T) in x.rounded(.towardZero) } }
    case .atan2: { $0.map { (a: T, b: T) in T(narrowing: Foundation.atan2(a.widened, b.widened)) } }
    case .hypot: { $0.map { (a: T, b: T) in T(narrowing: Foundation.hypot(a.widened, b.widened)) } }
    case .copySign: { $0.map { (a: T, b: T) in T(signOf: b, magnitudeOf: a) } }
    case .nextAfter: { $0.map { (a: T, b: T) in a.next(toward: b) } }
    case .truncatedRemainder: { $0.map { (a: T, b: T) in a.truncatingRemainder(dividingBy: b) } }
    case .floorDivide: { $0.map { (a: T, b: T) in a.floorDivided(by: b) } }
    default: nil
    }
  }

  func rareInteger<T: ReferenceInteger>(_: T.Type) -> TileStep.Body? {
    switch step.opcode {
    case .truncate: { $0.map { (x: T) in x } }
    case .truncatedRemainder:
      { $0.map { (a: T, b: T) in b == 0 ? 0 : a.remainderReportingOverflow(dividingBy: b).partialValue } }
    case .floorDivide: { $0.map { (a: T, b: T) in a.floorDivided(by: b) } }
    case .leftShift: { $0.map { (a: T, b: T) in a.isWidth(b) ? a &<< b : 0 } }
    case .rightShift: { $0.map { (a: T, b: T) in a.isWidth(b) ? a &>> b : a < 0 ? T.zero &- 1 : 0 } }
    case .gcd: { $0.map { (a: T, b: T) in a.greatestCommonDivisor(b) } }
    default: nil
    }
  }
}

private func softplus(_ x: Double) -> Double {
  (x < 0 ? 0 : x) + Foundation.log1p(Foundation.exp(-x.magnitude))
}

extension ReferenceFloat {
  /// One unit in the last place nearer to `goal`; NaN if either is NaN.
  fileprivate func next(toward goal: Self) -> Self {
    if self != self || goal != goal { return self + goal }
    return self == goal ? goal : self < goal ? nextUp : nextDown
  }

  /// ⌊self/divisor⌋ of the exact quotient, not of the rounded one.
  fileprivate func floorDivided(by divisor: Self) -> Self {
    if divisor == 0 { return self / divisor }
    let rest = truncatingRemainder(dividingBy: divisor)
    var quotient = (self - rest) / divisor
    if rest != 0, (rest < 0) != (divisor < 0) { quotient -= 1 }
    return quotient == 0 ? Self(signOf: self / divisor, magnitudeOf: 0) : quotient.rounded(.toNearestOrEven)
  }
}

extension ReferenceInteger {
  fileprivate func isWidth(_ count: Self) -> Bool { count >= 0 && count < Self(truncatingIfNeeded: Self.bitWidth) }

  fileprivate func floorDivided(by divisor: Self) -> Self {
    if divisor == 0 { return 0 }
    let quotient = dividedReportingOverflow(by: divisor).partialValue
    let rest = remainderReportingOverflow(dividingBy: divisor).partialValue
    return rest != 0 && (rest < 0) != (divisor < 0) ? quotient &- 1 : quotient
  }

  fileprivate func greatestCommonDivisor(_ other: Self) -> Self {
    var (a, b) = (magnitude, other.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Self(truncatingIfNeeded: a)
  }
}
