import StriateData
import StriateFormats
import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes

extension Trainer {
  /// Trains until epochs or steps are done, a callback ends it, or `shouldStop` says so. After ``resume()`` it goes on
  /// where the checkpoint was made.
  /// - Throws: what source, validation and callbacks throw; `FormatError` if a checkpoint cannot be written;
  ///   `EvaluationError` when the loss is no longer finite.
  @discardableResult
  public func fit<Source: BatchSource>(_ source: Source) throws -> TrainingResult where Source.Element == Element {
    guard epochs != nil || steps != nil else { throw EvaluationError("neither epochs nor steps say when to end") }
    if let checkpoints { try Folder.create(checkpoints.folder.path) }
    let random = random ?? RandomSource(seed: seed)
    self.random = random
    let step = try makeStep()
    let total = totalSteps(of: source)
    repeatSteps = { [unowned self] in try findNonFinite(from: $0, source, step, total) }
    defer { repeatSteps = nil }
    for callback in callbacks { try callback.trainingBegan(self) }
    var isInterrupted = false
    // An epoch that was open when the checkpoint was made is always brought to its end.
    while progress.batch > 0 || !isDone {
      let batches = try source.batches(epoch: progress.epoch, from: progress.batch)
      while !areStepsDone, progress.stopReason == nil {
        guard try self.step(step, from: batches, total) else { break }
        if shouldStop() {
          isInterrupted = true
          break
        }
        if progress.stopReason == nil, let checkpoints, checkpoints.isDue(afterStep: progress.step) { try save() }
      }
      if isInterrupted { break }
      try endEpoch()
    }
    if isInterrupted, checkpoints != nil { try save() }
    let end: TrainingEnd =
      isInterrupted ? .interrupted : progress.stopReason.map(TrainingEnd.stopped) ?? .completed
    for callback in callbacks { try callback.trainingEnded(end, self) }
    return TrainingResult(end: end, history: history, seconds: progress.seconds)
  }

  /// One step on the next batches, and what follows it. Answers false at the end of the epoch.
  private func step(_ step: Step, from batches: BatchIterator<Element>, _ total: Int?) throws -> Bool {
    let start = ContinuousClock.now
    guard let (loss, samples, count) = try take(step, from: batches, total) else { return false }
    progress.seconds += (ContinuousClock.now - start).inSeconds
    progress.step += 1
    progress.batch += count
    progress.samples += samples
    progress.epochSamples += samples
    progress.epochLossSum += loss * Double(samples)
    history.losses.append(loss)
    history.learningRates.append(optimizer.learningRate)
    let record = StepRecord(
      step: progress.step, totalSteps: total, epoch: progress.epoch + 1, loss: loss,
      learningRate: optimizer.learningRate, samples: progress.samples, seconds: progress.seconds)
    guard loss.isFinite else {
      for callback in callbacks { try callback.lossIsNotFinite(record, self) }
      let rate = optimizer.groups[0].baseLearningRate
      throw EvaluationError(
        "the loss became \(loss) at step \(progress.step); a smaller learning rate than \(rate) may help")
    }
    for callback in callbacks { try callback.stepEnded(record, self) }
    return true
  }

  /// Computes a step, without any bookkeeping.
  private func take(
    _ step: Step, from batches: BatchIterator<Element>, _ total: Int?
  ) throws -> (loss: Double, samples: Int, batches: Int)? {
    var group: [Element] = []
    while group.count < max(1, accumulation), let batch = try batches.next() { group.append(batch) }
    if group.isEmpty { return nil }
    schedule?.apply(to: optimizer, progress)
    let loss = try GraphContext.with({ $0.random = random }) { try step(group) }
    try average?.update()
    return (loss, group.reduce(0) { $0 + $1.count }, group.count)
  }

  private func endEpoch() throws {
    guard progress.epochSamples > 0 else {
      throw EvaluationError("the source gave no batch in epoch \(progress.epoch + 1)")
    }
    let metrics = try validation.map { validation in try withValidatedWeights { try validation(model) } } ?? []
    let record = EpochRecord(
      epoch: progress.epoch + 1, step: progress.step,
      trainingLoss: progress.epochLossSum / Double(progress.epochSamples), metrics: metrics)
    history.epochs.append(record)
    progress.epoch += 1
    progress.batch = 0
    progress.epochSamples = 0
    progress.epochLossSum = 0
    try schedule?.epochEnded(record, optimizer)
    for callback in callbacks { try callback.epochEnded(record, self) }
    if let checkpoints, isDone || checkpoints.isDue(afterEpoch: progress.epoch) { try save() }
  }

  private var areStepsDone: Bool { steps.map { progress.step >= $0 } ?? false }

  private var isDone: Bool {
    areStepsDone || progress.stopReason != nil || (epochs.map { progress.epoch >= $0 } ?? false)
  }

  private func totalSteps(of source: some BatchSource<Element>) -> Int? {
    let perEpoch = source.batchesPerEpoch.map { ($0 + accumulation - 1) / max(1, accumulation) }
    let ofEpochs = perEpoch.flatMap { steps in epochs.map { $0 * steps } }
    return [ofEpochs, steps].compactMap { $0 }.min()
  }

  /// Runs `body` with the weights that validation sees.
  public func withValidatedWeights<R>(_ body: () throws -> R) throws -> R {
    try average?.withAveragedWeights(body) ?? body()
  }

  /// Goes back to a snapshot and repeats the steps up to the present one, looking for the first value that is not finite.
  /// - Throws: `EvaluationError` that names the operation that made it.
  public func findNonFinite(from snapshot: TrainingSnapshot) throws { try repeatSteps?(snapshot) }

  private func findNonFinite(
    from snapshot: TrainingSnapshot, _ source: some BatchSource<Element>, _ step: Step, _ total: Int?
  ) throws {
    let end = progress.step
    try restore(from: snapshot.checkpoint, file: "the snapshot", callbacks: [])
    let batches = try source.batches(epoch: progress.epoch, from: progress.batch)
    while progress.step < end {
      let taken = try withFiniteChecks { try take(step, from: batches, total) }
      guard let taken else { break }
      progress.step += 1
      progress.batch += taken.batches
    }
  }
}
