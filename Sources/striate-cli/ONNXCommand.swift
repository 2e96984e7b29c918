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
      abstract: "Run a model on arrays of .npy files and write what comes out as .npy files.")

    @Argument(help: "The model.")
    var model: String

    @Option(
      name: .customLong("input"),
      help: ArgumentHelp("An input by its name, or the next one.", valueName: "NAME=FILE.npy"))
    var inputs: [String] = []

    @Option(
      help: ArgumentHelp(
        "Where the outputs go, a file NAME.npy each (default: only their shapes are printed).", valueName: "DIR"))
    var outputDir: String?

    @Option(help: "The seed of random operations.")
    var seed: UInt64 = 0

    @OptionGroup var device: DeviceOptions

    func run() throws {
      let model = try ONNXModel(contentsOf: self.model)
      let values = try ONNXArguments(inputs).values(for: model)
      let results = try device.run {
        let results = try withPhase(.inference) { try withSeed(seed) { try model.run(values: values) } }
        try ONNXCommand.requireMemory(for: results.map(\.value.tensor))
        try evaluate(results.map(\.value.tensor))
        return results
      }
      if let outputDir { try FileManager.default.createDirectory(atPath: outputDir, withIntermediateDirectories: true) }
      var taken: Set<String> = []
      for (name, value) in results {
        var line = "\(name): \(value.element) \(value.tensor.shape)"
        if let outputDir {
          let path = ONNXArguments.path(of: name, in: outputDir, &taken)
          try NPYFile.write(value.array(named: name), to: path)
          line += " -> \(path)"
        }
        print(line.printable)
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
struct ONNXArguments {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func values(for model: ONNXModel) throws -> [String: ONNXValue] {
    var values: [String: ONNXValue] = [:]
    for argument in arguments {
      let port = model.inputs.first { argument.hasPrefix($0.name + "=") }
      guard let name = port?.name ?? model.inputs.first(where: { values[$0.name] == nil })?.name else {
        throw ValidationError("There are more inputs than the model has: '\(argument)'.")
      }
      guard values[name] == nil else { throw ValidationError("The input '\(name)' is given twice.") }
      let path = port == nil ? argument : String(argument.dropFirst(name.count + 1))
      values[name] = try ONNXValue(NPYFile.read(path), file: path)
    }
    return values
  }

  /// A file name that stays in the folder, whatever the model calls its output.
  static func path(of name: String, in folder: String, _ taken: inout Set<String>) -> String {
    let plain = String(name.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" }.prefix(100))
    var stem = plain.isEmpty || plain.hasPrefix(".") ? "output" + plain : plain
    while !taken.insert(stem).inserted { stem += "_" }
    return folder + "/" + stem + ".npy"
  }
}
