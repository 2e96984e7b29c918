import Foundation
import StriateTypes

/// Numbers as NumPy prints them: the fewest digits that tell a number from its neighbours, at most eight decimals,
/// points below each other.
enum PrintedNumbers {
  /// More decimals than this are rounded away in arrays.
  private static let precision = 8

  /// A number with its shortest digits.
  struct Number {
    let value: Double
    /// Without point and sign; "0" for 0.
    private let digits: String
    /// Of ten, of the first digit.
    private let exponent: Int

    init(_ value: Float16) { self.init(Double(value), shortest: "\(value)") }
    init(_ value: BFloat16) { self.init(Double(value), shortest: "\(value)") }
    init(_ value: Float) { self.init(Double(value), shortest: "\(value)") }
    init(_ value: Double) { self.init(value, shortest: "\(value)") }

    private init(_ value: Double, shortest: String) {
      self.value = value
      guard value.isFinite else {
        (digits, exponent) = ("", 0)
        return
      }
      let halves = shortest.split(separator: "e")
      let parts = halves[0].drop { $0 == "-" }.split(separator: ".")
      let all = parts.joined()
      let significant = all.drop { $0 == "0" }
      let trimmed = String(significant.reversed().drop { $0 == "0" }.reversed())
      let scale = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
      digits = trimmed.isEmpty ? "0" : trimmed
      exponent = trimmed.isEmpty ? 0 : scale + parts[0].count - 1 - (all.count - significant.count)
    }

    private var sign: String { value.sign == .minus ? "-" : "" }

    var nonFinite: String? { value.isFinite ? nil : value.isNaN ? "nan" : sign + "inf" }

    /// What stands before and after the point.
    func positional(precision: Int) -> (whole: String, fraction: String) {
      let decimals = digits.count - 1 - exponent
      if decimals > precision { return split(String(format: "%.\(precision)f", value)) }
      let padded = String(repeating: "0", count: max(0, -exponent)) + digits
      let wholeCount = max(exponent, 0) + 1
      let filled = padded + String(repeating: "0", count: max(0, wholeCount - padded.count))
      return split(sign + filled.prefix(wholeCount) + "." + filled.dropFirst(wholeCount))
    }

    /// What stands before and after the point, and the power of ten.
    func scientific(precision: Int) -> (whole: String, fraction: String, exponent: Int) {
      guard digits.count - 1 > precision else { return (sign + digits.prefix(1), String(digits.dropFirst()), exponent) }
      let parts = String(format: "%.\(precision)e", value).split(separator: "e")
      let (whole, fraction) = split(String(parts[0]))
      return (whole, fraction, Int(parts[1]) ?? exponent)
    }

    private func split(_ text: String) -> (whole: String, fraction: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1].reversed().drop { $0 == "0" }.reversed()))
    }
  }

  /// A number alone, with all its digits.
  /// - Parameter limit: from here on in scientific notation.
  static func scalar(_ number: Number, positionalBelow limit: Double) -> String {
    if let text = number.nonFinite { return text }
    let size = abs(number.value)
    if size == 0 || (size >= 1e-4 && size < limit) {
      let (whole, fraction) = number.positional(precision: .max)
      return whole + "." + (fraction.isEmpty ? "0" : fraction)
    }
    let (whole, fraction, exponent) = number.scientific(precision: .max)
    return whole + (fraction.isEmpty ? "" : "." + fraction) + power(exponent, width: 2)
  }

  /// The numbers of an array, all of one width.
  /// - Parameter limit: an array with a number from here on is all in scientific notation.
  static func column(_ numbers: [Number], positionalBelow limit: Double) -> [String] {
    let sizes = numbers.filter { $0.value.isFinite && $0.value != 0 }.map { abs($0.value) }
    let largest = sizes.max() ?? 1, smallest = sizes.min() ?? 1
    let isScientific = largest >= limit || smallest < 1e-4 || largest / smallest > 1000
    return isScientific ? scientific(numbers) : positional(numbers)
  }

  static func rightAligned(_ texts: [String]) -> [String] {
    let width = texts.map(\.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
  }

  private static func positional(_ numbers: [Number]) -> [String] {
    let parts = numbers.map { $0.value.isFinite ? $0.positional(precision: precision) : nil }
    let width = parts.compactMap { $0?.fraction.count }.max()
    return rightAligned(
      zip(numbers, parts).map { number, part in
        guard let part, let width else { return number.nonFinite ?? "" }
        return part.whole + "." + part.fraction.padding(toLength: width, withPad: " ", startingAt: 0)
      })
  }

  private static func scientific(_ numbers: [Number]) -> [String] {
    let parts = numbers.map { $0.value.isFinite ? $0.scientific(precision: precision) : nil }
    let width = parts.compactMap { $0?.fraction.count }.max() ?? 0
    let powerWidth = parts.compactMap { $0.map { max(2, "\(abs($0.exponent))".count) } }.max() ?? 2
    return rightAligned(
      zip(numbers, parts).map { number, part in
        guard let part else { return number.nonFinite ?? "" }
        return part.whole + "." + part.fraction.padding(toLength: width, withPad: "0", startingAt: 0)
          + power(part.exponent, width: powerWidth)
      })
  }

  /// `e-05`.
  private static func power(_ exponent: Int, width: Int) -> String {
    let digits = "\(abs(exponent))"
    return "e" + (exponent < 0 ? "-" : "+") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
