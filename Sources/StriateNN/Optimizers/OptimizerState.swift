import StriateGraph
import StriateRuntime
import StriateTypes
import Synchronization

/// What an optimizer keeps for each parameter, such as its velocity.
public struct OptimizerSlot: Sendable, ExpressibleByStringLiteral {
  /// As in `torch.optim`'s state dictionaries, such as `exp_avg`.
  public let name: String
  let initial: @Sendable (_ value: Tensor, _ group: OptimizerGroup) -> Tensor

  /// - Parameter initial: the first value; of the parameter's type, unless the rule wants it otherwise.
  public init(_ name: String, initial: @escaping @Sendable (_ value: Tensor, _ group: OptimizerGroup) -> Tensor) {
    self.name = name
    self.initial = initial
  }

  /// A slot that begins with zeros of the parameter's type.
  public init(stringLiteral name: String) {
    self.init(name) { value, _ in Tensor.zeros(value.shape, dtype: value.dtype) }
  }
}

/// The parameters of an optimizer, their groups, and a few cells for each.
public final class OptimizerState: Sendable {
  /// The slots' names, in the order in which `update` gets them.
  public let slotNames: [String]
  /// The parameters' names in the module; one that stands at two places has the first of its names.
  public let parameterNames: [String]
  /// The groups: first that of the parameters which no rule took, then one for each rule.
  public let groups: [OptimizerGroup]
  package let parameters: [Parameter]
  let counters: [StepCounter]
  /// The norm that clipping found.
  let norm: StateCell
  private let groupNumbers: [Int]
  private let slots: [[StateCell]]
  private let isReady = Atomic<Bool>(false)
  private let steps = Atomic<Int>(0)
  private let settings = Mutex<GradientClipping?>(nil)
  private let accumulated = Mutex(Accumulated())

  /// Gradients on the way to a step.
  private struct Accumulated {
    var cells: [StateCell]?
    /// Whether a parameter has got a gradient since the last step.
    var isReached: [Bool] = []
  }

  /// - Parameters:
  ///   - learningRate: of the first group, and of rules that do not say otherwise; so are the next two.
  ///   - slotKinds: what is kept for each parameter.
  ///   - rules: each parameter goes to the first that takes it.
  public init(
    _ module: some Module, learningRate: Double, weightDecay: Double = 0, momentum: Double = 0,
    slots slotKinds: [OptimizerSlot], groups rules: [ParameterGroup] = []
  ) {
    var seen = Set<ObjectIdentifier>()
    // Tied weights stand under several names and are one parameter.
    let named = module.namedCells.filter { $0.parameter != nil && seen.insert(ObjectIdentifier($0.cell)).inserted }
    let numbers = named.map { cell in (rules.firstIndex { $0.takes(cell) } ?? -1) + 1 }
    let everybody = ParameterGroup(learningRate: nil, weightDecay: nil, momentum: nil) { _ in true }
    let groups = ([everybody] + rules).enumerated().map { number, rule in
      OptimizerGroup(
        rule, parameterNames: zip(named, numbers).filter { $1 == number }.map { $0.0.name },
        learningRate: learningRate, weightDecay: weightDecay, momentum: momentum)
    }
    let parameters = named.compactMap(\.parameter)
    slotNames = slotKinds.map(\.name)
    parameterNames = named.map(\.name)
    slots = zip(parameters, numbers).map { parameter, number in
      slotKinds.map { StateCell($0.initial(parameter.cell.untracedValue, groups[number])) }
    }
    counters = parameters.map { _ in StepCounter() }
    groupNumbers = numbers
    let isDouble = parameters.contains { $0.cell.untracedValue.dtype == .float64 }
    norm = StateCell(Tensor.zeros([], dtype: isDouble ? .float64 : .float32))
    self.groups = groups
    self.parameters = parameters
  }

  /// Steps taken so far.
  package var stepCount: Int { steps.load(ordering: .relaxed) }

  /// The parameters that are not frozen, by position.
  var trained: [Int] { parameters.indices.filter { !parameters[$0].isFrozen } }

  var clipping: GradientClipping? {
    get { settings.withLock { $0 } }
    set { settings.withLock { $0 = newValue } }
  }

  func countStep() { steps.add(1, ordering: .relaxed) }

  func setStepCount(_ count: Int) { steps.store(count, ordering: .relaxed) }

  func cells(of parameter: Int) -> [StateCell] { slots[parameter] }

  func group(of parameter: Int) -> OptimizerGroup { groups[groupNumbers[parameter]] }

  /// Computes initial values in a plan of their own, so that the first step's plan is every step's plan.
  func prepare() throws {
    guard !isReady.exchange(true, ordering: .relaxed) else { return }
    let cells = parameters.map(\.cell) + slots.flatMap { $0 } + [norm]
    try evaluate(cells.map(\.untracedValue))
  }

  /// The gradients of a loss, of the trained parameters that it depends on.
  func gradients(of loss: Tensor) throws -> [(parameter: Int, gradient: Tensor)] {
    if loss.isPoisoned { return [] }
    guard loss.elementCount == 1, loss.dtype.isFloatingPoint else {
      throw ShapeError("step", "a loss is one floating-point number", operands: [loss.type])
    }
    try prepare()
    let trained = trained
    let gradients = try loss.gradientsIfAny(withRespectTo: trained.map { parameters[$0].value })
    guard gradients.contains(where: { $0 != nil }) else {
      throw EvaluationError(
        "the loss does not depend on the present version of any parameter; was it built before the last step?")
    }
    return zip(trained, gradients).compactMap { index, gradient in gradient.map { (index, $0) } }
  }
}

// MARK: Accumulation

extension OptimizerState {
  /// The cells that gradients are added up in, made when they are first asked for.
  func accumulators() throws -> [StateCell] {
    if let cells = accumulated.withLock({ $0.cells }) { return cells }
    let cells = parameters.map { parameter in
      StateCell(Tensor.zeros(parameter.cell.untracedValue.shape, dtype: parameter.cell.untracedValue.dtype))
    }
    try evaluate(cells.map(\.untracedValue))
    accumulated.withLock { $0 = Accumulated(cells: cells, isReached: parameters.map { _ in false }) }
    return cells
  }

  /// The parameters that have got a gradient since the last step.
  var reached: [Int] { accumulated.withLock { state in state.isReached.indices.filter { state.isReached[$0] } } }

  /// Says that these parameters have got a gradient; with `false`, that it is used up.
  func setReached(_ isReached: Bool, _ indices: [Int]) {
    accumulated.withLock { state in for index in indices { state.isReached[index] = isReached } }
  }
}

/// The updates of one parameter so far.
final class StepCounter: Sendable {
  private let steps = Atomic<Int>(0)

  var count: Int { steps.load(ordering: .relaxed) }

  func increment() { steps.add(1, ordering: .relaxed) }

  func set(_ count: Int) { steps.store(count, ordering: .relaxed) }
}
