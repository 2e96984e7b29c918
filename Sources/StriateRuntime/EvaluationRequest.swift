import StriateGraph

/// What one evaluation computes and what changes when it has succeeded.
///
/// A request owns its tensors until the executor takes them: state can be updated in place only if nobody else
/// refers to it, the caller's local variables included.
package final class EvaluationRequest {
  private(set) var outputs: [Tensor]
  private var commits: [(cell: StateCell, value: Tensor)]
  private let ended: Set<ObjectIdentifier>
  /// The value that a cell will have after the effects met so far.
  private var pending: [ObjectIdentifier: Tensor] = [:]
  /// Effects handed out, to be put back if the evaluation fails.
  private var taken: [(node: Node, effects: [Effect])] = []

  /// - Parameters:
  ///   - outputs: tensors to compute.
  ///   - commits: cells that take over tensors, all together, when everything was computed.
  ///   - endingHistoryOf: tensors that afterwards are plain values.
  package init(
    _ outputs: [Tensor], commits: [(cell: StateCell, value: Tensor)] = [], endingHistoryOf ended: [Tensor] = []
  ) {
    self.outputs = outputs + commits.map(\.value)
    self.commits = commits
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
      let next = withoutGradients { effect.update(pending[key] ?? effect.cell.value, results) }
      pending[key] = next
      return (effect.cell, next)
    }
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
