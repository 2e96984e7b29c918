import Foundation

/// Numbers as they stand on axes and in cells.
package enum NumberText {
  /// Fixed decimals, a real minus sign and groups of three: `−1,234.50`.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value > 0 ? "inf" : "−inf" }
    let power = pow(10.0, Double(decimals))
    let scaled = (abs(value) * power).rounded()
    guard scaled < 1e15 else { return scientific(value) }
    let whole = Int(scaled)
    let unit = Int(power)
    var text = grouped(whole / unit)
    if decimals > 0 {
      let digits = String(whole % unit)
      text += "." + String(repeating: "0", count: decimals - digits.count) + digits
    }
    return value < 0 && whole != 0 ? "−" + text : text
  }

  /// `2e−7`, with up to three digits.
  package static func scientific(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    var exponent = Int(log10(abs(value)).rounded(.down))
    var mantissa = (value / pow(10, Double(exponent)) * 100).rounded() / 100
    if abs(mantissa) >= 10 {
      mantissa /= 10
      exponent += 1
    }
    var text = fixed(mantissa, decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text + "e" + (exponent < 0 ? "−" : "") + String(abs(exponent))
  }

  /// About `digits` significant digits: `0.0123`, `45.6`, `1.2e−7`.
  package static func compact(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    let exponent = Int(log10(abs(value)).rounded(.down))
    if exponent < -4 || exponent > 6 { return scientific(value) }
    return fixed(value, decimals: max(0, digits - 1 - exponent))
  }

  /// `1234567` as `1,234,567`.
  package static func grouped(_ value: Int) -> String {
    var text = ""
    let digits = String(value.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return value < 0 ? "−" + text : text
  }
}
