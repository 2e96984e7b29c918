import Striate
import Synchronization
import Testing

/// Runs that are interrupted and resumed end in the same bits as runs that are not.
@Suite struct ResumeTests {
  /// What a run is made of.
  struct Setup: Sendable, CustomTestStringConvertible {
    var name: String
    var optimizer: @Sendable (SmallNetwork) -> any Optimizer
    var schedule: @Sendable () -> TrainingSchedule? = { nil }
    var averages = false
    var accumulation = 1
    var isCompiled = false
    var clips = false
    var testDescription: String { name }
  }

  static let setups: [Setup] = [
    Setup(
      name: "momentum, a schedule of steps, an average of weights",
      optimizer: { SGD($0, learningRate: 0.1, momentum: 0.9, nesterov: true) },
      schedule: { .steps(PolynomialDecay(steps: 18, power: 2)) }, averages: true),
    Setup(
      name: "Adam, a schedule of epochs, clipping",
      optimizer: { Adam($0, learningRate: 0.02) }, schedule: { .epochs(StepDecay(every: 2)) }, clips: true),
    Setup(
      name: "AdamW, plateau, compiled steps", optimizer: { AdamW($0, learningRate: 0.02) },
      schedule: { .plateau(ReduceOnPlateau(factor: 0.5, patience: 0, threshold: .absolute(10))) }, averages: true,
      isCompiled: true),
    Setup(
      name: "RMSprop, accumulated batches", optimizer: { RMSprop($0, learningRate: 0.01, momentum: 0.5) },
      accumulation: 4)
  ]

  private struct Run {
    let model: SmallNetwork
    let trainer: Trainer<SmallNetwork, LabeledBatch>

    init(_ setup: Setup, folder: String, seed: UInt64 = 1, everySteps: Int? = nil) {
      model = withSeed(seed) { SmallNetwork() }
      let optimizer = setup.optimizer(model)
      if setup.clips { optimizer.gradientClipping = .norm(0.5) }
      trainer = Trainer(classifier: model, optimizer: optimizer)
      trainer.epochs = 3
      trainer.seed = 3
      trainer.schedule = setup.schedule()
      trainer.accumulation = setup.accumulation
      trainer.usesCompiledSteps = setup.isCompiled
      if setup.averages { trainer.average = ExponentialMovingAverage(model, decay: 0.9) }
      trainer.validation = .classification(on: CornerSource(count: 20, shuffles: false))
      trainer.checkpoints = CheckpointPolicy(folder: folder, everySteps: everySteps)
    }

    /// All that a run ends with.
    func end() throws -> End {
      End(
        model: try model.checkpointBytes(), history: trainer.history,
        optimizer: try trainer.optimizer.stateDictionary().tensors.map { try $0.value.bytes() },
        average: try trainer.average?.stateDictionary().tensors.map { try $0.value.bytes() })
    }
  }

  private struct End: Equatable {
    var model: [UInt8]
    var history: TrainingHistory
    var optimizer: [[UInt8]]
    var average: [[UInt8]]?
  }

  @Test(arguments: setups)
  func `a run interrupted after any step goes on to the same bits`(setup: Setup) throws {
    let whole = try withTemporaryFolder { folder in
      let run = Run(setup, folder: folder)
      try run.trainer.fit(CornerSource())
      return try run.end()
    }
    let steps = whole.history.losses.count
    #expect(steps == (setup.accumulation == 1 ? 18 : 6))
    for stop in 1..<steps {
      try withTemporaryFolder { folder in
        let first = Run(setup, folder: folder)
        stopping(first.trainer, afterStep: stop)
        #expect(try first.trainer.fit(CornerSource()).end == .interrupted)
        #expect(names(in: folder).contains("checkpoint.safetensors"))

        // Another process: weights, optimizer and callbacks are made anew, and batches before the stop are not.
        let second = Run(setup, folder: folder, seed: 99)
        let report = try #require(try second.trainer.resume())
        #expect(report.step == stop && report.damaged == [])
        let made = Mutex<[[Int]]>([])
        var source = CornerSource()
        source.made = { epoch, batch in made.withLock { $0.append([epoch, batch]) } }
        #expect(try second.trainer.fit(source).end == .completed)
        let batchesPerEpoch = setup.accumulation == 1 ? 6 : 2
        // An epoch whose last batch was taken is asked for no batch more.
        #expect(
          made.withLock { $0.first }
            == (stop % batchesPerEpoch == 0 && setup.accumulation > 1
              ? [stop / 2, 0] : [stop / batchesPerEpoch, stop % batchesPerEpoch * setup.accumulation]))
        #expect(try second.end() == whole)
      }
    }
  }

  @Test func `a run killed at once after a checkpoint, twice, goes on to the same bits`() throws {
    struct Killed: Error {}
    let setup = Self.setups[0]
    let whole = try withTemporaryFolder { folder in
      let run = Run(setup, folder: folder)
      try run.trainer.fit(CornerSource())
      return try run.end()
    }
    try withTemporaryFolder { folder in
      for limit in [5, 13] {
        let run = Run(setup, folder: folder, everySteps: 2)
        try run.trainer.resume()
        run.trainer.callbacks = [ClosureCallback(onStep: { if $0.step == limit { throw Killed() } })]
        #expect(throws: Killed.self) { try run.trainer.fit(CornerSource()) }
      }
      let last = Run(setup, folder: folder, everySteps: 2)
      let report = try #require(try last.trainer.resume())
      #expect(report.step == 12 && report.epoch == 2)
      try last.trainer.fit(CornerSource())
      #expect(try last.end() == whole)
    }
  }

  @Test func `a complete run that is resumed does nothing, and may be told to go on`() throws {
    try withTemporaryFolder { folder in
      let run = Run(Self.setups[1], folder: folder)
      try run.trainer.fit(CornerSource())
      let again = Run(Self.setups[1], folder: folder, seed: 99)
      #expect(try again.trainer.resume()?.step == 18)
      let result = try again.trainer.fit(CornerSource())
      #expect(result.end == .completed)
      #expect(try again.end() == run.end())

      let longer = Run(Self.setups[1], folder: folder, seed: 99)
      longer.trainer.epochs = 4
      try longer.trainer.resume()
      try longer.trainer.fit(CornerSource())
      let straight = Run(Self.setups[1], folder: folder + "/straight")
      straight.trainer.epochs = 4
      straight.trainer.checkpoints = nil
      try straight.trainer.fit(CornerSource())
      #expect(try longer.end() == straight.end())
    }
  }

  @Test func `without a checkpoint there is nothing to resume`() throws {
    try withTemporaryFolder { folder in
      for path in [folder, folder + "/absent"] {
        let report = try Run(Self.setups[0], folder: path).trainer.resume()
        #expect(report == nil)
      }
    }
  }

  @Test func `a checkpoint of other settings, another optimizer or another model is refused, and nothing changes`()
    throws
  {
    try withTemporaryFolder { folder in
      let run = Run(Self.setups[0], folder: folder)
      run.trainer.settings = [TrainingSetting("batch", 8)]
      stopping(run.trainer, afterStep: 2)
      try run.trainer.fit(CornerSource())
      let file = folder + "/checkpoint.safetensors"

      func message(_ setup: Setup, _ change: (Trainer<SmallNetwork, LabeledBatch>) -> Void) throws -> String {
        let other = Run(setup, folder: folder, seed: 99)
        other.trainer.settings = [TrainingSetting("batch", 8)]
        change(other.trainer)
        let before = try other.end()
        let error = #expect(throws: FormatError.self) { try other.trainer.resume() }
        #expect(try other.end() == before)
        return error?.description ?? ""
      }
      #expect(
        try message(Self.setups[0]) { $0.settings = [TrainingSetting("batch", 16)] }
          == "\(file): the checkpoint was made with batch 8, not 16 (hint: a run is resumed with the settings it was begun with)"
      )
      #expect(try message(Self.setups[0]) { $0.seed = 4 }.contains("was made with seed 3, not 4"))
      #expect(
        try message(Self.setups[1]) { $0.average = ExponentialMovingAverage($0.model) }
          .hasPrefix("\(file): the optimizer's state is that of SGD, not of Adam"))
      #expect(
        try message(Self.setups[2]) { _ in }.hasPrefix("\(file): the checkpoint has no state of 'schedule'"))

      let larger = Trainer(classifier: Larger(), optimizer: SGD(Larger(), learningRate: 0.1))
      larger.seed = 3
      larger.checkpoints = CheckpointPolicy(folder: folder)
      let error = #expect(throws: FormatError.self) { try larger.resume() }
      #expect(
        error?.description == "\(file): the checkpoint is of another model: it has 9 tensors, not 2")
    }
  }

  private struct Larger: Layer {
    let first = Linear(from: 4, to: 3)
    func callAsFunction(_ x: Tensor) -> Tensor { first(x) }
  }
}
