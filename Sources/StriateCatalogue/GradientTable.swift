import Striate

/// All rows of the catalogue with their gradient measurements, for people and for programs.
package struct GradientTable: Sendable {
  package let measurements: [GradientMeasurement]
  package let tolerance: Double

  /// Measures every row whose name or expression contains `pattern` (all by default).
  /// - Parameter didMeasure: is told how many of how many are done.
  package init(
    matching pattern: String? = nil, tolerance: Double = 1e-6,
    didMeasure: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.tolerance = tolerance
    let rows = OperationFamily.all.flatMap { family in
      family.rows.filter { pattern.map($0.matches) ?? true }.map { (row: $0, family: family) }
    }
    var measurements: [GradientMeasurement] = []
    for (row, family) in rows {
      measurements.append(GradientMeasurement(of: row, in: family))
      didMeasure(measurements.count, rows.count)
    }
    self.measurements = measurements
  }

  package var compared: [GradientMeasurement] { measurements.filter { $0.outcome == .compared } }
  package var failures: [GradientMeasurement] { measurements.filter { !($0.largestError <= tolerance) } }
  package var largestError: Double { measurements.reduce(0) { Swift.max($0, $1.largestError) } }

  /// A line a row, the columns aligned, under the titles of the families.
  package var lines: [String] {
    var lines: [String] = []
    let width = measurements.reduce(20) { Swift.max($0, Swift.min($1.row.swift.firstLine.count, 60)) }
    for (position, measurement) in measurements.enumerated() {
      if position == 0 || measurements[position - 1].family.name != measurement.family.name {
        if position > 0 { lines.append("") }
        lines.append(measurement.family.title.filled(to: width) + "   1st order  2nd order")
      }
      let expression = measurement.row.swift.firstLine.prefix(60)
      let verdict = measurement.largestError <= tolerance ? "" : "   DIFFERS: \(measurement.worst)"
      lines.append(String(expression).filled(to: width) + "   " + measurement.columns + verdict)
    }
    return lines
  }

  /// How many agree, and the largest error.
  package var summary: String {
    let without = measurements.count - compared.count
    return "\(compared.count) with derivatives, \(without) without; largest relative error \(largestError.brief),"
      + " tolerance \(tolerance.brief); \(failures.count) differ"
  }

  /// The same for programs, as JSON.
  package var json: JSONValue {
    .object([
      JSONMember("tolerance", .number(tolerance)), JSONMember("largestRelativeError", .number(largestError)),
      JSONMember("differing", .integer(failures.count)), JSONMember("rows", .array(measurements.map(\.json)))
    ])
  }
}

extension OperationRow {
  fileprivate func matches(_ pattern: String) -> Bool {
    (names + [swift]).contains { $0.lowercased().contains(pattern.lowercased()) }
  }
}

extension GradientMeasurement {
  fileprivate var columns: String {
    switch outcome {
    case .compared: (firstOrder?.brief ?? "").filled(to: 9) + "  " + (secondOrder?.brief ?? "—")
    case .zero: "zero"
    case .notDifferentiable(let reason): "— \(reason)"
    case .failed(let reason): "failed: \(reason)"
    }
  }

  fileprivate var json: JSONValue {
    let (word, reason): (String, String?) =
      switch outcome {
      case .compared: ("compared", nil)
      case .zero: ("zero", nil)
      case .notDifferentiable(let reason): ("notDifferentiable", reason)
      case .failed(let reason): ("failed", reason)
      }
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    return .object([
      JSONMember("names", .array(row.names.map(JSONValue.string))), JSONMember("expression", .string(row.swift)),
      JSONMember("kind", .string(row.kind.rawValue)), JSONMember("family", .string(family.title)),
      JSONMember("cases", .integer(row.cases.count)), JSONMember("outcome", .string(word)),
      JSONMember("reason", reason.map(JSONValue.string) ?? .null), JSONMember("firstOrder", number(firstOrder)),
      JSONMember("secondOrder", number(secondOrder)), JSONMember("worst", .string(worst))
    ])
  }
}

extension String {
  fileprivate var firstLine: String { split(separator: "\n").joined(separator: "; ") }

  fileprivate func filled(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}

extension Double {
  /// `3.1e-09`.
  fileprivate var brief: String {
    if self == 0 { return "0" }
    guard isFinite else { return "\(self)" }
    var exponent = 0, mantissa = abs(self)
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    let tenths = Int((mantissa * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)e\(exponent)"
  }
}
