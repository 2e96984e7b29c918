import Foundation
import Striate

/// The tensors of a model in a file beside it.
struct ExternalDataWriter {
  /// What the model says of them.
  let tensors: [Onnx_TensorProto]
  private let parts: [ArraySlice<UInt8>]
  private let path: String

  /// Where tensors begin, so that programs can map them.
  private static let alignment = 4096
  /// Smaller ones stay in the model.
  private static let smallest = 1024

  init(_ arrays: [NamedArray], beside model: String) {
    path = model + ".data"
    let location = URL(fileURLWithPath: path).lastPathComponent
    var parts: [ArraySlice<UInt8>] = []
    var offset = 0
    tensors = arrays.map { array in
      guard array.data.count >= Self.smallest else { return TensorWriter.proto(array) }
      let gap = (Self.alignment - offset % Self.alignment) % Self.alignment
      parts.append(ArraySlice(repeating: 0, count: gap))
      offset += gap
      var proto = TensorWriter.header(array)
      proto.dataLocation = .external
      proto.externalData = [("location", location), ("offset", "\(offset)"), ("length", "\(array.data.count)")].map {
        var entry = Onnx_StringStringEntryProto()
        (entry.key, entry.value) = ($0.0, $0.1)
        return entry
      }
      parts.append(array.bytes)
      offset += array.data.count
      return proto
    }
    self.parts = parts
  }

  func write() throws(FormatError) { try AtomicFile.write(parts, to: path) }
}
