import StriateTypes

/// In which order operands are contracted, and how two of them are.
struct EinsumContraction {
  private let terms: EinsumTerms
  private let result: Set<EinsumLabel>
  /// Up to so many operands every order is tried: the number of subsets doubles with each.
  private static let mostForOptimum = 6

  init(_ terms: EinsumTerms) {
    self.terms = terms
    result = Set(terms.result)
  }

  /// - Throws: if an intermediate result would have too many axes.
  func contract(_ parts: inout [LabelledTensor]) throws(ShapeError) -> LabelledTensor {
    for position in parts.indices { parts[position] = parts[position].summed(keeping: needed(parts, but: [position])) }
    var steps = parts.count <= Self.mostForOptimum ? optimalSteps(parts) : []
    while parts.count > 1 {
      let (first, second) = steps.isEmpty ? cheapestPair(parts) : steps.removeFirst()
      let product = try contracted(parts[first], parts[second], keeping: needed(parts, but: [first, second]))
      parts.remove(at: Swift.max(first, second))
      parts.remove(at: Swift.min(first, second))
      parts.append(product)
    }
    return parts[0]
  }

  /// Labels that the result or other operands name.
  private func needed(_ parts: [LabelledTensor], but positions: [Int]) -> Set<EinsumLabel> {
    var labels = result
    for position in parts.indices where !positions.contains(position) { labels.formUnion(parts[position].labels) }
    return labels
  }

  private func cost(_ labels: Set<EinsumLabel>) -> Double {
    // The order of a product changes its rounding, and that of a set from process to process.
    labels.map { Double(Swift.max(terms.extents[$0] ?? 1, 1)) }.sorted().reduce(1, *)
  }

  private func cheapestPair(_ parts: [LabelledTensor]) -> (Int, Int) {
    var best = (0, 1), least = Double.infinity
    for first in parts.indices {
      for second in parts.indices where second > first {
        let cost = cost(Set(parts[first].labels).union(parts[second].labels))
        if cost < least { (best, least) = ((first, second), cost) }
      }
    }
    return best
  }

  /// The pairs, as positions in the list that shrinks, of the cheapest tree: dynamic programming over subsets.
  private func optimalSteps(_ parts: [LabelledTensor]) -> [(Int, Int)] {
    let count = parts.count, all = (1 << count) - 1
    if count < 3 { return count == 2 ? [(0, 1)] : [] }
    func own(_ subset: Int) -> Set<EinsumLabel> {
      (0..<count).filter { subset >> $0 & 1 == 1 }.reduce(into: []) { $0.formUnion(parts[$1].labels) }
    }
    func kept(_ subset: Int) -> Set<EinsumLabel> { own(subset).intersection(result.union(own(all & ~subset))) }

    var costs = Array(repeating: Double.infinity, count: all + 1), splits = Array(repeating: 0, count: all + 1)
    for subset in 1...all {
      if subset & (subset - 1) == 0 {
        costs[subset] = 0
        continue
      }
      var half = (subset - 1) & subset
      while half > 0 {
        let rest = subset & ~half
        if half > rest {
          let total = costs[half] + costs[rest] + cost(kept(half).union(kept(rest)))
          if total < costs[subset] { (costs[subset], splits[subset]) = (total, half) }
        }
        half = (half - 1) & subset
      }
    }
    var present = (0..<count).map { 1 << $0 }, steps: [(Int, Int)] = []
    func visit(_ subset: Int) {
      if subset & (subset - 1) == 0 { return }
      let half = splits[subset], rest = subset & ~half
      visit(half)
      visit(rest)
      let first = present.firstIndex(of: half)!, second = present.firstIndex(of: rest)!
      steps.append((first, second))
      present.remove(at: Swift.max(first, second))
      present.remove(at: Swift.min(first, second))
      present.append(subset)
    }
    visit(all)
    return steps
  }

  /// Two operands as one batched matrix product, or as a broadcast multiplication where nothing is summed.
  private func contracted(
    _ a: LabelledTensor, _ b: LabelledTensor, keeping needed: Set<EinsumLabel>
  ) throws(ShapeError) -> LabelledTensor {
    let shared = a.labels.filter(b.labels.contains)
    let batch = shared.filter(needed.contains), depth = shared.filter { !needed.contains($0) }
    let rows = a.labels.filter { !shared.contains($0) }, columns = b.labels.filter { !shared.contains($0) }
    let labels = batch + rows + columns
    let extents = batch.map(a.extent) + rows.map(a.extent) + columns.map(b.extent)
    let shape = try Shape(checking: extents)
    let product =
      depth.isEmpty
      ? a.grouped([batch, rows, []]) * b.grouped([batch, [], columns])
      : a.grouped([batch, rows, depth]).matmul(b.grouped([batch, depth, columns]))
    return LabelledTensor(product.reshaped(to: shape), labels)
  }
}
