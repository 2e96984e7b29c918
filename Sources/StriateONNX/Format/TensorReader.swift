import Foundation
import Striate

/// Turns a model's stored tensors into values: from typed fields, raw bytes, or a file beside the model.
struct TensorReader {
  /// The model, for messages.
  let file: String
  let limits: ONNXLimits

  /// - Parameter place: what the tensor belongs to, such as `initializer 'conv1.weight'`.
  func value(_ tensor: Onnx_TensorProto, _ place: String) throws(FormatError) -> ONNXValue {
    let code = Int(tensor.dataType)
    guard let element = ONNXElementType(rawValue: code) else {
      throw fault(place, "elements of the type \(ONNXElementType.name(ofCode: code)) are not supported")
    }
    let shape: Shape
    do {
      shape = try Shape(checking: tensor.dims.map { Int($0) })
    } catch {
      throw fault(place, "the shape \(tensor.dims.prefix(9)) is not possible: \(error.fact)")
    }
    let (bits, overflow) = shape.elementCount.multipliedReportingOverflow(by: element.bitCount)
    let byteCount = bits / 8 + (bits % 8 == 0 ? 0 : 1)
    guard !overflow, byteCount <= limits.tensorByteCount else {
      throw fault(place, "\(element) \(shape) is larger than the limit of \(limits.tensorByteCount) bytes")
    }
    func decoded(_ bytes: UnsafeRawBufferPointer) throws(FormatError) -> ONNXValue {
      guard bytes.count == byteCount else {
        throw fault(place, "\(element) \(shape) takes \(byteCount) bytes, but \(bytes.count) are there")
      }
      return ONNXValue(Tensor(onnxBytes: bytes, shape: shape, element), element)
    }
    if tensor.dataLocation == .external {
      let data = try ExternalData(entries: tensor.externalData, model: file, place: place).bytes(count: byteCount)
      return try data.withUnsafeBytes { (bytes) throws(FormatError) in try decoded(bytes) }
    }
    let data = tensor.hasRawData ? Array(tensor.rawData) : typedBytes(tensor, element)
    return try FileBytes(data).withUnsafeBytes { (bytes) throws(FormatError) in try decoded(bytes) }
  }

  /// The fields that hold numbers of a type each; small types lie in `int32Data`, half types by their bits.
  private func typedBytes(_ tensor: Onnx_TensorProto, _ element: ONNXElementType) -> [UInt8] {
    func bytes<Stored, Value: BitwiseCopyable>(_ values: [Stored], _ convert: (Stored) -> Value) -> [UInt8] {
      values.map(convert).withUnsafeBytes { Array($0) }
    }
    switch element {
    case .float32: return bytes(tensor.floatData) { $0 }
    case .float64: return bytes(tensor.doubleData) { $0 }
    case .int64: return bytes(tensor.int64Data) { $0 }
    case .int32: return bytes(tensor.int32Data) { $0 }
    case .uint64: return bytes(tensor.uint64Data) { $0 }
    case .uint32: return bytes(tensor.uint64Data) { UInt32(truncatingIfNeeded: $0) }
    case .float16, .bfloat16, .uint16, .int16: return bytes(tensor.int32Data) { UInt16(truncatingIfNeeded: $0) }
    case .uint8, .int8, .bool, .uint4, .int4: return bytes(tensor.int32Data) { UInt8(truncatingIfNeeded: $0) }
    }
  }

  private func fault(_ place: String, _ what: String) -> FormatError {
    FormatError(file: file, what: "\(place.shortened(to: 120)): \(what)")
  }
}

/// A tensor's bytes in a file beside the model, which must lie in the model's folder.
private struct ExternalData {
  let entries: [Onnx_StringStringEntryProto]
  let model: String
  let place: String

  func bytes(count: Int) throws(FormatError) -> FileBytes {
    guard let location = entry("location"), !location.isEmpty else { throw fault("its external data has no location") }
    let parts = location.split(separator: "/", omittingEmptySubsequences: false)
    let folder = URL(fileURLWithPath: model).deletingLastPathComponent().resolvingSymlinksInPath()
    let path = folder.appendingPathComponent(location).resolvingSymlinksInPath().path
    let inside = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    guard !location.hasPrefix("/"), !parts.contains(".."), !location.utf8.contains(0), path.hasPrefix(inside) else {
      throw fault("its external data lies outside the model's folder: '\(location.shortened())'")
    }
    let file = try FileReader.map(path)
    let offset = try number("offset") ?? 0
    let length = try number("length") ?? count
    guard length == count, offset <= file.count, file.count - offset >= length else {
      throw fault(
        "its external data is \(length) bytes at \(offset) of '\(location.shortened())', which has \(file.count); "
          + "it needs \(count)")
    }
    return file[offset..<offset + length]
  }

  private func entry(_ key: String) -> String? { entries.first { $0.key == key }?.value }

  private func number(_ key: String) throws(FormatError) -> Int? {
    guard let text = entry(key) else { return nil }
    guard let number = Int(text), number >= 0 else { throw fault("the \(key) '\(text.shortened())' is no number") }
    return number
  }

  private func fault(_ what: String) -> FormatError {
    FormatError(file: model, what: "\(place.shortened(to: 120)): \(what)")
  }
}
