import StriateGraph
import StriateTypes
import Synchronization

/// Notes which layers run while a model is built, and reads the graph that comes of it.
final class SummaryRecorder: LayerObserver {
  private struct Call: Sendable {
    let origin: NodeOrigin
    let path: String
    let kind: String
    let depth: Int
    var results: [Tensor] = []
    /// The position in a `Sequential` of the layer that follows, which is the same layer.
    var isSame = false
  }

  private struct State: Sendable {
    var calls: [Call] = []
    var open: [Int] = []
  }

  private let root: String
  /// Nodes made before are none of the model's.
  private let start: UInt64
  private let state = Mutex(State())

  init(root: String) {
    self.root = root
    start = Tensor(0).node.serial
  }

  func enter(_ origin: NodeOrigin) {
    state.withLock { state in
      let outer = state.open.last.map { state.calls[$0] }
      let (path, kind) = LayerPlace.path(of: origin, outer: outer?.path ?? "", root: root)
      if let last = state.open.last, last == state.calls.count - 1, state.calls[last].path == path {
        state.calls[last].isSame = true
      }
      let depth = state.open.count { !state.calls[$0].isSame } + 1
      state.open.append(state.calls.count)
      state.calls.append(Call(origin: origin, path: path, kind: kind, depth: depth))
    }
  }

  func leave(_ origin: NodeOrigin, with results: [Tensor]) {
    state.withLock { state in
      guard let call = state.open.popLast() else { return }
      state.calls[call].results = results
    }
  }

  /// A row for each call, the model first.
  func rows(output: Tensor, parameters: [NamedCell]) -> [ModelSummary.Row] {
    let calls = state.withLock { $0.calls }
    let costs = multiplyAdds(of: [output] + calls.flatMap(\.results))
    let names = Set(calls.map(\.path)).union([""])
    var counts: [String: Int] = [:]
    for cell in parameters {
      counts[owner(of: cell.name, among: names), default: 0] += cell.value.elementCount
    }
    var seen: Set<String> = [""]
    let ownBytes = bytes([output], madeBy: nil)
    var rows = [
      ModelSummary.Row(
        path: "", kind: root, depth: 0, outputs: [output.shape], parameterCount: counts[""] ?? 0,
        multiplyAddCount: costs[nil] ?? 0, activationByteCount: ownBytes, isRepeated: false)
    ]
    for (position, call) in calls.enumerated() {
      if call.isSame { continue }
      if call.path.isEmpty {
        // The model itself is a layer that says so.
        rows[0] = merged(rows[0], with: call, cost: costs[ObjectIdentifier(call.origin)] ?? 0)
        continue
      }
      var (origins, results) = ([call.origin], call.results)
      if position > 0, calls[position - 1].isSame {
        origins.append(calls[position - 1].origin)
        results = results.isEmpty ? calls[position - 1].results : results
      }
      let isNew = seen.insert(call.path).inserted
      rows.append(
        ModelSummary.Row(
          path: call.path, kind: call.kind, depth: call.depth, outputs: results.map(\.shape),
          parameterCount: isNew ? counts[call.path] ?? 0 : 0,
          multiplyAddCount: origins.reduce(0) { $0 + (costs[ObjectIdentifier($1)] ?? 0) },
          activationByteCount: origins.reduce(0) { $0 + bytes(results, madeBy: $1) }, isRepeated: !isNew))
    }
    return rows
  }

  private func merged(_ row: ModelSummary.Row, with call: Call, cost: Int) -> ModelSummary.Row {
    ModelSummary.Row(
      path: row.path, kind: row.kind, depth: row.depth, outputs: row.outputs, parameterCount: row.parameterCount,
      multiplyAddCount: row.multiplyAddCount + cost,
      activationByteCount: row.activationByteCount + bytes(call.results, madeBy: call.origin), isRepeated: false)
  }

  /// The innermost layer to which a parameter of this name belongs.
  private func owner(of name: String, among paths: Set<String>) -> String {
    var path = name[...]
    while let dot = path.lastIndex(of: ".") {
      path = path[..<dot]
      if paths.contains(String(path)) { return String(path) }
    }
    return ""
  }

  /// The bytes of those results that are nodes of this call; views of others' results count like copies.
  private func bytes(_ results: [Tensor], madeBy origin: NodeOrigin?) -> Int {
    results.reduce(0) { sum, tensor in
      tensor.node.origin === origin && tensor.node.serial > start ? sum + tensor.type.byteCount : sum
    }
  }

  /// Multiply-adds of all nodes that `outputs` need, by the call in which they were made.
  private func multiplyAdds(of outputs: [Tensor]) -> [ObjectIdentifier?: Int] {
    var costs: [ObjectIdentifier?: Int] = [:]
    var seen = Set<ObjectIdentifier>()
    var stack = outputs.map(\.node)
    while let node = stack.popLast() {
      guard node.serial > start, seen.insert(ObjectIdentifier(node)).inserted else { continue }
      let operands = node.operands
      let count = node.operation.multiplyAddCount(operands.map(\.type), node.types)
      if count > 0 { costs[node.origin.map { ObjectIdentifier($0) }, default: 0] += count }
      stack += operands.map(\.node)
    }
    return costs
  }
}
