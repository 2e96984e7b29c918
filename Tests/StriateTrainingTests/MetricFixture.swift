import Striate
import Testing

/// A value of the generated fixtures, read as what the test expects it to be.
struct MetricFixture: Sendable, CustomTestStringConvertible {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// All of a family.
  init(family text: String) throws { json = try JSONValue(parsing: Array(text.utf8)[...]) }

  /// The rows of a family, as arguments of a test. A fixture that cannot be read has none, which a test of its own notices.
  static func rows(_ text: String) -> [MetricFixture] { (try? MetricFixture(family: text))?.items ?? [] }

  var testDescription: String { self["name"].text }

  subscript(key: String) -> MetricFixture { MetricFixture(json[key] ?? .null) }
  func has(_ key: String) -> Bool { json[key] != nil }

  var items: [MetricFixture] {
    guard case .array(let items) = json else { return [] }
    return items.map { MetricFixture($0) }
  }

  var keys: [String] {
    guard case .object(let members) = json else { return [] }
    return members.map(\.key)
  }

  var text: String {
    guard case .string(let text) = json else { return "" }
    return text
  }

  /// NaN for null, and infinities by name.
  var double: Double {
    switch json {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: .nan
    }
  }

  var int: Int { Int(double) }
  var doubles: [Double] { items.map(\.double) }
  var ints: [Int] { items.map(\.int) }
  var rows: [[Double]] { items.map(\.doubles) }
}

/// Whether two figures are equal up to rounding in Float64; NaN equals NaN.
func agree(_ a: Double, _ b: Double, tolerance: Double = 1e-12) -> Bool {
  a.isNaN && b.isNaN || a == b || abs(a - b) <= tolerance * max(1, abs(b))
}

func agree(_ a: [Double], _ b: [Double], tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, tolerance: tolerance) }
}

/// Class numbers as a tensor, int64 `[N]`.
func classNumbers(_ numbers: [Int]) -> Tensor { Tensor(numbers.map(Int64.init), shape: [numbers.count]) }
