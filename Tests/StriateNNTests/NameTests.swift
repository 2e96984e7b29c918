import Striate
import Testing

/// Parameters and buffers under PyTorch's names.
@Suite struct NameTests {
  private struct Block: Layer {
    let firstConvolution = Conv2D(from: 2, to: 4, kernel: 3, bias: false)
    let norm1 = BatchNorm2D(4)
    let downsample: Sequential?
    func callAsFunction(_ x: Tensor) -> Tensor { norm1(firstConvolution(x)) }
  }

  private struct Tied: Module {
    let scale = Parameter(.ones([2]), name: "gamma")
    let runningTotal = Buffer(.zeros([2]), name: "total")
    let meanOfAll = Buffer(.zeros([1]))
    let title = "not a cell"
    let count = 3
  }

  private struct Network: Module {
    let blocks = [Block(downsample: nil), Block(downsample: Sequential { Conv2D(from: 2, to: 4, kernel: 1) })]
    let tied = Tied()
    let optionalHead: Linear? = Linear(from: 4, to: 2)
    let absent: Linear? = nil
    let anyHead: any Layer = Linear(from: 2, to: 2, bias: false)
    let heads: [any Layer] = [ReLU(), Linear(from: 2, to: 2, bias: false)]
  }

  @Test func `Sequential adds positions only`() {
    #expect(
      LeNet().namedCells.map(\.name) == [
        "features.0.weight", "features.0.bias", "features.3.weight", "features.3.bias", "classifier.1.weight",
        "classifier.1.bias", "classifier.3.weight", "classifier.3.bias"
      ])
    let nested = Sequential {
      Linear(from: 2, to: 2)
      Sequential {
        ReLU()
        Linear(from: 2, to: 2, bias: false)
      }
    }
    #expect(nested.namedCells.map(\.name) == ["0.weight", "0.bias", "1.1.weight"])
  }

  @Test func `properties become snake_case, arrays numbers, optionals nothing, and names can be given`() {
    #expect(
      Network().namedCells.map(\.name) == [
        "blocks.0.first_convolution.weight", "blocks.0.norm1.weight", "blocks.0.norm1.bias",
        "blocks.0.norm1.running_mean", "blocks.0.norm1.running_var", "blocks.0.norm1.num_batches_tracked",
        "blocks.1.first_convolution.weight", "blocks.1.norm1.weight", "blocks.1.norm1.bias",
        "blocks.1.norm1.running_mean", "blocks.1.norm1.running_var", "blocks.1.norm1.num_batches_tracked",
        "blocks.1.downsample.0.weight", "blocks.1.downsample.0.bias", "tied.gamma", "tied.total",
        "tied.mean_of_all", "optional_head.weight", "optional_head.bias", "any_head.weight", "heads.1.weight"
      ])
  }

  @Test func `parameters are counted and buffers are none`() {
    #expect(LeNet().parameterCount == 6 * 25 + 6 + 16 * 6 * 25 + 16 + 400 * 120 + 120 + 120 * 10 + 10)
    let norm = BatchNorm2D(3)
    #expect(norm.parameters.count == 2)
    #expect(norm.namedCells.count == 5)
    #expect(norm.namedCells.filter { $0.parameter == nil }.count == 3)
  }

  @Test func `a builder takes conditions and loops`() {
    func network(_ depth: Int, normalized: Bool) -> Sequential {
      Sequential {
        for _ in 0..<depth { Linear(from: 2, to: 2) }
        if normalized { BatchNorm2D(2) } else { ReLU() }
        if depth > 5 { Dropout() }
      }
    }
    #expect(network(2, normalized: true).layers.count == 3)
    #expect(network(6, normalized: false).layers.count == 8)
    #expect(network(2, normalized: true).namedCells.last?.name == "2.num_batches_tracked")
  }

  @Test func `parameters can be frozen by the beginning of their name`() throws {
    let model = withSeed(1) { LeNet() }
    #expect(model.setFrozen(true, prefix: "features.") == 4)
    let before = try model.parameters.map { try $0.value.bytes() }
    let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
    let x = Tensor(numbers(2 * 28 * 28, seed: 1), shape: [2, 1, 28, 28])
    let labels = Tensor([3, 7] as [Int64], shape: [2])
    try optimizer.step(minimizing: model(x).crossEntropy(labels: labels))
    let after = try model.parameters.map { try $0.value.bytes() }
    #expect(Array(before[..<4]) == Array(after[..<4]))
    for index in 4..<8 { #expect(before[index] != after[index]) }

    model.setFrozen(false)
    try optimizer.step(minimizing: model(x).crossEntropy(labels: labels))
    #expect(try model.parameters[0].value.bytes() != before[0])
    model.setFrozen(true)
    #expect(throws: EvaluationError.self) {
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels))
    }
  }

  @Test func `squaredWeights sums the squares of weights, not of biases`() throws {
    let layer = Linear(from: 2, to: 2)
    layer.weight.assign(Tensor([[1, 2], [3, 4]]))
    layer.bias?.assign(Tensor([100, 100]))
    #expect(try layer.squaredWeights().item(as: Float.self) == 30)
    let gradient = layer.squaredWeights().gradient(withRespectTo: layer.weight.value)
    #expect(try gradient.scalars(as: Float.self) == [2, 4, 6, 8])
  }
}
