import StriateGraph
import StriateKernels
import StriateTypes

extension PropertyOperation {
  /// Operations that only move elements: in fused kernels they are strides, offsets and broadcasts.
  static let views: [PropertyOperation] = [
    PropertyOperation(
      "transposed", 1, admits: { $0[0].shape.rank > 1 }, numbers: { Array(0..<$0[0].shape.rank).shuffled(using: &$1) },
      make: { $0[0].transposed($1) }),
    alongAxis("flipped", where: DType.isAny) { $0.flipped(axis: $1) },
    PropertyOperation(
      "slice", 1, admits: { $0[0].shape.rank > 0 },
      numbers: { types, generator in
        let axis = Int.random(in: 0..<types[0].shape.rank, using: &generator)
        let end = Int.random(in: 0...types[0].shape[axis], using: &generator)
        return [axis, .random(in: 0...end, using: &generator), end, .random(in: 1...3, using: &generator)]
      }, make: { $0[0].slice(axis: $1[0], $1[1]..<$1[2], step: $1[3]) }),
    PropertyOperation(
      "[]", 1, admits: { $0[0].shape.rank > 0 && $0[0].shape[0] > 0 },
      numbers: { [.random(in: -$0[0].shape[0]..<$0[0].shape[0], using: &$1)] }, make: { $0[0][$1[0]] }),
    PropertyOperation("flattened", 1, admits: { $0[0].shape.rank > 1 }, make: { x, _ in x[0].flattened() }),
    PropertyOperation(
      "reshaped", 1, admits: { $0[0].shape.rank > 0 },
      numbers: { Array($0[0].shape.shuffled(using: &$1)) }, make: { $0[0].reshaped(to: $1) }),
    PropertyOperation(
      "expanded", 1, admits: { $0[0].shape.rank < 4 },
      numbers: { [.random(in: 0...$0[0].shape.rank, using: &$1)] }, make: { $0[0].expanded(at: $1[0]) }),
    PropertyOperation(
      "broadcast", 1, admits: { $0[0].shape.rank < 4 },
      numbers: { types, generator in
        let stretched = types[0].shape.map { $0 == 1 ? Int.random(in: 1...3, using: &generator) : $0 }
        return Bool.random(using: &generator) ? stretched : [.random(in: 1...3, using: &generator)] + stretched
      }, make: { $0[0].broadcast(to: Shape($1)) }),
    PropertyOperation(
      "padded", 1, admits: { $0[0].shape.rank > 0 && $0[0].dtype != .bool },
      numbers: { types, generator in
        (0..<2 * types[0].shape.rank).map { _ in Int.random(in: 0...2, using: &generator) }
      },
      make: { x, widths in
        x[0].padded(before: Array(widths[..<x[0].rank]), after: Array(widths[x[0].rank...]), value: 3)
      }),
    PropertyOperation(
      "concatenated", 2,
      admits: { types in
        types[0].dtype == types[1].dtype && types[0].shape.rank > 0 && types[0].shape.rank == types[1].shape.rank
          && Array(types[0].shape.dropFirst()) == Array(types[1].shape.dropFirst())
      }, make: { x, _ in .concatenated([x[0], x[1], x[0]]) })
  ]

  /// Operations with indices, which here are made legal by a remainder, and products of matrices.
  static let indexing: [PropertyOperation] = [
    PropertyOperation(
      "gather", 2, admits: { isIndexable($0[0]) && $0[1].dtype.isInteger && $0[0].shape.rank + $0[1].shape.rank < 5 },
      numbers: { [.random(in: 0..<$0[0].shape.rank, using: &$1)] },
      make: { $0[0].gather(legal($0[1], $0[0].shape[$1[0]]), axis: $1[0]) }),
    PropertyOperation(
      "takeAlong", 2,
      admits: { types in
        isIndexable(types[0]) && types[1].dtype.isInteger && types[0].shape.rank == types[1].shape.rank
          && Array(types[0].shape.dropLast()) == Array(types[1].shape.dropLast())
      }, make: { x, _ in x[0].takeAlong(legal(x[1], x[0].shape.last!)) }),
    PropertyOperation(
      "addingUpdates", 2, .sum,
      admits: { isIndexable($0[0]) && $0[0].dtype != .bool && $0[1].dtype.isInteger && $0[1].shape.rank == 1 },
      make: { x, _ in
        let indices = legal(x[1], x[0].shape[0])
        return x[0].addingUpdates(x[0].gather(indices), at: indices)
      }),
    PropertyOperation(
      "matmul", 2, .sum,
      admits: { types in
        types.allSatisfy { $0.dtype.isFloatingPoint && $0.shape.rank == 2 } && types[0].dtype == types[1].dtype
          && types[0].shape[1] == types[1].shape[0]
      }, make: { x, _ in x[0].matmul(x[1]) }),
    PropertyOperation(
      "matmul with its transpose", 1, .sum, admits: { $0[0].dtype.isFloatingPoint && $0[0].shape.rank == 2 },
      make: { x, _ in x[0].matmul(x[0].transposed()) })
  ]

  private static func isIndexable(_ type: TensorType) -> Bool {
    type.shape.rank > 0 && type.shape.allSatisfy { $0 > 0 }
  }

  /// Indices in −n ..< n: negative ones count from the end.
  private static func legal(_ indices: Tensor, _ n: Int) -> Tensor {
    indices.cast(to: .int64).remainder(Tensor(scalar: Int64(2 * n))) - Tensor(scalar: Int64(n))
  }
}
