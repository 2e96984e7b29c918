import StriateGraph
import StriateRuntime
import StriateTypes
import Synchronization

/// Changes parameters along gradients.
///
/// One `step(minimizing:)` builds gradients and updates and evaluates everything in one cached plan. State is
/// updated in place where nothing else refers to it.
public protocol Optimizer: AnyObject, Sendable {
  var state: OptimizerState { get }

  /// The next value of a parameter and of its slots (momentum and the like, one for each name in
  /// `state.slotNames`), from the present ones and the gradient.
  func update(_ value: Tensor, gradient: Tensor, slots: [Tensor]) -> (value: Tensor, slots: [Tensor])

  /// Called after each step that succeeded.
  func didStep()
}

/// The parameters of an optimizer, and a few cells for each.
public final class OptimizerState: Sendable {
  public let slotNames: [String]
  package let parameters: [Parameter]
  private let slots: [[StateCell]]
  private let isReady = Atomic<Bool>(false)
  private let steps = Atomic<Int>(0)

  init(_ module: some Module, slotNames: [String]) {
    self.slotNames = slotNames
    parameters = module.parameters
    slots = parameters.map { parameter in
      slotNames.map { _ in StateCell(Tensor.zeros(parameter.shape, dtype: parameter.value.dtype)) }
    }
  }

  /// Steps taken so far.
  package var stepCount: Int { steps.load(ordering: .relaxed) }

  func countStep() { steps.add(1, ordering: .relaxed) }

  func cells(of parameter: Int) -> [StateCell] { slots[parameter] }

  /// Computes initial values in a plan of their own, so that the first step's plan is every step's plan.
  func prepare() throws {
    guard !isReady.exchange(true, ordering: .relaxed) else { return }
    let cells = parameters.map(\.cell) + slots.flatMap { $0 }
    try evaluate(cells.map(\.untracedValue))
  }
}

extension Optimizer {
  /// Does nothing.
  public func didStep() {}

  /// Steps before the present one that a closure being traced by `compiled` contains: `didStep()` is called for them
  /// only when the whole closure has been replayed.
  public var stepsRecordedBefore: Int {
    (GraphContext.current.trace as? TraceRecorder)?.updateCount(of: self) ?? 0
  }

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
    let trained = state.parameters.indices.filter { !state.parameters[$0].isFrozen }
    guard gradients.count == trained.count else {
      throw EvaluationError("\(gradients.count) gradients were given for \(trained.count) parameters")
    }
    try state.prepare()
    try perform(commits(zip(trained, gradients).map { ($0, $1) }), with: [])
  }

  /// The cells' next values. A function of its own: nothing of the graph outlives it but the request.
  private func updates(minimizing loss: Tensor) throws -> [(cell: StateCell, value: Tensor)] {
    if loss.isPoisoned { return [] }
    guard loss.elementCount == 1, loss.dtype.isFloatingPoint else {
      throw ShapeError("step", "a loss is one floating-point number", operands: [loss.type])
    }
    try state.prepare()
    let trained = state.parameters.indices.filter { !state.parameters[$0].isFrozen }
    let gradients = try loss.gradientsIfAny(withRespectTo: trained.map { state.parameters[$0].value })
    guard gradients.contains(where: { $0 != nil }) else {
      throw EvaluationError(
        "the loss does not depend on the present version of any parameter; was it built before the last step?")
    }
    return commits(zip(trained, gradients).compactMap { index, gradient in gradient.map { (index, $0) } })
  }

  private func commits(_ gradients: [(parameter: Int, gradient: Tensor)]) -> [(cell: StateCell, value: Tensor)] {
    gradients.flatMap { index, gradient in
      let parameter = state.parameters[index]
      let cells = state.cells(of: index)
      let next = GraphContext.building("the update of a parameter") {
        withoutGradients { update(parameter.value, gradient: gradient, slots: cells.map(\.value)) }
      }
      return [(parameter.cell, next.value.variable())] + zip(cells, next.slots).map { ($0, $1) }
    }
  }

  private func perform(_ commits: [(cell: StateCell, value: Tensor)], with others: [Tensor]) throws {
    if let trace = GraphContext.current.trace as? TraceRecorder {
      trace.record(commits: commits, computing: others, by: self, step: { [state] in state.stepCount }) {
        [self] in
        state.countStep()
        didStep()
      }
      return
    }
    let step = state.stepCount + 1
    try Runtime.current.evaluate(EvaluationRequest(others, commits: commits, endingHistoryOf: others, step: step))
    state.countStep()
    didStep()
  }
}

/// A number of an optimizer that may change from step to step without changing the plan.
final class Setting: Sendable {
  private let stored: Mutex<Double>

  init(_ value: Double) { stored = Mutex(value) }

  var value: Double {
    get { stored.withLock { $0 } }
    set { stored.withLock { $0 = newValue } }
  }

  /// The number as a 0-d leaf; in a trace, asked for anew at each replay.
  func tensor(_ dtype: DType) -> Tensor { Setting.tensor(dtype) { [self] in value } }

  static func tensor(_ dtype: DType, _ compute: @escaping @Sendable () -> Double) -> Tensor {
    if let trace = GraphContext.current.trace {
      return trace.provide(NumberProvider { dtype.bits(of: compute()) }, as: dtype)
    }
    return Tensor.leaf(.scalar(dtype.bits(of: compute())), TensorType([], dtype))
  }
}
