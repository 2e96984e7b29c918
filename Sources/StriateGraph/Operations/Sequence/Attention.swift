import StriateTypes

extension Tensor {
  /// Scaled dot-product attention: softmax(Q·Kᵀ·scale + mask)·V (Vaswani et al. 2017, arXiv:1706.03762).
  ///
  /// Q is this tensor `[..., L, E]`, with keys `[..., S, E]` and values `[..., S, F]` -> `[..., L, F]`. Leading axes are
  /// broadcast. Where the third axis from the end differs, it is that of heads, and each head of keys and values serves
  /// a group of query heads (Ainslie et al. 2023, arXiv:2305.13245).
  /// - Parameters:
  ///   - mask: broadcast to `[..., L, S]`; bool: true where a key takes part; floating: added to the scores. A query for
  ///     which no key takes part has the result 0.
  ///   - isCausal: a query sees keys up to its own position only.
  ///   - scale: 1/√E by default.
  ///   - dropout: the probability of dropping a weight, in training.
  public func scaledDotProductAttention(
    keys: Tensor, values: Tensor, mask: Tensor? = nil, isCausal: Bool = false, scale: Double? = nil,
    dropout: Double = 0
  ) -> Tensor {
    let operands = [self, keys, values] + (mask.map { [$0] } ?? [])
    if let poisoned = operands.first(where: \.isPoisoned) { return poisoned }
    do throws(ShapeError) {
      try checkAttention(keys, values, operands)
      let factor = scale.map { number($0) } ?? .constant(1 / Double(shape[rank - 1]).squareRoot(), [], dtype)
      let scores = try (self * factor).perHead(keys, transposed: true)
      guard mask != nil || isCausal else {
        return try scores.softmax().dropout(probability: dropout).perHead(values, transposed: false)
      }
      let masked = try scores.masked(mask, isCausal: isCausal)
      return try masked.dropout(probability: dropout).perHead(values, transposed: false)
    } catch {
      return .fail(error)
    }
  }

  private func checkAttention(_ keys: Tensor, _ values: Tensor, _ operands: [Tensor]) throws(ShapeError) {
    let types = operands.map(\.type), name = "scaledDotProductAttention"
    guard rank >= 2, keys.rank == rank, values.rank == rank, keys.dtype == dtype, values.dtype == dtype,
      dtype.isFloatingPoint
    else {
      throw ShapeError(name, "needs floating-point queries, keys and values of as many axes", operands: types)
    }
    guard shape[rank - 1] == keys.shape[rank - 1], keys.shape[rank - 2] == values.shape[rank - 2], shape[rank - 1] > 0
    else {
      throw ShapeError(
        name, "needs queries [..., L, E], keys [..., S, E] and values [..., S, F]", operands: types)
    }
    if rank >= 3 {
      let (heads, own) = (shape[rank - 3], keys.shape[rank - 3])
      guard own == values.shape[rank - 3], own == heads || own == 1 || own > 0 && heads % own == 0 else {
        throw ShapeError(name, "\(own) heads of keys do not serve \(heads) heads of queries", operands: types)
      }
    }
    if operands.count > 3, types[3].dtype != .bool, types[3].dtype != dtype {
      throw ShapeError(name, "the mask is neither bool nor of the queries' type", operands: types)
    }
  }

  /// This tensor times `other`, each head of which serves a group of heads of this tensor.
  private func perHead(_ other: Tensor, transposed: Bool) throws(ShapeError) -> Tensor {
    guard rank >= 3, other.shape[rank - 3] != shape[rank - 3], other.shape[rank - 3] > 0 else {
      return try Tensor.checkedMatmul(self, other, transposeA: false, transposeB: transposed)
    }
    // The rows of a group's heads are rows of one product.
    let heads = other.shape[rank - 3], group = shape[rank - 3] / heads
    let lead = Array(shape.prefix(rank - 3)), rows = shape[rank - 2]
    let grouped = reshaped(to: Shape(lead + [heads, group * rows, shape[rank - 1]]))
    let product = try Tensor.checkedMatmul(grouped, other, transposeA: false, transposeB: transposed)
    let leading = Array(product.shape.prefix(rank - 3)) + [shape[rank - 3], rows]
    return product.reshaped(to: Shape(leading + [product.shape[rank - 1]]))
  }

  /// The softmax of scores `[..., L, S]` without what the mask takes out.
  private func masked(_ mask: Tensor?, isCausal: Bool) throws(ShapeError) -> Tensor {
    let (rows, columns) = (shape[rank - 2], shape[rank - 1])
    var scores = self
    let lowest = number(-Double.infinity)
    if isCausal {
      let isPast = Tensor.range(columns).isLessOrEqual(to: Tensor.range(rows).expanded(at: 1))
      scores = isPast.select(scores, lowest)
    }
    guard let mask else { return scores.softmax() }
    let common = try Broadcasting.shape(
      shape, mask.shape, operation: "scaledDotProductAttention", operands: [type, mask.type])
    guard common == shape else {
      throw ShapeError(
        "scaledDotProductAttention", "the mask does not stretch to \(shape)", operands: [type, mask.type])
    }
    scores = mask.dtype == .bool ? mask.select(scores, lowest) : scores + mask
    if columns == 0 { return scores.softmax() }
    // Where no key takes part there is nothing to be normalised.
    let isEmpty = scores.max(axes: [-1], keepingAxes: true).isEqual(to: lowest)
    return isEmpty.select(0, isEmpty.select(0, scores).softmax())
  }
}
