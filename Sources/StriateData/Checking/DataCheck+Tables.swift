import StriateFormats

extension DataCheck {
  static func tableReport(_ path: String) throws(FormatError) -> DataReport {
    let table = try Table(reading: path)
    var part = DataReport.Part(count: table.count), problems: [String] = []
    part.facts.append(
      DataReport.counted(table.columns.count, "column") + ", "
        + (table.hasHeader ? "named in the first line" : "without names"))
    for (name, column) in zip(table.columnNames, table.columns) {
      let missing = column.missingCount
      part.facts.append(
        "\(name.printable.shortened(to: 40)): \(summary(column))" + (missing > 0 ? ", \(missing) missing" : "")
          // Useless, but nothing that someone must mend.
          + (missing == 0 && isConstant(column) ? ", the same in all rows" : ""))
      if missing == column.count {
        problems.append("column \(name) has no values")
      } else if missing * 2 > column.count {
        problems.append("column \(name) is missing in \(missing) of \(column.count) rows")
      }
    }
    let copies = duplicates(table)
    if copies > 0 {
      part.facts.append(DataReport.counted(copies, "row is a copy of another", "rows are copies of others"))
    }
    return DataReport(
      kind: "a table of " + DataReport.counted(table.columns.count, "column"), parts: [part], problems: problems)
  }

  private static func summary(_ column: Table.Column) -> String {
    switch column {
    case .numbers(let values):
      let known = values.filter { !$0.isNaN }
      return "numbers from \(short(known.min() ?? 0)) to \(short(known.max() ?? 0))"
    case .texts(let values):
      let different = Set(values.compactMap { $0 })
      let sample = FileTree.sorted(Array(different)).prefix(4).joined(separator: ", ").shortened(to: 60)
      return
        "\(different.count) different text\(different.count == 1 ? "" : "s") (\(sample)\(different.count > 4 ? ", …" : ""))"
    }
  }

  private static func short(_ x: Double) -> String {
    x == x.rounded() && abs(x) < 1e15 ? String(Int(x)) : String(x)
  }

  private static func isConstant(_ column: Table.Column) -> Bool {
    switch column {
    case .numbers(let values): Set(values.filter { !$0.isNaN }).count == 1 && values.count > 1
    case .texts(let values): Set(values.compactMap { $0 }).count == 1 && values.count > 1
    }
  }

  private static func duplicates(_ table: Table) -> Int {
    var seen: Set<[String?]> = []
    let columns = table.columns.map(TableTarget.texts)
    return (0..<table.count).count { row in !seen.insert(columns.map { $0[row] }).inserted }
  }
}
