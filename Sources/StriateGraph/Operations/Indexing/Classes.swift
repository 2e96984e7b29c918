import StriateKernels
import StriateTypes

extension Tensor {
  /// 1 at the position that each element names and 0 elsewhere: `[..]` -> `[.., count]`. Elements outside 0 ..< count have
  /// no 1 at all.
  public func oneHot(count: Int, dtype: DType = .int64) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard self.dtype.isInteger, count >= 0 else {
        throw ShapeError("oneHot", "needs integers and 0 classes or more, not \(count)", operands: [type])
      }
      _ = try Shape(checking: Array(shape) + [count])
      let labels = asIndices.expanded(at: -1)
      return labels.isEqual(to: Tensor.range(count, dtype: labels.dtype)).cast(to: dtype)
    }
  }

  /// The rows of this table `[n, d]` that `indices` name: `[..]` -> `[.., d]`.
  /// - Parameter paddingIndex: a row to which no gradient goes.
  public func embedding(_ indices: Tensor, paddingIndex: Int? = nil) -> Tensor {
    Tensor.built(of: [self, indices]) { () throws(ShapeError) in
      guard rank == 2, indices.dtype.isInteger else {
        throw ShapeError("embedding", "needs a table [n, d] and integers", operands: [type, indices.type])
      }
      let rows = try Tensor.checked(Gather(axis: 0), [self, indices.asIndices])
      guard let paddingIndex else { return rows }
      guard paddingIndex >= -shape[0], paddingIndex < shape[0] else {
        throw ShapeError("embedding", "there is no row \(paddingIndex) of \(shape[0])", operands: [type])
      }
      let row = paddingIndex < 0 ? paddingIndex + shape[0] : paddingIndex
      let isPadding = indices.asIndices.isEqual(to: Double(row)).expanded(at: -1)
      return isPadding.select(rows.stopGradient(), rows)
    }
  }

  /// Row and column of each element on and below a diagonal, int64 `[2, count]` (`tril_indices`).
  public static func lowerTriangleIndices(rows: Int, columns: Int, diagonal: Int = 0) -> Tensor {
    triangleIndices(rows, columns, "lowerTriangleIndices") { (0, Swift.min(columns, $0 + diagonal.tame + 1)) }
  }

  /// Row and column of each element on and above a diagonal, int64 `[2, count]` (`triu_indices`).
  public static func upperTriangleIndices(rows: Int, columns: Int, diagonal: Int = 0) -> Tensor {
    triangleIndices(rows, columns, "upperTriangleIndices") { (Swift.max(0, $0 + diagonal.tame), columns) }
  }

  private static func triangleIndices(
    _ rows: Int, _ columns: Int, _ name: String, _ columnsOfRow: (Int) -> (Int, Int)
  ) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      guard rows >= 0, columns >= 0, rows <= 1 << 15, columns <= 1 << 15 else {
        throw ShapeError(name, "\(rows) × \(columns) is not a matrix of up to 32768 × 32768")
      }
      var (down, across): ([Int64], [Int64]) = ([], [])
      for row in 0..<rows {
        let (first, end) = columnsOfRow(row)
        for column in stride(from: first, to: end, by: 1) {
          down.append(Int64(row))
          across.append(Int64(column))
        }
      }
      return Tensor(down + across, shape: [2, down.count])
    }
  }
}
