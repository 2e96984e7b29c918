import Foundation
import Striate
import StriateONNX

/// Where the real data are, if they are there.
let realData: String? = {
  let path = ProcessInfo.processInfo.environment["STRIATE_DATA"] ?? "../shared/data"
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

/// A node with operands, and what onnxruntime computes; made by `Tools/make_onnx_operator_fixtures.py`.
struct OperatorFixture: Sendable, CustomStringConvertible {
  let name: String
  /// In base64.
  let model: String
  /// An archive of NumPy in base64: `in-x` is the operand `x`, `out-y0` the result `y0`.
  let arrays: String

  var description: String { name }
  var modelBytes: [UInt8] { ImportTests.bytes(model) }

  func operands() throws -> [String: ONNXValue] {
    Dictionary(uniqueKeysWithValues: try named("in-").map { ($0.name, try ONNXValue($0, file: name)) })
  }

  func results() throws -> [NamedArray] { try named("out-") }

  private func named(_ prefix: String) throws -> [NamedArray] {
    let archive = try ZipArchive(parsing: FileBytes(ImportTests.bytes(arrays)), name: name)
    return try NPZFile.parse(archive, file: name).compactMap { array -> NamedArray? in
      guard array.name.hasPrefix(prefix) else { return nil }
      return NamedArray(
        name: String(array.name.dropFirst(prefix.count)), dtype: array.dtype, shape: array.shape, data: array.data)
    }
  }
}
