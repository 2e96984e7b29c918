import Striate

/// Decision trees: rows of features -> for each target what the leaves that a row falls into say.
struct TreeEnsemble: HostOperation {
  private struct Node: Hashable {
    /// 0 to 6: ≤, <, ≥, >, =, ≠, one of `members`.
    var comparison: Int
    var split: Double
    var members: Set<Double> = []
    var feature: Int
    var takesMissing: Bool
    /// A node, or a leaf.
    var yes, no: Branch

    func accepts(_ value: Double) -> Bool {
      if value.isNaN, takesMissing { return true }
      switch comparison {
      case 0: return value <= split
      case 1: return value < split
      case 2: return value >= split
      case 3: return value > split
      case 4: return value == split
      case 5: return value != split
      default: return members.contains(value)
      }
    }
  }

  private enum Branch: Hashable {
    case node(Int)
    case leaf(Int)
  }

  /// What becomes of the leaves of one target.
  private enum Aggregate: Int { case average, sum, minimum, maximum }

  private let nodes: [Node]
  private let roots: [Int]
  private let leafWeights: [Double]
  private let leafTargets: [Int]
  private let targetCount: Int
  private let aggregate: Aggregate

  var name: String { "treeEnsemble" }

  init(_ call: NodeCall, featureCount: Int) throws {
    func numbers(_ name: String) throws -> [Int] {
      guard let numbers = try call.ints(name) else { throw NodeFault("it has no attribute '\(name)'") }
      return numbers
    }
    let modes = try call.tensorNumbers("nodes_modes"), splits = try call.tensorNumbers("nodes_splits")
    let features = try numbers("nodes_featureids"), missing = try call.ints("nodes_missing_value_tracks_true") ?? []
    let (yes, yesIsLeaf) = (try numbers("nodes_truenodeids"), try numbers("nodes_trueleafs"))
    let (no, noIsLeaf) = (try numbers("nodes_falsenodeids"), try numbers("nodes_falseleafs"))
    let lists = [splits.count, features.count, yes.count, yesIsLeaf.count, no.count, noIsLeaf.count]
    guard lists.allSatisfy({ $0 == modes.count }), missing.isEmpty || missing.count == modes.count else {
      throw NodeFault("its lists of nodes are of several lengths")
    }
    let weights = try call.tensorNumbers("leaf_weights"), targets = try numbers("leaf_targetids")
    guard weights.count == targets.count else {
      throw NodeFault("it has \(weights.count) leaves and \(targets.count) targets")
    }
    let count = try call.count(call.int("n_targets", 1), "its n_targets")
    let roots = try numbers("tree_roots")
    guard targets.allSatisfy({ (0..<count).contains($0) }), roots.allSatisfy(modes.indices.contains),
      features.allSatisfy({ (0..<featureCount).contains($0) })
    else { throw NodeFault("a root, target or feature does not exist") }
    func branch(_ place: Int, _ isLeaf: Int) throws -> Branch {
      guard (isLeaf == 0 ? modes.indices : weights.indices).contains(place) else {
        throw NodeFault("it has no \(isLeaf == 0 ? "node" : "leaf") \(place)")
      }
      return isLeaf == 0 ? .node(place) : .leaf(place)
    }
    // The members of each node that asks for them end with NaN.
    var members =
      (try call.node.attributes["membership_values"].map { _ in try call.tensorNumbers("membership_values") } ?? [])[
        ...]
    nodes = try modes.indices.map { index in
      guard let comparison = Int(exactly: modes[index]), (0...6).contains(comparison) else {
        throw NodeFault("node \(index) has the mode \(modes[index])")
      }
      var node = Node(
        comparison: comparison, split: splits[index], feature: features[index],
        takesMissing: !missing.isEmpty && missing[index] != 0, yes: try branch(yes[index], yesIsLeaf[index]),
        no: try branch(no[index], noIsLeaf[index]))
      if comparison == 6 {
        guard let end = members.firstIndex(where: \.isNaN) else { throw NodeFault("its membership_values are too few") }
        node.members = Set(members[..<end])
        members = members[(end + 1)...]
      }
      return node
    }
    guard let aggregate = Aggregate(rawValue: try call.int("aggregate_function", 1)) else {
      throw NodeFault("its aggregate_function is not known")
    }
    (self.roots, leafWeights, leafTargets, targetCount, self.aggregate) = (roots, weights, targets, count, aggregate)
  }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [TensorType(try Shape(checking: [operands[0].shape[0], targetCount]), .float64)]
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let x = operands[0].elements(as: Double.self), y = results[0].elements(as: Double.self)
    let width = operands[0].type.shape[1]
    guard operands[0].type.shape[0] <= (1 << 36) / max(roots.count * nodes.count, 1) else {
      throw EvaluationError("TreeEnsemble: \(operands[0].type.shape[0]) rows are too many for \(roots.count) trees")
    }
    let empty: Double =
      aggregate == .minimum ? .greatestFiniteMagnitude : aggregate == .maximum ? -.greatestFiniteMagnitude : 0
    y.update(repeating: empty)
    for row in 0..<operands[0].type.shape[0] {
      for root in roots {
        let leaf = try leaf(from: root, UnsafeBufferPointer(rebasing: x[row * width..<(row + 1) * width]))
        let place = row * targetCount + leafTargets[leaf], weight = leafWeights[leaf]
        switch aggregate {
        case .sum: y[place] += weight
        case .average: y[place] += weight / Double(roots.count)
        case .minimum: y[place] = min(y[place], weight)
        case .maximum: y[place] = max(y[place], weight)
        }
      }
    }
  }

  private func leaf(from root: Int, _ features: UnsafeBufferPointer<Double>) throws -> Int {
    var index = root
    // A path through a tree meets no node twice.
    for _ in nodes {
      let node = nodes[index], value = features[node.feature]
      switch node.accepts(value) ? node.yes : node.no {
      case .leaf(let leaf): return leaf
      case .node(let next): index = next
      }
    }
    throw EvaluationError("TreeEnsemble: node \(root) is the root of a circle")
  }
}

extension NodeCall {
  /// The numbers of an attribute that is a tensor.
  fileprivate func tensorNumbers(_ name: String) throws -> [Double] {
    guard case .tensor(let value)? = node.attributes[name] else {
      throw NodeFault("its attribute '\(name)' is no tensor")
    }
    return try withoutGradients { try value.tensor.doubles() }
  }
}
