import Striate
import Yams

/// Reads YAML from strangers into the same values as JSON, within bounds of size and depth.
enum YAMLReader {
  /// A recipe is a page of text.
  private static let byteLimit = 1 << 16
  /// The parser goes down one call for each level: neither a line nor the brackets of a file can go deeper than this.
  private static let depthLimit = 400
  /// Aliases (`*name`) may repeat what stands once, so that a page could become gigabytes.
  private static let valueLimit = 20_000
  /// The parser compares the keys of a mapping, and in these an alias is as large as what it stands for.
  private static let aliasLimit = 8

  static func parse(_ bytes: [UInt8], name: String) throws(FormatError) -> JSONValue {
    guard bytes.count <= byteLimit else {
      throw FormatError(file: name, what: "has \(bytes.count) bytes, more than the \(byteLimit) that a recipe may have")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FormatError(file: name, what: "is not UTF-8 text")
    }
    let longest = text.split(whereSeparator: \.isNewline).map(\.utf8.count).max() ?? 0
    let brackets = bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    guard longest <= depthLimit, brackets <= depthLimit else {
      throw FormatError(
        file: name, what: "has lines of over \(depthLimit) characters or over \(depthLimit) brackets")
    }
    guard aliasCount(bytes) <= aliasLimit else {
      throw FormatError(file: name, what: "has more than \(aliasLimit) aliases such as '*name'")
    }
    do {
      guard let node = try Yams.compose(yaml: text) else { throw FormatError(file: name, what: "the file is empty") }
      var budget = valueLimit
      return try convert(node, name, &budget)
    } catch let error as FormatError {
      throw error
    } catch let error as YamlError {
      throw FormatError(file: name, what: "is not YAML: " + "\(error)".split(separator: "\n").joined(separator: " "))
    } catch {
      throw FormatError(file: name, what: "is not YAML: \(error)")
    }
  }

  /// Stars with a name behind them; some of them may be text.
  private static func aliasCount(_ bytes: [UInt8]) -> Int {
    zip(bytes, bytes.dropFirst()).count { star, next in
      star == UInt8(ascii: "*") && !" \t\r\n*,]}".utf8.contains(next)
    }
  }

  private static func convert(_ node: Yams.Node, _ name: String, _ budget: inout Int) throws(FormatError) -> JSONValue {
    budget -= 1
    guard budget >= 0 else { throw FormatError(file: name, what: "has more than \(valueLimit) values") }
    switch node {
    case .scalar(let scalar): return convert(scalar)
    case .sequence(let sequence):
      var values: [JSONValue] = []
      for element in sequence { values.append(try convert(element, name, &budget)) }
      return .array(values)
    case .mapping(let mapping):
      var members: [JSONMember] = []
      for (key, value) in mapping {
        guard case .scalar(let key) = key else {
          throw FormatError(file: name, what: "has a key that is not a word")
        }
        members.append(JSONMember(key.string, try convert(value, name, &budget)))
      }
      return .object(members)
    case .alias: throw FormatError(file: name, what: "refers to an anchor that is not there")
    }
  }

  private static func convert(_ scalar: Yams.Node.Scalar) -> JSONValue {
    guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
    switch scalar.string {
    case "", "~", "null": return .null
    case "true", "True", "yes", "on": return .bool(true)
    case "false", "False", "no", "off": return .bool(false)
    default: break
    }
    if let number = Int(scalar.string) { return .integer(number) }
    if let number = Double(scalar.string), number.isFinite { return .number(number) }
    return .string(scalar.string)
  }
}
