import Foundation
import Striate
import SwiftProtobuf

extension ONNXModel {
  /// Writes the model as it was read, with its present weights and statistics in the place of the file's.
  /// - Parameters:
  ///   - path: the file to write, whole or not at all; it may be the one that was read.
  ///   - metadata: entries that are added to the model's own.
  /// - Throws: `FormatError` if the file that was read is no longer there, or the other cannot be written.
  public func write(to path: String, metadata: [String: String] = [:]) throws {
    var proto: Onnx_ModelProto
    do {
      proto = try FileReader.map(file).withUnsafeBytes { try Onnx_ModelProto(serializedBytes: Data($0)) }
    } catch let error as FormatError { throw error } catch {
      throw FormatError(file: file, what: "is no longer the model that was read: \(error)")
    }
    let cells = Dictionary(uniqueKeysWithValues: namedCells.map { ($0.name, $0.value) })
    // Tensors that lie beside the file that was read go into the new one.
    let reader = TensorReader(file: file, limits: ONNXLimits())
    var arrays = try proto.graph.initializer.map { tensor in
      guard let cell = cells[tensor.name] else {
        return try reader.value(tensor, "initializer '\(tensor.name)'").array(named: tensor.name)
      }
      return try NamedArray(name: tensor.name, cell)
    }
    // What nodes filled weights with has values of its own now.
    let stored = Set(proto.graph.initializer.map(\.name)), filled = Set(cells.keys.filter { !stored.contains($0) })
    if !filled.isEmpty {
      arrays += try filled.sorted().compactMap { name in try cells[name].map { try NamedArray(name: name, $0) } }
      proto.graph.node.removeAll { node in node.output.contains(where: filled.contains) }
      // Before, each initializer had to be an input as well.
      proto.irVersion = max(proto.irVersion, 4)
    }
    if arrays.reduce(0, { $0 + $1.data.count }) > ONNXExport.Options().embeddedByteLimit {
      let data = ExternalDataWriter(arrays, beside: path)
      try data.write()
      proto.graph.initializer = data.tensors
    } else {
      proto.graph.initializer = arrays.map { TensorWriter.proto($0) }
    }
    proto.setMetadata(metadata)
    try AtomicFile.write(try proto.serializedBytes(), to: path)
  }
}

extension Onnx_ModelProto {
  /// Adds entries, in the place of those of the same names.
  mutating func setMetadata(_ metadata: [String: String]) {
    metadataProps.removeAll { metadata[$0.key] != nil }
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
      var entry = Onnx_StringStringEntryProto()
      (entry.key, entry.value) = (key, value)
      metadataProps.append(entry)
    }
  }
}
