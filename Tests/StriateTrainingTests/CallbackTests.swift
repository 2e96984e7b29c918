import Foundation
import Striate
import Testing

/// What watches a run.
@Suite struct CallbackTests {
  /// Writes down what it is told.
  private final class Witness: TrainingCallback {
    var lines: [String] = []
    let name: String
    let log: Log

    final class Log { var lines: [String] = [] }

    init(_ name: String, _ log: Log) {
      self.name = name
      self.log = log
    }

    func trainingBegan(_ run: any TrainingRun) { log.lines.append("\(name) began") }
    func stepEnded(_ step: StepRecord, _ run: any TrainingRun) { log.lines.append("\(name) step \(step.step)") }
    func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) {
      log.lines.append("\(name) epoch \(epoch.epoch) at \(epoch.step)")
    }
    func trainingEnded(_ end: TrainingEnd, _ run: any TrainingRun) { log.lines.append("\(name) ended \(end)") }
  }

  private func trainer(epochs: Int = 2, samples: Int = 16) -> (SmallNetwork, Trainer<SmallNetwork, LabeledBatch>) {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1, momentum: 0.9))
    trainer.epochs = epochs
    return (model, trainer)
  }

  /// Gives one value after another as `validation_loss`.
  private func scripted(_ values: [Double], startingAt epoch: Int = 0) -> Validation<SmallNetwork> {
    var next = epoch
    return Validation { _ in
      defer { next += 1 }
      return [MetricValue("validation_loss", values[next])]
    }
  }

  @Test func `callbacks are called in order, checkpoints come after them, and a stop ends the epoch`() throws {
    let (_, trainer) = trainer()
    let log = Witness.Log()
    trainer.callbacks = [Witness("a", log), Witness("b", log)]
    trainer.validation = Validation { _ in
      log.lines.append("validation")
      return []
    }
    try trainer.fit(CornerSource(count: 16))
    #expect(
      log.lines == [
        "a began", "b began", "a step 1", "b step 1", "a step 2", "b step 2", "validation", "a epoch 1 at 2",
        "b epoch 1 at 2", "a step 3", "b step 3", "a step 4", "b step 4", "validation", "a epoch 2 at 4",
        "b epoch 2 at 4", "a ended completed", "b ended completed"
      ])

    let (_, second) = self.trainer()
    second.callbacks = [
      ClosureCallback(onStep: { [unowned second] in if $0.step == 1 { second.stop(because: "enough") } })
    ]
    let result = try second.fit(CornerSource(count: 16))
    #expect(result.end == .stopped("enough") && result.isComplete)
    #expect(result.history.epochs.map(\.step) == [1])
  }

  @Test(arguments: [
    // Losses of epochs, patience, smallest change, the epoch that ends the run, the best one.
    ([5.0, 4, 3, 2, 1], 1, 0.0, 5, 5),
    ([5, 4, 4, 3, 2], 1, 0, 3, 2),
    ([5, 4, 4, 3, 3.5, 3.2, 1], 2, 0, 6, 4),
    ([5, 4.9, 4.8, 4.7, 4.6], 2, 0.5, 3, 1),
    ([.nan, 4, .nan, .nan, 1], 2, 0, 4, 2)
  ])
  func `early stopping waits for the patience and restores the best epoch`(
    losses: [Double], patience: Int, change: Double, last: Int, best: Int
  ) throws {
    var models: [[UInt8]] = []
    let (model, trainer) = trainer(epochs: losses.count)
    let stopping = EarlyStopping(patience: patience, minimalChange: change)
    trainer.validation = scripted(losses)
    trainer.callbacks = [ClosureCallback(onEpoch: { _ in models.append(try model.checkpointBytes()) }), stopping]
    let result = try trainer.fit(CornerSource())
    #expect(result.history.epochs.count == last)
    #expect(stopping.best?.epoch == best)
    #expect(try model.checkpointBytes() == models[best - 1])
    #expect(Set(models).count == models.count)
    if last < losses.count {
      #expect(
        result.end
          == .stopped(
            "validation_loss has not improved since epoch \(best) (\(String(format: "%.4g", losses[best - 1])))"))
    } else {
      #expect(result.end == .completed)
    }
  }

  @Test func `early stopping and the best model outlive a resume, and a stopped run stays stopped`() throws {
    let losses = [5.0, 3, 4, 4.5, 1, 1]
    func run(_ folder: String, seed: UInt64, stop: Int?) throws -> (TrainingResult, [UInt8], [UInt8]) {
      let model = withSeed(seed) { SmallNetwork() }
      let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1, momentum: 0.9))
      trainer.epochs = 6
      trainer.callbacks = [EarlyStopping(patience: 2), SaveBest(to: folder + "/best.safetensors")]
      trainer.checkpoints = CheckpointPolicy(folder: folder)
      let report = try trainer.resume()
      trainer.validation = scripted(losses, startingAt: report?.epoch ?? 0)
      if let stop { stopping(trainer, afterStep: stop) }
      let result = try trainer.fit(CornerSource())
      return (result, try model.checkpointBytes(), try bytes(of: folder + "/best.safetensors"))
    }
    try withTemporaryFolder { folder in
      let (result, model, best) = try run(folder + "/whole", seed: 1, stop: nil)
      #expect(result.history.epochs.count == 4)
      for stop in [13, 18, 20] {
        let path = folder + "/\(stop)"
        #expect(try run(path, seed: 1, stop: stop).0.end == .interrupted)
        let (resumed, resumedModel, resumedBest) = try run(path, seed: 99, stop: nil)
        #expect(resumed.end == result.end && resumed.history == result.history)
        #expect(resumedModel == model && resumedBest == best)
        let (again, againModel, _) = try run(path, seed: 98, stop: nil)
        #expect(again.end == result.end && againModel == model)
      }
    }
  }

  @Test func `the best model is written when it is better, and only then`() throws {
    try withTemporaryFolder { folder in
      let (model, trainer) = trainer(epochs: 4)
      trainer.validation = Validation { [values = [0.5, 0.7, 0.6, 0.7]] _ in
        [MetricValue("validation_accuracy", values[trainer.history.epochs.count])]
      }
      let best = SaveBest(
        to: folder + "/best.safetensors", metric: "validation_accuracy", metadata: ["system": "test"])
      var second: [UInt8] = []
      trainer.callbacks = [
        best,
        ClosureCallback(onEpoch: {
          if $0.epoch == 2 { second = try model.checkpointBytes(metadata: ["system": "test"]) }
        })
      ]
      try trainer.fit(CornerSource())
      #expect(best.best?.value == 0.7 && best.best?.epoch == 2)
      #expect(try bytes(of: folder + "/best.safetensors") == second)
    }
  }

  @Test func `models are written every so many steps, and the newest are kept`() throws {
    try withTemporaryFolder { folder in
      let (model, trainer) = trainer(epochs: 3)
      trainer.callbacks = [SavePeriodically(to: folder + "/models", everySteps: 4, everyEpochs: 1, keep: 3)]
      try trainer.fit(CornerSource())
      // Steps 4, 8, 12, 16 and, at the ends of epochs, 6, 12, 18.
      #expect(
        names(in: folder + "/models")
          == ["model-000012.safetensors", "model-000016.safetensors", "model-000018.safetensors"])
      let other = SmallNetwork()
      try other.load(from: folder + "/models/model-000018.safetensors")
      #expect(try other.checkpointBytes() == model.checkpointBytes())
    }
  }

  @Test func `the table of epochs has a column for each metric`() throws {
    try withTemporaryFolder { folder in
      let (_, trainer) = trainer(epochs: 2)
      trainer.validation = Validation { _ in
        [MetricValue("validation_loss", 0.25), MetricValue("a \"b\", c", Double(trainer.history.epochs.count))]
      }
      trainer.callbacks = [CSVLog(to: folder + "/log.csv")]
      let losses = try trainer.fit(CornerSource()).history.epochs.map(\.trainingLoss)
      #expect(
        try text(of: folder + "/log.csv") == """
          epoch,step,learning_rate,train_loss,validation_loss,"a ""b"", c"
          1,6,0.1,\(losses[0]),0.25,0.0
          2,12,0.1,\(losses[1]),0.25,1.0

          """)
    }
  }

  @Test func `metrics in a run's folder are the same after a resume`() throws {
    func run(_ folder: String, stop: Int?) throws -> String {
      let (_, trainer) = trainer(epochs: 3)
      trainer.validation = .classification(on: CornerSource(count: 20, shuffles: false))
      trainer.callbacks = [try RunFolder(folder)]
      trainer.checkpoints = CheckpointPolicy(folder: folder)
      try trainer.resume()
      if let stop { stopping(trainer, afterStep: stop) }
      try trainer.fit(CornerSource())
      return try text(of: folder + "/metrics.jsonl")
    }
    try withTemporaryFolder { folder in
      let whole = try run(folder + "/whole", stop: nil)
      #expect(whole.split(separator: "\n").count == 3 * 7)
      for stop in [6, 8, 12] {
        let path = folder + "/\(stop)"
        if stop > 6 { #expect(try run(path, stop: stop) != whole) } else { _ = try run(path, stop: 7) }
        #expect(try run(path, stop: nil) == whole)
      }
    }
  }

  @Test func `callbacks without a state may come and go, those with one must be there`() throws {
    try withTemporaryFolder { folder in
      func run(_ callbacks: [any TrainingCallback], epochs: Int) throws {
        let (_, trainer) = trainer(epochs: epochs)
        trainer.validation = Validation { _ in [MetricValue("validation_loss", 1)] }
        trainer.callbacks = callbacks
        trainer.checkpoints = CheckpointPolicy(folder: folder)
        try trainer.resume()
        try trainer.fit(CornerSource())
      }
      try run([ClosureCallback(), EarlyStopping(patience: 9)], epochs: 1)
      try run([EarlyStopping(patience: 9), TerminateOnNaN(), ClosureCallback()], epochs: 2)
      let two = [EarlyStopping(patience: 9), EarlyStopping(metric: "train_loss", patience: 9)]
      let error = #expect(throws: FormatError.self) { try run(two, epochs: 3) }
      #expect(error?.what == "the checkpoint has no state of 'EarlyStopping 2'")
    }
  }
}
