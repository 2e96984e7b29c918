import StriateKernels
import StriateTypes

/// Which axis of a grid the first vector runs along.
public enum GridIndexing: Sendable, Hashable {
  /// The first vector down the rows: results `[n₀, n₁, ...]` (`ij`).
  case matrix
  /// The first vector along the columns: results `[n₁, n₀, ...]` (`xy`).
  case cartesian
}

extension Tensor {
  /// The coordinates of a grid: tensor `i` varies with vector `i` alone (`meshgrid`).
  public static func meshGrid(_ vectors: [Tensor], indexing: GridIndexing = .matrix) -> [Tensor] {
    allBuilt(of: vectors) { () throws(ShapeError) in
      guard vectors.allSatisfy({ $0.rank <= 1 }) else {
        throw ShapeError("meshGrid", "needs vectors", operands: vectors.map(\.type))
      }
      let shape = try Shape(checking: vectors.map(\.elementCount))
      let grids = vectors.enumerated().map { axis, vector in
        let extents = (0..<vectors.count).map { $0 == axis ? vector.elementCount : 1 }
        return vector.reshaped(to: extents).broadcast(to: shape)
      }
      return indexing == .cartesian && vectors.count > 1 ? grids.map { $0.swappingAxes(0, 1) } : grids
    }
  }

  /// Every tuple with one element of each vector, the last varying fastest: `[n₀·n₁···, count]`; of one vector the
  /// vector itself.
  public static func cartesianProduct(_ vectors: [Tensor]) -> Tensor {
    built(of: vectors) { () throws(ShapeError) in
      guard let first = vectors.first, vectors.allSatisfy({ $0.rank == 1 }) else {
        throw ShapeError("cartesianProduct", "needs vectors", operands: vectors.map(\.type))
      }
      if vectors.count == 1 { return first }
      return stacked(meshGrid(vectors).map { $0.flattened() }, axis: 1)
    }
  }

  /// Every choice of `count` elements of this vector in their order: `[choices, count]`, in lexicographic order.
  /// - Parameter withReplacement: whether an element may be chosen again.
  public func combinations(count: Int = 2, withReplacement: Bool = false) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank == 1, count >= 1 else {
        throw ShapeError("combinations", "needs a vector, and \(count) elements of 1 or more", operands: [type])
      }
      let choices = Choices(elements: elementCount, count: count, repeats: withReplacement)
      guard let total = choices.total, total <= (1 << 28) / count else {
        throw ShapeError("combinations", "there are too many choices of \(count)", operands: [type])
      }
      return gather(Tensor(choices.positions, shape: [total, count]))
    }
  }
}

/// Choices of `count` positions below `elements`.
private struct Choices {
  let elements: Int
  let count: Int
  let repeats: Bool

  /// The binomial coefficient; nil where it is absurdly large.
  var total: Int? {
    let pool = repeats ? elements + count.tame - 1 : elements
    if elements == 0 || count > pool { return 0 }
    var result = 1
    for step in 1...Swift.max(Swift.min(count, pool - count), 1) where count < pool {
      let (product, overflow) = result.multipliedReportingOverflow(by: pool - step + 1)
      if overflow || product > 1 << 48 { return nil }
      result = product / step
    }
    return result
  }

  /// The positions chosen, one choice after another.
  var positions: [Int64] {
    guard let total, total > 0 else { return [] }
    var choice = repeats ? Array(repeating: 0, count: count) : Array(0..<count)
    var result: [Int64] = []
    result.reserveCapacity(total * count)
    while true {
      for position in choice { result.append(Int64(position)) }
      func last(_ place: Int) -> Int { repeats ? elements - 1 : elements - count + place }
      guard let place = choice.indices.last(where: { choice[$0] < last($0) }) else { return result }
      choice[place] += 1
      for later in choice.indices where later > place {
        choice[later] = repeats ? choice[place] : choice[later - 1] + 1
      }
    }
  }
}
