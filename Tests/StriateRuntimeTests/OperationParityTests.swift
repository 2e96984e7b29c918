import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// What PyTorch computes for a row of the table, in float64 (see Tools/make_operation_fixtures.py).
struct OperationFixture: Sendable, CustomTestStringConvertible {
  /// An input is not stored: it is the pattern of its shape, scaled and moved.
  struct Input: Sendable {
    let shape: Shape
    let scale: Double
    let offset: Double

    init(_ shape: Shape, scale: Double = 1, offset: Double = 0.0625) {
      self.shape = shape
      self.scale = scale
      self.offset = offset
    }

    func tensor(salt: Int, _ dtype: DType) -> Tensor {
      (OperationFixture.pattern(shape, salt: salt, dtype) * scale + offset).variable()
    }
  }

  let name: String
  let inputs: [Input]
  var indices: [Int64] = []
  var indicesShape: Shape = [0]
  /// Of the result.
  let shape: Shape
  let y: [Double]
  /// Those of (y · w).sum() with respect to each input, w being the pattern with salt 9: empty where y does not depend
  /// on the input. nil if there are none.
  var gradients: [[Double]]?

  var testDescription: String { name }

  /// Element i is ((7i + 5 salt + i² mod 11) mod 23 − 11) / 8: exact in every element type.
  static func pattern(_ shape: Shape, salt: Int, _ dtype: DType) -> Tensor {
    let values = (0..<shape.elementCount).map { (i: Int) -> Double in
      let eighths: Int = (7 * i + 5 * salt + i * i % 11) % 23 - 11
      return Double(eighths) / 8
    }
    return Tensor(values, shape: shape).cast(to: dtype)
  }
}

@Suite struct OperationParityTests {
  @Test func `every row of the table has a fixture, and every fixture a row`() {
    #expect(OperationRow.all.map(\.name).sorted() == OperationFixture.all.map(\.name).sorted())
  }

  @Test(arguments: OperationFixture.all)
  func `values and gradients are PyTorch's on the reference device in float64`(_ fixture: OperationFixture) throws {
    try withDevice(.reference) { try compare(fixture, .float64, tolerance: 1e-10) }
  }

  @Test(arguments: OperationFixture.all)
  func `values and gradients are PyTorch's on the CPU device in float32`(_ fixture: OperationFixture) throws {
    try withDevice(.cpu) { try compare(fixture, .float32, tolerance: 1e-4) }
  }

  @Test(arguments: OperationFixture.all)
  func `values and gradients are PyTorch's on the CPU device in float64`(_ fixture: OperationFixture) throws {
    try withDevice(.cpu) { try compare(fixture, .float64, tolerance: 1e-10) }
  }

  private func compare(_ fixture: OperationFixture, _ dtype: DType, tolerance: Double) throws {
    let row = try #require(OperationRow.all.first { $0.name == fixture.name })
    let x = fixture.inputs.enumerated().map { $1.tensor(salt: $0 + 1, dtype) }
    let y = try row.function(x, Tensor(fixture.indices, shape: fixture.indicesShape))
    #expect(y.shape == fixture.shape)
    var gradients: [Tensor] = []
    if fixture.gradients != nil {
      let weighted = (y * OperationFixture.pattern(y.shape, salt: 9, dtype)).sum()
      gradients = weighted.gradients(withRespectTo: x)
    }
    try evaluate([y] + gradients)
    try compare(y, fixture.y, tolerance, "\(fixture.name)")
    for (position, (gradient, expected)) in zip(gradients, fixture.gradients ?? []).enumerated() {
      #expect(gradient.type == TensorType(fixture.inputs[position].shape, dtype))
      let zeros = Array(repeating: 0.0, count: gradient.elementCount)
      try compare(gradient, expected.isEmpty ? zeros : expected, tolerance, "\(fixture.name), gradient \(position)")
    }
  }

  /// Differences are measured against the largest element, but at least 1.
  private func compare(_ tensor: Tensor, _ expected: [Double], _ tolerance: Double, _ name: String) throws {
    let values = try tensor.doubles()
    try #require(values.count == expected.count, "\(name)")
    let allowed = tolerance * expected.reduce(1) { max($0, abs($1)) }
    // Written so that NaN fails too.
    let wrong = values.indices.first { !(abs(values[$0] - expected[$0]) <= allowed) }
    if let wrong {
      Issue.record("\(name): element \(wrong) is \(values[wrong]), PyTorch has \(expected[wrong])")
    }
  }
}
