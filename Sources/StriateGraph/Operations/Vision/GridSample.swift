import StriateTypes

/// What is found outside of an image.
public enum GridPadding: Hashable, Sendable {
  /// 0.
  case zeros
  /// The nearest element of the border.
  case border
  /// The image mirrored at its borders.
  case reflection
}

extension Tensor {
  /// An image sampled at the places of a grid: spatial transformers (Jaderberg et al. 2015, arXiv:1506.02025).
  ///
  /// Images `[N, C, H, W]` with a grid `[N, H', W', 2]` -> `[N, C, H', W']`; volumes `[N, C, D, H, W]` with a grid
  /// `[N, D', H', W', 3]` -> `[N, C, D', H', W']`. Places are (x, y) or (x, y, z), from −1 at one end of the image to
  /// 1 at the other. Differentiable by both, to any order.
  /// - Parameters:
  ///   - interpolation: `linear` by default, `cubic`, or `nearest`, for which no gradient goes to the grid.
  ///   - padding: what is found outside, `zeros` by default.
  ///   - alignsCorners: ±1 are the centres of the corner elements, instead of their outer edges.
  public func sampled(
    at grid: Tensor, interpolation: Interpolation = .linear, padding: GridPadding = .zeros, alignsCorners: Bool = false
  ) -> Tensor {
    if isPoisoned || grid.isPoisoned { return isPoisoned ? self : grid }
    do throws(ShapeError) {
      try checkGrid(grid, interpolation)
      let wide = dtype.wide
      let axes = (0..<rank - 2).map { axis in
        GridAxis(extent: shape[axis + 2], padding: padding, alignsCorners: alignsCorners)
      }
      let image = cast(to: wide), grid = grid.cast(to: wide)
      return image.sampled(at: grid, axes, interpolation).cast(to: dtype)
    } catch {
      return .fail(error)
    }
  }

  private func checkGrid(_ grid: Tensor, _ interpolation: Interpolation) throws(ShapeError) {
    guard rank == 4 || rank == 5, grid.rank == rank, grid.shape[rank - 1] == rank - 2, grid.shape[0] == shape[0] else {
      throw ShapeError(
        "sampled", "needs images [N, C, H, W] and a grid [N, H', W', 2], or volumes and a grid of three axes more",
        operands: [type, grid.type])
    }
    guard dtype == grid.dtype, dtype.isFloatingPoint else {
      throw ShapeError("sampled", "needs floating point of one type", operands: [type, grid.type])
    }
    guard shape.dropFirst(2).allSatisfy({ $0 > 0 }) else {
      throw ShapeError("sampled", "an image without elements cannot be sampled", operands: [type, grid.type])
    }
    guard interpolation != .area else {
      throw ShapeError(
        "sampled", "a place covers no area", operands: [type, grid.type], hint: "use nearest, linear or cubic")
    }
  }

  private func sampled(at grid: Tensor, _ axes: [GridAxis], _ interpolation: Interpolation) -> Tensor {
    let channelsLast = [0] + Array(2..<rank) + [1], channelsFirst = [0, rank - 1] + Array(1..<rank - 1)
    let rows = transposed(channelsLast).reshaped(to: [shape[0] * axes.reduce(1) { $0 * $1.extent }, shape[1]])
    let pointShape = Shape(grid.shape.dropLast())
    // The grid names the last axis first.
    let taps = axes.indices.map { axis in
      let column = axes.count - 1 - axis
      let place = grid.slice(axis: rank - 1, column..<column + 1).reshaped(to: pointShape)
      return axes[axis].taps(at: axes[axis].unscaled(place), interpolation)
    }
    let numbers = Tensor.iota([shape[0]]).reshaped(to: [-1] + Array(repeating: 1, count: rank - 2))
    var corners: [GridTap] = [GridTap(index: numbers, weight: nil)]
    for (axis, choices) in zip(axes, taps) {
      corners = corners.flatMap { corner in choices.map { corner.joined(with: $0, extent: axis.extent) } }
    }
    let sums = corners.map { corner in
      let elements = rows.gather(corner.index.broadcast(to: pointShape))
      return corner.weight.map { elements * $0.expanded(at: -1) } ?? elements
    }
    return sums.dropFirst().reduce(sums[0], +).transposed(channelsFirst)
  }

  /// The grid that maps an image through an affine transformation, for `sampled(at:)`: with this matrix `[N, 2, 3]`
  /// `[N, H, W, 2]`, with `[N, 3, 4]` `[N, D, H, W, 3]`.
  /// - Parameters:
  ///   - extents: `[H, W]` or `[D, H, W]` of what is to be sampled.
  ///   - alignsCorners: as for `sampled`.
  public func affineGrid(extents: [Int], alignsCorners: Bool = false) -> Tensor {
    if isPoisoned { return self }
    let count = extents.count
    do throws(ShapeError) {
      guard count == 2 || count == 3, rank == 3, shape[1] == count, shape[2] == count + 1, dtype.isFloatingPoint else {
        throw ShapeError(
          "affineGrid", "needs matrices [N, 2, 3] and two extents, or [N, 3, 4] and three, not \(extents)",
          operands: [type])
      }
      let points = try Shape(checking: extents)
      _ = try Shape(checking: [shape[0]] + extents + [count])
      var columns = (0..<count).reversed().map { axis in
        let places = GridAxis(extent: extents[axis], padding: .zeros, alignsCorners: alignsCorners).places
        let ruler = Shape((0..<count).map { $0 == axis ? extents[axis] : 1 })
        return Tensor(places, shape: ruler).cast(to: dtype).broadcast(to: points).expanded(at: -1)
      }
      columns.append(.ones(Shape(extents + [1]), dtype: dtype))
      let base = Tensor.concatenated(columns, axis: -1).reshaped(to: [points.elementCount, count + 1])
      return base.matmul(transposed()).reshaped(to: Shape([shape[0]] + extents + [count]))
    } catch {
      return .fail(error)
    }
  }
}
