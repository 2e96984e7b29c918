import Foundation
import Striate
import StriateONNX
import Testing

@Suite struct OperatorTests {
  /// Whole numbers must be equal: a zero point of 3 and a sum beyond 2²⁴ leave no room.
  @Test(arguments: OperatorFixture.all) func `a node gives what onnxruntime gives`(_ fixture: OperatorFixture) throws {
    for device in DeviceChoice.allCases {
      try withDevice(device) {
        let model = try ONNXModel(parsing: fixture.modelBytes, name: fixture.name)
        let results = try withPhase(.inference) { try model.run(values: fixture.operands()) }
        try evaluate(results.map(\.value.tensor))
        let expected = try fixture.results()
        #expect(expected.count == results.count)
        for array in expected {
          let result = try #require(results.first { $0.name == array.name })
          let actual = try result.value.array(named: array.name)
          let fault = ArrayComparison(relative: 1e-4, absolute: 2e-5).fault(of: actual, array)
          #expect(fault == nil, "\(array.name) on \(device)")
        }
      }
    }
  }

  /// A processor without exact products of bytes takes the other way to the same numbers.
  @Test(arguments: OperatorFixture.all.filter { $0.name.contains("Integer") || $0.name.contains("QLinear") })
  func `integer products are the same without products of bytes`(_ fixture: OperatorFixture) throws {
    let model = try ONNXModel(parsing: fixture.modelBytes, name: fixture.name)
    let results = try IntegerArithmetic.$usesBytes.withValue(false) {
      try withPhase(.inference) { try model.run(values: fixture.operands()) }
    }
    for array in try fixture.results() {
      let result = try #require(results.first { $0.name == array.name })
      let actual = try result.value.array(named: array.name)
      #expect(ArrayComparison(relative: 0, absolute: 0).fault(of: actual, array) == nil)
    }
  }

  /// Offsets, regions and columns are of tensors, so gradients pass through them.
  @Test(arguments: ["DeformConv 1", "Col2Im 1", "MaxUnpool 1", "RoiAlign 1", "DFT 1", "STFT 1"])
  func `operators of tensors have a derivative`(_ name: String) throws {
    let fixture = try #require(OperatorFixture.all.first { $0.name == name })
    let model = try ONNXModel(parsing: fixture.modelBytes, name: name)
    var operands = try fixture.operands()
    let x = try #require(operands["x"]).tensor.variable()
    operands["x"] = ONNXValue(x)
    let y = try withPhase(.inference) { try model.run(values: operands) }[0].value.tensor
    let slope = try y.square().sum().gradient(withRespectTo: x).doubles()
    #expect(slope.contains { abs($0) > 1e-3 } && slope.allSatisfy(\.isFinite))
  }
}
