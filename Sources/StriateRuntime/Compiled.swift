import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes
import Synchronization

/// A function traced once for each signature of its inputs and replayed from then on without rebuilding the graph.
///
/// State (parameters, running statistics, optimizer state) is read and updated at each replay, random numbers are new
/// each time, and learning rates are asked for anew. Lazy and compiled results are the same bits. Not allowed, and
/// reported: values read inside, shapes that depend on values, tensors captured from outside that are not state.
public final class CompiledFunction: Sendable {
  private struct Signature {
    var types: [TensorType]
    var options: PlanOptions

    func matches(_ inputs: [Tensor], _ options: PlanOptions) -> Bool {
      inputs.count == types.count && options == self.options
        && types.indices.allSatisfy { inputs[$0].type == types[$0] }
    }
  }

  private let body: @Sendable ([Tensor]) throws -> [Tensor]
  /// Without a memory budget, that of the caller counts.
  private let options: PlanOptions
  /// Few: looked through in order, so that a look-up makes no list of types.
  private let traces = Mutex<[(signature: Signature, replay: Replay)]>([])
  private let traceCounter = Atomic<Int>(0)

  init(_ options: PlanOptions, _ body: @escaping @Sendable ([Tensor]) throws -> [Tensor]) {
    self.options = options
    self.body = body
  }

  /// How often the closure was traced.
  public var traceCount: Int { traceCounter.load(ordering: .relaxed) }

  /// Runs the function; returns when it is done.
  @discardableResult
  public func callAsFunction(_ inputs: Tensor...) throws -> [Tensor] { try run(inputs) }

  /// Runs the function on a list of tensors; returns when it is done.
  @discardableResult
  public func run(_ inputs: [Tensor]) throws -> [Tensor] {
    let runtime = Runtime.current
    var options = options
    options.memoryBudget = options.memoryBudget ?? GraphContext.current.memoryBudget
    let replay: Replay
    if let known = traces.withLock({ $0.first { $0.signature.matches(inputs, options) }?.replay }) {
      replay = known
    } else {
      let signature = Signature(types: inputs.map(\.type), options: options)
      let traced = try GraphContext.with({ $0.memoryBudget = options.memoryBudget }) {
        try TraceRecorder.trace(body, signature.types, options, runtime)
      }
      replay = try Replay(traced, hoists: options.memoryBudget == nil, on: runtime)
      traceCounter.add(1, ordering: .relaxed)
      traces.withLock { $0.insert((signature, replay), at: 0) }
    }
    // Data is mostly there already; then one trip to the executor does.
    if !inputs.allSatisfy(\.isEvaluated) { try runtime.evaluate(EvaluationRequest(inputs)) }
    return try runtime.replay(replay, inputs)
  }
}

/// Makes a function of tensors that is traced once for each signature of its inputs.
public func compiled(_ body: @escaping @Sendable ([Tensor]) throws -> [Tensor]) -> CompiledFunction {
  CompiledFunction(PlanOptions(), body)
}

/// Makes a function of tensors that is traced once for each signature of its inputs.
/// - Parameter memoryBudget: how many bytes a run may take, as in ``/StriateGraph/withMemoryBudget(_:_:)``.
public func compiled(
  memoryBudget: Int, _ body: @escaping @Sendable ([Tensor]) throws -> [Tensor]
) -> CompiledFunction {
  CompiledFunction(PlanOptions(memoryBudget: memoryBudget), body)
}

/// Makes a function that is traced once for each signature of its inputs in the phase `.inference`, without gradients, and
/// does what makes inference fast beyond replaying.
///
/// Batch norm's factors go into the weights of convolutions before it, so results may differ from those of
/// ``compiled(_:)`` in the last bits, as sums of products rounded in another order do.
public func compiledForInference(_ body: @escaping @Sendable ([Tensor]) throws -> [Tensor]) -> CompiledFunction {
  CompiledFunction(PlanOptions(foldsChannelScales: true)) { inputs in
    try withPhase(.inference) { try withoutGradients { try body(inputs) } }
  }
}

/// A plan with the places where a replay finds its inputs and puts its outputs.
struct TracedPlan: Sendable {
  enum Binding: Sendable {
    case argument(Int)
    case cell(StateCell)
    /// Of the numbers that a replay asks for.
    case number(Int)
    case fixed(StoredValue)
  }

  struct Output: Sendable {
    var type: TensorType
    /// The cell that takes the value over.
    var cell: StateCell?
    var isVariable: Bool
  }

  var plan: ExecutionPlan
  /// For finite checks: what the plan computes, where its nodes were made, and the steps that the optimizer has taken.
  var structure: GraphStructure
  var origins: [NodeOrigin?]
  var stepCount: (@Sendable () -> Int)?
  /// Numbers that may be others at each replay, in the order in which the closure asked for them.
  var numbers: [NumberProvider]
  var bindings: [(binding: Binding, type: TensorType)]
  /// In the order of the plan's outputs.
  var outputs: [Output]
  /// The plan outputs that are the function's results.
  var results: [Int]
  var onReplay: [@Sendable () -> Void]

  /// The plan in two parts, if that is worth it: state that it reads and does not change mostly stays the same.
  func hoisted(by compiler: Compiler) throws -> HoistedPlan? {
    let changed = Set(outputs.compactMap { $0.cell.map { ObjectIdentifier($0) } })
    let isState = bindings.map { binding in
      if case .cell(let cell) = binding.binding { !changed.contains(ObjectIdentifier(cell)) } else { false }
    }
    let steady = zip(bindings, isState).map { binding, isState in
      if case .fixed = binding.binding { true } else { isState }
    }
    return try compiler.hoisting(plan, steady: steady, isState: isState)
  }

  /// What looks for values that are not finite.
  var check: FiniteCheck {
    FiniteCheck(structure: structure, origins: origins, step: stepCount.map { $0() + 1 })
  }
}
