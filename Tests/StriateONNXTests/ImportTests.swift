import Foundation
import Striate
import StriateONNX
import Testing

@Suite struct ImportTests {
  static func bytes(_ text: String) -> [UInt8] { [UInt8](Data(base64Encoded: text) ?? Data()) }

  private func network() throws -> ONNXModel {
    try ONNXModel(parsing: Self.bytes(Fixtures.convolutional), name: "network")
  }

  private var images: Tensor { Tensor(Fixtures.input, shape: [2, 2, 6, 6]) }

  @Test(arguments: DeviceChoice.allCases) func `a network gives what onnxruntime gives`(_ device: DeviceChoice) throws {
    let model = try network()
    let y = try withDevice(device) { try withPhase(.inference) { try model(images).scalars(as: Float.self) } }
    for (a, b) in zip(y, Fixtures.output) { #expect(abs(a - b) < 1e-4) }
    #expect(y.count == Fixtures.output.count)
  }

  @Test func `initializers become parameters and buffers under their names`() throws {
    let cells = try network().namedCells
    let parameters = cells.filter { $0.parameter != nil }.map(\.name)
    #expect(parameters == ["conv.weight", "conv.bias", "bn.weight", "bn.bias", "fc.weight", "fc.bias"])
    #expect(cells.filter { $0.parameter == nil }.map(\.name) == ["bn.mean", "bn.var"])
  }

  @Test func `weights that nodes fill are parameters too, and are written as such`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("m.onnx").path
    try Data(Self.bytes(Fixtures.filled)).write(to: URL(fileURLWithPath: file))
    let model = try ONNXModel(contentsOf: file)
    let cells = model.namedCells
    #expect(cells.filter { $0.parameter != nil }.map(\.name) == ["conv.weight", "conv.bias", "bn.weight", "bn.bias"])
    #expect(cells.filter { $0.parameter == nil }.map(\.name) == ["bn.mean", "bn.var"])
    let function = model.compiledForInference()
    for y in [try withPhase(.inference) { try model(images) }, try function(images)[0]] {
      #expect(y.shape == [2, 3, 3, 3])
      for (a, b) in zip(try y.scalars(as: Float.self), Fixtures.pooled) { #expect(abs(a - b) < 1e-4) }
    }
    cells.first?.parameter?.assign(Tensor.full([3, 2, 3, 3], 0.5))
    try model.write(to: file)
    let again = try ONNXModel(contentsOf: file)
    #expect(again.nodeCount == 5 && again.namedCells.count == 6)
    try withPhase(.inference) {
      let difference = try (again(images) - model(images)).abs().max().item(as: Float.self)
      #expect(difference == 0)
    }
  }

  @Test func `training lowers the loss and moves the running statistics`() throws {
    let model = try network()
    let optimizer = SGD(model, learningRate: 0.05)
    let labels = Tensor([Int64(0), 2], shape: [2])
    let before = try #require(model.namedCells.first { $0.name == "bn.mean" }).value.scalars(as: Float.self)
    var losses: [Float] = []
    for _ in 0..<20 {
      let loss = try model(images).crossEntropy(labels: labels)
      try optimizer.step(minimizing: loss)
      losses.append(try loss.item())
    }
    #expect(losses[19] < losses[0] / 2)
    let after = try #require(model.namedCells.first { $0.name == "bn.mean" }).value.scalars(as: Float.self)
    #expect(before != after)
  }

  @Test func `all nodes that cannot run are listed at once`() throws {
    let error = #expect(throws: FormatError.self) {
      try ONNXModel(parsing: Self.bytes(Fixtures.unsupported), name: "m.onnx")
    }
    #expect(
      error?.what == "it cannot run: node 'first' (NoSuchOperator): the operator is not supported; "
        + "node 'second' (Relu): the attribute 'slope' is not supported")
  }

  @Test func `a graph that waits for itself is refused`() {
    let error = #expect(throws: FormatError.self) {
      try ONNXModel(parsing: Self.bytes(Fixtures.cyclic), name: "m.onnx")
    }
    #expect(error?.what == "node 'second' (Neg): its result depends on itself (a cycle)")
  }

  @Test func `a tensor is not allocated because a file claims it`() {
    let error = #expect(throws: FormatError.self) {
      try ONNXModel(parsing: Self.bytes(Fixtures.huge), name: "m.onnx")
    }
    #expect(error?.what.hasPrefix("initializer 'w'") == true)
  }

  @Test func `weights are read from a file beside the model and from nowhere else`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-onnx-\(UUID().uuidString)")
    let inner = folder.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let weights = [Float(9), 9, 1, 2].withUnsafeBytes { Data($0) }
    try weights.write(to: inner.appendingPathComponent("weights.bin"))
    try weights.write(to: folder.appendingPathComponent("weights.bin"))
    let path = inner.appendingPathComponent("model.onnx")
    try Data(Self.bytes(Fixtures.external)).write(to: path)
    #expect(try ONNXModel(contentsOf: path.path)(Tensor([10, 20])).scalars(as: Float.self) == [11, 22])
    try Data(Self.bytes(Fixtures.escaping)).write(to: path)
    let error = #expect(throws: FormatError.self) { try ONNXModel(contentsOf: path.path) }
    #expect(error?.what.contains("lies outside the model's folder") == true)
    try Data(Self.bytes(Fixtures.external)).write(to: path)
    let link = inner.appendingPathComponent("weights.bin")
    try FileManager.default.removeItem(at: link)
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: folder.appendingPathComponent("weights.bin"))
    #expect(throws: FormatError.self) { try ONNXModel(contentsOf: path.path) }
  }

  @Test func `inputs that do not fit are named`() throws {
    let model = try network()
    let wrong = #expect(throws: FormatError.self) { try model(Tensor.zeros([2, 3, 6, 6])) }
    #expect(
      wrong?.what == "the input 'x' has the shape [2, 3, 6, 6], the model takes x: float [batch, 2, 6, 6]")
    let other = #expect(throws: FormatError.self) { try model.run(["z": images]) }
    #expect(other?.what == "there is no input 'z'")
  }
}
