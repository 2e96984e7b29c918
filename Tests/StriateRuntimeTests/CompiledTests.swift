import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Synchronization
import Testing

/// Traced once for each signature, replayed without rebuilding the graph, with the same bits as the lazy way.
@Suite struct CompiledTests {
  enum Case: String, CaseIterable, Sendable {
    case momentum, adam, dropout, twoDropouts, batchNorm, twoSteps, evaluationAfterStep, reseeded
  }

  /// Twenty steps; losses and other results, then parameters and buffers.
  private func train(_ kind: Case, isCompiled: Bool) throws -> ([[UInt8]], [UInt8], Int?) {
    try withRuntime(makeRuntime()) {
      let model: any Layer = withSeed(1) {
        switch kind {
        case .dropout, .twoDropouts, .reseeded: DroppingPerceptron()
        case .batchNorm, .evaluationAfterStep: NormalizedNetwork()
        case .momentum, .adam, .twoSteps: Perceptron()
        }
      }
      let optimizer: any Optimizer =
        [.adam, .twoSteps].contains(kind)
        ? Adam(model, learningRate: 0.01) : SGD(model, learningRate: 0.1, momentum: 0.9, nesterov: true)
      let body: @Sendable ([Tensor]) throws -> [Tensor] = { inputs in
        let (x, labels) = (inputs[0], inputs[1])
        var results: [Tensor] = []
        switch kind {
        case .twoDropouts:
          // The walk from the loss meets the second mask first.
          let first = model(x), second = model(x)
          results = [(second - first * 0.3).crossEntropy(labels: labels)]
        case .reseeded: results = [withSeed(3) { model(x) }.crossEntropy(labels: labels)]
        default: results = [model(x).crossEntropy(labels: labels)]
        }
        try optimizer.step(minimizing: results[0])
        if kind == .twoSteps {
          let second = model(x).crossEntropy(labels: labels)
          try optimizer.step(minimizing: second)
          results.append(second)
        }
        if kind == .evaluationAfterStep { results.append(withPhase(.inference) { model(x) }) }
        return results
      }
      let function = compiled(body)
      var results: [[UInt8]] = []
      try withSeed(9) {
        for step in 0..<20 {
          let inputs = [matrix(6, 4, seed: UInt64(step)), labels(6)]
          for result in isCompiled ? try function.run(inputs) : try body(inputs) { results.append(try result.bytes()) }
        }
      }
      return (results, try model.snapshot(), isCompiled ? function.traceCount : nil)
    }
  }

  @Test(arguments: Case.allCases)
  func `twenty steps give the same bits as the lazy way`(kind: Case) throws {
    let lazy = try train(kind, isCompiled: false)
    let replayed = try train(kind, isCompiled: true)
    #expect(lazy.0 == replayed.0)
    #expect(lazy.1 == replayed.1)
    #expect(replayed.2 == 1)
  }

  @Test func `random numbers are new at each replay and follow the caller's seed`() throws {
    let function = compiled { [$0[0].dropout(probability: 0.5)] }
    let x = Tensor.ones([64])
    let first = try withSeed(1) { [try function(x)[0].bytes(), try function(x)[0].bytes()] }
    #expect(first[0] != first[1])
    #expect(try withSeed(1) { [try function(x)[0].bytes(), try function(x)[0].bytes()] } == first)
    #expect(try withSeed(2) { try function(x)[0].bytes() } != first[0])
    #expect(try withSeed(1) { try x.dropout(probability: 0.5).bytes() } == first[0])
    #expect(function.traceCount == 1)
  }

  @Test func `an argument of another shape or type is traced again`() throws {
    let traced = Mutex<[TensorType]>([])
    let function = compiled { inputs in
      traced.withLock { $0.append(inputs[0].type) }
      return [inputs[0] * 3 + 1]
    }
    for _ in 0..<3 {
      #expect(try function(Tensor([1, 2]))[0].scalars(as: Float.self) == [4, 7])
      #expect(try function(Tensor([1, 2, 3]))[0].scalars(as: Float.self) == [4, 7, 10])
      #expect(try function(Tensor([1, 2] as [Double], shape: [2]))[0].scalars(as: Double.self) == [4, 7])
    }
    #expect(function.traceCount == 3)
    #expect(
      traced.withLock { $0 } == [TensorType([2], .float32), TensorType([3], .float32), TensorType([2], .float64)])
  }

  @Test func `a tensor captured from outside is an error that names its type`() throws {
    let outside = Tensor([1, 2, 3])
    let function = compiled { [$0[0] * outside] }
    let error = #expect(throws: EvaluationError.self) { try function(Tensor([1, 2, 3])) }
    #expect(
      error?.description
        == "`compiled` captured a tensor float32[3] from outside that is not state; pass it as an argument, or keep it "
        + "in a Parameter or Buffer")
    let derived = outside * 2 + 1
    #expect(throws: EvaluationError.self) { try compiled { [$0[0] * derived] }(Tensor([1, 2, 3])) }
    #expect(throws: EvaluationError.self) { try compiled { _ in [outside] }() }
    // In a cell it is state.
    let buffer = Buffer(outside)
    #expect(
      try compiled { [$0[0] * buffer.value] }(Tensor([2, 2, 2]))[0].scalars(as: Float.self) == [2, 4, 6])
  }

  @Test func `values cannot be read inside`() throws {
    let direct = #expect(throws: EvaluationError.self) {
      try compiled { inputs in
        _ = try inputs[0].scalars(as: Float.self)
        return inputs
      }(Tensor([1]))
    }
    #expect(direct?.description == "values cannot be read while `compiled` traces its closure")
    let derived = #expect(throws: EvaluationError.self) {
      try compiled { inputs in
        _ = try (inputs[0] * 2 + 1).scalars(as: Float.self)
        return inputs
      }(Tensor([1]))
    }
    #expect(derived?.description.contains("while `compiled` traced its closure") == true)
    let parameter = Parameter(Tensor([1, 2]))
    #expect(throws: EvaluationError.self) {
      try compiled { inputs in
        _ = try parameter.value.scalars(as: Float.self)
        return inputs
      }(Tensor([1]))
    }
  }

  @Test func `state is read anew at each replay, and a changed learning rate takes effect`() throws {
    let weight = Parameter(Tensor([1, 1]))
    struct Holder: Module { let weight: Parameter }
    let optimizer = SGD(Holder(weight: weight), learningRate: 1)
    let step = compiled { inputs in
      let loss = (weight.value * inputs[0]).sum()
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    #expect(try step(Tensor([1, 2]))[0].item(as: Float.self) == 3)
    #expect(try weight.value.scalars(as: Float.self) == [0, -1])
    optimizer.learningRate = 0.25
    #expect(try step(Tensor([4, 4]))[0].item(as: Float.self) == -4)
    #expect(try weight.value.scalars(as: Float.self) == [-1, -2])
    weight.assign(Tensor([7, 7]))
    #expect(try step(Tensor([0, 0]))[0].item(as: Float.self) == 0)
    #expect(try step(Tensor([1, 1]))[0].item(as: Float.self) == 14)
    #expect(step.traceCount == 1)
  }

  @Test func `one function can be called from many threads`() throws {
    let weight = Parameter(Tensor.zeros([2]))
    struct Holder: Module { let weight: Parameter }
    let optimizer = SGD(Holder(weight: weight), learningRate: 1)
    let step = compiled { inputs in
      try optimizer.step(minimizing: -(weight.value * inputs[0]).sum())
      return [inputs[0] * 2]
    }
    let faults = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for _ in 0..<25 {
        let doubled = try? step(Tensor([1, Float(worker)]))[0].scalars(as: Float.self)
        if doubled != [2, 2 * Float(worker)] { faults.add(1, ordering: .relaxed) }
      }
    }
    #expect(faults.load(ordering: .relaxed) == 0)
    // Every update counts once: a replay reads and moves the state without another in between.
    #expect(try weight.value.scalars(as: Float.self) == [200, 25 * 28])
  }

  @Test func `a replay that fails changes nothing`() throws {
    try withRuntime(makeRuntime()) {
      let model = withSeed(1) { NormalizedNetwork() }
      let optimizer = Adam(model)
      let step = compiled { inputs in
        let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      let x = matrix(3, 4, seed: 1)
      try step(x, labels(3))
      let before = try model.snapshot()
      #expect(throws: EvaluationError.self) { try step(x, Tensor([0, 1, 77] as [Int64], shape: [3])) }
      #expect(try model.snapshot() == before)
      try step(x, labels(3))
      #expect(try model.snapshot() != before)
    }
  }

  @Test func `replays compile nothing, hit no cache, and update state in place`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let step = compiled { inputs in
        let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      let x = matrix(6, 4, seed: 1), y = labels(6)
      try step(x, y)
      let before = runtime.statistics
      for _ in 0..<10 { try step(x, y) }
      #expect(runtime.statistics.planMisses == before.planMisses)
      #expect(runtime.statistics.planHits == before.planHits)
      #expect(runtime.statistics.inPlaceUpdates - before.inPlaceUpdates == 80)
      #expect(runtime.statistics.stateCopies == before.stateCopies)
    }
  }
}
