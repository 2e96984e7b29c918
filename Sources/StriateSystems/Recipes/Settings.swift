import Striate

/// Named values of one part of a recipe, such as a layer's: each is asked for by name and type, and what nobody asked
/// for is a mistake that is told with the nearest right name.
struct Settings {
  /// Where the part stands, such as `network[2].conv`.
  let place: String
  private let members: [JSONMember]
  /// What was asked for.
  private(set) var known: [String] = []

  /// - Parameters:
  ///   - shorthand: the name that a value standing alone goes to: `max-pool: 2` is `max-pool: {size: 2}`.
  init(_ value: JSONValue, place: String, shorthand: String? = nil) throws(RecipeError) {
    self.place = place
    switch value {
    case .object(let members):
      self.members = members
      for (index, member) in members.enumerated() where members[..<index].contains(where: { $0.key == member.key }) {
        throw RecipeError(place, "'\(member.key.printable)' stands there twice")
      }
    case .null: members = []
    default:
      guard let shorthand else { throw RecipeError(place, "takes no value, but has \(value.summary)") }
      members = [JSONMember(shorthand, value)]
    }
  }

  /// The value of a name, if it is there.
  mutating func value(_ name: String) -> JSONValue? {
    known.append(name)
    return members.first { $0.key == name }?.value
  }

  mutating func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int? = nil) throws(RecipeError)
    -> Int
  {
    guard let value = value(name) else { return try required(name, standard) }
    guard case .integer(let number) = value, range.contains(number) else {
      throw RecipeError("\(place).\(name)", "must be a whole number in \(range.text), not \(value.summary)")
    }
    return number
  }

  mutating func number(_ name: String, in range: ClosedRange<Double>, default standard: Double? = nil)
    throws(RecipeError) -> Double
  {
    guard let value = value(name) else { return try required(name, standard) }
    guard let number = value.doubleValue, range.contains(number) else {
      throw RecipeError("\(place).\(name)", "must be a number in \(range.text), not \(value.summary)")
    }
    return number
  }

  mutating func flag(_ name: String, default standard: Bool? = nil) throws(RecipeError) -> Bool {
    guard let value = value(name) else { return try required(name, standard) }
    guard case .bool(let flag) = value else {
      throw RecipeError("\(place).\(name)", "must be true or false, not \(value.summary)")
    }
    return flag
  }

  mutating func text(_ name: String, default standard: String? = nil) throws(RecipeError) -> String {
    guard let value = value(name) else { return try required(name, standard) }
    guard case .string(let text) = value else {
      throw RecipeError("\(place).\(name)", "must be a text, not \(value.summary)")
    }
    return text
  }

  /// One of a few words.
  mutating func choice(_ name: String, of choices: [String], default standard: String? = nil) throws(RecipeError)
    -> String
  {
    let word = try text(name, default: standard)
    guard choices.contains(word) else { throw RecipeError("\(place).\(name)", word, isNoneOf: choices, kind: "choice") }
    return word
  }

  mutating func integers(_ name: String, in range: ClosedRange<Int>, atMost limit: Int, default standard: [Int])
    throws(RecipeError) -> [Int]
  {
    guard let value = value(name) else { return standard }
    guard let values = value.arrayValue else {
      throw RecipeError("\(place).\(name)", "must be a list of whole numbers, not \(value.summary)")
    }
    guard values.count <= limit else {
      throw RecipeError("\(place).\(name)", "has \(values.count) numbers, more than \(limit)")
    }
    var result: [Int] = []
    for value in values {
      guard case .integer(let number) = value, range.contains(number) else {
        throw RecipeError("\(place).\(name)", "must hold whole numbers in \(range.text), not \(value.summary)")
      }
      result.append(number)
    }
    return result
  }

  /// Complains about names that nobody asked for.
  func finish() throws(RecipeError) {
    if let stranger = members.first(where: { !known.contains($0.key) }) {
      throw RecipeError(place, stranger.key, isNoneOf: known, kind: "setting")
    }
  }

  private func required<Value>(_ name: String, _ standard: Value?) throws(RecipeError) -> Value {
    guard let standard else { throw RecipeError(place, "needs '\(name)'") }
    return standard
  }
}

/// What is wrong with a recipe, and where in it.
struct RecipeError: Error, Equatable, CustomStringConvertible {
  /// Such as `network[2].conv.kernel`.
  let place: String
  let what: String

  init(_ place: String, _ what: String) {
    self.place = place
    self.what = what
  }

  init(_ place: String, _ word: String, isNoneOf choices: [String], kind: String) {
    let near = word.nearest(in: choices).map { "did you mean '\($0)'?" } ?? ""
    let list = near.isEmpty ? "there is: " + choices.joined(separator: ", ") : near
    self.init(place, "there is no \(kind) '\(word.printable.shortened())'; \(list)")
  }

  /// The same as an error about a file.
  func inFile(_ file: String) -> FormatError { FormatError(file: file, what: description) }

  var description: String { place.isEmpty ? what : "\(place): \(what)" }
}

extension JSONValue {
  /// The value as a message shows it.
  var summary: String {
    switch self {
    case .array: "a list"
    case .object: "a mapping"
    case .null: "nothing"
    default: description.shortened()
    }
  }
}

extension ClosedRange where Bound == Int {
  fileprivate var text: String { "\(lowerBound) ... \(upperBound)" }
}

extension ClosedRange where Bound == Double {
  fileprivate var text: String { "\(lowerBound) ... \(upperBound)" }
}
