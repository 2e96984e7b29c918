import StriateGraph
import StriateTypes

/// The different ones of some elements, where each element went, and how many there were of each.
public struct UniqueElements: Sendable {
  /// The different elements, or parts along an axis. Gradients go to the first of equals.
  public let values: Tensor
  /// For each element (in this tensor's shape) or each part (a vector) the int64 position of its equal in `values`.
  public let inverse: Tensor
  /// int64, how often each of `values` occurs.
  public let counts: Tensor
}

extension Tensor {
  /// The different elements in ascending order, as a vector. NaN is the largest, and each NaN differs from every other.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func unique() throws -> Tensor { try uniqueElements().values }

  /// The different elements in ascending order with their positions and counts; along `axis` the different parts, in
  /// lexicographic order.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func uniqueElements(axis: Int? = nil) throws -> UniqueElements {
    try refuseInTrace("unique")
    if isPoisoned { return UniqueElements(values: self, inverse: self, counts: self) }
    guard let axis else {
      let flat = flattened()
      let order = flat.argSort()
      return try flat.groups(inOrder: order).shaped(as: shape)
    }
    let parts = try partsFirst(axis, "unique")
    let rows = parts.reshaped(to: [parts.shape[0], parts.elementCount / Swift.max(parts.shape[0], 1)])
    // Sorting by the last column first: later sorts keep the order among equals.
    var order = Tensor.range(rows.shape[0])
    for column in stride(from: rows.shape[1] - 1, through: 0, by: -1) {
      let keys = rows.slice(axis: 1, column..<column + 1).flattened()
      order = order.gather(keys.gather(order).argSort())
    }
    return try parts.groups(inOrder: order).movedFirst(to: axis)
  }

  /// The first of each run of equal neighbours, with positions and run lengths: of all elements in row-major order, or
  /// of parts along `axis`.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func uniqueConsecutive(axis: Int? = nil) throws -> UniqueElements {
    try refuseInTrace("uniqueConsecutive")
    if isPoisoned { return UniqueElements(values: self, inverse: self, counts: self) }
    guard let axis else { return try flattened().groups(inOrder: nil).shaped(as: shape) }
    return try partsFirst(axis, "uniqueConsecutive").groups(inOrder: nil).movedFirst(to: axis)
  }

  /// `axis` in front.
  private func partsFirst(_ axis: Int, _ name: String) throws -> Tensor {
    let axis = try Axis.checked(axis, rank: rank, operation: name)
    return transposed([axis] + (0..<rank).filter { $0 != axis })
  }

  /// Runs of equal parts along axis 0, taken in `order` (as they stand by default).
  private func groups(inOrder order: Tensor?) throws -> UniqueElements {
    let count = shape[0]
    guard count > 0 else {
      return UniqueElements(values: self, inverse: .zeros([0], dtype: .int64), counts: .zeros([0], dtype: .int64))
    }
    let ordered = order.map { gather($0) } ?? self
    let differs = ordered.slice(axis: 0, 1..<count).isNotEqual(to: ordered.slice(axis: 0, 0..<count - 1))
    let begins = differs.any(axes: Array(1..<rank))
    let group = begins.cumulativeSum(axis: 0).padded(before: [1], after: [0])
    let inverse = order.map { group.gather($0.argSort()) } ?? group
    try evaluate(ordered, begins, inverse)
    let firsts = try [0] + begins.flatNonzero("unique").map { $0 + 1 }
    let counts = zip(firsts.dropFirst() + [Int64(count)], firsts).map { $0 - $1 }
    let starts = Tensor(firsts, shape: [firsts.count])
    return UniqueElements(
      values: ordered.gather(starts), inverse: inverse, counts: Tensor(counts, shape: [counts.count]))
  }
}

extension UniqueElements {
  fileprivate func shaped(as shape: Shape) -> UniqueElements {
    UniqueElements(values: values, inverse: inverse.reshaped(to: shape), counts: counts)
  }

  fileprivate func movedFirst(to axis: Int) -> UniqueElements {
    let rank = values.rank
    let position = axis < 0 ? axis + rank : axis
    let order = Array(1..<position + 1) + [0] + Array(position + 1..<rank)
    return UniqueElements(values: values.transposed(order), inverse: inverse, counts: counts)
  }
}

extension Tensor {
  /// How often each of the numbers 0, 1 ... up to the largest of these integers occurs, int64; with `weights` (of this
  /// tensor's shape, differentiable) the sum of what each occurrence counts.
  /// - Parameter minimumLength: the result is at least so long.
  /// - Throws: `EvaluationError` for negative numbers, and inside `compiled`; `bincount(length:)` has a fixed size.
  public func bincount(weights: Tensor? = nil, minimumLength: Int = 0) throws -> Tensor {
    try refuseInTrace("bincount")
    if isPoisoned { return self }
    guard dtype.isInteger else { throw ShapeError("bincount", "needs integers", operands: [type]) }
    let largest = elementCount == 0 ? -1 : try cast(to: .int64).max().item(as: Int64.self)
    return bincount(length: Swift.max(Int(largest) + 1, minimumLength, 0), weights: weights)
  }
}
