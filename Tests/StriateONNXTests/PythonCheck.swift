import Foundation

/// Collects exported models for Tools/check_onnx_export.py, where `STRIATE_EXPORT_CASES` names a folder for them.
///
/// `make export-check` does so: it runs the tests of the export, and then onnx.checker and onnxruntime over what they left.
struct PythonCheck: Sendable {
  static let shared = PythonCheck()

  private let folder = ProcessInfo.processInfo.environment["STRIATE_EXPORT_CASES"]

  func add(_ model: ExportedModel, named name: String) throws {
    guard let folder else { return }
    let plain = String(name.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" })
    try model.write(to: "\(folder)/\(plain)")
  }
}
