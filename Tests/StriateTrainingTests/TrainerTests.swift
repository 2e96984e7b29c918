import Striate
import Synchronization
import Testing

/// The training loop.
@Suite struct TrainerTests {
  @Test func `a classifier learns corners in a few lines`() throws {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: Adam(model, learningRate: 0.02))
    trainer.epochs = 20
    trainer.validation = .classification(on: CornerSource(shuffles: false))
    let result = try trainer.fit(CornerSource())
    #expect(result.end == .completed && result.isComplete)
    #expect(result.history.epochs.count == 20)
    #expect(result.history.losses.count == 20 * 6)
    let last = try #require(result.history.epochs.last)
    #expect(last.metrics.map(\.name) == ["validation_loss", "validation_accuracy"])
    #expect(try #require(last.value(of: "validation_accuracy")) >= 0.95)
    #expect(try #require(last.value(of: "validation_loss")) < 0.3)
    #expect(last.trainingLoss < result.history.epochs[0].trainingLoss)
  }

  @Test(arguments: [false, true])
  func `the trainer does what the loop by hand does, bit by bit`(isCompiled: Bool) throws {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1, momentum: 0.9))
    trainer.epochs = 3
    trainer.seed = 7
    trainer.usesCompiledSteps = isCompiled
    let result = try trainer.fit(CornerSource())

    let other = withSeed(1) { SmallNetwork() }
    let optimizer = SGD(other, learningRate: 0.1, momentum: 0.9)
    var losses: [Double] = []
    try withSeed(7) {
      for epoch in 0..<3 {
        let batches = CornerSource().batches(epoch: epoch, from: 0)
        while let batch = try batches.next() {
          let loss = other(batch.inputs).crossEntropy(labels: batch.targets)
          try optimizer.step(minimizing: loss)
          losses.append(Double(try loss.item(as: Float.self)))
        }
      }
    }
    #expect(result.history.losses == losses)
    #expect(try model.checkpointBytes() == other.checkpointBytes())
  }

  @Test(arguments: [false, true])
  func `accumulated batches are one large batch, the last group of an epoch as well`(isCompiled: Bool) throws {
    struct Straight: Layer {
      let layer = Linear(from: 4, to: 3)
      func callAsFunction(_ x: Tensor) -> Tensor { layer(x) }
    }
    func run(batchSize: Int, accumulation: Int) throws -> (losses: [Double], weights: [Float]) {
      let model = withSeed(1) { Straight() }
      let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.5, momentum: 0.9))
      trainer.epochs = 3
      trainer.accumulation = accumulation
      trainer.usesCompiledSteps = isCompiled
      let totals = Mutex<Set<Int?>>([])
      trainer.callbacks = [ClosureCallback(onStep: { step in totals.withLock { _ = $0.insert(step.totalSteps) } })]
      // 42 samples: 10 batches of 4 and one of 2 are groups of 16, 16 and 10.
      let result = try trainer.fit(CornerSource(count: 42, batchSize: batchSize))
      #expect(totals.withLock { $0 } == [9])
      return (result.history.losses, try model.layer.weight.value.scalars(as: Float.self))
    }
    let (losses, weights) = try run(batchSize: 4, accumulation: 4)
    let (expectedLosses, expectedWeights) = try run(batchSize: 16, accumulation: 1)
    #expect(losses.count == 9)
    for (loss, expected) in zip(losses, expectedLosses) { #expect(abs(loss - expected) < 1e-6) }
    for (weight, expected) in zip(weights, expectedWeights) { #expect(abs(weight - expected) < 1e-5) }
  }

  @Test func `steps end a run in mid-epoch, and the epoch's mean and validation are still made`() throws {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
    trainer.epochs = nil
    trainer.steps = 8
    trainer.validation = Validation { _ in [MetricValue("validation_x", 1)] }
    let result = try trainer.fit(CornerSource())
    #expect(result.history.losses.count == 8)
    #expect(result.history.epochs.map(\.step) == [6, 8])
    // Two whole batches of eight in the second epoch.
    let mean = (result.history.losses[6] + result.history.losses[7]) / 2
    #expect(abs(result.history.epochs[1].trainingLoss - mean) < 1e-12)
  }

  @Test func `schedules count steps or epochs, and a plateau lowers the rate`() throws {
    func rates(_ schedule: TrainingSchedule) throws -> [Double] {
      let model = withSeed(1) { SmallNetwork() }
      let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.5))
      trainer.epochs = 4
      trainer.schedule = schedule
      trainer.validation = Validation { _ in [MetricValue("validation_loss", 1)] }
      return try trainer.fit(CornerSource(count: 16)).history.learningRates
    }
    let halving = LambdaRate { 1 / Double($0 + 1) }
    #expect(try rates(.steps(halving)) == (1...8).map { 0.5 / Double($0) })
    #expect(try rates(.epochs(halving)) == (1...4).flatMap { [0.5 / Double($0), 0.5 / Double($0)] })
    // The first report is the best one; the second and third are no better and more than one is not borne.
    #expect(
      try rates(.plateau(ReduceOnPlateau(factor: 0.5, patience: 1))) == [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25])
  }

  @Test func `validation sees inference, no gradients, and the averaged weights`() throws {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
    let average = ExponentialMovingAverage(model, decay: 0.5)
    trainer.average = average
    trainer.epochs = 2
    var seen: [[UInt8]] = []
    trainer.validation = Validation { model in
      #expect(GraphContext.current.phase == .inference && GraphContext.current.withoutGradients)
      seen.append(try model.second.weight.value.bytes())
      return []
    }
    try trainer.fit(CornerSource())
    let averaged = try #require(average.stateDictionary().tensor("second.weight"))
    #expect(try seen.last == averaged.bytes())
    #expect(try seen.last != model.second.weight.value.bytes(), "the model itself goes on with its own weights")
    #expect(average.updateCount == 12)
  }

  @Test func `what cannot be trained is told`() throws {
    let model = SmallNetwork()
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
    let empty = #expect(throws: EvaluationError.self) { try trainer.fit(CornerSource(count: 0)) }
    #expect(empty?.description == "the source gave no batch in epoch 1")
    trainer.epochs = nil
    let endless = #expect(throws: EvaluationError.self) { try trainer.fit(CornerSource()) }
    #expect(endless?.description == "neither epochs nor steps say when to end")
  }

  @Test func `a watched metric that is not measured is named, with those that are`() throws {
    let model = SmallNetwork()
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
    trainer.callbacks = [EarlyStopping(metric: "validation_los", patience: 1)]
    trainer.validation = Validation { _ in [MetricValue("validation_loss", 1)] }
    let error = #expect(throws: MissingMetric.self) { try trainer.fit(CornerSource()) }
    #expect(
      error?.description
        == "there is no metric 'validation_los'; after each epoch there are: train_loss, validation_loss")
  }
}
