import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

@Suite struct MemoryBudgetTests {
  /// `[N, 1, 24, 24]` -> `[N, 3]`: convolutions, batch norm, dropout and pooling.
  private struct Network: Layer {
    let layers = Sequential {
      Conv2D(from: 1, to: 8, kernel: 3, padding: 1)
      BatchNorm2D(8)
      ReLU()
      Conv2D(from: 8, to: 8, kernel: 3, padding: 1)
      BatchNorm2D(8)
      Tanh()
      Dropout(0.2)
      MaxPool2D(2)
      Conv2D(from: 8, to: 8, kernel: 3, padding: 1)
      BatchNorm2D(8)
      ReLU()
      Flatten()
      Linear(from: 8 * 12 * 12, to: 3)
    }
    func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }
  }

  /// Three steps; the state afterwards, and what the plan was predicted to take.
  private func train(budget: Int?, isCompiled: Bool = false) throws -> (state: [UInt8], byteCount: Int) {
    let runtime = makeRuntime()
    return try withRuntime(runtime) {
      let model = withSeed(1) { Network() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let body: @Sendable ([Tensor]) throws -> [Tensor] = { inputs in
        let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      let step = budget.map { compiled(memoryBudget: $0, body) } ?? compiled(body)
      try withSeed(5) {
        for seed in 0..<3 {
          let images = Tensor(numbers(16 * 576, seed: UInt64(seed)), shape: [16, 1, 24, 24])
          let inputs = [images, labels(16)]
          if isCompiled {
            _ = try step.run(inputs)
          } else if let budget {
            _ = try withMemoryBudget(budget) { try body(inputs) }
          } else {
            _ = try body(inputs)
          }
        }
      }
      return (try model.snapshot(), runtime.statistics.lastPredictedByteCount)
    }
  }

  @Test func `training within a budget gives the same bits`() throws {
    let free = try train(budget: nil)
    for share in [0.9, 0.8] {
      let budget = Int(Double(free.byteCount) * share)
      for isCompiled in [false, true] {
        let tight = try train(budget: budget, isCompiled: isCompiled)
        #expect(tight.state == free.state, "\(share)")
        #expect(tight.byteCount <= budget, "\(tight.byteCount) of \(budget)")
      }
    }
  }

  @Test func `what cannot fit is said, and nothing changes`() throws {
    try withRuntime(makeRuntime()) {
      let model = withSeed(1) { Network() }
      let optimizer = SGD(model, learningRate: 0.1)
      let before = try model.snapshot()
      let loss = model(Tensor(numbers(16 * 576, seed: 1), shape: [16, 1, 24, 24])).crossEntropy(labels: labels(16))
      let error = #expect(throws: EvaluationError.self) {
        try withMemoryBudget(100_000) { try optimizer.step(minimizing: loss) }
      }
      let message = error.map { "\($0)" } ?? ""
      #expect(message.contains("memory budget of 100000 bytes"), "\(message)")
      #expect(try model.snapshot() == before)
    }
  }

  @Test func `the prediction is within 5 % of what a step takes`() async {
    await #expect(processExitsWith: .success) {
      let model = withSeed(1) { Network() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let images = Tensor(numbers(64 * 576, seed: 1), shape: [64, 1, 24, 24])
      let classes = labels(64)
      for _ in 0..<3 {
        HostBufferPool.resetPeak()
        try optimizer.step(minimizing: model(images).crossEntropy(labels: classes))
      }
      let predicted = Double(runtimeStatistics().lastPredictedByteCount)
      let measured = Double(HostBufferPool.peakByteCount)
      guard abs(predicted - measured) <= 0.05 * measured else {
        fatalError("predicted \(predicted) bytes, measured \(measured)")
      }
    }
  }

  @Test func `an arena that is much too large is let go after some runs`() async {
    await #expect(processExitsWith: .success) {
      let large = matrix(3000, 3000, seed: 1)
      try evaluate(Tensor.matmul(large, large, transposeA: false, transposeB: false).relu().sum())
      let held = HostBufferPool.liveByteCount
      for seed in UInt64(1)...10 { try evaluate((matrix(4, 4, seed: seed) + 1).square().sum()) }
      let now = HostBufferPool.liveByteCount
      guard now < held - (30 << 20) else { fatalError("\(held) bytes, then \(now)") }
    }
  }
}
