import StriateGraph

/// What one evaluation computes and what changes when it has succeeded.
///
/// A request owns its tensors until the executor takes them: state can be updated in place only if nobody else
/// refers to it, the caller's local variables included.
package final class EvaluationRequest {
  private(set) var outputs: [Tensor]
  private var commits: [(cell: StateCell, value: Tensor)]
  private let ended: Set<ObjectIdentifier>
  /// Whether to look for values that are not finite first.
  let checksFinite: Bool
  /// How many bytes the evaluation may take; nil for as many as it needs.
  let memoryBudget = GraphContext.current.memoryBudget
  /// The training step, if it is one, from 1.
  let step: Int?
  /// The value that a cell will have after the effects met so far.
  private var pending: [ObjectIdentifier: Tensor] = [:]
  /// Effects handed out, to be put back if the evaluation fails.
  private var taken: [(node: Node, effects: [Effect])] = []

  /// - Parameters:
  ///   - outputs: tensors to compute.
  ///   - commits: cells that take over tensors, all together, when everything was computed.
  ///   - endingHistoryOf: tensors that afterwards are plain values.
  ///   - step: the training step, if it is one, from 1.
  ///   - checksFinite: whether to look for values that are not finite, as the caller's code asked for by default.
  package init(
    _ outputs: [Tensor], commits: [(cell: StateCell, value: Tensor)] = [], endingHistoryOf ended: [Tensor] = [],
    step: Int? = nil, checksFinite: Bool = GraphContext.current.checksFinite
  ) {
    self.outputs = outputs + commits.map(\.value)
    self.commits = commits
    self.step = step
    self.checksFinite = checksFinite
    self.ended = Set(ended.map { ObjectIdentifier($0.node) })
  }

  /// The next values of the cells that computing `node` changes, to be committed on success.
  func takeEffects(of node: Node) -> [Tensor] {
    let next = takeCommits(of: node)
    commits += next
    return next.map(\.value)
  }

  /// The cells that computing `node` changes, with their next values. Each effect is handed out once, ever.
  func takeCommits(of node: Node) -> [(cell: StateCell, value: Tensor)] {
    let effects = node.withSlot { slot in
      let effects = slot.effects
      slot.effects = []
      return effects
    }
    if effects.isEmpty { return [] }
    taken.append((node, effects))
    let results = node.types.indices.map { Tensor(node, $0) }
    return effects.map { effect in
      let key = ObjectIdentifier(effect.cell)
      let read = effect.reading.map { pending[ObjectIdentifier($0)] ?? $0.value }
      let next = building(after: node) { effect.update(pending[key] ?? effect.cell.value, results + read) }
      pending[key] = next
      return (effect.cell, next)
    }
  }

  /// Builds the next value of state. The executor does not know the caller's context.
  private func building(after node: Node, _ body: () -> Tensor) -> Tensor {
    GraphContext.with(
      { context in
        context.withoutGradients = true
        if checksFinite { context.origin = NodeOrigin(site: node.origin?.site, role: "the update of running state") }
      }, body)
  }

  /// Puts the effects back where they came from, after a failure.
  func restoreEffects() {
    for (node, effects) in taken { node.withSlot { $0.effects = effects + $0.effects } }
    taken = []
  }

  /// Gives the cells their new tensors and lets the request's own references go. Later calls do nothing.
  func commitAll() {
    for commit in commits { commit.cell.set(commit.value) }
    commits = []
    pending = [:]
    outputs = []
    taken = []
  }

  /// Whether a computed tensor is a plain value from now on: nothing that a variable led to, or told so.
  func endsHistory(of tensor: Tensor) -> Bool {
    !tensor.node.leadsToVariable || tensor.node.operation is Variable || ended.contains(ObjectIdentifier(tensor.node))
  }
}
