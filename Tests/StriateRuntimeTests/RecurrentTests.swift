import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// An LSTM's steps are one operation; whichever way it is evaluated, the bits are the same.
@Suite struct RecurrentTests {
  /// `[T, N, 6]` -> `[N, 3]`, from both ends of the sequences.
  private struct Network: Layer {
    let lstm = LSTM(from: 6, to: 20, layers: 2, isBidirectional: true)
    let fc = Linear(from: 40, to: 3)
    func callAsFunction(_ x: Tensor) -> Tensor { fc(lstm(x)[-1]) }
  }

  private func sequences(_ seed: UInt64) -> Tensor { Tensor(numbers(12 * 8 * 6, seed: seed), shape: [12, 8, 6]) }

  /// The state after three steps, and what the plan was predicted to take.
  private func train(budget: Int? = nil, isCompiled: Bool) throws -> (state: [UInt8], byteCount: Int) {
    let runtime = makeRuntime()
    return try withRuntime(runtime) {
      let network = withSeed(1) { Network() }
      let optimizer = SGD(network, learningRate: 0.1, momentum: 0.9)
      let body: @Sendable ([Tensor]) throws -> [Tensor] = { inputs in
        try optimizer.step(minimizing: network(inputs[0]).crossEntropy(labels: inputs[1]))
        return []
      }
      let step = budget.map { compiled(memoryBudget: $0, body) } ?? compiled(body)
      for seed in UInt64(0)..<3 {
        let inputs = [sequences(seed), labels(8)]
        if isCompiled { _ = try step.run(inputs) } else { _ = try body(inputs) }
      }
      return (try network.snapshot(), runtime.statistics.lastPredictedByteCount)
    }
  }

  @Test func `training lazily, compiled and within a budget gives the same bits`() throws {
    let lazily = try train(isCompiled: false)
    #expect(try train(isCompiled: true).state == lazily.state)
    let tight = try train(budget: lazily.byteCount * 95 / 100, isCompiled: true)
    #expect(tight.state == lazily.state)
    #expect(tight.byteCount <= lazily.byteCount * 95 / 100)
  }

  @Test func `inference packs the weights once`() throws {
    let network = withSeed(1) { Network() }
    try evaluate(network.parameters.map(\.value))
    let expected = try (0..<3).map { seed in
      try withRuntime(makeRuntime()) { try withPhase(.inference) { network(sequences(seed)) }.bytes() }
    }
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let function = compiled { inputs in [withPhase(.inference) { network(inputs[0]) }] }
      for seed in UInt64(0)..<3 {
        let y = try function.run([sequences(seed)])[0]
        #expect(try y.bytes() == expected[Int(seed)])
      }
    }
    #expect(runtime.statistics.hoistedRuns == 1)
  }

  @Test(arguments: ["LSTM", "GRU", "GRU without biases", "RNN", "RNN with ReLU"])
  func `a recurrence of one operation agrees with one of steps`(kind: String) throws {
    // Sequences that go on to the end, which is asked for each step.
    let x = sequences(4), lengths = Tensor.full([8], 12, dtype: .int64)
    let (results, parameters) = withSeed(1) { () -> ([RecurrentSequence], [Parameter]) in
      switch kind {
      case "LSTM":
        let network = LSTM(from: 6, to: 20, layers: 2, isBidirectional: true)
        return ([network.sequence(x), network.sequence(x, lengths: lengths)], network.parameters)
      case "GRU", "GRU without biases":
        let network = GRU(from: 6, to: 20, layers: 2, bias: kind == "GRU", isBidirectional: true)
        return ([network.sequence(x), network.sequence(x, lengths: lengths)], network.parameters)
      default:
        let network = RNN(
          from: 6, to: 20, layers: 2, usesReLU: kind == "RNN with ReLU", isBidirectional: true)
        return ([network.sequence(x), network.sequence(x, lengths: lengths)], network.parameters)
      }
    }
    let weights = parameters.map(\.value)
    let both = results.map { y in
      let loss = (y.output.square().sum() + y.cell.sum() + y.hidden.square().sum())
      return [y.output, y.hidden, y.cell] + loss.gradients(withRespectTo: [x] + weights)
    }
    for (one, steps) in zip(both[0], both[1]) {
      let scale = try steps.abs().max().item(as: Float.self)
      let difference = try (one - steps).abs().max().item(as: Float.self)
      #expect(difference <= 1e-5 * max(scale, 1e-3))
    }
  }
}
