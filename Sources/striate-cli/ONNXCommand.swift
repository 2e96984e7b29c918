import ArgumentParser
import Foundation
import Striate
import StriateONNX

struct ONNXCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onnx", abstract: "Check, run, time and write models of ONNX files.",
    subcommands: [Check.self, Run.self, Bench.self, Export.self, Detect.self, Conformance.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a model takes, gives and needs, and what of it cannot run.",
      discussion: """
        Ends with status 1 if the model cannot run; then all nodes that are in the way are listed, with the nearest form \
        that is supported. Extents that the model leaves open are taken to be 1 unless --extent says otherwise.
        """)

    @Argument(help: "The model.")
    var model: String

    @Option(
      name: .customLong("extent"),
      help: ArgumentHelp("An extent that the model leaves open, for the memory that is needed.", valueName: "NAME=N"))
    var extents: [String] = []

    @OptionGroup var device: DeviceOptions

    func validate() throws { _ = try knownExtents() }

    private func knownExtents() throws -> [String: Int] {
      var known: [String: Int] = [:]
      for text in extents {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let extent = Int(parts[1]), (0...Int(Int32.max)).contains(extent) else {
          throw ValidationError("--extent must be NAME=N, such as batch=8, not '\(text)'.")
        }
        known[parts[0]] = extent
      }
      return known
    }

    func run() throws {
      let preflight = try device.run { try ONNXPreflight(contentsOf: model, extents: knownExtents()) }
      print("operators of version \(preflight.opset), weights of \(preflight.initializerByteCount) bytes")
      for port in preflight.inputs { print("input   \(port)".printable) }
      for port in preflight.outputs { print("output  \(port)".printable) }
      print("nodes   " + preflight.operators.map { "\($0.count) \($0.name.printable)" }.joined(separator: ", "))
      guard preflight.faults.isEmpty else {
        for fault in preflight.faults {
          print("cannot run: \(fault)\(fault.nearest.map { "; \($0)" } ?? "")".printable)
        }
        throw ExitCode(1)
      }
      if let memory = preflight.peakByteCount {
        let assumed = preflight.assumedExtents.map { ", with \($0) = 1" }.joined()
        print("memory  \(memory) bytes at the peak\(assumed)".printable)
      } else {
        print("memory  unknown: the model does not say what shape its inputs have")
      }
      print("it can run")
    }
  }

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a model on arrays of files and write what comes out as files.",
      discussion: """
        Tensors are .npy files, or any other file of one array. Sequences of tensors are .npz files, in whose order they \
        are taken.
        """)

    @Argument(help: "The model.")
    var model: String

    @Option(
      name: .customLong("input"),
      help: ArgumentHelp("An input by its name, or the next one.", valueName: "NAME=FILE"))
    var inputs: [String] = []

    @Option(
      help: ArgumentHelp(
        "Where the outputs go, a file NAME.npy or NAME.npz each (default: only their shapes are printed).",
        valueName: "DIR"))
    var outputDir: String?

    @Option(help: "The seed of random operations.")
    var seed: UInt64 = 0

    @OptionGroup var device: DeviceOptions

    func run() throws {
      let model = try ONNXModel(contentsOf: self.model)
      let arguments = try ONNXInputs(inputs).arguments(for: model)
      let results = try device.run {
        let results = try withPhase(.inference) { try withSeed(seed) { try model.run(arguments: arguments) } }
        let tensors = results.flatMap(\.value.tensors)
        try ONNXCommand.requireMemory(for: tensors)
        try evaluate(tensors)
        return results
      }
      if let outputDir { try FileManager.default.createDirectory(atPath: outputDir, withIntermediateDirectories: true) }
      var taken: Set<String> = []
      for (name, value) in results {
        let stem = outputDir.map { ONNXInputs.stem(of: name, in: $0, &taken) }
        let path = try stem.flatMap { try value.write(to: $0) }
        print("\(name): \(value.kind)\(path.map { " -> \($0)" } ?? "")".printable)
      }
    }
  }

  /// - Throws: if computing these tensors takes more memory than the machine has, so that it is not brought to a halt.
  static func requireMemory(for tensors: [Tensor]) throws {
    let needed = try predictedPeakByteCount(of: tensors), there = ProcessInfo.processInfo.physicalMemory
    guard needed <= there else {
      throw EvaluationError("the model needs \(needed) bytes for these inputs, and the machine has \(there)")
    }
  }

  struct Conformance: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the cases that Tools/make_onnx_cases.py wrote.", shouldDisplay: false)

    @Argument(help: "The folder of the cases.")
    var cases: String

    @Option(help: "The page to write.")
    var page: String?

    @Option(help: "The least number of operator cases that must pass.")
    var floor: Int = 0

    @Flag(help: "Print each case that does not pass.")
    var verbose = false

    func run() throws {
      let report = try ONNXConformance(folder: cases)
      if verbose { for line in report.lines { print(line) } }
      print(report.summary)
      if let page { try AtomicFile.write([ArraySlice(Array(report.page.utf8))], to: page) }
      if report.passed(suite: "node") < floor {
        complain("striate: \(report.passed(suite: "node")) operator cases pass, fewer than \(floor)")
        throw ExitCode(1)
      }
    }
  }
}

/// `NAME=FILE.npy` and `FILE.npy` as inputs of a model.
struct ONNXInputs {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func arguments(for model: ONNXModel) throws -> [String: ONNXArgument] {
    var values: [String: ONNXArgument] = [:]
    for argument in arguments {
      let named = model.inputs.first { argument.hasPrefix($0.name + "=") }
      guard let port = named ?? model.inputs.first(where: { values[$0.name] == nil }) else {
        throw ValidationError("There are more inputs than the model has: '\(argument)'.")
      }
      guard values[port.name] == nil else { throw ValidationError("The input '\(port.name)' is given twice.") }
      let path = named == nil ? argument : String(argument.dropFirst(port.name.count + 1))
      values[port.name] = try ONNXArgument(contentsOf: path, isSequence: port.isSequence)
    }
    return values
  }

  /// A file name without its ending that stays in the folder, whatever the model calls its output.
  static func stem(of name: String, in folder: String, _ taken: inout Set<String>) -> String {
    let plain = String(name.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" }.prefix(100))
    var stem = plain.isEmpty || plain.hasPrefix(".") ? "output" + plain : plain
    while !taken.insert(stem).inserted { stem += "_" }
    return folder + "/" + stem
  }
}

extension ONNXArgument {
  /// Writes a file of NumPy.
  /// - Returns: its path; nil of an optional value that is not there.
  fileprivate func write(to stem: String) throws -> String? {
    switch self {
    case .tensor(let value):
      try NPYFile.write(value.array(named: ""), to: stem + ".npy")
      return stem + ".npy"
    case .sequence(let values):
      // As numpy.savez names arrays.
      let arrays = try values.enumerated().map { try $0.element.array(named: "arr_\($0.offset)") }
      try NPZFile.write(arrays, to: stem + ".npz")
      return stem + ".npz"
    case .nothing: return nil
    }
  }
}
