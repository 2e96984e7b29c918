/// A table with named columns, each of numbers or of texts.
package struct Table: Sendable, Equatable {
  /// What the fields of a column are.
  package enum Column: Sendable, Equatable {
    /// NaN where a field is missing.
    case numbers([Double])
    /// nil where a field is missing.
    case texts([String?])

    package var count: Int {
      switch self {
      case .numbers(let values): values.count
      case .texts(let values): values.count
      }
    }

    /// How many fields are missing.
    package var missingCount: Int {
      switch self {
      case .numbers(let values): values.count(where: \.isNaN)
      case .texts(let values): values.count { $0 == nil }
      }
    }
  }

  /// For errors.
  package let name: String
  package let columnNames: [String]
  package let columns: [Column]
  /// Rows.
  package let count: Int
  /// Whether the names stood in the file; otherwise they are the columns' numbers from 0.
  package let hasHeader: Bool

  /// Fields that stand for nothing, in lower case.
  package static let missing: Set<String> = ["", "?", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "-nan", "<na>"]

  /// - Parameters: as the properties of these names.
  /// - Precondition: as many names as columns, and columns of one length.
  package init(name: String, columnNames: [String], columns: [Column], hasHeader: Bool = true) {
    precondition(columnNames.count == columns.count, "\(columnNames.count) names for \(columns.count) columns")
    let count = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == count }, "columns of different lengths")
    (self.name, self.columnNames, self.columns, self.count) = (name, columnNames, columns, count)
    self.hasHeader = hasHeader
  }

  /// Reads CSV or TSV; a name that ends in `.tsv` or `.tab` needs no guessing.
  /// - Parameters:
  ///   - header: whether the first record names the columns; nil finds out.
  ///   - texts: names of columns that are texts even if they look like numbers.
  package init(
    reading path: String, header: Bool? = nil, delimiter: DelimitedText.Delimiter? = nil, texts: Set<String> = []
  ) throws(FormatError) {
    let isTabbed = path.hasSuffix(".tsv") || path.hasSuffix(".tab")
    let text = try DelimitedText(reading: path, delimiter: delimiter ?? (isTabbed ? .tab : nil))
    try self.init(text, name: path, header: header, texts: texts)
  }

  /// - Parameters: as of the initializer from a file.
  package init(
    _ text: DelimitedText, name: String, header: Bool? = nil, texts: Set<String> = []
  ) throws(FormatError) {
    let header = header ?? Self.hasHeader(text)
    let rows = (header ? 1 : 0)..<text.count
    guard !rows.isEmpty else {
      throw FormatError(file: name, what: "it holds a header and no rows")
    }
    var names: [String] = [], known: Set<String> = [], columns: [Column] = []
    for index in 0..<text.columnCount {
      var columnName = header ? text[0, index] : String(index)
      if columnName.isEmpty { columnName = String(index) }
      // Two columns of one name could not be told apart.
      guard known.insert(columnName).inserted else {
        throw FormatError(
          file: name, what: "two columns are called \(columnName.shortened())", hint: "rename one in the first line")
      }
      names.append(columnName)
      columns.append(Self.column(text, index, rows, isText: texts.contains(columnName)))
    }
    self.init(name: name, columnNames: names, columns: columns, hasHeader: header)
  }

  /// The column of a name or, where there is none, of a number from 0.
  /// - Throws: `FormatError` with the names that there are, and the nearest one.
  package func index(ofColumn wanted: String) throws(FormatError) -> Int {
    if let index = columnNames.firstIndex(of: wanted) { return index }
    if let number = Int(wanted), columns.indices.contains(number) { return number }
    let insensitive = columnNames.filter { $0.lowercased() == wanted.lowercased() }
    let hint =
      insensitive.first.map { "is it \($0)?" }
      ?? "the columns are \(columnNames.prefix(20).joined(separator: ", ").shortened(to: 300))"
    throw FormatError(file: name, what: "there is no column \(wanted.shortened())", hint: hint)
  }

  /// Some of the rows, in this order.
  package func rows(_ positions: [Int]) -> Table {
    Table(
      name: name, columnNames: columnNames,
      columns: columns.map { column in
        switch column {
        case .numbers(let values): .numbers(positions.map { values[$0] })
        case .texts(let values): .texts(positions.map { values[$0] })
        }
      }, hasHeader: hasHeader)
  }
}
