import Foundation
import Striate

/// One case of a suite: a folder with `model.onnx`, and for each set of data `set_0/input_0.npy` and
/// `set_0/output_0.npy`, whose names `case.json` gives. A sequence is an archive, `.npz`; a tensor that NumPy has no type for
/// is in `.safetensors`; where there is no file, the optional value is not there.
struct ConformanceCase {
  enum Outcome {
    case passed(usedReference: Bool)
    case failed(String)
    case unsupported(String)
  }

  let name: String
  let suite: String
  /// The operators that count for the tables.
  let operators: [String]
  let folder: String
  private let sets: [(inputs: [String], outputs: [String])]

  init(folder: String) throws {
    self.folder = folder
    name = URL(fileURLWithPath: folder).lastPathComponent
    let path = folder + "/case.json"
    let json = try JSONValue(parsing: FileReader.read(path)[...])
    func texts(_ value: JSONValue?) throws -> [String] {
      guard case .array(let items)? = value else { throw FormatError(file: path, what: "a list is missing") }
      return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    guard case .string(let suite)? = json["suite"], case .array(let sets)? = json["sets"] else {
      throw FormatError(file: path, what: "it has no suite or no sets")
    }
    self.suite = suite
    operators = try texts(json["operators"])
    self.sets = try sets.map { set in (inputs: try texts(set["inputs"]), outputs: try texts(set["outputs"])) }
  }

  /// Why another program than the one that wrote the case cannot pass it; nil for all but a few.
  var excuse: String? {
    let draws = ["bernoulli", "training_dropout"].contains { name.hasPrefix("node-test_\($0)") }
    if draws, !name.contains("zero_ratio") {
      return "it compares the random numbers of NumPy's generator, which ONNX leaves open"
    }
    if name.hasPrefix("node-test_attention"), name.contains("bf16") {
      return "it rounds to 8 bits after each of NumPy's operations, and one step is more than the tolerance"
    }
    return nil
  }

  /// - Parameter relative: how far a number may be from the expected one, in parts of it; `absolute` is added.
  func run(relative: Double, absolute: Double) -> Outcome {
    let model: ONNXModel
    do { model = try ONNXModel(contentsOf: folder + "/model.onnx") } catch { return .unsupported(error.what) }
    do {
      let before = runtimeStatistics().fallbackKernels
      for (index, set) in sets.enumerated() {
        if let fault = try fault(of: model, set, index, relative, absolute) { return .failed(fault) }
      }
      return .passed(usedReference: runtimeStatistics().fallbackKernels > before)
    } catch let error as FormatError {
      return error.what.contains("not supported") ? .unsupported(error.what) : .failed(error.what)
    } catch {
      return .failed("\(error)")
    }
  }

  private func fault(
    of model: ONNXModel, _ set: (inputs: [String], outputs: [String]), _ index: Int, _ relative: Double,
    _ absolute: Double
  ) throws -> String? {
    func argument(_ kind: String, _ number: Int) throws -> ONNXArgument {
      let stem = "\(folder)/set_\(index)/\(kind)_\(number)"
      let ending = [".npy", ".npz", ".safetensors"].first { FileManager.default.fileExists(atPath: stem + $0) }
      guard let ending else { return .nothing }
      return try ONNXArgument(contentsOf: stem + ending, isSequence: ending == ".npz")
    }
    var arguments: [String: ONNXArgument] = [:]
    for (number, name) in set.inputs.enumerated() where !name.isEmpty {
      arguments[name] = try argument("input", number)
    }
    let results = try withPhase(.inference) { try withSeed(0) { try model.run(arguments: arguments) } }
    try evaluate(results.flatMap(\.value.tensors))
    let comparison = ArrayComparison(relative: relative, absolute: absolute)
    for (number, name) in set.outputs.enumerated() where !name.isEmpty {
      guard let result = results.first(where: { $0.name == name }) else { return "there is no output '\(name)'" }
      if let fault = try comparison.fault(of: result.value, argument("output", number)) { return "'\(name)': \(fault)" }
    }
    return nil
  }
}
