import StriateGraph
import StriateTypes

/// Attention in several subspaces at once (Vaswani et al. 2017, arXiv:1706.03762): queries, keys and values are projected,
/// split into heads, attended to, joined and projected again.
///
/// As a layer it is self-attention. Weights begin as in PyTorch: Xavier for the projections in, biases 0.
public struct MultiHeadAttention: Layer {
  /// Queries', keys' and values' projections one below the other, `[3·E, E]`; nil where keys or values have an extent of
  /// their own.
  public let inProjWeight: Parameter?
  /// `[E, E]`, where keys or values have an extent of their own.
  public let qProjWeight: Parameter?
  /// `[E, key extent]`, where keys or values have an extent of their own.
  public let kProjWeight: Parameter?
  /// `[E, value extent]`, where keys or values have an extent of their own.
  public let vProjWeight: Parameter?
  /// `[3·E]`.
  public let inProjBias: Parameter?
  public let outProj: Linear
  private let extent: Int
  private let heads: Int
  private let dropout: Double
  private let isBatchFirst: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - extent: E, of queries and results.
  ///   - heads: divides the extent.
  ///   - dropout: the probability of dropping an attention weight, in training.
  ///   - bias: whether the projections have biases.
  ///   - keyExtent: of keys, E by default.
  ///   - valueExtent: of values, E by default.
  ///   - isBatchFirst: whether sequences are `[N, L, E]` instead of `[L, N, E]`.
  public init(
    _ extent: Int, heads: Int, dropout: Double = 0, bias: Bool = true, keyExtent: Int? = nil,
    valueExtent: Int? = nil, isBatchFirst: Bool = false, file: String = #fileID, line: Int = #line
  ) {
    func xavier(_ rows: Int, _ columns: Int) -> Parameter {
      Parameter(Initializer.xavierUniform().make([rows, columns], columns, rows))
    }
    let (keys, values) = (keyExtent ?? extent, valueExtent ?? extent)
    let isSame = keys == extent && values == extent
    inProjWeight = isSame ? xavier(3 * extent, extent) : nil
    qProjWeight = isSame ? nil : xavier(extent, extent)
    kProjWeight = isSame ? nil : xavier(extent, keys)
    vProjWeight = isSame ? nil : xavier(extent, values)
    inProjBias = bias ? Parameter(.zeros([3 * extent])) : nil
    outProj = Linear(from: extent, to: extent, bias: bias, file: file, line: line)
    outProj.bias?.assign(.zeros([extent]))
    (self.extent, self.heads, self.dropout, self.isBatchFirst) = (extent, heads, dropout, isBatchFirst)
    site = LayerSite("MultiHeadAttention", file: file, line: line)
  }

  /// Self-attention.
  /// - Parameter x: `[L, N, E]`, or batch first, or `[L, E]`.
  /// - Returns: the same shape.
  public func callAsFunction(_ x: Tensor) -> Tensor { self(x, keys: x, values: x) }

  /// - Parameters:
  ///   - queries: `[L, N, E]`, or batch first, or `[L, E]`.
  ///   - keys: `[S, N, key extent]`, arranged as the queries.
  ///   - values: `[S, N, value extent]`, arranged as the queries.
  ///   - mask: broadcast to `[N, heads, L, S]`; bool: true where a key takes part (PyTorch's module has it the other way
  ///     round); floating: added to the scores.
  ///   - keyMask: bool `[N, S]`: true for keys that take part, false for padding.
  ///   - isCausal: a query sees keys up to its own position only.
  /// - Returns: the queries' shape.
  public func callAsFunction(
    _ queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor? = nil, keyMask: Tensor? = nil,
    isCausal: Bool = false
  ) -> Tensor {
    site.run { () throws(ShapeError) in
      guard let parts = try projected(queries, keys, values, mask, keyMask) else {
        return [queries, keys, values].first(where: \.isPoisoned) ?? queries
      }
      let attended = parts.queries.scaledDotProductAttention(
        keys: parts.keys, values: parts.values, mask: parts.mask, isCausal: isCausal, dropout: dropout)
      return outProj(joined(attended, like: queries))
    }
  }

  /// The attention weights, without dropout: `[N, heads, L, S]`, or `[heads, L, S]` without a batch. PyTorch returns
  /// their mean over the heads. Parameters as those of the call.
  public func attentionWeights(
    _ queries: Tensor, keys: Tensor, mask: Tensor? = nil, keyMask: Tensor? = nil, isCausal: Bool = false
  ) -> Tensor {
    site.run { () throws(ShapeError) in
      guard let parts = try projected(queries, keys, nil, mask, keyMask) else {
        return queries.isPoisoned ? queries : keys
      }
      // Attended to with the unit vectors as values, the result is the weights.
      let count = parts.keys.shape[2]
      let units = Tensor.identity(count, dtype: parts.keys.dtype)
        .broadcast(to: Array(parts.keys.shape.prefix(2)) + [count, count])
      let weights = parts.queries.scaledDotProductAttention(
        keys: parts.keys, values: units, mask: parts.mask, isCausal: isCausal)
      return queries.rank == 2 && !weights.isPoisoned ? weights.reshaped(to: Shape(weights.shape.dropFirst())) : weights
    }
  }

  /// Each `[N, heads, L or S, E / heads]`.
  private struct Parts {
    let queries: Tensor
    let keys: Tensor
    let values: Tensor
    let mask: Tensor?
  }

  /// nil where an operand is poisoned.
  private func projected(
    _ queries: Tensor, _ keys: Tensor, _ values: Tensor?, _ mask: Tensor?, _ keyMask: Tensor?
  ) throws(ShapeError) -> Parts? {
    let operands = [queries, keys] + [values, mask, keyMask].compactMap(\.self)
    if operands.contains(where: \.isPoisoned) { return nil }
    let types = operands.map(\.type)
    guard queries.rank == 2 || queries.rank == 3, keys.rank == queries.rank,
      (values ?? keys).rank == queries.rank, heads > 0, extent % heads == 0, queries.shape.last == extent
    else {
      throw ShapeError(
        "", "needs queries \(isBatchFirst ? "[N, L, \(extent)]" : "[L, N, \(extent)]") in \(heads) heads",
        operands: types)
    }
    let biases = inProjBias?.value.split(count: 3)
    let matrices: [Tensor]
    if let inProjWeight {
      matrices = inProjWeight.value.split(count: 3)
    } else {
      matrices = [qProjWeight, kProjWeight, vProjWeight].compactMap { $0?.value }
    }
    func part(_ x: Tensor, _ index: Int) -> Tensor {
      split(x.linear(matrices[index], bias: biases?[index]))
    }
    let q = part(queries, 0), k = part(keys, 1)
    let v = values.map { part($0, 2) } ?? k
    if q.isPoisoned || k.isPoisoned || v.isPoisoned { return Parts(queries: q, keys: k, values: v, mask: nil) }
    return Parts(queries: q, keys: k, values: v, mask: try joined(mask, keyMask, keys: k, types))
  }

  /// `[L, N, E]` -> `[N, heads, L, E / heads]`.
  private func split(_ x: Tensor) -> Tensor {
    if x.isPoisoned { return x }
    let parts = [heads, extent / heads]
    if x.rank == 2 { return x.reshaped(to: [1, x.shape[0]] + parts).transposed([0, 2, 1, 3]) }
    let split = x.reshaped(to: [x.shape[0], x.shape[1]] + parts)
    return split.transposed(isBatchFirst ? [0, 2, 1, 3] : [1, 2, 0, 3])
  }

  /// `[N, heads, L, E / heads]` -> the shape of the queries.
  private func joined(_ x: Tensor, like queries: Tensor) -> Tensor {
    if x.isPoisoned { return x }
    let order = queries.rank == 2 || isBatchFirst ? [0, 2, 1, 3] : [2, 0, 1, 3]
    return x.transposed(order).reshaped(to: queries.shape)
  }

  private func joined(
    _ mask: Tensor?, _ keyMask: Tensor?, keys: Tensor, _ types: [TensorType]
  ) throws(ShapeError) -> Tensor? {
    guard let keyMask else { return mask }
    let (batch, count) = (keys.shape[0], keys.shape[2])
    guard keyMask.dtype == .bool, keyMask.shape == [batch, count] || (batch == 1 && keyMask.shape == [count]) else {
      throw ShapeError("", "the mask of keys is not bool [\(batch), \(count)]", operands: types)
    }
    let isReal = keyMask.reshaped(to: [batch, 1, 1, count])
    guard let mask else { return isReal }
    return mask.dtype == .bool ? mask & isReal : isReal.select(mask, -.infinity)
  }
}
