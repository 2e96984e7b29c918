/// The safetensors format: a JSON header with names, types, shapes and byte ranges, then the bytes.
///
/// ```
/// 8 bytes   length of the header, little-endian
/// header    {"__metadata__":{...},"fc.bias":{"dtype":"F32","shape":[10],"data_offsets":[0,40]},...}
/// data      the tensors, one after the other
/// ```
/// - SeeAlso: https://huggingface.co/docs/safetensors
package struct SafetensorsFile: Sendable, Equatable {
  /// Sorted by the UTF-8 of their names.
  package let entries: [NamedArray]
  package let metadata: [String: String]

  /// - Precondition: names are unique and none is `__metadata__`.
  package init(entries: [NamedArray], metadata: [String: String] = [:]) {
    self.entries = entries.sorted { $0.name.precedesInUTF8($1.name) }
    self.metadata = metadata
    precondition(Set(entries.map(\.name)).count == entries.count, "two tensors have the same name")
    precondition(!entries.contains { $0.name == Self.metadataKey }, "no tensor can be named \(Self.metadataKey)")
  }

  package subscript(name: String) -> NamedArray? { entries.first { $0.name == name } }

  static let metadataKey = "__metadata__"
}

extension String {
  /// An order that depends on bytes alone, never on Unicode's version.
  func precedesInUTF8(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
