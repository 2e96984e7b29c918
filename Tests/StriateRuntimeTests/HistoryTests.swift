import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// History survives evaluation where it leads to a variable.
@Suite struct HistoryTests {
  @Test func `a variable can be differentiated by after item()`() throws {
    let x = Tensor([1, 2, 3]).variable()
    let y = (x * x * x).sum()
    #expect(try y.item(as: Float.self) == 36)
    let gradient = y.gradient(withRespectTo: x)
    #expect(try gradient.scalars(as: Float.self) == [3, 12, 27])
    #expect(
      try y.gradient(withRespectTo: x).gradients(withRespectTo: [x], seed: .ones([3]))[0]
        .scalars(as: Float.self) == [6, 12, 18])
  }

  @Test func `a loss can be printed first and minimised afterwards`() throws {
    let model = withSeed(1) { Perceptron() }
    let optimizer = SGD(model, learningRate: 0.1)
    let x = matrix(3, 4, seed: 2)
    let loss = model(x).crossEntropy(labels: labels(3))
    let value = try loss.item(as: Float.self)
    try optimizer.step(minimizing: loss)
    #expect(try loss.item(as: Float.self) == value)
    #expect(try model(x).crossEntropy(labels: labels(3)).item(as: Float.self) < value)
  }

  @Test func `loops that make their state a variable anew do not grow`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      var x = Tensor([4, -2]).variable()
      for _ in 0..<50 {
        let gradient = x.square().sum().gradient(withRespectTo: x)
        x = (x - 0.25 * gradient).variable()
        _ = try x.scalars(as: Float.self)
        #expect(x.node.operands.isEmpty)
      }
      // One plan while x is a fresh leaf, and one from then on; a growing graph would be a new plan each time.
      #expect(runtime.statistics.planMisses <= 2)
      #expect(try x.scalars(as: Float.self).allSatisfy { abs($0) < 1e-6 })
    }
  }

  @Test func `plain tensors can be differentiated until they are evaluated, and then the error says what to do`() throws
  {
    let x = Tensor([1, 2])
    let y = (x * x).sum()
    let gradient = y.gradient(withRespectTo: x)
    _ = try y.item(as: Float.self)
    #expect(try gradient.scalars(as: Float.self) == [2, 4])
    let error = #expect(throws: ShapeError.self) {
      try catchingShapeErrors { y.gradient(withRespectTo: x) }
    }
    #expect(
      error?.description == """
        gradients: the history was released when sum was evaluated
          operands: float32[]
          hint: ask before item(), or use .variable()
        """)
  }

  @Test func `withoutGradients and stopGradient cut history`() throws {
    let x = Tensor([1, 2]).variable()
    let inside = withoutGradients { x * x }
    #expect(try (inside * x).sum().gradient(withRespectTo: x).scalars(as: Float.self) == [1, 4])
    #expect(try ((x * x).stopGradient() * x).sum().gradient(withRespectTo: x).scalars(as: Float.self) == [1, 4])
    _ = try inside.scalars(as: Float.self)
    #expect(inside.node.operands.isEmpty)
  }

  @Test func `a step ends the history of what it minimised and of what it evaluated with it`() throws {
    let model = withSeed(1) { Perceptron() }
    let optimizer = SGD(model, learningRate: 0.1)
    let scores = model(matrix(3, 4, seed: 2))
    let loss = scores.crossEntropy(labels: labels(3))
    try optimizer.step(minimizing: loss, evaluating: [scores])
    #expect(loss.node.operands.isEmpty)
    #expect(scores.node.operands.isEmpty)
    #expect(loss.isEvaluated)
    #expect(scores.isEvaluated)
  }

  @Test func `step(minimizing:evaluating:) computes the logits in the step's own plan`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1)
      let x = matrix(3, 4, seed: 2)
      try optimizer.step(minimizing: model(x).mean())
      let before = runtime.statistics
      let scores = model(x)
      try optimizer.step(minimizing: scores.crossEntropy(labels: labels(3)), evaluating: [scores])
      #expect(scores.isEvaluated)
      _ = try scores.scalars(as: Float.self)
      #expect(runtime.statistics.planMisses - before.planMisses == 1)
      #expect(runtime.statistics.planHits == before.planHits)
    }
  }

  @Test func `a loss from before the last step is refused`() throws {
    let model = withSeed(1) { Perceptron() }
    let optimizer = SGD(model, learningRate: 0.1)
    let x = matrix(3, 4, seed: 2)
    let stale = model(x).crossEntropy(labels: labels(3))
    try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(3)))
    let before = try model.snapshot()
    let error = #expect(throws: EvaluationError.self) { try optimizer.step(minimizing: stale) }
    #expect(
      error?.description
        == "the loss does not depend on the present version of any parameter; was it built before the last step?")
    #expect(try model.snapshot() == before)
  }

  @Test func `inference switches dropout and batch norm only`() throws {
    try withRuntime(makeRuntime()) {
      let x = matrix(6, 4, seed: 5)
      let dropping = DroppingPerceptron()
      try withPhase(.inference) { () throws in
        #expect(try dropping(x).scalars(as: Float.self) == dropping(x).scalars(as: Float.self))
        // Gradients are built in this phase too.
        let gradients = dropping(x).square().mean().gradients(withRespectTo: dropping.parameters.map(\.value))
        for gradient in gradients { #expect(try gradient.doubles().contains { $0 != 0 }) }
      }
      #expect(try dropping(x).scalars(as: Float.self) != dropping(x).scalars(as: Float.self))

      let network = NormalizedNetwork()
      _ = try withPhase(.inference) { try network(x).scalars(as: Float.self) }
      #expect(try network.norm.numBatchesTracked!.value.item(as: Int64.self) == 0)
      _ = try network(x).scalars(as: Float.self)
      #expect(try network.norm.numBatchesTracked!.value.item(as: Int64.self) == 1)

      let perceptron = Perceptron()
      let training = try perceptron(x).scalars(as: Float.self)
      #expect(try withPhase(.inference) { try perceptron(x).scalars(as: Float.self) } == training)
    }
  }
}
