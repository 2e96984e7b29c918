import StriateFormats
import StriateGraph
import StriateNN
import StriateTypes

/// What a resume found.
public struct ResumeReport: Sendable {
  /// The checkpoint's file.
  public var file: String
  /// Steps and whole epochs that it has.
  public var step: Int
  public var epoch: Int
  /// Newer checkpoints that were passed over, and what is wrong with them.
  public var damaged: [FormatError]
}

extension Trainer {
  /// Goes back to the newest whole checkpoint of the policy's folder; ``fit(_:)`` then goes on from there. Call it when
  /// everything else is set.
  /// - Returns: what was found; nil if there is no checkpoint, so that training begins at the beginning.
  /// - Throws: `FormatError` if all checkpoints are damaged, or they are of another model or other settings; then nothing
  ///   has changed.
  @discardableResult
  public func resume() throws -> ResumeReport? {
    guard let folder = checkpoints?.folder else { return nil }
    folder.removeLeftovers()
    guard let found = try folder.newest() else { return nil }
    try restore(from: found.checkpoint, file: found.file, callbacks: callbacks)
    // The next checkpoint must not make a damaged one the previous one.
    if !found.damaged.isEmpty { try folder.setAside(found.damaged.map(\.file)) }
    return ResumeReport(
      file: found.file, step: progress.step, epoch: history.epochs.count, damaged: found.damaged)
  }

  /// Saves a checkpoint now.
  /// - Throws: `FormatError` if it cannot be written; then the ones before it are as they were.
  public func save() throws {
    guard let checkpoints else { return }
    try checkpoints.folder.write(try checkpoint(callbacks: callbacks).serialized())
  }

  /// All that is needed to go on from here, in memory.
  public func snapshot() throws -> TrainingSnapshot { TrainingSnapshot(checkpoint: try checkpoint(callbacks: [])) }

  private func checkpoint(callbacks: [any TrainingCallback]) throws -> Checkpoint {
    var checkpoint = Checkpoint()
    let position = TrainingPosition(
      progress: progress, history: history, seed: random?.seed ?? seed, randomPosition: random?.position ?? 0,
      settings: settings)
    checkpoint.add("training", position.state)
    checkpoint.add("model", model.modelState)
    for (name, part) in stateParts { checkpoint.add(name, try part.stateDictionary()) }
    for (name, callback) in named(callbacks) {
      let state = try callback.stateDictionary()
      if !state.isEmpty { checkpoint.add(name, state) }
    }
    return checkpoint
  }

  func restore(from checkpoint: Checkpoint, file: String, callbacks: [any TrainingCallback]) throws {
    func part(_ name: String) throws -> StateDictionary {
      guard let state = checkpoint[name] else {
        throw FormatError(
          file: file, what: "the checkpoint has no state of '\(name)'",
          hint: "it was made with another optimizer, schedule or other callbacks")
      }
      return state
    }
    let position = try TrainingPosition(try part("training"), file: file)
    try compare(position, file: file)
    let states = try stateParts.map { try part($0.name) }
    // Callbacks that keep nothing may come and go between runs, such as the view of a terminal.
    let callbackStates = try named(callbacks).compactMap { name, callback in
      try checkpoint[name] == nil && callback.stateDictionary().isEmpty ? nil : (callback, try part(name))
    }
    let parts = stateParts, before = try parts.map { try $0.part.stateDictionary() }
    let modelBefore = model.modelState
    do {
      try model.restoreModel(from: try part("model"), file: file)
      for (stated, state) in zip(parts, states) { try stated.part.restore(from: state) }
      for (callback, state) in callbackStates { try callback.restore(from: state) }
    } catch {
      try model.restoreModel(from: modelBefore, file: file)
      for (stated, state) in zip(parts, before) { try stated.part.restore(from: state) }
      guard let error = error as? FormatError, error.file != file else { throw error }
      throw FormatError(file: file, what: "\(error.file) \(error.what)", hint: error.hint)
    }
    progress = position.progress
    history = position.history
    random = RandomSource(seed: position.seed, stream: position.randomPosition)
  }

  /// What else has state, under the names of checkpoints.
  private var stateParts: [(name: String, part: any Checkpointable)] {
    var parts: [(name: String, part: any Checkpointable)] = [("optimizer", optimizer)]
    if let average { parts.append(("average", average)) }
    if let plateau = schedule?.checkpointable { parts.append(("schedule", plateau)) }
    return parts
  }

  /// Callbacks under names of their own: their types, numbered where there are several.
  private func named(_ callbacks: [any TrainingCallback]) -> [(name: String, callback: any TrainingCallback)] {
    var counts: [String: Int] = [:]
    return callbacks.map { callback in
      let type = String(describing: type(of: callback))
      let count = counts[type, default: 0] + 1
      counts[type] = count
      return (count == 1 ? type : "\(type) \(count)", callback)
    }
  }

  private func compare(_ position: TrainingPosition, file: String) throws {
    let present = [TrainingSetting("seed", seed)] + settings
    let kept = [TrainingSetting("seed", position.seed)] + position.settings
    for setting in present {
      let other = kept.first { $0.name == setting.name }
      guard other?.value != setting.value else { continue }
      throw FormatError(
        file: file,
        what: "the checkpoint was made with \(setting.name) \(other?.value ?? "unset"), not \(setting.value)",
        hint: "a run is resumed with the settings it was begun with")
    }
  }
}

extension StateDictionary {
  fileprivate var isEmpty: Bool { tensors.isEmpty && values.isEmpty }
}
