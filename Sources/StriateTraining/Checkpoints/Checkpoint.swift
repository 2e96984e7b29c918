import StriateFormats
import StriateGraph
import StriateNN
import StriateRuntime

/// All that a training run needs to go on to the same bits: a state for each of its parts (model, optimizer, ...).
package struct Checkpoint: Sendable {
  package private(set) var parts: [(name: String, state: StateDictionary)] = []

  package init() {}

  /// - Precondition: the name is new and has no `/`.
  package mutating func add(_ name: String, _ state: StateDictionary) {
    precondition(!name.contains("/") && self[name] == nil, "a part of a checkpoint has a wrong name: \(name)")
    parts.append((name, state))
  }

  package subscript(name: String) -> StateDictionary? { parts.first { $0.name == name }?.state }
}

/// One safetensors file: tensors are named `part/name`, and the header's metadata has the numbers as JSON and a check
/// of all bytes of the file.
///
/// ```
/// {"__metadata__":{"checksum":"8A3F00C1","state":"[{\"part\":\"model\",\"tensors\":[...],\"values\":{...}},...]"}, ...
/// ```
/// The checksum is the CRC32C of the file with eight zeros in the checksum's place.
extension Checkpoint {
  private static let beginning = Array(#"{"__metadata__":{"checksum":""#.utf8)
  private static let placeholder = "00000000"
  /// Where the eight digits stand: behind the length of the header and its beginning, because keys are sorted.
  private static let checksumRange = 8 + beginning.count..<8 + beginning.count + placeholder.utf8.count

  /// The bytes of the file: the same state gives the same bytes.
  package func serialized() throws -> [UInt8] {
    try evaluate(parts.flatMap { $0.state.tensors.map(\.value) }.filter { !$0.isEvaluated })
    var arrays: [NamedArray] = []
    var described: [JSONValue] = []
    for (name, state) in parts {
      arrays += try state.tensors.map { try NamedArray(name: "\(name)/\($0.name)", $0.value) }
      described.append(
        .object([
          .init("part", .string(name)), .init("tensors", .array(state.tensors.map { .string($0.name) })),
          .init("values", .object(state.values))
        ]))
    }
    let metadata = ["checksum": Self.placeholder, "state": JSONValue.array(described).description]
    var bytes = SafetensorsFile(entries: arrays, metadata: metadata).serialized()
    let digits = String(CRC32C(of: bytes).value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    bytes.replaceSubrange(Self.checksumRange, with: padded.utf8)
    return bytes
  }

  /// - Parameter name: of the file, for errors.
  /// - Throws: `FormatError` if a bit of the file is not as it was written, or it is not a checkpoint.
  package init(parsing bytes: [UInt8], name: String) throws(FormatError) {
    try Self.check(bytes, name: name)
    let file = try SafetensorsFile(parsing: bytes, name: name)
    let damaged = FormatError(file: name, what: "the checkpoint's description is not in the form that is expected")
    guard let text = file.metadata["state"], let document = try? JSONValue(parsing: Array(text.utf8)[...]),
      case .array(let described) = document
    else { throw damaged }
    for part in described {
      guard case .string(let partName)? = part["part"], case .array(let names)? = part["tensors"],
        case .object(let values)? = part["values"], self[partName] == nil, !partName.contains("/")
      else { throw damaged }
      var tensors: [(name: String, value: Tensor)] = []
      for case .string(let tensorName) in names {
        guard let tensor = file["\(partName)/\(tensorName)"]?.tensor else { throw damaged }
        tensors.append((tensorName, tensor))
      }
      add(partName, StateDictionary(tensors: tensors, values: values))
    }
  }

  private static func check(_ bytes: [UInt8], name: String) throws(FormatError) {
    guard bytes.count >= checksumRange.upperBound,
      bytes[8..<checksumRange.lowerBound].elementsEqual(beginning),
      let written = UInt32(String(decoding: bytes[checksumRange], as: UTF8.self), radix: 16)
    else {
      throw FormatError(file: name, what: "this is not a checkpoint of a training run, or its beginning is damaged")
    }
    var check = CRC32C()
    check.add(bytes[..<checksumRange.lowerBound])
    check.add(placeholder.utf8)
    check.add(bytes[checksumRange.upperBound...])
    guard check.value == written else {
      throw FormatError(file: name, what: "the checkpoint is damaged: its checksum does not agree with its content")
    }
  }
}
