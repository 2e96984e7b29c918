import Foundation
import Striate
import StriateCatalogue
import StriateONNX
import StriateSystems
import Testing

/// Exported models under onnx.checker and onnxruntime, where there is a Python that has them.
@Suite struct OnnxruntimeTests {
  private static let python = ProcessInfo.processInfo.environment["STRIATE_PYTHON"] ?? "python3"

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  private static let isThere = (try? run(["-c", "import numpy, onnx, onnxruntime"]).status) == 0

  private static let tool = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../Tools/check_onnx_export.py").path

  @Test(.enabled(if: isThere, "no Python with numpy, onnx and onnxruntime; STRIATE_PYTHON names one"))
  func `onnxruntime gives what layers and networks give`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-onnx-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var count = 0
    func add(_ exported: ExportedModel) throws {
      try exported.write(to: "\(folder)/\(count)-\(exported.name)")
      count += 1
    }
    for row in try #require(OperationFamily.all.first { $0.name == "layers" }).rows
    where row.sample == nil && !row.names[0].hasPrefix("torch.nn.FractionalMaxPool") {
      for index in row.cases.indices {
        let inputs = row.inputs(ofCase: index, as: .float32)
        try add(ExportedModel(NoModule(), name: row.names[0], inputs: inputs) { try row.function($0) })
      }
    }
    let small = ["lenet5", "lenet5-1998", "resnet20-cifar", "googlenet"]
    let networks = NetworkExport.systems.filter { small.contains($0.description) }
    #expect(networks.count == small.count)
    for network in networks + NetworkExport.templates + NetworkExport.layers {
      let layer = try network.make(), x = network.samples()
      try add(ExportedModel(layer, name: network.description, inputs: [x], batchAxes: [0]) { [layer($0[0])] })
    }
    let check = try Self.run([Self.tool, folder])
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("\(count) models, \(count) agree"), "\(check.output)")
  }
}
