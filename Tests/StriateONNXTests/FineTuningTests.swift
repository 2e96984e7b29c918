import Foundation
import Striate
import StriateONNX
import StriateSystems
import Testing

@Suite struct FineTuningTests {
  /// The network, and what comes back when it is exported and read again.
  private func twins<Network: Layer>(_ network: Network, input: Shape) throws -> (Network, ONNXLayer) {
    let bytes = try network.onnxExport(input: TensorType(input, .float32)).bytes()
    return (network, try ONNXLayer(ONNXModel(parsing: bytes, name: "exported")))
  }

  private func batches(_ shape: Shape, classes: Int, count: Int) -> [(Tensor, Tensor)] {
    (0..<count).map { step in
      let images = withSeed(UInt64(step)) { Tensor.uniform(shape) * 2 - 1 }
      let labels = Tensor((0..<shape[0]).map { Int64(($0 * 7 + step * 3) % classes) }, shape: [shape[0]])
      return (images, labels)
    }
  }

  private func losses(_ network: any Layer, _ optimizer: any Optimizer, _ batches: [(Tensor, Tensor)]) throws -> [Float]
  {
    try batches.map { images, labels in
      let loss = network(images).crossEntropy(labels: labels)
      try optimizer.step(minimizing: loss)
      return try loss.item()
    }
  }

  @Test func `LeNet-5 that was exported and read again learns as it does itself`() throws {
    let (native, imported) = try twins(withSeed(1) { LeNet5() }, input: [1, 1, 28, 28])
    #expect(imported.parameters.count == native.parameters.count)
    // The same eight images again and again, so that the loss has to fall.
    let samples = Array(repeating: batches([8, 1, 28, 28], classes: 10, count: 1)[0], count: 40)
    let expected = try losses(native, SGD(native, learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4), samples)
    let actual = try losses(imported, SGD(imported, learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4), samples)
    for (a, b) in zip(actual, expected) { #expect(abs(a - b) <= 1e-4) }
    #expect(expected[39] < expected[0] / 2)
    // Another order of the parameters' gradients would show here.
    for cell in native.namedCells {
      let other = try #require(imported.namedCells.first { $0.name == cell.name })
      let difference = (other.value - cell.value).abs().max()
      #expect(try difference.item() <= 1e-4, "\(cell.name)")
    }
  }

  @Test func `batch norm of a residual network moves its statistics and switches with the phase`() throws {
    let (native, imported) = try twins(withSeed(1) { CIFARResNet(depth: 8) }, input: [1, 3, 32, 32])
    let samples = batches([4, 3, 32, 32], classes: 10, count: 6)
    let before = try withPhase(.inference) { try native(samples[0].0).doubles() }
    let expected = try losses(native, Adam(native, learningRate: 1e-3), samples)
    let actual = try losses(imported, Adam(imported, learningRate: 1e-3), samples)
    for (a, b) in zip(actual, expected) { #expect(abs(a - b) <= 1e-4) }
    let statistics = native.namedCells.filter { $0.name.hasSuffix("running_mean") || $0.name.hasSuffix("running_var") }
    #expect(statistics.count > 10)
    for cell in statistics {
      let other = try #require(imported.namedCells.first { $0.name == cell.name })
      let difference = (other.value - cell.value).abs().max()
      #expect(try difference.item() <= 1e-4, "\(cell.name)")
    }
    let after = try withPhase(.inference) { try (native(samples[0].0).doubles(), imported(samples[0].0).doubles()) }
    for (a, b) in zip(after.0, after.1) { #expect(abs(a - b) <= 1e-3) }
    #expect(before != after.0)
  }

  @Test func `parameters are frozen by the pattern of their names`() throws {
    let (_, imported) = try twins(withSeed(1) { LeNet5() }, input: [1, 1, 28, 28])
    #expect(imported.setFrozen(true, matching: "features.*") == 4)
    let before = try imported.namedCells.map { try $0.value.doubles() }
    _ = try losses(imported, SGD(imported, learningRate: 0.1), batches([4, 1, 28, 28], classes: 10, count: 2))
    for (cell, values) in zip(imported.namedCells, before) {
      #expect(try (cell.value.doubles() == values) == cell.name.hasPrefix("features."), "\(cell.name)")
    }
  }

  @Test func `a model that learned on is written with its weights and all else as it was`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-onnx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.onnx").path, other = folder.appendingPathComponent("b.onnx").path
    try withSeed(1) { try LeNet5().writeONNX(to: path, input: [1, 1, 28, 28]) }
    let model = try ONNXLayer(ONNXModel(contentsOf: path))
    let samples = batches([4, 1, 28, 28], classes: 10, count: 3)
    _ = try losses(model, SGD(model, learningRate: 0.1), samples)
    try model.model.write(to: other, metadata: ["note": "learned"])
    let again = try ONNXLayer(ONNXModel(contentsOf: other))
    #expect(again.namedCells.map(\.name) == model.namedCells.map(\.name))
    #expect(try again(samples[0].0).bytes() == model(samples[0].0).bytes())
    #expect(try ONNXModel(contentsOf: path)(samples[0].0).bytes() != model(samples[0].0).bytes())
  }
}
