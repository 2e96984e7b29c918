import Striate

/// Building graphs, compiling them and replaying what was compiled.
enum Engine {
  static let all = [
    node, gradient, lazyStep, replayOfKernels, tinyStep, compilingResidual, compilingChain(1000), compilingChain(4000)
  ]

  /// An operation of the graph: shape rule, node, reference counts.
  private static let node = Benchmark("node of an elementwise operation", per: "node", count: 10_000) {
    let x = Tensor.ones([4, 4])
    return {
      var y = x
      for _ in 0..<10_000 { y = y + x }
    }
  }

  private static let gradient = Benchmark("gradient of a chain of 1000 products", per: "product", count: 1000) {
    let x = Tensor.ones([4, 4]).variable()
    var y = x
    for _ in 0..<1000 { y = y * x }
    return { _ = y.sum().gradient(withRespectTo: x) }
  }

  /// What a step costs whose graph is built anew, with its plan in the cache.
  private static let lazyStep = Benchmark("training step of a tiny MLP, graph built anew", per: "step", count: 200) {
    let network = tinyNetwork(), optimizer = SGD(network, learningRate: 0.1, momentum: 0.9)
    let (x, y) = tinyData()
    func step() throws { try optimizer.step(minimizing: network(x).crossEntropy(labels: y)) }
    for _ in 0..<20 { try step() }
    return { for _ in 0..<200 { try step() } }
  }

  /// The same with the graph traced once: 26 kernels, the state of 12 cells and a loss.
  private static let tinyStep = Benchmark("training step of a tiny MLP, replayed", per: "step", count: 10_000) {
    let network = tinyNetwork(), optimizer = SGD(network, learningRate: 0.1, momentum: 0.9)
    let step = compiled { inputs in
      let loss = network(inputs[0]).crossEntropy(labels: inputs[1])
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    let (x, y) = tinyData(), data = [x, y]
    for _ in 0..<100 { try step.run(data) }
    return { for _ in 0..<10_000 { try step.run(data) } }
  }

  /// Products are not fused with one another; of 4 x 4, they take a dozen nanoseconds themselves.
  private static let replayOfKernels = Benchmark(
    "replay of a chain of 64 small products", per: "kernel", count: 64 * 2000
  ) {
    let function = compiled { inputs in
      var x = inputs[0]
      for _ in 0..<64 { x = x.matmul(inputs[1]) }
      return [x]
    }
    let data = [Tensor.ones([4, 4]), Tensor.ones([4, 4]) * 0.25]
    try evaluate(data)
    for _ in 0..<100 { try function.run(data) }
    return { for _ in 0..<2000 { try function.run(data) } }
  }

  /// 18 layers of convolutions with batch norm, forward, backward and update, on images so small that computing them takes no
  /// time to speak of: the first run compiles.
  private static let compilingResidual = Benchmark("compiling a training step of 18 residual layers", per: "plan") {
    let network = residualNetwork(), optimizer = SGD(network, learningRate: 0.1, momentum: 0.9)
    let step = compiled { inputs in
      let loss = network(inputs[0]).crossEntropy(labels: inputs[1])
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    let data = [Tensor.ones([1, 3, 32, 32]), Tensor([1] as [Int64], shape: [1])]
    try evaluate(data + network.parameters.map(\.value))
    return { try step.run(data) }
  }

  /// Products with a bias and an activation, one after another: `FusePostOperations` and the passes behind it.
  private static func compilingChain(_ length: Int) -> Benchmark {
    Benchmark("compiling a chain of \(length) products", per: "product", count: length) {
      let layer = withSeed(1) { Linear(from: 4, to: 4) }
      let data = [Tensor.ones([4, 4])]
      try evaluate(data + layer.parameters.map(\.value))
      let function = compiled { inputs in
        var x = inputs[0]
        for _ in 0..<length { x = layer(x).tanh() }
        return [x]
      }
      return { try function.run(data) }
    }
  }

  private static func tinyNetwork() -> Sequential {
    withSeed(1) {
      Sequential {
        Linear(from: 2, to: 16)
        Tanh()
        Linear(from: 16, to: 16)
        Tanh()
        Linear(from: 16, to: 2)
      }
    }
  }

  private static func tinyData() -> (x: Tensor, y: Tensor) {
    (withSeed(2) { Tensor.uniform([4, 2]) }, Tensor([0, 1, 0, 1] as [Int64], shape: [4]))
  }

  private static func residualNetwork() -> Sequential {
    func block(_ inputs: Int, _ outputs: Int, stride: Int) -> any Layer {
      Residual {
        Conv2D(from: inputs, to: outputs, kernel: 3, stride: stride, padding: 1, bias: false)
        BatchNorm2D(outputs)
        ReLU()
        Conv2D(from: outputs, to: outputs, kernel: 3, padding: 1, bias: false)
        BatchNorm2D(outputs)
      } shortcut: {
        Conv2D(from: inputs, to: outputs, kernel: 1, stride: stride, bias: false)
        BatchNorm2D(outputs)
      }
    }
    return withSeed(1) {
      Sequential {
        Conv2D(from: 3, to: 64, kernel: 3, padding: 1, bias: false)
        BatchNorm2D(64)
        ReLU()
        for (inputs, outputs) in [(64, 64), (64, 128), (128, 256), (256, 512)] {
          block(inputs, outputs, stride: inputs == outputs ? 1 : 2)
          ReLU()
          block(outputs, outputs, stride: 1)
          ReLU()
        }
        GlobalAveragePool()
        Linear(from: 512, to: 10)
      }
    }
  }
}
