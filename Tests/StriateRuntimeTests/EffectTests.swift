import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// Changes made by a layer are committed exactly once, when what they came from is computed.
@Suite struct EffectTests {
  private let images = Tensor([1, 2, 3, 4, 5, 6, 7, 9] as [Float], shape: [2, 1, 2, 2])
  private let others = Tensor([0, 1, 0, 2, 0, 3, 0, 4] as [Float], shape: [2, 1, 2, 2])

  private func mean(_ elements: [Float]) -> Float { elements.reduce(0, +) / Float(elements.count) }

  private func unbiasedVariance(_ elements: [Float]) -> Float {
    let mean = mean(elements)
    return elements.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(elements.count - 1)
  }

  @Test func `a loss evaluated twice gives the same number and moves running statistics once`() throws {
    try withRuntime(makeRuntime()) {
      let norm = BatchNorm2D(1)
      let loss = norm(images).square().mean()
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 0)
      let first = try loss.item()
      let running = try norm.runningMean!.value.item(as: Float.self)
      #expect(abs(running - 0.1 * mean([1, 2, 3, 4, 5, 6, 7, 9])) < 1e-6)
      #expect(try loss.item(as: Float.self) == first)
      #expect(try norm.runningMean!.value.item(as: Float.self) == running)
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
      let variance = try norm.runningVar!.value.item(as: Float.self)
      #expect(abs(variance - (0.9 + 0.1 * unbiasedVariance([1, 2, 3, 4, 5, 6, 7, 9]))) < 1e-5)
    }
  }

  @Test func `recomputing a node for gradients or for another result never commits again`() throws {
    try withRuntime(makeRuntime()) {
      let norm = BatchNorm2D(1)
      let y = norm(images)
      let loss = (y * images).mean()
      _ = try loss.item()
      let running = try norm.runningMean!.value.item(as: Float.self)
      let gradient = loss.gradient(withRespectTo: norm.weight!.value)
      _ = try gradient.scalars(as: Float.self)
      _ = try y.scalars(as: Float.self)
      _ = try (y + 1).scalars(as: Float.self)
      #expect(try norm.runningMean!.value.item(as: Float.self) == running)
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
    }
  }

  @Test func `two forward passes before an evaluation both count, in the order in which they were made`() throws {
    try withRuntime(makeRuntime()) {
      let norm = BatchNorm2D(1)
      let first = norm(images), second = norm(others)
      try evaluate(second.sum(), first.sum())
      let expected = 0.9 * 0.1 * mean([1, 2, 3, 4, 5, 6, 7, 9]) + 0.1 * mean([0, 1, 0, 2, 0, 3, 0, 4])
      #expect(abs(try norm.runningMean!.value.item(as: Float.self) - expected) < 1e-6)
      let variance =
        0.9 * (0.9 + 0.1 * unbiasedVariance([1, 2, 3, 4, 5, 6, 7, 9]))
        + 0.1 * unbiasedVariance([0, 1, 0, 2, 0, 3, 0, 4])
      #expect(abs(try norm.runningVar!.value.item(as: Float.self) - variance) < 1e-5)
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 2)
    }
  }

  @Test func `a forward pass that is never evaluated changes nothing`() throws {
    try withRuntime(makeRuntime()) {
      let norm = BatchNorm2D(1)
      _ = norm(images)
      _ = try norm(others).sum().item()
      #expect(abs(try norm.runningMean!.value.item(as: Float.self) - 0.1 * mean([0, 1, 0, 2, 0, 3, 0, 4])) < 1e-6)
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
    }
  }

  @Test func `effects outlive an evaluation that fails and are committed by the next that succeeds`() throws {
    try withRuntime(makeRuntime()) {
      let norm = BatchNorm2D(1)
      let y = norm(images).sum()
      let wrong = y + Tensor([1, 2, 3]).gather(Tensor([5] as [Int64], shape: [1])).sum()
      for _ in 0..<2 {
        #expect(throws: EvaluationError.self) { try wrong.item(as: Float.self) }
        #expect(try norm.runningMean!.value.item(as: Float.self) == 0)
        #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 0)
      }
      _ = try y.item(as: Float.self)
      #expect(abs(try norm.runningMean!.value.item(as: Float.self) - 0.1 * mean([1, 2, 3, 4, 5, 6, 7, 9])) < 1e-6)
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
    }
  }

  @Test func `the statistics of a step are those of its batch, committed with the parameters`() throws {
    try withRuntime(makeRuntime()) {
      let model = withSeed(3) { NormalizedNetwork() }
      let optimizer = SGD(model, learningRate: 0.1)
      let x = matrix(6, 4, seed: 4)
      let activations = try model.convolution(x.reshaped(to: [-1, 1, 2, 2])).mean(axes: [0, 2, 3])
        .scalars(as: Float.self)
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(6)))
      let running = try model.norm.runningMean!.value.scalars(as: Float.self)
      for (a, b) in zip(activations, running) { #expect(abs(0.1 * a - b) < 1e-6) }
    }
  }
}
