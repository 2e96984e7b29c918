import Striate
import Testing

/// What PyTorch's optimizers do on a small problem, in float64 (see Tools/make_training_fixtures.py).
struct OptimizerFixture: Sendable, CustomTestStringConvertible {
  let name: String
  /// Before each of 100 steps.
  let losses: [Double]
  /// After the last step, `[3, 4]`.
  let weight: [Double]
  /// After the last step, `[3]`.
  let bias: [Double]

  var testDescription: String { name }

  func optimizer(of module: Regression) -> (any Optimizer)? {
    switch name {
    case "SGD", "SGD, learning rate halved after 50 steps": SGD(module, learningRate: 0.2)
    case "SGD with momentum and weight decay": SGD(module, learningRate: 0.05, momentum: 0.9, weightDecay: 0.01)
    case "SGD with Nesterov momentum": SGD(module, learningRate: 0.05, momentum: 0.9, nesterov: true)
    case "Adam": Adam(module, learningRate: 0.05)
    case "Adam with other betas and weight decay":
      Adam(module, learningRate: 0.02, betas: (0.8, 0.95), epsilon: 1e-6, weightDecay: 0.1)
    default: nil
    }
  }
}

/// y = tanh(x·Wᵀ + b) in an element type of choice.
struct Regression: Layer {
  let weight: Parameter
  let bias: Parameter

  init(_ dtype: DType) {
    weight = Parameter(pattern([3, 4], salt: 2, scale: 0.25, dtype))
    bias = Parameter(pattern([3], salt: 3, scale: 0.25, dtype))
  }

  func callAsFunction(_ x: Tensor) -> Tensor { (x.matmul(weight.value.transposed()) + bias.value).tanh() }
}

/// Element i is scale · ((7i + 5 salt + i² mod 11) mod 23 − 11) / 8: exact in every floating-point type for scales that
/// are powers of two.
func pattern(_ shape: Shape, salt: Int, scale: Double = 1, _ dtype: DType = .float32) -> Tensor {
  let values = (0..<shape.elementCount).map { (i: Int) -> Double in
    let eighths: Int = (7 * i + 5 * salt + i * i % 11) % 23 - 11
    return Double(eighths) / 8 * scale
  }
  return Tensor(values, shape: shape).cast(to: dtype)
}

@Suite struct OptimizerParityTests {
  @Test(arguments: OptimizerFixture.all)
  func `100 losses and the last weights are PyTorch's on the reference device in float64`(
    _ fixture: OptimizerFixture
  ) throws {
    try withDevice(.reference) { try compare(fixture, .float64, tolerance: 1e-10) }
  }

  @Test(arguments: OptimizerFixture.all)
  func `100 losses and the last weights are PyTorch's on the CPU device in float32`(
    _ fixture: OptimizerFixture
  ) throws {
    try withDevice(.cpu) { try compare(fixture, .float32, tolerance: 1e-4) }
  }

  @Test(arguments: OptimizerFixture.all)
  func `steps replayed by compiled give PyTorch's losses`(_ fixture: OptimizerFixture) throws {
    try withDevice(.cpu) { try compare(fixture, .float32, tolerance: 1e-4, isCompiled: true) }
  }

  private func compare(
    _ fixture: OptimizerFixture, _ dtype: DType, tolerance: Double, isCompiled: Bool = false
  ) throws {
    let model = Regression(dtype)
    let optimizer = try #require(fixture.optimizer(of: model))
    let x = pattern([8, 4], salt: 1, dtype), target = pattern([8, 3], salt: 4, scale: 0.5, dtype)
    let replayed = compiled { inputs in
      let loss = model(inputs[0]).meanSquaredError(inputs[1])
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    for step in 0..<100 {
      if step == 50, fixture.name.contains("halved") { (optimizer as? SGD)?.learningRate /= 2 }
      let loss: Tensor
      if isCompiled {
        loss = try replayed(x, target)[0]
      } else {
        loss = model(x).meanSquaredError(target)
        try optimizer.step(minimizing: loss)
      }
      let difference: Double = abs(try loss.doubles()[0] - fixture.losses[step])
      try #require(difference <= tolerance * fixture.losses[step], "step \(step + 1)")
    }
    for (parameter, expected) in [(model.weight, fixture.weight), (model.bias, fixture.bias)] {
      for (value, expected) in zip(try parameter.value.doubles(), expected) {
        let difference: Double = abs(value - expected)
        #expect(difference <= tolerance * max(1, abs(expected)))
      }
    }
  }
}
