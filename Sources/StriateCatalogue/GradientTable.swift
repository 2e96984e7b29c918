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
  ) throws {
    self.tolerance = tolerance
    let rows = OperationFamily.all.flatMap { family in
      family.rows.filter { pattern.map($0.matches) ?? true }.map { (row: $0, family: family) }
    }
    var measurements: [GradientMeasurement] = []
    for (row, family) in rows {
      measurements.append(try GradientMeasurement(of: row, in: family))
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

  /// The same for programs.
  package var json: String {
    let rows = measurements.map { "    " + $0.json }.joined(separator: ",\n")
    return """
      {
        "tolerance": \(tolerance),
        "largestRelativeError": \(largestError.json),
        "differing": \(failures.count),
        "rows": [
      \(rows)
        ]
      }
      """
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
    }
  }

  fileprivate var json: String {
    var fields = [
      "\"names\": [" + row.names.map(\.quoted).joined(separator: ", ") + "]", "\"expression\": \(row.swift.quoted)",
      "\"kind\": \"\(row.kind)\"", "\"family\": \(family.title.quoted)", "\"cases\": \(row.cases.count)"
    ]
    switch outcome {
    case .compared: fields.append("\"outcome\": \"compared\"")
    case .zero: fields.append("\"outcome\": \"zero\"")
    case .notDifferentiable(let reason):
      fields += ["\"outcome\": \"notDifferentiable\"", "\"reason\": \(reason.quoted)"]
    }
    fields.append("\"firstOrder\": \(firstOrder?.json ?? "null")")
    fields.append("\"secondOrder\": \(secondOrder?.json ?? "null")")
    return "{" + fields.joined(separator: ", ") + "}"
  }
}

extension String {
  fileprivate var firstLine: String { split(separator: "\n").joined(separator: "; ") }

  fileprivate func filled(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

  /// As a JSON string.
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
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

  /// As a JSON number; what is not finite becomes a string.
  fileprivate var json: String { isFinite ? "\(self)" : "\"\(self)\"" }
}
