import Foundation
import Striate
import StriateONNX
import Testing

/// Models that take and give sequences.
@Suite struct SequenceTests {
  private let model: ONNXModel
  private let elements = [
    Tensor([0, 1, 2, 3] as [Float], shape: [2, 2]), Tensor([-1, -1] as [Float], shape: [1, 2])
  ]
  private let other = Tensor([7, 8] as [Float], shape: [1, 2])

  init() throws { model = try ONNXModel(parsing: ImportTests.bytes(Fixtures.sequences), name: "m.onnx") }

  private func run(_ arguments: [String: ONNXArgument]) throws -> [(name: String, value: ONNXArgument)] {
    try withPhase(.inference) { try model.run(arguments: arguments) }
  }

  @Test func `a sequence goes in and comes out`() throws {
    #expect(model.inputs.map(\.description) == ["s: sequence of float [?, 2]", "t: float [1, 2]"])
    let results = try run(["s": .sequence(elements.map { ONNXValue($0) }), "t": .tensor(ONNXValue(other))])
    #expect(results.map(\.name) == ["joined", "longer"])
    #expect(try #require(results[0].value.tensor).tensor.scalars() == Fixtures.joined)
    let parts = results[1].value.tensors
    #expect(parts.map(\.shape) == [[2, 2], [1, 2], [1, 2]])
    #expect(try parts.flatMap { try $0.scalars(as: Float.self) } == Fixtures.joined)
  }

  @Test func `gradients flow through a sequence`() throws {
    let x = elements[0].variable()
    let results = try run(["s": .sequence([ONNXValue(x)]), "t": .tensor(ONNXValue(other))])
    let loss = try #require(results[0].value.tensor).tensor.square().sum()
    #expect(try loss.gradient(withRespectTo: x).scalars(as: Float.self) == [0, 2, 4, 6])
  }

  @Test func `what does not fit is named`() throws {
    let faults: [([String: ONNXArgument], String)] = [
      (
        ["s": .tensor(ONNXValue(other)), "t": .tensor(ONNXValue(other))],
        "the input 's' is float [1, 2], the model takes s: sequence of float [?, 2]"
      ),
      (
        ["s": .sequence([ONNXValue(other)]), "t": .sequence([])],
        "the input 't' is a sequence of 0, the model takes t: float [1, 2]"
      ),
      (
        ["s": .sequence([ONNXValue(Tensor([1, 2, 3]))]), "t": .tensor(ONNXValue(other))],
        "the input 's' has the shape [3], the model takes s: sequence of float [?, 2]"
      ),
      (
        ["s": .nothing, "t": .tensor(ONNXValue(other))],
        "the input 's' is an empty optional, the model takes s: sequence of float [?, 2]"
      ),
      (["t": .tensor(ONNXValue(other))], "the input 's' is not given")
    ]
    for (arguments, what) in faults {
      let error = #expect(throws: FormatError.self) { try run(arguments) }
      #expect(error?.what == what)
    }
    // Who asks for tensors is told that one is none.
    let layer = #expect(throws: FormatError.self) { try ONNXLayer(model) }
    #expect(layer?.what == "has 2 inputs and 2 outputs; a layer has one of each")
  }

  @Test func `what can be said before a run is said`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID().uuidString).onnx")
    try Data(ImportTests.bytes(Fixtures.sequences)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let preflight = try ONNXPreflight(contentsOf: file.path)
    #expect(preflight.faults.isEmpty && preflight.peakByteCount == nil)
  }
}
