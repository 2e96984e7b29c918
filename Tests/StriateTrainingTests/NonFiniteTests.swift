import Striate
import Testing

/// Losses that are not finite.
@Suite struct NonFiniteTests {
  private struct Root: Layer {
    let layer = Linear(from: 4, to: 3)
    func callAsFunction(_ x: Tensor) -> Tensor { layer(x) }
  }

  /// A trainer whose loss has the root of a negative number at a step.
  private func trainer(failingAt step: Int) -> (Root, Trainer<Root, LabeledBatch>) {
    let model = withSeed(1) { Root() }
    let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
    let trainer = Trainer<Root, LabeledBatch>(model, optimizer: optimizer) { model, batch in
      // A learning rate as large as this is only met at the step that is to fail.
      let square = Tensor(scalar: Float(optimizer.learningRate > 1 ? -4 : 4))
      return model(batch.inputs).crossEntropy(labels: batch.targets) + square.sqrt() - 2
    }
    trainer.epochs = 3
    trainer.schedule = .steps(LambdaRate { $0 + 1 == step ? 1e3 : 1 })
    return (model, trainer)
  }

  @Test func `without the callback the error says step and learning rate`() throws {
    let (_, trainer) = trainer(failingAt: 9)
    let error = #expect(throws: EvaluationError.self) { try trainer.fit(CornerSource()) }
    #expect(
      error?.description == "the loss became nan at step 9; a smaller learning rate than 0.1 may help"
        || error?.description == "the loss became -nan at step 9; a smaller learning rate than 0.1 may help")
  }

  @Test func `the callback names the operation and leaves the model as it was before the step`() throws {
    let (model, trainer) = trainer(failingAt: 9)
    var eighth: [UInt8] = []
    trainer.callbacks = [
      TerminateOnNaN(), ClosureCallback(onStep: { if $0.step == 8 { eighth = try model.checkpointBytes() } })
    ]
    let error = #expect(throws: EvaluationError.self) { try trainer.fit(CornerSource()) }
    let lines = (error?.description ?? "").split(separator: "\n")
    #expect(lines.first == "the first value that is not finite is made here, at step 9")
    #expect(
      lines.dropFirst().first?.hasPrefix("  squareRoot") == true || error?.description.contains("sqrt") == true,
      "\(lines)")
    #expect(try model.checkpointBytes() == eighth)
  }

  @Test func `an overflow in the update is found where it begins, though the loss shows it a step later`() throws {
    let model = withSeed(1) { Root() }
    // 3e38 times a gradient of about 30 is beyond the largest float32.
    let trainer = Trainer<Root, LabeledBatch>(model, optimizer: SGD(model, learningRate: 3e38)) { model, batch in
      model(batch.inputs).crossEntropy(labels: batch.targets) * 100
    }
    var last = 0
    trainer.callbacks = [TerminateOnNaN(), ClosureCallback(onStep: { last = $0.step })]
    let error = #expect(throws: EvaluationError.self) { try trainer.fit(CornerSource()) }
    #expect(last == 1)
    let text = error?.description ?? ""
    #expect(text.hasPrefix("the first value that is not finite is made here, at step 1\n"), "\(text)")
    #expect(text.contains(" in the update of a parameter: float32["), "\(text)")
  }
}
