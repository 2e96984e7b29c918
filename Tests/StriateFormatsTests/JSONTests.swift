import StriateFormats
import Testing

@Suite struct JSONTests {
  @Test func `a document is read and written in its order`() throws {
    let text = #"{"b":[1,-2.5,1e+300,true,false,null],"a":{"":"\"\\\n\u0001ü😀"},"c":[],"d":{}}"#
    let value = try JSONValue(parsing: [UInt8](ascii: text)[...])
    #expect(value.description == text)
    #expect(value["b"] == .array([.integer(1), .number(-2.5), .number(1e300), .bool(true), .bool(false), .null]))
    #expect(value["none"] == nil)
    #expect(JSONValue.array([.number(.nan), .number(.infinity), .number(0.1)]).description == "[null,null,0.1]")
  }

  @Test(arguments: [
    (#" "\u00e9\ud83d\ude00\/\b\f\r\t" "#, JSONValue.string("é😀/\u{8}\u{c}\r\t")),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ("-0", .integer(0)),
    ("0.5E-1", .number(0.05))
  ])
  func `scalars are read`(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONValue(parsing: [UInt8](text.utf8)[...]) == expected)
  }

  @Test(arguments: [
    ("", "the JSON text ends too early", 0),
    ("[1,]", "a JSON value is expected", 3),
    ("[1 2]", "a comma or a closing bracket is expected", 3),
    ("{1:2}", "a JSON key is expected", 1),
    (#"{"a" 1}"#, "a colon is expected", 5),
    (#"{"a":1"#, "a comma or a closing brace is expected", 6),
    (#"{"a":1,"a":2}"#, "the JSON key \"a\" stands twice", 7),
    (#"{"a":1,"\u0061":2}"#, "the JSON key \"a\" stands twice", 7),
    ("tru", "a JSON value is expected", 3),
    ("NaN", "a JSON value is expected", 0),
    ("01", "something follows the end of the JSON text", 1),
    ("1.", "a digit is expected", 2),
    ("-", "a digit is expected", 1),
    ("1e", "a digit is expected", 2),
    ("1e999", "the number 1e999 is too large", 0),
    ("\"a", "the JSON text ends too early", 2),
    ("\"\n\"", "a control character stands in a JSON string", 1),
    (#""\x""#, "an unknown escape stands in a JSON string", 2),
    (#""\u12g4""#, "four hexadecimal digits are expected", 5),
    (#""\ud800""#, "half a surrogate pair stands in a JSON string", 7),
    (#""\udc00\ud800""#, "half a surrogate pair stands in a JSON string", 7),
    ("[[[[]]]]", "the JSON text is nested more than 3 levels deep", 3),
    ("{} {}", "something follows the end of the JSON text", 3)
  ])
  func `what is not JSON is refused`(_ text: String, _ what: String, _ offset: Int) {
    #expect(
      message { _ = try JSONValue(parsing: [UInt8](text.utf8)[...], depthLimit: 3) } == "\(what) at byte \(offset)")
  }

  @Test func `a string that is not UTF-8 is refused`() {
    #expect(
      message { _ = try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22]) } == "a JSON string is not valid UTF-8 at byte 0")
  }
}
