import StriateFormats
import StriateGraph
import StriateNN

/// How far a run has come: the position in the data, and sums of the epoch that is open.
struct TrainingProgress: Sendable {
  /// Steps done.
  var step = 0
  /// The open epoch, from 0.
  var epoch = 0
  /// The batch of the epoch that comes next; 0 before the epoch begins.
  var batch = 0
  var samples = 0
  var epochSamples = 0
  /// Of losses times samples.
  var epochLossSum = 0.0
  var seconds = 0.0
  /// What a callback ended the run for.
  var stopReason: String?
}

/// What a checkpoint has of the run itself, beside the state of model, optimizer and callbacks.
struct TrainingPosition: Sendable {
  var progress: TrainingProgress
  var history: TrainingHistory
  var seed: UInt64
  /// Streams of random numbers handed out so far.
  var randomPosition: UInt64
  /// What the user set, in order.
  var settings: [TrainingSetting]
}

/// A setting of a run that a resumed run must share, such as the batch size.
public struct TrainingSetting: Sendable, Hashable {
  public var name: String
  public var value: String

  /// - Parameters: as the properties of these names.
  public init(_ name: String, _ value: some CustomStringConvertible) {
    self.name = name
    self.value = value.description
  }
}

extension TrainingPosition {
  var state: StateDictionary {
    var values: [JSONMember] = [
      .init("step", .integer(progress.step)), .init("epoch", .integer(progress.epoch)),
      .init("batch", .integer(progress.batch)), .init("samples", .integer(progress.samples)),
      .init("epoch_samples", .integer(progress.epochSamples)),
      .init("epoch_loss_sum", JSONValue(exactly: progress.epochLossSum)),
      .init("seconds", JSONValue(exactly: progress.seconds)),
      .init("seed", .string("\(seed)")), .init("random_position", .string("\(randomPosition)"))
    ]
    if let reason = progress.stopReason { values.append(.init("stop_reason", .string(reason))) }
    values.append(.init("settings", .object(settings.map { .init($0.name, .string($0.value)) })))
    values.append(.init("epochs", .array(history.epochs.map(\.json))))
    return StateDictionary(
      tensors: [
        ("losses", Tensor(history.losses, shape: [history.losses.count])),
        ("learning_rates", Tensor(history.learningRates, shape: [history.learningRates.count]))
      ], values: values)
  }

  /// - Throws: `FormatError` if something is missing.
  init(_ state: StateDictionary, file: String) throws {
    func integer(_ name: String) throws -> Int {
      guard case .integer(let value)? = state.value(name), value >= 0 else { throw Self.missing(name, file) }
      return value
    }
    func double(_ name: String) throws -> Double {
      guard let value = state.value(name)?.exactDouble else { throw Self.missing(name, file) }
      return value
    }
    func counter(_ name: String) throws -> UInt64 {
      guard case .string(let text)? = state.value(name), let value = UInt64(text) else {
        throw Self.missing(name, file)
      }
      return value
    }
    func doubles(_ name: String, _ count: Int) throws -> [Double] {
      guard let tensor = state.tensor(name), tensor.dtype == .float64, tensor.shape == [count] else {
        throw Self.missing(name, file)
      }
      return try tensor.scalars(as: Double.self)
    }
    progress = TrainingProgress(
      step: try integer("step"), epoch: try integer("epoch"), batch: try integer("batch"),
      samples: try integer("samples"), epochSamples: try integer("epoch_samples"),
      epochLossSum: try double("epoch_loss_sum"), seconds: try double("seconds"))
    if case .string(let reason)? = state.value("stop_reason") { progress.stopReason = reason }
    seed = try counter("seed")
    randomPosition = try counter("random_position")
    guard case .object(let members)? = state.value("settings"), case .array(let epochs)? = state.value("epochs") else {
      throw Self.missing("settings", file)
    }
    settings = members.compactMap { member in
      if case .string(let value) = member.value { TrainingSetting(member.key, value) } else { nil }
    }
    history = TrainingHistory()
    history.losses = try doubles("losses", progress.step)
    history.learningRates = try doubles("learning_rates", progress.step)
    history.epochs = try epochs.map { value in
      guard let record = EpochRecord(value) else { throw Self.missing("epochs", file) }
      return record
    }
  }

  private static func missing(_ name: String, _ file: String) -> FormatError {
    FormatError(file: file, what: "the checkpoint lacks '\(name)' of the training run")
  }
}

extension EpochRecord {
  fileprivate var json: JSONValue {
    .object([
      .init("epoch", .integer(epoch)), .init("step", .integer(step)),
      .init("train_loss", JSONValue(exactly: trainingLoss)),
      .init("metrics", .array(metrics.map { .array([.string($0.name), JSONValue(exactly: $0.value)]) }))
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard case .integer(let epoch)? = json["epoch"], case .integer(let step)? = json["step"],
      let loss = json["train_loss"]?.exactDouble, case .array(let pairs)? = json["metrics"]
    else { return nil }
    self.init(epoch: epoch, step: step, trainingLoss: loss, metrics: [])
    for pair in pairs {
      guard case .array(let parts) = pair, parts.count == 2, case .string(let name) = parts[0],
        let value = parts[1].exactDouble
      else { return nil }
      metrics.append(MetricValue(name, value))
    }
  }
}
