import StriateKernels
import StriateTypes

extension Tensor {
  /// The mean of windows that cover the input evenly: `[N, C, H, W]` -> `[N, C, H', W']` with the extents of
  /// `outputSize`, of type `Int` for sequences and `Triple` for volumes. Window i goes from ⌊i·H/H'⌋ to ⌈(i + 1)·H/H'⌉.
  public func adaptiveAveragePool<Output: SpatialExtents>(outputSize: Output) -> Tensor {
    adaptive("adaptiveAveragePool", outputSize) { windows in
      if let window = windows.even { return averagePool(window: Output(extents: window)) }
      // A linear function of each axis by itself.
      var y = self
      for (axis, windows) in windows.axes.enumerated() {
        let matrix = windows.averages.cast(to: dtype)
        let last = rank - 1, position = axis + 2
        var order = Array(0..<rank)
        order.swapAt(position, last)
        y = y.transposed(order).matmul(matrix).transposed(order)
      }
      return y
    }
  }

  /// The largest element of windows that cover the input evenly, as `adaptiveAveragePool`'s. The gradient goes to the
  /// first largest.
  public func adaptiveMaxPool<Output: SpatialExtents>(outputSize: Output) -> Tensor {
    adaptiveMaxPoolWithIndices(outputSize: outputSize).values
  }

  /// As `adaptiveMaxPool`, and for each maximum its position in the row-major order of the spatial axes, int64.
  public func adaptiveMaxPoolWithIndices<Output: SpatialExtents>(
    outputSize: Output
  ) -> (values: Tensor, indices: Tensor) {
    var indices = self
    let values = adaptive("adaptiveMaxPool", outputSize) { windows in
      if let window = windows.even {
        let pooled = maxPoolWithIndices(window: Output(extents: window))
        indices = pooled.indices
        return pooled.values
      }
      // Each window is written out in full length, the last of its elements more than once.
      var x = self, positions = Tensor.range(shape.dropFirst(2).reduce(1, *)).reshaped(to: Array(shape.dropFirst(2)))
      for (axis, windows) in windows.axes.enumerated() {
        x = x.gather(windows.indices, axis: axis + 2)
        positions = positions.gather(windows.indices, axis: axis)
      }
      let pooled = x.maxPoolWithIndices(window: Output(extents: windows.axes.map(\.longest)))
      indices = positions.flattened().gather(pooled.indices)
      return pooled.values
    }
    return (values, values.isPoisoned ? values : indices)
  }

  private func adaptive<Output: SpatialExtents>(
    _ operation: String, _ outputSize: Output, _ body: (AdaptiveWindows) -> Tensor
  ) -> Tensor {
    if isPoisoned { return self }
    let output = outputSize.extents
    guard rank == output.count + 2, dtype.isFloatingPoint else {
      return .fail(
        ShapeError(operation, "needs floating point of \(output.count + 2) axes [N, C, ...]", operands: [type]))
    }
    guard output.allSatisfy({ (1...1 << 30).contains($0) }), shape.dropFirst(2).allSatisfy({ $0 > 0 }) else {
      return .fail(
        ShapeError(operation, "\(Array(shape.dropFirst(2))) does not become \(output)", operands: [type]))
    }
    let axes = zip(shape.dropFirst(2), output).map { AdaptiveAxis(extent: $0, count: $1) }
    guard axes.allSatisfy({ $0.extent * $0.count <= 1 << 28 }) else {
      return .fail(ShapeError(operation, "the output \(output) is too large", operands: [type]))
    }
    return body(AdaptiveWindows(axes))
  }
}

private struct AdaptiveWindows {
  let axes: [AdaptiveAxis]

  init(_ axes: [AdaptiveAxis]) { self.axes = axes }

  /// The window's extents, if all are equal and do not overlap.
  var even: [Int]? {
    axes.allSatisfy { $0.extent % $0.count == 0 } ? axes.map { $0.extent / $0.count } : nil
  }
}

/// The windows of an adaptive pooling along one axis.
private struct AdaptiveAxis {
  let extent: Int
  let count: Int

  private func window(_ i: Int) -> Range<Int> {
    i * extent / count..<((i + 1) * extent + count - 1) / count
  }

  /// The extent of the longest window.
  var longest: Int { (0..<count).map { window($0).count }.max() ?? 1 }

  /// The elements of each window one after the other, `[count · longest]`.
  var indices: Tensor {
    let longest = longest
    let elements = (0..<count).flatMap { i in
      (0..<longest).map { Int64(min(window(i).lowerBound + $0, window(i).upperBound - 1)) }
    }
    return Tensor(elements, shape: [elements.count])
  }

  /// `[extent, count]`: each column has the window's share at its elements.
  var averages: Tensor {
    var matrix = [Double](repeating: 0, count: extent * count)
    for i in 0..<count {
      for element in window(i) { matrix[element * count + i] = 1 / Double(window(i).count) }
    }
    return Tensor(matrix, shape: [extent, count])
  }
}
