import StriateKernels
import StriateTypes

/// Where a diagonal lies among the elements of a matrix, row by row.
struct DiagonalSpan {
  let start: Int
  let count: Int
  let step: Int

  /// - Parameter offset: 0 is the main diagonal, 1 the one above it.
  init(rows: Int, columns: Int, offset: Int) {
    let offset = Swift.min(Swift.max(offset, -rows), columns)
    start = offset >= 0 ? offset : -offset * columns
    count = Swift.max(0, offset >= 0 ? Swift.min(rows, columns - offset) : Swift.min(rows + offset, columns))
    step = columns + 1
  }
}

extension Tensor {
  /// The diagonal of the matrices in two axes, as the last axis.
  /// - Parameter offset: 0 is the main diagonal, 1 the one above it.
  public func diagonal(offset: Int = 0, axes: (Int, Int) = (0, 1)) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let (rows, span) = try diagonalRows(offset, axes, "diagonal")
      return try rows.lastAxisSlice(start: span.start, count: span.count, step: span.step)
    }
  }

  /// Matrices that have the last axis as their diagonal and are 0 elsewhere (`diag_embed`).
  /// - Parameters:
  ///   - offset: 0 is the main diagonal, 1 the one above it.
  ///   - axes: where the result has rows and columns; the last two by default.
  public func diagonalMatrix(offset: Int = 0, axes: (Int, Int) = (-2, -1)) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank > 0 else { throw ShapeError("diagonalMatrix", "a scalar has no axes", operands: [type]) }
      let side = shape[rank - 1] + Swift.abs(offset.tame)
      let lead = Array(shape.prefix(rank - 1))
      let square = try Shape(checking: lead + [side, side])
      let span = DiagonalSpan(rows: side, columns: side, offset: offset)
      var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank)
      (starts[rank - 1], steps[rank - 1]) = (shape[rank - 1] == 0 ? 0 : span.start, span.step)
      let flat = try Shape(checking: lead + [side * side])
      let place = Place(shape: flat, fill: 0, targets: [.init(starts: starts, steps: steps)])
      return try Tensor.checked(place, [self]).reshaped(to: square).movingAxes([-2, -1], to: [axes.0, axes.1])
    }
  }

  /// This tensor with another diagonal (`diagonal_scatter`).
  /// - Parameter values: of the shape of `diagonal(offset:axes:)`.
  public func replacingDiagonal(with values: Tensor, offset: Int = 0, axes: (Int, Int) = (0, 1)) -> Tensor {
    Tensor.built(of: [self, values]) { () throws(ShapeError) in
      let (rows, span) = try diagonalRows(offset, axes, "replacingDiagonal")
      var starts = Array(repeating: 0, count: rows.rank), steps = Array(repeating: 1, count: rows.rank)
      (starts[rows.rank - 1], steps[rows.rank - 1]) = (span.count == 0 ? 0 : span.start, span.step)
      let region = try Shape(checking: Array(rows.shape.dropLast()) + [span.count])
      guard values.shape == region else {
        throw ShapeError("replacingDiagonal", "the values are not \(region)", operands: [type, values.type])
      }
      let replaced = try Tensor.checked(Replace(starts: starts, steps: steps), [rows, values.cast(to: dtype)])
      let (a, b) = (
        try Axis.checked(axes.0, rank: rank, operation: ""), try Axis.checked(axes.1, rank: rank, operation: "")
      )
      let matrices = replaced.unflattened(axis: -1, into: [shape[a], shape[b]])
      return matrices.movingAxes([-2, -1], to: [a, b])
    }
  }

  /// The elements on and below a diagonal; 0 above it.
  /// - Parameter diagonal: 0 is the main one, 1 the one above it.
  public func lowerTriangle(diagonal: Int = 0) -> Tensor {
    triangle("lowerTriangle") { row, column in column.isLessOrEqual(to: row + row.number(Double(diagonal.tame))) }
  }

  /// The elements on and above a diagonal; 0 below it.
  /// - Parameter diagonal: 0 is the main one, 1 the one above it.
  public func upperTriangle(diagonal: Int = 0) -> Tensor {
    triangle("upperTriangle") { row, column in column.isGreaterOrEqual(to: row + row.number(Double(diagonal.tame))) }
  }

  private func triangle(_ name: String, _ keeps: (_ row: Tensor, _ column: Tensor) -> Tensor) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank >= 2 else { throw ShapeError(name, "needs a matrix", operands: [type]) }
      let row = Tensor.iota([shape[rank - 2], 1], axis: 0), column = Tensor.iota([1, shape[rank - 1]], axis: 1)
      return keeps(row, column).select(self, Tensor.zeros([], dtype: dtype))
    }
  }

  /// `[.., rows · columns]` of the matrices in two axes, and where the diagonal lies in it.
  private func diagonalRows(
    _ offset: Int, _ axes: (Int, Int), _ name: String
  ) throws(ShapeError) -> (Tensor, DiagonalSpan) {
    let a = try Axis.checked(axes.0, rank: rank, operation: name)
    let b = try Axis.checked(axes.1, rank: rank, operation: name)
    guard a != b else { throw ShapeError(name, "axis \(a) is named twice", operands: [type]) }
    let moved = movingAxes([a, b], to: [-2, -1])
    return (
      moved.flattened(from: rank - 2), DiagonalSpan(rows: shape[a], columns: shape[b], offset: offset)
    )
  }
}
