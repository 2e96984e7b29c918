/// The value as a Swift type, or nil if it is of another.
extension JSONValue {
  package var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  package var integerValue: Int? { if case .integer(let value) = self { value } else { nil } }
  package var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// Any number.
  package var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var arrayValue: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  package var doubleValues: [Double]? {
    guard let values = arrayValue else { return nil }
    let numbers = values.compactMap(\.doubleValue)
    return numbers.count == values.count ? numbers : nil
  }

  package var floatValues: [Float]? { doubleValues?.map { Float($0) } }

  package var stringValues: [String]? {
    guard let values = arrayValue else { return nil }
    let texts = values.compactMap(\.stringValue)
    return texts.count == values.count ? texts : nil
  }
}
