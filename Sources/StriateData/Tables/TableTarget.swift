import StriateFormats

/// The column that a network learns to predict.
package struct TableTarget: Sendable, Equatable {
  /// What a column is to be taken for.
  package enum Kind: Sendable {
    /// Texts are classes. So are whole numbers, if there are at most 20 different ones and ten rows for each.
    case automatic
    case classes
    case number
  }

  package enum Rule: Sendable, Equatable {
    /// Names in the order of their numbers: sorted, numbers by value.
    case classes([String])
    /// (y − mean) / deviation.
    case number(mean: Double, deviation: Double)
  }

  package let name: String
  package let rule: Rule

  package init(name: String, rule: Rule) {
    self.name = name
    self.rule = rule
  }

  package var classNames: [String] { if case .classes(let names) = rule { names } else { [] } }

  init(_ table: Table, _ index: Int, _ kind: Kind, _ rows: [Int]?) throws(FormatError) {
    name = table.columnNames[index]
    let column = table.columns[index]
    if column.missingCount == column.count {
      throw FormatError(file: table.name, what: "the target \(name) has no values")
    }
    if case .numbers(let values) = column, kind == .number || kind == .automatic && !Self.areClasses(values) {
      let known = (rows.map { $0.map { values[$0] } } ?? values).filter { !$0.isNaN }
      let mean = known.reduce(0) { $0 + $1 / Double(max(known.count, 1)) }
      let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / Double(max(known.count, 1)) }
      rule = .number(mean: mean, deviation: variance > 0 && variance.isFinite ? variance.squareRoot() : 1)
      return
    }
    if kind == .number { throw FormatError(file: table.name, what: "the target \(name) holds texts, not numbers") }
    let names: [String] =
      switch column {
      case .numbers(let values): Set(values.filter { !$0.isNaN }).sorted().map(Self.text)
      case .texts(let values): Set(values.compactMap { $0 }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    guard names.count <= 100_000 else {
      throw FormatError(file: table.name, what: "the target \(name) has \(names.count) different values")
    }
    rule = .classes(names)
  }

  /// Rows whose target is known.
  package func knownRows(of table: Table) throws(FormatError) -> [Int] {
    switch table.columns[try table.index(ofColumn: name)] {
    case .numbers(let values): values.indices.filter { !values[$0].isNaN }
    case .texts(let values): values.indices.filter { values[$0] != nil }
    }
  }

  /// The number of each row's class.
  /// - Throws: `FormatError` for a class that the rule does not know, or a missing one.
  package func classes(of table: Table) throws(FormatError) -> [Int] {
    let names = classNames
    let numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var result: [Int] = []
    for (row, text) in Self.texts(table.columns[try table.index(ofColumn: name)]).enumerated() {
      guard let text else { throw FormatError(file: table.name, what: "row \(row + 1) has no \(name)") }
      guard let number = numbers[text] else {
        throw FormatError(
          file: table.name, what: "row \(row + 1) has the unknown class \"\(text.shortened())\"",
          hint: "the classes are \(names.joined(separator: ", ").shortened(to: 200))")
      }
      result.append(number)
    }
    return result
  }

  /// The target of each row, scaled.
  /// - Throws: `FormatError` for a missing one or a text.
  package func numbers(of table: Table) throws(FormatError) -> [Float] {
    guard case .number(let mean, let deviation) = rule,
      case .numbers(let values) = table.columns[try table.index(ofColumn: name)]
    else { throw FormatError(file: table.name, what: "the column \(name) does not hold numbers") }
    if let row = values.firstIndex(where: \.isNaN) {
      throw FormatError(file: table.name, what: "row \(row + 1) has no \(name)")
    }
    return values.map { Float(($0 - mean) / deviation) }
  }

  /// Whole numbers without a point, so that class 1 has the same name in a column of numbers and one of texts.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// A column's fields as texts.
  static func texts(_ column: Table.Column) -> [String?] {
    switch column {
    case .texts(let values): values
    case .numbers(let values): values.map { $0.isNaN ? nil : text($0) }
    }
  }

  private static func areClasses(_ values: [Double]) -> Bool {
    let known = values.filter { !$0.isNaN }
    guard known.allSatisfy({ $0 == $0.rounded() }) else { return false }
    let different = Set(known).count
    return different == 2 || different <= 20 && different * 10 <= known.count
  }
}
