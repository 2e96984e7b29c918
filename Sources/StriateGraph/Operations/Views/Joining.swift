import StriateKernels
import StriateTypes

extension Tensor {
  /// The tensors one after the other along `axis`.
  public static func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    do throws(ShapeError) {
      guard let first = tensors.first else { throw ShapeError("concatenated", "no tensors were given") }
      if let poisoned = tensors.first(where: \.isPoisoned) { return poisoned }
      let axis = try Axis.checked(axis, rank: first.rank, operation: "concatenated")
      var extents = Array(first.shape)
      extents[axis] = 0
      var targets: [PlaceKernel.Target] = []
      for tensor in tensors {
        guard tensor.rank == first.rank, tensor.dtype == first.dtype,
          tensor.shape.removing(axes: [axis]) == first.shape.removing(axes: [axis])
        else {
          throw ShapeError(
            "concatenated", "the tensors differ outside axis \(axis)", operands: tensors.map(\.type))
        }
        var starts = Array(repeating: 0, count: first.rank)
        starts[axis] = extents[axis]
        targets.append(.init(starts: starts, steps: Array(repeating: 1, count: first.rank)))
        extents[axis] += tensor.shape[axis]
      }
      return try checked(Place(shape: try Shape(checking: extents), fill: 0, targets: targets), tensors)
    } catch {
      return fail(error)
    }
  }

  /// The tensors, all of one shape, along a new axis.
  public static func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    built(of: tensors) { () throws(ShapeError) in
      guard let first = tensors.first else { throw ShapeError("stacked", "no tensors were given") }
      guard tensors.allSatisfy({ $0.type == first.type }) else {
        throw ShapeError("stacked", "the tensors differ", operands: tensors.map(\.type))
      }
      let place = try Axis.checked(axis, rank: first.rank + 1, operation: "stacked")
      return concatenated(tensors.map { $0.expanded(at: place) }, axis: place)
    }
  }

  /// Side by side: along the second axis, vectors end to end (`hstack`).
  public static func stackedHorizontally(_ tensors: [Tensor]) -> Tensor {
    built(of: tensors) { () throws(ShapeError) in
      let parts = tensors.map { $0.withAxes(atLeast: 1) }
      return concatenated(parts, axis: parts.first?.rank == 1 ? 0 : 1)
    }
  }

  /// One below the other: along the first axis, vectors as rows (`vstack`).
  public static func stackedVertically(_ tensors: [Tensor]) -> Tensor {
    concatenated(tensors.map { $0.isPoisoned ? $0 : $0.withAxes(atLeast: 2) })
  }

  /// One behind the other: along the third axis (`dstack`).
  public static func stackedInDepth(_ tensors: [Tensor]) -> Tensor {
    concatenated(tensors.map { $0.isPoisoned ? $0 : $0.withAxes(atLeast: 3) }, axis: 2)
  }

  /// Vectors as the columns of a matrix; matrices side by side (`column_stack`).
  public static func stackedAsColumns(_ tensors: [Tensor]) -> Tensor {
    let columns = tensors.map { !$0.isPoisoned && $0.rank <= 1 ? $0.reshaped(to: [-1, 1]) : $0 }
    return concatenated(columns, axis: 1)
  }

  /// Matrices along the diagonal of one that is 0 elsewhere. Vectors count as rows.
  public static func blockDiagonal(_ blocks: [Tensor]) -> Tensor {
    built(of: blocks) { () throws(ShapeError) in
      guard let first = blocks.first else { throw ShapeError("blockDiagonal", "no tensors were given") }
      guard blocks.allSatisfy({ $0.rank <= 2 && $0.dtype == first.dtype }) else {
        throw ShapeError("blockDiagonal", "needs matrices of one element type", operands: blocks.map(\.type))
      }
      let matrices = blocks.map { $0.withAxes(atLeast: 2) }
      var extents = [0, 0]
      var targets: [PlaceKernel.Target] = []
      for matrix in matrices {
        targets.append(.init(starts: extents, steps: [1, 1]))
        extents = [extents[0] + matrix.shape[0], extents[1] + matrix.shape[1]]
      }
      return try checked(Place(shape: try Shape(checking: extents), fill: 0, targets: targets), matrices)
    }
  }
}
