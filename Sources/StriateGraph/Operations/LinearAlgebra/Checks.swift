import StriateTypes

extension Tensor {
  /// What `body` builds, or the way of `fail` for what it throws; poison goes before everything.
  static func built(from operands: [Tensor], _ body: () throws(ShapeError) -> Tensor) -> Tensor {
    if let poisoned = operands.first(where: \.isPoisoned) { return poisoned }
    do throws(ShapeError) { return try body() } catch { return fail(error) }
  }

  /// `count` results; poison stands for each of them.
  static func built(
    _ count: Int, from operands: [Tensor], _ body: () throws(ShapeError) -> [Tensor]
  ) -> [Tensor] {
    if let poisoned = operands.first(where: \.isPoisoned) { return Array(repeating: poisoned, count: count) }
    do throws(ShapeError) { return try body() } catch { return Array(repeating: fail(error), count: count) }
  }

  /// - Throws: if this is no floating-point batch of matrices `[.., m, n]`.
  func checkMatrices(_ operation: String, square: Bool = false) throws(ShapeError) {
    guard rank >= 2 else { throw ShapeError(operation, "needs matrices [.., m, n]", operands: [type]) }
    guard dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: [type]) }
    guard !square || shape[rank - 1] == shape[rank - 2] else {
      throw ShapeError(operation, "needs square matrices", operands: [type])
    }
  }

  /// Rows and columns of each matrix.
  var rowCount: Int { shape[rank - 2] }
  var columnCount: Int { shape[rank - 1] }
  /// The axes before those of the matrices.
  var batchShape: Shape { Shape(shape.dropLast(2)) }

  /// Both with their batch axes broadcast against each other, in their common wide type.
  static func matched(
    _ a: Tensor, _ b: Tensor, operation: String
  ) throws(ShapeError) -> (Tensor, Tensor) {
    let batch = try Broadcasting.shape(
      a.batchShape, b.batchShape, operation: operation, operands: [a.type, b.type])
    let dtype = DType.promoted(a.dtype, b.dtype).wide
    func stretched(_ x: Tensor) throws(ShapeError) -> Tensor {
      x.cast(to: dtype).broadcast(to: try Shape(checking: Array(batch) + [x.rowCount, x.columnCount]))
    }
    return (try stretched(a), try stretched(b))
  }

  /// 1 on the diagonal of each of `batch` matrices `[rows, columns]`.
  static func identity(batch: Shape = [], rows: Int, columns: Int, dtype: DType) throws(ShapeError) -> Tensor {
    let shape = try Shape(checking: [rows, columns])
    let row = Tensor.iota(shape, axis: 0), column = Tensor.iota(shape, axis: 1)
    return row.isEqual(to: column).cast(to: dtype).broadcast(to: try Shape(checking: Array(batch) + [rows, columns]))
  }

  /// The elements with column − row at most `offset` (or at least), and 0 elsewhere.
  func maskedLower(_ offset: Int = 0) -> Tensor { masked(offset) { $0.isLessOrEqual(to: $1) } }
  func maskedUpper(_ offset: Int = 0) -> Tensor { masked(offset) { $0.isGreaterOrEqual(to: $1) } }

  private func masked(_ offset: Int, _ keeps: (Tensor, Tensor) -> Tensor) -> Tensor {
    if isPoisoned { return self }
    let shape: Shape = [rowCount, columnCount]
    let distance = Tensor.iota(shape, axis: 1) - Tensor.iota(shape, axis: 0)
    return keeps(distance, Tensor.constant(Double(offset), [], .int64)).select(self, Tensor.zeros([], dtype: dtype))
  }

  /// The elements on the diagonal of each matrix: `[.., m, n]` -> `[.., min(m, n)]`.
  func matrixDiagonal() -> Tensor {
    if isPoisoned { return self }
    let count = Swift.min(rowCount, columnCount), width = columnCount
    let flat = reshaped(to: Shape(batchShape + [rowCount * width]))
    if count == 0 { return flat.slice(axis: -1, 0..<0) }
    return flat.slice(axis: -1, 0..<(count - 1) * (width + 1) + 1, step: width + 1)
  }

  /// This vector (`[.., n]`) times the columns or the rows of `[.., n, n]`.
  var asRow: Tensor { expanded(at: -2) }
  var asColumn: Tensor { expanded(at: -1) }
}
