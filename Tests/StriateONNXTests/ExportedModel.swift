import Foundation
import Striate
import StriateONNX

/// Nothing with parameters of its own.
struct NoModule: Module {}

/// A module that was exported and read again, beside the module itself.
struct ExportedModel {
  /// For a folder.
  let name: String
  let bytes: [UInt8]
  /// How often each operator stands in the file.
  let operators: [String: Int]
  let imported: ONNXModel
  let inputs: [(name: String, value: Tensor)]
  let native: [Tensor]

  /// - Parameters:
  ///   - batchAxes: of each input; none for fixed extents.
  init(
    _ module: some Module, name: String = "model", inputs: [Tensor], batchAxes: [Int]? = nil,
    options: ONNXExport.Options = .init(),
    _ body: ([Tensor]) throws -> [Tensor]
  ) throws {
    let ports = inputs.enumerated().map { index, x in
      ONNXExport.Input("x\(index)", x.type, batchAxis: batchAxes?[index])
    }
    let export = try ONNXExport(module, inputs: ports, options: options) { tensors in
      try body(tensors).enumerated().map { ("y\($0)", $1) }
    }
    self.name = String(name.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" })
    bytes = try export.bytes()
    operators = Dictionary(uniqueKeysWithValues: export.operators.map { ($0.name, $0.count) })
    imported = try ONNXModel(parsing: bytes, name: "exported")
    self.inputs = zip(ports, inputs).map { ($0.name, $1) }
    native = try withPhase(.inference) { try body(inputs) }
    try evaluate(native)
  }

  /// What the file that was read again gives for the same inputs.
  func results() throws -> [Tensor] {
    let given = Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0.value) })
    // Inputs that no output needs are not in the file's graph for onnxruntime, but stay inputs.
    let results = try withPhase(.inference) { try imported.run(given) }.map(\.value)
    try evaluate(results)
    return results
  }

  /// How far the results are from the module's; nil where they are the same bits.
  func difference() throws -> Double? {
    let results = try results()
    guard results.count == native.count else { return .infinity }
    var largest: Double?
    for (a, b) in zip(results, native) where try a.bytes() != b.bytes() {
      guard a.type == b.type else { return .infinity }
      let pairs = zip(try a.doubles(), try b.doubles())
      let difference = pairs.reduce(0.0) { $1.0 == $1.1 || $1.0.isNaN && $1.1.isNaN ? $0 : max($0, abs($1.0 - $1.1)) }
      // Zeros of both signs are equal.
      if difference > 0 || difference.isNaN { largest = max(largest ?? 0, difference) }
    }
    return largest
  }

  /// Writes model, inputs and expected results as a case of the conformance suites.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/set_0", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/model.onnx"))
    for (index, input) in inputs.enumerated() {
      try NPYFile.write(NamedArray(name: input.name, input.value), to: "\(folder)/set_0/input_\(index).npy")
    }
    for (index, y) in native.enumerated() {
      try NPYFile.write(NamedArray(name: "y\(index)", y), to: "\(folder)/set_0/output_\(index).npy")
    }
    let names = { (names: [String]) in "[" + names.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
    let sets = "{\"inputs\": \(names(inputs.map(\.name))), \"outputs\": \(names(native.indices.map { "y\($0)" }))}"
    let json = "{\"suite\": \"export\", \"operators\": [], \"sets\": [\(sets)]}"
    try Data(json.utf8).write(to: URL(fileURLWithPath: folder + "/case.json"))
  }
}
