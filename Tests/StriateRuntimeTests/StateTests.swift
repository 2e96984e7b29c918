import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// State is a cell; tensors are values.
@Suite struct StateTests {
  @Test func `a result left unevaluated across a step keeps the old weights, by a counted copy`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.5)
      let x = matrix(5, 4, seed: 2)
      let expected = try model(x).scalars(as: Float.self)
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(5)))
      let afterOne = try model(x).scalars(as: Float.self)
      #expect(runtime.statistics.stateCopies == 0)

      let pending = model(x)
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(5)))
      #expect(runtime.statistics.stateCopies == 4)
      let afterTwo = try model(x).scalars(as: Float.self)
      #expect(try pending.scalars(as: Float.self) == afterOne)
      #expect(afterTwo != afterOne)
      #expect(afterOne != expected)
    }
  }

  @Test func `an old weight that somebody keeps stays as it was`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.5, momentum: 0.9)
      let x = matrix(5, 4, seed: 2)
      let old = model.parameters[0].value
      let bits = try old.bytes()
      for _ in 0..<3 { try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(5))) }
      #expect(try old.bytes() == bits)
      #expect(try model.parameters[0].value.bytes() != bits)
      #expect(runtime.statistics.stateCopies >= 1)
    }
  }

  @Test func `parameters and momentum are updated in place when nobody else refers to them`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.5, momentum: 0.9)
      let x = matrix(5, 4, seed: 2)
      for _ in 0..<10 { try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(5))) }
      // Four parameters and four velocities; the first step finds them as they were initialised.
      #expect(runtime.statistics.inPlaceUpdates >= 8 * 9)
      #expect(runtime.statistics.stateCopies <= 8)

      let before = runtime.statistics
      let kept = model.parameters.map(\.value)
      try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(5)))
      #expect(runtime.statistics.stateCopies - before.stateCopies == 4)
      #expect(runtime.statistics.inPlaceUpdates - before.inPlaceUpdates == 4, "the velocities")
      #expect(kept.count == 4)
      // One cached plan serves both cases.
      #expect(runtime.statistics.planMisses == before.planMisses)
    }
  }

  @Test func `a target network copied by value does not follow the network it was copied from`() throws {
    try withRuntime(makeRuntime()) {
      let online = withSeed(1) { Perceptron() }
      let target = withSeed(2) { Perceptron() }
      let optimizer = SGD(online, learningRate: 0.5)
      let x = matrix(5, 4, seed: 3)
      for (to, from) in zip(target.parameters, online.parameters) { to.assign(from.value) }
      let copied = try target(x).scalars(as: Float.self)
      #expect(try online(x).scalars(as: Float.self) == copied)
      for _ in 0..<3 {
        // As in Q-learning: the target is a function of the other network.
        let aim = target(x).stopGradient() + 1
        try optimizer.step(minimizing: online(x).meanSquaredError(aim))
      }
      #expect(try target(x).scalars(as: Float.self) == copied)
      #expect(try online(x).scalars(as: Float.self) != copied)
    }
  }

  @Test func `a step that fails leaves parameters and momentum as they were, and later steps work`() throws {
    func train(failingAt failure: Int?) throws -> [UInt8] {
      try withRuntime(makeRuntime()) {
        let model = withSeed(1) { Perceptron() }
        let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
        let x = matrix(3, 4, seed: 2)
        for step in 0..<4 {
          if step == failure {
            let before = try model.snapshot()
            let wrong = Tensor([0, 3, 1] as [Int64], shape: [3])
            let error = #expect(throws: EvaluationError.self) {
              try optimizer.step(minimizing: model(x).crossEntropy(labels: wrong))
            }
            #expect(error?.description.contains("index 3 is out of range") == true)
            #expect(try model.snapshot() == before)
          }
          try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(3)))
        }
        return try model.snapshot()
      }
    }
    #expect(try train(failingAt: 2) == train(failingAt: nil))
  }

  @Test func `a step that fails does not count as one for Adam`() throws {
    func train(failing: Bool) throws -> [UInt8] {
      try withRuntime(makeRuntime()) {
        let model = withSeed(1) { Perceptron() }
        let optimizer = Adam(model, learningRate: 0.1)
        let x = matrix(3, 4, seed: 2)
        for _ in 0..<3 {
          if failing {
            let wrong = Tensor([0, -9, 1] as [Int64], shape: [3])
            #expect(throws: EvaluationError.self) {
              try optimizer.step(minimizing: model(x).crossEntropy(labels: wrong))
            }
          }
          try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(3)))
        }
        return try model.snapshot()
      }
    }
    #expect(try train(failing: true) == train(failing: false))
  }
}
