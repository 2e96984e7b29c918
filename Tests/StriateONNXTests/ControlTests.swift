import Foundation
import Striate
import StriateONNX
import Testing

/// Numbers in a shape.
struct Numbers: Sendable {
  let values: [Float]
  let shape: [Int]

  init(_ values: [Float], _ shape: [Int]) {
    self.values = values
    self.shape = shape
  }

  var tensor: Tensor { Tensor(values, shape: Shape(shape)) }
}

/// A model, inputs and what another program makes of them.
struct ONNXRun: Sendable, CustomTestStringConvertible {
  let name: String
  let model: String
  let inputs: [String: Numbers]
  let outputs: [String: Numbers]

  init(_ name: String, _ model: String, _ inputs: [String: Numbers], _ outputs: [String: Numbers]) {
    self.name = name
    self.model = model
    self.inputs = inputs
    self.outputs = outputs
  }

  var testDescription: String { name }

  func read() throws -> ONNXModel { try ONNXModel(parsing: ImportTests.bytes(model), name: name) }

  /// What differs from what is expected; nil if nothing does.
  static func fault(_ name: String, _ actual: Tensor, _ expected: Numbers) throws -> String? {
    guard Array(actual.shape) == expected.shape else { return "\(name): \(actual.shape), not \(expected.shape)" }
    for (index, (a, b)) in try zip(actual.scalars(as: Float.self), expected.values).enumerated()
    where abs(a - b) > 1e-5 + 1e-4 * abs(b) || a.isNaN {
      return "\(name)[\(index)]: \(a), not \(b)"
    }
    return nil
  }
}

@Suite struct ControlTests {
  @Test(arguments: ControlFixtures.recurrent + ControlFixtures.control)
  func `a model gives what others say that it gives`(_ run: ONNXRun) throws {
    let results = try withPhase(.inference) { try run.read().run(run.inputs.mapValues(\.tensor)) }
    for (name, expected) in run.outputs {
      let actual = try #require(results.first { $0.name == name })
      let fault = try ONNXRun.fault(name, actual.value, expected)
      #expect(fault == nil)
    }
    #expect(!run.outputs.isEmpty)
  }

  @Test(arguments: ControlFixtures.refused.indices)
  func `what is wrong or never ends is refused with the node's name`(_ index: Int) throws {
    let (name, model, reason) = ControlFixtures.refused[index]
    let error = #expect(throws: FormatError.self, "\(name)") {
      let model = try ONNXModel(parsing: ImportTests.bytes(model), name: name)
      _ = try model.run(["x": Tensor(Array(repeating: 1, count: model.inputs[0].extentsOrOne))])
    }
    #expect(error?.what.contains(reason) == true, "\(error?.what ?? "no error")")
  }

  @Test func `gradients flow through a loop's rounds`() throws {
    let run = ControlFixtures.trained, model = try run.read()
    let weight = try #require(model.namedCells.first { $0.name == "w" }?.parameter)
    let loss = try model(#require(run.inputs["x"]).tensor).sum()
    let gradient = loss.gradient(withRespectTo: weight.value)
    let fault = try ONNXRun.fault("w", gradient, #require(run.outputs["w"]))
    #expect(fault == nil)
  }

  @Test func `a choice inside compiled is made at each replay`() throws {
    let runs = ControlFixtures.control.filter { $0.name.hasPrefix("a choice for") }
    let model = try runs[0].read()
    let function = compiled { try [model($0[0])] }
    for run in runs {
      let y = try function.run([#require(run.inputs["x"]).tensor])[0]
      let fault = try ONNXRun.fault(run.name, y, #require(run.outputs["y"]))
      #expect(fault == nil)
    }
    #expect(runs.count == 2 && function.traceCount == 1)
  }

  @Test func `inside compiled a loop must know its rounds`() throws {
    let counted = try #require(ControlFixtures.control.first { $0.name == "a loop of 4 rounds" })
    let model = try counted.read()
    let function = compiled { try model.run(["x": $0[0]]).map(\.value) }
    let results = try function.run([#require(counted.inputs["x"]).tensor])
    for (result, name) in zip(results, ["end", "sums"]) {
      let fault = try ONNXRun.fault(name, result, #require(counted.outputs[name]))
      #expect(fault == nil)
    }
    let dynamic = try #require(ControlFixtures.control.first { $0.name == "a loop until a value is large" }).read()
    let error = #expect(throws: FormatError.self) {
      try compiled { try dynamic.run(["x": $0[0]]).map(\.value) }.run([Tensor([1, 2])])
    }
    #expect(error?.what.hasPrefix("node of 'end' (Loop): ") == true)
  }

  @Test func `a function's parameters keep their roles`() throws {
    let model = try #require(ControlFixtures.control.first { $0.name == "a function with a batch norm" }).read()
    let cells = model.namedCells
    #expect(cells.filter { $0.parameter != nil }.map(\.name) == ["weight", "gamma", "beta"])
    #expect(cells.filter { $0.parameter == nil }.map(\.name) == ["mean", "variance"])
  }

  @Test func `a recurrent network trains`() throws {
    let run = try #require(ControlFixtures.recurrent.first { $0.name == "LSTM biases=True input_forget=1" })
    let model = try run.read()
    let x = try #require(run.inputs["x"]).tensor
    let optimizer = SGD(model, learningRate: 1)
    var losses: [Float] = []
    for _ in 0..<100 {
      let y = try model.run(["x": x])[0].value
      let loss = (y - 0.25).square().mean()
      try optimizer.step(minimizing: loss)
      losses.append(try loss.item())
    }
    #expect(losses[99] < losses[0] / 2)
    #expect(model.namedCells.map(\.name) == ["W", "R", "B"])
  }
}

extension ONNXPort {
  /// The extent of a vector, 1 where the model does not say.
  fileprivate var extentsOrOne: Int {
    if case .fixed(let extent)? = extents?.first { extent } else { 1 }
  }
}
