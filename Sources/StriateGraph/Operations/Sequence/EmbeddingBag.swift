import StriateKernels
import StriateTypes

/// How the rows of a bag become one.
public enum BagReduction: Hashable, Sendable, CaseIterable {
  case sum, mean, maximum
}

/// (offsets int64 `[B]`) -> int64 `[count]`: the bag of each position, that of the last offset not behind it.
struct BagNumbers: Operation, HostKernelBody {
  let count: Int

  var name: String { "embeddingBags" }

  var form: OperationForm? { .bagNumbers }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType([count], .int64) }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let offsets = operands[0].elements(as: Int64.self), numbers = results[0].elements(as: Int64.self)
    let isAscending = zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
    guard isAscending, offsets.first.map({ $0 == 0 }) ?? (count == 0), offsets.allSatisfy({ $0 <= Int64(count) }) else {
      throw EvaluationError("embeddingBags: offsets must ascend from 0 to at most \(count): \(Array(offsets))")
    }
    for (bag, start) in offsets.enumerated() {
      for position in Int(start)..<(bag + 1 < offsets.count ? Int(offsets[bag + 1]) : count) {
        numbers[position] = Int64(bag)
      }
    }
  }
}

/// (rows `[n, D]`, bag of each int64 `[n]`) -> int64 `[bags, D]`: which row has the largest element, −1 in an empty bag.
struct BagMaxima: Operation, HostKernelBody {
  let bags: Int

  var name: String { "embeddingBags" }

  var form: OperationForm? { .bagMaxima }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType([bags, operands[0].shape[1]], .int64)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    let rows = operands[0].doubles, numbers = operands[1].elements(as: Int64.self)
    let best = results[0].elements(as: Int64.self), width = operands[0].type.shape[1]
    best.update(repeating: -1)
    for (row, bag) in numbers.enumerated() where bag >= 0 {
      for column in 0..<width {
        let slot = Int(bag) * width + column, value = rows[row * width + column]
        if best[slot] < 0 || value > rows[Int(best[slot]) * width + column] || value.isNaN { best[slot] = Int64(row) }
      }
    }
  }
}

extension Tensor {
  /// The sum, mean or maximum of rows of this table `[V, D]`, for bags of equal size: indices `[B, n]` -> `[B, D]`.
  /// - Parameters:
  ///   - indices: integers; one out of range fails the evaluation.
  ///   - weights: of each row, `[B, n]`; for sums only.
  ///   - paddingIndex: a row that counts nothing, wherever it is named; it gets no gradient.
  public func embeddingBags(
    _ indices: Tensor, reduction: BagReduction = .mean, weights: Tensor? = nil, paddingIndex: Int? = nil
  ) -> Tensor {
    if isPoisoned || indices.isPoisoned { return isPoisoned ? self : indices }
    guard indices.rank == 2 else {
      return .fail(
        ShapeError(
          "embeddingBags", "needs indices [B, n]", operands: [type, indices.type],
          hint: "bags of different sizes are one vector of indices, with offsets"))
    }
    let (count, size) = (indices.shape[0], indices.shape[1])
    let numbers = Tensor.iota(indices.shape, axis: 0).reshaped(to: [count * size])
    let flatWeights = weights.map { $0.isPoisoned || $0.shape != indices.shape ? $0 : $0.flattened() }
    return bags(
      indices.flattened(), numbers, count: count, reduction: reduction, weights: flatWeights, paddingIndex: paddingIndex
    )
  }

  /// The same for bags of different sizes: indices `[n]`, where bag b begins at `offsets[b]`, -> `[B, D]`. An empty bag
  /// is 0.
  /// - Parameters:
  ///   - offsets: integers `[B]`, ascending from 0.
  ///   - includesLast: the last offset is the end of the last bag, not a bag of its own.
  public func embeddingBags(
    _ indices: Tensor, offsets: Tensor, reduction: BagReduction = .mean, weights: Tensor? = nil,
    paddingIndex: Int? = nil, includesLast: Bool = false
  ) -> Tensor {
    if let poisoned = [self, indices, offsets].first(where: \.isPoisoned) { return poisoned }
    guard indices.rank == 1, offsets.rank == 1, offsets.dtype.isInteger, !includesLast || offsets.shape[0] > 0 else {
      return .fail(
        ShapeError(
          "embeddingBags", "needs indices [n] and integer offsets [B]", operands: [type, indices.type, offsets.type]))
    }
    let numbers = Tensor.make(BagNumbers(count: indices.shape[0]), [offsets.cast(to: .int64)])
    let count = offsets.shape[0] - (includesLast ? 1 : 0)
    return bags(
      indices, numbers, count: count, reduction: reduction, weights: weights, paddingIndex: paddingIndex)
  }

  private func bags(
    _ indices: Tensor, _ numbers: Tensor, count: Int, reduction: BagReduction, weights: Tensor?, paddingIndex: Int?
  ) -> Tensor {
    if let weights, weights.isPoisoned { return weights }
    do throws(ShapeError) {
      let operands = [type, indices.type] + (weights.map { [$0.type] } ?? [])
      guard rank == 2, dtype.isFloatingPoint, indices.dtype.isInteger else {
        throw ShapeError("embeddingBags", "needs a floating-point table [V, D] and integer indices", operands: operands)
      }
      if let weights, reduction != .sum || weights.type != TensorType(indices.shape, dtype) {
        throw ShapeError(
          "embeddingBags", "weights are for sums, one for each index and of the table's type", operands: operands)
      }
      if let paddingIndex, paddingIndex < -shape[0] || paddingIndex >= shape[0] {
        throw ShapeError("embeddingBags", "there is no row \(paddingIndex) for padding", operands: operands)
      }
      let padding = paddingIndex.map { Double($0 < 0 ? $0 + shape[0] : $0) }
      let isCounted = padding.map { indices.isNotEqual(to: indices.number($0)) }
      return reduced(gather(indices), numbers, count, reduction, weights, isCounted)
    } catch {
      return .fail(error)
    }
  }

  private func reduced(
    _ rows: Tensor, _ numbers: Tensor, _ count: Int, _ reduction: BagReduction, _ weights: Tensor?,
    _ isCounted: Tensor?
  ) -> Tensor {
    let zeros = Tensor.zeros([count, shape[1]], dtype: dtype)
    if count == 0 { return zeros }
    if reduction == .maximum {
      if rows.elementCount == 0 { return zeros }
      let members = isCounted.map { $0.select(numbers, -1) } ?? numbers
      let best = Tensor.make(BagMaxima(bags: count), [rows.cast(to: dtype.wide).stopGradient(), members])
      return best.isLess(than: 0).select(0, rows.takeAlong(best.maximum(0), axis: 0))
    }
    var shares = weights
    if let isCounted { shares = isCounted.select(weights ?? Tensor.ones(numbers.shape, dtype: dtype), 0) }
    let sums = zeros.addingUpdates(shares.map { rows * $0.expanded(at: 1) } ?? rows, at: numbers)
    if reduction == .sum { return sums }
    let ones = shares ?? .ones(numbers.shape, dtype: dtype)
    let sizes = Tensor.zeros([count], dtype: dtype).addingUpdates(ones, at: numbers)
    return sums / sizes.maximum(1).expanded(at: 1)
  }
}
