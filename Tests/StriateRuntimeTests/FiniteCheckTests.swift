import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// x / x, which is 0/0 at 0.
private struct SelfRatio: Layer {
  let site = LayerSite("SelfRatio", file: "Test/Net.swift", line: 7)
  func callAsFunction(_ x: Tensor) -> Tensor { site.run { () throws(ShapeError) in x / x } }
}

private struct RatioNet: Layer {
  let head = Sequential {
    Linear(from: 2, to: 2)
    ReLU()
  }
  let ratio = SelfRatio()
  func callAsFunction(_ x: Tensor) -> Tensor { ratio(head(x)) }
}

@Suite struct FiniteCheckTests {
  /// What the error says, or nothing.
  private func message(_ body: () throws -> Void) -> String {
    do { try withFiniteChecks(body) } catch { return "\(error)" }
    return ""
  }

  @Test func `0/0 in a layer is named with layer, operands and line`() throws {
    let net = RatioNet()
    net.head[0].parameters[0].assign(Tensor([1, 0, 0, 1] as [Float], shape: [2, 2]))
    net.head[0].parameters[1].assign(Tensor([0, 0] as [Float], shape: [2]))
    _ = net.parameters
    let x = Tensor([3, -1, 2, 5] as [Float], shape: [2, 2])
    #expect(
      message { _ = try net(x).sum().item() } == """
        RatioNet.ratio (SelfRatio): the first value that is not finite is made here
          divide: float32[2, 2], 1 NaN, 3 in 1.0
          operand: relu, float32[2, 2], all 4 in 0.0 ... 5.0
          operand: relu, float32[2, 2], all 4 in 0.0 ... 5.0
          layer made at: Net.swift:7
          nothing was changed by this evaluation
        """)
    #expect(try net(x).sum().item().isNaN, "off by default")
  }

  @Test func `a layer without a site is named by its place`() throws {
    let net = Sequential {
      Flatten()
      Exponential()
    }
    let text = message { _ = try net(Tensor([200] as [Float], shape: [1, 1])).item() }
    #expect(text.hasPrefix("Sequential.1 (Exponential): the first value that is not finite is made here\n  exp: "))
    #expect(text.contains("\n  layer made at: FiniteCheckTests.swift:"))
  }

  private struct Exponential: Layer {
    func callAsFunction(_ x: Tensor) -> Tensor { x.exp() }
  }

  @Test func `the logarithm of 0 in a loss is named, at its step, before any state has changed`() throws {
    let net = Linear(from: 2, to: 1)
    let optimizer = SGD(net, learningRate: 0.1, momentum: 0.9)
    let x = Tensor([1, 2, 3, 4] as [Float], shape: [2, 2])
    try optimizer.step(minimizing: net(x).square().mean())
    let before = try net.snapshot()
    let text = message { try optimizer.step(minimizing: (net(x) * 0).abs().log().sum()) }
    #expect(
      text == """
        the first value that is not finite is made here, at step 2
          log: float32[2, 1], 2 infinite
          operand: abs, float32[2, 1], all 2 in 0.0
          nothing was changed by this evaluation
        """)
    #expect(try net.snapshot() == before)
    #expect(try net(x).sum().item().isFinite)
    // The step that failed does not count.
    #expect(message { try optimizer.step(minimizing: (net(x) * 0).abs().log().sum()) } == text)
  }

  @Test func `an overflow in a gradient is named as such, with the layer of the operation`() throws {
    let net = Linear(from: 1, to: 1, bias: false)
    net.weight.assign(Tensor([1e-30] as [Float], shape: [1, 1]))
    _ = net.parameters
    let optimizer = SGD(net, learningRate: 0.1)
    let x = Tensor([1e15] as [Float], shape: [1, 1])
    let text = message { try optimizer.step(minimizing: (net(x) * 1e15 * 1e15).sum()) }
    #expect(text.hasPrefix("Linear (Linear): the first value that is not finite is made here, at step 1\n"), "\(text)")
    #expect(text.contains("\n  matmul in the gradient of matmul: float32[1, 1], 1 infinite\n"), "\(text)")
    #expect(try net.weight.value.item() == 1e-30)
  }

  @Test func `NaN in the data is named as the input, with what reads it`() throws {
    let net = RatioNet()
    _ = net.parameters
    let x = Tensor([3, .nan, 2, 5] as [Float], shape: [2, 2])
    let text = message { _ = try net(x).sum().item() }
    #expect(text.hasPrefix("RatioNet.head.0 (Linear): an input is not finite\n"), "\(text)")
    #expect(text.contains("\n  input: float32[2, 2], 1 NaN, 3 in 2.0 ... 5.0\n  first read by: matmul\n"))
  }

  @Test func `what is finite gives the same bits, and no other plan`() throws {
    func train(_ isChecked: Bool) throws -> [UInt8] {
      try withSeed(3) {
        let net = NormalizedNetwork()
        let optimizer = Adam(net, learningRate: 0.01)
        let x = matrix(8, 4, seed: 5), y = labels(8)
        for _ in 0..<3 {
          let body = { try optimizer.step(minimizing: net(x).crossEntropy(labels: y)) }
          try isChecked ? withFiniteChecks(body) : body()
        }
        return try net.snapshot()
      }
    }
    #expect(try train(true) == train(false))
  }

  @Test func `what is not finite and reaches no result is not reported`() throws {
    let x = Tensor([-1, 0, 4] as [Float], shape: [3])
    #expect(message { _ = try x.isGreater(than: 0).select(x.log(), 0).scalars() as [Float] } == "")
    #expect(message { _ = try (1 / (x * 100).exp()).exp().reciprocal().sum().item() } == "")
  }

  @Test func `an infinity in code is intended, what becomes NaN of it is not`() throws {
    let x = Tensor([1, 2, 3, 4] as [Float], shape: [2, 2])
    let mask = x.isGreater(than: 2)
    #expect(message { _ = try mask.select(x, -.infinity).scalars() as [Float] } == "")
    #expect(message { _ = try x.padded(before: [1, 0], after: [0, 0], value: .infinity).scalars() as [Float] } == "")
    let text = message { _ = try (mask.select(x, -.infinity) - mask.select(x, -.infinity)).scalars() as [Float] }
    #expect(text.contains("subtract: float32[2, 2], 2 NaN, 2 in 0.0\n  operand: select, float32[2, 2], 2 infinite"))
  }

  @Test(arguments: [DType.float16, .bfloat16, .float64])
  func `other floating-point types are looked at too`(_ dtype: DType) throws {
    let x = Tensor([0, 4] as [Float], shape: [2]).cast(to: dtype)
    #expect(
      message { try evaluate(x.log()) }.contains(
        "\n  log: \(dtype)[2], 1 infinite, 1 in 1.38"), "\(message { try evaluate(x.log()) })")
  }

  @Test func `a compiled step is checked at each replay`() throws {
    let net = Linear(from: 2, to: 1)
    let optimizer = SGD(net, learningRate: 0.1)
    try withFiniteChecks {
      let step = compiled { inputs in
        let loss = net(inputs[0]).square().log().mean()
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      try step(Tensor([1, 2] as [Float], shape: [1, 2]))
      let before = try net.snapshot()
      let text = message { try step(Tensor([.infinity, 0] as [Float], shape: [1, 2])) }
      #expect(text.hasPrefix("Linear (Linear): an input is not finite, at step 2\n"), "\(text)")
      #expect(try net.snapshot() == before)
    }
  }

  @Test func `running statistics are named`() throws {
    let norm = BatchNorm2D(1, momentum: 1e5)
    let x = Tensor([1e17, -1e17] as [Float], shape: [2, 1, 1, 1])
    let text = message { _ = try norm(x).sum().item() }
    #expect(text.hasPrefix("BatchNorm2D: the first value that is not finite is made here\n"), "\(text)")
    #expect(text.contains("\n  multiply in the update of running state: float32[1], 1 infinite\n"), "\(text)")
    #expect(try norm.runningVar!.value.item() == 1)
  }

  @Test func `asynchronous evaluation is checked too`() async throws {
    let x = Tensor([0] as [Float], shape: [1])
    let checked = withFiniteChecks { x.log() }
    await #expect(throws: EvaluationError.self) {
      try await GraphContext.$current.withValue(withFiniteChecks { GraphContext.current }) {
        try await checked.evaluated()
      }
    }
  }
}
