import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes
import Synchronization

/// Records what a closure does with placeholders in the place of arguments, state and changing numbers.
package final class TraceRecorder: Trace {
  private struct State {
    var bindings: [TracedPlan.Binding] = []
    var numbers: [NumberProvider] = []
    var namedNumbers: [NumberProvider.Key: Tensor] = [:]
    /// What each cell holds at this point of the trace.
    var cells: [ObjectIdentifier: Tensor] = [:]
    var commits: [(cell: StateCell, value: Tensor)] = []
    var onReplay: [@Sendable () -> Void] = []
    /// How many updates were recorded for each counter.
    var updateCounts: [ObjectIdentifier: Int] = [:]
    /// Steps taken by the optimizer that updates first.
    var stepCount: (@Sendable () -> Int)?
  }
  private let state = Mutex(State())
  package let outerRandom = GraphContext.current.random ?? .shared
  private let options: PlanOptions

  private init(_ options: PlanOptions) { self.options = options }

  package func read(_ cell: StateCell) -> Tensor {
    if let present = state.withLock({ $0.cells[ObjectIdentifier(cell)] }) { return present }
    let old = cell.untracedValue
    let tensor = placeholder(.cell(cell), old.type, isVariable: old.node.leadsToVariable)
    state.withLock { $0.cells[ObjectIdentifier(cell)] = tensor }
    return tensor
  }

  package func provide(_ provider: NumberProvider, as dtype: DType) -> Tensor {
    if let key = provider.key, let known = state.withLock({ $0.namedNumbers[key] }) { return known }
    let position = state.withLock { state in
      state.numbers.append(provider)
      return state.numbers.count - 1
    }
    let number = placeholder(.number(position), TensorType([], dtype), isVariable: false)
    if let key = provider.key { state.withLock { $0.namedNumbers[key] = number } }
    return number
  }

  /// How many updates that `counter` will count the trace holds so far.
  package func updateCount(of counter: AnyObject) -> Int {
    state.withLock { $0.updateCounts[ObjectIdentifier(counter)] ?? 0 }
  }

  /// Takes the place of an evaluation of `commits` and `others`: the cells change at each replay, and so do those
  /// that effects of the nodes change.
  /// - Parameter counters: whatever counts this update when it is replayed.
  package func record(
    commits: [(cell: StateCell, value: Tensor)], computing others: [Tensor], counting counters: [AnyObject],
    step: @escaping @Sendable () -> Int, onReplay: @escaping @Sendable () -> Void
  ) {
    var walk = GraphWalk()
    for tensor in others + commits.map(\.value) { walk.addOutput(tensor) }
    let effects = walk.takeCommits()
    state.withLock { state in
      for counter in counters { state.updateCounts[ObjectIdentifier(counter), default: 0] += 1 }
      for commit in effects + commits {
        state.cells[ObjectIdentifier(commit.cell)] = commit.value
        state.commits.removeAll { $0.cell === commit.cell }
        state.commits.append(commit)
      }
      state.onReplay.append(onReplay)
      state.stepCount = state.stepCount ?? step
    }
  }

  private func placeholder(_ binding: TracedPlan.Binding, _ type: TensorType, isVariable: Bool) -> Tensor {
    let number = state.withLock { state in
      state.bindings.append(binding)
      return state.bindings.count - 1
    }
    return Tensor(
      Node(Leaf(), operands: [], types: [type], values: [.placeholder(number)], isVariable: isVariable))
  }

  static func trace(
    _ body: ([Tensor]) throws -> [Tensor], _ signature: [TensorType], _ options: PlanOptions, _ runtime: Runtime
  ) throws -> TracedPlan {
    let recorder = TraceRecorder(options)
    let arguments = signature.enumerated().map { position, type in
      recorder.placeholder(.argument(position), type, isVariable: false)
    }
    let birth = arguments.first?.node.serial ?? Tensor.leaf(.scalar(0), TensorType([], .bool)).node.serial
    return try GraphContext.with({ $0.trace = recorder }) {
      let results = try body(arguments)
      return try recorder.plan(results, birth: birth, runtime)
    }
  }

  private func plan(_ results: [Tensor], birth: UInt64, _ runtime: Runtime) throws -> TracedPlan {
    var walk = GraphWalk(recordingOrigins: GraphContext.current.checksFinite)
    var outputs: [TracedPlan.Output] = []
    func add(_ tensor: Tensor, cell: StateCell?) {
      walk.addOutput(tensor)
      outputs.append(.init(type: tensor.type, cell: cell, isVariable: tensor.node.operation is Variable))
    }
    for result in results { add(result, cell: nil) }
    let explicit = state.withLock { $0.commits }
    for commit in explicit { add(commit.value, cell: commit.cell) }
    for commit in walk.takeCommits() {
      outputs.append(
        .init(type: commit.value.type, cell: commit.cell, isVariable: commit.value.node.operation is Variable))
    }
    let (bindings, numbers) = state.withLock { ($0.bindings, $0.numbers) }
    let bound = try walk.leaves.map { leaf -> (TracedPlan.Binding, TensorType) in
      let type = leaf.node.types[leaf.index]
      if case .placeholder(let number) = leaf.value { return (bindings[number], type) }
      guard leaf.node.serial > birth else {
        throw EvaluationError(
          "`compiled` captured a tensor \(type) from outside that is not state; pass it as an argument, or keep it in "
            + "a Parameter or Buffer")
      }
      return (.fixed(leaf.value), type)
    }
    return TracedPlan(
      plan: try runtime.plan(for: walk.structure, options),
      structure: walk.structure, origins: walk.origins,
      stepCount: state.withLock { $0.stepCount }, numbers: numbers, bindings: bound, outputs: outputs,
      results: Array(results.indices), onReplay: state.withLock { $0.onReplay })
  }
}

extension GraphWalk {
  /// The cells that computing what was visited changes, with their next values, which are visited too and become
  /// outputs.
  fileprivate mutating func takeCommits() -> [(cell: StateCell, value: Tensor)] {
    let request = EvaluationRequest([])
    var commits: [(cell: StateCell, value: Tensor)] = []
    forEachMarked { walk, node in
      for commit in request.takeCommits(of: node) {
        walk.addOutput(commit.value)
        commits.append(commit)
      }
    }
    return commits
  }
}
