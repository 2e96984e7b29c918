import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// What depends on state alone that a compiled function only reads is computed once, and again when the state changed.
@Suite struct HoistingTests {
  /// `[N, 16, 4, 4]` -> `[N, 16, 4, 4]`; the factors' product with the weight is the same for every batch.
  private struct Network: Layer {
    let convolution = Conv2D(from: 16, to: 16, kernel: 3, padding: 1, bias: false)
    let variance = Buffer(Tensor.ones([16]))
    func callAsFunction(_ x: Tensor) -> Tensor {
      let factors = (variance.value + 1).rsqrt().reshaped(to: [16, 1, 1, 1])
      return x.convolution(convolution.weight.value * factors, padding: Pair(1)).relu()
    }
  }

  private func images(_ seed: UInt64) -> Tensor { Tensor(numbers(2 * 16 * 16, seed: seed), shape: [2, 16, 4, 4]) }

  private func makeNetwork(_ seed: UInt64) throws -> Network {
    let network = withSeed(seed) { Network() }
    try evaluate(network.parameters.map(\.value))
    return network
  }

  /// What a runtime that has seen nothing computes.
  private func fresh(_ network: Network, _ x: Tensor) throws -> [UInt8] {
    try withRuntime(makeRuntime()) { try withPhase(.inference) { network(x) }.bytes() }
  }

  @Test func `compiled for inference, batch norm goes into the weight and follows it`() throws {
    let (convolution, norm) = withSeed(2) { (Conv2D(from: 16, to: 32, kernel: 3, padding: 1), BatchNorm2D(32)) }
    try evaluate(norm(convolution(images(1))))
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let function = compiledForInference { [norm(convolution($0[0])).relu()] }
      for seed in UInt64(0)..<4 {
        if seed == 2 { convolution.weight.assign(convolution.weight.value * 2) }
        let expected = try withPhase(.inference) { try norm(convolution(images(seed))).relu().doubles() }
        let actual = try function(images(seed))[0].doubles()
        for (a, b) in zip(expected, actual) { #expect(abs(a - b) < 1e-5 * max(1, abs(a))) }
      }
    }
    #expect(runtime.statistics.hoistedRuns == 2)
  }

  private func compiledInference(_ network: Network) -> CompiledFunction {
    compiled { inputs in [withPhase(.inference) { network(inputs[0]) }] }
  }

  private func train(_ network: Network, _ optimizer: SGD) throws {
    try optimizer.step(minimizing: withPhase(.inference) { network(images(9)) }.square().mean())
  }

  @Test func `inference computes them once, and results stay the same bits`() throws {
    let network = try makeNetwork(1)
    let expected = try (0..<6).map { try fresh(network, images($0)) }
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let function = compiledInference(network)
      for seed in UInt64(0)..<6 {
        let y = try function(images(seed))[0]
        #expect(try y.bytes() == expected[Int(seed)])
      }
    }
    #expect(runtime.statistics.hoistedRuns == 1)
  }

  @Test(arguments: [false, true])
  func `a step of training, in place, is seen by the next inference`(trainsCompiled: Bool) throws {
    let network = try makeNetwork(1)
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let optimizer = SGD(network, learningRate: 0.1)
      let function = compiledInference(network)
      let step = compiled { _ in
        try train(network, optimizer)
        return []
      }
      var last: [UInt8] = []
      for _ in 0..<4 {
        for _ in 0..<4 {
          let y = try function(images(3))[0]
          #expect(try y.bytes() == fresh(network, images(3)))
          #expect(try y.bytes() != last)
        }
        last = try fresh(network, images(3))
        if trainsCompiled { try step() } else { try train(network, optimizer) }
      }
      #expect(runtime.statistics.inPlaceUpdates > 0)
    }
    #expect(runtime.statistics.hoistedRuns == 4)
  }

  @Test func `a weight that is assigned is seen too`() throws {
    let network = try makeNetwork(1), other = try makeNetwork(2)
    try withRuntime(makeRuntime()) {
      let function = compiledInference(network)
      for _ in 0..<4 { try function(images(3)) }
      let variance = Tensor(numbers(16, seed: 5), shape: [16]).square()
      network.variance.assign(variance)
      let y = try function(images(3))[0]
      #expect(try y.bytes() == fresh(network, images(3)))
      network.convolution.weight.assign(other.convolution.weight.value)
      for _ in 0..<3 {
        let y = try function(images(3))[0]
        #expect(try y.bytes() == fresh(network, images(3)))
      }
    }
  }

  @Test func `memory of results that come and go is not mistaken for the state that it once held`() throws {
    let network = try makeNetwork(1)
    try withRuntime(makeRuntime()) {
      let function = compiledInference(network)
      let makeWeight = compiled { inputs in [inputs[0] * 2] }
      for seed in UInt64(0)..<8 {
        let weight = try makeWeight(Tensor(numbers(16 * 16 * 9, seed: seed), shape: [16, 16, 3, 3]))[0]
        network.convolution.weight.assign(weight)
        let y = try function(images(3))[0]
        #expect(try y.bytes() == fresh(network, images(3)))
      }
    }
  }

  @Test func `training keeps nothing, but for what is frozen`() throws {
    let network = try makeNetwork(1)
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let optimizer = SGD(network, learningRate: 0.1)
      let step = compiled { _ in
        try train(network, optimizer)
        return []
      }
      for _ in 0..<8 { try step() }
    }
    #expect(runtime.statistics.hoistedRuns == 0)
    try withRuntime(runtime) {
      let head = Linear(from: 256, to: 2)
      let optimizer = SGD(head, learningRate: 0.1)
      let step = compiled { inputs in
        let features = withPhase(.inference) { withoutGradients { network(inputs[0]) } }
        try optimizer.step(minimizing: head(features.flattened(from: 1)).square().mean())
        return []
      }
      for _ in 0..<6 { try step(images(9)) }
    }
    #expect(runtime.statistics.hoistedRuns == 1)
  }

  @Test func `arguments that stay the same are computed on all the same`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let function = compiled { inputs in
        [inputs[0].convolution(inputs[1] * inputs[2].reshaped(to: [-1, 1, 1, 1]), padding: Pair(1)).relu()]
      }
      let x = images(1), weight = Tensor(numbers(16 * 16 * 9, seed: 2), shape: [16, 16, 3, 3])
      let scale = Tensor(numbers(16, seed: 3), shape: [16])
      for _ in 0..<5 { try function(x, weight, scale) }
    }
    #expect(runtime.statistics.hoistedRuns == 0)
  }
}
