import StriateGraph
import StriateRuntime
import StriateTypes

/// Changes parameters along gradients.
///
/// One `step(minimizing:)` builds gradients and updates and evaluates everything in one cached plan. State is
/// updated in place where nothing else refers to it. A rule of one's own says in `update` what happens to one
/// parameter; groups, clipping, accumulation and checkpoints come with the protocol.
public protocol Optimizer: AnyObject, Checkpointable {
  /// The parameters with their groups, slots and step counts.
  var state: OptimizerState { get }

  /// The next value of a parameter and of its slots (momentum and the like, in the order of `state.slotNames`), from
  /// the present ones and the gradient.
  /// - Parameter context: the numbers of the parameter's group and the number of its step, as tensors that may change
  ///   from step to step without a new plan.
  func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  )
}

extension Optimizer {
  /// The groups: first that of the parameters which no rule took, then one for each rule, in order.
  public var groups: [OptimizerGroup] { state.groups }

  /// η of the first group; set, it goes to all groups that were not given a rate of their own. May change between
  /// steps without a new plan.
  public var learningRate: Double {
    get { state.groups[0].learningRate }
    set { for group in state.groups where !group.hasOwnRate { group.learningRate = newValue } }
  }

  /// Steps taken so far.
  public var stepCount: Int { state.stepCount }

  /// What is done to gradients before they are used; nothing by default. Limits may change between steps without a
  /// new plan.
  public var gradientClipping: GradientClipping? {
    get { state.clipping }
    set { state.clipping = newValue }
  }

  /// The norm of all gradients together before clipping, at the last step; 0 before the first and where
  /// `gradientClipping` is not `.norm`.
  public var gradientNorm: Tensor { state.norm.value }

  /// Gradient descent by one step: computes `loss`, its gradients and the updates together. The loss is a plain value
  /// afterwards.
  /// - Throws: `EvaluationError`; then nothing has changed.
  public func step(minimizing loss: Tensor) throws { try step(minimizing: loss, evaluating: []) }

  /// The same, and computes `others` (logits, metrics) in the same plan. They are plain values afterwards.
  public func step(minimizing loss: Tensor, evaluating others: [Tensor]) throws {
    try perform(try updates(minimizing: loss), with: [loss] + others)
  }

  /// A step along gradients of the caller's, one for each of the parameters that are not frozen, in order.
  public func update(along gradients: [Tensor]) throws {
    let trained = state.trained
    guard gradients.count == trained.count else {
      throw EvaluationError("\(gradients.count) gradients were given for \(trained.count) parameters")
    }
    try state.prepare()
    try perform(commits(zip(trained, gradients).map { ($0, $1) }), with: [])
  }

  /// The cells' next values. A function of its own: nothing of the graph outlives it but the request.
  private func updates(minimizing loss: Tensor) throws -> OptimizerChanges {
    commits(try state.gradients(of: loss))
  }

  func commits(_ gradients: [(parameter: Int, gradient: Tensor)]) -> OptimizerChanges {
    var changes = OptimizerChanges()
    let gradients = state.clipped(gradients, &changes)
    for (index, gradient) in gradients {
      let parameter = state.parameters[index], cells = state.cells(of: index)
      let context = UpdateContext(state, parameter: index)
      let next = GraphContext.building("the update of a parameter") {
        withoutGradients { update(parameter.value, gradient: gradient, slots: cells.map(\.value), in: context) }
      }
      changes.commits.append((parameter.cell, next.value.variable()))
      changes.commits += zip(cells, next.slots).map { ($0, $1) }
      changes.counters.append(state.counters[index])
    }
    return changes
  }

  /// Evaluates or, in a trace, records a step.
  func perform(
    _ changes: OptimizerChanges, with others: [Tensor], afterwards: @escaping @Sendable () -> Void = {}
  ) throws {
    let (state, counters) = (state, changes.counters)
    let done: @Sendable () -> Void = {
      if !counters.isEmpty { state.countStep() }
      // Without counting references to each: a small network's replay would take a twentieth longer.
      for index in counters.indices {
        Unmanaged.passUnretained(counters[index])._withUnsafeGuaranteedRef { $0.increment() }
      }
      afterwards()
    }
    if let trace = GraphContext.current.trace as? TraceRecorder {
      trace.record(
        commits: changes.commits, computing: others, counting: counters, step: { state.stepCount }, onReplay: done)
      return
    }
    let step = state.stepCount + 1
    try Runtime.current.evaluate(
      EvaluationRequest(others, commits: changes.commits, endingHistoryOf: others, step: step))
    done()
  }
}

/// What a step changes.
struct OptimizerChanges {
  var commits: [(cell: StateCell, value: Tensor)] = []
  /// Of the parameters that are updated.
  var counters: [StepCounter] = []
}
