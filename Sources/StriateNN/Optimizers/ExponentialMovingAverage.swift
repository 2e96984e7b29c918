import StriateFormats
import StriateGraph
import StriateRuntime
import StriateTypes
import Synchronization

/// A running average of a model's weights, which often does better than the last weights (Polyak & Juditsky 1992):
/// a ← δa + (1 − δ)w after each step, as `torch.optim.swa_utils.get_ema_multi_avg_fn`.
///
/// ```swift
/// let average = ExponentialMovingAverage(model, decay: 0.999)
/// for batch in batches {
///   try optimizer.step(minimizing: loss(batch))
///   try average.update()
/// }
/// let accuracy = try average.withAveragedWeights { try evaluate(model) }
/// ```
public final class ExponentialMovingAverage: Checkpointable {
  /// The names of what is averaged.
  public let names: [String]
  private let model: [StateCell]
  private let averages: [StateCell]
  private let counter = StepCounter()
  private let rate: Mutex<Double>
  private let warmsUp: Bool

  /// - Parameters:
  ///   - decay: δ, 0.999 by default.
  ///   - warmsUp: begin with a shorter memory, min(δ, (1 + t)/(10 + t)) at update t, as TensorFlow and timm do.
  ///   - averagesBuffers: average floating-point buffers (running statistics) too; otherwise the model's own stay in
  ///     use.
  public init(
    _ model: some Module, decay: Double = 0.999, warmsUp: Bool = false, averagesBuffers: Bool = false
  ) {
    var seen = Set<ObjectIdentifier>()
    let cells = model.namedCells.filter { cell in
      (cell.parameter != nil || averagesBuffers) && cell.cell.untracedValue.dtype.isFloatingPoint
        && seen.insert(ObjectIdentifier(cell.cell)).inserted
    }
    names = cells.map(\.name)
    self.model = cells.map(\.cell)
    averages = cells.map { StateCell($0.cell.untracedValue) }
    rate = Mutex(decay)
    self.warmsUp = warmsUp
  }

  /// δ; may change between updates without a new plan.
  public var decay: Double {
    get { rate.withLock { $0 } }
    set { rate.withLock { $0 = newValue } }
  }

  /// How many updates there were.
  public var updateCount: Int { counter.count }

  /// Takes the present weights into the average; the first update takes them as they are. Inside `compiled` it is part
  /// of the plan.
  /// - Throws: `EvaluationError`; then nothing has changed.
  public func update() throws {
    let counter = counter
    guard let trace = GraphContext.current.trace as? TraceRecorder else {
      try Runtime.current.evaluate(EvaluationRequest([], commits: commits(after: 0)))
      return counter.increment()
    }
    trace.record(
      commits: commits(after: trace.updateCount(of: counter)), computing: [], counting: [counter],
      step: { counter.count }, onReplay: { counter.increment() })
  }

  /// Runs `body` with the averages in the model's place, and puts the weights back. What training changes inside is
  /// lost.
  public func withAveragedWeights<R>(_ body: () throws -> R) throws -> R {
    try evaluate(averages.map(\.untracedValue))
    let weights = zip(model, averages).map { cell, average in cell.exchange(average.untracedValue) }
    defer { for (cell, weight) in zip(model, weights) { cell.set(weight) } }
    return try body()
  }

  /// Gives the model the averages for good.
  public func copyToModel() {
    for (cell, average) in zip(model, averages) { cell.set(average.untracedValue) }
  }

  /// The averages under the model's names, and the number of updates.
  public func stateDictionary() -> StateDictionary {
    StateDictionary(
      tensors: zip(names, averages).map { ($0, $1.untracedValue) },
      values: [JSONMember("updates", .integer(counter.count)), JSONMember("decay", JSONValue(exactly: decay))])
  }

  /// - Throws: `FormatError` if it is another model's; then nothing has changed.
  public func restore(from dictionary: StateDictionary) throws {
    let reader = StateReader(dictionary, of: "the state of the weights' average")
    let updates = try reader.count("updates"), decay = try reader.double("decay")
    let values = try zip(names, averages).map { try reader.tensor($0, $1.untracedValue.type) }
    for (index, value) in values.enumerated() {
      averages[index].set(model[index].untracedValue.node.leadsToVariable ? value.variable() : value)
    }
    self.decay = decay
    counter.set(updates)
  }

  /// - Parameter recorded: updates before this one in the same trace.
  private func commits(after recorded: Int) -> [(cell: StateCell, value: Tensor)] {
    GraphContext.building("the average of weights") {
      withoutGradients {
        zip(model, averages).map { cell, average in
          let weight = cell.value
          let kept = changingNumber(weight.dtype) { [self] in keptPart(after: recorded) }
          let taken = changingNumber(weight.dtype) { [self] in 1 - keptPart(after: recorded) }
          let next = average.value * kept + weight * taken
          return (average, weight.node.leadsToVariable ? next.variable() : next)
        }
      }
    }
  }

  /// δ of the next update.
  private func keptPart(after recorded: Int) -> Double {
    let updates = counter.count + recorded
    if updates == 0 { return 0 }
    let t = Double(updates)
    return warmsUp ? min(decay, (1 + t) / (10 + t)) : decay
  }
}
