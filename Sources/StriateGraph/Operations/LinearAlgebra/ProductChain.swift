import StriateTypes

extension Tensor {
  /// The product of a chain of matrices, in the order of the fewest multiplications (`multi_dot`); the first and the
  /// last may be vectors.
  ///
  /// The order is found by dynamic programming over the extents (Cormen et al., Introduction to Algorithms, 14.2): O(n³)
  /// for n matrices.
  public static func chainProduct(_ matrices: [Tensor]) -> Tensor {
    built(from: matrices) { () throws(ShapeError) in
      let types = matrices.map(\.type)
      guard matrices.count >= 1 else { throw ShapeError("chainProduct", "no matrices were given") }
      for (position, matrix) in matrices.enumerated() {
        let isEnd = position == 0 || position == matrices.count - 1
        guard matrix.rank == 2 || (matrix.rank == 1 && isEnd && matrices.count > 1) else {
          throw ShapeError("chainProduct", "operand \(position) is no matrix", operands: types)
        }
      }
      // Extent i stands between matrices i − 1 and i.
      var chain = matrices
      if chain[0].rank == 1 { chain[0] = chain[0].asRow }
      if chain[chain.count - 1].rank == 1 { chain[chain.count - 1] = chain[chain.count - 1].asColumn }
      for (position, pair) in zip(chain, chain.dropFirst()).enumerated() where pair.0.shape[1] != pair.1.shape[0] {
        throw ShapeError(
          "chainProduct", "inner extents differ behind operand \(position): \(pair.0.shape[1]) and \(pair.1.shape[0])",
          operands: types)
      }
      let extents = [chain[0].shape[0]] + chain.map { $0.shape[1] }
      let product = ChainOrder(extents).product(chain)
      var result: [Int] = matrices[0].rank == 1 && matrices.count > 1 ? [] : [extents[0]]
      if matrices[matrices.count - 1].rank == 2 || matrices.count == 1 { result.append(extents[extents.count - 1]) }
      return product.reshaped(to: Shape(result))
    }
  }

  /// The product of this matrix with itself, `exponent` times: `[.., n, n]`. 0 gives the identity, negative exponents
  /// the inverse's powers. Squaring: O(log exponent) products.
  public func matrixPower(_ exponent: Int) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      guard rank >= 2, rowCount == columnCount else {
        throw ShapeError("matrixPower", "needs square matrices", operands: [type])
      }
      guard exponent >= 0 || dtype.isFloatingPoint else {
        throw ShapeError("matrixPower", "integers have no inverse", operands: [type])
      }
      if exponent == 0 {
        return try Tensor.identity(batch: batchShape, rows: rowCount, columns: rowCount, dtype: dtype)
      }
      var rest = exponent.magnitude
      var square = exponent < 0 ? inverse() : self
      var product: Tensor?
      while true {
        if rest & 1 == 1 { product = product.map { $0.matmul(square) } ?? square }
        rest >>= 1
        if rest == 0 { return product ?? square }
        square = square.matmul(square)
      }
    }
  }
}

/// Where to split a chain of matrices.
private struct ChainOrder {
  /// `split[i][j]`: matrices i ... j are (i ... split) × (split + 1 ... j).
  private var split: [[Int]]

  init(_ extents: [Int]) {
    let count = extents.count - 1
    let multiplications = extents.map(Double.init)
    var cost = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    split = Array(repeating: Array(repeating: 0, count: count), count: count)
    for length in stride(from: 2, through: count, by: 1) {
      for first in 0...count - length {
        let last = first + length - 1
        cost[first][last] = .infinity
        for middle in first..<last {
          let product = multiplications[first] * multiplications[middle + 1] * multiplications[last + 1]
          let total = cost[first][middle] + cost[middle + 1][last] + product
          if total < cost[first][last] {
            cost[first][last] = total
            split[first][last] = middle
          }
        }
      }
    }
  }

  func product(_ chain: [Tensor]) -> Tensor { product(chain, 0, chain.count - 1) }

  private func product(_ chain: [Tensor], _ first: Int, _ last: Int) -> Tensor {
    if first == last { return chain[first] }
    let middle = split[first][last]
    return product(chain, first, middle).matmul(product(chain, middle + 1, last))
  }
}
