import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// A training loop re-plans once for each input signature, then never.
@Suite struct PlanCacheTests {
  private func train(_ optimizer: some Optimizer, _ model: some Layer, batch: Int, steps: Int) throws {
    for step in 0..<steps {
      let x = matrix(batch, 4, seed: UInt64(step))
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(batch)))
    }
  }

  @Test func `one plan for each input signature, a short last batch being one, then hits only`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      try optimizer.update(along: model.parameters.map { .zeros($0.shape) })
      let ready = runtime.statistics
      try train(optimizer, model, batch: 8, steps: 20)
      #expect(runtime.statistics.planMisses - ready.planMisses == 1)
      #expect(runtime.statistics.planHits - ready.planHits == 19)
      try train(optimizer, model, batch: 5, steps: 1)
      #expect(runtime.statistics.planMisses - ready.planMisses == 2)
      try train(optimizer, model, batch: 8, steps: 10)
      try train(optimizer, model, batch: 5, steps: 10)
      #expect(runtime.statistics.planMisses - ready.planMisses == 2)
      #expect(runtime.statistics.planEvictions == 0)
    }
  }

  @Test func `from the very first step, training needs the initial values' plan and its own`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      try train(SGD(model, learningRate: 0.1, momentum: 0.9), model, batch: 8, steps: 20)
      #expect(runtime.statistics.planMisses == 2)
    }
  }

  @Test func `a learning-rate schedule does not re-plan`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1)
      try train(optimizer, model, batch: 4, steps: 1)
      let misses = runtime.statistics.planMisses
      for step in 0..<20 {
        optimizer.learningRate = [0.3, 1, 0, 0.5, 2, 1e-9][step % 6]
        try train(optimizer, model, batch: 4, steps: 1)
      }
      #expect(runtime.statistics.planMisses == misses)
    }
  }

  @Test func `Adam's bias corrections and scalars of the user's do not re-plan`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = Adam(model, weightDecay: 0.01)
      try train(optimizer, model, batch: 4, steps: 1)
      let misses = runtime.statistics.planMisses
      try train(optimizer, model, batch: 4, steps: 20)
      #expect(runtime.statistics.planMisses == misses)

      let x = Tensor([1, 2, 3])
      _ = try (x * 3.25).sum().item(as: Float.self)
      let own = runtime.statistics.planMisses
      for step in 0..<10 {
        #expect(try (x * (Double(step) + 0.75)).sum().item(as: Float.self) == 6 * (Float(step) + 0.75))
      }
      #expect(runtime.statistics.planMisses == own)
    }
  }

  @Test func `a new dropout mask is not a new plan`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { DroppingPerceptron() }
      let optimizer = SGD(model, learningRate: 0.1)
      try train(optimizer, model, batch: 4, steps: 1)
      let misses = runtime.statistics.planMisses
      try train(optimizer, model, batch: 4, steps: 10)
      #expect(runtime.statistics.planMisses == misses)
    }
  }

  @Test func `a full cache drops the plan used least recently, counts it, and gives right results`() throws {
    let runtime = makeRuntime(planCapacity: 2)
    try withRuntime(runtime) { () throws in
      let x = Tensor([1, 2, 3])
      func sum() throws -> Float { try (x + x).sum().item() }
      func product() throws -> Float { try (x * x).sum().item() }
      func exponential() throws -> Float { try x.exp().max().item() }
      #expect(try sum() == 12)
      #expect(try product() == 14)
      #expect(try sum() == 12)
      #expect(runtime.statistics.planEvictions == 0)
      #expect(try abs(exponential() - 20.085537) < 1e-4)
      #expect(runtime.statistics.planEvictions == 1, "the product's")
      #expect(try sum() == 12)
      #expect(runtime.statistics.planHits == 2)
      #expect(runtime.statistics.planMisses == 3)
      #expect(try product() == 14)
      #expect(runtime.statistics.planEvictions == 2, "the exponential's")
      #expect(runtime.statistics.planMisses == 4)
      for _ in 0..<5 {
        #expect(try sum() == 12)
        #expect(try product() == 14)
        #expect(try abs(exponential() - 20.085537) < 1e-4)
      }
    }
  }

  @Test func `graphs that differ in one attribute, type, sharing or output are different plans`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let x = Tensor([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3])
      let y = Tensor([6, 5, 4, 3, 2, 1] as [Float], shape: [2, 3])
      let graphs: [(() -> [Tensor], [[Double]])] = [
        ({ [x.sum(axes: [0])] }, [[5, 7, 9]]),
        ({ [x.sum(axes: [1])] }, [[6, 15]]),
        ({ [x.sum(axes: [1], keepingAxes: true)] }, [[6, 15]]),
        ({ [x.max(axes: [1])] }, [[3, 6]]),
        ({ [x.slice(axis: 1, 0..<2)] }, [[1, 2, 4, 5]]),
        ({ [x.slice(axis: 1, 1..<3)] }, [[2, 3, 5, 6]]),
        ({ [x - y] }, [[-5, -3, -1, 1, 3, 5]]),
        ({ [x - x] }, [[0, 0, 0, 0, 0, 0]]),
        ({ [x * 2] }, [[2, 4, 6, 8, 10, 12]]),
        ({ [x * 0.5] }, [[0.5, 1, 1.5, 2, 2.5, 3]]),
        ({ [x.cast(to: .int32)] }, [[1, 2, 3, 4, 5, 6]]),
        ({ [x.cast(to: .float64)] }, [[1, 2, 3, 4, 5, 6]]),
        ({ [x.square(), -x] }, [[1, 4, 9, 16, 25, 36], [-1, -2, -3, -4, -5, -6]]),
        ({ [-x, x.square()] }, [[-1, -2, -3, -4, -5, -6], [1, 4, 9, 16, 25, 36]]),
        ({ [x.padded(before: [0, 1], after: [0, 0], value: 7)] }, [[7, 1, 2, 3, 7, 4, 5, 6]]),
        ({ [x.padded(before: [0, 1], after: [0, 0], value: 8)] }, [[8, 1, 2, 3, 8, 4, 5, 6]])
      ]
      for round in 0..<2 {
        for (build, expected) in graphs {
          let results = build()
          try evaluate(results)
          #expect(try results.map { try $0.doubles() } == expected)
        }
        #expect(runtime.statistics.planMisses == graphs.count)
        #expect(runtime.statistics.planHits == round * graphs.count)
      }
    }
  }

  @Test func `a kernel that the CPU device lacks runs on the reference device and is counted`() throws {
    let runtime = makeRuntime()
    let a = Tensor([1, 2, 3, 4, 5, 6] as [Double], shape: [2, 3])
    let b = Tensor([1, 0, 2, 1, 3, 1] as [Double], shape: [3, 2])
    let product = (a + 1).matmul(b).exp()
    let values = try withRuntime(runtime) { try product.scalars(as: Double.self) }
    #expect(runtime.statistics.fallbackKernels == 1)
    let expected = try withDevice(.reference) { try (a + 1).matmul(b).exp().scalars(as: Double.self) }
    #expect(values.map(\.bitPattern) == expected.map(\.bitPattern))
    #expect(zip(values, [20, 7, 38, 13].map { exp(Double($0)) }).allSatisfy { abs($0 / $1 - 1) < 1e-14 })
    _ = try withRuntime(runtime) { try ((a + 1).matmul(b).exp()).scalars(as: Double.self) }
    #expect(runtime.statistics.fallbackKernels == 2, "counted at every run")

    let single = makeRuntime()
    _ = try withRuntime(single) { try a.cast(to: .float32).matmul(b.cast(to: .float32)).scalars(as: Float.self) }
    #expect(single.statistics.fallbackKernels == 0)
  }

  @Test func `the predicted peak is that of the largest plan`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      _ = try Tensor([1, 2]).sum().item(as: Float.self)
      let small = runtime.statistics.predictedPeakByteCount
      let x = Tensor(numbers(1 << 16, seed: 1))
      _ = try (x + 1).scalars(as: Float.self)
      let large = runtime.statistics.predictedPeakByteCount
      #expect(small < 4096)
      #expect(large >= 2 * 4 << 16)
      #expect(large < 3 * 4 << 16)
      _ = try Tensor([1, 2]).sum().item(as: Float.self)
      #expect(runtime.statistics.predictedPeakByteCount == large)
    }
  }
}
