import StriateFormats
import StriateGraph
import StriateTypes

/// Takes a state dictionary apart; what is missing or does not fit is an error that names it.
package struct StateReader {
  private let state: StateDictionary
  private let subject: String

  /// - Parameter subject: what errors call the state, such as `the optimizer's state`.
  package init(_ state: StateDictionary, of subject: String) {
    self.state = state
    self.subject = subject
  }

  package func error(_ what: String, _ hint: String? = nil) -> FormatError {
    FormatError(file: subject, what: what, hint: hint)
  }

  package func tensor(_ name: String, _ type: TensorType) throws -> Tensor {
    guard let tensor = state.tensor(name) else {
      throw error("has no tensor '\(name)'", "it may be another model's or another configuration's")
    }
    guard tensor.type == type else { throw error("'\(name)' is \(tensor.type), not \(type)") }
    return tensor
  }

  package func string(_ name: String) throws -> String {
    guard case .string(let text)? = state.value(name) else { throw error("has no text '\(name)'") }
    return text
  }

  /// A number that cannot be negative; a member of an object if `object` names one.
  package func count(_ name: String, in object: String? = nil) throws -> Int {
    let value = object.map { state.value($0)?[name] } ?? state.value(name)
    guard case .integer(let count)? = value, count >= 0 else {
      throw error("has no count '\(object.map { "\($0)." } ?? "")\(name)'")
    }
    return count
  }

  package func double(_ name: String) throws -> Double {
    guard let number = state.value(name)?.exactDouble else { throw error("has no number '\(name)'") }
    return number
  }

  /// A list of numbers.
  package func doubles(_ name: String) throws -> [Double] {
    guard case .array(let values)? = state.value(name) else { throw error("has no numbers '\(name)'") }
    let numbers = values.compactMap(\.exactDouble)
    guard numbers.count == values.count else { throw error("'\(name)' does not hold numbers only") }
    return numbers
  }
}

extension JSONValue {
  /// A number that reads back to the same bits, infinities too; of NaN, that it is one.
  package init(exactly number: Double) {
    self = number.isFinite ? .number(number) : .string(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf")
  }

  /// The number, if it is one.
  package var exactDouble: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }
}
