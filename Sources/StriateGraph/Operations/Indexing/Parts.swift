import StriateKernels
import StriateTypes

/// Writing whole parts along an axis, and elements by their position in the flattened tensor.
extension Tensor {
  /// This tensor with `parts` in the place of those at `indices` along `axis` (`index_copy`). Of equal indices the last
  /// part stays.
  /// - Parameter parts: `[O.., indices.., I..]` for a tensor `[O.., n, I..]`.
  public func replacingParts(_ parts: Tensor, at indices: Tensor, axis: Int = 0) -> Tensor {
    onAxis(axis, "replacingParts") { axis throws(ShapeError) in
      try Tensor.checked(
        ScatterSet(axis: axis, isShared: true),
        [self, indices.asIndices, parts.isPoisoned ? parts : parts.cast(to: dtype)])
    }
  }

  /// This tensor with `value` everywhere in the parts at `indices` along `axis` (`index_fill`).
  public func fillingParts(at indices: Tensor, with value: Double, axis: Int = 0) -> Tensor {
    onAxis(axis, "fillingParts") { axis throws(ShapeError) in
      if indices.isPoisoned { return indices }
      let region = try Gather(axis: axis).resultType([type, indices.type]).shape
      let parts = Tensor.full(region, value, dtype: dtype)
      return try Tensor.checked(ScatterSet(axis: axis, isShared: true), [self, indices.asIndices, parts])
    }
  }

  /// The parts at `indices` along `axis` and those of `parts` reduced to one (`index_reduce`).
  /// - Parameters:
  ///   - indices: a vector.
  ///   - includingSelf: whether what stood there counts, where there are updates.
  public func reducingParts(
    _ parts: Tensor, at indices: Tensor, axis: Int = 0, by reduction: ScatterReduction, includingSelf: Bool = true
  ) -> Tensor {
    Tensor.built(of: [self, parts, indices]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "reducingParts")
      guard indices.rank == 1, parts.rank == rank, parts.shape[axis] == indices.shape[0],
        parts.shape.removing(axes: [axis]) == shape.removing(axes: [axis])
      else {
        throw ShapeError(
          "reducingParts", "the parts do not fit along axis \(axis)", operands: [type, indices.type, parts.type])
      }
      let line = Shape((0..<rank).map { $0 == axis ? indices.shape[0] : 1 })
      let each = indices.reshaped(to: line).broadcast(to: parts.shape)
      return reducingAlong(parts, at: each, axis: axis, by: reduction, includingSelf: includingSelf)
    }
  }

  /// The elements at these positions of the flattened tensor, in the shape of `positions` (`take`).
  public func elements(at positions: Tensor) -> Tensor { isPoisoned ? self : flattened().gather(positions) }

  /// This tensor with `values` at these positions of the flattened tensor (`put`).
  /// - Parameter values: of the shape of `positions`.
  public func replacingElements(_ values: Tensor, at positions: Tensor) -> Tensor {
    isPoisoned ? self : flattened().replacingParts(values, at: positions).restored(to: shape)
  }

  /// This tensor with `values` added at these positions of the flattened tensor, which may repeat.
  /// - Parameter values: of the shape of `positions`.
  public func addingElements(_ values: Tensor, at positions: Tensor) -> Tensor {
    isPoisoned ? self : flattened().addingUpdates(values, at: positions).restored(to: shape)
  }

  private func restored(to shape: Shape) -> Tensor { isPoisoned ? self : reshaped(to: shape) }

  /// This tensor with `value` where the mask is true (`masked_fill`).
  /// - Parameter mask: bool, stretched to this tensor's shape.
  public func filled(with value: Double, where mask: Tensor) -> Tensor {
    isPoisoned ? self : filled(with: Tensor.number(value, dtype), where: mask)
  }

  /// This tensor with a 0-d tensor's value where the mask is true; gradients go to both.
  public func filled(with value: Tensor, where mask: Tensor) -> Tensor {
    Tensor.built(of: [self, value, mask]) { () throws(ShapeError) in
      guard mask.dtype == .bool, value.rank == 0 else {
        throw ShapeError("filled", "needs a scalar and a mask of bool", operands: [type, value.type, mask.type])
      }
      return mask.broadcast(to: shape).select(value.cast(to: dtype), self)
    }
  }

  /// This tensor with the elements of `values`, in their order, where the mask is true (`masked_scatter`).
  /// - Parameters:
  ///   - values: at least as many as the mask has true elements; otherwise the evaluation fails.
  ///   - mask: bool, stretched to this tensor's shape.
  public func replacingElements(_ values: Tensor, where mask: Tensor) -> Tensor {
    Tensor.built(of: [self, values, mask]) { () throws(ShapeError) in
      guard mask.dtype == .bool else {
        throw ShapeError("replacingElements", "the mask is not bool", operands: [type, values.type, mask.type])
      }
      let wide = mask.broadcast(to: shape)
      let ranks = try Tensor.checked(MaskRanks(limit: values.elementCount), [wide])
      // One more value, so that there is one to name where there are none.
      let line = Tensor.concatenated([values.cast(to: dtype).flattened(), .zeros([1], dtype: dtype)])
      return wide.select(line.gather(ranks), self)
    }
  }
}
