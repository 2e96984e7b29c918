import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes
import Synchronization

/// A traced plan that is replayed on the memory of the replay before.
final class Replay: Sendable {
  let traced: TracedPlan
  /// Whether the plan is so small that handing it to another thread costs more than running it.
  let runsOnAnyThread: Bool
  private let onReplay: [@Sendable () -> Void]
  /// nil where an output has no memory of its own, or a device none that processors address. Used under the loan's lock.
  private let bound: BoundPlan?
  private let loan = StateLoan()

  /// - Parameter hoists: whether memory may be spent on what depends on steady state alone.
  /// - Throws: `EvaluationError` if the system gives no memory.
  init(_ traced: TracedPlan, hoists: Bool, on runtime: Runtime) throws {
    self.traced = traced
    runsOnAnyThread = traced.plan.runsOnAnyThread
    onReplay = traced.onReplay
    let hoisted = hoists ? try traced.hoisted(by: runtime.compiler) : nil
    bound = try BoundPlan(traced, hoisted, keepsState: runsOnAnyThread, on: runtime.device)
  }

  /// Takes over what a replay made that gave all outputs new nodes; returns its results.
  func adopt(_ targets: [Tensor]) -> [Tensor] {
    let results = loan.withLockIfAvailable { _ in bound?.adopt(targets) }
    return (results ?? nil) ?? traced.results.map { targets[$0] }
  }

  /// Runs the plan on the memory of the replay before; nil, with nothing changed, if somebody refers to state.
  /// - Throws: what a kernel throws; then nothing has changed.
  func runInPlace(
    _ inputs: [Tensor], _ numbers: UnsafeMutablePointer<UInt64>, in runtime: Runtime
  ) throws -> [Tensor]? {
    guard let bound else { return nil }
    // An operation of the user's may call the function whose plan runs it; that call finds this in use.
    let results = try loan.withLockIfAvailable { lent in
      try bound.run(inputs, numbers, loan, &lent, in: runtime)
    }
    guard let results = results ?? nil else { return nil }
    bound.count(in: runtime)
    for action in onReplay { action() }
    return results
  }
}

extension TracedPlan {
  /// What a replay reads, in the order of the plan's inputs.
  fileprivate func leaves(_ inputs: [Tensor], _ numbers: UnsafeMutableBufferPointer<UInt64>) throws -> [(
    type: TensorType, value: StoredValue
  )] {
    try bindings.map { binding, type in
      switch binding {
      case .argument(let position): return (type, try known(inputs[position]))
      case .cell(let cell): return (type, try known(cell.untracedValue))
      case .number(let position): return (type, .scalar(numbers[position]))
      case .fixed(let value): return (type, value)
      }
    }
  }

  private func known(_ tensor: Tensor) throws -> StoredValue {
    if let value = tensor.node.value(tensor.index) { return value }
    try evaluate(tensor)
    return tensor.node.value(tensor.index)!
  }
}

/// A replay on the executor.
private struct ReplayCall: ExecutorWork {
  let replay: Replay
  let inputs: [Tensor]
  let numbers: UnsafeMutableBufferPointer<UInt64>
  let runtime: Runtime
  let checksFinite: Bool
  var results: Result<[Tensor], any Error>?

  mutating func run() { results = Result { try replayed() } }

  private func replayed() throws -> [Tensor] {
    if !checksFinite, let results = try replay.runInPlace(inputs, numbers.baseAddress!, in: runtime) { return results }
    return replay.adopt(try runtime.replayAnew(replay.traced, inputs, numbers, checksFinite: checksFinite))
  }
}

extension Runtime {
  /// Runs a traced plan: on the memory that it ran on before, where nobody else refers to that, else on new memory.
  func replay(_ replay: Replay, _ inputs: [Tensor]) throws -> [Tensor] {
    let providers = replay.traced.numbers
    let checksFinite = GraphContext.current.checksFinite
    return try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, providers.count)) { numbers in
      // By the caller, whose `withSeed` says which random numbers these are.
      for position in providers.indices { numbers[position] = providers[position].bits() }
      let words = numbers.baseAddress!
      if replay.runsOnAnyThread, !checksFinite,
        let results = try executor.tryHere({ try replay.runInPlace(inputs, words, in: self) }) ?? nil
      {
        return results
      }
      var call = ReplayCall(
        replay: replay, inputs: inputs, numbers: numbers, runtime: self, checksFinite: checksFinite)
      executor.run(&call)
      return try call.results!.get()
    }
  }

  /// Gives all outputs nodes of their own; returns them.
  fileprivate func replayAnew(
    _ traced: TracedPlan, _ inputs: [Tensor], _ numbers: UnsafeMutableBufferPointer<UInt64>, checksFinite: Bool
  ) throws -> [Tensor] {
    var targets: [Tensor] = []
    targets.reserveCapacity(traced.outputs.count)
    var commits: [(cell: StateCell, value: Tensor)] = []
    for output in traced.outputs {
      let target = Tensor(Node(Leaf(), operands: [], types: [output.type], isVariable: output.isVariable))
      targets.append(target)
      if let cell = output.cell { commits.append((cell, target)) }
    }
    let request = EvaluationRequest([], commits: commits, endingHistoryOf: [])
    commits = []
    let check = checksFinite ? traced.check : nil
    var buffers = try bind(traced.leaves(inputs, numbers), traced.plan.memory, after: check)
    try execute(traced.plan, &buffers, targets, request)
    for action in traced.onReplay { action() }
    return targets
  }
}
