import StriateFormats
import Testing

@Suite struct DelimitedTextTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let records: [[String]]
    var testDescription: String { text.debugDescription }
  }

  private static let cases = [
    Case(text: "a,b\n1,2\n", records: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\r\n1,2", records: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\r1,2\r", records: [["a", "b"], ["1", "2"]]),
    Case(text: "\u{FEFF}a,b\n\n  \n1,2\n\n", records: [["a", "b"], ["1", "2"]]),
    Case(text: "a;b\n1,5;2\n", records: [["a", "b"], ["1,5", "2"]]),
    Case(text: "a\tb c\n1\t\n", records: [["a", "b c"], ["1", ""]]),
    Case(text: "a|b\n1|2", records: [["a", "b"], ["1", "2"]]),
    Case(
      text: "\"x, y\" , \"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\n",
      records: [["x, y", "say \"hi\""], ["two\r\nlines", ""]]),
    Case(text: "a,,\n,,\n", records: [["a", "", ""], ["", "", ""]]),
    Case(text: "one\ntwo\n", records: [["one"], ["two"]]),
    Case(text: "name,note\nAnn,5\" wide\n", records: [["name", "note"], ["Ann", "5\" wide"]]),
    Case(text: "größe,日本\n1,2", records: [["größe", "日本"], ["1", "2"]])
  ]

  @Test(arguments: cases) private func `records and fields are found`(_ c: Case) throws {
    let text = try DelimitedText(parsing: [UInt8](c.text.utf8), name: "t")
    #expect((0..<text.count).map { row in (0..<text.columnCount).map { text[row, $0] } } == c.records)
  }

  @Test(arguments: [
    ("", "t: it holds no records"),
    ("\n \n", "t: it holds no records"),
    ("a,b\n1,2\n3\n", "t: line 3 has 1 field, the first has 2 (hint: fields that hold the delimiter stand in quotes)"),
    (
      "a,b\n\"1\n\n2\",3\n4,5,6\n",
      "t: line 5 has 3 fields, the first has 2 (hint: fields that hold the delimiter stand in quotes)"
    ),
    ("a,\"b\n1,2\n", "t: the quotes that open on line 1 are not closed"),
    ("a,b\n\"1\"x,2\n", "t: something follows the closing quotes on line 2"),
    ("a\n\0", "t: it is not a text: a zero byte stands on line 2")
  ]) func `what is wrong is said with its line`(_ text: String, _ expected: String) {
    #expect(message { _ = try DelimitedText(parsing: [UInt8](text.utf8), name: "t") } == expected)
  }

  @Test func `other encodings and too much are refused`() {
    let latin: [UInt8] = [UInt8]("a,b\n1,".utf8) + [0xE9, 0x0A]
    #expect(
      message { _ = try DelimitedText(parsing: latin, name: "t") }
        == "t: line 2 is not UTF-8 (hint: save it as UTF-8)")
    #expect(
      message { _ = try DelimitedText(parsing: [0xFF, 0xFE, 0x61, 0], name: "t") }
        == "t: the text is UTF-16 (hint: save it as UTF-8)")
    var limits = DelimitedText.Limits()
    limits.columns = 3
    limits.fieldBytes = 4
    #expect(
      message { _ = try DelimitedText(parsing: [UInt8]("1,2,3,4".utf8), name: "t", limits: limits) }
        == "t: line 1 has more than 3 fields")
    #expect(
      message { _ = try DelimitedText(parsing: [UInt8]("12345".utf8), name: "t", limits: limits) }
        == "t: a field on line 1 has more than 4 bytes")
  }

  @Test func `columns get types, names and missing values`() throws {
    let text = "n,t,m,q\n1,x,?,\"7\"\n-2.5e1,NA,3,8\n,y,nan,9\n"
    let table = try Table(DelimitedText(parsing: [UInt8](text.utf8), name: "t"), name: "t")
    #expect(table.hasHeader && table.columnNames == ["n", "t", "m", "q"] && table.count == 3)
    guard case .numbers(let n) = table.columns[0], case .numbers(let m) = table.columns[2] else {
      Issue.record("n and m are numbers")
      return
    }
    #expect(n[0] == 1 && n[1] == -25 && n[2].isNaN)
    #expect(m[0].isNaN && m[1] == 3 && m[2].isNaN)
    #expect(table.columns[1] == .texts(["x", nil, "y"]))
    #expect(table.columns[3] == .numbers([7, 8, 9]))
    let asText = try Table(DelimitedText(parsing: [UInt8](text.utf8), name: "t"), name: "t", texts: ["q"])
    #expect(asText.columns[3] == .texts(["7", "8", "9"]))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", true), ("5.1,setosa\n4.9,setosa\n", false), ("x,y\nred,big\nblue,small\nred,big\n", true),
    ("red,big\nblue,small\nred,big\n", false), ("a,b\n", false), ("0x10,inf\n1,2\n", true)
  ]) func `a header is known by what is below it`(_ text: String, _ expected: Bool) throws {
    let table = try Table(DelimitedText(parsing: [UInt8](text.utf8), name: "t"), name: "t")
    #expect(table.hasHeader == expected)
    if !expected { #expect(table.columnNames == ["0", "1"]) }
  }

  @Test func `columns are found by name, then by number, and errors help`() throws {
    let table = Table(name: "t", columnNames: ["Size", "1"], columns: [.numbers([1]), .numbers([2])])
    #expect(try table.index(ofColumn: "1") == 1)
    #expect(try table.index(ofColumn: "0") == 0)
    #expect(message { _ = try table.index(ofColumn: "size") } == "t: there is no column size (hint: is it Size?)")
    #expect(message { _ = try table.index(ofColumn: "2") } == "t: there is no column 2 (hint: the columns are Size, 1)")
    #expect(
      message { _ = try Table(DelimitedText(parsing: [UInt8]("a,a\n1,2".utf8), name: "t"), name: "t") }
        == "t: two columns are called a (hint: rename one in the first line)")
  }

  @Test func `damaged texts are refused or read`() throws {
    let seed = [UInt8]("\u{FEFF}n,\"t\",m\r\n1,\"x, \"\"y\"\"\",3\r\n2,\"z\n\",?\n".utf8)
    var generator = SeededGenerator(state: 5)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[index] = [0x22, 0x0A, 0x0D, 0x2C][Int.random(in: 0..<4, using: &generator)]
        case 2: bytes.insert(0x22, at: index)
        default: bytes.removeSubrange(index..<min(bytes.count - 1, index + 5))
        }
      }
      do {
        let text = try DelimitedText(parsing: bytes, name: "t")
        #expect(text.count >= 1 && text.columnCount >= 1)
        let table = try Table(text, name: "t")
        #expect(table.columns.allSatisfy { $0.count == table.count })
      } catch { #expect(!error.description.contains("\n")) }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
