/// The index of a model in several safetensors files (`model.safetensors.index.json`), which lie beside it.
///
/// ```
/// {"metadata": {"total_size": 28966928}, "weight_map": {"fc.bias": "model-00001-of-00002.safetensors", ...}}
/// ```
package enum SafetensorsIndex {
  /// Larger ones are not indexes.
  private static let longest = 100_000_000

  /// Reads the index and maps the files that it names. Tensors come sorted by the UTF-8 of their names.
  ///
  /// - Throws: when the index is not such, a file is missing or damaged, is named with a folder, lacks a tensor that the
  ///   index promises, or has one that the index does not know.
  package static func read(_ path: String) throws(FormatError) -> SafetensorsFile {
    let bytes = try FileReader.read(path, limit: longest)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var entries: [NamedArray] = []
    for shard in try parse(bytes, file: path) {
      let file = try map(folder + shard.file, of: path)
      let names = Set(shard.names)
      for entry in file.entries {
        guard names.contains(entry.name) else {
          throw FormatError(
            file: folder + shard.file, what: "it has a tensor \"\(entry.name.shortened())\" that the index does not know")
        }
        entries.append(entry)
      }
      let found = Set(file.entries.map(\.name))
      if let missing = shard.names.first(where: { !found.contains($0) }) {
        throw FormatError(
          file: folder + shard.file, what: "it lacks the tensor \"\(missing.shortened())\" that the index promises")
      }
    }
    return SafetensorsFile(entries: entries)
  }

  /// A file, and the tensors that it should have.
  package struct Shard: Equatable, Sendable {
    package let file: String
    package let names: [String]
  }

  /// The files that an index names, sorted, each with its tensors in the order of the index.
  package static func parse(_ bytes: [UInt8], file: String) throws(FormatError) -> [Shard] {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: bytes[...])
    } catch {
      throw FormatError(file: file, what: "the index is not valid JSON: \(error)")
    }
    guard case .object(let map) = document["weight_map"] else {
      throw FormatError(file: file, what: "the index has no weight_map")
    }
    var names: [String: [String]] = [:]
    for member in map {
      guard case .string(let shard) = member.value else {
        throw FormatError(file: file, what: "weight_map of \"\(member.key.shortened())\" is not a file's name")
      }
      // A name with a folder could lead anywhere on the machine.
      guard !shard.isEmpty, !shard.contains("/"), !shard.contains("\\"), !shard.utf8.contains(0), shard != "..",
        shard != ".", shard.hasSuffix(".safetensors")
      else {
        throw FormatError(
          file: file, what: "the index names the file \"\(shard.shortened())\"",
          hint: "files of an index are safetensors files beside it")
      }
      names[shard, default: []].append(member.key)
    }
    return names.sorted { $0.key.precedesInUTF8($1.key) }.map { Shard(file: $0.key, names: $0.value) }
  }

  private static func map(_ path: String, of index: String) throws(FormatError) -> SafetensorsFile {
    do {
      return try SafetensorsFile(mapping: path)
    } catch where error.what == "no such file" {
      throw FormatError(file: path, what: error.what, hint: "\(index) says that a part of the model is in it")
    }
  }
}
