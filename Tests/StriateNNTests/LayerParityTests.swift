import Striate
import Testing

@Suite struct LayerParityTests {
  private let gamma: [Double] = [1.5, -0.5]
  private let beta: [Double] = [0.25, 2]

  /// γ·(x − mean)/√(variance + ε) + β and the running statistics, by the formulas of `torch.nn.BatchNorm2d`.
  @Test func `batch norm keeps PyTorch's running statistics over three steps and serves them in inference`() throws {
    let layer = BatchNorm2D(2, momentum: 0.25)
    layer.weight?.assign(Tensor([1.5, -0.5]))
    layer.bias?.assign(Tensor([0.25, 2]))
    let shape: Shape = [3, 2, 2, 3]
    var mean = [0.0, 0.0], variance = [1.0, 1.0]
    for step in 1...3 {
      let x = pattern(shape, salt: step, scale: Double(step))
      let y = channelValues(try layer(x).doubles(), shape)
      for (channel, values) in channelValues(try x.doubles(), shape).enumerated() {
        let count = Double(values.count)
        let batchMean = values.reduce(0, +) / count
        let squares = values.map { ($0 - batchMean) * ($0 - batchMean) }.reduce(0, +)
        expectNormalized(values, y[channel], channel, mean: batchMean, variance: squares / count)
        mean[channel] = 0.75 * mean[channel] + 0.25 * batchMean
        // The running variance is unbiased.
        variance[channel] = 0.75 * variance[channel] + 0.25 * squares / (count - 1)
      }
    }
    expectClose(try layer.runningMean!.value.doubles(), mean)
    expectClose(try layer.runningVar!.value.doubles(), variance)
    #expect(try layer.numBatchesTracked!.value.item(as: Int64.self) == 3)

    let x = pattern(shape, salt: 4)
    let y = try withPhase(.inference) { channelValues(try layer(x).doubles(), shape) }
    for (channel, values) in channelValues(try x.doubles(), shape).enumerated() {
      expectNormalized(values, y[channel], channel, mean: mean[channel], variance: variance[channel])
    }
    #expect(try layer.numBatchesTracked!.value.item(as: Int64.self) == 3)
  }

  @Test func `running statistics after three batches are the figures that PyTorch prints`() throws {
    let layer = BatchNorm2D(2)
    for step in 1...3 { try evaluate(layer(pattern([3, 2, 2, 3], salt: step))) }
    expectClose(try layer.runningMean!.value.doubles(), TrainingFixture.runningMean)
    expectClose(try layer.runningVar!.value.doubles(), TrainingFixture.runningVariance)
  }

  /// U(−1/√fanIn, 1/√fanIn): within the bound and close to it, mean 0, variance bound²/3.
  @Test func `linear and convolution layers begin as PyTorch's do`() throws {
    let (linear, convolution, grouped) = withSeed(3) {
      (
        Linear(from: 64, to: 256), Conv2D(from: 16, to: 96, kernel: 3),
        Conv2D(from: 32, to: 128, kernel: Pair(3, 5), groups: 4)
      )
    }
    try expectUniform(linear.weight, fanIn: 64)
    try expectUniform(try #require(linear.bias), fanIn: 64)
    try expectUniform(convolution.weight, fanIn: 16 * 9)
    try expectUniform(try #require(convolution.bias), fanIn: 16 * 9)
    try expectUniform(grouped.weight, fanIn: 8 * 15)
    try expectUniform(try #require(grouped.bias), fanIn: 8 * 15)
  }

  @Test func `maxout is the largest of its linear functions`() throws {
    let layer = withSeed(5) { Maxout(from: 4, to: 3, pieces: 2) }
    let x = pattern([5, 4], salt: 1)
    let (inputs, weight, bias) = (try x.doubles(), try layer.weight.value.doubles(), try layer.bias.value.doubles())
    let y = try layer(x).doubles()
    for row in 0..<5 {
      for output in 0..<3 {
        var largest = -Double.infinity
        for unit in [output * 2, output * 2 + 1] {
          var sum = bias[unit]
          for input in 0..<4 { sum += weight[unit * 4 + input] * inputs[row * 4 + input] }
          largest = max(largest, sum)
        }
        expectClose([y[row * 3 + output]], [largest])
      }
    }
  }

  @Test func `the row of an embedding for padding is looked up, begins as 0 and gets no gradient`() throws {
    for index in [1, -3] {
      let layer = withSeed(1) { Embedding(count: 4, dimension: 2, paddingIndex: index) }
      let weight = layer.weight.value
      #expect(try weight[1].doubles() == [0, 0])
      layer.weight.assign(Tensor([[1, 2], [3, 4], [5, 6], [7, 8]]))
      let y = layer(Tensor([1, 0, 1, 3, 3] as [Int64], shape: [5]))
      #expect(try y.doubles() == [3, 4, 1, 2, 3, 4, 7, 8, 7, 8])
      let gradient = y.sum().gradient(withRespectTo: layer.weight.value)
      #expect(try gradient.doubles() == [1, 1, 0, 0, 0, 0, 2, 2])
    }
  }

  /// The values of each channel of `[N, C, H, W]`.
  private func channelValues(_ values: [Double], _ shape: Shape) -> [[Double]] {
    let plane = shape[2] * shape[3]
    return (0..<shape[1]).map { channel in
      values.indices.filter { $0 / plane % shape[1] == channel }.map { values[$0] }
    }
  }

  /// Limits are four standard errors of the mean and of the variance of a uniform distribution.
  private func expectUniform(_ parameter: Parameter, fanIn: Int) throws {
    let values = try parameter.value.doubles()
    let count = Double(values.count)
    let bound = 1 / Double(fanIn).squareRoot()
    let largest: Double = values.map { abs($0) }.max() ?? 0
    #expect(largest <= bound * (1 + 1e-6))
    #expect(largest > bound * (1 - 12 / count))
    let mean: Double = values.reduce(0, +) / count
    let meanSquare: Double = values.map { $0 * $0 }.reduce(0, +) / count
    let meanError: Double = bound / (3 * count).squareRoot()
    let squareError: Double = bound * bound * (4 / (45 * count)).squareRoot()
    #expect(abs(mean) < 4 * meanError)
    #expect(abs(meanSquare - bound * bound / 3) < 4 * squareError)
  }

  private func expectNormalized(
    _ x: [Double], _ y: [Double], _ channel: Int, mean: Double, variance: Double
  ) {
    let scale: Double = gamma[channel] / (variance + 1e-5).squareRoot()
    expectClose(y, x.map { ($0 - mean) * scale + beta[channel] })
  }

  private func expectClose(_ values: [Double], _ expected: [Double]) {
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) {
      let difference: Double = abs(value - expected)
      #expect(difference < 1e-5)
    }
  }
}
