extension Table {
  /// Numbers if every field is a number or missing and one is a number.
  static func column(_ text: DelimitedText, _ index: Int, _ rows: Range<Int>, isText: Bool) -> Column {
    if !isText, let numbers = numbers(text, index, rows) { return .numbers(numbers) }
    return .texts(
      rows.map { row in
        let field = text[row, index]
        // Quotes say that the text is meant, but not that nothing is something.
        return isMissing(field) ? nil : field
      })
  }

  static func isMissing(_ field: String) -> Bool {
    field.utf8.count <= 5 && missing.contains(field.lowercased())
  }

  private static func numbers(_ text: DelimitedText, _ index: Int, _ rows: Range<Int>) -> [Double]? {
    var result: [Double] = []
    result.reserveCapacity(rows.count)
    var hasNumber = false
    for row in rows {
      if let number = number(text, row, index) {
        result.append(number)
        hasNumber = true
      } else if isMissing(text[row, index]) {
        result.append(.nan)
      } else {
        return nil
      }
    }
    return hasNumber ? result : nil
  }

  private static func number(_ text: DelimitedText, _ row: Int, _ column: Int) -> Double? {
    text.plainBytes(row, column).flatMap(number)
  }

  /// A decimal number, finite. Words such as "inf" and hexadecimal digits, which `strtod` takes too, are texts.
  package static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// Whether the first record names columns: it has no number in it, and either a column below it has numbers, or its
  /// fields are all there, differ, and do not come again in their columns.
  static func hasHeader(_ text: DelimitedText) -> Bool {
    guard text.count > 1 else { return false }
    let columns = 0..<text.columnCount
    if columns.contains(where: { number(text, 0, $0) != nil }) { return false }
    let names = columns.map { text[0, $0] }
    let sample = 1..<min(text.count, 1000)
    let hasNumbers = columns.contains { column in
      !isMissing(names[column]) && numbers(text, column, sample) != nil
    }
    if hasNumbers { return true }
    guard Set(names).count == names.count, !names.contains(where: isMissing) else { return false }
    return columns.allSatisfy { column in !sample.contains { text[$0, column] == names[column] } }
  }
}
